using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>Changes and rates of change: 比上年减少2.14万元，下降9.95%; 比2020年的18.75万元减少2.43万元; 由86.7%提高到88.9%; 增速依次为.</summary>
internal static partial class ChangeRelations
{
    public static IEnumerable<RelationCandidate> Find(FigureLookup lookup)
    {
        foreach (TextFigure figure in lookup.Figures)
        {
            if (figure.Syntax.Group >= 0 && figure.Syntax.Part == ComparisonPart.Rate)
            {
                if (GroupRate(lookup, figure) is { } grouped)
                {
                    yield return grouped;
                }

                continue;
            }

            if (figure.Syntax.Part is not (ComparisonPart.Difference or ComparisonPart.Rate) && !IsAdjustmentRate(figure))
            {
                continue;
            }

            if (SubjectBehind(lookup, figure) is { } told)
            {
                yield return told;
                continue;
            }

            if (Subject(lookup, figure) is not { } subject)
            {
                continue;
            }

            TextFigure? previous = null;
            if (OfThisYear(lookup, figure, subject) is { } current)
            {
                (subject, previous) = (current, subject);
            }

            previous ??= Previous(lookup, figure, subject);
            TextFigure? difference = figure.Syntax.Part == ComparisonPart.Difference ? figure : Difference(lookup, figure, subject);
            if (figure.Syntax.Part == ComparisonPart.Difference)
            {
                if (previous is not null)
                {
                    foreach (RelationCandidate change in Changes(OfWholeBefore(lookup, figure, subject, previous), previous, figure).Where(change => !IsOfUnknownSubject(lookup, figure, subject, change)))
                    {
                        yield return change;
                    }
                }

                continue;
            }

            if (previous is not null)
            {
                subject = OfWholeBefore(lookup, figure, subject, previous);
                var rate = OverPrevious(subject, previous, figure, "text.change-rate", subject);
                if (!IsOfUnknownSubject(lookup, figure, subject, rate))
                {
                    yield return rate;
                }
            }
            else if (difference is not null)
            {
                var rate = new RelationCandidate(
                    RelationKind.ChangeRate, [subject.Mention, difference.Mention, figure.Mention], RelationSource.Text, "text.change-rate", Quotation.Between(subject.Mention, figure.Mention));
                if (OfWhole(lookup, figure, subject, rate) is { } settled)
                {
                    yield return settled;
                }
            }
        }
    }

    // 三公支出同比下降36.19%，节约2.32万元，全年实际发生4.10万元: the amount comes last; taken only where it computes.
    private static RelationCandidate? SubjectBehind(FigureLookup lookup, TextFigure figure)
    {
        if (figure.Syntax.Part != ComparisonPart.Rate || figure.Syntax.Inherited || figure.Mention.MetricId is null || figure.Index + 2 >= lookup.Figures.Count)
        {
            return null;
        }

        (TextFigure difference, TextFigure amount) = (lookup.Figures[figure.Index + 1], lookup.Figures[figure.Index + 2]);
        if (amount.Syntax.Sentence != figure.Syntax.Sentence || difference.Mention.Quantity.Dimension != amount.Mention.Quantity.Dimension || !FigureLookup.IsAmount(amount)
            || amount.Mention.MetricId != figure.Mention.MetricId || difference.Mention.Quantity.Dimension != Dimension.Money)
        {
            return null;
        }

        var candidate = new RelationCandidate(
            RelationKind.ChangeRate, [amount.Mention, difference.Mention with { Direction = figure.Mention.Direction }, figure.Mention], RelationSource.Text, "text.change-rate", Quotation.Between(figure.Mention, amount.Mention));
        return RelationEvaluator.Closes(candidate) ? candidate : null;
    }

    // Where only the word of direction is wrong (减少 for 增加), the amount holds and the word does not.
    private static IEnumerable<RelationCandidate> Changes(TextFigure subject, TextFigure previous, TextFigure figure)
    {
        string quote = Quotation.Between(subject.Mention, figure.Mention);
        var stated = new RelationCandidate(RelationKind.Change, [subject.Mention, previous.Mention, figure.Mention], RelationSource.Text, "text.change", quote);
        if (RelationEvaluator.Evaluate(stated).Status == RelationStatus.Violated)
        {
            Mention turned = figure.Mention with { Direction = -figure.Mention.Direction };
            RelationCandidate other = stated with { Numbers = [subject.Mention, previous.Mention, turned] };
            if (RelationEvaluator.Closes(other))
            {
                yield return other;
                yield return new RelationCandidate(RelationKind.Direction, [subject.Mention, previous.Mention], RelationSource.Text, "text.direction.change", quote)
                {
                    ClaimedSign = figure.Mention.Direction,
                };
                yield break;
            }
        }

        yield return stated;
    }

