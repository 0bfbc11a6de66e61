using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Documents.Ocr.Measure;

/// <summary>
/// Compares what programs read of scanned pages with what poppler's pdftotext takes from the text layer of the same pages. Every piece
/// of a printed line is looked for in the page's text with spaces left out, so that nobody pays for another reading order; figures are
/// compared as they stand.
/// </summary>
internal static partial class Comparison
{
    /// <summary>Prints one line a program, and the errors of each into FOLDER/PROGRAM.errors.txt.</summary>
    /// <param name="folder">Holds PAGE.truth.txt and PAGE.PROGRAM.txt.</param>
    /// <param name="programs">The programs.</param>
    public static int Print(string folder, string[] programs)
    {
        string[] pages = [.. Directory.EnumerateFiles(folder, "*.truth.txt").Order(StringComparer.Ordinal)];
        Console.WriteLine($"{pages.Length} pages");
        Console.WriteLine("program\tcharacters\tright %\tmoney figures\tfound %\tmade up");
        foreach (string program in programs)
        {
            var errors = new StringBuilder();
            long characters = 0, wrong = 0;
            int figures = 0, found = 0, extra = 0;
            foreach (string page in pages)
            {
                string stem = page[..^".truth.txt".Length];
                string file = $"{stem}.{program}.txt";
                string read = File.Exists(file) ? Fold(File.ReadAllText(file)) : string.Empty;
                string packed = Spaces().Replace(read, string.Empty);
                string printed = Fold(File.ReadAllText(page));
                foreach (string piece in Pieces(printed))
                {
                    int distance = ApproximateSearch.Distance(piece, packed, out string part);
                    characters += piece.Length;
                    wrong += distance;
                    if (distance > 0)
                    {
                        errors.AppendLine($"{Path.GetFileName(stem)}\t{distance}\t{piece}\t{part}");
                    }
                }

                List<string> wanted = Figures(printed);
                List<string> got = Figures(read);
                figures += wanted.Count;
                foreach (string figure in wanted)
                {
                    if (got.Remove(figure))
                    {
                        found++;
                    }
                    else
                    {
                        errors.AppendLine($"{Path.GetFileName(stem)}\tfigure\t{figure}");
                    }
                }

                got.ForEach(figure => errors.AppendLine($"{Path.GetFileName(stem)}\tmade up\t{figure}"));
                extra += got.Count;
            }

            File.WriteAllText(Path.Combine(folder, $"{program}.errors.txt"), errors.ToString());
            Console.WriteLine($"{program}\t{characters}\t{100.0 * (characters - wrong) / Math.Max(1, characters):0.00}\t{figures}\t{100.0 * found / Math.Max(1, figures):0.00}\t{extra}");
        }

        return 0;
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

    private static IEnumerable<string> Pieces(string printed) =>
        from line in printed.Split('\n', '\f')
        where !PageNumber().IsMatch(line)
        from piece in Columns().Split(line)
        let packed = Spaces().Replace(piece, string.Empty)
        where packed.Length > 0
        select packed;

    /// <summary>Amounts as printed: digits with thousands separators and a decimal point. Spaces around either are closed up for everybody.</summary>
    private static List<string> Figures(string text) =>
        [.. Figure().Matches(SpacedPoint().Replace(text, "$1")).Select(static match => match.Value)];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Columns();

    [GeneratedRegex(@"^\s*-?\s*(第\s*)?[0-9]{1,3}(\s*页)?\s*-?\s*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex("[\"“”„‟〝〞''‘’]{1,2}")]
    private static partial Regex Quotes();

    [GeneratedRegex("[-‐‑‒–—―─－−]+")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"(?<=[0-9])\s?([.,])\s?(?=[0-9])")]
    private static partial Regex SpacedPoint();

    [GeneratedRegex(@"[0-9][0-9,]*\.[0-9]+")]
    private static partial Regex Figure();
}
