using Extractor.Storage.Files;
using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;
using Extractor.Storage.Reviews;
using LiteDB;

namespace Extractor.Storage.LiteDb;

/// <summary>
/// Keeps reports in one LiteDB file, with the log of review decisions beside it.
/// <para>
/// A report is one document with its body compressed. The rows of facts and findings that answers are made of lie in chunks by metric, basis and
/// year, so that an answer over all departments reads a few large documents instead of many small ones: LiteDB spends about as long on a document of
/// a hundred bytes as on one of eight thousand. Chunks are never changed: the rows of new reports are held in memory until enough have come
/// together (or the store is closed) and are then written as a segment of new chunks, small segments growing together. What a crash leaves
/// unmerged is drawn again from the reports when the store is opened.
/// </para>
/// </summary>
public sealed partial class LiteDbReportStore : IReportStore
{
    private readonly Lock _lock = new();
    private readonly StoreLock _held;
    private readonly StoreTables _tables;
    private readonly ReviewLog _log;
    private readonly bool _writable;
    private readonly SortedDictionary<int, ReportRows> _fresh = [];
    private readonly HashSet<int> _dropped;
    private readonly Dictionary<string, ReviewDecision> _decisions;
    private readonly int _mergeAt;
    private StoreState _state;
    private int _lastNumber;

    private LiteDbReportStore(StoreLock held, LiteDatabase database, string path, bool writable, int mergeAt)
    {
        _held = held;
        _tables = new StoreTables(database);
        _writable = writable;
        _mergeAt = mergeAt;
        _log = new ReviewLog(LogPath(path));
        _state = _tables.ReadState();
        if (_state.Layout > StoreTables.LayoutVersion)
        {
            throw new StoreException($"数据库由更新版本的程序建立，本程序不能读取：{path}");
        }

        if (writable)
        {
            _tables.EnsureIndexes();
        }

        _dropped = [.. _tables.Dropped.FindAll().Select(d => d["_id"].AsInt32)];
        foreach (BsonDocument report in _tables.Reports.Find(ByNumberAbove(_state.LastMerged)).ToList())
        {
            _fresh.Add(report["_id"].AsInt32, StoreTables.RowsOf(report));
        }

        _lastNumber = _fresh.Count > 0 ? Math.Max(_fresh.Keys.Max(), _state.LastNumber) : _state.LastNumber;
        _decisions = _tables.Decisions.FindAll().Select(StoreTables.DecisionOf).ToDictionary(d => d.Finding, StringComparer.Ordinal);
        CatchUpWithLog();
    }

    /// <summary>The path of the review log of a database.</summary>
    /// <param name="database">The database file.</param>
    public static string LogPath(string database) => database + ".reviews.jsonl";

    /// <summary>How many reports are gone whose rows are still in chunks.</summary>
    internal int DroppedCount => _dropped.Count;

    /// <inheritdoc/>
    public FileEntry? FindFile(string path)
    {
        lock (_lock)
        {
            return _tables.Files.FindById(StoreTables.FileId(path)) is { } document ? StoreTables.FileOf(document) : null;
        }
    }

    /// <inheritdoc/>
    public FileEntry? FindFileByContent(string sha256)
    {
        lock (_lock)
        {
            return _tables.Files.Find(ByContent(sha256))
                .Select(StoreTables.FileOf)
                .MinBy(f => f.Path, StringComparer.Ordinal);
        }
    }

    /// <inheritdoc/>
    public bool Contains(string sha256)
    {
        lock (_lock)
        {
            return FindStored(sha256) is not null;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ReportRow> Reports(ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        lock (_lock)
        {
            return
            [
                .. _tables.Segments.FindAll()
                    .SelectMany(s => ReportChunk.Read(s["c"].AsBinary, key => filter.Passes(key) && !_dropped.Contains(key.Number)))
                    .Concat(_fresh.Values.Select(r => r.Report).Where(r => filter.Passes(r.Key)))
                    .OrderBy(r => r.Key.Number),
            ];
        }
    }

    /// <inheritdoc/>
    public ReportRecord? FindReport(int number)
    {
        lock (_lock)
        {
            return _tables.Reports.FindById(number) is { } report ? ReportBody.Decompress(report["b"].AsBinary) : null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> PathsOf(int number)
    {
        lock (_lock)
        {
            return _tables.Reports.FindById(number) is { } report
                ? [.. report["p"].AsArray.Select(p => p.AsString).Order(StringComparer.Ordinal)]
                : [];
        }
    }

    /// <inheritdoc/>
    public ReviewDecision? DecisionOn(string finding)
    {
        lock (_lock)
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
            RequireWritable();
            try
            {
                _log.Append(decision);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StoreException($"审核记录无法写入：{e.Message}", e);
            }

            CatchUpWithLog();
        }
    }

    /// <summary>Writes what is still held in memory and closes the file.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            try
            {
                if (_writable && _fresh.Count > 0)
                {
                    Merge();
                }
            }
            finally
            {
                _tables.Database.Dispose();
                _held.Dispose();
            }
        }
    }

    private BsonDocument? FindStored(string sha256) => _tables.Reports.FindOne(ByContent(sha256));

    // Values go into LiteDB's expressions as parameters: an expression with the value in its text is compiled anew for each value, in
    // milliseconds, and kept forever.
    private static BsonExpression ByContent(string sha256) => BsonExpression.Create("$.h = @0", StoreTables.Hash(sha256));

    private static BsonExpression ByNumberAbove(int number) => BsonExpression.Create("$._id > @0", number);

    private void RequireWritable()
    {
        if (!_writable)
        {
            throw new StoreException("数据库以只读方式打开");
        }
    }

    /// <summary>Brings the decisions up to the log, which is written first: a crash may have come between.</summary>
    private void CatchUpWithLog()
    {
        IReadOnlyList<ReviewDecision> decisions = _log.ReadFrom(_state.LogLength, out long length);
        foreach (ReviewDecision decision in decisions)
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

        // A log that is missing was not lost with the database: what the database knows of it is kept.
        if (!_writable || length == 0 || length == _state.LogLength)
        {
            return;
        }

        InTransaction(() =>
        {
            foreach (ReviewDecision decision in decisions)
            {
                _tables.Decisions.Upsert(StoreTables.Of(decision));
            }

            _state = _state with { LogLength = length };
            _tables.Write(_state);
        });
    }

    /// <summary>Runs a change as one transaction. LiteDB's transactions belong to the thread, and the lock keeps it to one at a time.</summary>
    private void InTransaction(Action change)
    {
        try
        {
            _tables.Database.BeginTrans();
            change();
            _tables.Database.Commit();
        }
        catch (Exception e)
        {
            _tables.Database.Rollback();
            if (e is LiteException or IOException or UnauthorizedAccessException)
            {
                throw new StoreException($"数据库写入失败：{e.Message}", e);
            }

            throw;
        }
    }
}
