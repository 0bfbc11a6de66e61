using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text.Lists;

namespace Extractor.Metrics.Text;

/// <summary>Finds the earlier figure that a figure without a name of its own refers to.</summary>
internal static class FigureReferents
{
    // …预算分别为a、b和c，实际支出分别为x、y和z: the second group is of the same things in the same order.
    public static FigureDraft? GroupCounterpart(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (draft.Group < 0)
        {
            return null;
        }

        int size = drafts.Count(d => d.Group == draft.Group);
        for (int k = index - 1; k >= 0; k--)
        {
            FigureDraft other = drafts[k];
            if (other.Group >= 0 && other.Group != draft.Group && other.GroupPosition == draft.GroupPosition && drafts.Count(d => d.Group == other.Group) == size && other.Label.Length > 0)
            {
                return other;
            }
        }

        return null;
    }

    // 前者占80.24%, 后者较84.00万元的年初预算: one of the two amounts told of last.
    public static FigureDraft? Antecedent(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        bool former = draft.LabelText.StartsWith("前者", StringComparison.Ordinal);
        if (!former && !draft.LabelText.StartsWith("后者", StringComparison.Ordinal))
        {
            return null;
        }

        List<FigureDraft> amounts = [.. drafts.Take(index).Where(d => d.IsAmount && d.Bracket == draft.Bracket && d.Label.Length > 0).TakeLast(2)];
        return amounts.Count < 2 ? null : amounts[former ? 0 : 1];
    }

    // 基本支出占57.92%（2,064.04万元）: the amount in the bracket is what the share is of.
    public static FigureDraft? SharedAmount(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index) =>
        draft is { Lead: "（" or "（即" or "（为", IsAmount: true, Quantity.Dimension: Dimension.Money } && index > 0 && drafts[index - 1] is { Role: MentionRole.Share, Label.Length: > 0 } share && share.Bracket == draft.OuterBracket
            ? share
            : null;

    // 甲项目全年预算400.00万元，执行数398.27万元，自评得分95.2分: the score is the project's.
    public static string? ProjectOfClause(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (draft.MetricId is not ("score.total" or "rate.satisfaction") || draft.Role is not (MentionRole.Value or MentionRole.Rate) || draft.Lead.Contains('；', StringComparison.Ordinal))
        {
            return null;
        }

        for (int k = index - 1; k >= 0 && k >= index - 6; k--)
        {
            if (drafts[k] is { IsAmount: true, Quantity.Dimension: Dimension.Money } amount && amount.Bracket == draft.Bracket)
            {
                return amount.MetricId == "expenditure.project" ? amount.Scope : null;
            }

            if (drafts[k].Lead.Contains('；', StringComparison.Ordinal))
            {
                return null;
            }
        }

        return null;
    }

    // 预算执行率（实际支出a÷预算数b）为88.90%: the name stands before the bracket that was just closed.
    public static string? BeforeBracket(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (!draft.Lead.StartsWith('）') || index == 0 || drafts[index - 1].Bracket < 0 || drafts[index - 1].Bracket == draft.Bracket)
        {
            return null;
        }

        FigureDraft first = drafts.First(d => d.Bracket == drafts[index - 1].Bracket);
        int open = first.Lead.LastIndexOf('（');
        return open > 0 ? LeadText.LabelOf(first.Lead[..open]) : null;
    }

    // The weight that a score is under: right before it, but for the rate it was worked out from.
    public static FigureDraft? WeightOf(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        for (int k = index - 1; k >= 0 && k >= index - 2; k--)
        {
            if (drafts[k].Role == MentionRole.Weight)
            {
                return drafts[k].Lead.StartsWith('（') ? null : drafts[k];
            }

            if (drafts[k].Quantity.Dimension != Dimension.Percent)
            {
                return null;
            }
        }

        return null;
    }

