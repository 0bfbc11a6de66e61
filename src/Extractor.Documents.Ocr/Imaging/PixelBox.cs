namespace Extractor.Documents.Ocr.Imaging;

/// <summary>A rectangle of pixels, right and bottom exclusive.</summary>
/// <param name="Left">First column.</param>
/// <param name="Top">First row.</param>
/// <param name="Right">One past the last column.</param>
/// <param name="Bottom">One past the last row.</param>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>Columns.</summary>
    public int Width => Right - Left;

    /// <summary>Rows.</summary>
    public int Height => Bottom - Top;

    /// <summary>The part inside a picture.</summary>
    /// <param name="image">The picture.</param>
    public PixelBox Within(GreyImage image) =>
        new(Math.Max(0, Left), Math.Max(0, Top), Math.Min(image.Width, Right), Math.Min(image.Height, Bottom));
}