    // 公车运维费a，公务接待费b。比上年的c减少d: a sentence without a subject after a row of things may be of all of them.
    private static bool IsOfUnknownSubject(FigureLookup lookup, TextFigure figure, TextFigure subject, RelationCandidate candidate) =>
        figure.Syntax.Inherited && subject.Syntax.Sentence != figure.Syntax.Sentence
        && lookup.Back(figure.Index, f => f.Syntax.Sentence == subject.Syntax.Sentence && FigureLookup.IsAmount(f) && f.Mention.Quantity.Dimension == subject.Mention.Quantity.Dimension && !FigureLookup.SameConcept(f.Mention, subject.Mention), 2) is not null
        && !lookup.Lists.Any(list => list.Whole == subject.Index) && RelationEvaluator.Evaluate(candidate).Status == RelationStatus.Violated;

    // 收入a，包括b、c，较上年增加d，增长p: behind the last part of a list whose other parts tell no change, the whole may be meant.
    private static RelationCandidate? OfWhole(FigureLookup lookup, TextFigure figure, TextFigure subject, RelationCandidate rate)
    {
        if (!figure.Syntax.Inherited || RelationEvaluator.Evaluate(rate).Status != RelationStatus.Violated || lookup.ListOf(subject.Index) is not { } list || list.Parts[^1] != subject.Index || list.Parts.Count < 2)
        {
            return rate;
        }

        RelationCandidate whole = rate with { Numbers = [lookup.Figures[list.Whole].Mention, .. rate.Numbers.Skip(1)] };
        if (RelationEvaluator.Closes(whole))
        {
            return whole;
        }

        return list.Parts.SkipLast(1).Any(part => part + 1 < lookup.Figures.Count && lookup.Figures[part + 1].Syntax.Part is ComparisonPart.Difference or ComparisonPart.Rate or ComparisonPart.Previous) ? rate : null;
    }

    // 办理326件，其中刑事118件、民事208件，较上年的289件增加37件: behind the last part, of the whole where only that computes.
    private static TextFigure OfWholeBefore(FigureLookup lookup, TextFigure figure, TextFigure subject, TextFigure previous)
    {
        if (!figure.Syntax.Inherited || lookup.ListOf(subject.Index) is not { } list || list.Parts[^1] != subject.Index)
        {
            return subject;
        }

        TextFigure whole = lookup.Figures[list.Whole];
        bool Computes(TextFigure current) => figure.Mention.Quantity.Dimension == Dimension.Percent
            ? RelationEvaluator.Closes(OverPrevious(current, previous, figure, "text.change-rate", previous))
            : RelationEvaluator.Closes(new RelationCandidate(RelationKind.Change, [current.Mention, previous.Mention, figure.Mention], RelationSource.Text, "text.change", string.Empty));
        return whole.Syntax.Bracket == figure.Syntax.Bracket && !Computes(subject) && Computes(whole) ? whole : subject;
    }

    // A rate of change over the earlier value itself, quoted from one of the two.
    private static RelationCandidate OverPrevious(TextFigure current, TextFigure previous, TextFigure rate, string rule, TextFigure first) =>
        new(RelationKind.ChangeRate, [current.Mention, previous.Mention, rate.Mention], RelationSource.Text, rule, Quotation.Between(first.Mention, rate.Mention))
        {
            SecondIsPrevious = true,
        };

    private static bool IsAdjustmentRate(TextFigure figure) => figure.Mention is { MetricId: "rate.budget_adjustment", Role: MentionRole.Rate };

