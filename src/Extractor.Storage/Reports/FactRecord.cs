using System.Text.Json.Serialization;

namespace Extractor.Storage.Reports;

/// <summary>A reported figure.</summary>
/// <param name="Id">Identifier within the report (f1, f2 …).</param>
/// <param name="Metric">The catalogue metric.</param>
/// <param name="Basis">none, initial_budget, adjusted_budget or actual.</param>
/// <param name="Year">The budget year the figure is of.</param>
/// <param name="Scope">The project or subordinate unit; <see langword="null"/> for the whole department.</param>
/// <param name="Value">The value as printed; a grade is its word.</param>
/// <param name="Unit">The unit as stated.</param>
/// <param name="Normalized">The value in the base unit (元, percent, 分, one); <see langword="null"/> for a grade.</param>
/// <param name="Confidence">Between 0 and 1.</param>
/// <param name="Method">pattern, table or model.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record FactRecord(
    string Id,
    string Metric,
    string Basis,
    int? Year,
    string? Scope,
    string Value,
    string Unit,
    string? Normalized,
    double Confidence,
    string Method,
    EvidenceRecord Evidence)
{
    /// <summary>The 口径 where one is stated (财政拨款, 本级 …); absent for the main one. Figures of different 口径 are never compared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Universe { get; init; }
}

/// <summary>A place in the document with the words that stand there.</summary>
/// <param name="Page">One-based page, where the format has pages.</param>
/// <param name="Block">Zero-based block in reading order.</param>
/// <param name="Table">Zero-based ordinal of the table in the document; <see langword="null"/> in running text.</param>
/// <param name="Row">Zero-based grid row in the table.</param>
/// <param name="Col">Zero-based grid column in the table.</param>
/// <param name="Start">First character in the block's or cell's text.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Quote">The words around, as printed.</param>
public sealed record EvidenceRecord(int? Page, int Block, int? Table, int? Row, int? Col, int Start, int End, string Quote);

/// <summary>One row of an indicator table (绩效指标表); every cell as printed.</summary>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Level3">三级指标.</param>
/// <param name="Target">年度指标值.</param>
/// <param name="Actual">实际完成值.</param>
/// <param name="Weight">分值.</param>
/// <param name="Score">得分.</param>
public sealed record IndicatorRecord(
    string? Level1,
    string? Level2,
    string? Level3,
    string? Target,
    string? Actual,
    string? Weight,
    string? Score);
