using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Documents.Model;
using Extractor.Documents.Tests.Samples;

namespace Extractor.Documents.Tests.Pdf;

/// <summary>Every labelled PDF against <c>pdftotext -layout</c> (poppler), which shares no code with this reader.</summary>
public partial class PeerTextTests
{
    /// <summary>Lines at one end of a page among which furniture is looked for.</summary>
    private const int Ends = 3;

    [PeerTheory]
    [MemberData(nameof(Documents))]
    public void No_figure_and_no_ideograph_is_lost_or_invented(string document)
    {
        string file = GoldFolder.Documents("*.pdf").Single(f => Path.GetFileName(f) == document);
        IReadOnlyList<Block> blocks = PdfDocuments.Read(File.ReadAllBytes(file));
        string ours = string.Join('\n', PdfDocuments.Texts(blocks).Concat(blocks.OfType<TableBlock>().SelectMany(static t => t.Cells).Select(static c => c.Text)));
        (string text, HashSet<string> repeated) = WithoutFurniture(PdfToText(file));

        // What pdftotext prints on two pages, the reader takes once: lines cut off at a page's end and drawn again on the next one, and
        // the header that a table repeats. Only of these figures and letters may be fewer.
        string twice = string.Join('\n', repeated);
        Assert.Equal([], Surplus(Figures(text), Figures(ours)).Except(Figures(twice)));
        Assert.Equal([], Surplus(Figures(ours), Figures(text)));
        Assert.Equal([], Surplus(Ideographs(ours), Ideographs(text)));
        Assert.Equal([], Surplus(Ideographs(text), Ideographs(ours)).Where(c => !twice.Contains(c, StringComparison.Ordinal)));
    }

    public static TheoryData<string> Documents() => [.. GoldFolder.Documents("*.pdf").Select(static f => Path.GetFileName(f))];

    private static IEnumerable<string> Surplus(IEnumerable<string> all, IEnumerable<string> without)
    {
        Dictionary<string, int> counts = without.CountBy(static x => x).ToDictionary();
        foreach (string text in all)
        {
            int left = counts.GetValueOrDefault(text);
            counts[text] = left - 1;
            if (left <= 0)
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<string> Figures(string text) => Figure().Matches(text.Normalize(NormalizationForm.FormKC)).Select(static m => m.Value);

    private static IEnumerable<string> Ideographs(string text) =>
        text.Normalize(NormalizationForm.FormKC).Where(static c => c is >= '\u4E00' and <= '\u9FFF').Select(static c => c.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// The text without page numbers and running lines, told apart here by the plainest rule: the same line but for its digits at the
    /// ends of at least three pages and a quarter of all, or nothing but a page number. The lines of a table of contents, which a leader
    /// shows, go too. The lines that stand on more than one page are given beside it.
    /// </summary>
    private static (string Text, HashSet<string> Repeated) WithoutFurniture(string text)
    {
        List<List<string>> pages = [.. text.Split('\f').Select(static page => page.Split('\n').Where(static line => !string.IsNullOrWhiteSpace(line)).ToList())];
        HashSet<string> running = [.. pages.SelectMany(static page => page.Take(Ends).Concat(page.TakeLast(Ends)).Select(Key).Distinct())
            .CountBy(static key => key).Where(pair => pair.Value >= Math.Max(3, pages.Count / 4)).Select(static pair => pair.Key)];
        foreach (List<string> page in pages)
        {
            List<string> ends = [.. page.Take(Ends).Concat(page.TakeLast(Ends)).Distinct()];
            page.RemoveAll(static line => Leader().IsMatch(line));
            page.RemoveAll(line => ends.Contains(line) && (PageNumber().IsMatch(line) || (running.Contains(Key(line)) && !line.Contains("单位", StringComparison.Ordinal))));
        }

        HashSet<string> keys = [.. pages.SelectMany(static page => page.Select(Key).Distinct()).CountBy(static key => key)
            .Where(static pair => pair.Value >= 2).Select(static pair => pair.Key)];
        HashSet<string> repeated = [.. pages.SelectMany(static page => page).Where(line => keys.Contains(Key(line)))];
        return (string.Join('\n', pages.SelectMany(static page => page)), repeated);
    }

    private static string Key(string line) => Blank().Replace(Digits().Replace(line.Normalize(NormalizationForm.FormKC), "#"), string.Empty);

    private static string PdfToText(string file)
    {
        var start = new ProcessStartInfo(PeerTheoryAttribute.Program!) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (string argument in (string[])["-q", "-layout", "-enc", "UTF-8", file, "-"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd();
    }

    [GeneratedRegex(@"[0-9][0-9,]*(?:\.[0-9]+)?")]
    private static partial Regex Figure();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[.．·…⋯]{6,}")]
    private static partial Regex Leader();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^\s*(?:第\s*)?[-—–－]?\s*[0-9]{1,3}\s*[-—–－]?(?:\s*页.*)?\s*$")]
    private static partial Regex PageNumber();

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class PeerTheoryAttribute : TheoryAttribute
    {
        public PeerTheoryAttribute()
        {
            if (Program is null)
            {
                Skip = "pdftotext (package poppler-utils) is not installed.";
            }
        }

        public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator).Select(static folder => Path.Combine(folder, "pdftotext")).FirstOrDefault(File.Exists);
    }
}
