namespace Extractor.Documents.Pdf.Tables;

/// <summary>Finds the columns of a table without column lines: the strips that stay white in row after row.</summary>
internal static class ColumnGaps
{
    /// <summary>Narrowest strip between two columns, in font sizes.</summary>
    private const float NarrowestGap = 0.55f;

    /// <summary>Share of the rows whose text may cross a strip: a total over all columns, a long name.</summary>
    private const float CrossingShare = 0.08f;

    /// <summary>Texts that make a column of their own though most rows have none there.</summary>
    private const int FewestOfRareColumn = 2;

    /// <summary>Finds the column lines.</summary>
    /// <param name="rows">The pieces of the rows to judge by.</param>
    /// <param name="size">Font size.</param>
    /// <param name="others">
    /// The pieces of headers, which may stand over several columns, and of single texts: they make no strip and close none, but where a
    /// strip is wide they show which side of it is whose.
    /// </param>
    /// <returns>x of the column lines: outer sides and the middle of each strip; fewer than three where there are no two columns.</returns>
    public static float[] Find(IReadOnlyList<TablePiece[]> rows, float size, IReadOnlyList<TablePiece[]>? others = null)
    {
        float left = rows.Min(static row => row[0].Left);
        float right = rows.Max(static row => row[^1].Right);
        int width = (int)MathF.Ceiling(right - left) + 1;
        if (width is < 2 or > 20_000)
        {
            return [];
        }

        int[] covered = Covered(rows, left, width);
        int[] alsoCovered = Covered(others ?? [], left, width);
        int allowed = (int)(rows.Count * CrossingShare);
        var lines = new List<float> { left - (0.5f * size) };
        int open = -1;
        for (int x = 0; x < width; x++)
        {
            if (covered[x] <= allowed)
            {
                open = open < 0 ? x : open;
            }
            else if (open >= 0)
            {
                if (x - open >= NarrowestGap * size)
                {
                    AddLines(lines, rows, covered, alsoCovered, (left, open, x), size);
                }

                open = -1;
            }
        }

        lines.Add(right + (0.5f * size));
        return [.. lines];
    }

    /// <summary>
    /// Adds the line in a strip, or the lines beside the texts of a column that most rows leave empty: groups of indicators stand
    /// once over many rows. Such texts lie wholly in the strip, where those that cross it do not.
    /// </summary>
    private static void AddLines(
        List<float> lines, IReadOnlyList<TablePiece[]> rows, int[] covered, int[] alsoCovered, (float Left, int From, int To) strip, float size)
    {
        (float left, int from, int to) = strip;
        TablePiece[][] inside = [.. rows.SelectMany(static row => row)
            .Where(piece => piece.Left - left >= from - 1 && piece.Right - left <= to + 1).Select(static piece => new[] { piece })];
        if (inside.Length < FewestOfRareColumn)
        {
            if (from > 0)
            {
                lines.Add(left + Emptiest(covered, alsoCovered, from, to));
            }

            return;
        }

        int[] taken = Covered(inside, left + from, to - from);
        int open = 0;
        for (int x = 0; x <= to - from; x++)
        {
            if (x < to - from && taken[x] == 0)
            {
                continue;
            }

            if (x - open >= NarrowestGap * size && (from > 0 || open > 0))
            {
                lines.Add(left + Emptiest(covered, alsoCovered, from + open, from + x));
            }

            open = x + 1;
        }
    }

    /// <summary>For each point of the width how many texts cover it.</summary>
    private static int[] Covered(IReadOnlyList<TablePiece[]> rows, float left, int width)
    {
        var covered = new int[width + 1];
        foreach (TablePiece[] row in rows)
        {
            foreach (TablePiece piece in row)
            {
                covered[Math.Clamp((int)(piece.Left - left), 0, width)]++;
                covered[Math.Clamp((int)MathF.Ceiling(piece.Right - left), 0, width)]--;
            }
        }

        for (int x = 1; x <= width; x++)
        {
            covered[x] += covered[x - 1];
        }

        return covered;
    }

    /// <summary>The middle of the longest stretch of a strip that the fewest texts cross.</summary>
    private static float Emptiest(int[] covered, int[] alsoCovered, int from, int to)
    {
        int least = int.MaxValue;
        for (int x = from; x < to; x++)
        {
            least = Math.Min(least, covered[x] + alsoCovered[x]);
        }

        int best = from;
        int bestLength = 0;
        int start = from;
        for (int x = from; x <= to; x++)
        {
            if (x < to && covered[x] + alsoCovered[x] == least)
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
