namespace Extractor.Documents.Ocr.Imaging;

/// <summary>Finds and undoes the small angle at which a page lay on the scanner.</summary>
internal static class Skew
{
    private const float LargestAngle = 4f;
    private const int MostPoints = 60_000;

    /// <summary>The angle at which the rows of ink are sharpest.</summary>
    /// <param name="ink">The page's ink.</param>
    /// <returns>Degrees; positive where lines fall to the right.</returns>
    public static float AngleOf(Ink ink)
    {
        List<(float X, float Y)> points = Points(ink);
        if (points.Count < 200)
        {
            return 0;
        }

        float best = 0;
        double most = -1;
        foreach ((float range, float step) in (ReadOnlySpan<(float, float)>)[(LargestAngle, 0.25f), (0.25f, 0.05f), (0.05f, 0.01f)])
        {
            float middle = best;
            for (float angle = middle - range; angle <= middle + range + (step / 2); angle += step)
            {
                double sharpness = Sharpness(points, ink.Height, angle);
                if (sharpness > most)
                {
                    most = sharpness;
                    best = angle;
                }
            }
        }

        return best;
    }

    /// <summary>The picture turned back around its centre.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="degrees">The angle found.</param>
    public static GreyImage Straighten(GreyImage image, float degrees)
    {
        float cos = MathF.Cos(degrees * MathF.PI / 180);
        float sin = MathF.Sin(degrees * MathF.PI / 180);
        float cx = (image.Width - 1) / 2f;
        float cy = (image.Height - 1) / 2f;
        var turned = new byte[image.Pixels.Length];
        for (int y = 0; y < image.Height; y++)
        {
            for (int x = 0; x < image.Width; x++)
            {
                float sx = cx + ((x - cx) * cos) - ((y - cy) * sin);
                float sy = cy + ((x - cx) * sin) + ((y - cy) * cos);
                turned[(y * image.Width) + x] = At(image, sx, sy);
            }
        }

        return new GreyImage(image.Width, image.Height, turned);
    }

    private static byte At(GreyImage image, float x, float y)
    {
        int left = (int)MathF.Floor(x);
        int top = (int)MathF.Floor(y);
        if (left < 0 || top < 0 || left + 1 >= image.Width || top + 1 >= image.Height)
        {
            return byte.MaxValue;
        }

        float fx = x - left;
        float fy = y - top;
        ReadOnlySpan<byte> upper = image.Row(top).Slice(left, 2);
        ReadOnlySpan<byte> lower = image.Row(top + 1).Slice(left, 2);
        float above = upper[0] + (fx * (upper[1] - upper[0]));
        float below = lower[0] + (fx * (lower[1] - lower[0]));
        return (byte)(above + (fy * (below - above)) + 0.5f);
    }

    /// <summary>The undersides of the ink, thinned out evenly: they mark baselines and row lines.</summary>
    private static List<(float X, float Y)> Points(Ink ink)
    {
        var points = new List<(float X, float Y)>();
        for (int y = 0; y + 1 < ink.Height; y++)
        {
            Span<bool> row = ink.Row(y);
            Span<bool> below = ink.Row(y + 1);
            for (int x = 0; x < row.Length; x++)
            {
                if (row[x] && !below[x])
                {
                    points.Add((x, y));
                }
            }
        }

        int every = (points.Count / MostPoints) + 1;
        return every == 1 ? points : [.. points.Where((_, i) => i % every == 0)];
    }

    private static double Sharpness(List<(float X, float Y)> points, int height, float degrees)
    {
        float tan = MathF.Tan(degrees * MathF.PI / 180);
        var rows = new int[(height * 2) + 1];
        foreach ((float x, float y) in points)
        {
            int row = (int)(y - (x * tan)) + (height / 2);
            if ((uint)row < (uint)rows.Length)
            {
                rows[row]++;
            }
        }

        double sum = 0;
        foreach (int count in rows)
        {
            sum += (double)count * count;
        }

        return sum;
    }
}
