using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using LiteDB;

namespace Extractor.Storage.LiteDb;

public sealed partial class LiteDbReportStore
{
    /// <summary>Up to this many reports an answer about them is drawn from their bodies; beyond it, all chunks are searched.</summary>
    private const int FewReports = 40;

    /// <inheritdoc/>
    public IEnumerable<FactRow> Facts(FactFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Metrics is null && FewMatching(filter) is { } few)
        {
            return few
                .SelectMany(r => r.Facts)
                .Where(f => filter.Passes(f.Metric, f.Basis, f.Year) && filter.Scope.Passes(f.Scope))
                .OrderBy(f => FactKey.Of(f).ToString(), StringComparer.Ordinal);
        }

        return FactsOfChunks(filter);
    }

    /// <inheritdoc/>
    public IEnumerable<FindingRow> Findings(FindingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return FindingsUnreviewed(filter)
            .Select(f => _decisions.TryGetValue(f.Id, out var decision) ? f with { Review = decision } : f)
            .Where(f => filter.States is null || filter.States.Contains(f.State));
    }

    private IEnumerable<FactRow> FactsOfChunks(FactFilter filter)
    {
        List<string> ids;
        ILookup<string, FactRow> fresh;
        lock (_lock)
        {
            ids =
            [
                .. (filter.Metrics is null ? [string.Empty] : filter.Metrics.Order(StringComparer.Ordinal).Select(m => m + "|"))
                    .SelectMany(prefix => ChunkId.Beginning(_tables.Facts, prefix))
                    .Where(id => Wanted(FactKey.Parse(id))),
            ];
            fresh = _fresh.Values.SelectMany(r => r.Facts).Where(f => Wanted(FactKey.Of(f))).ToLookup(f => FactKey.Of(f).ToString());
        }

        ILookup<string, string> stored = ids.ToLookup(ChunkId.KeyOf);
        return stored.Select(g => g.Key)
            .Union(fresh.Select(g => g.Key))
            .Order(StringComparer.Ordinal)
            .SelectMany(key => stored[key].SelectMany(id => Rows(_tables.Facts, id, c => FactChunk.Read(FactKey.Parse(key), c))).Concat(fresh[key]))
            .Where(f => !_dropped.Contains(f.Report.Number) && filter.Passes(f.Report) && filter.Scope.Passes(f.Scope));

        bool Wanted(FactKey key) => filter.Passes(key.Metric, key.Basis, key.Year) && !(filter.Scope.OnlyWhole && !key.Whole);
    }

    private IEnumerable<FindingRow> FindingsUnreviewed(FindingFilter filter)
    {
        List<string> ids;
        List<FindingRow> fresh;
        lock (_lock)
        {
            ids =
            [
                .. (filter.Severities is null ? [string.Empty] : filter.Severities.Select(s => s + "|"))
                    .SelectMany(prefix => ChunkId.Beginning(_tables.Findings, prefix))
                    .Where(id => Wanted(FindingKey.Parse(id))),
            ];
            fresh = [.. _fresh.Values.SelectMany(r => r.Findings).Where(f => Wanted(FindingKey.Of(f)))];
        }

        return ids
            .SelectMany(id => Rows(_tables.Findings, id, c => FindingChunk.Read(FindingKey.Parse(id), c)))
            .Concat(fresh)
            .Where(f => !_dropped.Contains(f.Report.Number) && filter.Passes(f.Report));

        bool Wanted(FindingKey key) => (filter.Severities is null || filter.Severities.Contains(key.Severity))
            && (filter.Rules is null || filter.Rules.Contains(key.Kind))
            && (filter.ReportYears is null || (key.Year is int year && filter.ReportYears.Contains(year)));
    }

    private IEnumerable<T> Rows<T>(ILiteCollection<BsonDocument> chunks, string id, Func<byte[], IEnumerable<T>> read)
    {
        lock (_lock)
        {
            return chunks.FindById(id) is { } chunk ? read(chunk["c"].AsBinary) : [];
        }
    }

    /// <summary>The rows of the reports that pass a filter, where it names a department or region and few reports pass.</summary>
    private List<ReportRows>? FewMatching(ReportFilter filter)
    {
        if (filter.Department is null && filter.Region is null)
        {
            return null;
        }

        List<int> numbers = [.. Reports(filter).Take(FewReports + 1).Select(r => r.Key.Number)];
        if (numbers.Count > FewReports)
        {
            return null;
        }

        lock (_lock)
        {
            return [.. numbers.Select(n => _fresh.TryGetValue(n, out ReportRows? rows) ? rows : StoreTables.RowsOf(_tables.Reports.FindById(n)))];
        }
    }
}
