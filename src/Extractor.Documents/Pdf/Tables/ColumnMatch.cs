namespace Extractor.Documents.Pdf.Tables;

/// <summary>Compares the column lines of tables on two pages.</summary>
internal static class ColumnMatch
{
    /// <summary>Column lines nearer than this are the same on both pages.</summary>
    private const float Same = 4f;

    /// <summary>Finds the lines of one table among those of another, both measured from the left side.</summary>
    /// <param name="whole">The lines to look among.</param>
    /// <param name="part">The lines to look for.</param>
    /// <returns>
    /// For each line of <paramref name="part"/> its index in <paramref name="whole"/>, or <see langword="null"/> where a line has no
    /// counterpart or the tables are of different width.
    /// </returns>
    public static int[]? Find(IReadOnlyList<float> whole, IReadOnlyList<float> part)
    {
        float shift = whole[0] - part[0];
        if (part.Count < 2 || part.Count * 2 < whole.Count || MathF.Abs(part[^1] + shift - whole[^1]) > Same)
        {
            return null;
        }

        var map = new int[part.Count];
        int at = 0;
        for (int i = 0; i < map.Length; i++)
        {
            while (at < whole.Count && whole[at] < part[i] + shift - Same)
            {
                at++;
            }

            if (at == whole.Count || MathF.Abs(whole[at] - part[i] - shift) > Same)
            {
                return null;
            }

            map[i] = at++;
        }

        return map[^1] == whole.Count - 1 ? map : null;
    }

    /// <summary>Whether the columns of two tables lie over each other, where their lines are only guessed from the text.</summary>
    /// <param name="a">Column lines of one table.</param>
    /// <param name="b">Column lines of the other.</param>
    public static bool AreAlike(IReadOnlyList<float> a, IReadOnlyList<float> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        for (int c = 0; c + 1 < a.Count; c++)
        {
            float common = Math.Min(a[c + 1], b[c + 1]) - Math.Max(a[c], b[c]);
            if (common < 0.6f * Math.Min(a[c + 1] - a[c], b[c + 1] - b[c]))
            {
                return false;
            }
        }

        return true;
    }
}
