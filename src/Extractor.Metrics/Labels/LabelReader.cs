using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Metrics.Catalogue;

namespace Extractor.Metrics.Labels;

/// <summary>
/// Reads the noun phrase before a number: which metric it names, on which basis, of which year, for whom. A name must be
/// the head of the phrase (its last words), and what stands before it must be filler; any other word there makes it
/// another concept (旅游总收入 is no 总收入), and then no metric is given.
/// </summary>
public sealed partial class LabelReader
{
    private readonly MetricCatalogue _catalogue;

    /// <summary>Creates a reader over a catalogue.</summary>
    /// <param name="catalogue">The metrics and their names.</param>
    public LabelReader(MetricCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _catalogue = catalogue;
    }

    // 加上年结转: what is added is 上年结转, not 年结转.
    private static string Unstuck(string label) => label.StartsWith("加上年", StringComparison.Ordinal) && label.Length > 3 && label[3] is not ('初' or '末' or '底') ? label[1..] : label;

    // 调整收入预算 says the same as 收入调整预算.
    private static string Reorder(string text)
    {
        foreach (string side in (ReadOnlySpan<string>)["收入", "支出"])
        {
            if (text.StartsWith("调整" + side + "预算", StringComparison.Ordinal))
            {
                return side + "调整预算" + text[6..];
            }
        }

        return text;
    }

    /// <summary>Reads a label.</summary>
    /// <param name="label">The words as printed or folded.</param>
    /// <param name="parent">Identifier of the metric whose parts are being listed, where one is.</param>
    /// <param name="department">The department's name, which is filler before a metric.</param>
    public LabelReading Read(string label, string? parent = null, string? department = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        string text = Reorder(Normalize(Unstuck(label)));
        string whole = text;
        var state = new State { Department = department is null ? null : MetricCatalogue.Normalize(department) };
        Metric? metric = PeelToMetric(ref text, state, parent, out int nameLength);
        if (metric is null && state.Side is { } side && BudgetOfSide(whole, state) && _catalogue.Find(side) is { } ofSide)
        {
            return new LabelReading(ofSide.Label, ofSide, state.Basis, state.Year, state.PreviousYear, null, state.Universe);
        }

        if (metric is null)
        {
            string core = PeelPrefix(text, state).Length == 0 ? string.Empty : OwnWords(whole);
            return new LabelReading(core, null, state.Basis, state.Year, state.PreviousYear, null, state.Universe);
        }

        string name = text[^nameLength..];
        string before = text[..^nameLength];

        // 基本支出执行率 is the rate of a part, not the department's.
        if (metric.Type == MetricType.Rate && IsPartOfSpending(before, name))
        {
            return new LabelReading(before + name, null, null, state.Year, state.PreviousYear, null, null);
        }

        before = DropFrame(before, metric);

        if (IsModified(before))
        {
            return new LabelReading(before + name, null, state.Basis, state.Year, state.PreviousYear, null, state.Universe);
        }

        string rest = PeelPrefix(before, state);
        state.NoteBasisIn(name, metric, before);
        if (metric.Id == "expenditure.fiscal" && name.Contains("一般公共预算", StringComparison.Ordinal))
        {
            state.Universe ??= "一般公共预算财政拨款";
        }
        else if (metric.Id.StartsWith("three_public", StringComparison.Ordinal))
        {
            // “三公” figures are of fiscal funds by definition; naming them so narrows nothing.
            state.Universe = null;
        }

        if (rest.Length == 0 || (state.Approved && ScopeOf(rest) is null) || (state.Total && metric.Id == "staff.approved" && !IsModified(rest)) || IsDescription(before, metric))
        {
            return new LabelReading(name, metric, state.Basis, state.Year, state.PreviousYear, null, state.Universe);
        }

        if (metric.Type == MetricType.Score && Text.ProjectLabels.NameOf(rest) is { } scored)
        {
            return new LabelReading(name, metric, state.Basis, state.Year, state.PreviousYear, scored, state.Universe);
        }

        if ((_catalogue.TakesAnyPrefix(metric.Id) || (metric.Type == MetricType.Score && !NamesItem(rest)) || (metric.Type == MetricType.Count && NamesWholeBody(rest))) && !IsModified(rest))
        {
            return new LabelReading(before + name, metric, state.Basis, state.Year, state.PreviousYear, null, state.Universe);
        }

        if (metric.Id == "expenditure.project" && name.StartsWith("项目", StringComparison.Ordinal) && rest.Length > 1 && !EndsWithAny(rest, LabelLexicon.UnitEndings) && !EndsWithAny(rest, LabelLexicon.OwnBody))
        {
            // 新冠肺炎疫情防控项目预算: the spending of that one project.
            return new LabelReading(rest + "项目", null, state.Basis, state.Year, state.PreviousYear, null, state.Universe);
        }

        string? scope = ScopeOf(rest);
        if (scope is not null && metric.Id == "expenditure.total" && rest.EndsWith("项目", StringComparison.Ordinal))
        {
            metric = _catalogue.Find("expenditure.project") ?? metric;
        }

        return scope is null
            ? new LabelReading(rest + name, null, state.Basis, state.Year, state.PreviousYear, null, state.Universe)
            : new LabelReading(name, metric, state.Basis, state.Year, state.PreviousYear, scope, state.Universe);
    }

