namespace Extractor.Documents.Ocr.Imaging;

/// <summary>Which pixels are ink: darker than their surroundings by a good part of the page's contrast.</summary>
/// <param name="width">Pixels in a row.</param>
/// <param name="bits">Whether each pixel is ink.</param>
internal sealed class Ink(int width, bool[] bits)
{
    /// <summary>Pixels in a row.</summary>
    public int Width => width;

    /// <summary>Rows.</summary>
    public int Height => bits.Length / width;

    /// <summary>One row.</summary>
    /// <param name="y">The row.</param>
    public Span<bool> Row(int y) => bits.AsSpan(y * width, width);

    /// <summary>Finds the ink of a picture.</summary>
    /// <param name="image">The picture.</param>
    public static Ink Of(GreyImage image)
    {
        const int Tile = 64;
        int across = (image.Width + Tile - 1) / Tile;
        int down = (image.Height + Tile - 1) / Tile;
        var paper = new float[across * down];
        Span<int> counts = stackalloc int[256];
        for (int ty = 0; ty < down; ty++)
        {
            for (int tx = 0; tx < across; tx++)
            {
                // Most of any part of a page is paper; its shade there is the 80th percentile.
                counts.Clear();
                int right = Math.Min(image.Width, (tx + 1) * Tile);
                int bottom = Math.Min(image.Height, (ty + 1) * Tile);
                for (int y = ty * Tile; y < bottom; y++)
                {
                    foreach (byte value in image.Row(y)[(tx * Tile)..right])
                    {
                        counts[value]++;
                    }
                }

                int left = (right - (tx * Tile)) * (bottom - (ty * Tile)) / 5;
                int shade = 255;
                while (shade > 0 && (left -= counts[shade]) > 0)
                {
                    shade--;
                }

                paper[(ty * across) + tx] = shade;
            }
        }

        var bits = new bool[image.Pixels.Length];
        for (int y = 0; y < image.Height; y++)
        {
            ReadOnlySpan<byte> row = image.Row(y);
            ReadOnlySpan<float> shades = paper.AsSpan(y / Tile * across, across);
            for (int x = 0; x < row.Length; x++)
            {
                bits[(y * image.Width) + x] = row[x] < 0.68f * shades[x / Tile];
            }
        }

        return new Ink(image.Width, bits);
    }
}
