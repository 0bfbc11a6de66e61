using Extractor.Checks.Relations;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Derived;

/// <summary>Columns of shares: each row's amount over the amount of a total row. Which amount and which total, the row that prints 100 % and the numbers tell.</summary>
internal static class ShareColumns
{
    /// <summary>The shares of a group.</summary>
    /// <param name="view">The group.</param>
    public static IEnumerable<RelationCandidate> Find(GroupView view)
    {
        foreach (TableColumn share in view.Numeric.Where(static column => column.Role is ColumnRole.Share or ColumnRole.Rate))
        {
            List<TableColumn> amounts = [.. Operands.Of(view, share)
                .OrderBy(column => column.Index < share.Index ? 0 : 1)
                .ThenBy(static column => column.Basis == Basis.Actual ? 0 : 1)
                .ThenBy(column => Math.Abs(column.Index - share.Index))];
            List<int> bases = [.. Enumerable.Range(0, view.Rows.Count).Where(row => view.Rows[row].Total != TotalKind.None || IsWhole(view.At(row, share)))
                .OrderBy(row => IsWhole(view.At(row, share)) ? 0 : 1).ThenByDescending(row => view.Rows[row].Total)];
            (TableColumn Amount, int Base, int Closed, int Failed)? best = null;
            foreach (TableColumn amount in amounts.Take(8))
            {
                foreach (int at in bases.Take(8))
                {
                    (int closed, int failed) = Try(view, share, amount, at);
                    if (closed + failed > 0 && (best is null || closed > best.Value.Closed))
                    {
                        best = (amount, at, closed, failed);
                    }
                }
            }

            if (Sections(view, share, amounts) is { } sections && (best is null || sections.Closed > best.Value.Closed))
            {
                foreach (RelationCandidate candidate in sections.Found)
                {
                    yield return candidate;
                }

                continue;
            }

            bool named = share.Role == ColumnRole.Share;
            if (best is not { } found || (named ? found.Closed == 0 || found.Failed > found.Closed : found.Closed < 2 || found.Failed > 0))
            {
                continue;
            }

            foreach (RelationCandidate candidate in Emit(view, share, found.Amount, found.Base, bases))
            {
                yield return candidate;
            }
        }
    }

    // 收入 and 支出 one under the other, each with its own 100 %: a row's whole is the next such row, or the last one where it stands on top.
    private static (int Closed, List<RelationCandidate> Found)? Sections(GroupView view, TableColumn share, List<TableColumn> amounts)
    {
        List<int> wholes = [.. Enumerable.Range(0, view.Rows.Count).Where(row => IsWhole(view.At(row, share)))];
        if (wholes.Count < 2)
        {
            return null;
        }

        (int Closed, List<RelationCandidate> Found)? best = null;
        foreach (TableColumn amount in amounts.Take(4))
        {
            foreach (bool onTop in (ReadOnlySpan<bool>)[false, true])
            {
                int closed = 0;
                var found = new List<RelationCandidate>();
                for (int row = 0; row < view.Rows.Count; row++)
                {
                    int at = onTop ? wholes.FindLastIndex(whole => whole <= row) : wholes.FindIndex(whole => whole >= row);
                    if (at < 0 || view.At(row, share) is not { } percent || view.At(row, amount) is not { } part || view.At(wholes[at], amount) is not { } total || Closing.IsZero(part) || Closing.IsZero(total))
                    {
                        continue;
                    }

                    closed += wholes[at] != row && Closing.Ratio(part, total, percent) ? 1 : 0;
                    found.Add(new RelationCandidate(RelationKind.Ratio, [part, total, percent], RelationSource.Table, "table.ratio.share", percent.Quote, 0.95));
                }

                if (closed * 2 > found.Count - wholes.Count && closed >= 2 && (best is null || closed > best.Value.Closed))
                {
                    best = (closed, found);
                }
            }
        }

        return best;
    }

    private static IEnumerable<RelationCandidate> Emit(GroupView view, TableColumn share, TableColumn amount, int at, List<int> bases)
    {
        Mention total = view.At(at, amount)!;
        for (int row = 0; row < view.Rows.Count; row++)
        {
            if (view.At(row, share) is not { } percent || view.At(row, amount) is not { } part || Closing.IsZero(part))
            {
                continue;
            }

            // The share of a row may be of its own group's total.
            Mention whole = Closing.Ratio(part, total, percent)
                ? total
                : bases.Select(other => view.At(other, amount)).FirstOrDefault(other => other is not null && !Closing.IsZero(other) && Closing.Ratio(part, other, percent)) ?? total;
            yield return new RelationCandidate(RelationKind.Ratio, [part, whole, percent], RelationSource.Table, "table.ratio.share", percent.Quote, 0.96);
        }
    }

    private static (int Closed, int Failed) Try(GroupView view, TableColumn share, TableColumn amount, int at)
    {
        int closed = 0, failed = 0;
        if (view.At(at, amount) is not { } total || Closing.IsZero(total))
        {
            return (0, 0);
        }

        for (int row = 0; row < view.Rows.Count; row++)
        {
            if (row == at || view.At(row, share) is not { } percent || view.At(row, amount) is not { } part || Closing.IsZero(part))
            {
                continue;
            }

            if (Closing.Ratio(part, total, percent))
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

    private static bool IsWhole(Mention? share) => share is { Quantity.Value: 100m };
}
