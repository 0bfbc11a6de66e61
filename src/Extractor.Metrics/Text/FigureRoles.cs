using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Text;

/// <summary>Tells the part a figure plays by the words around it: value, rate, share, weight, change, value compared with.</summary>
internal static partial class FigureRoles
{
    /// <summary>Sets role, comparison part, base and direction, and takes their words out of the label.</summary>
    public static void Classify(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        draft.Role = MentionRole.Value;
        string label = draft.LabelText;
        Dimension dimension = draft.Quantity.Dimension;
        draft.TotalWord = LeadPatterns.TotalLead().IsMatch(label);
        FigureDraft? previous = index > 0 ? drafts[index - 1] : null;
        switch (dimension)
        {
            case Dimension.Score:
                if (label.StartsWith("满分", StringComparison.Ordinal) && draft.Lead.LastIndexOf('（') is var open and > 0)
                {
                    // 投入指标（满分15分）得14分: what the most is of stands before the bracket.
                    label = LeadText.LabelOf(draft.Lead[..open]) + label;
                }

                bool weight = LeadPatterns.WeightLead().IsMatch(label) || (!label.EndsWith('得') && !label.EndsWith("得分", StringComparison.Ordinal) && index + 1 < drafts.Count && (draft.Trail == "计" || LeadPatterns.ScoreTrail().IsMatch(draft.Trail)) && drafts[index + 1].Quantity.Dimension == Dimension.Score);
                draft.LabelText = weight ? LeadPatterns.WeightLead().Replace(label, string.Empty) : label;
                draft.TotalWord |= !weight && LeadPatterns.ScoreTotal().IsMatch(draft.LabelText)
                    && drafts.Take(index).Count(d => d is { Role: MentionRole.Value, Quantity.Dimension: Dimension.Score } && d.Bracket == draft.Bracket && !d.TotalWord) >= 3;
                draft.Role = weight ? MentionRole.Weight
                    : LeadPatterns.DeductionLead().IsMatch(label) ? MentionRole.Other
                    : MentionRole.Value;
                return;
            case Dimension.Percent when draft.Lead is "以内的" or "之内的" && previous is { IsAmount: true } limit:
                // 公用经费支出598.59万元，控制在年初预算563.60万元以内的106.21%.
                draft.Role = MentionRole.Rate;
                draft.CompletionOf = limit.LabelText;
                draft.LabelText = string.Empty;
                return;
            case Dimension.Percent when label is "的" or "" && draft.Lead is "的" && previous is { } before && ComparesWith(before):
                draft.Role = MentionRole.Rate;
                draft.CompletionOf = before.LabelText;
                return;
            case Dimension.Percent when draft.Lead == "（" && draft.Trail.StartsWith('）') && previous is { IsAmount: true }:
                // 基本支出563.92万元（67.05%）: a bare percentage right behind a part is its share.
                draft.Role = MentionRole.Share;
                draft.ShareOf = string.Empty;
                draft.LabelText = string.Empty;
                return;
            case Dimension.Percent when LeadPatterns.ComparedCompletion().Match(draft.Lead) is { Success: true } compared:
                draft.Role = MentionRole.Rate;
                draft.CompletionOf = compared.Groups["base"].Value;
                draft.LabelText = string.Empty;
                return;
            case Dimension.Percent when LeadPatterns.CompletionLead().Match(label) is { Success: true } completion && !label.Contains('占', StringComparison.Ordinal):
                draft.Role = MentionRole.Rate;
                draft.CompletionOf = completion.Groups["base"].Value;
                draft.LabelText = label[..completion.Index];
                return;
            case Dimension.Percent when label.Contains('占', StringComparison.Ordinal) && !label.EndsWith('率') && LeadPatterns.ShareLead().Match(label) is { Success: true } share:
                draft.Role = MentionRole.Share;
                draft.ShareOf = share.Groups["base"].Value;
                draft.LabelText = share.Groups["subject"].Value;
                return;
        }

        if (dimension == Dimension.Percent && previous is { Quantity.Dimension: Dimension.Percent } && LeadPatterns.TargetTrail().IsMatch(draft.Trail) && LeadPatterns.TargetReached().IsMatch(draft.Lead))
        {
            // 满意度为92.8%，达到90%的目标: what was aimed at.
            draft.Role = MentionRole.Other;
            draft.LabelText = string.Empty;
            return;
        }

        if (IsPrevious(draft))
        {
            return;
        }

        if (LeadPatterns.ReachedWord().Match(label) is { Success: true } reached)
        {
            draft.Part = ComparisonPart.Reached;
            draft.LabelText = label[..reached.Index];
            draft.Role = dimension == Dimension.Percent ? MentionRole.Rate : MentionRole.Value;
            return;
        }

        if (LeadPatterns.ChangeWord().Match(label) is { Success: true } change && IsChange(draft, drafts, index, change))
        {
            bool rate = dimension == Dimension.Percent;
            draft.Role = rate ? MentionRole.ChangeRate : MentionRole.Change;
            draft.Part = rate ? ComparisonPart.Rate : ComparisonPart.Difference;
            draft.Direction = change.Groups["up"].Success ? 1 : -1;
            SetBase(draft, drafts, index, label[..change.Index]);
            return;
        }

        if (dimension == Dimension.Percent)
        {
            draft.Role = MentionRole.Rate;
        }
        else if (dimension is Dimension.PercentagePoint or Dimension.Duration)
        {
            draft.Role = MentionRole.Other;
        }
    }

