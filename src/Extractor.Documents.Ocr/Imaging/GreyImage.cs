namespace Extractor.Documents.Ocr.Imaging;

/// <summary>A grey picture: 0 is black, 255 is white, row by row without padding.</summary>
/// <param name="width">Pixels in a row.</param>
/// <param name="height">Rows.</param>
/// <param name="pixels">The pixels.</param>
internal sealed class GreyImage(int width, int height, byte[] pixels)
{
    /// <summary>Pixels in a row.</summary>
    public int Width => width;

    /// <summary>Rows.</summary>
    public int Height => height;

    /// <summary>The pixels.</summary>
    public byte[] Pixels => pixels;

    /// <summary>One row.</summary>
    /// <param name="y">The row.</param>
    public Span<byte> Row(int y) => pixels.AsSpan(y * width, width);

    /// <summary>The picture turned by quarter turns.</summary>
    /// <param name="quarters">Quarter turns clockwise, 0 to 3.</param>
    public GreyImage Turn(int quarters)
    {
        if (quarters == 0)
        {
            return this;
        }

        (int w, int h) = quarters == 2 ? (width, height) : (height, width);
        var turned = new byte[pixels.Length];
        for (int y = 0; y < h; y++)
        {
            for (int x = 0; x < w; x++)
            {
                (int sx, int sy) = quarters switch
                {
                    1 => (y, height - 1 - x),
                    2 => (width - 1 - x, height - 1 - y),
                    _ => (width - 1 - y, x),
                };
                turned[(y * w) + x] = pixels[(sy * width) + sx];
            }
        }

        return new GreyImage(w, h, turned);
    }
}
