using Extractor.Checks.Relations;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Scores;

/// <summary>Weights of a level of indicators over the weights of the level below: 产出指标（50分）, or a weight column beside each level.</summary>
internal static class LevelWeights
{
    /// <summary>The sums of a group.</summary>
    /// <param name="view">The group.</param>
    /// <param name="columns">Its weight and score columns.</param>
    public static IEnumerable<RelationCandidate> Find(GroupView view, ScoreColumns columns)
    {
        if (columns.ItemWeight is not { } weight)
        {
            yield break;
        }

        foreach (TableColumn level in view.Group.Columns.Where(static column => column.Role is ColumnRole.IndicatorLevel1 or ColumnRole.IndicatorLevel2))
        {
            foreach (RelationCandidate candidate in Spans(view, columns, level, weight, "table.score.level-label"))
            {
                yield return candidate;
            }
        }

        for (int i = 0; i + 1 < columns.Weights.Count && columns.Weights[i].Index < weight.Index; i++)
        {
            foreach (RelationCandidate candidate in Spans(view, columns, columns.Weights[i], columns.Weights[i + 1], "table.score.level-weight"))
            {
                yield return candidate;
            }
        }
    }

    /// <summary>Whether a weight of an outer level merely repeats the one above it: a merged cell that a converter wrote out in every row.</summary>
    /// <param name="view">The group.</param>
    /// <param name="columns">Its weight and score columns.</param>
    /// <param name="row">Index of the row.</param>
    /// <param name="column">The weight column.</param>
    public static bool IsWrittenOut(GroupView view, ScoreColumns columns, int row, TableColumn column)
    {
        if (row == 0 || column.Role != ColumnRole.Weight || columns.ItemWeight is null || column.Index >= columns.ItemWeight.Index
            || view.At(row - 1, column) is not { } above || view.At(row, column) is not { } own || above.Quantity.Value != own.Quantity.Value)
        {
            return false;
        }

        int levels = view.Group.Columns.Count(stub => stub.IsStub && stub.Index < column.Index && stub.Role is not (ColumnRole.Sequence or ColumnRole.Code));
        IReadOnlyList<string> path = view.Rows[row].LabelPath;
        IReadOnlyList<string> before = view.Rows[row - 1].LabelPath;
        return levels > 0 && levels <= path.Count && levels <= before.Count && path.Take(levels).SequenceEqual(before.Take(levels));
    }

    // Each figure of the outer column reaches to the next one; the inner figures beside it are its items.
    private static List<RelationCandidate> Spans(GroupView view, ScoreColumns columns, TableColumn outer, TableColumn inner, string rule)
    {
        var found = new List<RelationCandidate>();
        int closed = 0, failed = 0;
        for (int row = 0; row < view.Rows.Count; row++)
        {
            if (view.Rows[row].Total != TotalKind.None || view.At(row, outer) is not { } whole || (!outer.IsStub && IsWrittenOut(view, columns, row, outer)))
            {
                continue;
            }

            var parts = new List<Mention>();
            for (int below = row; below < view.Rows.Count && view.Rows[below].Total == TotalKind.None && (below == row || !Starts(view, columns, below, outer)); below++)
            {
                if (view.At(below, inner) is { } part && !IsWrittenOut(view, columns, below, inner))
                {
                    parts.Add(part);
                }
            }

            if (parts.Count == 0)
            {
                continue;
            }

            if (Closing.Sum(whole, parts))
            {
                closed++;
            }
            else
            {
                failed++;
            }

            if (parts.Count > 1)
            {
                found.Add(new RelationCandidate(RelationKind.ScoreSum, [whole, .. parts], RelationSource.Table, rule, whole.Quote, 0.95));
            }
        }

        return closed >= failed && closed > 0 ? found : [];
    }

    // A new group starts where the outer column has a cell of its own.
    private static bool Starts(GroupView view, ScoreColumns columns, int row, TableColumn outer)
    {
        if (view.At(row, outer) is not null && (outer.IsStub || !IsWrittenOut(view, columns, row, outer)))
        {
            return true;
        }

        int depth = LevelDepth(view, outer);
        return depth >= 0 && depth < view.Rows[row].LabelPath.Count && row > 0 && depth < view.Rows[row - 1].LabelPath.Count
            && view.Rows[row].LabelPath[depth] != view.Rows[row - 1].LabelPath[depth];
    }

    private static int LevelDepth(GroupView view, TableColumn outer)
    {
        int depth = -1;
        foreach (TableColumn column in view.Group.Columns)
        {
            if (column.IsStub && column.Role is not (ColumnRole.Sequence or ColumnRole.Code))
            {
                depth++;
            }

            if (ReferenceEquals(column, outer))
            {
                return column.IsStub ? depth : -1;
            }
        }

        return -1;
    }
}
