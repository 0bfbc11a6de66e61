using Extractor.Documents.Ocr.Imaging;

namespace Extractor.Documents.Ocr.Rules;

/// <summary>Finds the straight horizontal and vertical lines of a page that lies straight.</summary>
internal static class RuleFinder
{
    /// <summary>Lines at least this long (points) are lines whatever stands beside them; shorter ones must end on another line.</summary>
    private const float LongEnough = 40;

    private const float ShortestHorizontal = 14;
    private const float ShortestVertical = 11;
    private const float Thickest = 4;
    private const float Touching = 1f;

    /// <summary>Finds the lines.</summary>
    /// <param name="ink">The page's ink.</param>
    /// <param name="scale">Pixels in a point.</param>
    /// <returns>The horizontal and the vertical lines.</returns>
    public static (List<PixelBox> Horizontal, List<PixelBox> Vertical) Find(Ink ink, float scale)
    {
        List<PixelBox> horizontal = InkRuns.Lines(ink, (int)(ShortestHorizontal * scale), Thickest * scale);
        List<PixelBox> vertical = [.. InkRuns.Lines(InkRuns.Transpose(ink), (int)(ShortestVertical * scale), Thickest * scale)
            .Select(static box => new PixelBox(box.Top, box.Left, box.Bottom, box.Right))];

        // What starts or ends on no other line is a stroke of a character or an underline.
        int longEnough = (int)(LongEnough * scale);
        int touching = Math.Max(1, (int)(Touching * scale));
        List<PixelBox> sureVertical = vertical.FindAll(v => v.Height >= longEnough);
        List<PixelBox> sureHorizontal = horizontal.FindAll(h => h.Width >= longEnough || Touches(h, sureVertical, touching));
        sureVertical = vertical.FindAll(v => v.Height >= longEnough || Touches(v, sureHorizontal, touching));
        return (sureHorizontal, sureVertical);
    }

    /// <summary>Paints the lines over with the shade of paper, so that no stroke of theirs is read as a character.</summary>
    /// <param name="image">The page.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="scale">Pixels in a point.</param>
    public static void Erase(GreyImage image, IEnumerable<PixelBox> lines, float scale)
    {
        int margin = Math.Max(1, (int)(0.4f * scale));
        foreach (PixelBox line in lines)
        {
            PixelBox box = new PixelBox(line.Left - margin, line.Top - margin, line.Right + margin, line.Bottom + margin).Within(image);
            for (int y = box.Top; y < box.Bottom; y++)
            {
                image.Row(y)[box.Left..box.Right].Fill(byte.MaxValue);
            }
        }
    }

    /// <summary>Whether both ends lie on crossing lines.</summary>
    private static bool Touches(PixelBox line, List<PixelBox> crossing, int reach)
    {
        bool horizontal = line.Width > line.Height;
        bool start = false;
        bool end = false;
        foreach (PixelBox other in crossing)
        {
            bool meets = horizontal
                ? other.Top - reach <= line.Bottom && other.Bottom + reach >= line.Top
                : other.Left - reach <= line.Right && other.Right + reach >= line.Left;
            if (meets)
            {
                start |= horizontal ? Near(line.Left, other.Left, other.Right, reach) : Near(line.Top, other.Top, other.Bottom, reach);
                end |= horizontal ? Near(line.Right, other.Left, other.Right, reach) : Near(line.Bottom, other.Top, other.Bottom, reach);
            }
        }

        return start && end;
    }

    private static bool Near(int position, int from, int to, int reach) => position >= from - reach && position <= to + reach;
}
