using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Language.Tests.Segmentation;

/// <summary>A text with the token lengths that jieba 0.42.1 gave (tests/record-jieba.py).</summary>
public sealed record RecordedSegmentation(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("hmm")] int[] WithHmm,
    [property: JsonPropertyName("plain")] int[] WithoutHmm,
    [property: JsonPropertyName("user")] int[] WithUserWords,
    [property: JsonPropertyName("custom")] int[] WithCustomWords)
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<RecordedSegmentation>> s_read = new();

    /// <summary>Reads a recording, once.</summary>
    /// <param name="fileName">File name in the folder Recorded.</param>
    public static IReadOnlyList<RecordedSegmentation> Read(string fileName) => s_read.GetOrAdd(fileName, ReadFile);

    private static List<RecordedSegmentation> ReadFile(string fileName)
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Segmentation", "Recorded", fileName));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var records = new List<RecordedSegmentation>();
        while (reader.ReadLine() is { } line)
        {
            records.Add(JsonSerializer.Deserialize<RecordedSegmentation>(line)!);
        }

        return records;
    }
}