    private static bool ComparesWith(FigureDraft before) =>
        before.LabelText.Contains("完成", StringComparison.Ordinal) || before.LabelText.Contains("相当于", StringComparison.Ordinal) || before.LabelText.Contains('占', StringComparison.Ordinal) || before.LabelText.Contains("达到", StringComparison.Ordinal)
        || before.LabelText.Contains('为', StringComparison.Ordinal);

    private static bool IsPrevious(FigureDraft draft)
    {
        if (LeadPatterns.PreviousLead().Match(draft.LabelText) is not { Success: true } match)
        {
            return false;
        }

        string word = match.Groups["word"].Value;
        bool overPast = word is "高于" or "低于" && ReadBase(match.Groups["base"].Value, draft).Base == ComparisonBase.EarlierYear;
        if (!overPast && (!(LeadPatterns.PreviousTrail().IsMatch(draft.Trail) || LeadPatterns.NamedBaseTrail().IsMatch(draft.Trail)) || LeadPatterns.ChangeWord().IsMatch(draft.LabelText)))
        {
            return false;
        }

        if (word is "与" or "同" && !draft.Trail.Contains("持平", StringComparison.Ordinal) && !draft.Trail.Contains("相比", StringComparison.Ordinal) && !draft.Trail.StartsWith("对比", StringComparison.Ordinal) && !draft.Trail.StartsWith("比较", StringComparison.Ordinal))
        {
            return false;
        }

        draft.Part = ComparisonPart.Previous;
        draft.Role = draft.Quantity.Dimension == Dimension.Percent ? MentionRole.Rate : MentionRole.Value;
        draft.BaseLabel = match.Groups["base"].Value;
        if (LeadPatterns.NamedBaseTrail().Match(draft.Trail) is { Success: true } named)
        {
            // 较84.00万元的年初预算: the name of the base stands after its value.
            draft.BaseLabel += named.Groups["base"].Value;
        }

        (draft.Base, draft.BaseYear) = ReadBase(draft.BaseLabel, draft);
        draft.LabelText = match.Groups["label"].Value;
        if (draft.Base == ComparisonBase.None)
        {
            draft.Base = word is "由" or "从" ? ComparisonBase.EarlierYear : ComparisonBase.Other;
        }

        return true;
    }

    // A change needs words of comparison, a rate behind it, or a change before it; 年中追加500万元 alone is an amount.
    private static bool IsChange(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, System.Text.RegularExpressions.Match change)
    {
        if (draft.Quantity.Dimension is Dimension.Percent or Dimension.PercentagePoint)
        {
            return draft.Quantity.Dimension == Dimension.PercentagePoint || change.Value.Length > 1 || HasComparison(draft, drafts, index);
        }

        if (HasComparison(draft, drafts, index))
        {
            return true;
        }

        if (index > 0 && drafts[index - 1] is { Part: ComparisonPart.Rate } rated && rated.Direction == (change.Groups["up"].Success ? 1 : -1) && draft.Lead.Length <= 5 && draft.Lead.StartsWith('，'))
        {
            // 同比下降21.64%，节约4.18万元: the amount of the change that was just told as a rate.
            return true;
        }

        if (change.Value[0] is '多' or '少' && YearsDifference().IsMatch(draft.Lead) && index > 0 && LeadPatterns.LastYearsAmount().IsMatch(drafts[index - 1].Lead))
        {
            // 上年支出为1,997.28万元，本年多支出103.20万元.
            return true;
        }

        if (change.Value[0] is '多' or '少' or '高' or '低' or '超')
        {
            return false;
        }

        FigureDraft? next = index + 1 < drafts.Count ? drafts[index + 1] : null;
        if (next is { Quantity.Dimension: Dimension.Percent } && LeadPatterns.ChangeWord().IsMatch(next.LabelText) && next.Lead.Length < 10)
        {
            return true;
        }

        return index > 0 && drafts[index - 1].Part is ComparisonPart.Difference or ComparisonPart.Rate && drafts.Take(index).Any(static d => d.Part == ComparisonPart.Difference)
            && (draft.Lead.Contains("其中", StringComparison.Ordinal) || draft.Lead.StartsWith('、'));
    }

