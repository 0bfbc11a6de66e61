using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using LiteDB;

namespace Extractor.Storage.LiteDb;

public sealed partial class LiteDbReportStore
{
    /// <summary>Segments grow together up to this number of reports.</summary>
    private const int LargestSegment = 4096;

    /// <summary>A chunk larger than this is continued in a further one: LiteDB's documents end at 16 MB.</summary>
    private const int LargestChunk = 2 << 20;

    /// <summary>
    /// Writes the rows held in memory as a new segment. Segments before it that are not larger are taken into it, and so are segments most
    /// of whose reports are gone; so there are few segments, and a row is rewritten a number of times that grows with the logarithm of the store only.
    /// </summary>
    private void Merge()
    {
        List<int> numbers = ChunkId.Numbers(_tables.Segments);
        List<Segment> absorbed = ChooseAbsorbed(numbers);
        var segment = new Segment(numbers.LastOrDefault() + 1, [], [], []);
        HashSet<int> gone = [.. absorbed.SelectMany(s => s.Reports).Select(r => r.Key.Number).Where(_dropped.Contains)];
        StoreState state = _state with { LastNumber = _lastNumber, LastMerged = _lastNumber };
        InTransaction(() =>
        {
            segment.Reports.AddRange(absorbed.SelectMany(s => s.Reports).Where(r => !gone.Contains(r.Key.Number)));
            segment.Reports.AddRange(_fresh.Values.Select(r => r.Report));
            MergeChunks(
                _tables.Facts,
                segment.Number,
                absorbed.SelectMany(s => s.FactChunks),
                _fresh.Values.SelectMany(r => r.Facts).GroupBy(f => FactKey.Of(f).ToString()),
                (key, chunk) => FactChunk.Read(FactKey.Parse(key), chunk).Where(f => !gone.Contains(f.Report.Number)),
                FactChunk.Write,
                segment.FactChunks);
            MergeChunks(
                _tables.Findings,
                segment.Number,
                absorbed.SelectMany(s => s.FindingChunks),
                _fresh.Values.SelectMany(r => r.Findings).GroupBy(f => FindingKey.Of(f).ToString()),
                (key, chunk) => FindingChunk.Read(FindingKey.Parse(key), chunk).Where(f => !gone.Contains(f.Report.Number)),
                FindingChunk.Write,
                segment.FindingChunks);
            foreach (Segment old in absorbed)
            {
                _tables.Segments.Delete(old.Number);
            }

            foreach (int number in gone)
            {
                _tables.Dropped.Delete(number);
            }

            _tables.Segments.Insert(segment.ToDocument());
            _tables.Write(state);
        });

        _state = state;
        _dropped.ExceptWith(gone);
        _fresh.Clear();
    }

    private List<Segment> ChooseAbsorbed(List<int> segments)
    {
        List<Segment> absorbed = [];
        int reports = _fresh.Count;
        bool growing = true;
        bool manyDropped = _dropped.Count * 4 > _state.LastMerged;
        for (int i = segments.Count - 1; i >= 0 && (growing || manyDropped); i--)
        {
            Segment segment = Segment.Of(_tables.Segments.FindById(segments[i]));
            int gone = segment.Reports.Count(r => _dropped.Contains(r.Key.Number));
            int left = segment.Reports.Count - gone;
            growing = growing && left <= reports && left + reports <= LargestSegment;
            if (growing || gone > left)
            {
                absorbed.Add(segment);
                reports += left;
            }
        }

        absorbed.Reverse();
        return absorbed;
    }

    /// <summary>Writes the chunks of a new segment, key by key, so that only one key's rows are in memory, and deletes those they are made of.</summary>
    private static void MergeChunks<T>(
        ILiteCollection<BsonDocument> chunks,
        int segment,
        IEnumerable<string> absorbed,
        IEnumerable<IGrouping<string, T>> fresh,
        Func<string, byte[], IEnumerable<T>> read,
        Action<ChunkWriter, T> write,
        List<string> written)
    {
        ILookup<string, string> before = absorbed.ToLookup(ChunkId.KeyOf);
        Dictionary<string, IGrouping<string, T>> now = fresh.ToDictionary(g => g.Key);
        foreach (string key in before.Select(b => b.Key).Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var writer = new ChunkWriter();
            int part = 0;
            foreach (string id in before[key])
            {
                foreach (T row in read(key, chunks.FindById(id)["c"].AsBinary))
                {
                    Add(row);
                }

                chunks.Delete(id);
            }

            foreach (T row in now.GetValueOrDefault(key) ?? Enumerable.Empty<T>())
            {
                Add(row);
            }

            Finish();

            void Add(T row)
            {
                write(writer, row);
                if (writer.Length > LargestChunk)
                {
                    Finish();
                }
            }

            void Finish()
            {
                if (writer.Length > 0)
                {
                    string id = ChunkId.Of(key, segment, part++);
                    chunks.Insert(new BsonDocument { ["_id"] = id, ["c"] = writer.ToArray() });
                    written.Add(id);
                    writer = new ChunkWriter();
                }
            }
        }
    }

    /// <summary>A set of reports whose rows lie in chunks of their own.</summary>
    private sealed record Segment(int Number, List<ReportRow> Reports, List<string> FactChunks, List<string> FindingChunks)
    {
        public static Segment Of(BsonDocument document) => new(
            document["_id"].AsInt32,
            [.. ReportChunk.Read(document["c"].AsBinary)],
            [.. document["f"].AsArray.Select(k => k.AsString)],
            [.. document["g"].AsArray.Select(k => k.AsString)]);

        public BsonDocument ToDocument()
        {
            var writer = new ChunkWriter();
            foreach (ReportRow report in Reports)
            {
                ReportChunk.Write(writer, report);
            }

            return new BsonDocument
            {
                ["_id"] = Number,
                ["f"] = new BsonArray(FactChunks.Select(k => new BsonValue(k))),
                ["g"] = new BsonArray(FindingChunks.Select(k => new BsonValue(k))),
                ["c"] = writer.ToArray(),
            };
        }
    }
}
