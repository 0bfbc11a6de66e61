using Extractor.Documents.Ocr.Imaging;

namespace Extractor.Documents.Ocr.Detection;

/// <summary>
/// Makes boxes of the probability map: connected pixels above a threshold are the shrunken core of a piece of text, which is grown
/// again by the distance that the network was taught to shrink it (area × ratio ÷ perimeter). The page lies straight, so the boxes do.
/// </summary>
internal static class TextRegions
{
    private const float PixelThreshold = 0.3f;
    private const float BoxThreshold = 0.5f;
    private const float GrowthRatio = 1.6f;
    private const int ThinnestCore = 2;
    private const int MostRegions = 20_000;

    /// <summary>The boxes of a map.</summary>
    /// <param name="map">Probability by pixel.</param>
    /// <param name="width">Columns of the map.</param>
    /// <param name="height">Rows of the map.</param>
    /// <param name="stretchX">Pixels of the page in a column.</param>
    /// <param name="stretchY">Pixels of the page in a row.</param>
    public static List<PixelBox> Of(ReadOnlySpan<float> map, int width, int height, float stretchX, float stretchY)
    {
        var boxes = new List<PixelBox>();
        var seen = new bool[width * height];
        var stack = new Stack<int>();
        for (int start = 0; start < seen.Length && boxes.Count < MostRegions; start++)
        {
            if (seen[start] || map[start] <= PixelThreshold)
            {
                continue;
            }

            int left = width, top = height, right = 0, bottom = 0, count = 0;
            float sum = 0;
            seen[start] = true;
            stack.Push(start);
            while (stack.TryPop(out int at))
            {
                int x = at % width;
                int y = at / width;
                left = Math.Min(left, x);
                right = Math.Max(right, x + 1);
                top = Math.Min(top, y);
                bottom = Math.Max(bottom, y + 1);
                sum += map[at];
                count++;
                Visit(map, seen, stack, x > 0, at - 1);
                Visit(map, seen, stack, x + 1 < width, at + 1);
                Visit(map, seen, stack, y > 0, at - width);
                Visit(map, seen, stack, y + 1 < height, at + width);
            }

            int w = right - left;
            int h = bottom - top;
            if (Math.Min(w, h) >= ThinnestCore && sum / count >= BoxThreshold)
            {
                float growth = w * h * GrowthRatio / (2f * (w + h));
                boxes.Add(new PixelBox(
                    (int)MathF.Floor((left - growth) * stretchX),
                    (int)MathF.Floor((top - growth) * stretchY),
                    (int)MathF.Ceiling((right + growth) * stretchX),
                    (int)MathF.Ceiling((bottom + growth) * stretchY)));
            }
        }

        return boxes;
    }

    private static void Visit(ReadOnlySpan<float> map, bool[] seen, Stack<int> stack, bool inside, int at)
    {
        if (inside && !seen[at] && map[at] > PixelThreshold)
        {
            seen[at] = true;
            stack.Push(at);
        }
    }
}
