using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>Rates with a name: 执行率, 控制率, 回收率, 完成率, 满意度 …, and the two amounts they are the quotient of.</summary>
internal sealed partial class RateRelations
{
    private readonly LabelReader _labels;

    public RateRelations(MetricCatalogue catalogue) => _labels = new LabelReader(catalogue);

    public IEnumerable<RelationCandidate> Find(FigureLookup lookup)
    {
        foreach (TextFigure figure in lookup.Figures)
        {
            if (PartOfYear().IsMatch(figure.Syntax.Lead))
            {
                // 上半年支出进度31.7%, 6月底前支出进度达到50%: no rate of the year's amounts.
                continue;
            }

            if (figure.Mention.Role != MentionRole.Rate || figure.Syntax.Part is not (ComparisonPart.None or ComparisonPart.Reached) || figure.Syntax.CompletionOf is not null
                || figure.Mention.Quantity.Dimension != Dimension.Percent)
            {
                continue;
            }

            RelationCandidate? found = figure.Mention.MetricId switch
            {
                "rate.three_public_control" => Control(lookup, figure, "three_public.total", Basis.Actual, Basis.InitialBudget),
                "rate.public_control" => Control(lookup, figure, "expenditure.basic.public", Basis.Actual, Basis.InitialBudget),
                "rate.procurement_execution" => Control(lookup, figure, "procurement.total", Basis.Actual, Basis.InitialBudget),
                "rate.staff_control" => Staff(lookup, figure),
                "rate.carryover" => Carryover(lookup, figure),
                "rate.budget_adjustment" => null,
                "rate.execution" => Execution(lookup, figure),
                _ => OtherRate(lookup, figure),
            };
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    private static RelationCandidate Ratio(Mention a, Mention b, TextFigure p, string rule) =>
        new(RelationKind.Ratio, [a, b, p.Mention], RelationSource.Text, rule, Quotation.Between(a.Place.Start < b.Place.Start ? a : b, p.Mention));

    private static RelationCandidate? Control(FigureLookup lookup, TextFigure figure, string metric, Basis of, Basis by)
    {
        Mention? actual = Find(lookup, figure, metric, of);
        Mention? budget = Find(lookup, figure, metric, by) ?? Find(lookup, figure, metric, Basis.AdjustedBudget);
        return actual is null || budget is null ? null : Ratio(actual, budget, figure, "text.ratio.control");
    }

    private static Mention? Find(FigureLookup lookup, TextFigure figure, string metric, Basis basis)
    {
        bool Is(TextFigure f) => FigureLookup.IsAmount(f) && f.Mention.MetricId == metric && f.Mention.Basis == basis && f.Mention.Year == figure.Mention.Year && f.Mention.Scope == figure.Mention.Scope;
        return (lookup.Back(figure.Index, Is, 1) ?? lookup.Back(figure.Index, Is, -1) ?? lookup.Back(figure.Index, Is, -2))?.Mention
            ?? lookup.Ahead(figure.Index, Is)?.Mention
            ?? lookup.Stated(metric, basis, figure.Mention.Year, figure.Mention.Scope);
    }

    private static RelationCandidate? Staff(FigureLookup lookup, TextFigure figure)
    {
        bool Active(TextFigure f) => FigureLookup.IsAmount(f) && f.Mention.MetricId == "staff.active" && f.Mention.Scope == figure.Mention.Scope;
        bool Approved(TextFigure f) => FigureLookup.IsAmount(f) && f.Mention.MetricId == "staff.approved" && f.Mention.Scope == figure.Mention.Scope;
        TextFigure? active = lookup.Back(figure.Index, Active, 2) ?? lookup.Back(figure.Index, Active, -2);
        TextFigure? approved = lookup.Back(figure.Index, Approved, 2) ?? lookup.Back(figure.Index, Approved, -2);
        return active is null || approved is null ? null : Ratio(active.Mention, approved.Mention, figure, "text.ratio.staff");
    }

    private static RelationCandidate? Carryover(FigureLookup lookup, TextFigure figure)
    {
        TextFigure? closing = lookup.Back(figure.Index, static f => f.Mention.MetricId == "carryover.closing" && FigureLookup.IsAmount(f), -1);
        TextFigure? total = closing is null ? null : lookup.Back(
            figure.Index, f => FigureLookup.IsAmount(f) && f.Mention.MetricId is "income.grand_total" or "expenditure.grand_total" or "expenditure.total" or "income.total" && f.Syntax.Sentence == figure.Syntax.Sentence, 0);
        return closing is null || total is null ? null : Ratio(closing.Mention, total.Mention, figure, "text.ratio.carryover");
    }

    private RelationCandidate? Execution(FigureLookup lookup, TextFigure figure)
    {
        if (figure.Syntax.Group >= 0)
        {
            TextFigure? member = lookup.Back(figure.Index, f => f.Syntax.Group >= 0 && f.Syntax.Group != figure.Syntax.Group && f.Syntax.GroupPosition == figure.Syntax.GroupPosition && f.Mention.Basis == Basis.Actual && FigureLookup.IsAmount(f), 1);
            TextFigure? planned = member is null ? null : lookup.Back(figure.Index, f => f.Syntax.Group >= 0 && f.Syntax.Group != member.Syntax.Group && f.Syntax.GroupPosition == figure.Syntax.GroupPosition && f.Mention.Basis is Basis.AdjustedBudget or Basis.InitialBudget && FigureLookup.IsAmount(f), 1);
            return member is null || planned is null ? null : Ratio(member.Mention, planned.Mention, figure, "text.ratio.execution");
        }

        // The nearest actual amount of the sentence says whose rate it is; without one it is the whole report's.
        TextFigure? actual = lookup.Back(
            figure.Index, f => FigureLookup.IsAmount(f) && f.Mention.Quantity.Dimension == Dimension.Money && f.Mention.Basis == Basis.Actual && FigureLookup.Visible(figure, f) && ScopeFits(figure, f), 0);
        if (actual is not null && Budget(lookup, figure, actual.Mention, 0) is { } budget)
        {
            return Ratio(actual.Mention, budget, figure, "text.ratio.execution");
        }

        if (figure.Mention.Scope is { } scope && !lookup.Figures.Any(f => f.Mention.Scope == scope && f.Mention.MetricId == "expenditure.project"))
        {
            return null;
        }

        string subject = figure.Mention.Scope is null || IsProjectReport(lookup) ? WholeMetric(lookup) : "expenditure.project";
        bool Is(TextFigure f) => FigureLookup.IsAmount(f) && f.Mention.MetricId == subject && f.Mention.Basis == Basis.Actual && f.Mention.Year == figure.Mention.Year
            && f.Mention.Scope == figure.Mention.Scope && f.Mention.Universe is null;
        Mention? outturn = (lookup.Back(figure.Index, Is, -1) ?? lookup.Back(figure.Index, Is, -2))?.Mention ?? lookup.Stated(subject, Basis.Actual, figure.Mention.Year, figure.Mention.Scope);
        if (outturn is null || Budget(lookup, figure, outturn, -2) is not { } wide)
        {
            return null;
        }

        // The adjusted budget is the base unless the words name another; where the report states only the initial one elsewhere, a rate that does not fit it proves nothing.
        RelationCandidate stated = Ratio(outturn, wide, figure, "text.ratio.execution");
        return IsOnUnstatedBudget(stated, figure) ? null : stated;
    }

    private static bool IsOnUnstatedBudget(RelationCandidate rate, TextFigure figure) =>
        rate.Numbers[1].Basis == Basis.InitialBudget && !InitialBase().IsMatch(figure.Syntax.Lead) && RelationEvaluator.Evaluate(rate).Status == RelationStatus.Violated;

    private static bool ScopeFits(TextFigure rate, TextFigure amount) =>
        rate.Syntax.Inherited || rate.Mention.Scope is null || rate.Mention.Scope == amount.Mention.Scope || rate.Mention.Scope == amount.Mention.Label;

    private static bool IsProjectReport(FigureLookup lookup) =>
        !lookup.Figures.Any(static f => f.Mention.MetricId is "expenditure.total" or "expenditure.basic" or "expenditure.basic.personnel");

    private static string WholeMetric(FigureLookup lookup) => IsProjectReport(lookup) ? "expenditure.project" : "expenditure.total";

    private static Mention? Budget(FigureLookup lookup, TextFigure figure, Mention actual, int reach)
    {
        Mention? adjusted = BudgetOn(lookup, figure, actual, Basis.AdjustedBudget, reach);
        Mention? initial = BudgetOn(lookup, figure, actual, Basis.InitialBudget, reach);
        if (InitialBase().IsMatch(figure.Syntax.Lead))
        {
            return initial;
        }

        if (adjusted is null || initial is null)
        {
            return adjusted ?? initial;
        }

        // Both stand there and the words do not say which is the base: the one that the rate fits.
        RelationStatus status = RelationEvaluator.Evaluate(Ratio(actual, adjusted, figure, "text.ratio.execution")).Status;
        if (status == RelationStatus.Violated
            && RelationEvaluator.Closes(Ratio(actual, initial, figure, "text.ratio.execution")))
        {
            return initial;
        }

        return adjusted;
    }

    [System.Text.RegularExpressions.GeneratedRegex("(?:(?<![0-9])(?:[1-9]|1[01])月(?:份|底|末)?|[一二三]季度|上半年)[^，。；：]*(?:进度|执行率|支出率)[^，。；：]*$")]
    private static partial System.Text.RegularExpressions.Regex PartOfYear();

    // 以年初预算计算，执行率; 年初预算执行率. A 年初 in an earlier clause names no base.
    [System.Text.RegularExpressions.GeneratedRegex("年初[^，。；：]*$|(?:以|按|与|较|对照|占|完成)[^，。；：]*年初[^，。；：]*，[^，。；：]*$")]
    private static partial System.Text.RegularExpressions.Regex InitialBase();

    private static Mention? BudgetOn(FigureLookup lookup, TextFigure figure, Mention actual, Basis basis, int reach)
    {
        bool Is(TextFigure f) => f.Mention.Place != actual.Place && FigureLookup.IsAmount(f) && f.Mention.Basis == basis && f.Mention.Year == actual.Year && FigureLookup.SameConcept(f.Mention, actual);
        TextFigure? found = lookup.Back(figure.Index, Is, reach) ?? (reach == 0 ? lookup.Back(figure.Index, Is, 1) : null);
        return found?.Mention ?? (actual.MetricId is { } id && reach != 0 ? lookup.Stated(id, basis, actual.Year, actual.Scope) : null);
    }

    // 过程类指标满分20分，自评得19.32分，得分率96.60%.
    private static RelationCandidate? ScoreRate(FigureLookup lookup, TextFigure figure)
    {
        TextFigure? score = lookup.Back(figure.Index, f => f.Index >= figure.Index - 2 && f.Mention is { Role: MentionRole.Value, Quantity.Dimension: Dimension.Score }, 0);
        TextFigure? weight = score is null ? null : lookup.Back(figure.Index, f => f.Index >= score.Index - 2 && f.Mention is { Role: MentionRole.Weight, Quantity.Dimension: Dimension.Score }, 0);
        return score is null || weight is null ? null : Ratio(score.Mention, weight.Mention, figure, "text.ratio.score");
    }

    // 基本支出执行率, 有效回收率, 化解率, 满意度 …
    private RelationCandidate? OtherRate(FigureLookup lookup, TextFigure figure)
    {
        string label = figure.Mention.Label;
        if (label.EndsWith("得分率", StringComparison.Ordinal))
        {
            return ScoreRate(lookup, figure);
        }

        foreach (string ending in (ReadOnlySpan<string>)["预算执行率", "执行率", "完成率"])
        {
            if (label.EndsWith(ending, StringComparison.Ordinal) && label.Length > ending.Length
                && _labels.Read(label[..^ending.Length]) is { Metric: { Type: MetricType.Money } metric })
            {
                bool Is(TextFigure f) => FigureLookup.IsAmount(f) && f.Mention.MetricId == metric.Id && f.Mention.Basis == Basis.Actual && f.Mention.Year == figure.Mention.Year && f.Mention.Scope is null && f.Mention.Universe is null;
                Mention? actual = (lookup.Back(figure.Index, Is, -1) ?? lookup.Back(figure.Index, Is, -2))?.Mention ?? lookup.Stated(metric.Id, Basis.Actual, figure.Mention.Year, null);
                if (actual is null || Budget(lookup, figure, actual, -2) is not { } budget)
                {
                    return null;
                }

                RelationCandidate part = Ratio(actual, budget, figure, "text.ratio.execution.part");
                return IsOnUnstatedBudget(part, figure) ? null : part;
            }
        }

        if (label.EndsWith("执行进度", StringComparison.Ordinal) || label.EndsWith("支出进度", StringComparison.Ordinal) || label.EndsWith("支出率", StringComparison.Ordinal))
        {
            return Execution(lookup, figure);
        }

        return CountRates.Find(lookup, figure);
    }
}
