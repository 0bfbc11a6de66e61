using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Derived;

/// <summary>Picks the pair of columns that a computed column is computed from.</summary>
internal static class PairChoice
{
    /// <summary>Picks a pair.</summary>
    /// <param name="view">The group.</param>
    /// <param name="computed">The computed column.</param>
    /// <param name="named">Pairs that the headers name, the likeliest first.</param>
    /// <param name="others">Pairs that only the numbers can speak for.</param>
    /// <param name="closes">Whether a row's numbers close.</param>
    /// <returns>The pair, or <see langword="null"/> where neither headers nor numbers speak for one.</returns>
    public static (TableColumn First, TableColumn Second, double Confidence)? Pick(
        GroupView view,
        TableColumn computed,
        IEnumerable<(TableColumn First, TableColumn Second)> named,
        IEnumerable<(TableColumn First, TableColumn Second)> others,
        Func<Mention, Mention, Mention, bool> closes)
    {
        (TableColumn First, TableColumn Second, int Closed, int Failed)? best = null;
        foreach ((TableColumn first, TableColumn second) in named)
        {
            (int closed, int failed) = Try(view, computed, first, second, closes);
            if (closed + failed > 0 && (best is null || closed > best.Value.Closed))
            {
                best = (first, second, closed, failed);
            }
        }

        bool byHeader = best is not null;
        if (best is null || best.Value.Failed > 0)
        {
            foreach ((TableColumn first, TableColumn second) in others)
            {
                (int closed, int failed) = Try(view, computed, first, second, closes);
                // Against the pair that the headers name only one that closes in every row is taken, and in more of them.
                bool better = best is null || best.Value.Closed == 0 ? closed > failed : !(byHeader && failed > 0) && closed > best.Value.Closed;
                if (closed >= 2 && better && (best is null || closed > best.Value.Closed))
                {
                    best = (first, second, closed, failed);
                    byHeader = false;
                }
            }
        }

        return best switch
        {
            null => null,

            // Named by the headers: one closing row confirms it, and in a table of one row the headers alone do.
            { } pair when byHeader && (pair.Closed > 0 ? pair.Failed <= pair.Closed + 1 : pair.Failed == 1) => (pair.First, pair.Second, pair.Closed > 0 ? 0.97 : 0.8),
            { } pair when !byHeader && pair.Closed > pair.Failed => (pair.First, pair.Second, 0.9),
            _ => null,
        };
    }

    private static (int Closed, int Failed) Try(GroupView view, TableColumn computed, TableColumn first, TableColumn second, Func<Mention, Mention, Mention, bool> closes)
    {
        int closed = 0, failed = 0;
        for (int row = 0; row < view.Rows.Count; row++)
        {
            if (view.At(row, computed) is not { } stated || view.At(row, first) is not { } one || view.At(row, second) is not { } two
                || (Closing.IsZero(one) && Closing.IsZero(two)))
            {
                continue;
            }

            if (closes(one, two, stated))
            {
                closed++;
            }
            else
            {
                failed++;
            }
        }

        return (closed, failed);
    }
}
