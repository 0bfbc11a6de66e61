using System.Security.Cryptography;
using System.Text;
using Extractor.Storage.Files;
using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using Extractor.Storage.Reviews;
using LiteDB;

namespace Extractor.Storage.LiteDb;

/// <summary>
/// The collections of the database file and the shape of their documents. Field names are short because LiteDB repeats them in every document.
/// <list type="bullet">
/// <item><c>reports</c>: one document a report: number (key), content hash (h, unique index), paths (p), compressed body (b), rows (w; missing where an earlier version wrote the report).</item>
/// <item><c>files</c>: one document a file: hash of its path (key), path (p), size (z), time of change (m), content hash (h, index), reports (r).</item>
/// <item><c>segments</c>: one document a segment, that is a set of reports whose rows lie in chunks of their own: rows of its reports (c), keys of its chunks (f, g).</item>
/// <item><c>facts</c>, <c>findings</c>: one document a chunk: key, rows (c).</item>
/// <item><c>dropped</c>: the numbers of reports that are gone but whose rows are still in chunks.</item>
/// <item><c>decisions</c>: the last decision on each finding, as the log has it.</item>
/// <item><c>meta</c>: one document: layout version (v), last number given (n), last number whose rows are in chunks (s), how far the log is read (l).</item>
/// </list>
/// </summary>
internal sealed class StoreTables
{
    /// <summary>The layout that this program reads and writes.</summary>
    public const int LayoutVersion = 1;

    public StoreTables(LiteDatabase database)
    {
        Database = database;
        Reports = database.GetCollection("reports", BsonAutoId.Int32);
        Files = database.GetCollection("files");
        Segments = database.GetCollection("segments", BsonAutoId.Int32);
        Facts = database.GetCollection("facts");
        Findings = database.GetCollection("findings");
        Dropped = database.GetCollection("dropped", BsonAutoId.Int32);
        Decisions = database.GetCollection("decisions");
        Meta = database.GetCollection("meta", BsonAutoId.Int32);
    }

    public LiteDatabase Database { get; }

    public ILiteCollection<BsonDocument> Reports { get; }

    public ILiteCollection<BsonDocument> Files { get; }

    public ILiteCollection<BsonDocument> Segments { get; }

    public ILiteCollection<BsonDocument> Facts { get; }

    public ILiteCollection<BsonDocument> Findings { get; }

    public ILiteCollection<BsonDocument> Dropped { get; }

    public ILiteCollection<BsonDocument> Decisions { get; }

    public ILiteCollection<BsonDocument> Meta { get; }

    public void EnsureIndexes()
    {
        Reports.EnsureIndex("h", "$.h", unique: true);
        Files.EnsureIndex("h", "$.h");
    }

    public StoreState ReadState() => Meta.FindById(1) is { } meta
        ? new StoreState(meta["v"].AsInt32, meta["n"].AsInt32, meta["s"].AsInt32, meta["l"].AsInt64)
        : new StoreState(LayoutVersion, 0, 0, 0);

    public void Write(StoreState state) => Meta.Upsert(new BsonDocument
    {
        ["_id"] = 1,
        ["v"] = state.Layout,
        ["n"] = state.LastNumber,
        ["s"] = state.LastMerged,
        ["l"] = state.LogLength,
    });

    public static byte[] Hash(string sha256) => Convert.FromHexString(sha256);

    /// <summary>A file's key. Paths can be longer than the 1,023 bytes that LiteDB allows a key.</summary>
    public static byte[] FileId(string path) => SHA256.HashData(Encoding.UTF8.GetBytes(path));

    public static BsonDocument Of(FileEntry file)
    {
        BsonDocument document = new()
        {
            ["_id"] = FileId(file.Path),
            ["p"] = file.Path,
            ["z"] = file.Size,
            ["m"] = file.ModifiedUtc.Ticks,
            ["h"] = Hash(file.Sha256),
            ["r"] = new BsonArray(file.Reports.Select(r => new BsonDocument { ["p"] = r.Path, ["h"] = Hash(r.Sha256) })),
        };
        if (file.IsPartial)
        {
            document["i"] = true;
        }

        return document;
    }

    public static FileEntry FileOf(BsonDocument document) => new(
        document["p"].AsString,
        document["z"].AsInt64,
        new DateTime(document["m"].AsInt64, DateTimeKind.Utc),
        Convert.ToHexStringLower(document["h"].AsBinary),
        [.. document["r"].AsArray.Select(r => new ReportLink(r["p"].AsString, Convert.ToHexStringLower(r["h"].AsBinary)))])
    {
        IsPartial = document["i"] is { IsBoolean: true, AsBoolean: true },
    };

    public static BsonDocument Of(ReviewDecision decision) => new()
    {
        ["_id"] = decision.Finding,
        ["s"] = ReviewStates.Of(decision.State),
        ["n"] = decision.Note,
        ["t"] = decision.AtUtc.Ticks,
    };

    public static ReviewDecision DecisionOf(BsonDocument document) => new(
        document["_id"].AsString,
        ReviewStates.Parse(document["s"].AsString) ?? ReviewState.Open,
        document["n"].AsString,
        new DateTime(document["t"].AsInt64, DateTimeKind.Utc));

    /// <summary>The rows of a stored report.</summary>
    public static ReportRows RowsOf(BsonDocument report) => report["w"] is { IsBinary: true } rows
        ? RowsChunk.Read(rows.AsBinary, report["_id"].AsInt32)
        : ReportRows.Draw(ReportBody.Decompress(report["b"].AsBinary), report["_id"].AsInt32);
}

/// <summary>The counters of a store.</summary>
/// <param name="Layout">The layout version of the file.</param>
/// <param name="LastNumber">The last report number given away and then freed, or merged.</param>
/// <param name="LastMerged">Reports up to this number have their rows in chunks.</param>
/// <param name="LogLength">How much of the review log is in the database.</param>
internal sealed record StoreState(int Layout, int LastNumber, int LastMerged, long LogLength);
