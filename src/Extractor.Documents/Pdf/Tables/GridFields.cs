namespace Extractor.Documents.Pdf.Tables;

/// <summary>Which sides of a grid's fields are closed, and which field a position lies in.</summary>
internal static class GridFields
{
    /// <summary>Share of a field's side that a line must cover to close it.</summary>
    private const float ClosingShare = 0.55f;

    /// <summary>Sides that are all open or all closed.</summary>
    /// <param name="fields">Number of fields in the other direction.</param>
    /// <param name="positions">Number of grid lines.</param>
    /// <param name="closed">Whether they are closed.</param>
    public static bool[,] All(int fields, int positions, bool closed)
    {
        var sides = new bool[fields, positions];
        if (closed)
        {
            System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref sides[0, 0], sides.Length).Fill(true);
        }

        return sides;
    }

    /// <summary>Which sides of the grid's fields are closed by lines.</summary>
    /// <param name="lines">The lines in one direction.</param>
    /// <param name="positions">The grid's lines in that direction.</param>
    /// <param name="fields">The grid's lines in the other direction.</param>
    /// <returns>[field, position]: whether a line at that position runs along that field.</returns>
    public static bool[,] Closed(IEnumerable<AxisRule> lines, float[] positions, float[] fields)
    {
        var covered = new float[fields.Length - 1, positions.Length];
        foreach (AxisRule line in lines)
        {
            int position = Nearest(positions, line.Position);
            int field = Math.Max(0, UpperBound(fields, line.Start) - 1);
            for (; field < fields.Length - 1 && fields[field] < line.End; field++)
            {
                covered[field, position] += Math.Min(line.End, fields[field + 1]) - Math.Max(line.Start, fields[field]);
            }
        }

        bool[,] closed = All(fields.Length - 1, positions.Length, closed: false);
        for (int f = 0; f < fields.Length - 1; f++)
        {
            for (int p = 0; p < positions.Length; p++)
            {
                closed[f, p] = covered[f, p] >= ClosingShare * (fields[f + 1] - fields[f]);
            }
        }

        return closed;
    }

    /// <summary>The field that a position lies in, the outer one where it lies beside the grid.</summary>
    /// <param name="positions">The grid's lines.</param>
    /// <param name="value">The position.</param>
    public static int At(float[] positions, float value) => Math.Clamp(UpperBound(positions, value) - 1, 0, positions.Length - 2);

    private static int Nearest(float[] positions, float value)
    {
        int next = UpperBound(positions, value);
        if (next == 0)
        {
            return 0;
        }

        return next == positions.Length || value - positions[next - 1] <= positions[next] - value ? next - 1 : next;
    }

    private static int UpperBound(float[] values, float value)
    {
        int found = Array.BinarySearch(values, value);
        return found >= 0 ? found + 1 : ~found;
    }
}
