using System.Text.Json.Serialization;

namespace Extractor.Storage.Reports;

/// <summary>
/// One analysed report in the shape of the exchange format <c>extractor.report/1</c>. It is what the program prints, what the
/// store keeps and what every answer is read from. Numbers are decimal text, exactly as printed where they were printed.
/// </summary>
/// <param name="Schema">Always <see cref="CurrentSchema"/>.</param>
/// <param name="Source">The file.</param>
/// <param name="Report">What the report is about.</param>
/// <param name="Facts">The facts in reading order.</param>
/// <param name="Indicators">The indicator rows.</param>
/// <param name="Relations">The checked relations.</param>
/// <param name="Findings">The contradictions.</param>
/// <param name="Coverage">How much of the figures was understood and checked.</param>
public sealed record ReportRecord(
    string Schema,
    SourceRecord Source,
    ReportHead Report,
    IReadOnlyList<FactRecord> Facts,
    IReadOnlyList<IndicatorRecord> Indicators,
    IReadOnlyList<RelationRecord> Relations,
    IReadOnlyList<FindingRecord> Findings,
    CoverageRecord Coverage)
{
    /// <summary>The identifier of the exchange format.</summary>
    public const string CurrentSchema = "extractor.report/1";
}

/// <summary>The file a report was read from.</summary>
/// <param name="Path">The path as the user gave it or as the folder walk found it.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the content: the report's identity.</param>
/// <param name="Format">The format found in the content (docx, pdf, txt …).</param>
/// <param name="Pages">The number of pages where the format has pages.</param>
public sealed record SourceRecord(string Path, string Sha256, string Format, int? Pages);

/// <summary>What a report is about.</summary>
/// <param name="Title">The title as printed.</param>
/// <param name="Department">The lowest region and the body.</param>
/// <param name="Region">The region.</param>
/// <param name="Year">The budget year.</param>
/// <param name="Kind">The kind of report: department, project, final_accounts or budget.</param>
/// <param name="Project">The project's name in a project report.</param>
public sealed record ReportHead(
    string? Title,
    string? Department,
    string? Region,
    int? Year,
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Project);

/// <summary>How many figures were seen, became facts, take part in a relation, and were never checked.</summary>
/// <param name="Figures">Figures seen in text and tables.</param>
/// <param name="Facts">Figures that became facts.</param>
/// <param name="Checked">Figures that take part in at least one relation.</param>
/// <param name="Unchecked">Figures that no relation touches.</param>
public sealed record CoverageRecord(int Figures, int Facts, int Checked, int Unchecked);
