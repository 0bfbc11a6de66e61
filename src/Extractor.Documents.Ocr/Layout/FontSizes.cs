namespace Extractor.Documents.Ocr.Layout;

/// <summary>A page is set in few sizes. Measured sizes are grouped, and every piece of a group gets the group's size.</summary>
internal static class FontSizes
{
    /// <summary>Sizes nearer to each other than this ratio are one size, measured twice.</summary>
    private const float SameSize = 1.1f;

    /// <summary>A piece without enough ideographs to be measured well joins a group within this ratio.</summary>
    private const float NearEnough = 1.3f;

    private const int WellMeasured = 4;

    /// <summary>Evens the sizes out.</summary>
    /// <param name="pieces">The pieces of a page; their sizes are replaced.</param>
    /// <param name="scale">Pixels in a point.</param>
    public static void EvenOut(IReadOnlyList<MeasuredPiece> pieces, float scale)
    {
        List<float> groups = Groups([.. pieces.Where(static p => p.Ideographs >= WellMeasured).OrderBy(static p => p.Size)]);
        foreach (MeasuredPiece piece in pieces)
        {
            float measured = piece.Size;
            float best = 0;
            foreach (float size in groups)
            {
                if (best == 0 || Ratio(size, measured) < Ratio(best, measured))
                {
                    best = size;
                }
            }

            float chosen = best > 0 && Ratio(best, measured) < NearEnough ? best : measured;
            piece.Size = Math.Max(1, MathF.Round(chosen / scale * 2)) / 2 * scale;
        }
    }

    private static float Ratio(float a, float b) => Math.Max(a / b, b / a);

    private static List<float> Groups(List<MeasuredPiece> ordered)
    {
        var groups = new List<float>();
        while (ordered.Count > 0)
        {
            // The window of sizes that holds the most characters is a size; then the next among the rest.
            (int Start, int End, int Weight) best = default;
            for (int start = 0, end = 0, weight = 0; start < ordered.Count; weight -= ordered[start].Ideographs, start++)
            {
                while (end < ordered.Count && ordered[end].Size <= ordered[start].Size * SameSize)
                {
                    weight += ordered[end++].Ideographs;
                }

                best = weight > best.Weight ? (start, end, weight) : best;
            }

            groups.Add(Median(ordered, best.Start, best.End, best.Weight));
            ordered.RemoveRange(best.Start, best.End - best.Start);
        }

        return groups;
    }

    private static float Median(List<MeasuredPiece> ordered, int start, int end, int weight)
    {
        int left = weight / 2;
        for (int i = start; i < end; i++)
        {
            if ((left -= ordered[i].Ideographs) < 0)
            {
                return ordered[i].Size;
            }
        }

        return ordered[start].Size;
    }
}
