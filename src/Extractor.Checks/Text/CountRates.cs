using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>
/// Rates of two counts or amounts that stand right before them: 发放问卷500份，收回482份，有效回收率96.4%. Such a rate is a
/// relation where it computes, or where its name takes up the verb of the nearer count (化解206起，化解率).
/// </summary>
internal static partial class CountRates
{
    public static RelationCandidate? Find(FigureLookup lookup, TextFigure figure)
    {
        if (!IsRateLabel(figure.Mention.Label) || figure.Mention.Quantity.Qualifiers != Qualifiers.None)
        {
            return null;
        }

        List<TextFigure> before = Candidates(lookup, figure);
        if (ReductionRate().IsMatch(figure.Mention.Label) && Reduction(before, figure) is { } reduction)
        {
            return reduction;
        }

        if (PartBehind(lookup, figure) is { } behind && before.FirstOrDefault(f => FigureLookup.SameDimension(f.Mention.Quantity, behind.Mention.Quantity)) is { } all)
        {
            return new RelationCandidate(
                RelationKind.Ratio, [behind.Mention, all.Mention, figure.Mention], RelationSource.Text, "text.ratio.counts", Quotation.Between(all.Mention, behind.Mention));
        }

        RelationCandidate? named = null;
        if (TargetBehind(lookup, figure) is { } target && before.Count > 0 && FigureLookup.SameDimension(before[0].Mention.Quantity, target.Mention.Quantity))
        {
            return new RelationCandidate(
                RelationKind.Ratio, [before[0].Mention, target.Mention, figure.Mention], RelationSource.Text, "text.ratio.target", Quotation.Between(before[0].Mention, target.Mention));
        }

        foreach (TextFigure part in before)
        {
            foreach (TextFigure nearby in before)
            {
                // …全年预算a：中央资金b、县级资金c，实际到位资金d，到位率: over the whole, not over its last part.
                TextFigure whole = nearby.Index < part.Index && lookup.ListOf(nearby.Index) is { } list && list.Whole != part.Index && !list.Parts.Contains(part.Index) ? lookup.Figures[list.Whole] : nearby;
                if (whole.Index == part.Index || !FigureLookup.SameDimension(part.Mention.Quantity, whole.Mention.Quantity))
                {
                    continue;
                }

                var candidate = new RelationCandidate(
                    RelationKind.Ratio,
                    [part.Mention, whole.Mention, figure.Mention],
                    RelationSource.Text,
                    "text.ratio.counts",
                    Quotation.Between(part.Index < whole.Index ? part.Mention : whole.Mention, figure.Mention));
                if (Closes(candidate, part, whole, figure))
                {
                    return candidate;
                }

                // 发放汉文、维吾尔文问卷各300份 is no total; and a rate right behind the count of a new clause is of that clause.
                if (whole.Syntax.Lead.EndsWith('各') || part.Syntax.Lead.Contains('；', StringComparison.Ordinal))
                {
                    continue;
                }

                if (named is null && whole.Index < part.Index && part.Index == before[0].Index && (IsNamedAfter(figure, part) || IsPlanned(figure, whole, part)) && whole.Index == before.FirstOrDefault(f => f.Index < part.Index)?.Index)
                {
                    named = candidate;
                }
            }
        }

        // …，占78.95%；网办率94.20%（上年88.60%）: a rate of a new clause, or of another year, is of counts that are not told.
        return figure.Syntax.Lead.Contains('；', StringComparison.Ordinal) || figure.Syntax.Lead.Contains("上年", StringComparison.Ordinal) ? null : named;
    }

    // 完成率102.13%（目标1,500人）: the target stands in the bracket behind the rate.
    private static TextFigure? TargetBehind(FigureLookup lookup, TextFigure figure) =>
        InBracketBehind(lookup, figure) is { Mention.Role: MentionRole.Value } f
            && (f.Syntax.Lead.Contains("目标", StringComparison.Ordinal) || f.Syntax.Lead.Contains("计划", StringComparison.Ordinal) || f.Syntax.Lead.Contains("任务", StringComparison.Ordinal))
            ? f
            : null;

    // 发放问卷250份，回收率93.60%（收回234份）: the count that the rate is named after stands in the bracket behind it.
    private static TextFigure? PartBehind(FigureLookup lookup, TextFigure figure) =>
        InBracketBehind(lookup, figure) is { Mention: { Role: MentionRole.Value, Quantity.Dimension: Dimension.Count or Dimension.Money } } f && IsNamedAfter(figure, f) ? f : null;

    private static TextFigure? InBracketBehind(FigureLookup lookup, TextFigure figure) =>
        lookup.Next(figure) is { } next && next.Syntax.OuterBracket == figure.Syntax.Bracket && next.Syntax.Bracket != figure.Syntax.Bracket ? next : null;

