using Extractor.Checks.Findings;
using Extractor.Checks.Relations;
using Extractor.Documents.Model;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Reports;

namespace Extractor.Checks.Reports;

/// <summary>Everything the program knows of one report after one pass.</summary>
/// <param name="Source">The file.</param>
/// <param name="Report">What the report is about.</param>
/// <param name="Facts">The facts, distinct by metric, basis, year, scope and value, in reading order.</param>
/// <param name="Indicators">The indicator rows.</param>
/// <param name="Relations">The relations with their outcomes.</param>
/// <param name="Findings">The contradictions.</param>
/// <param name="Coverage">How much of the figures was understood and checked.</param>
public sealed record ReportAnalysis(
    DocumentSource Source,
    ReportInfo Report,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Relation> Relations,
    IReadOnlyList<Finding> Findings,
    Coverage Coverage);

/// <summary>How many figures were seen, became facts, take part in a relation, and were never checked.</summary>
/// <param name="Figures">Figures seen in text and tables.</param>
/// <param name="Facts">Figures that became facts.</param>
/// <param name="Checked">Figures that take part in at least one relation.</param>
/// <param name="Unchecked">Figures that no relation touches.</param>
public sealed record Coverage(int Figures, int Facts, int Checked, int Unchecked);
