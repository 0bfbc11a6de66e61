using Extractor.Storage.Files;
using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;
using Extractor.Storage.Reviews;

namespace Extractor.Storage.Memory;

/// <summary>A store that lives and ends with the process. The plainest reading of what a store does.</summary>
public sealed class InMemoryReportStore : IReportStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, FileEntry> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Held> _reports = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReviewDecision> _decisions = new(StringComparer.Ordinal);
    private int _last;

    /// <inheritdoc/>
    public FileEntry? FindFile(string path)
    {
        lock (_lock)
        {
            return _files.GetValueOrDefault(path);
        }
    }

    /// <inheritdoc/>
    public FileEntry? FindFileByContent(string sha256)
    {
        lock (_lock)
        {
            return _files.Values.Where(f => f.Sha256 == sha256).MinBy(f => f.Path, StringComparer.Ordinal);
        }
    }

    /// <inheritdoc/>
    public bool Contains(string sha256)
    {
        lock (_lock)
        {
            return _numbers.ContainsKey(sha256);
        }
    }

    /// <inheritdoc/>
    public void Put(FileEntry file, IReadOnlyList<PackedReport> reports, bool replace = false)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(reports);
        lock (_lock)
        {
            Dictionary<string, PackedReport> given = reports.DistinctBy(r => r.Sha256).ToDictionary(r => r.Sha256);
            if (file.Reports.FirstOrDefault(l => !given.ContainsKey(l.Sha256) && !_numbers.ContainsKey(l.Sha256)) is { } missing)
            {
                throw StoreErrors.MissingReport(missing);
            }

            foreach (string sha256 in file.Reports.Select(l => l.Sha256).Distinct().Where(s => given.ContainsKey(s) && (replace || !_numbers.ContainsKey(s))))
            {
                if (_numbers.TryGetValue(sha256, out int old))
                {
                    _reports.Remove(old);
                }

                _numbers[sha256] = ++_last;
                _reports[_last] = new Held(given[sha256].Rows.Numbered(_last), given[sha256].Body);
            }

            _files[file.Path] = file;
            HashSet<string> held = [.. _files.Values.SelectMany(f => f.Reports).Select(r => r.Sha256)];
            foreach ((string sha256, int number) in _numbers.Where(n => !held.Contains(n.Key)).ToList())
            {
                _numbers.Remove(sha256);
                _reports.Remove(number);
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ReportRow> Reports(ReportFilter filter) => Snapshot(filter).Select(r => r.Report);

    /// <inheritdoc/>
    public ReportRecord? FindReport(int number)
    {
        lock (_lock)
        {
            return _reports.TryGetValue(number, out Held? report) ? ReportBody.Decompress(report.Body) : null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> PathsOf(int number)
    {
        lock (_lock)
        {
            return _reports.TryGetValue(number, out Held? report)
                ? [.. _files.Values.SelectMany(f => f.Reports).Where(l => l.Sha256 == report.Rows.Report.Sha256).Select(l => l.Path).Order(StringComparer.Ordinal)]
                : [];
        }
    }

    /// <inheritdoc/>
    public IEnumerable<FactRow> Facts(FactFilter filter) => Snapshot(filter)
        .SelectMany(r => r.Facts)
        .Where(f => filter.Passes(f.Metric, f.Basis, f.Year) && filter.Scope.Passes(f.Scope))
        .OrderBy(f => f.Metric, StringComparer.Ordinal)
        .ThenBy(f => f.Basis, StringComparer.Ordinal)
        .ThenBy(f => f.Year)
        .ThenBy(f => f.Report.Number);

    /// <inheritdoc/>
    public IEnumerable<FindingRow> Findings(FindingFilter filter) => Snapshot(filter)
        .SelectMany(r => r.Findings)
        .Select(f => f with { Review = _decisions.GetValueOrDefault(f.Id) })
        .Where(f => (filter.Severities is null || filter.Severities.Contains(f.Severity))
            && (filter.Rules is null || filter.Rules.Contains(f.Kind))
            && (filter.States is null || filter.States.Contains(f.State)));

    /// <inheritdoc/>
    public ReviewDecision? DecisionOn(string finding)
    {
        lock (_decisions)
        {
            return _decisions.GetValueOrDefault(finding);
        }
    }

    /// <inheritdoc/>
    public void Decide(ReviewDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        lock (_lock)
        {
            if (decision.State == ReviewState.Open)
            {
                _decisions.Remove(decision.Finding);
            }
            else
            {
                _decisions[decision.Finding] = decision;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private List<ReportRows> Snapshot(ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        lock (_lock)
        {
            return [.. _reports.Values.Select(r => r.Rows).Where(r => filter.Passes(r.Report.Key))];
        }
    }

    private sealed record Held(ReportRows Rows, ReadOnlyMemory<byte> Body);
}
