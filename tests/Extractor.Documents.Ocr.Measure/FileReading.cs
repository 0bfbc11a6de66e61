using System.Diagnostics;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Ocr.Measure;

/// <summary>Writes the text of files beside them, as FILE.ours.txt.</summary>
internal static class FileReading
{
    /// <summary>Reads files and prints the seconds each took.</summary>
    /// <param name="files">Their paths.</param>
    public static int Read(string[] files)
    {
        using var recognizer = new PageRecognizer();
        var reader = new ReportReader(DocumentReaders.WithRecognition(recognizer), ReadLimits.Default with { MaxTime = TimeSpan.FromMinutes(10) });
        int failed = 0;
        foreach (string path in files)
        {
            long start = Stopwatch.GetTimestamp();
            try
            {
                Document document = reader.Read(path);
                File.WriteAllLines(Path.ChangeExtension(path, ".ours.txt"), document.Blocks.SelectMany(Lines));
                Console.WriteLine($"{path}\t{Stopwatch.GetElapsedTime(start).TotalSeconds:0.00}");
            }
            catch (DocumentReadException e)
            {
                Console.Error.WriteLine($"{path}: {e.Message}");
                failed++;
            }
        }

        return failed == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Lines(Block block) => block is ParagraphBlock paragraph
        ? [paragraph.Text]
        : ((TableBlock)block).Cells.GroupBy(static cell => cell.Row).Select(static row => string.Join('\t', row.Select(static cell => cell.Text.Replace('\n', ' '))));
}
