using Extractor.Checks.Relations;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Derived;

/// <summary>Columns of rates: 执行率 = 执行数 ÷ 预算数, 控制率 = 在职人数 ÷ 编制数.</summary>
internal static class RatioColumns
{
    /// <summary>The ratios of a group.</summary>
    /// <param name="view">The group.</param>
    public static IEnumerable<RelationCandidate> Find(GroupView view)
    {
        foreach (TableColumn rate in view.Numeric.Where(static column => column.Role is ColumnRole.ExecutionRate or ColumnRole.Rate))
        {
            bool scored = rate.Header.Contains("得分率", StringComparison.Ordinal);
            List<TableColumn> columns = scored ? [] : Operands.Of(view, rate);
            IEnumerable<(TableColumn, TableColumn)> named = rate.Role == ColumnRole.ExecutionRate || rate.Header.EndsWith("控制率", StringComparison.Ordinal)
                ? [.. Staff(columns), .. Operands.Execution(columns), .. OnlyTwo(view, rate, columns)]
                : scored ? Scores(view) : [.. Staff(columns), .. OnlyTwo(view, rate, columns)];
            if (PairChoice.Pick(view, rate, named, Operands.All(columns), Closing.Ratio) is not { } pair)
            {
                continue;
            }

            string rule = rate.Role == ColumnRole.ExecutionRate ? "table.ratio.execution" : "table.ratio.rate";
            for (int row = 0; row < view.Rows.Count; row++)
            {
                if (view.At(row, rate) is { } percent && view.At(row, pair.First) is { } numerator && view.At(row, pair.Second) is { } denominator
                    && !Closing.IsZero(denominator))
                {
                    yield return new RelationCandidate(RelationKind.Ratio, [numerator, denominator, percent], RelationSource.Table, rule, percent.Quote, pair.Confidence);
                }
            }
        }
    }

    // 批复规模 | 实际规模 | 规模控制率: with two columns only their order is open, and one row that closes tells it.
    private static IEnumerable<(TableColumn First, TableColumn Second)> OnlyTwo(GroupView view, TableColumn rate, List<TableColumn> columns)
    {
        if (columns.Count != 2)
        {
            yield break;
        }

        foreach ((TableColumn first, TableColumn second) in ((TableColumn, TableColumn)[])[(columns[1], columns[0]), (columns[0], columns[1])])
        {
            for (int row = 0; row < view.Rows.Count; row++)
            {
                if (view.At(row, rate) is { } percent && view.At(row, first) is { } numerator && view.At(row, second) is { } denominator
                    && !Closing.IsZero(denominator) && numerator.Quantity.Value != denominator.Quantity.Value && Closing.Ratio(numerator, denominator, percent))
                {
                    yield return (first, second);
                    break;
                }
            }
        }
    }

    private static IEnumerable<(TableColumn First, TableColumn Second)> Scores(GroupView view) =>
        from score in view.Numeric.Where(static column => column.Role == ColumnRole.Score)
        from weight in view.Numeric.Where(static column => column.Role == ColumnRole.Weight)
        select (score, weight);

    private static IEnumerable<(TableColumn First, TableColumn Second)> Staff(List<TableColumn> columns) =>
        from active in columns.Where(static column => column.MetricId == "staff.active")
        from approved in columns.Where(static column => column.MetricId == "staff.approved")
        select (active, approved);
}
