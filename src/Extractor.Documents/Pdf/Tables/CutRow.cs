using Extractor.Documents.Model;
using Extractor.Documents.Pdf.Text;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>Puts a row together that the page end cut: its cells go on at the top of the next page.</summary>
internal static class CutRow
{
    /// <summary>The empty rest of a row is lower than this share of the usual row.</summary>
    private const float LowRow = 0.8f;

    /// <summary>Whether the first row of a continuation is the rest of the row before the page end.</summary>
    /// <param name="first">The table so far.</param>
    /// <param name="next">The part on the next page.</param>
    /// <param name="row">The row of <paramref name="next"/> below its repeated header.</param>
    /// <param name="rest">The cells of that row.</param>
    /// <param name="above">The cell of the last row of <paramref name="first"/> that begins at a column.</param>
    public static bool IsRest(JoinedTable first, JoinedTable next, int row, IReadOnlyList<PageCell> rest, Func<int, PageCell?> above)
    {
        int goesOn = 0;
        int finished = 0;
        bool listed = false;
        foreach (PageCell cell in rest)
        {
            if (above(cell.Place.Column) is not { } upper || upper.Place.ColumnSpan != cell.Place.ColumnSpan)
            {
                return false;
            }

            if (cell.Text.Length > 0)
            {
                if (!GoesOn(upper, cell))
                {
                    return false;
                }

                goesOn++;
                listed |= HeadingNumber.TryParse(upper.Text, out _);
            }
            else if (upper.Text.Length > 0)
            {
                finished++;
            }
        }

        if (goesOn > 0)
        {
            // A name without figures on either side of the page end: only the number before it tells that the rest is no name of its own.
            return finished > 0 || listed;
        }

        float usual = next.RowHeights.Skip(row + 1).Order().Skip((next.RowCount - row - 1) / 2).FirstOrDefault();
        return finished > 0 && next.RowHeights[row] < LowRow * usual && first.RowHeights[^1] < LowRow * usual;
    }

    /// <summary>
    /// Whether two cells are one cell, merged over rows, that the page end cut: its text stands on the first page. Either one of its
    /// parts is still merged, or the column has merged cells and no other empty one.
    /// </summary>
    /// <param name="above">The part before the page end.</param>
    /// <param name="below">The part after it.</param>
    /// <param name="first">The table before the page end.</param>
    /// <param name="next">The table after it.</param>
    public static bool IsOneCell(PageCell above, PageCell below, JoinedTable first, JoinedTable next)
    {
        if (below.Text.Length > 0 || above.Text.Length == 0 || above.Place.ColumnSpan != below.Place.ColumnSpan)
        {
            return false;
        }

        return above.Place.RowSpan > 1 || below.Place.RowSpan > 1
            || (!first.IsOpen && first.Cells.Any(entry => IsMergedDown(entry.Cell, above))
                && !first.Cells.Concat(next.Cells).Any(entry =>
                    entry.Cell != below && entry.Cell.Text.Length == 0 && entry.Cell.Place.Column == above.Place.Column));
    }

    private static bool IsMergedDown(PageCell cell, PageCell like) =>
        cell.Place.RowSpan > 1 && cell.Place.Column == like.Place.Column && cell.Place.ColumnSpan == like.Place.ColumnSpan && cell.Place.Row > 0;

    /// <summary>Puts the two parts of a cell together.</summary>
    /// <param name="above">The part before the page end.</param>
    /// <param name="below">The part after it.</param>
    /// <param name="rows">Rows that the cell covers in addition.</param>
    public static PageCell Join(PageCell above, PageCell below, int rows)
    {
        string space = above.Text.Length > 0 && below.Text.Length > 0 && LineJoin.NeedsSpace(above.Text[^1], below.Text[0]) ? " " : string.Empty;
        return above with
        {
            Text = above.Text + space + below.Text,
            Recognized = RecognizedText.Join(above.Recognized, below.Recognized, above.Text.Length + space.Length),
            Room = below.Text.Length > 0 ? below.Room : above.Room,
            Place = above.Place with { RowSpan = above.Place.RowSpan + rows },
        };
    }

    /// <summary>Whether a text goes on in the next page's cell: it stops in the middle, for want of room.</summary>
    private static bool GoesOn(PageCell above, PageCell below) =>
        above.Text.Length > 0
        && below.FirstTokenWidth > above.Room
        && !Script.EndsSentence(above.Text[^1])
        && !HeadingNumber.TryParse(below.Text, out _);
}
