namespace Extractor.Metrics.Tables.Layout;

/// <summary>Finds the header cells over each column of a band.</summary>
internal static class HeaderPaths
{
    /// <summary>The header cells over a column, outermost first.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="band">The band.</param>
    /// <param name="column">The grid column.</param>
    /// <param name="side">Receives a merged cell that starts in the header and runs down beside the body: the band's name.</param>
    public static IReadOnlyList<GridCell> Over(Grid grid, BandLayout band, int column, out GridCell? side)
    {
        side = null;
        var path = new List<GridCell>();
        for (int row = band.HeaderStart; row < band.HeaderEnd; row++)
        {
            GridCell? cell = grid[row, column];
            if (cell is null || cell.Kind == CellKind.Blank)
            {
                cell = row < band.HeaderEnd - 1 ? LostSpan(grid, band, row, column) : null;
            }

            if (cell is null)
            {
                continue;
            }

            if ((cell.Cell.RowSpan > 1 && cell.RowEnd > band.HeaderEnd) || IsRepeatedBelow(grid, band, cell))
            {
                side = cell;
                continue;
            }

            bool wide = grid.ColumnCount > 2 && cell.Cell.ColumnSpan >= grid.ColumnCount;
            if (!wide && (path.Count == 0 || (!ReferenceEquals(path[^1], cell) && path[^1].Key != cell.Key)))
            {
                path.Add(cell);
            }
        }

        return path;
    }

    // A merged cell that a converter wrote out in every row.
    private static bool IsRepeatedBelow(Grid grid, BandLayout band, GridCell cell) =>
        cell.Cell.Column == 0 && cell.Kind == CellKind.Text && band.BodyRows.Count > 0
        && grid[band.BodyRows[0], 0] is { Kind: CellKind.Text } first && first.Key == cell.Key;

    // 预算数 | (blank) over 年初预算 | 调整预算: a reader without merges leaves the span's other cells blank.
    private static GridCell? LostSpan(Grid grid, BandLayout band, int row, int column)
    {
        if (!HasTextBelow(grid, band, row, column))
        {
            return null;
        }

        for (int left = column - 1; left >= 0; left--)
        {
            GridCell? cell = grid[row, left];
            if (cell is null || cell.Kind == CellKind.Blank)
            {
                continue;
            }

            // A header cell without a header under it heads its own column only.
            return cell.Cell.Row == row && cell.RowEnd == row + 1 && HasTextBelow(grid, band, row, left) ? cell : null;
        }

        return null;
    }

    private static bool HasTextBelow(Grid grid, BandLayout band, int row, int column)
    {
        for (int below = row + 1; below < band.HeaderEnd; below++)
        {
            if (grid[below, column] is { Kind: not CellKind.Blank } cell && cell.Cell.Row > row)
            {
                return true;
            }
        }

        return false;
    }
}
