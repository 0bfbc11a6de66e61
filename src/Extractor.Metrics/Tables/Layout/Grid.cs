using Extractor.Documents.Model;

namespace Extractor.Metrics.Tables.Layout;

/// <summary>A table's cells, prepared once and addressed by grid position.</summary>
internal sealed class Grid
{
    private readonly GridCell?[] _cells;

    /// <summary>Prepares a table.</summary>
    /// <param name="table">The table.</param>
    public Grid(TableBlock table)
    {
        Table = table;
        RowCount = table.RowCount;
        ColumnCount = table.ColumnCount;
        _cells = new GridCell?[RowCount * ColumnCount];
        var byRow = new List<GridCell>[RowCount];
        for (int r = 0; r < RowCount; r++)
        {
            byRow[r] = [];
        }

        foreach (TableCell cell in table.Cells)
        {
            if (cell.Row < 0 || cell.Row >= RowCount || cell.Column < 0 || cell.Column >= ColumnCount)
            {
                continue;
            }

            GridCell prepared = GridText.Prepare(cell);
            byRow[cell.Row].Add(prepared);
            for (int r = cell.Row; r < Math.Min(RowCount, prepared.RowEnd); r++)
            {
                for (int c = cell.Column; c < Math.Min(ColumnCount, prepared.ColumnEnd); c++)
                {
                    _cells[(r * ColumnCount) + c] ??= prepared;
                }
            }
        }

        Own = byRow;
    }

    /// <summary>The table.</summary>
    public TableBlock Table { get; }

    /// <summary>Number of grid rows.</summary>
    public int RowCount { get; }

    /// <summary>Number of grid columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The cells that start in each row, left to right.</summary>
    public IReadOnlyList<IReadOnlyList<GridCell>> Own { get; }

    /// <summary>The cell that covers a position.</summary>
    /// <param name="row">Grid row.</param>
    /// <param name="column">Grid column.</param>
    public GridCell? this[int row, int column] => _cells[(row * ColumnCount) + column];
}
