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
                ? [.. Staff(columns), .. Operands.Execution(columns)]
                : scored ? Scores(view) : Staff(columns);
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

    private static IEnumerable<(TableColumn First, TableColumn Second)> Scores(GroupView view) =>
        from score in view.Numeric.Where(static column => column.Role == ColumnRole.Score)
        from weight in view.Numeric.Where(static column => column.Role == ColumnRole.Weight)
        select (score, weight);

    private static IEnumerable<(TableColumn First, TableColumn Second)> Staff(List<TableColumn> columns) =>
        from active in columns.Where(static column => column.MetricId == "staff.active")
        from approved in columns.Where(static column => column.MetricId == "staff.approved")
        select (active, approved);
}
