namespace Extractor.Metrics.Tables.Layout;

/// <summary>What the body cells of a column hold.</summary>
/// <param name="Numbers">Cells that are numbers.</param>
/// <param name="Texts">Cells that are text.</param>
/// <param name="Percents">Numbers with a percent sign.</param>
/// <param name="Fractions">Numbers without a percent sign that lie between 0 and 1.2 and have decimals.</param>
/// <param name="Decimals">Numbers with decimals.</param>
internal sealed record ColumnProfile(int Numbers, int Texts, int Percents, int Fractions, int Decimals)
{
    /// <summary>Whether its cells are numbers rather than text.</summary>
    public bool IsNumeric => Numbers > 0 && Numbers >= Texts;

    /// <summary>Looks at a column.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="column">The grid column.</param>
    /// <param name="rows">The body rows.</param>
    public static ColumnProfile Of(Grid grid, int column, IReadOnlyList<int> rows)
    {
        int numbers = 0, texts = 0, percents = 0, fractions = 0, decimals = 0;
        foreach (int row in rows)
        {
            if (grid[row, column] is not { } cell || cell.Cell.Row != row || cell.Cell.Column != column || cell.Cell.ColumnSpan >= Math.Max(3, grid.ColumnCount))
            {
                continue;
            }

            if (cell.Kind == CellKind.Text)
            {
                texts++;
            }
            else if (cell is { Kind: CellKind.Number, Quantity: { } quantity })
            {
                numbers++;
                bool percent = quantity.Unit == "%";
                percents += percent ? 1 : 0;
                decimals += quantity.Decimals > 0 ? 1 : 0;
                fractions += !percent && quantity.Decimals >= 2 && quantity.Value is > 0m and <= 1.2m ? 1 : 0;
            }
        }

        return new ColumnProfile(numbers, texts, percents, fractions, decimals);
    }
}
