using Extractor.Documents.Reading;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Word;

/// <summary>
/// Lays a table's cells out on its grid: spans and vertical merges become covered rectangles that never overlap, and grid columns
/// in which no cell begins (left by hand-drawn borders) are taken out.
/// </summary>
/// <param name="limits">Bounds.</param>
internal sealed class TableGrid(ReadLimits limits)
{
    private const int MostColumns = 1000;
    private readonly List<Cell> _cells = [];

    // The cell that a vertical merge may extend, by its first column.
    private Dictionary<int, Cell> _open = [];
    private Dictionary<int, Cell> _next = [];
    private int _row = -1;
    private int _column;
    private int _columns;
    private int _rowStart;

    /// <summary>Makes a cell of its place and content.</summary>
    /// <param name="row">Zero-based row.</param>
    /// <param name="column">Zero-based column.</param>
    /// <param name="rowSpan">Rows covered.</param>
    /// <param name="columnSpan">Columns covered.</param>
    /// <param name="content">The cell's blocks.</param>
    public delegate CellDraft CellFactory(int row, int column, int rowSpan, int columnSpan, List<StoryItem> content);

    /// <summary>The content of the table's only cell, where it has just one: such a table is a frame around text.</summary>
    public List<StoryItem>? OnlyCell => _cells.Count == 1 ? _cells[0].Content : null;

    /// <summary>Starts the next row.</summary>
    public void StartRow()
    {
        (_open, _next) = (_next, _open);
        _next.Clear();
        _row++;
        _column = 0;
        _rowStart = _cells.Count;
    }

    /// <summary>Leaves grid columns of the current row empty.</summary>
    /// <param name="count">How many.</param>
    public void SkipColumns(int count) => Advance(Math.Max(0, count));

    /// <summary>Adds the next cell of the current row.</summary>
    /// <param name="shape">Its spans and merges.</param>
    /// <param name="content">Its blocks.</param>
    public void AddCell(CellShape shape, List<StoryItem> content)
    {
        int column = _column;
        Advance(shape.Columns);
        if (shape.ContinuesLeft && _cells.Count > _rowStart && _cells[^1] is { } left && left.Row == _row && left.Column + left.ColumnSpan == column)
        {
            left.ColumnSpan += shape.Columns;
            return;
        }

        // A merge goes on only straight down: where the cell above has another width, the file contradicts itself and the cell stands alone.
        if (shape.Vertical == VerticalMerge.Continue && _open.TryGetValue(column, out Cell? above) && above.ColumnSpan == shape.Columns)
        {
            above.RowSpan++;
            _next[column] = above;
            return;
        }

        var cell = new Cell(_row, column, shape.Columns, content);
        _cells.Add(cell);
        if (shape.Vertical != VerticalMerge.None)
        {
            _next[column] = cell;
        }
    }

    /// <summary>Takes the current row out again, with the merges it took part in.</summary>
    public void DropRow()
    {
        foreach (Cell cell in _next.Values)
        {
            if (cell.Row < _row)
            {
                cell.RowSpan--;
            }
        }

        _cells.RemoveRange(_rowStart, _cells.Count - _rowStart);

        // The row below goes on from the row above.
        (_open, _next) = (_next, _open);
        _row--;
    }

    /// <summary>Makes the table.</summary>
    /// <param name="factory">Makes its cells.</param>
    /// <returns>The table, or <see langword="null"/> where it has no cells.</returns>
    public TableDraft? Build(CellFactory factory)
    {
        if (_cells.Count == 0)
        {
            return null;
        }

        int[] compact = CompactColumns(out int columns);
        var cells = new CellDraft[_cells.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            Cell cell = _cells[i];
            int first = compact[cell.Column];
            cells[i] = factory(cell.Row, first, cell.RowSpan, compact[cell.Column + cell.ColumnSpan] - first, cell.Content);
        }

        return new TableDraft(_row + 1, columns, cells);
    }

    // For each grid column, how many columns left of it have a cell beginning in them: its number among those that stay.
    private int[] CompactColumns(out int columns)
    {
        var begins = new bool[_columns];
        foreach (Cell cell in _cells)
        {
            begins[cell.Column] = true;
        }

        var compact = new int[_columns + 1];
        columns = 0;
        for (int c = 0; c < _columns; c++)
        {
            compact[c] = columns;
            columns += begins[c] ? 1 : 0;
        }

        compact[_columns] = columns;
        return compact;
    }

    private void Advance(int columns)
    {
        if (columns > MostColumns - _column || (long)(_row + 1) * (_column + columns) > limits.MaxTableCells)
        {
            throw new DocumentReadException($"表格过大：超过 {MostColumns} 列或 {limits.MaxTableCells} 个单元格");
        }

        _column += columns;
        _columns = Math.Max(_columns, _column);
    }

    private sealed class Cell(int row, int column, int columnSpan, List<StoryItem> content)
    {
        public int Row => row;

        public int Column => column;

        public int RowSpan { get; set; } = 1;

        public int ColumnSpan { get; set; } = columnSpan;

        public List<StoryItem> Content => content;
    }
}