    private static bool HasComparison(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (LeadPatterns.ComparisonBaseWords().IsMatch(draft.Lead) || (draft.GroupPosition > 0 && LeadPatterns.ComparisonBaseWords().IsMatch(draft.LabelText)))
        {
            return true;
        }

        return index > 0 && drafts[index - 1].Part is ComparisonPart.Previous or ComparisonPart.Reached && draft.Lead.Length <= 14;
    }

    private static void SetBase(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, string beforeChange)
    {
        // 与上年的a相比减少, 比b的控制目标低: what stands between belongs to the value compared with.
        if (index > 0 && drafts[index - 1].Part == ComparisonPart.Previous && !draft.Lead.Contains('，', StringComparison.Ordinal))
        {
            (draft.Base, draft.BaseYear, draft.BaseLabel) = (drafts[index - 1].Base, drafts[index - 1].BaseYear, drafts[index - 1].BaseLabel);
            draft.LabelText = string.Empty;
            return;
        }

        System.Text.RegularExpressions.Match? last = null;
        foreach (System.Text.RegularExpressions.Match match in LeadPatterns.ComparisonBaseWords().Matches(draft.GroupPosition > 0 ? draft.LabelText : draft.Lead))
        {
            last = match;
        }

        if (last is not null)
        {
            string words = last.Groups["base"].Value;
            draft.BaseLabel = words;
            (draft.Base, draft.BaseYear) = last.Groups["same"].Success ? (ComparisonBase.EarlierYear, null) : ReadBase(words, draft);
            if (draft.Base == ComparisonBase.None)
            {
                draft.Base = ComparisonBase.Other;
            }

            int at = beforeChange.LastIndexOf(last.Value, StringComparison.Ordinal);
            draft.LabelText = at >= 0
                ? beforeChange[..at] + beforeChange[(at + last.Length)..]
                : beforeChange;
            return;
        }

        draft.LabelText = beforeChange;
        for (int k = index - 1; k >= 0; k--)
        {
            if (drafts[k].Base != ComparisonBase.None)
            {
                (draft.Base, draft.BaseYear, draft.BaseLabel) = (drafts[k].Base, drafts[k].BaseYear, drafts[k].BaseLabel);
                return;
            }
        }

        draft.Base = ComparisonBase.EarlierYear;
    }

    private static (ComparisonBase Base, int? Year) ReadBase(string words, FigureDraft draft)
    {
        if (LeadPatterns.Year().Match(words) is { Success: true } year)
        {
            bool budget = words.Contains("预算", StringComparison.Ordinal) && !words.Contains("决算", StringComparison.Ordinal) && !words.Contains("执行", StringComparison.Ordinal);
            return (budget ? ComparisonBase.Other : ComparisonBase.EarlierYear, int.Parse(year.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        }

        if (words.Contains("上年", StringComparison.Ordinal) || words.Contains("上一年", StringComparison.Ordinal) || words.Contains("去年", StringComparison.Ordinal)
            || words.Contains("同期", StringComparison.Ordinal) || words.Contains("前一年", StringComparison.Ordinal))
        {
            return (ComparisonBase.EarlierYear, null);
        }

        if (words.Contains("调整", StringComparison.Ordinal) || words.Contains("全年预算", StringComparison.Ordinal))
        {
            return (ComparisonBase.AdjustedBudget, null);
        }

        if (words.Contains("预算", StringComparison.Ordinal))
        {
            return (ComparisonBase.InitialBudget, null);
        }

        // 由年初的x万元调整为: an amount of money at the start of the year is the budget, a count is last year's.
        return words is "年初" or "年初的"
            ? (draft.Quantity.Dimension == Dimension.Money ? ComparisonBase.InitialBudget : ComparisonBase.EarlierYear, null)
            : (ComparisonBase.None, null);
    }

    [System.Text.RegularExpressions.GeneratedRegex("^，(?:本年度?|今年|20[0-9]{2}年度?)(?:多|少)(?:支出|支|收入|收|安排)?了?$")]
    private static partial System.Text.RegularExpressions.Regex YearsDifference();
}