    /// <summary>A label without leads, basis words and copulas, but with all its nouns.</summary>
    /// <param name="label">The words as printed or folded.</param>
    public static string Bare(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return OwnWords(Normalize(label));
    }

    /// <summary>What of the words before a name is more than filler, and whether it makes another thing of the name (新增, 人均) or narrows it to a project or unit.</summary>
    /// <param name="before">The normalized words before a name.</param>
    /// <param name="department">The department's name, which is filler.</param>
    public static (string Unexplained, bool Modified, bool Scoped) Preceding(string before, string? department)
    {
        ArgumentNullException.ThrowIfNull(before);
        string rest = PeelPrefix(before, new State { Department = department is null ? null : MetricCatalogue.Normalize(department) });
        return (rest, IsModified(before) || IsModified(rest), ScopeOf(rest) is not null);
    }

    // 1.基本支出, 2、项目支出: the number of an item in a list is no part of its name.
    [GeneratedRegex("^[、，：]?[0-9]{1,2}[.、．）]\\s*(?=[\u4e00-\u9fff])")]
    private static partial Regex ItemNumber();

    // 县人大批复我局收入预算: all of one side of the budget, where nothing but filler or the approving body stands before.
    private static bool BudgetOfSide(string label, State state)
    {
        int at = Math.Max(Math.Max(label.LastIndexOf("收入预算", StringComparison.Ordinal), label.LastIndexOf("支出预算", StringComparison.Ordinal)), label.LastIndexOf("收入决算", StringComparison.Ordinal));
        if (at < 0)
        {
            return false;
        }

        string rest = PeelPrefix(label[..at], state);
        return rest.Length == 0 || (state.Approved && ScopeOf(rest) is null);
    }

    // 基本支出执行率 is of a part; 部门支出执行率 and 项目执行率 are not.
    private bool IsPartOfSpending(string before, string name)
    {
        if (before.EndsWith("项目支出", StringComparison.Ordinal) || (name.StartsWith("支出", StringComparison.Ordinal) && before.EndsWith("项目", StringComparison.Ordinal)))
        {
            return true;
        }

        string whole = name.StartsWith("支出", StringComparison.Ordinal) ? before + "支出" : before;
        return _catalogue.FindBySuffix(whole, out _) is { Type: MetricType.Money } part && part.Id is not ("expenditure.total" or "expenditure.project");
    }

    // 基本支出中的人员经费: the whole it is named within is no part of the name.
    private string DropFrame(string before, Metric metric)
    {
        foreach (string frame in (ReadOnlySpan<string>)["中的", "里的", "中，", "中", "里"])
        {
            if (before.EndsWith(frame, StringComparison.Ordinal) && metric.Parent is not null && _catalogue.FindBySuffix(before.AsSpan()[..^frame.Length], out _) is { } whole
                && (whole.Id == metric.Parent || whole.Id == _catalogue.Find(metric.Parent)?.Parent))
            {
                return string.Empty;
            }
        }

        return before;
    }

