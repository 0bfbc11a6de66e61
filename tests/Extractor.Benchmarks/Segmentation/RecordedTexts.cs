using System.IO.Compression;
using System.Text.Json;

namespace Extractor.Benchmarks.Segmentation;

/// <summary>The texts of the gold documents, as recorded for the segmentation tests.</summary>
internal static class RecordedTexts
{
    public static string[] Read()
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Segmentation", "documents.jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var texts = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument record = JsonDocument.Parse(line);
            texts.Add(record.RootElement.GetProperty("text").GetString()!);
        }

        return [.. texts];
    }
}
