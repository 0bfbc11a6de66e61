using Extractor.Checks.Relations;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Derived;

/// <summary>Columns of differences and of rates of change.</summary>
internal static class ChangeColumns
{
    /// <summary>The changes of a group.</summary>
    /// <param name="view">The group.</param>
    /// <param name="reportYear">Year of columns that print none.</param>
    public static IEnumerable<RelationCandidate> Find(GroupView view, int? reportYear)
    {
        (TableColumn Change, TableColumn First, TableColumn Second)? resolved = null;
        foreach (TableColumn change in view.Numeric.Where(static column => column.Role == ColumnRole.Change))
        {
            List<TableColumn> columns = Operands.Of(view, change);
            List<(TableColumn, TableColumn)> named = [.. Named(change, columns, reportYear)];
            bool unsigned = false;
            var pick = PairChoice.Pick(view, change, named, Operands.All(columns), Closing.Change);
            if (pick is null or { Confidence: < 0.9 })
            {
                // 增减额 printed without its sign.
                var bare = PairChoice.Pick(view, change, named, [], Closing.UnsignedChange);
                unsigned = bare is { Confidence: > 0.9 };
                pick = unsigned ? bare : pick;
            }

            if (pick is not { } pair)
            {
                continue;
            }

            resolved ??= (change, pair.First, pair.Second);
            bool overYears = pair.First.Year != pair.Second.Year || change.Header.Contains("上年", StringComparison.Ordinal);

            // 年初 + 追加 = 全年 is a sum; what compares two values is a change.
            bool compares = overYears || (!IsAdjustment(change) && change.Header.AsSpan().ContainsAny('增', '减', '比'));
            for (int row = 0; row < view.Rows.Count; row++)
            {
                if (view.At(row, change) is not { } stated || view.At(row, pair.First) is not { } current || view.At(row, pair.Second) is not { } previous
                    || (Closing.IsZero(current) && Closing.IsZero(previous) && Closing.IsZero(stated)))
                {
                    continue;
                }

                Mention signed = unsigned ? stated with { Direction = Math.Sign(current.Normalized - previous.Normalized) } : stated;
                yield return compares
                    ? new RelationCandidate(RelationKind.Change, [current, previous, signed], RelationSource.Table, "table.change", stated.Quote, pair.Confidence)
                    : new RelationCandidate(RelationKind.Sum, [current, previous, stated], RelationSource.Table, "table.sum.difference", stated.Quote, pair.Confidence);
            }
        }

        foreach (RelationCandidate candidate in Rates(view, reportYear, resolved))
        {
            yield return candidate;
        }
    }

    private static IEnumerable<RelationCandidate> Rates(GroupView view, int? reportYear, (TableColumn Change, TableColumn First, TableColumn Second)? resolved)
    {
        foreach (TableColumn rate in view.Numeric.Where(static column => column.Role == ColumnRole.ChangeRate))
        {
            List<TableColumn> columns = Operands.Of(view, rate);
            IEnumerable<(TableColumn, TableColumn)> named = [.. resolved is { } known ? [(known.First, known.Second)] : Array.Empty<(TableColumn, TableColumn)>(), .. Named(rate, columns, reportYear)];
            var pick = PairChoice.Pick(view, rate, named, Operands.All(columns), Closing.ChangeRate);
            bool byPrevious = pick is not null;
            if (pick is null)
            {
                IEnumerable<(TableColumn, TableColumn)> byChange =
                    from current in columns
                    from change in view.Numeric.Where(static column => column.Role == ColumnRole.Change)
                    select (current, change);
                pick = PairChoice.Pick(view, rate, byChange, [], Closing.ChangeRateByChange);
            }

            if (pick is not { } pair)
            {
                continue;
            }

            for (int row = 0; row < view.Rows.Count; row++)
            {
                if (view.At(row, rate) is not { } percent || view.At(row, pair.First) is not { } current || view.At(row, pair.Second) is not { } second
                    || (Closing.IsZero(second) && byPrevious))
                {
                    continue;
                }

                Mention signed = percent.Quantity.Value > 0m && byPrevious && current.Normalized < second.Normalized && Closing.ChangeRate(current, second, percent)
                    ? percent with { Direction = -1 }
                    : percent;
                yield return new RelationCandidate(RelationKind.ChangeRate, [current, second, signed], RelationSource.Table, "table.change-rate", percent.Quote, pair.Confidence) { SecondIsPrevious = byPrevious };
            }
        }
    }

    private static bool IsAdjustment(TableColumn column) =>
        column.Header.Contains("追加", StringComparison.Ordinal) || column.Header.Contains("追减", StringComparison.Ordinal)
        || column.Header.Contains("调增", StringComparison.Ordinal) || column.Header.Contains("调减", StringComparison.Ordinal);

    private static bool IsRemainder(TableColumn column) =>
        column.Header.Contains("结余", StringComparison.Ordinal) || column.Header.Contains("剩余", StringComparison.Ordinal)
        || column.Path.Any(static part => part.StartsWith('未')) || column.Header.Contains("节约", StringComparison.Ordinal) || column.Header.Contains("节余", StringComparison.Ordinal);

    // 比上年, and headers that name no base, compare years; 比预算 and 调整 compare bases.
    private static IEnumerable<(TableColumn, TableColumn)> Named(TableColumn computed, List<TableColumn> columns, int? reportYear)
    {
        IEnumerable<(TableColumn, TableColumn)> years = Operands.YearOnYear(columns, reportYear);
        IEnumerable<(TableColumn, TableColumn)> bases = Operands.BasisOnBasis(columns);
        if (IsRemainder(computed))
        {
            // What is left of the budget: budget − spent.
            return Operands.Execution(columns).Select(static pair => (pair.Second, pair.First));
        }

        return computed.Header.Contains("上年", StringComparison.Ordinal) || computed.Header.Contains("同比", StringComparison.Ordinal) || computed.Header.Contains("去年", StringComparison.Ordinal)
            ? years
            : computed.Header.Contains("预算", StringComparison.Ordinal) || computed.Header.Contains("调整", StringComparison.Ordinal) ? bases : years.Concat(bases);
    }
}
