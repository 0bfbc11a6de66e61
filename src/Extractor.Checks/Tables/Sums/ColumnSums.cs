using Extractor.Checks.Relations;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Sums;

/// <summary>
/// Sums across columns of the same basis and year: 合计 = 基本支出 + 项目支出, 编制数 = 行政编制 + 事业编制, 小计 = 购置费 + 运行费.
/// Which columns a column sums is decided once for all rows.
/// </summary>
internal sealed class ColumnSums
{
    private readonly GroupView _view;
    private readonly MetricCatalogue _catalogue;

    /// <summary>Prepares the sums of a group.</summary>
    /// <param name="view">The group.</param>
    /// <param name="catalogue">The metrics.</param>
    public ColumnSums(GroupView view, MetricCatalogue catalogue)
    {
        _view = view;
        _catalogue = catalogue;
    }

    /// <summary>The sums of the group.</summary>
    public IEnumerable<RelationCandidate> Find()
    {
        var families = _view.Numeric
            .Where(static column => column.Role is ColumnRole.Amount or ColumnRole.Count)
            .GroupBy(static column => (column.Role, column.Basis, column.Year))
            .Select(static family => family.ToList())
            .Where(static family => family.Count is > 1 and <= 60)
            .ToList();
        foreach (List<TableColumn> family in families)
        {
            for (int i = 0; i < family.Count; i++)
            {
                foreach (RelationCandidate candidate in SumsOf(family, i))
                {
                    yield return candidate;
                }
            }
        }

        foreach (RelationCandidate candidate in YearTotals())
        {
            yield return candidate;
        }
    }

    private IEnumerable<RelationCandidate> SumsOf(List<TableColumn> family, int whole)
    {
        List<SumReading> readings = [.. Readings(family, whole)];
        if (readings.Count == 0 || SumReadings.Pick(readings, reading => Sums(family, whole, reading)) is not { } picked)
        {
            yield break;
        }

        bool named = family[whole].Total != TotalKind.None || picked.Reading.Rule == "table.sum.columns.catalogue";
        bool plain = named && picked.Confirmation is { Closed: 0, Failed: 1 };
        if (!picked.Confirmation.IsConfirmed && !plain && !(named && picked.Confirmation.Closed > 0))
        {
            yield break;
        }

        double confidence = picked.Confirmation.Closed > 0 ? 0.96 : 0.8;
        for (int row = 0; row < _view.Rows.Count; row++)
        {
            if (_view.At(row, family[whole]) is not { } total)
            {
                continue;
            }

            List<Mention> parts = Parts(row, family, picked.Reading);
            bool zeros = Closing.IsZero(total) && parts.All(Closing.IsZero);
            if (parts.Count == 0 || zeros || (parts.Count == 1 && (Closing.Sum(total, parts) || confidence < 0.9)))
            {
                continue;
            }

            yield return new RelationCandidate(RelationKind.Sum, [total, .. parts], RelationSource.Table, picked.Reading.Rule, total.Quote, confidence);
        }
    }

    private IEnumerable<SumReading> Readings(List<TableColumn> family, int whole)
    {
        TableColumn column = family[whole];
        if (column.OfWhich)
        {
            yield break;
        }

        // 其中 columns right after it.
        int listed = whole + 1;
        if (listed < family.Count && family[listed].OfWhich && column.Total == TotalKind.None)
        {
            if (column.MetricId is not null && CatalogueParts(family, whole) is { Count: > 1 } known)
            {
                yield return new SumReading(known, "table.sum.columns.catalogue");
            }

            for (int end = listed + 2; end <= family.Count; end++)
            {
                yield return new SumReading([.. Enumerable.Range(listed, end - listed)], "table.sum.columns.of-which");
            }

            yield break;
        }

        if (column.Total != TotalKind.None)
        {
            // Columns under the same spanning header.
            List<int> under = Under(family, whole, Prefix(column));
            if (under.Count > 0)
            {
                yield return new SumReading(under, "table.sum.columns");
            }

            // To the right up to the next column that sums as much; to the left, where the total stands last.
            List<int> right = TopLevel(family, whole + 1, NextTotal(family, whole));
            if (right.Count > 0)
            {
                yield return new SumReading(right, "table.sum.columns");
            }

            List<int> left = TopLevel(family, PreviousTotal(family, whole), whole);
            if (left.Count > 1)
            {
                yield return new SumReading(left, "table.sum.columns");
            }
        }

        if (column.MetricId is not null && CatalogueParts(family, whole) is { Count: > 1 } parts)
        {
            yield return new SumReading(parts, "table.sum.columns.catalogue");
        }
    }

