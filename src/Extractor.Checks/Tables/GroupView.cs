using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables;

/// <summary>A column group with its figures, addressed by row and column of the group.</summary>
internal sealed class GroupView
{
    private readonly InterpretedTable _table;

    /// <summary>Creates a view.</summary>
    /// <param name="table">The table.</param>
    /// <param name="group">The group.</param>
    public GroupView(InterpretedTable table, ColumnGroup group)
    {
        _table = table;
        Group = group;
        Numeric = [.. group.Columns.Where(static column => column.IsNumeric)];
        Rows = group.Rows;
    }

    /// <summary>The group.</summary>
    public ColumnGroup Group { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>The columns whose cells are figures.</summary>
    public IReadOnlyList<TableColumn> Numeric { get; }

    /// <summary>The number of grid columns that the cell of a figure covers.</summary>
    /// <param name="row">Index into <see cref="Rows"/>.</param>
    /// <param name="column">The column.</param>
    public int SpanOf(int row, TableColumn column) => _table.FigureAt(Rows[row].Index, column.Index)?.Cell.ColumnSpan ?? 1;

    /// <summary>The figure in a cell, or <see langword="null"/> where the cell is blank or merged into another.</summary>
    /// <param name="row">Index into <see cref="Rows"/>.</param>
    /// <param name="column">The column.</param>
    public Mention? At(int row, TableColumn column) => _table.FigureAt(Rows[row].Index, column.Index)?.Mention;
}
