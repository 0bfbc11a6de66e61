using Extractor.Documents.Pdf.Text;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>Lays the rows of a table without column lines, and tells which of its fields are joined.</summary>
/// <param name="lines">The page's lines.</param>
/// <param name="pieces">The pieces of each line.</param>
/// <param name="block">The table's lines.</param>
/// <param name="columns">x of the column lines.</param>
internal sealed class OpenGridBuilder(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, OpenBlock block, float[] columns)
{
    /// <summary>Builds the grid.</summary>
    /// <param name="limits">Bounds the number of cells.</param>
    /// <returns>The grid, or <see langword="null"/> where there are no two rows.</returns>
    public TableGrid? Build(ReadLimits limits)
    {
        List<int> starts = OpenRows.Starts(lines, pieces, block, columns);
        float[] rows = BetweenLines(starts, AxisRule.Positions(block.Rules, 3.5f));
        int rowCount = rows.Length - 1;
        int columnCount = columns.Length - 1;
        if (rowCount < 2 || (long)rowCount * columnCount > limits.MaxTableCells)
        {
            return null;
        }

        bool[,] vertical = GridFields.All(rowCount, columns.Length, closed: true);
        bool[,] horizontal = GridFields.All(columnCount, rows.Length, closed: true);
        OpenCrossed(vertical, rows);
        JoinHeader(vertical, horizontal, rows);
        return new TableGrid(columns, rows, GridCells.Join(rowCount, columnCount, vertical, horizontal)) { IsOpen = true };
    }

    private float[] BetweenLines(List<int> starts, float[] borders)
    {
        var rows = new float[starts.Count + 1];
        rows[0] = lines[block.First].Box.Top - 2;
        for (int r = 1; r < starts.Count; r++)
        {
            float above = lines[starts[r] - 1].Box.Bottom;
            float below = lines[starts[r]].Box.Top;
            float middle = (above + below) / 2;
            rows[r] = borders.FirstOrDefault(border => border > Math.Min(above, below) - 4 && border < Math.Max(above, below) + 4, middle);
        }

        float bottom = float.NegativeInfinity;
        for (int i = starts[^1]; i < block.End; i++)
        {
            bottom = Math.Max(bottom, lines[i].Box.Bottom);
        }

        rows[^1] = bottom + 2;
        return rows;
    }

    /// <summary>Opens the column lines that a text crosses.</summary>
    private void OpenCrossed(bool[,] vertical, float[] rows)
    {
        for (int i = block.First; i < block.End; i++)
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
    }

    /// <summary>
    /// Joins the cells of the header: a name over several columns that have names of their own below it, and a name beside both.
    /// </summary>
    private void JoinHeader(bool[,] vertical, bool[,] horizontal, float[] rows)
    {
        int headers = HeaderRows(rows);
        if (headers < 2)
        {
            return;
        }

        // From the lowest row up: which columns a name covers shows by the names below it.
        List<TablePiece> below = PiecesOf(rows, headers - 1);
        int[] belowOwner = Touched(below);
        for (int r = headers - 2; r >= 0; r--)
        {
            List<TablePiece> pieces = PiecesOf(rows, r);
            int[] owner = Owners(pieces, below, belowOwner);
            for (int c = 0; c < owner.Length; c++)
            {
                horizontal[c, r + 1] = owner[c] >= 0 && belowOwner[c] >= 0;
                if (c > 0 && owner[c] >= 0 && owner[c] == owner[c - 1])
                {
                    vertical[r, c] = false;
                }
            }

            (below, belowOwner) = (pieces, owner);
        }
    }

    /// <summary>For each column the piece that touches it, or -1.</summary>
    private int[] Touched(List<TablePiece> row)
    {
        var owner = new int[columns.Length - 1];
        Array.Fill(owner, -1);
        for (int i = 0; i < row.Count; i++)
        {
            (int first, int last) = OpenRows.ColumnsOf(row[i], columns);
            Array.Fill(owner, i, first, last - first + 1);
        }

        return owner;
    }