    private static TextFigure? Subject(FigureLookup lookup, TextFigure figure)
    {
        Dimension dimension = figure.Mention.Quantity.Dimension;
        bool points = dimension == Dimension.PercentagePoint || (dimension == Dimension.Percent && figure.Syntax.Part == ComparisonPart.Difference);
        bool Fits(TextFigure f) => points
            ? f.Mention.Quantity.Dimension == Dimension.Percent && f.Mention.Role is MentionRole.Rate or MentionRole.Share && f.Syntax.Part is ComparisonPart.None or ComparisonPart.Reached
            : FigureLookup.IsAmount(f) && (dimension == Dimension.Percent || FigureLookup.SameDimension(f.Mention.Quantity, figure.Mention.Quantity));

        if (IsAdjustmentRate(figure))
        {
            bool Adjusted(TextFigure f, string metric) => Fits(f) && f.Mention.Basis == Basis.AdjustedBudget && f.Mention.MetricId == metric && f.Mention.Scope == figure.Mention.Scope;
            return lookup.Back(figure.Index, f => Adjusted(f, "expenditure.total"), -1) ?? lookup.Back(figure.Index, f => Adjusted(f, "expenditure.project"), -1);
        }

        // 2020年、2021年同比增速为p和q: the figure of the year that the rate is of.
        if (figure.Syntax.Group >= 0 && figure.Mention.Year is { } ownYear
            && lookup.Back(figure.Index, f => Fits(f) && f.Mention.Year == ownYear && f.Mention.Basis == Basis.Actual && f.Mention.Quantity.Dimension == Dimension.Money, -1) is { } yearly)
        {
            return yearly;
        }

        // 2018年项目支出a元，2019年增加b元: the change leads to the next year's amount, told of elsewhere.
        if (!points && figure.Mention.Year is { } later && NextYear().IsMatch(figure.Syntax.Part == ComparisonPart.Rate && figure.Index > 0 ? lookup.Figures[figure.Index - 1].Syntax.Lead : figure.Syntax.Lead)
            && lookup.Back(figure.Index, f => Fits(f) && f.Mention.Year == later - 1, 0) is { } base0)
        {
            return lookup.Back(figure.Index, f => Fits(f) && f.Mention.Year == later && f.Mention.Basis == base0.Mention.Basis && Alike(f.Mention, base0.Mention), -2);
        }

        // 2018年较2016年减少: the figure of the year that is told of.
        if (!points && SubjectYear(figure) is { } year && lookup.Back(figure.Index, Fits, 0) is { } series
            && lookup.Back(figure.Index, f => Fits(f) && f.Mention.Year == year && f.Mention.Basis == series.Mention.Basis && Alike(f.Mention, series.Mention), -2) is { } ofYear)
        {
            return ofYear;
        }

        // A rate takes the subject of the difference it follows.
        if (figure.Syntax.Part == ComparisonPart.Rate && figure.Index > 0 && lookup.Figures[figure.Index - 1] is { Syntax.Part: ComparisonPart.Difference } before
            && before.Syntax.Sentence == figure.Syntax.Sentence && (figure.Syntax.Inherited || figure.Mention.Label == before.Mention.Label || figure.Mention.Label.Length == 0))
        {
            return Subject(lookup, before);
        }

        // 由8,416元增加到9,468元，亩均增收1,052元: the change of what was just reached.
        if (figure.Index > 0 && lookup.Figures[figure.Index - 1] is { Syntax.Part: ComparisonPart.Reached } reached && reached.Syntax.Sentence == figure.Syntax.Sentence && Fits(reached) && figure.Mention.MetricId is null)
        {
            return reached;
        }

        bool own = !figure.Syntax.Inherited && figure.Mention.Label.Length > 0;
        if (own)
        {
            bool Named(TextFigure f) => Fits(f) && (FigureLookup.SameConcept(f.Mention, figure.Mention)
                || (f.Mention.Label.Length > 3 && figure.Mention.Label.EndsWith(f.Mention.Label, StringComparison.Ordinal)))
                && (f.Mention.Basis == figure.Mention.Basis || figure.Mention.Basis == Basis.Actual || f.Mention.Basis == Basis.None);
            bool overYears = figure.Syntax.Base == ComparisonBase.EarlierYear && figure.Mention.Quantity.Dimension is Dimension.Money or Dimension.Percent;
            return (overYears ? lookup.Back(figure.Index, f => Named(f) && FigureLookup.Visible(figure, f) && f.Mention.Basis is Basis.Actual or Basis.None, 1) : null)
                ?? lookup.Back(figure.Index, f => Named(f) && FigureLookup.Visible(figure, f), 1)
                ?? lookup.Back(figure.Index, f => Named(f) && f.Mention.Basis is Basis.Actual or Basis.None, -1)
                ?? (figure.Mention.MetricId is not null ? lookup.Back(figure.Index, f => Fits(f) && FigureLookup.SameConcept(f.Mention, figure.Mention) && f.Mention.Basis == figure.Mention.Basis, -2) : null);
        }

        // The elided label is known: the nearest amount of that very thing stands before any nearer other amount.
        if (figure.Mention.MetricId is not null
            && lookup.Back(figure.Index, f => Fits(f) && FigureLookup.SameConcept(f.Mention, figure.Mention) && f.Mention.Basis is Basis.Actual or Basis.None or Basis.AdjustedBudget && Fits(f), -1) is { } same
            && (lookup.Back(figure.Index, f => Fits(f) && SameLevel(figure, f), 0) is not { } nearest || nearest.Mention.MetricId != figure.Mention.MetricId
                || (nearest.Mention.Basis == Basis.InitialBudget && figure.Syntax.Base == ComparisonBase.EarlierYear)))
        {
            return same;
        }

        // 收入预算5,621,100.00元，包括…。较上年增加: a change of the budget told of in the sentence before.
        if (figure.Mention.MetricId is not null && lookup.Back(figure.Index, f => Fits(f) && SameLevel(figure, f), 0) is null
            && lookup.Back(figure.Index, f => Fits(f) && FigureLookup.SameConcept(f.Mention, figure.Mention) && f.Mention.Basis == Basis.InitialBudget, 1) is { } planned)
        {
            return planned;
        }

        Basis? wanted = figure.Syntax.Lead.Contains("决算数", StringComparison.Ordinal) ? Basis.Actual : null;
        wanted = figure.Syntax.Base is ComparisonBase.InitialBudget && wanted is null ? null : wanted;
        return lookup.Back(figure.Index, f => Fits(f) && SameLevel(figure, f) && (wanted is null || f.Mention.Basis == wanted), 0)
            ?? lookup.Back(figure.Index, f => Fits(f) && FigureLookup.Visible(figure, f) && (wanted is null || f.Mention.Basis == wanted), 1)
            ?? (figure.Mention.MetricId is "expenditure.total" or "income.total" ? lookup.Back(figure.Index, f => Fits(f) && FigureLookup.SameConcept(f.Mention, figure.Mention) && f.Mention.Basis == Basis.Actual && f.Mention.Year == figure.Mention.Year, -2) : null);
    }

