using Extractor.Documents.Pdf.Text;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>Groups the lines of a table without row lines to rows.</summary>
internal static class OpenRows
{
    /// <summary>Lines nearer than this many font sizes stand beside each other: no two rows are that near.</summary>
    public const float Beside = 0.9f;

    /// <summary>Lines of one cell are not further apart than this many font sizes.</summary>
    private const float Wrapped = 1.75f;

    /// <summary>A column whose texts are shorter than this many characters does not wrap them.</summary>
    private const float ShortestWrapped = 3.5f;

    /// <summary>Groups lines to rows.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="pieces">The pieces of each line.</param>
    /// <param name="block">The table's lines.</param>
    /// <param name="columns">x of the column lines.</param>
    /// <returns>The index of the first line of each row.</returns>
    public static List<int> Starts(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, OpenBlock block, float[] columns)
    {
        var starts = new List<int> { block.First };
        float[] room = Room(pieces, block, columns);
        var last = new Dictionary<int, (TablePiece Piece, int Line)>();
        Remember(last, pieces, block.First, columns);
        bool numbers = HasNumber(pieces[block.First]);
        for (int i = block.First + 1; i < block.End; i++)
        {
            bool sameRow = IsBeside(lines, pieces, starts[^1], i, columns, room) || GoesOn(lines, pieces, i, block.End, columns, room, last, numbers);
            if (!sameRow)
            {
                starts.Add(i);
                last.Clear();
                numbers = false;
            }

            Remember(last, pieces, i, columns);
            numbers |= HasNumber(pieces[i]);
        }

        return starts;
    }

    /// <summary>The columns that a piece touches.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="columns">x of the column lines.</param>
    public static (int First, int Last) ColumnsOf(TablePiece piece, float[] columns)
    {
        int first = 0;
        while (first < columns.Length - 2 && columns[first + 1] <= piece.Left + 0.5f)
        {
            first++;
        }

        int last = first;
        while (last < columns.Length - 2 && columns[last + 1] < piece.Right - 0.5f)
        {
            last++;
        }

        return (first, last);
    }

    private static bool HasNumber(TablePiece[] pieces) => Array.Exists(pieces, static p => p.IsNumber);

    private static void Remember(Dictionary<int, (TablePiece Piece, int Line)> last, TablePiece[][] pieces, int line, float[] columns)
    {
        foreach (TablePiece piece in pieces[line])
        {
            (int first, int end) = ColumnsOf(piece, columns);
            for (int c = first; c <= end; c++)
            {
                last[c] = (piece, line);
            }
        }
    }

    /// <summary>Whether a line stands beside the lines of the row: too near to be under them, and in other columns.</summary>
    private static bool IsBeside(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, int start, int line, float[] columns, float[] room)
    {
        if (lines[line].Baseline - lines[line - 1].Baseline >= Beside * lines[line].Size)
        {
            return false;
        }

        bool under = false;

        // A line between the two lines of a wrapped cell is beside both of them.
        for (int i = line - 1; i >= start; i--)
        {
            if (!Overlaps(pieces[i], pieces[line], columns))
            {
                continue;
            }

            if (lines[line].Baseline - lines[i].Baseline < Beside * lines[line].Size || !IsWrapped(pieces[i], pieces[line], columns, room, lines[line].Size))
            {
                return false;
            }

            under = true;
        }

        // The second line of wrapped cells has nothing where the row has nothing: names under one name are a row of their own.
        return !under || Array.TrueForAll(pieces[line], piece => Enumerable.Range(start, line - start).Any(i => Overlaps(pieces[i], [piece], columns)));
    }

    /// <summary>Whether the pieces of a lower line that stand under pieces of an upper one can be their second lines.</summary>
    private static bool IsWrapped(TablePiece[] upper, TablePiece[] lower, float[] columns, float[] room, float size)
    {
        foreach (TablePiece below in lower)
        {
            (int first, int last) = ColumnsOf(below, columns);
            foreach (TablePiece above in upper)
            {
                if (ColumnsOf(above, columns) is var (a, b) && a <= last && first <= b
                    && ((a, b) != (first, last) || below.IsNumber || above.IsNumber || !Fills(above, room[last], size)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a text is as long as its column is wide, give or take what could not be broken.</summary>
    private static bool Fills(TablePiece piece, float room, float size) => piece.Right - piece.Left + (1.2f * size) > room;

    /// <summary>
    /// The width that the texts of each column have: that of its longest line. The white strips beside it tell nothing, for figures
    /// set to the right leave as much room as they like.
    /// </summary>
    private static float[] Room(TablePiece[][] pieces, OpenBlock block, float[] columns)
    {
        var room = new float[columns.Length - 1];
        for (int i = block.First; i < block.End; i++)
        {
            foreach (TablePiece piece in pieces[i])
            {
                (int first, int last) = ColumnsOf(piece, columns);
                if (first == last && !piece.IsNumber)
                {
                    room[first] = Math.Max(room[first], piece.Right - piece.Left);
                }
            }
        }

        return room;
    }

    private static bool Overlaps(TablePiece[] a, TablePiece[] b, float[] columns) =>
        Array.Exists(a, x => Array.Exists(b, y => ColumnsOf(x, columns).First <= ColumnsOf(y, columns).Last && ColumnsOf(y, columns).First <= ColumnsOf(x, columns).Last));

    /// <summary>
    /// Whether each piece of a line goes on under a piece of the row that fills its column. Figures do not go on, and a row that has
    /// its figures does not get others from the next line.
    /// </summary>
    private static bool GoesOn(
        IReadOnlyList<TextLine> lines,
        TablePiece[][] pieces,
        int line,
        int end,
        float[] columns,
        float[] room,
        Dictionary<int, (TablePiece Piece, int Line)> last,
        bool numbers)
    {
        bool any = false;
        bool figures = HasNumber(pieces[line]);
        if (figures && numbers)
        {
            return false;
        }

        // The first line of a name whose figures are set to the middle of it: the row above has its own.
        if (numbers && line + 1 < end && HasNumber(pieces[line + 1])
            && lines[line + 1].Baseline - lines[line].Baseline < Beside * lines[line].Size && !Overlaps(pieces[line], pieces[line + 1], columns))
        {
            return false;
        }

        for (int i = 0; i < pieces[line].Length; i++)
        {
            TablePiece piece = pieces[line][i];
            (int first, int to) = ColumnsOf(piece, columns);
            if (!last.TryGetValue(first, out (TablePiece Piece, int Line) above))
            {
                // A figure set to the middle of a wrapped name stands beside its last line.
                if (figures)
                {
                    continue;
                }

                return false;
            }

            float size = lines[line].Size;
            bool full = first == to && room[first] > ShortestWrapped * size && Fills(above.Piece, room[first], size);
            if (piece.IsNumber || above.Piece.IsNumber || !full || HeadingNumber.TryParse(lines[line].TextOf(lines[line].Segments[i]).ToString(), out _)
                || lines[line].Baseline - lines[above.Line].Baseline > Wrapped * size)
            {
                return false;
            }

            any = true;
        }

        return any;
    }
}
