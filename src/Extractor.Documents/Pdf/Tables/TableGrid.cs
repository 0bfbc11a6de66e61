using Extractor.Documents.Pdf.Content;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>A cell's place in a grid.</summary>
/// <param name="Row">Zero-based row of the top left corner.</param>
/// <param name="Column">Zero-based column of the top left corner.</param>
/// <param name="RowSpan">Rows covered.</param>
/// <param name="ColumnSpan">Columns covered.</param>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>The geometry of a table: lines of a grid and which of its fields are joined to cells.</summary>
internal sealed class TableGrid
{
    private readonly float[] _columns;
    private readonly float[] _rows;
    private readonly int[] _cellOf;

    /// <summary>Creates a grid.</summary>
    /// <param name="columns">x of the column lines in order, one more than there are columns.</param>
    /// <param name="rows">y of the row lines in order, one more than there are rows.</param>
    /// <param name="cells">The cells in row-major order; no two overlap.</param>
    public TableGrid(float[] columns, float[] rows, IReadOnlyList<GridCell> cells)
    {
        _columns = columns;
        _rows = rows;
        Cells = cells;
        _cellOf = new int[RowCount * ColumnCount];
        Array.Fill(_cellOf, -1);
        for (int i = 0; i < cells.Count; i++)
        {
            GridCell cell = cells[i];
            for (int r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                Array.Fill(_cellOf, i, (r * ColumnCount) + cell.Column, cell.ColumnSpan);
            }
        }
    }

    /// <summary>Whether its column lines are not drawn, so that they tell little of how wide a cell's text may be.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Number of rows.</summary>
    public int RowCount => _rows.Length - 1;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => _columns.Length - 1;

    /// <summary>The cells in row-major order of their top left corner.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>x of the column lines.</summary>
    public ReadOnlySpan<float> Columns => _columns;

    /// <summary>y of the row lines.</summary>
    public ReadOnlySpan<float> Rows => _rows;

    /// <summary>The area of the whole grid.</summary>
    public Box Box => new(_columns[0], _rows[0], _columns[^1], _rows[^1]);

    /// <summary>The area of a cell.</summary>
    /// <param name="cell">One of <see cref="Cells"/>.</param>
    public Box BoxOf(GridCell cell) =>
        new(_columns[cell.Column], _rows[cell.Row], _columns[cell.Column + cell.ColumnSpan], _rows[cell.Row + cell.RowSpan]);

    /// <summary>The cell at a point of the page.</summary>
    /// <param name="x">The point's x.</param>
    /// <param name="y">The point's y.</param>
    /// <returns>Index into <see cref="Cells"/>, or -1 where the point lies in no cell.</returns>
    public int CellAt(float x, float y)
    {
        int column = FieldAt(_columns, x);
        int row = FieldAt(_rows, y);
        return column < 0 || row < 0 ? -1 : _cellOf[(row * ColumnCount) + column];
    }

    private static int FieldAt(float[] lines, float position)
    {
        if (position < lines[0] || position > lines[^1])
        {
            return -1;
        }

        int found = Array.BinarySearch(lines, position);
        return Math.Min(found >= 0 ? found : ~found - 1, lines.Length - 2);
    }
}
