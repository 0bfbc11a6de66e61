using Extractor.Documents.Pdf.Text;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>
/// Finds tables with lines between their rows and none between their columns. The lines give the rows, also where a cell is merged
/// over several of them; the white strips between the texts give the columns.
/// </summary>
internal static class BandGridFinder
{
    /// <summary>Lines that begin and end this near to each other belong to one table.</summary>
    private const float SameExtent = 5f;

    private const int FewestLines = 4;

    /// <summary>Rows that show the columns without the help of the header.</summary>
    private const int FewestBodyRows = 3;

    /// <summary>Share of its width that a text of one table cell may take; a wider line between two rules is running text.</summary>
    private const float WidestText = 0.9f;

    /// <summary>Finds the grids of a page.</summary>
    /// <param name="lines">The lines outside ruled tables, from top to bottom.</param>
    /// <param name="horizontal">The horizontal borders outside ruled tables, ordered by position.</param>
    /// <param name="limits">Bounds the number of cells.</param>
    public static List<TableGrid> Find(IReadOnlyList<TextLine> lines, IReadOnlyList<AxisRule> horizontal, ReadLimits limits)
    {
        var grids = new List<TableGrid>();
        foreach (List<AxisRule> rules in Groups(lines, horizontal))
        {
            if (Grid(lines, rules, limits) is { } grid)
            {
                grids.Add(grid);
            }
        }

        return grids;
    }

    /// <summary>Runs of borders of one extent, with the shorter ones between them, and without running text between them.</summary>
    private static List<List<AxisRule>> Groups(IReadOnlyList<TextLine> lines, IReadOnlyList<AxisRule> horizontal)
    {
        var groups = new List<List<AxisRule>>();
        List<AxisRule>? open = null;
        foreach (AxisRule rule in horizontal)
        {
            if (open is not null && IsInside(rule, open[0]) && !HasRunningText(lines, open[^1], rule, open[0]))
            {
                open.Add(rule);
                continue;
            }

            open = [rule];
            groups.Add(open);
        }

        groups.RemoveAll(static group => group.Count(rule => IsSame(rule, group[0])) < FewestLines);
        return groups;
    }

    private static bool IsInside(AxisRule rule, AxisRule whole) => rule.Start >= whole.Start - SameExtent && rule.End <= whole.End + SameExtent;

    private static bool IsSame(AxisRule rule, AxisRule whole) =>
        MathF.Abs(rule.Start - whole.Start) <= SameExtent && MathF.Abs(rule.End - whole.End) <= SameExtent;

    private static bool HasRunningText(IReadOnlyList<TextLine> lines, AxisRule above, AxisRule below, AxisRule whole)
    {
        foreach (TextLine line in lines)
        {
            if (line.Baseline > above.Position && line.Baseline < below.Position + 1
                && (line.Left < whole.Start - SameExtent || line.Right > whole.End + SameExtent
                    || (line.Segments.Count == 1 && line.Box.Width > WidestText * whole.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static TableGrid? Grid(IReadOnlyList<TextLine> lines, List<AxisRule> rules, ReadLimits limits)
    {
        while (!IsSame(rules[^1], rules[0]))
        {
            rules.RemoveAt(rules.Count - 1);
        }

        float[] rows = AxisRule.Positions(rules, 3.5f);
        List<TextLine> inside = [.. lines.Where(line => line.Baseline > rows[0] && line.Baseline < rows[^1] + 1)];
        List<TablePiece[]> pieces = [.. inside.Select(TablePiece.Of)];
        if (rows.Length < FewestLines || pieces.Count < 2 || pieces.Count(static row => row.Length >= 2) * 4 < pieces.Count)
        {
            return null;
        }

        float size = inside[0].Size;
        int header = pieces.FindIndex(static row => Array.Exists(row, static piece => piece.IsNumber));
        header = pieces.Count - header >= FewestBodyRows ? Math.Max(0, header) : 0;
        float[] columns = ColumnGaps.Find(pieces[header..], size, pieces[..header]);
        if (columns.Length < 3 || (long)columns.Length * rows.Length > limits.MaxTableCells || HoldsSeveralRows(inside, pieces, rows, columns))
        {
            return null;
        }

        columns[0] = Math.Min(columns[0], rules[0].Start);
        columns[^1] = Math.Max(columns[^1], rules[0].End);
        return Build(inside, pieces, rules, rows, columns);
    }

    /// <summary>Whether the bands hold more than one row each, as the body of a table with three lines does.</summary>
    private static bool HoldsSeveralRows(List<TextLine> lines, List<TablePiece[]> pieces, float[] rows, float[] columns)
    {
        var figures = new int[rows.Length - 1, columns.Length - 1];
        int crowded = 0;
        int bands = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            int row = GridFields.At(rows, lines[i].Baseline - (0.36f * lines[i].Size));
            foreach (TablePiece piece in pieces[i])
            {
                (int first, int last) = OpenRows.ColumnsOf(piece, columns);
                if (piece.IsNumber && first == last)
                {
                    int count = ++figures[row, first];
                    bands += count == 1 ? 1 : 0;
                    crowded += count == 2 ? 1 : 0;
                }
            }
        }

        return crowded * 4 > bands;
    }

    private static TableGrid Build(List<TextLine> lines, List<TablePiece[]> pieces, List<AxisRule> rules, float[] rows, float[] columns)
    {
        bool[,] vertical = GridFields.All(rows.Length - 1, columns.Length, closed: true);
        bool[,] horizontal = GridFields.Closed(rules, rows, columns);
        for (int i = 0; i < lines.Count; i++)
        {
            int row = GridFields.At(rows, lines[i].Baseline - (0.36f * lines[i].Size));
            foreach (TablePiece piece in pieces[i])
            {
                (int first, int last) = OpenRows.ColumnsOf(piece, columns);
                for (int c = first + 1; c <= last; c++)
                {
                    vertical[row, c] = false;
                }
            }
        }

        return new TableGrid(columns, rows, GridCells.Join(rows.Length - 1, columns.Length - 1, vertical, horizontal)) { IsOpen = true };
    }
}
