using System.Text.RegularExpressions;
using Extractor.Documents.Pdf.Text;

namespace Extractor.Documents.Pdf.Layout;

/// <summary>
/// Takes page numbers and running headers and footers off the pages: by the producer's own mark, by the shape of a page number in the
/// margin, or by the same text at the same height on many pages.
/// </summary>
internal static partial class PageFurniture
{
    /// <summary>Part of the page's height at its top and bottom where furniture stands.</summary>
    private const float Margin = 0.12f;

    /// <summary>A running line stands on at least this share of the pages (odd and even pages may differ).</summary>
    private const float RunningShare = 0.4f;

    /// <summary>Lines of furniture at one end of a page.</summary>
    private const int MostLines = 3;

    /// <summary>Removes the furniture from all pages.</summary>
    /// <param name="pages">The pages in order; their lines are changed.</param>
    public static void Remove(IReadOnlyList<PageLayout> pages)
    {
        HashSet<(string Text, int Height)> running = Running(pages);
        foreach (PageLayout page in pages)
        {
            page.Lines.RemoveAll(line => line.Pagination && InMargin(page, line));
            Trim(page, running, fromTop: true);
            Trim(page, running, fromTop: false);
        }
    }

    private static void Trim(PageLayout page, HashSet<(string Text, int Height)> running, bool fromTop)
    {
        for (int i = 0; i < MostLines && page.Lines.Count > 0; i++)
        {
            int index = fromTop ? 0 : page.Lines.Count - 1;
            TextLine line = page.Lines[index];
            bool furniture = InMargin(page, line, fromTop)
                && (PageNumber().IsMatch(line.Text) || Keys(line).Any(running.Contains));
            if (!furniture)
            {
                return;
            }

            page.Lines.RemoveAt(index);
        }
    }

    private static HashSet<(string Text, int Height)> Running(IReadOnlyList<PageLayout> pages)
    {
        var counts = new Dictionary<(string Text, int Height), int>();
        foreach (PageLayout page in pages)
        {
            foreach (TextLine line in page.Lines.Take(MostLines).Concat(page.Lines.TakeLast(MostLines)).Distinct())
            {
                // The unit of a table repeats over every page of tables and is no running header.
                if (InMargin(page, line) && !line.Text.Contains("单位", StringComparison.Ordinal) && line.Text.Length < 80)
                {
                    (string, int) key = Keys(line).First();
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        int needed = Math.Max(3, (int)Math.Ceiling(pages.Count * RunningShare));
        return [.. counts.Where(pair => pair.Value >= needed).Select(static pair => pair.Key)];
    }

    /// <summary>The line with its digits masked and its height in steps of 4 points; the neighbouring step catches rounding.</summary>
    private static IEnumerable<(string Text, int Height)> Keys(TextLine line)
    {
        string text = Digits().Replace(line.Text, "#");
        int height = (int)MathF.Round(line.Baseline / 4);
        yield return (text, height);
        yield return (text, height - 1);
        yield return (text, height + 1);
    }

    private static bool InMargin(PageLayout page, TextLine line) => InMargin(page, line, true) || InMargin(page, line, false);

    private static bool InMargin(PageLayout page, TextLine line, bool top) =>
        top ? line.Baseline < page.Height * Margin : line.Baseline > page.Height * (1 - Margin);

    [GeneratedRegex(@"^\s*[-—–―－─·•~～|]*\s*(?:[0-9０-９]{1,4}|[ivxlcIVXLC]{1,6}|[一二三四五六七八九十]{1,3}|第\s*\d{1,4}\s*页(?:\s*[/，,]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*(?:共\s*)?\d{1,4}\s*(?:页)?|(?:P|p|Page|PAGE)\.?\s*\d{1,4}(?:\s*of\s*\d{1,4})?)\s*[-—–―－─·•~～|]*\s*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9０-９]+")]
    private static partial Regex Digits();
}