    // 会议费3.00万元，上年为0万元，比上年增加: the nearest amount is last year's, the one before it is compared.
    private static TextFigure? OfThisYear(FigureLookup lookup, TextFigure figure, TextFigure subject) =>
        figure.Syntax.Base == ComparisonBase.EarlierYear && LastYears().IsMatch(subject.Syntax.Lead)
            && (lookup.Back(subject.Index, f => FigureLookup.IsAmount(f) && f.Syntax.Bracket == subject.Syntax.Bracket, 0) ?? EarlierSentence(lookup, subject)) is { } before
            && FigureLookup.SameDimension(before.Mention.Quantity, subject.Mention.Quantity) && !LastYears().IsMatch(before.Syntax.Lead) && !(before.Mention.Year < subject.Mention.Year)
            ? before
            : null;

    // 全年支出总额2,100.48万元。上年支出为1,997.28万元，本年多支出103.20万元: this year's stands in a sentence before.
    private static TextFigure? EarlierSentence(FigureLookup lookup, TextFigure last) =>
        last.Mention.MetricId is not { } metric ? null : lookup.Back(last.Index, f => FigureLookup.IsAmount(f) && f.Syntax.Bracket < 0 && f.Mention.MetricId == metric && f.Mention.Scope == last.Mention.Scope && f.Mention.Basis == Basis.Actual && f.Mention.Year == last.Mention.Year + 1, -1);

    [System.Text.RegularExpressions.GeneratedRegex("^[，；（(]?(?:上年|去年|上一年|20[0-9]{2}年)(?:度|同期)?(?:决算数|决算|支出|实际支出|金额)?(?:数)?(?:为|是)?$")]
    private static partial System.Text.RegularExpressions.Regex LastYears();

    private static int? SubjectYear(TextFigure figure) =>
        SubjectYears().Match(figure.Syntax.Lead) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static bool Alike(Mention a, Mention b) => FigureLookup.SameConcept(a, b) || (a.MetricId is null && b.MetricId is null && LeadingYear().Replace(a.Label, string.Empty) == LeadingYear().Replace(b.Label, string.Empty));

