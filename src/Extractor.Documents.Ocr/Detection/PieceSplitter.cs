using Extractor.Documents.Ocr.Imaging;

namespace Extractor.Documents.Ocr.Detection;

/// <summary>Cuts pieces of text at the column lines that run through them: narrow columns stand nearer than words do.</summary>
internal static class PieceSplitter
{
    private const int Narrowest = 4;

    /// <summary>What is narrower than this share of its height is the edge of a box, not a character.</summary>
    private const float NarrowestOfHeight = 0.25f;

    /// <summary>Cuts the pieces.</summary>
    /// <param name="boxes">The pieces.</param>
    /// <param name="vertical">The page's vertical lines.</param>
    /// <param name="image">The page.</param>
    /// <returns>The parts that lie inside the page.</returns>
    public static List<PixelBox> Split(List<PixelBox> boxes, List<PixelBox> vertical, GreyImage image)
    {
        var parts = new List<PixelBox>(boxes.Count);
        foreach (PixelBox whole in boxes)
        {
            PixelBox box = whole.Within(image);
            int middle = (box.Top + box.Bottom) / 2;
            int left = box.Left;
            foreach (PixelBox line in vertical.Where(v => v.Top <= middle && v.Bottom >= middle && v.Right > box.Left && v.Left < box.Right).OrderBy(static v => v.Left))
            {
                Add(parts, box with { Left = left, Right = Math.Min(box.Right, line.Left) });
                left = Math.Max(left, line.Right);
            }

            Add(parts, box with { Left = left });
        }

        return parts;
    }

    private static void Add(List<PixelBox> parts, PixelBox part)
    {
        if (part.Height >= Narrowest && part.Width >= Math.Max(Narrowest, NarrowestOfHeight * part.Height))
        {
            parts.Add(part);
        }
    }
}
