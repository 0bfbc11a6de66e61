using Extractor.Storage.Packing;
using Extractor.Storage.Queries;

namespace Extractor.Storage.LiteDb;

/// <summary>
/// All rows of one report as a chunk, kept beside its body: a question about a few reports reads these instead of taking whole reports apart, which
/// takes twenty times as long.
/// </summary>
internal static class RowsChunk
{
    public static byte[] Write(ReportRows rows)
    {
        var writer = new ChunkWriter();
        ReportChunk.Write(writer, rows.Report);
        writer.Write((uint)rows.Facts.Count);
        foreach (FactRow fact in rows.Facts)
        {
            writer.Write(fact.Metric);
            writer.Write(fact.Basis);
            writer.Write(fact.Year);
            FactChunk.Write(writer, fact);
        }

        foreach (FindingRow finding in rows.Findings)
        {
            writer.Write(finding.Severity);
            writer.Write(finding.Kind);
            FindingChunk.Write(writer, finding);
        }

        return writer.ToArray();
    }

    /// <summary>The rows, under the number that the store gave the report.</summary>
    public static ReportRows Read(byte[] chunk, int number)
    {
        var reader = new ChunkReader(chunk);
        ReportRow report = ReportChunk.ReadOne(reader);
        var facts = new FactRow[reader.ReadUInt32()];
        for (int i = 0; i < facts.Length; i++)
        {
            facts[i] = FactChunk.ReadOne(reader, new FactKey(reader.ReadString()!, reader.ReadString()!, reader.ReadInt32(), Whole: false));
        }

        List<FindingRow> findings = [];
        while (!reader.AtEnd)
        {
            findings.Add(FindingChunk.ReadOne(reader, new FindingKey(reader.ReadString()!, reader.ReadString()!, report.Key.Year)));
        }

        return new ReportRows(report, facts, findings).Numbered(number);
    }
}