    [System.Text.RegularExpressions.GeneratedRegex("^20[0-9]{2}年度?")]
    private static partial System.Text.RegularExpressions.Regex LeadingYear();

    [System.Text.RegularExpressions.GeneratedRegex("^（(?:上年|去年|上一年|20[0-9]{2}年)(?:度|同期)?(?:为|是)?$")]
    private static partial System.Text.RegularExpressions.Regex LastYearBehind();

    [System.Text.RegularExpressions.GeneratedRegex("(20[0-9]{2})年?度?(?=[^，。；0-9]{0,12}?(?:比|较|与))")]
    private static partial System.Text.RegularExpressions.Regex SubjectYears();

    [System.Text.RegularExpressions.GeneratedRegex("(?:^|[，；])20[0-9]{2}年?度?(?:增加|减少|增长|下降)$")]
    private static partial System.Text.RegularExpressions.Regex NextYear();

    private static bool SameLevel(TextFigure figure, TextFigure candidate) => candidate.Syntax.Bracket == figure.Syntax.Bracket;

    private static TextFigure? Previous(FigureLookup lookup, TextFigure figure, TextFigure subject)
    {
        TextFigure? stated = lookup.Back(
            figure.Index,
            f => f.Syntax.Part == ComparisonPart.Previous && FigureLookup.SameDimension(f.Mention.Quantity, subject.Mention.Quantity)
                && (f.Index > subject.Index || f.Index == subject.Index - 1),
            0);
        if (stated is not null)
        {
            return stated;
        }

        // 覆盖率95.8%，同比上升0.7个百分点（上年95.1%）: last year's value stands in the bracket behind the change.
        if (figure.Syntax.Base == ComparisonBase.EarlierYear && lookup.Next(figure) is { } behind
            && LastYearBehind().IsMatch(behind.Syntax.Lead) && FigureLookup.SameDimension(behind.Mention.Quantity, subject.Mention.Quantity))
        {
            return behind;
        }

        // 2017年决算7.79万元，2018年决算25.79万元，增加18万元，增幅231.07%: the amount right before is last year's.
        if (figure.Syntax.Base == ComparisonBase.EarlierYear && figure.Syntax.BaseYear is null && subject.Index > 0 && lookup.Figures[subject.Index - 1] is { } neighbour
            && FigureLookup.IsAmount(neighbour) && neighbour.Syntax.Sentence == subject.Syntax.Sentence && neighbour.Mention.Year == subject.Mention.Year - 1 && neighbour.Mention.Basis == subject.Mention.Basis
            && neighbour.Syntax.Bracket == subject.Syntax.Bracket && Alike(neighbour.Mention, subject.Mention))
        {
            return neighbour;
        }

        int? before = figure.Syntax.BaseYear ?? (NextYear().IsMatch(figure.Syntax.Lead) ? subject.Mention.Year - 1 : null) ?? (SubjectYear(figure) is { } told ? told - 1 : null);
        if (figure.Syntax.Base == ComparisonBase.EarlierYear && before is { } baseYear
            && lookup.Back(figure.Index, f => f.Index != subject.Index && FigureLookup.IsAmount(f) && f.Mention.Year == baseYear && f.Mention.Basis == subject.Mention.Basis && Alike(f.Mention, subject.Mention), -1) is { } ofYear)
        {
            return ofYear;
        }

        // （年初预算31.00万元，上年决算29.66万元）…比上年下降6.14%: last year's value stands in the sentence.
        if (figure.Syntax.Base == ComparisonBase.EarlierYear && figure.Syntax.Part == ComparisonPart.Rate && subject.Mention.Year is { } thisYear && subject.Mention.MetricId is not null && Difference(lookup, figure, subject) is null
            && lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && f.Mention.Year == thisYear - 1 && f.Mention.Basis == subject.Mention.Basis && FigureLookup.SameConcept(f.Mention, subject.Mention), 0) is { } lastYear)
        {
            return lastYear;
        }

        bool initial = figure.Syntax.Base == ComparisonBase.InitialBudget
            || (subject.Mention.Basis == Basis.AdjustedBudget && subject.Syntax.Part == ComparisonPart.Reached && figure.Syntax.BaseLabel is null)
            || (subject.Mention.Basis == Basis.AdjustedBudget && figure.Syntax.BaseLabel?.Contains("年初", StringComparison.Ordinal) == true);
        bool adjustment = IsAdjustmentRate(figure);
        initial |= adjustment;
        if ((initial || figure.Syntax.Base == ComparisonBase.AdjustedBudget) && (figure.Syntax.Part == ComparisonPart.Difference || (adjustment && Difference(lookup, figure, subject) is null)))
        {
            Basis basis = initial ? Basis.InitialBudget : Basis.AdjustedBudget;
            return lookup.Back(figure.Index, f => f.Index != subject.Index && FigureLookup.IsAmount(f) && f.Mention.Basis == basis && FigureLookup.SameConcept(f.Mention, subject.Mention), -1);
        }

