using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>Shares of a whole: 占52.08%, 占本年支出的比重分别为36.22%和63.78%, 占规划总投资的89.47%, 完成年初预算的98.20%.</summary>
internal sealed partial class ShareRelations
{
    private readonly LabelReader _labels;
    private readonly MetricCatalogue _catalogue;

    public ShareRelations(MetricCatalogue catalogue)
    {
        _catalogue = catalogue;
        _labels = new LabelReader(catalogue);
    }

    public IEnumerable<RelationCandidate> Find(FigureLookup lookup)
    {
        Mention? lastWhole = null;
        int paragraph = -1;
        foreach (TextFigure figure in lookup.Figures)
        {
            if (figure.Syntax.Paragraph != paragraph)
            {
                paragraph = figure.Syntax.Paragraph;
                lastWhole = null;
            }

            if (figure.Syntax.ShareOf is not null && Share(lookup, figure, lastWhole) is { } share)
            {
                lastWhole = share.Numbers[1];
                yield return share;
            }
            else if (figure.Syntax.CompletionOf is not null && Completion(lookup, figure) is { } completion)
            {
                yield return completion;
            }
        }
    }

    private RelationCandidate? Share(FigureLookup lookup, TextFigure figure, Mention? lastWhole)
    {
        if (Increment().IsMatch(figure.Syntax.ShareOf!))
        {
            return IncrementShare(lookup, figure);
        }

        if (figure.Syntax.ShareOf!.EndsWith("其中", StringComparison.Ordinal))
        {
            return OfThem(lookup, figure);
        }

        TextFigure? part = PartOf(lookup, figure);
        if (part is null)
        {
            return null;
        }

        string words = figure.Syntax.ShareOf!;
        TextFigure? whole = words.Length == 0
            ? WholeOf(lookup, part) ?? (part.Index > figure.Index ? HeadOfSentence(lookup, figure, part) : null)
            : Named(lookup, figure, part, words) ?? (IsGeneral(words) ? WholeOf(lookup, part) : null);
        RelationCandidate Of(Mention of) => new(
            RelationKind.Ratio, [part.Mention, of, figure.Mention], RelationSource.Text, "text.ratio.share", Quotation.Between(part.Mention, figure.Mention));
        if (figure.Syntax.Lead == "（" && whole is not null && lookup.ListOf(part.Index) is null && !RelationEvaluator.Closes(Of(whole.Mention)))
        {
            // A bare percentage in a bracket may be a rate of another kind; it is a share where it computes or parts are being listed.
            return null;
        }

        if (whole is { Mention.Universe: null } && NamesFund().IsMatch(words) && !RelationEvaluator.Closes(Of(whole.Mention)))
        {
            // 占一般公共预算项目支出总额的100%: of a narrower whole than the one stated.
            return null;
        }

        if (whole is not null && whole.Index != part.Index && (words.Length > 0 || RelationEvaluator.Closes(Of(whole.Mention)) || lastWhole is null || !RelationEvaluator.Closes(Of(lastWhole))))
        {
            return Of(whole.Mention);
        }

        if (words.Length > 0 && StatedWhole(lookup, part, words) is { } stated && (!NamesFund().IsMatch(words) || RelationEvaluator.Closes(Of(stated))))
        {
            return Of(stated);
        }

        // A bare 占24.05% after a share whose whole was named, or of an amount told before in the passage.
        if (words.Length == 0 && lastWhole is not null && lastWhole.Place != part.Mention.Place && FigureLookup.SameDimension(lastWhole.Quantity, part.Mention.Quantity))
        {
            return Of(lastWhole);
        }

        // 四季度支出占全年的36.87%: any amount of the sentence and the year's whole, where they compute.
        if (words is "全年" or "全年支出" or "全年总支出" && lookup.Stated("expenditure.total", Basis.Actual, part.Mention.Year, null) is { } year)
        {
            TextFigure? season = lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && FigureLookup.SameDimension(f.Mention.Quantity, year.Quantity)
                && RelationEvaluator.Closes(new RelationCandidate(RelationKind.Ratio, [f.Mention, year, figure.Mention], RelationSource.Text, "text.ratio.share", string.Empty)), 0);
            if (season is not null)
            {
                return new RelationCandidate(RelationKind.Ratio, [season.Mention, year, figure.Mention], RelationSource.Text, "text.ratio.share", Quotation.Between(season.Mention, figure.Mention));
            }
        }

