using Extractor.Metrics.Catalogue;
using Extractor.Pipeline.Answers;
using Extractor.Storage;
using Extractor.Storage.Queries;
using SpreadCheetah;

namespace Extractor.Exports.Spreadsheets;

/// <summary>
/// Writes a store as a workbook (Office Open XML, ECMA-376) in the layout a bureau uses: a row a department and year with a column a metric,
/// then all findings with their quotes. Written as it is read, so that memory does not grow with the figures.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="catalogue">Gives the columns.</param>
/// <param name="money">The unit of money.</param>
public sealed class SpreadsheetExport(IReportStore store, MetricCatalogue catalogue, MoneyUnit money)
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="stream">Receives the bytes; is left open.</param>
    /// <param name="filter">Which reports.</param>
    /// <param name="basis">The basis of the figures; figures that have none are given too.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public async Task WriteAsync(Stream stream, ReportFilter filter, string basis, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using Spreadsheet workbook = await Spreadsheet.CreateNewAsync(stream, cancellationToken: cancellationToken);
        var sheets = new SheetSequence(workbook);
        await MetricSheet.WriteAsync(sheets, store, filter, basis, catalogue, money, cancellationToken);
        await FindingSheet.WriteAsync(sheets, store, filter, money, cancellationToken);
        await workbook.FinishAsync(cancellationToken);
    }
}
