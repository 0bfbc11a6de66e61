using System.Diagnostics;
using System.Globalization;
using Extractor.Language.Segmentation;

namespace Extractor.Benchmarks.Segmentation;

/// <summary>
/// Measures one thread over the recorded texts and prints "name value" lines. "strings" also makes a string of every token, as
/// the peer's interface has to.
/// </summary>
internal static class SegmentationThroughput
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(2);

    public static void Run()
    {
        long start = Stopwatch.GetTimestamp();
        JiebaSegmenter segmenter = JiebaSegmenter.LoadDefault();
        Print("load_ms", Stopwatch.GetElapsedTime(start).TotalMilliseconds);

        string[] texts = RecordedTexts.Read();
        var tokens = new List<Token>();
        Print("tokens", Measure(texts, text =>
        {
            tokens.Clear();
            segmenter.Cut(text, tokens);
        }));
        Print("strings", Measure(texts, text =>
        {
            tokens.Clear();
            segmenter.Cut(text, tokens);
            var words = new string[tokens.Count];
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = text.Substring(tokens[i].Start, tokens[i].Length);
            }

            GC.KeepAlive(words);
        }));
    }

    /// <summary>Million UTF-16 characters a second.</summary>
    private static double Measure(string[] texts, Action<string> cut)
    {
        Loop(texts, cut, s_warmUp);
        return Loop(texts, cut, s_measured);
    }

    private static double Loop(string[] texts, Action<string> cut, TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        long characters = 0;
        TimeSpan elapsed;
        do
        {
            foreach (string text in texts)
            {
                cut(text);
                characters += text.Length;
            }

            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < time);

        return characters / elapsed.TotalSeconds / 1e6;
    }

    private static void Print(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:F3}"));
}
