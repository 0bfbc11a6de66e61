using Extractor.Storage.Queries;

namespace Extractor.Storage.LiteDb;

/// <summary>Rows of facts as a chunk. What all rows share (metric, basis, year) stands in the chunk's key.</summary>
internal static class FactChunk
{
    public static void Write(ChunkWriter writer, FactRow fact)
    {
        writer.Write(fact.Report);
        writer.Write(fact.Scope);
        writer.WriteOnce(fact.Value);
        writer.Write(fact.Unit);
        writer.Write(fact.Normalized);
        writer.WriteConfidence(fact.Confidence);
    }

    public static IEnumerable<FactRow> Read(FactKey key, byte[] chunk)
    {
        var reader = new ChunkReader(chunk);
        while (!reader.AtEnd)
        {
            yield return ReadOne(reader, key);
        }
    }

    public static FactRow ReadOne(ChunkReader reader, FactKey key) => new(
        reader.ReadReport(),
        key.Metric,
        key.Basis,
        key.Year,
        reader.ReadString(),
        reader.ReadOnce()!,
        reader.ReadString()!,
        reader.ReadDecimal(),
        reader.ReadConfidence());
}

/// <summary>Rows of findings as a chunk. What all rows share (severity, kind, year of the report) stands in the chunk's key.</summary>
internal static class FindingChunk
{
    public static void Write(ChunkWriter writer, FindingRow finding)
    {
        writer.Write(finding.Report);
        writer.WriteOnce(finding.Id);
        writer.WriteOnce(finding.Message);
        writer.Write((uint)finding.Numbers.Count);
        foreach (string number in finding.Numbers)
        {
            writer.WriteOnce(number);
        }

        writer.WriteOnce(finding.Stated);
        writer.WriteOnce(finding.Expected);
        writer.Write(finding.Hint);
        writer.Write(finding.Stake);
    }

    public static IEnumerable<FindingRow> Read(FindingKey key, byte[] chunk)
    {
        var reader = new ChunkReader(chunk);
        while (!reader.AtEnd)
        {
            yield return ReadOne(reader, key);
        }
    }

    public static FindingRow ReadOne(ChunkReader reader, FindingKey key)
    {
        ReportKey report = reader.ReadReport();
        string id = reader.ReadOnce()!;
        string message = reader.ReadOnce()!;
        var numbers = new string[reader.ReadUInt32()];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.ReadOnce()!;
        }

        return new FindingRow(
            report,
            id,
            key.Kind,
            key.Severity,
            message,
            numbers,
            reader.ReadOnce(),
            reader.ReadOnce(),
            reader.ReadString(),
            reader.ReadDecimal(),
            null);
    }
}

/// <summary>Rows of reports as a chunk.</summary>
internal static class ReportChunk
{
    public static void Write(ChunkWriter writer, ReportRow report)
    {
        writer.Write(report.Key);
        writer.WriteOnce(report.Sha256);
        writer.WriteOnce(report.Title);
        writer.WriteOnce(report.FileName);
        writer.Write(report.Format);
        writer.Write(report.Pages);
        writer.Write((uint)report.Facts);
        writer.Write((uint)report.Relations);
        writer.Write((uint)report.Errors);
        writer.Write((uint)report.Warnings);
        writer.Write((uint)report.Infos);
    }

    /// <summary>All rows.</summary>
    public static IEnumerable<ReportRow> Read(byte[] chunk) => Read(chunk, static _ => true);

    /// <summary>The rows of some reports: of the others, which are most, no text is decoded.</summary>
    public static IEnumerable<ReportRow> Read(byte[] chunk, Func<ReportKey, bool> wanted)
    {
        var reader = new ChunkReader(chunk);
        while (!reader.AtEnd)
        {
            ReportKey key = reader.ReadReport();
            if (wanted(key))
            {
                yield return ReadRest(reader, key);
            }
            else
            {
                Skip(reader);
            }
        }
    }

    public static ReportRow ReadOne(ChunkReader reader) => ReadRest(reader, reader.ReadReport());

    private static ReportRow ReadRest(ChunkReader reader, ReportKey key) => new(
        key,
        reader.ReadOnce()!,
        reader.ReadOnce(),
        reader.ReadOnce()!,
        reader.ReadString()!,
        reader.ReadInt32(),
        (int)reader.ReadUInt32(),
        (int)reader.ReadUInt32(),
        (int)reader.ReadUInt32(),
        (int)reader.ReadUInt32(),
        (int)reader.ReadUInt32());

    private static void Skip(ChunkReader reader)
    {
        reader.SkipOnce();
        reader.SkipOnce();
        reader.SkipOnce();

        // A format that comes first here is referred to by later rows.
        reader.ReadString();
        for (int i = 0; i < 6; i++)
        {
            reader.ReadUInt32();
        }
    }
}
