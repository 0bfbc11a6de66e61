using Extractor.Checks.Relations;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Scores;

/// <summary>Relations within one row of an evaluation: no score above its weight; execution rate × weight = score.</summary>
internal static class ItemScores
{
    /// <summary>The relations of a group.</summary>
    /// <param name="view">The group.</param>
    /// <param name="executionWeight">The weight that a header of the band states for the execution score.</param>
    public static IEnumerable<RelationCandidate> Find(GroupView view, Mention? executionWeight)
    {
        var columns = new ScoreColumns(view);
        if (columns.ItemWeight is null && executionWeight is null)
        {
            yield break;
        }

        TableColumn? rateColumn = view.Numeric.FirstOrDefault(static column => column.Role == ColumnRole.ExecutionRate)
            ?? view.Numeric.FirstOrDefault(static column => column.Role == ColumnRole.Achieved);
        for (int row = 0; row < view.Rows.Count; row++)
        {
            Mention? its = columns.ItemWeight is { } weightColumn ? view.At(row, weightColumn) : view.Rows[row].IsFundTotal ? executionWeight : null;
            if (view.Rows[row].Total != TotalKind.None || its is not { } weight)
            {
                continue;
            }

            foreach (TableColumn scoreColumn in columns.Scores)
            {
                if (view.At(row, scoreColumn) is not { } score || !ScoreColumns.IsPlain(score) || !ScoreColumns.IsPlain(weight))
                {
                    continue;
                }

                yield return new RelationCandidate(RelationKind.ScoreCap, [weight, score], RelationSource.Table, "table.score.cap", score.Quote, 0.97);
                if (RateOf(view, row, rateColumn) is { } rate && ScoreColumns.IsPlain(rate) && IsProportional(view.Rows[row], rate, weight, score))
                {
                    yield return new RelationCandidate(RelationKind.ExecutionScore, [rate, weight, score], RelationSource.Table, "table.score.execution", score.Quote, 0.95);
                }
            }
        }
    }

    // The rate has a column of its own, or stands in the indicator's name: 预算执行率（97.61%）.
    private static Mention? RateOf(GroupView view, int row, TableColumn? column) =>
        column is not null && view.At(row, column) is { Quantity.Unit: "%" } rate
            ? rate
            : view.Group.Columns.Where(static stub => stub.IsStub).Select(stub => view.At(row, stub)).FirstOrDefault(static mention => mention is { Quantity.Unit: "%" });

    /// <summary>
    /// In the funds part of the form the score is the rate times the weight. In an indicator table 预算执行率 may be scored by
    /// steps; a score with two decimals that is not the full weight was computed.
    /// </summary>
    private static bool IsProportional(TableRow row, Mention rate, Mention weight, Mention score)
    {
        if (row.IsFundTotal)
        {
            return true;
        }

        if (score.MetricId != "score.execution" || rate.MetricId != "rate.execution")
        {
            return false;
        }

        decimal product = rate.Quantity.Value * weight.Quantity.Value / 100m;
        bool close = Math.Abs(product - score.Quantity.Value) <= score.Quantity.HalfUnit + (rate.Quantity.HalfUnit * weight.Quantity.Value / 100m);
        bool computed = score.Quantity.Value != weight.Quantity.Value && score.Quantity.Value * 10m % 1m != 0m;
        return close || computed;
    }
}
