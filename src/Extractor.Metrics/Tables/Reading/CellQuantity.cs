using Extractor.Language.Quantities;
using Extractor.Metrics.Tables.Layout;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Reading;

/// <summary>Completes the number of a cell with the unit that its row, column, band or caption states.</summary>
internal static class CellQuantity
{
    private static readonly Unit Percent = new("%", Dimension.Percent, 1m);
    private static readonly Unit Score = new("分", Dimension.Score, 1m);
    private static readonly Unit Person = new("人", Dimension.Count, 1m);

    /// <summary>The quantity with its unit.</summary>
    /// <param name="cell">A cell that holds a number.</param>
    /// <param name="column">Its column.</param>
    /// <param name="row">The unit the row states.</param>
    /// <param name="band">The unit the band's title states.</param>
    /// <param name="frame">What is said around the table.</param>
    public static Quantity Complete(GridCell cell, TableColumn column, Unit? row, Unit? band, TableFrame frame)
    {
        Quantity quantity = cell.Quantity!;
        if (quantity.Dimension != Dimension.None || quantity.Unit.Length > 0)
        {
            return quantity;
        }

        Unit? unit = column.Role switch
        {
            ColumnRole.ExecutionRate or ColumnRole.Rate or ColumnRole.Share or ColumnRole.ChangeRate => Percent,
            ColumnRole.Weight or ColumnRole.Score => Score,
            ColumnRole.Amount or ColumnRole.Change => Own(column, row) ?? Money(band) ?? frame.MoneyUnit,
            ColumnRole.Count => Own(column, row) ?? (frame.Unit is { Dimension: Dimension.Count } stated ? stated : People(column) ? Person : null),
            ColumnRole.Target or ColumnRole.Achieved => row ?? column.Unit,
            _ => Own(column, row),
        };
        return unit is { } known ? quantity with { Unit = known.Symbol, Dimension = known.Dimension, Scale = known.Scale } : quantity;
    }

    private static Unit? Own(TableColumn column, Unit? row) => column.Unit ?? row;

    private static Unit? Money(Unit? unit) => unit is { Dimension: Dimension.Money } ? unit : null;

    private static bool People(TableColumn column) =>
        column.MetricId?.StartsWith("staff.", StringComparison.Ordinal) == true
        || column.Header.Contains('人', StringComparison.Ordinal) || column.Header.Contains("编制", StringComparison.Ordinal);
}