        return null;
    }

    private static TextFigure? Difference(FigureLookup lookup, TextFigure figure, TextFigure subject)
    {
        TextFigure? before = lookup.Back(
            figure.Index,
            f => f.Syntax.Part == ComparisonPart.Difference && f.Index > subject.Index && f.Syntax.Bracket == figure.Syntax.Bracket && FigureLookup.SameDimension(f.Mention.Quantity, subject.Mention.Quantity),
            0);
        if (before is not null)
        {
            return before;
        }

        // 收入合计比上年增长5%，增加30万元: the amount may stand after the rate; and the subject may come after both.
        return (lookup.Next(figure) is { Syntax.Part: ComparisonPart.Difference } behind && FigureLookup.SameDimension(behind.Mention.Quantity, subject.Mention.Quantity) ? behind : null)
            ?? (figure.Index > 0 && lookup.Figures[figure.Index - 1] is { Syntax.Part: ComparisonPart.Difference } d && d.Syntax.Sentence == figure.Syntax.Sentence
                && FigureLookup.SameDimension(d.Mention.Quantity, subject.Mention.Quantity) ? d : null);
    }

    // 2018年a，2019年b，2020年c，后两年分别增长p和q: amounts of consecutive years told one by one.
    private static List<TextFigure>? YearlySeries(FigureLookup lookup, TextFigure figure, int size)
    {
        var series = new List<TextFigure>();
        for (int i = figure.Index - figure.Syntax.GroupPosition - 1; i >= 0 && lookup.Figures[i].Syntax.Sentence == figure.Syntax.Sentence; i--)
        {
            TextFigure amount = lookup.Figures[i];
            if (!FigureLookup.IsAmount(amount) || amount.Mention.Year is not { } year || (series.Count > 0 && (series[0].Mention.Year != year + 1 || !FigureLookup.SameDimension(series[0].Mention.Quantity, amount.Mention.Quantity))))
            {
                break;
            }

            series.Insert(0, amount);
        }

        return series.Count == size + 1 ? series : null;
    }

    // 三年执行数分别为a、b和c…，后两年的增速依次为p和q.
    private static RelationCandidate? GroupRate(FigureLookup lookup, TextFigure figure)
    {
        int size = lookup.Figures.Count(f => f.Syntax.Group == figure.Syntax.Group);
        if (figure.Mention.Year is { } year && Subject(lookup, figure) is { } subject
            && lookup.Back(figure.Index, f => FigureLookup.IsAmount(f) && f.Mention.Year == year - 1 && f.Mention.Basis == subject.Mention.Basis && FigureLookup.SameDimension(f.Mention.Quantity, subject.Mention.Quantity) && Alike(f.Mention, subject.Mention), -1) is { } previous
            && lookup.Figures.Where(f => f.Syntax.Group == figure.Syntax.Group).Select(static f => f.Mention.Year).Distinct().Count() == size)
        {
            return OverPrevious(subject, previous, figure, "text.change-rate.series", previous);
        }

        if (YearlySeries(lookup, figure, size) is { } series)
        {
            TextFigure from = series[^(size - figure.Syntax.GroupPosition + 1)];
            TextFigure to = series[^(size - figure.Syntax.GroupPosition)];
            return OverPrevious(to, from, figure, "text.change-rate.series", from);
        }

        TextFigure? last = lookup.Back(figure.Index, f => f.Syntax.Group >= 0 && f.Syntax.Group != figure.Syntax.Group && FigureLookup.IsAmount(f), -1);
        if (last is null)
        {
            return null;
        }

        List<TextFigure> amounts = [.. lookup.Figures.Where(f => f.Syntax.Group == last.Syntax.Group)];
        if (amounts.Count != size + 1)
        {
            return null;
        }

        int at = figure.Syntax.GroupPosition;
        return OverPrevious(amounts[at + 1], amounts[at], figure, "text.change-rate.series", amounts[at]);
    }
}
