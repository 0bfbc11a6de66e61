using Extractor.Documents.Pdf.Text;

namespace Extractor.Documents.Pdf.Layout;

/// <summary>Where the lines of running text begin and end on a page.</summary>
/// <param name="Left">x at which full lines begin.</param>
/// <param name="Right">x at which full lines end.</param>
internal readonly record struct TextMargins(float Left, float Right)
{
    /// <summary>Edges nearer than this are the same margin.</summary>
    private const float Same = 2.5f;

    /// <summary>Works out the margins of every page.</summary>
    /// <param name="pages">The pages without furniture.</param>
    /// <returns>Margins by page, in the order of the pages.</returns>
    public static TextMargins[] Of(IReadOnlyList<PageLayout> pages)
    {
        var byWidth = new Dictionary<int, TextMargins>();
        foreach (IGrouping<int, PageLayout> alike in pages.GroupBy(static p => (int)MathF.Round(p.Width / 4)))
        {
            List<TextLine> lines = [.. alike.SelectMany(static p => p.Lines)];
            byWidth[alike.Key] = Of(lines, alike.First().Width) ?? Symmetric(lines, alike.First().Width);
        }

        var margins = new TextMargins[pages.Count];
        for (int i = 0; i < margins.Length; i++)
        {
            TextMargins common = byWidth[(int)MathF.Round(pages[i].Width / 4)];
            margins[i] = Own(pages[i], common) ?? common;
        }

        return margins;
    }

    /// <summary>A page whose text is set to margins of its own says so by many lines that end alike.</summary>
    private static TextMargins? Own(PageLayout page, TextMargins common)
    {
        if (Of(page.Lines, page.Width) is not { } own || MathF.Abs(own.Right - common.Right) <= Same)
        {
            return null;
        }

        int ends = page.Lines.Count(line => MathF.Abs(line.Right - own.Right) <= Same);
        return ends >= 4 && ends * 3 >= page.Lines.Count ? own with { Left = Math.Min(own.Left, page.Lines.Min(static l => l.Left) + Same) } : null;
    }

    private static TextMargins? Of(List<TextLine> lines, float width)
    {
        float[] wide = [.. lines.Where(line => line.Box.Width >= 0.5f * width).Select(static line => line.Right).Order()];
        if (wide.Length == 0)
        {
            return null;
        }

        float right = Frequent(wide, Math.Max(2, wide.Length / 10), fromEnd: true) ?? wide[^1];
        float[] lefts = [.. lines.Where(static line => line.Text.Length >= 4).Select(static line => line.Left).Order()];
        float left = lefts.Length == 0 ? lines.Min(static l => l.Left) : Frequent(lefts, Math.Max(2, lefts.Length / 25), fromEnd: false) ?? lefts[0];
        return new TextMargins(left, right);
    }

    private static TextMargins Symmetric(List<TextLine> lines, float width)
    {
        float left = lines.Count == 0 ? width * 0.12f : lines.Min(static l => l.Left);
        float right = lines.Count == 0 ? width * 0.88f : lines.Max(static l => l.Right);
        return new TextMargins(Math.Min(left, width - right), Math.Max(right, width - left));
    }

    /// <summary>The outermost value that enough values share.</summary>
    private static float? Frequent(float[] ordered, int needed, bool fromEnd)
    {
        int step = fromEnd ? -1 : 1;
        for (int i = fromEnd ? ordered.Length - 1 : 0; i >= 0 && i < ordered.Length; i += step)
        {
            int last = i + (step * (needed - 1));
            if (last >= 0 && last < ordered.Length && MathF.Abs(ordered[last] - ordered[i]) <= Same)
            {
                return ordered[(i + last) / 2];
            }
        }

        return null;
    }
}
