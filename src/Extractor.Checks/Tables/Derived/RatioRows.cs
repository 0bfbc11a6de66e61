using Extractor.Checks.Relations;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Derived;

/// <summary>A row of rates under rows of amounts: 合计 | 全年预算数 | 执行数, then 执行率 in a cell over both columns.</summary>
internal static class RatioRows
{
    /// <summary>The ratios of a group.</summary>
    /// <param name="view">The group.</param>
    /// <param name="span">The number of grid columns that the cell of a figure covers, by row and column of the group.</param>
    public static IEnumerable<RelationCandidate> Find(GroupView view, Func<int, TableColumn, int> span)
    {
        for (int row = 1; row < view.Rows.Count; row++)
        {
            if (view.Rows[row].Total != TotalKind.None || !IsExecutionRate(view.Rows[row].Label) || Whole(view, row) is not { } whole)
            {
                continue;
            }

            foreach (TableColumn column in view.Numeric)
            {
                if (view.At(row, column) is not { Quantity.Unit: "%" } percent)
                {
                    continue;
                }

                int end = column.Index + span(row, column);
                List<TableColumn> covered = [.. view.Numeric.Where(other => other.Index >= column.Index && other.Index < end && other.Role == ColumnRole.Amount)];
                if (covered.Count < 2)
                {
                    // The rate stands under the spent amounts only.
                    covered = [.. view.Numeric.Where(other => other.Role == ColumnRole.Amount && other.Year == column.Year)];
                }

                (TableColumn spent, TableColumn budget) = Operands.Execution(covered).FirstOrDefault();
                if (spent is not null && budget is not null && view.At(whole, spent) is { } numerator && view.At(whole, budget) is { } denominator && !Closing.IsZero(denominator))
                {
                    yield return new RelationCandidate(RelationKind.Ratio, [numerator, denominator, percent], RelationSource.Table, "table.ratio.row", percent.Quote, 0.9);
                }
            }
        }
    }

    // The total above; without one the row directly above where it is the only one.
    private static int? Whole(GroupView view, int row)
    {
        for (int above = row - 1; above >= 0; above--)
        {
            if (view.Rows[above].Total != TotalKind.None || view.Rows[above].MetricId is "expenditure.total")
            {
                return above;
            }
        }

        return row == 1 ? 0 : null;
    }

    private static bool IsExecutionRate(string label) => label is "执行率" or "预算执行率" or "支出执行率" or "支出预算执行率" or "预算完成率" or "支出率" or "预算支出率" or "执行进度";
}
