using System.Text.RegularExpressions;
using Extractor.Documents.Model;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Tables.Layout;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Reading;

/// <summary>Reads the rows of indicator tables cell by cell, as printed.</summary>
internal static partial class IndicatorReader
{
    /// <summary>The indicators of a group.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="group">The group.</param>
    public static IEnumerable<Indicator> Read(Grid grid, ColumnGroup group)
    {
        TableColumn? level1 = Last(group, ColumnRole.IndicatorLevel1);
        TableColumn? level2 = Last(group, ColumnRole.IndicatorLevel2);
        TableColumn? name = Last(group, ColumnRole.IndicatorName);
        TableColumn? target = Last(group, ColumnRole.Target);
        TableColumn? achieved = Last(group, ColumnRole.Achieved);
        TableColumn? score = Last(group, ColumnRole.Score, first: true);
        TableColumn? deepest = name ?? level2 ?? level1;
        if (deepest is null || (name is null && level2 is null && target is null && achieved is null))
        {
            yield break;
        }

        // Weights may stand beside every level; the one of the indicator is the last before the score.
        TableColumn? weight = group.Columns.LastOrDefault(column => column.Role == ColumnRole.Weight && (score is null || column.Index < score.Index))
            ?? Last(group, ColumnRole.Weight);
        string? carried1 = null, carried2 = null;
        foreach (TableRow row in group.Rows)
        {
            string? first = Carry(grid, row, level1, ref carried1);
            if (level1 is not null && Own(grid, row, level1))
            {
                carried2 = null;
            }

            string? second = Carry(grid, row, level2, ref carried2);
            GridCell? cell = grid[row.Index, deepest.Index];
            if (row.Total != TotalKind.None || cell is not { Kind: CellKind.Text } || cell.Cell.Row != row.Index || cell.Cell.ColumnSpan > deepest.Index + 3)
            {
                continue;
            }

            string? its(TableColumn? column) => column is null ? null : Printed(grid, row.Index, column.Index);
            string? itsTarget = its(target), itsAchieved = its(achieved), itsWeight = its(weight), itsScore = its(score);
            if (string.IsNullOrEmpty(itsTarget) && string.IsNullOrEmpty(itsAchieved) && string.IsNullOrEmpty(itsWeight) && string.IsNullOrEmpty(itsScore))
            {
                continue;
            }

            yield return new Indicator(
                first, level2 is null ? null : second, name is null ? null : cell.Printed, itsTarget, itsAchieved, itsWeight, itsScore,
                Place.In(grid.Table, cell.Cell, 0, cell.Cell.Text.Length));
        }
    }

    [GeneratedRegex("\\s*[（(](?:权重|分值|满分)?[：:]?[0-9０-９]{1,3}(?:[.．][0-9０-９]+)?[分%％][）)]\\s*$")]
    private static partial Regex Weight();

    private static TableColumn? Last(ColumnGroup group, ColumnRole role, bool first = false) =>
        first ? group.Columns.FirstOrDefault(column => column.Role == role) : group.Columns.LastOrDefault(column => column.Role == role);

    private static bool Own(Grid grid, TableRow row, TableColumn column) =>
        grid[row.Index, column.Index] is { Kind: CellKind.Text } cell && cell.Cell.Row == row.Index;

    private static string? Carry(Grid grid, TableRow row, TableColumn? column, ref string? carried)
    {
        if (column is null)
        {
            return null;
        }

        if (grid[row.Index, column.Index] is { Kind: CellKind.Text } cell && row.Total == TotalKind.None)
        {
            // 产出指标（50分）: the weight is no part of the level's name.
            carried = Weight().Replace(cell.Printed, string.Empty);
        }

        return carried;
    }

    private static string? Printed(Grid grid, int row, int column) =>
        grid[row, column] is { } cell && (cell.Cell.Row == row || cell.Cell.Column == column) ? cell.Cell.Text.Length == 0 ? null : cell.Printed : null;
}