        if (words.Length == 0 && part.Mention.MetricId is { } own && _catalogue.Find(own)?.Parent is { } above)
        {
            if (WholeBehind(lookup, figure, part, above) is { } behind)
            {
                return Of(behind.Mention);
            }

            if (lookup.Stated(above, part.Mention.Basis, part.Mention.Year, part.Mention.Scope) is { } total && RelationEvaluator.Closes(Of(total)))
            {
                // 三公经费支出决算中，公务接待费支出决算22.42万元，占25.91%: the whole is told elsewhere.
                return Of(total);
            }
        }

        TextFigure? fitting = words.Length == 0 || IsGeneral(words)
            ? lookup.Back(part.Index, f => FigureLookup.IsAmount(f) && FigureLookup.SameDimension(f.Mention.Quantity, part.Mention.Quantity) && RelationEvaluator.Closes(Of(f.Mention)), -1)
            : null;
        return fitting is null ? null : Of(fitting.Mention);
    }

    // 基本支出a（占45.09%），项目支出b（占54.91%），全年支出总额c: the whole comes last.
    private static TextFigure? WholeBehind(FigureLookup lookup, TextFigure figure, TextFigure part, string metric) =>
        lookup.Ahead(figure.Index, f => FigureLookup.IsAmount(f) && f.Syntax.Bracket == part.Syntax.Bracket && f.Mention.MetricId == metric && f.Mention.Basis == part.Mention.Basis && f.Mention.Year == part.Mention.Year && f.Mention.Scope == part.Mention.Scope);

    // 用于粮食生产的7,364.28万元 … 占粮食生产支出的: the same thing with its verb or with its noun.
    private static string Bare(string label)
    {
        foreach (string verb in (ReadOnlySpan<string>)["主要用于", "用于", "投入", "安排"])
        {
            if (label.StartsWith(verb, StringComparison.Ordinal) && label.Length > verb.Length + 1)
            {
                label = label[verb.Length..];
                break;
            }
        }

        foreach (string noun in (ReadOnlySpan<string>)["支出", "资金", "经费", "的"])
        {
            if (label.EndsWith(noun, StringComparison.Ordinal) && label.Length > noun.Length + 1)
            {
                return label[..^noun.Length];
            }
        }

        return label;
    }

    // 其中项目支出增加2,104.62万元，占增加额的94.34%: a part of a change and the change.
    private static RelationCandidate? IncrementShare(FigureLookup lookup, TextFigure figure)
    {
        bool IsIncrement(TextFigure f) => f.Syntax.Part == ComparisonPart.Difference && f.Mention.Quantity.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure;
        TextFigure? part = lookup.Back(figure.Index, IsIncrement, 0);
        TextFigure? whole = part is null ? null : lookup.Back(part.Index, f => IsIncrement(f) && FigureLookup.SameDimension(f.Mention.Quantity, part.Mention.Quantity), 1);
        return part is null || whole is null
            ? null
            : new RelationCandidate(RelationKind.Ratio, [part.Mention, whole.Mention, figure.Mention], RelationSource.Text, "text.ratio.share", Quotation.Between(whole.Mention, figure.Mention));
    }

    [System.Text.RegularExpressions.GeneratedRegex("^(?:全部|总)?(?:增加|新增|增长|增支|减少|调整|追加)(?:额|量|数|部分|总额|资金)")]
    private static partial System.Text.RegularExpressions.Regex Increment();

    [System.Text.RegularExpressions.GeneratedRegex("公共预算|基金预算|经营预算|财政拨款")]
    private static partial System.Text.RegularExpressions.Regex NamesFund();

    // 占全年预算数的, 占本年支出的: a figure that only a table or another section states.
    private Mention? StatedWhole(FigureLookup lookup, TextFigure part, string words)
    {
        LabelReading reading = _labels.Read(words);
        Basis basis = reading.Basis ?? part.Mention.Basis;
        string? metric = reading.Metric?.Id ?? (reading is { Core.Length: 0, Basis: not null } ? "expenditure.total" : null);
        metric = metric == "expenditure.total" && lookup.Stated(metric, basis, part.Mention.Year, null) is null && reading.Core is "" or "全年支出" or "总支出" or "实际支出" ? "expenditure.project" : metric;
        return metric is null || (metric == part.Mention.MetricId && part.Mention.Scope is null) ? null
            : lookup.Stated(metric, basis, part.Mention.Year, metric == part.Mention.MetricId ? null : part.Mention.Scope);
    }

    private static TextFigure? PartOf(FigureLookup lookup, TextFigure figure)
    {
        if (figure.Syntax.Group >= 0 && PairedGroup(lookup, figure) is { } paired)
        {
            return paired;
        }

        if (lookup.Next(figure) is { Syntax.Lead: "（" or "（即" or "（为" } shared
            && FigureLookup.IsAmount(shared) && shared.Syntax.OuterBracket == figure.Syntax.Bracket && shared.Mention.Quantity.Dimension == Dimension.Money)
        {
            // 基本支出占57.92%（2,064.04万元）.
            return shared;
        }

        bool own = figure.Mention.Label.Length > 0 && !figure.Syntax.Inherited;
        return own
            ? lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && FigureLookup.SameConcept(f.Mention, figure.Mention), 2)
                ?? lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && f.Mention.Label.Length > 2 && figure.Mention.Label.EndsWith(f.Mention.Label, StringComparison.Ordinal), 2)
                ?? lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && figure.Mention.Label.Length > 3 && f.Mention.Label.EndsWith(figure.Mention.Label, StringComparison.Ordinal), 2)
                ?? lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && FigureLookup.SameConcept(f.Mention, figure.Mention), -1)
            : lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && FigureLookup.Visible(figure, f) && f.Mention.Quantity.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure, 0);
    }

    // A、B分别为x、y，占…的比重分别为p和q: the i-th share is of the i-th amount.
    private static TextFigure? PairedGroup(FigureLookup lookup, TextFigure figure)
    {
        TextFigure? last = lookup.Back(figure.Index, f => f.Syntax.Group >= 0 && f.Syntax.Group != figure.Syntax.Group && FigureLookup.IsAmount(f), 1);
        if (last is not null)
        {
            return lookup.Figures.FirstOrDefault(f => f.Syntax.Group == last.Syntax.Group && f.Syntax.GroupPosition == figure.Syntax.GroupPosition);
        }

        // A x万元、B y万元，分别占…的p和q: the amounts right before, in order.
        int size = lookup.Figures.Count(f => f.Syntax.Group == figure.Syntax.Group);
        int start = figure.Index - figure.Syntax.GroupPosition;
        List<TextFigure> amounts = [];
        for (int i = start - 1; i >= 0 && amounts.Count < size && lookup.Figures[i].Syntax.Sentence == figure.Syntax.Sentence; i--)
        {
            if (lookup.Figures[i].Syntax.Bracket != figure.Syntax.Bracket)
            {
                continue;
            }

            if (!FigureLookup.IsAmount(lookup.Figures[i]))
            {
                break;
            }

            amounts.Insert(0, lookup.Figures[i]);
        }

        return amounts.Count == size ? amounts[figure.Syntax.GroupPosition] : null;
    }

    private static TextFigure? WholeOf(FigureLookup lookup, TextFigure part)
    {
        if (lookup.ListOf(part.Index) is { } list)
        {
            return lookup.Figures[list.Whole];
        }

        return null;
    }

    // 全年资金支出3,563.44万元，基本支出占57.92%（2,064.04万元）: the amount that heads the sentence.
    private static TextFigure? HeadOfSentence(FigureLookup lookup, TextFigure figure, TextFigure part) =>
        lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && f.Syntax.Bracket == figure.Syntax.Bracket && FigureLookup.SameDimension(f.Mention.Quantity, part.Mention.Quantity) && f.Mention.Normalized > part.Mention.Normalized, 0);

    // 取得收入a，财政拨款b占到其中的p; 注册志愿者a，活跃志愿者占其中的p，为b: a share of the amount told of before.
    private static RelationCandidate? OfThem(FigureLookup lookup, TextFigure figure)
    {
        bool Fits(TextFigure f) => FigureLookup.IsAmount(f) && f.Syntax.Bracket == figure.Syntax.Bracket && f.Mention.Quantity.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure;
        TextFigure? behind = lookup.Next(figure) is { Syntax.Lead: "，为" or "，即" or "，共" } next ? next : null;
        TextFigure? part = behind ?? lookup.Back(figure.Index, Fits, 0);
        TextFigure? whole = part is null ? null : lookup.Back(behind is null ? part.Index : figure.Index, f => Fits(f) && FigureLookup.SameDimension(f.Mention.Quantity, part.Mention.Quantity), 0);
        return part is null || whole is null || whole.Mention.Normalized < part.Mention.Normalized
            ? null
            : new RelationCandidate(RelationKind.Ratio, [part.Mention, whole.Mention, figure.Mention], RelationSource.Text, "text.ratio.share", Quotation.Between(whole.Mention, behind?.Mention ?? figure.Mention));
    }

    private static bool IsGeneral(string words) =>
        words is "总额" or "总数" or "全部" or "总量" or "总体" or "合计" or "总计" or "总" or "比";

    private TextFigure? Named(FigureLookup lookup, TextFigure figure, TextFigure part, string words)
    {
        LabelReading reading = _labels.Read(words);
        bool Fits(TextFigure f) => f.Index != part.Index && FigureLookup.IsAmount(f) && FigureLookup.SameDimension(f.Mention.Quantity, part.Mention.Quantity);
        if (reading.Metric is { } metric)
        {
            Basis basis = reading.Basis ?? part.Mention.Basis;
            string? scope = metric.Id == part.Mention.MetricId ? null : part.Mention.Scope;
            bool Is(TextFigure f) => Fits(f) && f.Mention.MetricId == metric.Id && f.Mention.Scope == scope && f.Mention.Basis == basis && f.Mention.Year == part.Mention.Year;
            return lookup.Back(figure.Index, Is, 2) ?? lookup.Back(figure.Index, Is, -1) ?? lookup.Back(figure.Index, f => Is(f) && f.Mention.Universe == reading.Universe, -2) ?? lookup.Back(figure.Index, Is, -2);
        }

        string core = Bare(reading.Core);
        bool Like(TextFigure f) => Fits(f) && Bare(f.Mention.Label) is { Length: > 1 } label && (label == core
            || (core.Length > 1 && (label.EndsWith(core, StringComparison.Ordinal) || core.EndsWith(label, StringComparison.Ordinal))));
        if (core.Length > 1 && (lookup.Back(figure.Index, Like, 2) ?? lookup.Back(figure.Index, Like, -1)) is { } found)
        {
            return found;
        }

        // 占总数的, 占全部…的: the whole of the list.
        return core.Length == 0 || words.Contains('总', StringComparison.Ordinal) || words.Contains('全', StringComparison.Ordinal) ? WholeOf(lookup, part) : null;
    }

    private RelationCandidate? Completion(FigureLookup lookup, TextFigure figure)
    {
        TextFigure? current;
        TextFigure? target;
        if (figure.Syntax.Lead is "的" or "以内的" or "之内的")
        {
            // 完成年度目标8,000人的108.06%, 占规划总投资3,860万元的89.47%.
            target = lookup.Figures[figure.Index - 1];
            current = lookup.Back(target.Index, f => FigureLookup.IsAmount(f) && (FigureLookup.SameDimension(f.Mention.Quantity, target.Mention.Quantity) || AreStaff(f.Mention, target.Mention)), 0);
        }
        else
        {
            LabelReading reading = _labels.Read(figure.Syntax.CompletionOf!);
            Basis basis = reading.Basis ?? (figure.Syntax.CompletionOf!.Contains("预算", StringComparison.Ordinal) ? Basis.InitialBudget : Basis.None);
            current = lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && FigureLookup.Visible(figure, f) && (basis == Basis.None || f.Mention.Basis == Basis.Actual), 1);
            if (current is not null && !figure.Syntax.Inherited && figure.Mention.MetricId is { } own && current.Mention.MetricId is { } other && own != other)
            {
                // 公务接待费完成预算的76.30%: the words name what it is of, and its amount is not the one before.
                return null;
            }

            target = current is null ? null : lookup.Back(
                figure.Index,
                f => f.Index != current.Index && FigureLookup.IsAmount(f) && FigureLookup.SameDimension(f.Mention.Quantity, current.Mention.Quantity)
                    && (basis == Basis.None ? Targets(f) : f.Mention.Basis == basis || (f.Mention.Basis == Basis.AdjustedBudget && reading.Basis is null or Basis.InitialBudget && basis == Basis.InitialBudget && !figure.Syntax.CompletionOf!.Contains("年初", StringComparison.Ordinal)))
                    && (FigureLookup.SameConcept(f.Mention, current.Mention) || (f.Syntax.Sentence == current.Syntax.Sentence && (f.Mention.MetricId is null || current.Mention.MetricId is null || f.Mention.MetricId == current.Mention.MetricId || lookup.ListOf(current.Index)?.Whole is not { } owner || lookup.Figures[owner].Mention.MetricId != f.Mention.MetricId))),
                1);
        }

        if (target is null && current is { Mention.MetricId: { } spentOn } && figure.Mention.MetricId == spentOn && figure.Syntax.Lead != "的")
        {
            return CompletionOfStated(lookup, figure, current.Mention, spentOn);
        }

        if (target is null && figure.Syntax.CompletionOf!.Contains("预算", StringComparison.Ordinal) && figure.Syntax.Lead != "的"
            && lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && (f.Mention.Basis == Basis.InitialBudget || (f.Mention.Basis == Basis.AdjustedBudget && !figure.Syntax.CompletionOf!.Contains("年初", StringComparison.Ordinal))) && FigureLookup.Visible(figure, f), 0) is { Mention.MetricId: { } metric } planned
            && lookup.Stated(metric, Basis.Actual, planned.Mention.Year, planned.Mention.Scope) is { } spent)
        {
            // 财政拨款支出年初预算为1,420.86万元，完成年初预算的113.50%: what was spent stands in another paragraph.
            return new RelationCandidate(RelationKind.Ratio, [spent, planned.Mention, figure.Mention], RelationSource.Text, "text.ratio.completion", Quotation.Between(planned.Mention, figure.Mention));
        }

        if (current is null || target is null)
        {
            return null;
        }

        RelationCandidate With(TextFigure subject) => new(
            RelationKind.Ratio, [subject.Mention, target.Mention, figure.Mention], RelationSource.Text, "text.ratio.completion", Quotation.Between(target.Mention, figure.Mention));

        // A、其中a、b，为计划的…: the whole may be meant, not its last part.
        RelationCandidate nearest = With(current);
        if (figure.Syntax.Lead != "的" && !FigureLookup.SameConcept(target.Mention, current.Mention) && !RelationEvaluator.Closes(nearest) && (lookup.ListOf(current.Index) is not { } of || !RelationEvaluator.Closes(With(lookup.Figures[of.Whole]))))
        {
            // Another thing's budget: what the rate is of the words do not say.
            return null;
        }

        if (lookup.ListOf(current.Index) is { } list && list.Whole != target.Index && RelationEvaluator.Evaluate(nearest).Status == RelationStatus.Violated)
        {
            RelationCandidate whole = With(lookup.Figures[list.Whole]);
            return RelationEvaluator.Closes(whole) || (list.Parts.Count > 1 && list.Parts[^1] == current.Index && figure.Syntax.Bracket == lookup.Figures[list.Whole].Syntax.Bracket) ? whole : nearest;
        }

        return nearest;
    }

    // 公务接待费支出决算为10.93万元，完成预算的…: the budget stands only in a table, whose outturn must be the one told here.
    private static RelationCandidate? CompletionOfStated(FigureLookup lookup, TextFigure figure, Mention current, string metric)
    {
        if (lookup.Stated(metric, Basis.InitialBudget, current.Year, current.Scope) is not { } planned)
        {
            return null;
        }

        var candidate = new RelationCandidate(RelationKind.Ratio, [current, planned, figure.Mention], RelationSource.Text, "text.ratio.completion", Quotation.Between(current, figure.Mention));
        bool told = lookup.AllStated(metric, Basis.Actual, current.Year, current.Scope).All(other => other.Normalized == current.Normalized);
        return told || RelationEvaluator.Closes(candidate) ? candidate : null;
    }

    // 在编在册人员101人，占核定编制108个的93.52%: people and posts.
    private static bool AreStaff(Mention people, Mention posts) =>
        people.Quantity.Dimension == Dimension.Count && posts.Quantity.Dimension == Dimension.Count && people.MetricId?.StartsWith("staff", StringComparison.Ordinal) == true && posts.MetricId?.StartsWith("staff", StringComparison.Ordinal) == true;

    private static bool Targets(TextFigure figure) =>
        figure.Syntax.Lead.Contains("计划", StringComparison.Ordinal) || figure.Syntax.Lead.Contains("目标", StringComparison.Ordinal) || figure.Syntax.Lead.Contains("任务", StringComparison.Ordinal);
}
