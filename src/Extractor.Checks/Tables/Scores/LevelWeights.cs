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
            foreach (RelationCandidate candidate in Spans(view, level, weight, "table.score.level-label"))
            {
                yield return candidate;
            }
        }

        for (int i = 0; i + 1 < columns.Weights.Count && columns.Weights[i].Index < weight.Index; i++)
        {
            foreach (RelationCandidate candidate in Spans(view, columns.Weights[i], columns.Weights[i + 1], "table.score.level-weight"))
            {
                yield return candidate;
            }
        }
    }

    // Each figure of the outer column reaches to the next one; the inner figures beside it are its items.
    private static List<RelationCandidate> Spans(GroupView view, TableColumn outer, TableColumn inner, string rule)
    {
        var found = new List<RelationCandidate>();
        int closed = 0, failed = 0;
        for (int row = 0; row < view.Rows.Count; row++)
        {
            if (view.Rows[row].Total != TotalKind.None || view.At(row, outer) is not { } whole)
            {
                continue;
            }

            var parts = new List<Mention>();
            for (int below = row; below < view.Rows.Count && view.Rows[below].Total == TotalKind.None && (below == row || !Starts(view, below, outer)); below++)
            {
                if (view.At(below, inner) is { } part)
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
    private static bool Starts(GroupView view, int row, TableColumn outer)
    {
        if (view.At(row, outer) is not null)
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
