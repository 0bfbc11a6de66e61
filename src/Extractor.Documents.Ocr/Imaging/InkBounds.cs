namespace Extractor.Documents.Ocr.Imaging;

/// <summary>The extent of ink inside a box.</summary>
internal static class InkBounds
{
    /// <summary>One or two dark pixels in a row are dirt.</summary>
    private const int Dirt = 2;

    /// <summary>Finds the extent; the box itself where it holds no ink.</summary>
    /// <param name="box">The box, inside the page.</param>
    /// <param name="ink">The page's ink.</param>
    public static PixelBox Of(PixelBox box, Ink ink)
    {
        int top = box.Bottom, bottom = box.Top, left = box.Right, right = box.Left;
        for (int y = box.Top; y < box.Bottom; y++)
        {
            ReadOnlySpan<bool> row = ink.Row(y)[box.Left..box.Right];
            if (row.Count(true) > Dirt)
            {
                top = Math.Min(top, y);
                bottom = y + 1;
                left = Math.Min(left, box.Left + row.IndexOf(true));
                right = Math.Max(right, box.Left + row.LastIndexOf(true) + 1);
            }
        }

        return bottom > top && right > left ? new PixelBox(left, top, right, bottom) : box;
    }
}
