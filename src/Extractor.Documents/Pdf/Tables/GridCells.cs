namespace Extractor.Documents.Pdf.Tables;

/// <summary>Joins the fields of a grid to rectangular cells.</summary>
internal static class GridCells
{
    /// <summary>Joins fields between which no line runs.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="vertical">[row, line]: whether the vertical grid line runs along that row.</param>
    /// <param name="horizontal">[column, line]: whether the horizontal grid line runs along that column.</param>
    /// <returns>The cells in row-major order. A group of fields that is no rectangle is cut into rectangles.</returns>
    public static List<GridCell> Join(int rows, int columns, bool[,] vertical, bool[,] horizontal)
    {
        int[] group = Groups(rows, columns, vertical, horizontal);
        var taken = new bool[rows * columns];
        var cells = new List<GridCell>();
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                int field = (r * columns) + c;
                if (taken[field])
                {
                    continue;
                }

                int width = 1;
                while (c + width < columns && !taken[field + width] && group[field + width] == group[field])
                {
                    width++;
                }

                int height = 1;
                while (r + height < rows && IsRowOf(group, taken, ((r + height) * columns) + c, width, group[field]))
                {
                    height++;
                }

                for (int i = 0; i < height; i++)
                {
                    Array.Fill(taken, true, field + (i * columns), width);
                }

                cells.Add(new GridCell(r, c, height, width));
            }
        }

        return cells;
    }

    private static bool IsRowOf(int[] group, bool[] taken, int start, int width, int wanted)
    {
        for (int i = start; i < start + width; i++)
        {
            if (taken[i] || group[i] != wanted)
            {
                return false;
            }
        }

        return true;
    }

    private static int[] Groups(int rows, int columns, bool[,] vertical, bool[,] horizontal)
    {
        var group = new int[rows * columns];
        Array.Fill(group, -1);
        var open = new Stack<int>();
        for (int seed = 0; seed < group.Length; seed++)
        {
            if (group[seed] >= 0)
            {
                continue;
            }

            group[seed] = seed;
            open.Push(seed);
            while (open.TryPop(out int field))
            {
                int r = field / columns;
                int c = field % columns;
                Visit(c + 1 < columns && !vertical[r, c + 1], field + 1);
                Visit(c > 0 && !vertical[r, c], field - 1);
                Visit(r + 1 < rows && !horizontal[c, r + 1], field + columns);
                Visit(r > 0 && !horizontal[c, r], field - columns);
            }

            void Visit(bool joined, int next)
            {
                if (joined && group[next] < 0)
                {
                    group[next] = seed;
                    open.Push(next);
                }
            }
        }

        return group;
    }
}
