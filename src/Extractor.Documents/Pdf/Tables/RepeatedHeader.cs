namespace Extractor.Documents.Pdf.Tables;

/// <summary>Finds the header rows that a table repeats on its next page.</summary>
internal static class RepeatedHeader
{
    /// <summary>Most rows that a repeated header has.</summary>
    private const int MostRows = 5;

    /// <summary>The number of rows at the top of a continuation that repeat the top of the table.</summary>
    /// <param name="first">The table so far.</param>
    /// <param name="next">The part on the next page, with the same columns.</param>
    public static int Rows(JoinedTable first, JoinedTable next)
    {
        int rows = 0;
        while (rows < Math.Min(MostRows, Math.Min(first.RowCount, next.RowCount)) && IsSameRow(Row(first, rows), Row(next, rows)))
        {
            rows++;
        }

        // A header repeats as a whole: no cell of it reaches down into the rows that follow.
        while (rows > 0 && next.Cells.Any(entry => entry.Cell.Place.Row < rows && entry.Cell.Place.Row + entry.Cell.Place.RowSpan > rows))
        {
            rows--;
        }

        return rows < next.RowCount ? rows : 0;
    }

    private static List<PageCell> Row(JoinedTable table, int row) =>
        [.. table.Cells.Where(entry => entry.Cell.Place.Row == row).Select(static entry => entry.Cell)];

    /// <summary>
    /// Whether two rows have the same cells. A text may be cut short in the repetition, where the row's height is fixed; most texts
    /// must agree.
    /// </summary>
    private static bool IsSameRow(List<PageCell> a, List<PageCell> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        int same = 0;
        int cut = 0;
        for (int i = 0; i < a.Count; i++)
        {
            if (a[i].Place.Column != b[i].Place.Column || a[i].Place.ColumnSpan != b[i].Place.ColumnSpan)
            {
                return false;
            }

            if (a[i].Text == b[i].Text)
            {
                same += a[i].Text.Length > 0 ? 1 : 0;
            }
            else if (b[i].Text.Length > 0 && a[i].Text.StartsWith(b[i].Text, StringComparison.Ordinal))
            {
                cut++;
            }
            else
            {
                return false;
            }
        }

        return same > 0 && same > 2 * cut;
    }
}
