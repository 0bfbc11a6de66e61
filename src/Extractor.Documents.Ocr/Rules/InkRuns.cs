using Extractor.Documents.Ocr.Imaging;

namespace Extractor.Documents.Ocr.Rules;

/// <summary>Long runs of ink along the rows of a page, gathered to lines.</summary>
internal static class InkRuns
{
    /// <summary>A gap of this many pixels in a run is noise.</summary>
    private const int LargestGap = 2;

    /// <summary>The lines along the rows.</summary>
    /// <param name="ink">The page's ink.</param>
    /// <param name="shortest">Shortest run in pixels.</param>
    /// <param name="thickest">Thickest line in pixels.</param>
    public static List<PixelBox> Lines(Ink ink, int shortest, float thickest)
    {
        var open = new List<PixelBox>();
        var lines = new List<PixelBox>();
        var runs = new List<(int Start, int End)>();
        for (int y = 0; y < ink.Height; y++)
        {
            FindRuns(ink, y, shortest, runs);
            foreach ((int start, int end) in runs)
            {
                int at = open.FindIndex(box => box.Bottom >= y - 1 && start < box.Right + LargestGap && end > box.Left - LargestGap);
                if (at < 0)
                {
                    open.Add(new PixelBox(start, y, end, y + 1));
                    continue;
                }

                PixelBox old = open[at];
                open[at] = new PixelBox(Math.Min(old.Left, start), old.Top, Math.Max(old.Right, end), y + 1);
            }

            for (int i = open.Count - 1; i >= 0; i--)
            {
                if (open[i].Bottom < y - 1)
                {
                    Close(open[i], thickest, lines);
                    open.RemoveAt(i);
                }
            }
        }

        open.ForEach(box => Close(box, thickest, lines));
        return lines;
    }

    /// <summary>Rows and columns exchanged.</summary>
    /// <param name="ink">The page's ink.</param>
    public static Ink Transpose(Ink ink)
    {
        var bits = new bool[ink.Width * ink.Height];
        int width = ink.Height;
        for (int y = 0; y < ink.Height; y++)
        {
            ReadOnlySpan<bool> row = ink.Row(y);
            for (int x = 0; x < row.Length; x++)
            {
                bits[(x * width) + y] = row[x];
            }
        }

        return new Ink(width, bits);
    }

    // Taken over three rows together, so that a line that lies a hair askew stays one run.
    private static void FindRuns(Ink ink, int y, int shortest, List<(int Start, int End)> runs)
    {
        runs.Clear();
        ReadOnlySpan<bool> above = ink.Row(Math.Max(0, y - 1));
        ReadOnlySpan<bool> row = ink.Row(y);
        ReadOnlySpan<bool> below = ink.Row(Math.Min(ink.Height - 1, y + 1));
        int start = -1;
        int last = -1;
        int own = 0;
        for (int x = 0; x <= row.Length; x++)
        {
            if (x < row.Length && (row[x] || (above[x] && last >= x - 2) || (below[x] && last >= x - 2)))
            {
                start = start < 0 ? x : start;
                own += row[x] ? 1 : 0;
                last = x;
            }
            else if (start >= 0 && (x == row.Length || x - last > LargestGap))
            {
                if (last + 1 - start >= shortest && own * 3 > last + 1 - start)
                {
                    runs.Add((start, last + 1));
                }

                start = -1;
                own = 0;
            }
        }
    }

    private static void Close(PixelBox box, float thickest, List<PixelBox> lines)
    {
        if (box.Height <= thickest && box.Width > 3 * box.Height)
        {
            lines.Add(box);
        }
    }
}