    private static IReadOnlyList<string> Prefix(TableColumn column) => column.Total != TotalKind.None ? column.Concepts : [];

    // The columns whose concepts go on from the prefix; a spanning header among them is taken by its 小计.
    private static List<int> Under(List<TableColumn> family, int whole, IReadOnlyList<string> prefix)
    {
        if (prefix.Count == 0)
        {
            return [];
        }

        List<int> under = [.. Enumerable.Range(0, family.Count).Where(i => i != whole && family[i].Concepts.Count > prefix.Count && family[i].Concepts.Take(prefix.Count).SequenceEqual(prefix))];
        return Reduce(family, under, prefix.Count);
    }

    private static List<int> TopLevel(List<TableColumn> family, int start, int end) =>
        start >= end ? [] : Reduce(family, [.. Enumerable.Range(start, end - start)], 0);

    // Keeps the 小计 of every spanning header and drops the columns it sums.
    private static List<int> Reduce(List<TableColumn> family, List<int> columns, int depth)
    {
        var kept = new List<int>();
        foreach (IGrouping<string, int> head in columns.GroupBy(i => family[i].Concepts.Count > depth ? family[i].Concepts[depth] : $"#{i}"))
        {
            int subtotal = head.FirstOrDefault(i => family[i].Total != TotalKind.None, -1);
            if (subtotal >= 0)
            {
                kept.Add(subtotal);
            }
            else
            {
                // 编制数 and its 其中 columns: the parts are inside the whole.
                kept.AddRange(head.Where(i => !family[i].OfWhich));
            }
        }

        kept.Sort();
        return kept;
    }

    private static int NextTotal(List<TableColumn> family, int whole)
    {
        int next = whole + 1;
        while (next < family.Count && !(family[next].Total >= family[whole].Total && family[next].Concepts.Count <= family[whole].Concepts.Count))
        {
            next++;
        }

        return next;
    }

    private static int PreviousTotal(List<TableColumn> family, int whole)
    {
        int previous = whole - 1;
        while (previous >= 0 && !(family[previous].Total >= family[whole].Total && family[previous].Concepts.Count <= family[whole].Concepts.Count))
        {
            previous--;
        }

        return previous + 1;
    }

    private List<int> CatalogueParts(List<TableColumn> family, int whole) =>
        [.. Enumerable.Range(0, family.Count).Where(i => i != whole && family[i].MetricId is { } part && _catalogue.Find(part)?.Parent == family[whole].MetricId)];

    private IEnumerable<(Mention Whole, IReadOnlyList<Mention> Parts)> Sums(List<TableColumn> family, int whole, SumReading reading)
    {
        for (int row = 0; row < _view.Rows.Count; row++)
        {
            if (_view.At(row, family[whole]) is { } total)
            {
                List<Mention> parts = Parts(row, family, reading);
                if (parts.Count > 1 || (parts.Count == 1 && reading.Items.Count > 1))
                {
                    yield return (total, parts);
                }
            }
        }
    }

    private List<Mention> Parts(int row, List<TableColumn> family, SumReading reading) =>
        [.. reading.Items.Select(item => _view.At(row, family[item])).Where(static mention => mention is not null).Select(static mention => mention!)];

    // 2021年 | 2022年 | 2023年 | 合计
    private IEnumerable<RelationCandidate> YearTotals()
    {
        foreach (TableColumn total in _view.Numeric.Where(static column => column is { Role: ColumnRole.Amount or ColumnRole.Count, Total: not TotalKind.None, Year: null, Concepts.Count: 0 }))
        {
            List<TableColumn> years = [.. _view.Numeric.Where(column => column.Role == total.Role && column.Year is not null && column.Concepts.Count == 0 && (total.Basis == Basis.None || column.Basis == total.Basis))];
            if (years.Count < 2 || years.Select(static column => column.Year).Distinct().Count() != years.Count)
            {
                continue;
            }

            var reading = new SumReading([.. Enumerable.Range(1, years.Count)], "table.sum.columns.years");
            List<TableColumn> family = [total, .. years];
            if (SumReadings.Pick([reading], its => Sums(family, 0, its)) is not { Confirmation.IsConfirmed: true })
            {
                continue;
            }

            for (int row = 0; row < _view.Rows.Count; row++)
            {
                if (_view.At(row, total) is { } whole && Parts(row, family, reading) is { Count: > 1 } parts && !(Closing.IsZero(whole) && parts.All(Closing.IsZero)))
                {
                    yield return new RelationCandidate(RelationKind.Sum, [whole, .. parts], RelationSource.Table, reading.Rule, whole.Quote, 0.95);
                }
            }
        }
    }
}
