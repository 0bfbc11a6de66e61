using System.Globalization;
using LiteDB;

namespace Extractor.Storage.LiteDb;

/// <summary>The identifier of a chunk: its key, its segment and its part.</summary>
internal static class ChunkId
{
    public static string Of(string key, int segment, int part) => string.Create(CultureInfo.InvariantCulture, $"{key}|{segment:D8}|{part:D4}");

    public static string KeyOf(string id) => id[..^14];

    /// <summary>The identifiers that begin with a prefix, in order; no document is read.</summary>
    public static List<string> Beginning(ILiteCollection<BsonDocument> chunks, string prefix) =>
    [
        .. (prefix.Length == 0 ? chunks.Query() : chunks.Query().Where("$._id BETWEEN @0 AND @1", prefix, prefix + "\uFFFF"))
            .OrderBy("_id")
            .Select("{k: _id}")
            .ToEnumerable()
            .Select(d => d["k"].AsString),
    ];

    /// <summary>The integer identifiers of a collection, in order; no document is read.</summary>
    public static List<int> Numbers(ILiteCollection<BsonDocument> collection) =>
        [.. collection.Query().OrderBy("_id").Select("{k: _id}").ToEnumerable().Select(d => d["k"].AsInt32)];
}