    // 申报金额3,260.00万元，核定金额2,845.00万元，核减率12.73%: the change from one to the other over the first.
    private static RelationCandidate? Reduction(List<TextFigure> before, TextFigure figure)
    {
        if (before.Count < 2 || !FigureLookup.SameDimension(before[0].Mention.Quantity, before[1].Mention.Quantity))
        {
            return null;
        }

        foreach (int sign in (ReadOnlySpan<int>)[-1, 1])
        {
            foreach ((TextFigure current, TextFigure previous) in (IEnumerable<(TextFigure, TextFigure)>)[(before[0], before[1]), (before[1], before[0])])
            {
                var candidate = new RelationCandidate(
                    RelationKind.ChangeRate,
                    [current.Mention, previous.Mention, figure.Mention with { Direction = sign }],
                    RelationSource.Text,
                    "text.change-rate.named",
                    Quotation.Between(before[1].Mention, figure.Mention))
                {
                    SecondIsPrevious = true,
                };
                if (RelationEvaluator.Closes(candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    [System.Text.RegularExpressions.GeneratedRegex("(?:核减|审减|压减|节约|节支|差异|变动|偏离|偏差|增减|下降|增长|减少)(?:率|度|比例|幅度)$")]
    private static partial System.Text.RegularExpressions.Regex ReductionRate();

    private static bool IsRateLabel(string label) =>
        label.Length > 1 && (label[^1] == '率' || label.EndsWith("满意度", StringComparison.Ordinal) || label.EndsWith("比例", StringComparison.Ordinal) || label.EndsWith("比重", StringComparison.Ordinal));

    // A rate that holds only through rounding proves nothing where it is printed without decimals: 12,648 ÷ 12,561 is no 100%.
    private static bool Closes(RelationCandidate candidate, TextFigure part, TextFigure whole, TextFigure figure) =>
        RelationEvaluator.Evaluate(candidate).Status switch
        {
            RelationStatus.Holds => !IsTrivial(part, whole, figure),
            RelationStatus.Rounding => !IsTrivial(part, whole, figure) && (figure.Mention.Quantity.Value != 100m || part.Mention.Normalized == whole.Mention.Normalized),
            _ => false,
        };

    // 100% of two equal numbers anywhere before proves nothing, unless the rate is named after the nearer one.
    private static bool IsTrivial(TextFigure part, TextFigure whole, TextFigure figure) =>
        part.Mention.Normalized == whole.Mention.Normalized && !IsNamedAfter(figure, part) && figure.Index - Math.Min(part.Index, whole.Index) > 2;

    // Same unit, nearest first, this sentence and the one before.
    private static List<TextFigure> Candidates(FigureLookup lookup, TextFigure figure)
    {
        var found = new List<TextFigure>();
        for (int i = figure.Index - 1; i >= 0 && found.Count < 4; i--)
        {
            TextFigure candidate = lookup.Figures[i];
            if (candidate.Syntax.Paragraph != figure.Syntax.Paragraph || candidate.Syntax.Sentence < figure.Syntax.Sentence - 1)
            {
                break;
            }

            if (candidate.Syntax.Part is ComparisonPart.None or ComparisonPart.Reached && candidate.Mention.Role == MentionRole.Value
                && candidate.Mention.Quantity.Dimension is Dimension.Count or Dimension.Money or Dimension.Measure
                && (candidate.Mention.Quantity.Qualifiers & ~Qualifiers.None) == Qualifiers.None)
            {
                found.Add(candidate);
            }
        }

        return found;
    }

    // 计划适配1,450件，实际适配1,392件，完成率: what was planned and what was done.
    private static bool IsPlanned(TextFigure rate, TextFigure whole, TextFigure part) =>
        (rate.Mention.Label.EndsWith("完成率", StringComparison.Ordinal) || rate.Mention.Label.EndsWith("完成比例", StringComparison.Ordinal)) && rate.Mention.Label.Length <= 6 && rate.Index == part.Index + 1 && part.Index == whole.Index + 1
        && (whole.Syntax.Lead.Contains("计划", StringComparison.Ordinal) || whole.Syntax.Lead.Contains("目标", StringComparison.Ordinal) || whole.Syntax.Lead.Contains("任务", StringComparison.Ordinal))
        && (part.Syntax.Lead.Contains("实际", StringComparison.Ordinal) || part.Syntax.Lead.Contains("完成", StringComparison.Ordinal));

    private static bool IsNamedAfter(TextFigure rate, TextFigure part)
    {
        // 就业率由92.8%提高到93.6%: a trend of its own; 重点工作任务完成率 takes up no 完成 of one task.
        if (rate.Syntax.Part == ComparisonPart.Reached || (rate.Mention.Label.Length > 5 && rate.Mention.Label.EndsWith("完成率", StringComparison.Ordinal) && !rate.Mention.Label.Contains(part.Mention.Label, StringComparison.Ordinal)))
        {
            return false;
        }

        string stem = rate.Mention.Label.TrimEnd('率');
        if (rate.Mention.Label.EndsWith("满意度", StringComparison.Ordinal))
        {
            return part.Syntax.Lead.Contains("满意", StringComparison.Ordinal) && !part.Syntax.Lead.StartsWith('、');
        }

        if (stem.Length < 2)
        {
            return false;
        }

        string verb = stem[^2..];
        return part.Syntax.Lead.Contains(verb, StringComparison.Ordinal)
            || (part.Syntax.Lead.Length > 0 && (part.Syntax.Lead.Contains(verb[0], StringComparison.Ordinal) && part.Syntax.Lead.Contains(verb[1], StringComparison.Ordinal)));
    }
}