    // 用于在职人员待遇的人员经费, 水电、差旅等公用经费: words that describe the thing and narrow it to nothing.
    private static bool IsDescription(string rest, Metric metric)
    {
        if (metric.Type != MetricType.Money)
        {
            return false;
        }

        return (rest.EndsWith('等') && rest.Length > 2 && metric.Parent is not null)
            || (rest.EndsWith('的') && LabelLexicon.Purposes.Any(verb => rest.StartsWith(verb, StringComparison.Ordinal)));
    }

    private static string Normalize(string label)
    {
        string folded = Language.Folding.TextFolding.Fold(label);
        string text = MetricCatalogue.Normalize(DropInserts(ItemNumber().Replace(folded, string.Empty)));
        bool cut = true;
        while (cut)
        {
            cut = false;
            foreach (string lead in LabelLexicon.Leads)
            {
                if (text.Length > lead.Length && text.StartsWith(lead, StringComparison.Ordinal) && !(lead == "有" && text[1] is '效' or '关' or '限' or '偿') && !(lead == "占" && text[1] is '地' or '比' or '用' or '有') && !(lead == "全部" && text.Length == 4))
                {
                    text = text[lead.Length..];
                    cut = true;
                    break;
                }
            }
        }

        return text;
    }

    // The label without basis and copula, but with its nouns: 行政人员 stays what it is.
    private static string OwnWords(string text)
    {
        bool cut = true;
        while (cut)
        {
            cut = false;
            foreach ((string word, _) in LabelLexicon.BasisWords)
            {
                if (text.Length > word.Length && text.EndsWith(word, StringComparison.Ordinal) && !IsFundName(text))
                {
                    text = text[..^word.Length];
                    cut = true;
                    break;
                }
            }

            foreach (string word in LabelLexicon.Copulas)
            {
                if (text.Length > word.Length && text.EndsWith(word, StringComparison.Ordinal) && !IsWithinWord(text, word))
                {
                    text = text[..^word.Length];
                    cut = true;
                    break;
                }
            }
        }

        return text;
    }

    // 投入指标得分, 各项目平均得分: the score of an item or a mean, not the report's.
    private static bool NamesItem(string rest) =>
        LabelLexicon.ScoreItems.Any(item => rest.Replace("该项目", string.Empty, StringComparison.Ordinal).Contains(item, StringComparison.Ordinal));

    // 局机关及局属公共卫生事业单位核定编制: the body and all that belongs to it.
    private static bool NamesWholeBody(string rest) =>
        rest.Contains('及', StringComparison.Ordinal) && (rest.StartsWith('局') || rest.StartsWith('委') || rest.Contains("机关", StringComparison.Ordinal))
        || rest is "局属" or "单位本级及所属单位" or "部门及下属单位";

    // A bracketed insert of more than two characters (含救护、防疫特种车辆) is no part of the name; （境） is.
    private static string DropInserts(string folded)
    {
        int open = folded.IndexOf('（', StringComparison.Ordinal);
        if (open < 0)
        {
            return folded;
        }

        var kept = new System.Text.StringBuilder(folded.Length);
        int depth = 0;
        int start = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            if (c == '（')
            {
                if (depth++ == 0)
                {
                    kept.Append(folded, start, i - start);
                    start = i;
                }
            }
            else if (c == '）' && depth > 0 && --depth == 0)
            {
                if (i - start - 1 <= 2)
                {
                    kept.Append(folded, start, i + 1 - start);
                }

                start = i + 1;
            }
        }

