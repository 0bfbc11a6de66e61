using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Text;

/// <summary>
/// Reads the figures of one sentence in order: the part each plays, its label (its own, or taken over where the sentence
/// elides it), basis, year and scope.
/// </summary>
internal sealed class SentenceReader
{
    private static readonly System.Buffers.SearchValues<char> TrailEnds = System.Buffers.SearchValues.Create("，。；：、（）");
    private readonly LabelReader _labels;
    private readonly ReportInfo _report;
    private readonly PartListTracker _lists;
    private int _nextGroup;

    public SentenceReader(LabelReader labels, ReportInfo report, PartListTracker lists)
    {
        _labels = labels;
        _report = report;
        _lists = lists;
    }

    /// <summary>Reads the figures of a sentence.</summary>
    /// <param name="drafts">The sentence's figures in order, not yet interpreted.</param>
    /// <param name="earlier">The figures of the document before this sentence.</param>
    /// <param name="topic">What the paragraph is about, for figures without any label.</param>
    public void Read(IReadOnlyList<FigureDraft> drafts, IReadOnlyList<FigureDraft> earlier, LabelReading? topic)
    {
        DistributeUnits(drafts);
        AssignGroups(drafts);
        _lists.StartSentence();
        int? sentenceYear = null;
        for (int i = 0; i < drafts.Count; i++)
        {
            FigureDraft draft = drafts[i];
            sentenceYear = YearOfClause(draft.Lead) ?? sentenceYear;
            Classify(draft, drafts, i);
            string? parent = _lists.Open(draft, drafts, i, earlier) ?? (i > 0 && drafts[i - 1].IsAmount ? drafts[i - 1].MetricId : null);
            Label(draft, drafts, i, parent, topic);
            ResolvePeriod(draft, drafts, i, sentenceYear);
            _lists.Place(draft, drafts, i);
        }
    }

    // 分别为12、15和18个: the unit stands once, after the last.
    private static void DistributeUnits(IReadOnlyList<FigureDraft> drafts)
    {
        for (int i = drafts.Count - 2; i >= 0; i--)
        {
            FigureDraft next = drafts[i + 1];
            if (drafts[i].Quantity.Dimension == Dimension.None && next.Quantity.Dimension != Dimension.None && next.Lead is "、" or "和" or "与" or "及" or "，")
            {
                drafts[i].Quantity = drafts[i].Quantity with { Unit = next.Quantity.Unit, Dimension = next.Quantity.Dimension, Scale = next.Quantity.Scale };
            }
        }
    }

