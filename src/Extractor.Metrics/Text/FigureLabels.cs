using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Text.Lists;

namespace Extractor.Metrics.Text;

/// <summary>
/// Names a figure: by its own words, by the words after it, or by what the sentence told of before where it elides the name.
/// </summary>
internal sealed class FigureLabels
{
    private static readonly System.Buffers.SearchValues<char> TrailEnds = System.Buffers.SearchValues.Create("，。；：、（）");
    private readonly LabelReader _labels;
    private readonly ReportInfo _report;
    private readonly PartListTracker _lists;

    public FigureLabels(LabelReader labels, ReportInfo report, PartListTracker lists)
    {
        _labels = labels;
        _report = report;
        _lists = lists;
    }

    /// <summary>Names a figure and, where the name tells it, its scope and 口径.</summary>
    public void Label(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier, string? parent, LabelReading? topic)
    {
        LabelReading reading = _labels.Read(draft.LabelText, parent, _report.Department);
        if (draft.Part == ComparisonPart.Reached && reading.Metric is null && LeadPatterns.BudgetReached().IsMatch(draft.Lead))
        {
            // 年初预算430.00万元，7月省级资金到位后调整为512.60万元: when and why it changed is no name.
            reading = reading with { Core = string.Empty, Basis = reading.Basis ?? Basis.AdjustedBudget };
        }

        if (reading.Metric is null && draft is { Quantity.Dimension: Dimension.Money, Role: MentionRole.Value } && BasisFrames.Around(draft.Lead, draft.Trail) is { } around)
        {
            // 年初安排给我局的257.30万元预算资金: who granted it to whom is no name.
            reading = reading with { Core = string.Empty, Basis = around };
        }

        if (reading is { Metric: null, Core.Length: 0, Basis: null } && draft.Quantity.Dimension == Dimension.Money && LeadPatterns.SpendingVerb().IsMatch(draft.LabelText) && (index > 0 || LeadPatterns.ExpenditureParts().IsMatch(draft.Trail)))
        {
            // 支出6,652.88万元（基本支出…；项目支出…）: the parts behind it say that all expenditure is meant.
            reading = reading with { Basis = Basis.Actual };
        }

        if (reading is { Metric: { } bought, Basis: Basis.AdjustedBudget } && bought.Id.StartsWith("procurement", StringComparison.Ordinal) && !draft.LabelText.Contains("调整", StringComparison.Ordinal))
        {
            // 全年政府采购预算742.00万元: the plan of the year, no budget that was changed.
            reading = reading with { Basis = Basis.InitialBudget };
        }

        draft.Reading = reading;
        if (topic is { Metric.Id: "expenditure.project", Scope: { } work } && reading.Metric?.Id == "expenditure.total" && reading.Core is "全年支出" or "当年支出" or "本年支出" or "总支出" && draft.Quantity.Dimension == Dimension.Money && draft.Role == MentionRole.Value)
        {
            // 2.农村饮水安全巩固提升工程。年初预算安排a，全年支出b: of the work that heads the paragraph.
            NameProject(draft, work);
            return;
        }

        if (draft.Part == ComparisonPart.Previous && reading is { Metric: null, Core.Length: 0 } && index == 0
            && LeadPatterns.ComparedLater().Match(draft.Trail) is { Success: true } later && _labels.Read(later.Groups["label"].Value, null, _report.Department) is { Metric: { } named } told)
        {
            draft.Label = told.Core;
            draft.MetricId = named.Id;
            draft.Scope = told.Scope;
            draft.Inherited = true;
            return;
        }

        if (draft.Part == ComparisonPart.Previous && reading is { Metric: null, Core.Length: 0 } && index == 0 && draft.Base == ComparisonBase.EarlierYear && draft.Quantity.Dimension == Dimension.Money
            && !earlier.Any(d => d.Paragraph == draft.Paragraph) && LeadPatterns.WholeOfYear().Match(draft.BaseLabel ?? string.Empty) is { Success: true } year)
        {
            // 与2019年决算支出1302.90万元相比: in a paragraph of its own the base says what is compared.
            draft.MetricId = year.Groups["side"].Value == "收入" ? "income.total" : "expenditure.total";
            draft.Label = year.Groups["side"].Value;
            return;
        }

        if (FigureReferents.Antecedent(draft, drafts, index) is { } antecedent)
        {
            draft.TakeName(antecedent, antecedent.Universe);
            return;
        }

        if (FigureReferents.SharedAmount(draft, drafts, index) is { } shared)
        {
            draft.TakeName(shared, shared.Universe);
            return;
        }

        if (draft.Role is MentionRole.Value && (reading is { Metric: null, Core.Length: 0 } || reading.Metric?.Id == "expenditure.project" || (reading.Metric is null && reading.Core is "项目资金" or "项目" or "资金")) && draft.Quantity.Dimension == Dimension.Money && LeadPatterns.Arrived().IsMatch(draft.LabelText))
        {
            draft.Label = "到位资金";
            return;
        }

        if (draft.Role is MentionRole.Value && reading.Metric is null && draft.Quantity.Dimension == Dimension.Money && LeadPatterns.MidYearChange().IsMatch(draft.LabelText))
        {
            // 年中调整预算485.41万元，调整后预算数6,452.39万元: the change is no budget.
            draft.Label = draft.LabelText;
            return;
        }

        if (draft.Role is MentionRole.Value && reading.Metric is null && draft.Quantity.Dimension == Dimension.Money && LeadPatterns.RemainderLead().Match(draft.LabelText) is { Success: true } remainder)
        {
            // 实际支出1,352,460元，结余27,540元: what is left is not what was spent.
            draft.Label = remainder.Value;
            return;
        }

        if (draft.Role is MentionRole.Value && reading.Metric is null && draft.Quantity.Dimension == Dimension.Money && LeadPatterns.PurposeTrail().Match(draft.Trail) is { Success: true } purpose
            && LeadPatterns.BarePartLead().IsMatch(draft.LabelText) && ReadTrail(draft, parent) is null)
        {
            // 有74.30万元用于法律援助: what it was spent on names the amount.
            draft.Label = purpose.Groups["purpose"].Value;
            return;
        }

        if (draft is { Quantity.Dimension: Dimension.Score, Role: MentionRole.Value } && reading.Metric is { Id: "score.total" } && FigureReferents.WeightOf(draft, drafts, index) is { Quantity.Value: < 90m, Label.Length: > 0 } part)
        {
            // 投入权重10分，自评得分10分: the score of the item under that weight.
            draft.Label = part.Label;
            return;
        }

        if (draft is { Quantity.Dimension: Dimension.Score, Role: MentionRole.Value } && reading.Metric is { Id: "score.total" } && FigureReferents.WeightOf(draft, drafts, index) is { Quantity.Value: < 90m } && index >= 2 && drafts[index - 2] is { Quantity.Dimension: Dimension.Percent, Label.Length: > 0 } rated)
        {
            // 预算执行率95.08%，分值5.0分，得分4.75分: the score of what the rate is of.
            draft.Label = rated.Label;
            draft.MetricId = rated.MetricId == "rate.execution" ? rated.MetricId : null;
            return;
        }

        if (draft is { Quantity.Dimension: Dimension.Score, Role: MentionRole.Value } && reading.Metric is null && FigureReferents.WeightOf(draft, drafts, index) is { } weighted
            && LeadPatterns.ExecutionItem().Match(weighted.Label.Length > 0 ? weighted.Label : weighted.LabelText) is { Success: true } item0 && (item0.Value.Contains('率', StringComparison.Ordinal) || weighted.Quantity.Value <= 10m))
        {
            // 预算执行率指标满分8分，按95.95%的执行率折算得7.68分.
            draft.Label = "预算执行率";
            draft.MetricId = "rate.execution";
            return;
        }

        if (draft is { Quantity.Dimension: Dimension.Score, Role: MentionRole.Value, Bracket: < 0 } && (reading.Metric is { Id: "grade" } || (reading.Metric is null && LeadPatterns.GivenScore().IsMatch(draft.LabelText))))
        {
            draft.Label = "自评得分";
            draft.MetricId = "score.total";
            return;
        }

        if (draft.TotalWord && draft.Quantity.Dimension == Dimension.Score && reading.Metric is null && reading.Core.Length == 0 && draft.Role == MentionRole.Value && draft.Bracket < 0)
        {
            draft.Label = "合计";
            draft.MetricId = "score.total";
            return;
        }

        if (draft.Role is MentionRole.Value && reading.Metric is null && reading.Core.Length == 0 && ReadTrail(draft, parent) is { } after)
        {
            draft.Reading = reading = after with { Basis = reading.Basis ?? after.Basis };
        }

        if (draft.Quantity.Dimension == Dimension.Percent && reading is { Metric: null, Core.Length: 0 } && FigureReferents.BeforeBracket(draft, drafts, index) is { } outside && _labels.Read(outside, null, _report.Department) is { Metric.Type: MetricType.Rate } rateName)
        {
            draft.Reading = reading = rateName;
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
            if (draft.MetricId == "expenditure.project" && draft.Scope is null && reading.Core is "项目" or "项目支出" or "项目预算" or "项目资金" && topic is not null && (topic.Scope ?? ProjectLabels.NameOf(topic.Core)) is { } its && topic.Metric?.Id is null or "expenditure.project")
            {
                // 3.灌区续建配套项目。项目预算12,500,000.00元: the project that heads the paragraph.
                draft.Scope = its;
            }

            draft.Universe = reading.Universe;
            if (draft.MetricId == "score.total" && LeadPatterns.ForeignScore().IsMatch(draft.Lead))
            {
                // 全省群众安全感满意度测评中，我县得分为96.85分: scored by others on another matter.
                draft.MetricId = null;
            }

            if (draft.MetricId == "rate.execution" && LeadPatterns.PartOfYear().IsMatch(draft.LabelText))
            {
                // 6月、9月、11月预算执行进度分别为41.2%、68.5%、90.3%: progress within the year is not the year's rate.
                draft.MetricId = null;
            }

            LabelProject(draft, reading);
            ScopeRate(draft, drafts, index);
            draft.Scope ??= FigureReferents.ProjectOfClause(draft, drafts, index);
            return;
        }

        draft.Inherited = true;
        if (FigureReferents.GroupCounterpart(draft, drafts, index) is { } counterpart)
        {
            draft.TakeName(counterpart, reading.Universe ?? counterpart.Universe);
            return;
        }

        if (draft.GroupPosition > 0 && drafts[index - draft.GroupPosition] is { Label.Length: > 0 } first && first.Quantity.Dimension == draft.Quantity.Dimension)
        {
            // 2018年至2020年依次为a、b和c: one name for the whole row.
            draft.TakeName(first, first.Universe);
            return;
        }

        if (EarlierClauseTopic(draft, drafts, index) is { } clause)
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

        if (reading.Basis is not null && draft.Quantity.Dimension == Dimension.Money && draft.Role == MentionRole.Value && !draft.Lead.Contains('；', StringComparison.Ordinal) && index > 0
            && drafts[index - 1] is { Scope: { } project, Quantity.Dimension: Dimension.Score, MetricId: "score.total" })
        {
            // 法律援助项目自评得分96分，全年预算48.00万元: still of that project.
            NameProject(draft, project);
            return;
        }

        if (ItemOfList(draft, drafts, index) is { } item)
        {
            NameProject(draft, item);
            return;
        }

        FigureDraft? source = FigureReferents.InheritFrom(draft, drafts, index) ?? FigureReferents.SubjectOfSentenceBefore(draft, earlier, _lists);
        if (source is not null && reading.Basis is not null && _lists.WholeOf(source) is { } list && (source.MetricId is null || draft.LabelText.Contains("调整后", StringComparison.Ordinal)) && draft.Quantity.Normalized >= list.Quantity.Normalized)
        {
            // 追加5,710.00万元，其中a、b、c，调整后预算12,860.00万元: more than the whole list cannot be one of its parts.
            source = FigureReferents.InheritFrom(draft, drafts, drafts.TakeWhile(d => d != list).Count() + (LeadPatterns.Supplement().IsMatch(list.LabelText) || list.MetricId is null ? 0 : 1));
        }

        if (source is not null && reading.Basis is not null && (draft.Lead.Contains('；', StringComparison.Ordinal) || draft.Role == MentionRole.Change) && _lists.WholeOf(source) is { } total)
        {
            // …其中基本支出a、项目支出b；调整后预算比年初预算增加: the whole goes on, not its last part.
            source = total;
        }

        if (source is not null && IsStaffInPost(draft, source))
        {
            bool all = source.MetricId == "staff.approved" || (_lists.WholeOf(source)?.MetricId == "staff.approved" && draft.Lead[0] is '，' or '；' && LeadPatterns.YearEnd().IsMatch(draft.LabelText));
            draft.MetricId = all ? "staff.active" : null;
            draft.Label = all ? "在职人员" : source.Label + "实有";
            draft.Scope = source.Scope;
        }
        else if (source is not null)
        {
            draft.TakeName(source, reading.Universe ?? source.Universe);
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
        else if ((reading.Basis ?? draft.Frame) is not null && draft.Role is MentionRole.Value or MentionRole.Change && draft.Quantity.Dimension == Dimension.Money && draft.Part != ComparisonPart.Previous)
        {
            draft.Inherited = draft.Role != MentionRole.Change;

            if (_report.Kind != ReportKind.Project && reading.Basis == Basis.AdjustedBudget && earlier.LastOrDefault(d => d.Paragraph == draft.Paragraph && d.IsAmount && d.Bracket < 0 && d.MetricId is "income.total" or "expenditure.total" && d.Basis == Basis.InitialBudget) is { MetricId: "income.total" })
            {
                // 年初预算收入5,218.40万元，其中…。年中追加731.25万元，全年预算数5,949.65万元: still the income.
                draft.MetricId = "income.total";
                draft.Label = "本年收入合计";
                return;
            }

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
        if (draft.MetricId != "rate.execution" || draft.Scope is not null || draft.Role != MentionRole.Rate || LeadPatterns.WholeRate().IsMatch(draft.LabelText))
        {
            return;
        }

        if (draft.Lead.Contains("按年初", StringComparison.Ordinal) || draft.Lead.Contains("以年初", StringComparison.Ordinal))
        {
            draft.Universe = "年初预算";
        }

        if (FigureReferents.GroupCounterpart(draft, drafts, index) is { } counterpart)
        {
            draft.Scope = counterpart.Scope ?? counterpart.Label;
            return;
        }

        for (int k = index - 1; k >= 0; k--)
        {
            FigureDraft amount = drafts[k];
            if (amount.Bracket == draft.Bracket && amount.IsAmount && amount.Quantity.Dimension == Dimension.Money && !LeadPatterns.RemainderLead().IsMatch(amount.LabelText))
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

    // 价格监测与成本调查，全年预算数23.56万元，全年执行数23.14万元，执行率98.21%: the clause before names the project.
    private string? ItemOfList(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (_report.Kind == ReportKind.Project || draft.Quantity.Dimension != Dimension.Money || draft.Role != MentionRole.Value || draft.Part != ComparisonPart.None || draft.Reading?.Basis is not (Basis.InitialBudget or Basis.AdjustedBudget)
            || index + 1 >= drafts.Count || LeadPatterns.ItemName().Match(draft.Lead) is not { Success: true } match)
        {
            return null;
        }

        FigureDraft next = drafts[index + 1];
        return next.Quantity.Dimension == Dimension.Money && next.Lead.Length < 12 && _labels.Read(next.LabelText, null, _report.Department) is { Metric: null, Core.Length: 0, Basis: { } second } && second != draft.Reading.Basis
            ? match.Groups["name"].Value
            : null;
    }

    private static void NameProject(FigureDraft draft, string project)
    {
        draft.Label = project;
        draft.MetricId = "expenditure.project";
        draft.Scope = project;
    }

    // A bare 控制率 is of the expense told of before.
    private static string? ControlRate(IReadOnlyList<FigureDraft> drafts, int index)
    {
        string? metric = drafts.Take(index).LastOrDefault(static d => (d.IsAmount || d.Part == ComparisonPart.Previous) && d.MetricId is not null)?.MetricId;
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
        if (end < 0 && draft.RunsOn)
        {
            // 支出1,009.77万元基本支出405.09万元: words that run on to the next figure are its own.
            return null;
        }

        string words = end < 0 ? draft.Trail : draft.Trail[..end];
        foreach (string verb in (ReadOnlySpan<string>)["用于", "为", "是", "属于", "的", "系"])
        {
            if (words.StartsWith(verb, StringComparison.Ordinal))
            {
                words = words[verb.Length..];
                break;
            }
        }

        if (words.Length is < 2 or > 20 || words[0] is '—' or '-' or '÷' or '/')
        {
            return null;
        }

        LabelReading reading = _labels.Read(words, parent, _report.Department);
        return reading.Metric is not null && reading.Scope is null ? reading : null;
    }

    // 一是人居环境整治项目，预算186.00万元: the clause before names what the basis word is of.
    private LabelReading? EarlierClauseTopic(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        string lead = draft.Lead;
        int end = lead.Length - draft.LabelText.Length;
        string before = end > 0 && end <= lead.Length ? lead[..end] : string.Empty;
        if (index > 0 && draft.Quantity.Dimension == Dimension.Money && drafts[index - 1] is { Quantity: { Dimension: Dimension.Count, Value: < 20m }, Bracket: -1 } count)
        {
            // 三公经费只发生公务接待费一项，预算…: a small count between them does not cut the clause off.
            before = count.Lead + "项" + before;
        }

        string[] clauses = before.Split(['，', '：', '；', '（', '）'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = clauses.Length - 1; i >= 0 && i >= clauses.Length - 3; i--)
        {
            string clause = clauses[i].Trim('、').TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
            if (clause.Length is < 2 or > 40)
            {
                continue;
            }

            LabelReading reading = _labels.Read(clause, null, _report.Department);
            if ((reading.Metric is not null && Suits(reading, draft) && draft.Reading?.Universe is null) || ProjectLabels.NameOf(reading.Core) is not null)
            {
                return reading;
            }

            if (draft.Quantity.Dimension == Dimension.Money && LeadPatterns.SomeProjects().IsMatch(clause))
            {
                // 列入绩效目标申报的四个重点项目，全年预算共…: some projects, not all of them.
                return new LabelReading(clause, null, null, null, false, null, null);
            }

            if (LeadPatterns.ClauseSubject().Match(clause) is { Success: true } subject && _labels.Read(subject.Groups["subject"].Value, null, _report.Department) is { Metric: not null } told)
            {
                return told;
            }
        }

        return null;
    }

    private void LabelProject(FigureDraft draft, LabelReading reading)
    {
        if (_report.Kind == ReportKind.Project && draft.MetricId is null && draft.Quantity.Dimension == Dimension.Money && draft.Role is MentionRole.Value
            && reading.Basis is not null && reading.Core is "项目" or "本项目" or "该项目" or "项目资金" or "资金" or "专项资金" or "年度资金总额" or "资金总额" or "补助资金")
        {
            draft.MetricId = "expenditure.project";
            return;
        }

        if (_report.Kind == ReportKind.Project && draft.MetricId is null && draft.Quantity.Dimension == Dimension.Money && draft.Role is MentionRole.Value && ProjectLabels.IsOwn(reading.Core, _report))
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
}