    /// <summary>
    /// For each column the piece of the upper row that stands over it, or -1. A piece stands over the columns it touches, and over
    /// their neighbours where it is then centred better over the names below; it covers a name below wholly or not at all.
    /// </summary>
    private int[] Owners(List<TablePiece> upper, List<TablePiece> below, int[] belowOwner)
    {
        int[] owner = Touched(upper);
        (float From, float To)[] sides = Sides();
        for (int i = 0; i < upper.Count; i++)
        {
            int first = Array.IndexOf(owner, i);
            int last = Array.LastIndexOf(owner, i);
            if (first < 0 || belowOwner[first] < 0 || belowOwner[last] < 0)
            {
                continue;
            }

            (int bestFirst, int bestLast) = (first, last);
            for (int a = first; a >= 0 && (a == first || (owner[a] < 0 && belowOwner[a] >= 0)); a--)
            {
                for (int b = last; b < owner.Length && (b == last || (owner[b] < 0 && belowOwner[b] >= 0)); b++)
                {
                    bool whole = (a == 0 || belowOwner[a - 1] != belowOwner[a]) && (b + 1 == owner.Length || belowOwner[b + 1] != belowOwner[b]);
                    bool bestWhole = (bestFirst == 0 || belowOwner[bestFirst - 1] != belowOwner[bestFirst])
                        && (bestLast + 1 == owner.Length || belowOwner[bestLast + 1] != belowOwner[bestLast]);
                    float gain = Offset(upper[i], bestFirst, bestLast) - Offset(upper[i], a, b);
                    bool wider = b - a > bestLast - bestFirst;
                    if (whole && (!bestWhole || gain > 1 || (wider && gain > -1)))
                    {
                        (bestFirst, bestLast) = (a, b);
                    }
                }
            }

            Array.Fill(owner, i, bestFirst, bestLast - bestFirst + 1);
        }

        return owner;

        float Offset(TablePiece piece, int first, int last)
        {
            (float leftFrom, float leftTo) = sides[first];
            (float rightFrom, float rightTo) = sides[last + 1];
            float from = (leftFrom + rightFrom) / 2;
            float to = (leftTo + rightTo) / 2;
            return Math.Max(0, Math.Max(from - piece.Centre, piece.Centre - to));
        }
    }

    /// <summary>
    /// The rows above the first figure, as far as they are a header: down to the border under them, or as long as a name stands over
    /// several others. Rows that only lack figures are none, nor is the rest of a cell from the page before.
    /// </summary>
    private int HeaderRows(float[] rows)
    {
        int withoutFigures = 0;
        while (withoutFigures < rows.Length - 1 && !PiecesOf(rows, withoutFigures).Exists(static piece => piece.IsNumber))
        {
            withoutFigures++;
        }

        if (withoutFigures == rows.Length - 1)
        {
            return 0;
        }

        for (int r = 1; r <= withoutFigures; r++)
        {
            if (block.Rules.Any(rule => MathF.Abs(rule.Position - rows[r]) < 1 && rule.Start <= columns[0] + 3 && rule.End >= columns[^1] - 3))
            {
                return r;
            }
        }

        int headers = withoutFigures;
        while (headers > 1 && !StandsOverSeveral(PiecesOf(rows, headers - 2), PiecesOf(rows, headers - 1)))
        {
            headers--;
        }

        return headers;
    }

    /// <summary>Between which two positions each column line must run: right of all texts before it, left of all after it.</summary>
    private (float From, float To)[] Sides()
    {
        var sides = new (float From, float To)[columns.Length];
        Array.Fill(sides, (columns[0], columns[^1]));
        for (int i = block.First; i < block.End; i++)
        {
            foreach (TablePiece piece in pieces[i])
            {
                (int first, int last) = OpenRows.ColumnsOf(piece, columns);
                if (first == last)
                {
                    sides[first].To = Math.Min(sides[first].To, piece.Left);
                    sides[last + 1].From = Math.Max(sides[last + 1].From, piece.Right);
                }
            }
        }

        // Beyond its texts a table without side lines reaches about as far as a cell's padding.
        float padding = 0.5f * lines[block.First].Size;
        sides[0].From = Math.Max(sides[0].From, sides[0].To - padding);
        sides[^1].To = Math.Min(sides[^1].To, sides[^1].From + padding);
        return sides;
    }

    private bool StandsOverSeveral(List<TablePiece> upper, List<TablePiece> below)
    {
        int[] belowOwner = Touched(below);
        int[] owner = Owners(upper, below, belowOwner);
        return Enumerable.Range(0, upper.Count).Any(piece =>
            Enumerable.Range(0, owner.Length).Where(c => owner[c] == piece && belowOwner[c] >= 0).Select(c => belowOwner[c]).Distinct().Count() > 1);
    }

    private List<TablePiece> PiecesOf(float[] rows, int row)
    {
        var found = new List<TablePiece>();
        for (int i = block.First; i < block.End; i++)
        {
            if (GridFields.At(rows, lines[i].Baseline - (0.36f * lines[i].Size)) == row)
            {
                found.AddRange(pieces[i]);
            }
        }

        return found;
    }
}
