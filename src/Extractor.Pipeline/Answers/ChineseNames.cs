namespace Extractor.Pipeline.Answers;

/// <summary>
/// The Chinese names of the identifiers that users see and type. A user may type either; what is shown is Chinese.
/// </summary>
public sealed class ChineseNames
{
    private readonly (string Id, string[] Names)[] _entries;

    private ChineseNames(params (string Id, string[] Names)[] entries) => _entries = entries;

    /// <summary>Severities.</summary>
    public static ChineseNames Severities { get; } = new(
        ("error", ["错误"]),
        ("warning", ["警告"]),
        ("info", ["提示"]));

    /// <summary>Kinds of finding, by what is wrong.</summary>
    public static ChineseNames Rules { get; } = new(
        ("sum", ["合计不符", "合计"]),
        ("part_le_whole", ["部分大于整体"]),
        ("ratio", ["比率不符", "比率"]),
        ("change", ["增减额不符", "增减额"]),
        ("change_rate", ["增减率不符", "增减率"]),
        ("score_sum", ["得分合计不符", "得分合计"]),
        ("score_cap", ["得分超过分值"]),
        ("execution_score", ["执行率得分不符", "执行率得分"]),
        ("grade", ["等级与得分不符", "等级"]),
        ("same_fact", ["前后不一致"]),
        ("direction", ["文字与数字不符"]),
        ("unit", ["单位有误", "单位"]),
        ("across_reports", ["跨年不一致"]));

    /// <summary>Bases.</summary>
    public static ChineseNames Bases { get; } = new(
        ("none", ["不分口径"]),
        ("initial_budget", ["年初预算", "预算", "预算数"]),
        ("adjusted_budget", ["调整预算", "全年预算"]),
        ("actual", ["决算", "执行数", "实际", "决算数"]));

    /// <summary>Kinds of report.</summary>
    public static ChineseNames ReportKinds { get; } = new(
        ("department", ["部门整体支出自评", "部门整体"]),
        ("project", ["项目支出自评", "项目"]),
        ("final_accounts", ["部门决算"]),
        ("budget", ["部门预算"]));

    /// <summary>Review states.</summary>
    public static ChineseNames States { get; } = new(
        ("open", ["待核"]),
        ("confirmed", ["属实"]),
        ("dismissed", ["误报"]),
        ("explained", ["已说明"]));

    /// <summary>Outcomes of a check.</summary>
    public static ChineseNames Statuses { get; } = new(
        ("holds", ["相符"]),
        ("rounding", ["四舍五入相符"]),
        ("violated", ["不符"]),
        ("undetermined", ["无法判断"]));

    /// <summary>The identifiers.</summary>
    public IEnumerable<string> Ids => _entries.Select(e => e.Id);

    /// <summary>The identifiers with their names, for help.</summary>
    public string Choices => string.Join('、', _entries.Select(e => $"{e.Names[0]}({e.Id})"));

    /// <summary>The name shown for an identifier; the identifier where it is not known.</summary>
    /// <param name="id">The identifier.</param>
    public string Of(string id) => _entries.FirstOrDefault(e => e.Id == id).Names?[0] ?? id;

    /// <summary>The identifier that a user means, or <see langword="null"/>.</summary>
    /// <param name="word">An identifier or a name.</param>
    public string? Parse(string word) => _entries.FirstOrDefault(e => e.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || e.Names.Contains(word)).Id;
}