    public static FigureDraft? InheritFrom(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        for (int k = index - 1; k >= 0; k--)
        {
            FigureDraft candidate = drafts[k];
            bool visible = candidate.Bracket == draft.Bracket || candidate.Bracket == draft.OuterBracket || candidate.Bracket == -1;
            if (visible && IsChangeOfMoney(candidate) && draft is { IsAmount: true, Quantity.Dimension: Dimension.Money })
            {
                // 三公支出同比下降36.19%，节约2.32万元，全年实际发生4.10万元: the subject stands before its change.
                return candidate;
            }

            if (visible && candidate.Label.Length > 0 && (candidate.IsAmount || (candidate.Role == MentionRole.Weight && draft.Quantity.Dimension == Dimension.Score) || candidate.Part == ComparisonPart.Previous || (candidate.Role == MentionRole.Rate && candidate.Part != ComparisonPart.Previous && (draft.Quantity.Dimension == Dimension.PercentagePoint || (draft.Quantity.Dimension == Dimension.Percent && draft.Role != MentionRole.ChangeRate)))))
            {
                // A score takes no label from money and the other way round, nor a count from a count of other things.
                if (draft.Quantity.Dimension == Dimension.Percent && draft.Lead.Contains('；', StringComparison.Ordinal) && draft.Role == MentionRole.Rate)
                {
                    return null;
                }

                if (draft.Role is MentionRole.Value && (candidate.Quantity.Dimension != draft.Quantity.Dimension
                    || (draft.Quantity.Dimension == Dimension.Count && (draft.Lead.Contains('；', StringComparison.Ordinal) || !OpenPartList.SameUnit(candidate.Quantity.Unit, draft.Quantity.Unit)))))
                {
                    continue;
                }

                // 年中追加168万元，全年预算3,012万元: what was added is not what the budget is of.
                if ((LeadPatterns.SpendingWord().IsMatch(draft.LabelText) && IsIncome(candidate.MetricId)) || (draft.LabelText.Contains("收入", StringComparison.Ordinal) && candidate.MetricId?.StartsWith("expenditure", StringComparison.Ordinal) == true))
                {
                    continue;
                }

                if (candidate.MetricId is null && (LeadPatterns.MidYearChange().IsMatch(candidate.LabelText) || LeadPatterns.Supplement().IsMatch(candidate.LabelText) || (k > 0 && candidate.Lead.StartsWith('、') && drafts[k - 1].MetricId is null && LeadPatterns.Supplement().IsMatch(drafts[k - 1].LabelText))))
                {
                    continue;
                }

                return candidate;
            }
        }

        return null;
    }

    private static bool IsChangeOfMoney(FigureDraft candidate) =>
        candidate.Role is MentionRole.ChangeRate or MentionRole.Change && candidate.Reading?.Metric?.Type == Catalogue.MetricType.Money && candidate.Part is ComparisonPart.Rate or ComparisonPart.Difference;

    // 与39.20万元的年初预算相比…, 比上年减少…: a comparison that opens a sentence is of what the sentence before was about.
    public static FigureDraft? SubjectOfSentenceBefore(FigureDraft draft, IReadOnlyList<FigureDraft> earlier, PartListTracker lists)
    {
        // 全年支出总额2,100.48万元。上年支出为1,997.28万元: last year's of the same thing.
        bool lastYears = draft is { IsAmount: true, Quantity.Dimension: Dimension.Money } && LeadPatterns.LastYearsAmount().IsMatch(draft.Lead);
        if ((draft.Part is not (ComparisonPart.Previous or ComparisonPart.Difference) && !lastYears) || draft.Bracket >= 0)
        {
            return null;
        }

        if (lastYears)
        {
            return earlier.LastOrDefault(d => d.Paragraph == draft.Paragraph && d.Sentence >= draft.Sentence - 3 && d.IsAmount && d.Bracket < 0 && d.MetricId is "expenditure.total" or "income.total" or "three_public.total" && d.Basis is null or Catalogue.Basis.Actual);
        }

        return earlier.LastOrDefault(d => d.Paragraph == draft.Paragraph && d.Sentence >= draft.Sentence - 2 && d.IsAmount && d.Bracket < 0 && d.MetricId is not null
            && d.Quantity.Dimension == draft.Quantity.Dimension && lists.WholeOf(d) is null);
    }

    private static bool IsIncome(string? metric) =>
        metric is not null && (metric.StartsWith("income", StringComparison.Ordinal) || metric.StartsWith("carryover", StringComparison.Ordinal));
}
