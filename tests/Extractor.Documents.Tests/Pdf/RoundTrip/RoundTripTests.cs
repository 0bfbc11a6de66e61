using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.Documents.Model;

namespace Extractor.Documents.Tests.Pdf.RoundTrip;

/// <summary>
/// Word documents converted to PDF by LibreOffice, compared cell by cell with what python-docx reads in the original: four committed
/// documents, two of them with half-ruled and borderless tables, or the folder that <c>run.sh</c> beside this file prepares.
/// </summary>
public class RoundTripTests
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("EXTRACTOR_ROUND_TRIP")
        ?? Path.Combine(AppContext.BaseDirectory, "Pdf", "Samples", "round-trip");

    [Fact]
    public void Tables_of_converted_documents_agree_with_the_originals()
    {
        var report = new StringBuilder();
        var cells = new Score();
        var filled = new Score();
        var spans = new Score();
        var paragraphs = new Score();
        var classes = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        foreach (string truthFile in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            Truth truth = JsonSerializer.Deserialize<Truth>(File.ReadAllText(truthFile), JsonSerializerOptions.Web)!;
            IReadOnlyList<Block> blocks = PdfDocuments.Read(File.ReadAllBytes(Path.ChangeExtension(truthFile, ".pdf")));
            List<TableBlock> read = [.. blocks.OfType<TableBlock>()];
            var document = new Score();
            var lines = new List<string>();
            foreach ((TruthTable? original, TableBlock? table) in Align(truth.Tables, read))
            {
                HashSet<string> wanted = original is null ? [] : [.. original.Cells.Select(c => Key(c.Row, c.Column, c.Text))];
                HashSet<string> found = table is null ? [] : [.. table.Cells.Select(c => Key(c.Row, c.Column, c.Text))];
                cells.Add(wanted, found);
                document.Add(wanted, found);
                foreach (string name in ClassesOf(original))
                {
                    classes.TryAdd(name, new Score());
                    classes[name].Add(wanted, found);
                }

                filled.Add([.. wanted.Where(IsFilled)], [.. found.Where(IsFilled)]);
                spans.Add(
                    original is null ? [] : [.. original.Cells.Select(c => $"{Key(c.Row, c.Column, c.Text)} {c.Rowspan}x{c.Colspan}")],
                    table is null ? [] : [.. table.Cells.Select(c => $"{Key(c.Row, c.Column, c.Text)} {c.RowSpan}x{c.ColumnSpan}")]);
                if (!wanted.SetEquals(found))
                {
                    lines.Add($"    table on page {table?.Page}, original {original?.Rows}x{original?.Columns}, read {table?.RowCount}x{table?.ColumnCount}");
                    lines.AddRange(wanted.Except(found).Take(4).Select(cell => "      missing " + cell));
                    lines.AddRange(found.Except(wanted).Take(4).Select(cell => "      extra   " + cell));
                }
            }

            HashSet<string> texts = [.. truth.Paragraphs.Select(Plain)];
            HashSet<string> readTexts = [.. PdfDocuments.Texts(blocks).Select(Plain)];
            paragraphs.Add(texts, readTexts);
            lines.AddRange(texts.Except(readTexts).Take(3).Select(text => "    paragraph missing " + text));
            lines.AddRange(readTexts.Except(texts).Take(3).Select(text => "    paragraph extra   " + text));
            report.AppendLine(CultureInfo.InvariantCulture, $"  {Path.GetFileNameWithoutExtension(truthFile)}: cells {document}");
            lines.ForEach(line => report.AppendLine(line));
        }

        foreach ((string name, Score score) in classes)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{name,-24} {score}");
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"cells            {cells}");
        report.AppendLine(CultureInfo.InvariantCulture, $"cells with text  {filled}");
        report.AppendLine(CultureInfo.InvariantCulture, $"cells with spans {spans}");
        report.AppendLine(CultureInfo.InvariantCulture, $"paragraphs       {paragraphs}");
        File.WriteAllText(Path.Combine(Folder, "result.txt"), report.ToString());

        Assert.True(cells.F1 >= 0.98, $"cell F1 {cells.F1:P2}");
    }

    /// <summary>The borders of a table, its kind, and both; what was read beside all originals is a class of its own.</summary>
    private static string[] ClassesOf(TruthTable? original)
    {
        if (original is null)
        {
            return ["no original"];
        }

        string[] words = (original.Class ?? "document").Split(' ');
        return words.Length < 2 ? words : ["borders: " + string.Join(' ', words[..^1]), "kind: " + words[^1]];
    }

    private static string Key(int row, int column, string text) => $"{row},{column}:{Plain(text)}";

    private static bool IsFilled(string key) => !key.EndsWith(':');

    /// <summary>White space is layout in one of the formats and text in the other; tabs of Word and leaders of PDF likewise.</summary>
    private static string Plain(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    /// <summary>Pairs the tables of both sides in order, so that most of their cell texts agree.</summary>
    private static List<(TruthTable? Original, TableBlock? Read)> Align(IReadOnlyList<TruthTable> originals, List<TableBlock> read)
    {
        var best = new int[originals.Count + 1, read.Count + 1];
        for (int i = originals.Count - 1; i >= 0; i--)
        {
            for (int j = read.Count - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(Common(originals[i], read[j]) + best[i + 1, j + 1], Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new List<(TruthTable?, TableBlock?)>();
        int a = 0;
        int b = 0;
        while (a < originals.Count || b < read.Count)
        {
            if (a < originals.Count && b < read.Count && best[a, b] == Common(originals[a], read[b]) + best[a + 1, b + 1])
            {
                pairs.Add((originals[a++], read[b++]));
            }
            else if (a < originals.Count && best[a, b] == best[a + 1, b])
            {
                pairs.Add((originals[a++], null));
            }
            else
            {
                pairs.Add((null, read[b++]));
            }
        }

        return pairs;
    }

    private static int Common(TruthTable original, TableBlock read) =>
        original.Cells.Select(static c => Plain(c.Text)).Intersect(read.Cells.Select(static c => Plain(c.Text))).Count();

    private sealed record Truth(IReadOnlyList<TruthTable> Tables, IReadOnlyList<string> Paragraphs);

    private sealed record TruthTable(int Rows, int Columns, IReadOnlyList<TruthCell> Cells, string? Class);

    private sealed record TruthCell(int Row, int Column, int Rowspan, int Colspan, string Text);

    private sealed class Score
    {
        private int _wanted;
        private int _found;
        private int _right;

        public double F1 => _wanted + _found == 0 ? 1 : 2.0 * _right / (_wanted + _found);

        public void Add(HashSet<string> wanted, HashSet<string> found)
        {
            _wanted += wanted.Count;
            _found += found.Count;
            _right += wanted.Intersect(found).Count();
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"F1 {F1:P2} ({_right} right, {_wanted} in the original, {_found} read)");
    }
}
