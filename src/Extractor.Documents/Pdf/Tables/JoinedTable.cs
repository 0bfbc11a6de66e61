using Extractor.Documents.Structure;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>A table put together from the pages it runs over.</summary>
/// <param name="Columns">x of the column lines on its first page.</param>
/// <param name="RowHeights">Heights of the rows on all pages.</param>
/// <param name="Cells">The cells in row-major order, with the page each stands on.</param>
/// <param name="IsOpen">Whether its column lines are not drawn.</param>
internal sealed record JoinedTable(
    IReadOnlyList<float> Columns,
    IReadOnlyList<float> RowHeights,
    IReadOnlyList<(PageCell Cell, int Page)> Cells,
    bool IsOpen)
{
    /// <summary>Number of rows.</summary>
    public int RowCount => RowHeights.Count;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => Columns.Count - 1;

    /// <summary>A table of one page.</summary>
    /// <param name="table">The page's table.</param>
    public static JoinedTable Of(PageTable table) =>
        new(table.Columns, [.. table.Rows.Skip(1).Zip(table.Rows, static (below, above) => below - above)], [.. table.Cells.Select(cell => (cell, table.Page))], table.IsOpen);

    /// <summary>The table without its geometry.</summary>
    /// <param name="page">One-based page it starts on.</param>
    public TableDraft ToDraft(int page)
    {
        var cells = new CellDraft[Cells.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            (PageCell cell, int cellPage) = Cells[i];
            GridCell place = cell.Place;
            cells[i] = new CellDraft(place.Row, place.Column, place.RowSpan, place.ColumnSpan, cell.Text, cellPage) { Recognized = cell.Recognized };
        }

        return new TableDraft(RowCount, ColumnCount, cells, page);
    }
}
