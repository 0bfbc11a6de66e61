using Extractor.Storage.Queries;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Across;

/// <summary>A contradiction between two reports, with both statements.</summary>
/// <param name="Row">The finding, as one of the later report.</param>
/// <param name="Told">What the later report says.</param>
/// <param name="OwnReport">The other report.</param>
/// <param name="Own">What the other report says.</param>
public sealed record AcrossFinding(FindingRow Row, FactRecord Told, ReportKey OwnReport, FactRecord Own);
