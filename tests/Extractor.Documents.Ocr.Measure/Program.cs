// Reads files and writes the text of each beside it, for measure.py to compare.
using System.Diagnostics;
using Extractor.Documents.Model;
using Extractor.Documents.Ocr;
using Extractor.Documents.Reading;

using var recognizer = new PageRecognizer();
var reader = new ReportReader(DocumentReaders.WithRecognition(recognizer), ReadLimits.Default with { MaxTime = TimeSpan.FromMinutes(10) });
foreach (string path in args)
{
    long start = Stopwatch.GetTimestamp();
    try
    {
        Document document = reader.Read(path);
        File.WriteAllLines(path + ".ours.txt", document.Blocks.SelectMany(Lines));
        Console.WriteLine($"{path}\t{Stopwatch.GetElapsedTime(start).TotalSeconds:0.00}");
    }
    catch (DocumentReadException e)
    {
        Console.Error.WriteLine($"{path}: {e.Message}");
    }
}

static IEnumerable<string> Lines(Block block) => block is ParagraphBlock paragraph
    ? [paragraph.Text]
    : ((TableBlock)block).Cells.GroupBy(static cell => cell.Row).Select(static row => string.Join('\t', row.Select(static cell => cell.Text.Replace('\n', ' '))));
