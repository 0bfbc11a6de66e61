using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Documents.Ocr.Measure;

/// <summary>
/// Compares what programs read of scanned pages with what poppler's pdftotext takes from the text layer of the same pages. Every word
/// is looked for in the page's text with spaces left out, so that nobody pays for another reading order; the figures of a report are
/// compared as they stand in its original, for a narrow cell breaks them over lines.
/// </summary>
internal static partial class Comparison
{
    /// <summary>Prints one line a program, and the errors of each into FOLDER/PROGRAM.errors.txt.</summary>
    /// <param name="folder">Holds REPORT.original.txt, and REPORT-PAGE.truth.txt and REPORT-PAGE.PROGRAM.txt of each page.</param>
    /// <param name="programs">The programs.</param>
    public static int Print(string folder, string[] programs)
    {
        string[] originals = [.. Directory.EnumerateFiles(folder, "*.original.txt").Order(StringComparer.Ordinal)];
        Console.WriteLine("program\tpages\tcharacters\tright %\tmoney figures\tfound %\tmade up");
        foreach (string program in programs)
        {
            var errors = new StringBuilder();
            int pages = 0, figures = 0, found = 0, extra = 0;
            long characters = 0, wrong = 0;
            foreach (string original in originals)
            {
                string report = Path.GetFileName(original)[..^".original.txt".Length];
                var got = new List<string>();
                foreach (string page in Directory.EnumerateFiles(folder, $"{report}-*.truth.txt").Order(StringComparer.Ordinal))
                {
                    pages++;
                    string stem = page[..^".truth.txt".Length];
                    string read = Fold(File.ReadAllText($"{stem}.{program}.txt"));
                    got.AddRange(Figures(read));
                    (int length, int errorsOfPage) = Words(Path.GetFileName(stem), Fold(File.ReadAllText(page)), Spaces().Replace(read, string.Empty), errors);
                    characters += length;
                    wrong += errorsOfPage;
                }

                foreach (string figure in Figures(Fold(File.ReadAllText(original))))
                {
                    figures++;
                    if (got.Remove(figure))
                    {
                        found++;
                    }
                    else
                    {
                        errors.AppendLine($"{report}\tfigure\t{figure}");
                    }
                }

                got.ForEach(figure => errors.AppendLine($"{report}\tmade up\t{figure}"));
                extra += got.Count;
            }

            File.WriteAllText(Path.Combine(folder, $"{program}.errors.txt"), errors.ToString());
            Console.WriteLine($"{program}\t{pages}\t{characters}\t{100.0 * (characters - wrong) / Math.Max(1, characters):0.00}\t{figures}\t{100.0 * found / Math.Max(1, figures):0.00}\t{extra}");
        }

        return 0;
    }

    /// <summary>How many characters a page's words have, and how many of them were read wrong.</summary>
    private static (int Characters, int Wrong) Words(string page, string printed, string read, StringBuilder errors)
    {
        int characters = 0, wrong = 0;
        foreach (string word in printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int distance = ApproximateSearch.Distance(word, read, out string part);
            characters += word.Length;
            wrong += distance;
            if (distance > 0)
            {
                errors.AppendLine($"{page}\t{distance}\t{word}\t{part}");
            }
        }

        return (characters, wrong);
    }

    /// <summary>Full width and half width are one; so are the forms of the quotation mark and of the dash.</summary>
    private static string Fold(string text) =>
        Quotes().Replace(Dashes().Replace(string.Concat(text.Select(HalfWidth)).Replace("…", "...", StringComparison.Ordinal), "-"), "\"");

    private static char HalfWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '〔' => '[',
        '〕' => ']',
        '•' or '・' or '‧' => '·',
        _ => c,
    };

    /// <summary>Amounts as printed: digits with thousands separators and a decimal point. Spaces around either are closed up for everybody.</summary>
    private static List<string> Figures(string text) =>
        [.. Figure().Matches(SpacedPoint().Replace(text, "$1")).Select(static match => match.Value)];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[\"“”„‟〝〞''‘’]{1,2}")]
    private static partial Regex Quotes();

    [GeneratedRegex("[-‐‑‒–—―─－−]+")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"(?<=[0-9])\s?([.,])\s?(?=[0-9])")]
    private static partial Regex SpacedPoint();

    [GeneratedRegex(@"[0-9][0-9,]*\.[0-9]+")]
    private static partial Regex Figure();
}
