using Extractor.Exports.Columns;
using Extractor.Metrics.Catalogue;
using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.Exports.Parquet;

/// <summary>
/// Writes a store as a folder of Parquet files, partitioned by year, that programs for large tables read: <c>facts/year=2023/data.parquet</c>,
/// <c>findings/…</c>, <c>reports/…</c>. The columns are those of <see cref="StoreColumns"/>.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="catalogue">Gives metrics their names.</param>
public sealed class ParquetExport(IReportStore store, MetricCatalogue catalogue)
{
    /// <summary>Writes the files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="filter">Which reports.</param>
    /// <param name="bases">Which bases; all where there are none.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public async Task WriteAsync(string folder, ReportFilter filter, IReadOnlySet<string>? bases, CancellationToken cancellationToken)
    {
        FactFilter facts = FactFilter.OfReports(filter) with { Bases = bases };
        await WriteTableAsync(folder, "facts", StoreColumns.Facts(id => catalogue.Find(id)?.Label), StatedFact.Of(store, facts), cancellationToken);
        await WriteTableAsync(folder, "findings", StoreColumns.Findings, store.Findings(FindingFilter.OfReports(filter)), cancellationToken);
        await WriteTableAsync(folder, "reports", StoreColumns.Reports, store.Reports(filter), cancellationToken);
    }

    private static async Task WriteTableAsync<T>(string folder, string name, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var table = new PartitionedTable<T>(Path.Combine(folder, name), columns);
        foreach (T row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await table.AddAsync(row);
        }
    }
}
