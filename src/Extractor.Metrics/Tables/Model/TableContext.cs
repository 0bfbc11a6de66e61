using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Tables.Model;

/// <summary>What a table's reading needs from the document around it.</summary>
/// <param name="Report">What the report is about; its year and kind fill in what the table does not print.</param>
/// <param name="DefaultMoneyUnit">The money unit that the document states for all its tables (本报告金额以"元"为单位), or <see langword="null"/>.</param>
/// <param name="SurroundingText">The lines printed before the table, nearest last; a unit line or the table's number may stand there.</param>
public sealed record TableContext(ReportInfo Report, string? DefaultMoneyUnit, IReadOnlyList<string> SurroundingText);