        kept.Append(folded, start, folded.Length - start);
        return kept.ToString();
    }

    private Metric? PeelToMetric(ref string text, State state, string? parent, out int nameLength)
    {
        nameLength = 0;
        while (text.Length > 0)
        {
            Metric? metric = _catalogue.FindBySuffix(text, out nameLength);
            if (metric is not null && !IsBasisOnly(text, nameLength))
            {
                return metric;
            }

            if (parent is not null && _catalogue.FindWithin(parent, text) is { } part)
            {
                nameLength = text.Length;
                return part;
            }

            if (!PeelSuffixWord(ref text, state))
            {
                nameLength = 0;
                return null;
            }
        }

        return null;
    }

    // 部门预算 alone is a name; 年初部门预算 after 项目支出 is a basis. A name that is a basis word counts only when nothing else precedes it.
    private bool IsBasisOnly(string text, int nameLength)
    {
        foreach ((string word, _) in LabelLexicon.BasisWords)
        {
            if (word.Length >= nameLength && text.EndsWith(word, StringComparison.Ordinal) && word.Length < text.Length)
            {
                return _catalogue.FindBySuffix(text.AsSpan()[..^word.Length], out _) is not null;
            }
        }

        return false;
    }

    private static bool PeelSuffixWord(ref string text, State state)
    {
        foreach (string word in LabelLexicon.Copulas)
        {
            if (text.EndsWith(word, StringComparison.Ordinal) && !IsWithinWord(text, word))
            {
                text = text[..^word.Length];
                return true;
            }
        }

        foreach ((string word, Basis basis) in LabelLexicon.BasisWords)
        {
            if (text.EndsWith(word, StringComparison.Ordinal) && !IsFundName(text))
            {
                state.Basis ??= basis;
                state.Side ??= word.Contains("收入", StringComparison.Ordinal) ? "income.total" : word.Contains("支出", StringComparison.Ordinal) && basis != Basis.Actual ? "expenditure.total" : null;
                text = text[..^word.Length];
                return true;
            }
        }

        foreach (string word in LabelLexicon.Suffixes)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                if (word == "安排" && text.Length > 4 && (text.EndsWith("支出安排", StringComparison.Ordinal) || text.EndsWith("经费安排", StringComparison.Ordinal)))
                {
                    // 基本支出安排13,370.00万元 is planned, not spent.
                    state.Basis ??= Basis.InitialBudget;
                }

                state.Total |= word is "合计" or "共计" or "总计" or "总数" or "总量";
                text = text[..^word.Length];
                return true;
            }
        }

        return PeelYear(ref text, state);
    }

    // 合计, 现有, 公共: the copula is the end of another word.
    private static bool IsWithinWord(string text, string word) =>
        text.Length > word.Length && word switch
        {
            "计" => text[^2] is '合' or '总' or '累' or '小' or '统' or '审' or '会' or '设' or '预' or '估' or '共',
            "有" => text[^2] is '实' or '现' or '仅' or '只' or '共' or '另' or '所' or '国',
            "共" => text[^2] == '公',
            "达" => text[^2] == '下',
            "约" => text[^2] is '节' or '集' or '合' or '签',
            "的" => text[^2] == '目',
            "为" => text[^2] is '行' or '作',
            _ => false,
        };

    // 一般公共预算, 政府性基金预算: the budget that funds it, not the basis of a figure.
    private static bool IsFundName(string text) =>
        text.EndsWith("公共预算", StringComparison.Ordinal) || text.EndsWith("基金预算", StringComparison.Ordinal) || text.EndsWith("经营预算", StringComparison.Ordinal);

    private static string PeelPrefix(string text, State state)
    {
        while (text.Length > 0)
        {
            if (state.Department is { Length: > 0 } department && text.EndsWith(department, StringComparison.Ordinal))
            {
                text = text[..^department.Length];
                continue;
            }

            if (EndsWithAny(text, LabelLexicon.OwnBody))
            {
                break;
            }

            foreach (string verb in LabelLexicon.Approvals)
            {
                state.Approved |= text.EndsWith(verb, StringComparison.Ordinal);
            }

            if (PeelYear(ref text, state) || PeelUniverse(ref text, state) || PeelBasis(ref text, state) || PeelFiller(ref text))
            {
                continue;
            }

            break;
        }

        return text;
    }

    private static bool EndsWithAny(string text, IReadOnlyList<string> endings)
    {
        foreach (string ending in endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool PeelUniverse(ref string text, State state)
    {
        foreach (string word in LabelLexicon.Universes)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                state.Universe ??= word;
                text = text[..^word.Length];
                return true;
            }
        }

        return false;
    }

    private static bool PeelBasis(ref string text, State state)
    {
        foreach ((string word, Basis basis) in LabelLexicon.BasisWords)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                state.Basis ??= basis;
                text = text[..^word.Length];
                return true;
            }
        }

        return false;
    }

    private static bool PeelFiller(ref string text)
    {
        foreach (string word in LabelLexicon.Prefixes)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                text = text[..^word.Length];
                return true;
            }
        }

        return false;
    }

    // 2021年, 2021年度, 2021年末, 上年, 去年.
    private static bool PeelYear(ref string text, State state)
    {
        foreach (string word in (ReadOnlySpan<string>)["上年度", "上一年度", "上一年", "上年", "去年"])
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                state.PreviousYear = true;
                text = text[..^word.Length];
                return true;
            }
        }

        if (PeelMonth(ref text))
        {
            return true;
        }

        string trimmed = text;
        foreach (string ending in (ReadOnlySpan<string>)["年度", "年末", "年底", "年初", "年", "财年"])
        {
            if (trimmed.EndsWith(ending, StringComparison.Ordinal))
            {
                trimmed = trimmed[..^ending.Length];
                break;
            }
        }

        if (trimmed.Length == text.Length)
        {
            return false;
        }

        int digits = 0;
        while (digits < trimmed.Length && char.IsAsciiDigit(trimmed[^(digits + 1)]))
        {
            digits++;
        }

        if (digits is not (2 or 4) || !int.TryParse(trimmed.AsSpan()[^digits..], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            return false;
        }

        state.Year ??= digits == 2 ? 2000 + year : year;
        text = trimmed[..^digits];
        return true;
    }

    // 6月末, 11月底: a date within the year.
    private static bool PeelMonth(ref string text)
    {
        foreach (string ending in (ReadOnlySpan<string>)["月末", "月底", "月份", "月"])
        {
            if (!text.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            int end = text.Length - ending.Length;
            int start = end;
            while (start > 0 && end - start < 2 && char.IsAsciiDigit(text[start - 1]))
            {
                start--;
            }

            if (start < end)
            {
                text = text[..start];
                return true;
            }
        }

        return false;
    }

    private static bool IsModified(string rest) =>
        LabelLexicon.Modifiers.Any(modifier => rest.EndsWith(modifier, StringComparison.Ordinal));

    private static string? ScopeOf(string rest)
    {
        if (IsModified(rest))
        {
            return null;
        }

        string name = rest.TrimStart('：', '，', '、', '。');
        if (EndsWithAny(name, LabelLexicon.OwnBody))
        {
            return name;
        }

        if (name.EndsWith("项目", StringComparison.Ordinal) && name.Length > 3)
        {
            return name[..^2];
        }

        return name.Length is > 1 and <= 24 && LabelLexicon.UnitEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) ? name : null;
    }

    private sealed class State
    {
        public string? Department { get; init; }

        public Basis? Basis { get; set; }

        public int? Year { get; set; }

        public bool PreviousYear { get; set; }

        /// <summary>Whether a verb of approval stood before the name.</summary>
        public bool Approved { get; set; }

        public string? Universe { get; set; }

        /// <summary>Whether the label says that it is a total.</summary>
        public bool Total { get; set; }

        /// <summary>The metric of a whole side of the budget where 收入预算 or 支出预算 was peeled.</summary>
        public string? Side { get; set; }

        // 预算收入, 部门预算支出: the name itself states the basis.
        public void NoteBasisIn(string name, Metric metric, string before)
        {
            if (Basis is not null || metric.Type != MetricType.Money)
            {
                return;
            }

            if (name.Contains("预算", StringComparison.Ordinal) && !name.Contains("一般公共预算", StringComparison.Ordinal)
                && !name.Contains("基金预算", StringComparison.Ordinal) && !name.Contains("经营预算", StringComparison.Ordinal) && !name.Contains("公共预算", StringComparison.Ordinal))
            {
                Basis = before.EndsWith("全年", StringComparison.Ordinal) || before.EndsWith("调整后", StringComparison.Ordinal) || before.EndsWith("调整后的", StringComparison.Ordinal)
                    ? Catalogue.Basis.AdjustedBudget
                    : Catalogue.Basis.InitialBudget;
            }
            else if (name.Contains("决算", StringComparison.Ordinal) || name.Contains("实际", StringComparison.Ordinal))
            {
                Basis = Catalogue.Basis.Actual;
            }
        }
    }
}