    // A、B、C分别为x、y、z: the names stand together before the first number.
    private void AssignGroups(IReadOnlyList<FigureDraft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            int at = Math.Max(drafts[i].LabelText.LastIndexOf("分别", StringComparison.Ordinal), drafts[i].LabelText.LastIndexOf("依次", StringComparison.Ordinal));
            if (at < 0)
            {
                continue;
            }

            int count = 1;
            while (i + count < drafts.Count && IsJoin(drafts[i + count].Lead))
            {
                count++;
            }

            if (count < 2)
            {
                continue;
            }

            int group = _nextGroup++;
            List<string> names = SplitNames(drafts[i].LabelText[..at]);
            if (names.Count == 0 && NamesOfEarlierClause(drafts[i]) is { } before && before.Count == count)
            {
                names = before;
                drafts[i].NamedBefore = true;
            }

            string tail = drafts[i].LabelText[(at + 2)..];
            for (int k = 0; k < count; k++)
            {
                FigureDraft member = drafts[i + k];
                member.Group = group;
                member.GroupPosition = k;
                if (names.Count == count)
                {
                    member.LabelText = names[k] + tail;
                }
                else if (k > 0)
                {
                    member.LabelText = drafts[i].LabelText;
                }
            }

            i += count - 1;
        }
    }

    // 分为业务工作专项和运行维护专项两类，分别为a和b.
    private static List<string>? NamesOfEarlierClause(FigureDraft draft)
    {
        string lead = draft.Lead[..^draft.LabelText.Length].TrimEnd('，', '：');
        string clause = lead[(lead.LastIndexOfAny(['，', '；', '：', '。']) + 1)..];
        System.Text.RegularExpressions.Match names = LeadPatterns.NamedParts().Match(clause);
        return names.Success ? SplitNames(names.Groups["names"].Value) : null;
    }

    private static bool IsJoin(string lead) => lead is "、" or "和" or "与" or "及" or "，" or "以及" or "；" or "，和" or "、和";

    private static List<string> SplitNames(string text)
    {
        string[] names = text.Split(['、', '和', '与', '及'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length < 2)
        {
            return [.. names];
        }

        // A、B、C三个项目全年预算: the noun after the count is common to all.
        System.Text.RegularExpressions.Match common = LeadPatterns.CommonNoun().Match(names[^1]);
        if (common.Success && common.Index > 1)
        {
            string tail = common.Groups["noun"].Value;
            string kind = common.Groups["kind"].Value;
            return [.. names[..^1].Select(name => name + kind + tail), names[^1][..common.Index] + kind + tail];
        }

        // 2020年、2021年、2022年全年执行数: only the last has the noun; 本年基本支出、项目支出: each has its own.
        string last = names[^1];
        System.Text.RegularExpressions.Match year = LeadPatterns.Year().Match(last);
        if (year.Success && year.Index == 0 && names[..^1].All(static name => LeadPatterns.Year().Match(name) is { Success: true } m && m.Length == name.Length))
        {
            string noun = last[year.Length..];
            return [.. names[..^1].Select(name => name + noun), last];
        }

        return [.. names];
    }

    private static int? YearOfClause(string lead)
    {
        int? year = null;
        foreach (System.Text.RegularExpressions.Match match in LeadPatterns.ClauseYear().Matches(lead))
        {
            year = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        }

        return year;
    }

    private static void Classify(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        draft.Role = MentionRole.Value;
        string label = draft.LabelText;
        Dimension dimension = draft.Quantity.Dimension;
        draft.TotalWord = LeadPatterns.TotalLead().IsMatch(label);
        FigureDraft? previous = index > 0 ? drafts[index - 1] : null;
        switch (dimension)
        {
            case Dimension.Score:
                bool weight = LeadPatterns.WeightLead().IsMatch(label) || draft.Trail is "得" or "，得" or "实得" or "，实得" or "计" && index + 1 < drafts.Count;
                draft.LabelText = weight ? LeadPatterns.WeightLead().Replace(label, string.Empty) : label;
                draft.Role = weight ? MentionRole.Weight
                    : LeadPatterns.DeductionLead().IsMatch(label) ? MentionRole.Other
                    : MentionRole.Value;
                return;
            case Dimension.Percent when label is "的" or "" && draft.Lead is "的" && previous is { } before && ComparesWith(before):
                draft.Role = MentionRole.Rate;
                draft.CompletionOf = before.LabelText;
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
        before.LabelText.Contains("完成", StringComparison.Ordinal) || before.LabelText.Contains('占', StringComparison.Ordinal) || before.LabelText.Contains("达到", StringComparison.Ordinal)
        || before.LabelText.Contains('为', StringComparison.Ordinal);

    private static bool IsPrevious(FigureDraft draft)
    {
        if (LeadPatterns.PreviousLead().Match(draft.LabelText) is not { Success: true } match || !LeadPatterns.PreviousTrail().IsMatch(draft.Trail)
            || LeadPatterns.ChangeWord().IsMatch(draft.LabelText))
        {
            return false;
        }

        string word = match.Groups["word"].Value;
        if (word is "与" or "同" && !draft.Trail.Contains("持平", StringComparison.Ordinal) && !draft.Trail.Contains("相比", StringComparison.Ordinal))
        {
            return false;
        }

        draft.Part = ComparisonPart.Previous;
        draft.Role = draft.Quantity.Dimension == Dimension.Percent ? MentionRole.Rate : MentionRole.Value;
        draft.BaseLabel = match.Groups["base"].Value;
        (draft.Base, draft.BaseYear) = ReadBase(draft.BaseLabel);
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
        if (LeadPatterns.ComparisonBaseWords().IsMatch(draft.Lead))
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
        foreach (System.Text.RegularExpressions.Match match in LeadPatterns.ComparisonBaseWords().Matches(draft.Lead))
        {
            last = match;
        }

        if (last is not null)
        {
            string words = last.Groups["base"].Value;
            draft.BaseLabel = words;
            (draft.Base, draft.BaseYear) = last.Groups["same"].Success ? (ComparisonBase.EarlierYear, null) : ReadBase(words);
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

    private static (ComparisonBase Base, int? Year) ReadBase(string words)
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

        return words.Contains("预算", StringComparison.Ordinal) || words is "年初" or "年初的" ? (words.Contains("预算", StringComparison.Ordinal) ? ComparisonBase.InitialBudget : ComparisonBase.EarlierYear, null) : (ComparisonBase.None, null);
    }

    private void Label(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, string? parent, LabelReading? topic)
    {
        LabelReading reading = _labels.Read(draft.LabelText, parent, _report.Department);
        draft.Reading = reading;
        if (draft.Role is MentionRole.Value && reading.Metric is null && reading.Core.Length == 0 && ReadTrail(draft, parent) is { } after)
        {
            draft.Reading = reading = after with { Basis = reading.Basis ?? after.Basis };
        }

        if (draft.Quantity.Dimension == Dimension.Percent && reading.Metric is null && reading.Core is "控制率" or "经费控制率" && ControlRate(drafts, index) is { } control)
        {
            draft.MetricId = control;
            draft.Label = reading.Core;
            return;
        }

        if (draft.Quantity.Dimension == Dimension.Score && reading is { Metric: null, Core.Length: 0, Basis: not null })
        {
            // 预算执行10分 is the score of an item, not a score on the basis of 预算执行.
            draft.Label = draft.LabelText;
            return;
        }

        if (reading.Metric is not null || reading.Core.Length > 0)
        {
            draft.Label = reading.Core;
            draft.MetricId = reading.Metric?.Id;
            draft.Scope = reading.Scope ?? UnitOfSegment(draft, drafts, index);
            draft.Universe = reading.Universe;
            LabelProject(draft, reading);
            ScopeRate(draft, drafts, index);
            return;
        }

        draft.Inherited = true;
        if (GroupCounterpart(draft, drafts, index) is { } counterpart)
        {
            draft.Label = counterpart.Label;
            draft.MetricId = counterpart.MetricId;
            draft.Scope = counterpart.Scope;
            draft.Universe = reading.Universe ?? counterpart.Universe;
            return;
        }

        if (EarlierClauseTopic(draft) is { } clause)
        {
            draft.Label = clause.Core;
            draft.MetricId = clause.Metric?.Id;
            draft.Scope = clause.Scope;
            draft.Universe = reading.Universe ?? clause.Universe;
            LabelProject(draft, clause);
            return;
        }

        if (draft.Group >= 0 && draft.Role == MentionRole.Value && reading.Basis is null)
        {
            // 分为两类，分别为a和b: parts without names, not further amounts of what was told before.
            return;
        }

        FigureDraft? source = InheritFrom(draft, drafts, index);
        if (source is not null && reading.Basis is not null && (draft.Lead.Contains('；', StringComparison.Ordinal) || draft.Role == MentionRole.Change) && _lists.WholeOf(source) is { } total)
        {
            // …其中基本支出a、项目支出b；调整后预算比年初预算增加: the whole goes on, not its last part.
            source = total;
        }

        if (source is not null && IsStaffInPost(draft, source))
        {
            draft.MetricId = source.MetricId == "staff.approved" ? "staff.active" : null;
            draft.Label = source.MetricId == "staff.approved" ? "在职人员" : source.Label + "实有";
            draft.Scope = source.Scope;
        }
        else if (source is not null)
        {
            draft.Label = source.Label;
            draft.MetricId = source.MetricId;
            draft.Scope = source.Scope;
            draft.Universe = reading.Universe ?? source.Universe;
            ScopeRate(draft, drafts, index);
        }
        else if (topic is not null && Suits(topic, draft))
        {
            draft.Label = topic.Core;
            draft.MetricId = topic.Metric?.Id;
            draft.Scope = topic.Scope;
            draft.Universe = reading.Universe ?? topic.Universe;
            LabelProject(draft, topic);
        }
        else if (reading.Basis is not null && draft.Role is MentionRole.Value or MentionRole.Change && draft.Quantity.Dimension == Dimension.Money && draft.Part != ComparisonPart.Previous && reading.Basis is not null)
        {
            draft.Inherited = draft.Role != MentionRole.Change;

            // Only a basis is named and nothing before it: the department's expenditure, or the project's.
            draft.MetricId = _report.Kind == ReportKind.Project ? "expenditure.project" : "expenditure.total";
            draft.Label = _report.Kind == ReportKind.Project ? "项目支出" : "本年支出合计";
        }
    }

    private static bool Suits(LabelReading topic, FigureDraft draft) => topic.Metric is null || draft.Quantity.Dimension switch
    {
        Dimension.Money => topic.Metric.Type == MetricType.Money,
        Dimension.Percent => topic.Metric.Type is MetricType.Rate or MetricType.Money,
        Dimension.Score => topic.Metric.Type == MetricType.Score,
        Dimension.Count => topic.Metric.Type == MetricType.Count,
        _ => true,
    };

    // 其中局机关核定行政编制22名、工勤编制3名，实有在职人员23人: staff figures of one clause chain are of one unit.
    private static string? UnitOfSegment(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (index == 0 || draft.Quantity.Dimension != Dimension.Count || draft.Lead.Contains('；', StringComparison.Ordinal) || draft.Bracket != drafts[index - 1].Bracket)
        {
            return null;
        }

        FigureDraft previous = drafts[index - 1];
        return previous.Quantity.Dimension == Dimension.Count && previous.Scope is not null ? previous.Scope : null;
    }

    // 就业补助资金项目全年预算…，实际支出…，执行率98.21%: the rate is of what the amounts before it are of.
    private static void ScopeRate(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (draft.MetricId != "rate.execution" || draft.Scope is not null || draft.Role != MentionRole.Rate)
        {
            return;
        }

        if (draft.Lead.Contains("按年初", StringComparison.Ordinal) || draft.Lead.Contains("以年初", StringComparison.Ordinal))
        {
            draft.Universe = "年初预算";
        }

        if (GroupCounterpart(draft, drafts, index) is { } counterpart)
        {
            draft.Scope = counterpart.Scope ?? counterpart.Label;
            return;
        }

        for (int k = index - 1; k >= 0; k--)
        {
            FigureDraft amount = drafts[k];
            if (amount.Bracket == draft.Bracket && amount.IsAmount && amount.Quantity.Dimension == Dimension.Money)
            {
                bool whole = amount.MetricId is null or "expenditure.total" or "expenditure.grand_total" or "income.total" or "carryover.closing" or "carryover.opening";
                if (amount.MetricId is null && amount.Label.Length > 0)
                {
                    draft.Scope = amount.Label;
                    return;
                }

                draft.Scope = amount.Scope ?? (whole && (amount.MetricId is not null || amount.Label.Length == 0) ? null : amount.Label);
                return;
            }
        }
    }

    // …预算分别为a、b和c，实际支出分别为x、y和z: the second group is of the same things in the same order.
    private static FigureDraft? GroupCounterpart(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
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

    // A bare 控制率 is of the expense told of before.
    private static string? ControlRate(IReadOnlyList<FigureDraft> drafts, int index)
    {
        string? metric = drafts.Take(index).LastOrDefault(static d => d.IsAmount && d.MetricId is not null)?.MetricId;
        return metric switch
        {
            "three_public.total" => "rate.three_public_control",
            "expenditure.basic.public" => "rate.public_control",
            "staff.approved" or "staff.active" => "rate.staff_control",
            _ => null,
        };
    }

    // 行政编制97名，实有87名: the posts filled, not the posts.
    private static bool IsStaffInPost(FigureDraft draft, FigureDraft source) =>
        source.MetricId?.StartsWith("staff.approved", StringComparison.Ordinal) == true
        && (draft.LabelText.Contains("实有", StringComparison.Ordinal) || draft.LabelText.Contains("在岗", StringComparison.Ordinal) || draft.LabelText.Contains("在职", StringComparison.Ordinal)
            || draft.LabelText.Contains("现有", StringComparison.Ordinal) || draft.LabelText.Contains("实际", StringComparison.Ordinal));

    // 26.8万元用于项目支出, 15名行政编制: the label stands after the number.
    private LabelReading? ReadTrail(FigureDraft draft, string? parent)
    {
        int end = draft.Trail.AsSpan().IndexOfAny(TrailEnds);
        string words = end < 0 ? draft.Trail : draft.Trail[..end];
        foreach (string verb in (ReadOnlySpan<string>)["用于", "为", "是", "属于", "的", "系"])
        {
            if (words.StartsWith(verb, StringComparison.Ordinal))
            {
                words = words[verb.Length..];
                break;
            }
        }

        if (words.Length is < 2 or > 20)
        {
            return null;
        }

        LabelReading reading = _labels.Read(words, parent, _report.Department);
        return reading.Metric is not null && reading.Scope is null ? reading : null;
    }

    // 一是人居环境整治项目，预算186.00万元: the clause before names what the basis word is of.
    private LabelReading? EarlierClauseTopic(FigureDraft draft)
    {
        string lead = draft.Lead;
        int end = lead.Length - draft.LabelText.Length;
        string before = end > 0 && end <= lead.Length ? lead[..end] : string.Empty;
        string[] clauses = before.Split(['，', '：', '；', '（', '）'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = clauses.Length - 1; i >= 0 && i >= clauses.Length - 3; i--)
        {
            string clause = clauses[i].Trim('、');
            if (clause.Length is < 2 or > 40)
            {
                continue;
            }

            LabelReading reading = _labels.Read(clause, null, _report.Department);
            if (reading.Metric is not null || ProjectLabels.NameOf(reading.Core) is not null)
            {
                return reading;
            }

            if (LeadPatterns.ClauseSubject().Match(clause) is { Success: true } subject && _labels.Read(subject.Groups["subject"].Value, null, _report.Department) is { Metric: not null } told)
            {
                return told;
            }
        }

        return null;
    }

    private static FigureDraft? InheritFrom(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        for (int k = index - 1; k >= 0; k--)
        {
            FigureDraft candidate = drafts[k];
            bool visible = candidate.Bracket == draft.Bracket || candidate.Bracket == draft.OuterBracket || candidate.Bracket == -1;
            if (visible && candidate.Label.Length > 0 && (candidate.IsAmount || (candidate.Role == MentionRole.Weight && draft.Quantity.Dimension == Dimension.Score) || candidate.Part == ComparisonPart.Previous || candidate.Role == MentionRole.Rate && draft.Quantity.Dimension is Dimension.Percent or Dimension.PercentagePoint))
            {
                // A score takes no label from money and the other way round.
                if (draft.Role is MentionRole.Value && candidate.Quantity.Dimension != draft.Quantity.Dimension)
                {
                    continue;
                }

                // 年中追加168万元，全年预算3,012万元: what was added is not what the budget is of.
                if ((LeadPatterns.SpendingWord().IsMatch(draft.LabelText) && IsIncome(candidate.MetricId)) || (draft.LabelText.Contains("收入", StringComparison.Ordinal) && candidate.MetricId?.StartsWith("expenditure", StringComparison.Ordinal) == true))
                {
                    continue;
                }

                if (candidate.MetricId is null && LeadPatterns.Supplement().IsMatch(candidate.LabelText))
                {
                    continue;
                }

                return candidate;
            }
        }

        return null;
    }

    private static bool IsIncome(string? metric) =>
        metric is not null && (metric.StartsWith("income", StringComparison.Ordinal) || metric.StartsWith("carryover", StringComparison.Ordinal));

    private void LabelProject(FigureDraft draft, LabelReading reading)
    {
        if (_report.Kind == ReportKind.Project && draft.MetricId is null && draft.Quantity.Dimension == Dimension.Money && draft.Role is MentionRole.Value
            && reading.Basis is not null && reading.Core is "项目" or "本项目" or "该项目" or "项目资金" or "资金" or "专项资金" or "年度资金总额" or "资金总额" or "补助资金" && reading.Basis is not null)
        {
            draft.MetricId = "expenditure.project";
            return;
        }

        if (draft.MetricId is null && draft.Quantity.Dimension == Dimension.Money && draft.Role is MentionRole.Value && ProjectLabels.NameOf(reading.Core) is { } project)
        {
            draft.MetricId = "expenditure.project";
            draft.Scope = project;
        }
    }

    private void ResolvePeriod(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, int? sentenceYear)
    {
        draft.Basis = draft.Reading?.Basis;
        draft.Year = draft.Reading?.Year;
        if (draft.Part == ComparisonPart.Previous)
        {
            draft.Year = draft.BaseYear ?? (draft.Base == ComparisonBase.EarlierYear ? _report.Year - 1 : _report.Year);
            draft.Basis = draft.Base switch
            {
                ComparisonBase.InitialBudget => Basis.InitialBudget,
                ComparisonBase.AdjustedBudget => Basis.AdjustedBudget,
                _ => draft.BaseLabel?.Contains("预算", StringComparison.Ordinal) == true ? Basis.InitialBudget : Basis.Actual,
            };
            return;
        }

        if (draft.Reading?.PreviousYear == true)
        {
            draft.Year ??= _report.Year - 1;
        }

        if (draft.Basis is null && draft.LabelText.Contains("调整为", StringComparison.Ordinal) || draft.LabelText.Contains("调整至", StringComparison.Ordinal))
        {
            draft.Basis = Basis.AdjustedBudget;
        }

        draft.Year ??= sentenceYear is { } year && Math.Abs(year - (_report.Year ?? year)) <= 5 ? year : null;
        if (draft.Basis is null && index > 0 && draft.Role == MentionRole.Value && draft.Inherited && !draft.Lead.Contains('；', StringComparison.Ordinal))
        {
            FigureDraft previous = drafts[index - 1];
            draft.Basis = previous.IsAmount && draft.Lead.StartsWith('、') ? previous.Basis : null;
        }
    }
}
