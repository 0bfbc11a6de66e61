using Extractor.Checks.Relations;
using Extractor.Checks.Tables.Sums;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Scores;

/// <summary>
/// Totals of weights and scores. In a form of several bands the total counts the execution score of the funds part as
/// well; whether it does, the numbers tell.
/// </summary>
internal static class ScoreSums
{
    /// <summary>The totals of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="catalogue">The metrics.</param>
    public static IEnumerable<RelationCandidate> Find(InterpretedTable table, MetricCatalogue catalogue)
    {
        List<(GroupView View, ScoreColumns Columns, Mention? Weight)> groups = [.. table.Bands
            .SelectMany(band => band.Groups.Select(group => (View: new GroupView(table, group), Weight: band.ExecutionWeight)))
            .Select(static pair => (pair.View, new ScoreColumns(pair.View), pair.Weight)).Where(static pair => pair.Item2.All.Any())];
        var funds = new List<FundScores>();
        foreach ((GroupView view, ScoreColumns columns, Mention? weight) in groups)
        {
            int fund = Enumerable.Range(0, view.Rows.Count).FirstOrDefault(row => view.Rows[row].IsFundTotal, -1);
            if (fund >= 0)
            {
                funds.Add(new FundScores(
                    columns.ItemWeight is { } own ? view.At(fund, own) : weight,
                    columns.Scores.Count > 0 ? view.At(fund, columns.Scores[0]) : null));
                continue;
            }

            RowTree tree = RowTree.Build(view.Rows, catalogue);
            foreach (RelationCandidate candidate in Nested(view, columns, tree))
            {
                yield return candidate;
            }

            foreach (RelationCandidate candidate in Totals(view, columns, funds, tree))
            {
                yield return candidate;
            }

            foreach (RelationCandidate candidate in LevelWeights.Find(view, columns))
            {
                yield return candidate;
            }
        }
    }

    // 一、预算编制 20 | 1.目标设定 10 | 2.预算配置 10
    private static List<RelationCandidate> Nested(GroupView view, ScoreColumns columns, RowTree tree)
    {
        var found = new List<RelationCandidate>();
        int closed = 0, failed = 0;
        for (int row = 0; row < view.Rows.Count; row++)
        {
            List<int> children = view.Rows[row].Total == TotalKind.None ? tree.Children(row) : [];
            foreach (TableColumn column in columns.All)
            {
                List<Mention> parts = [.. children.Select(child => view.At(child, column)).Where(static mention => mention is not null).Select(static mention => mention!)];
                if (parts.Count == 0 || view.At(row, column) is not { } whole)
                {
                    continue;
                }

                bool closes = Closing.Sum(whole, parts);
                closed += closes ? 1 : 0;
                failed += closes ? 0 : 1;
                if (parts.Count > 1)
                {
                    found.Add(new RelationCandidate(RelationKind.ScoreSum, [whole, .. parts], RelationSource.Table, "table.score.nested", whole.Quote, 0.95));
                }
            }
        }

        return closed > 0 && closed >= failed ? found : [];
    }

    private static IEnumerable<RelationCandidate> Totals(GroupView view, ScoreColumns columns, List<FundScores> funds, RowTree tree)
    {
        var items = new List<int>();
        var totals = new List<int>();
        int since = 0;
        for (int row = 0; row < view.Rows.Count; row++)
        {
            if (view.Rows[row].Total == TotalKind.None)
            {
                if (columns.All.Any(column => view.At(row, column) is not null))
                {
                    items.Add(row);
                }

                continue;
            }

            var readings = new List<SumReading>();
            var recent = new SumReading(items[since..], "table.score.total");
            var all = new SumReading([.. items], "table.score.total");
            if (view.Rows[row].Total == TotalKind.Subtotal)
            {
                readings.Add(recent);
            }

            if (funds.Count > 0)
            {
                readings.Add(all with { Items = [-1, .. items] });
            }

            readings.Add(all);
            readings.Add(recent);
            foreach (List<int> level in new List<int>[] { [.. items.Where(item => tree.Parents[item] < 0)], [.. items.Where(item => tree.Children(item).Count == 0)] })
            {
                readings.Add(new SumReading(level, "table.score.total"));
                readings.Add(new SumReading([-1, .. level], "table.score.total"));
            }

            if (totals.Count > 1)
            {
                readings.Add(new SumReading([.. totals], "table.score.subtotals"));
                readings.Add(new SumReading([-1, .. totals], "table.score.subtotals"));
            }

            foreach (RelationCandidate candidate in Emit(view, columns, funds, row, readings))
            {
                yield return candidate;
            }

            since = items.Count;
            totals.Add(row);
        }
    }

    private static IEnumerable<RelationCandidate> Emit(
        GroupView view, ScoreColumns columns, List<FundScores> funds, int row, List<SumReading> readings)
    {
        IEnumerable<(Mention, IReadOnlyList<Mention>)> sums(SumReading reading)
        {
            foreach (TableColumn column in columns.All)
            {
                if (view.At(row, column) is { } total && Parts(view, columns, funds, column, reading) is { Count: > 0 } parts)
                {
                    yield return (total, parts);
                }
            }
        }

        if (SumReadings.Pick(readings, sums) is not { } picked || (picked.Confirmation.Closed == 0 && picked.Confirmation.Failed != 1))
        {
            yield break;
        }

        foreach ((Mention total, IReadOnlyList<Mention> parts) in sums(picked.Reading))
        {
            if (parts.Count > 1)
            {
                yield return new RelationCandidate(
                    RelationKind.ScoreSum, [total, .. parts], RelationSource.Table, picked.Reading.Rule, total.Quote, picked.Confirmation.Closed > 0 ? 0.98 : 0.85);
            }
        }
    }

    private static List<Mention> Parts(
        GroupView view, ScoreColumns columns, List<FundScores> funds, TableColumn column, SumReading reading)
    {
        var parts = new List<Mention>();
        foreach (int item in reading.Items)
        {
            if (item >= 0)
            {
                if (view.At(item, column) is { } part && !LevelWeights.IsWrittenOut(view, columns, item, column))
                {
                    parts.Add(part);
                }

                continue;
            }

            bool weight = column.Role == ColumnRole.Weight;
            if (!weight && columns.Scores.Count > 0 && !ReferenceEquals(column, columns.Scores[0]))
            {
                continue;
            }

            parts.AddRange(funds.Select(fund => weight ? fund.Weight : fund.Score).Where(static mention => mention is not null).Select(static mention => mention!));
        }

        return parts;
    }

    /// <summary>Weight and score of a form's execution of funds.</summary>
    private sealed record FundScores(Mention? Weight, Mention? Score);
}
