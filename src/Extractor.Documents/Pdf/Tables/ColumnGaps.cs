namespace Extractor.Documents.Pdf.Tables;

/// <summary>Finds the columns of a table without column lines: the strips that stay white in row after row.</summary>
internal static class ColumnGaps
{
    /// <summary>Narrowest strip between two columns, in font sizes.</summary>
    private const float NarrowestGap = 0.55f;

    /// <summary>Share of the rows whose text may cross a strip: a total over all columns, a long name.</summary>
    private const float CrossingShare = 0.08f;

    /// <summary>Finds the column lines.</summary>
    /// <param name="rows">The pieces of the rows to judge by.</param>
    /// <param name="size">Font size.</param>
    /// <returns>x of the column lines: outer sides and the middle of each strip; fewer than three where there are no two columns.</returns>
    public static float[] Find(IReadOnlyList<TablePiece[]> rows, float size)
    {
        float left = rows.Min(static row => row[0].Left);
        float right = rows.Max(static row => row[^1].Right);
        int width = (int)MathF.Ceiling(right - left) + 1;
        if (width is < 2 or > 20_000)
        {
            return [];
        }

        var covered = new int[width + 1];
        foreach (TablePiece[] row in rows)
        {
            foreach (TablePiece piece in row)
            {
                covered[(int)(piece.Left - left)]++;
                covered[Math.Min(width, (int)MathF.Ceiling(piece.Right - left))]--;
            }
        }

        int allowed = (int)(rows.Count * CrossingShare);
        var lines = new List<float> { left - (0.5f * size) };
        for (int x = 1; x <= width; x++)
        {
            covered[x] += covered[x - 1];
        }

        int open = -1;
        for (int x = 0; x < width; x++)
        {
            if (covered[x] <= allowed)
            {
                open = open < 0 ? x : open;
            }
            else if (open >= 0)
            {
                if (x - open >= NarrowestGap * size && open > 0)
                {
                    lines.Add(left + Emptiest(covered, open, x));
                }

                open = -1;
            }
        }

        lines.Add(right + (0.5f * size));
        return [.. lines];
    }

    /// <summary>The middle of the longest stretch of a strip that the fewest texts cross.</summary>
    private static float Emptiest(int[] covered, int from, int to)
    {
        int least = covered[from];
        foreach (int count in covered.AsSpan(from, to - from))
        {
            least = Math.Min(least, count);
        }

        int best = from;
        int bestLength = 0;
        int start = from;
        for (int x = from; x <= to; x++)
        {
            if (x < to && covered[x] == least)
            {
                continue;
            }

            if (x - start > bestLength)
            {
                best = start;
                bestLength = x - start;
            }

            start = x + 1;
        }

        return best + (bestLength / 2f);
    }
}
