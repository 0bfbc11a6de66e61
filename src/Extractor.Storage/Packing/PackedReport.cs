using Extractor.Storage.Reports;

namespace Extractor.Storage.Packing;

/// <summary>
/// A report made ready for a store: its body packed and the rows that answers are made of drawn out. Packing takes the time and needs no store,
/// so that it can be done beside other reports; what is left for the store is quick.
/// </summary>
/// <param name="Rows">The rows; their report number is 0 until a store gives one.</param>
/// <param name="Body">The whole report, compressed.</param>
public sealed record PackedReport(ReportRows Rows, ReadOnlyMemory<byte> Body)
{
    /// <summary>SHA-256 of the report's content.</summary>
    public string Sha256 => Rows.Report.Sha256;

    /// <summary>Packs a report.</summary>
    /// <param name="report">The report.</param>
    public static PackedReport Pack(ReportRecord report) => new(ReportRows.Draw(report), ReportBody.Compress(report));
}
