using Extractor.Metrics.Catalogue;
using Extractor.Storage.Queries;

namespace Extractor.Pipeline.Answers;

/// <summary>What is worked out of a group of facts.</summary>
public enum Aggregate
{
    /// <summary>合计.</summary>
    Sum,

    /// <summary>平均.</summary>
    Average,

    /// <summary>最小.</summary>
    Minimum,

    /// <summary>最大.</summary>
    Maximum,

    /// <summary>个数.</summary>
    Count,
}

/// <summary>What facts are grouped by. Metric and basis always are: figures of different metrics or bases have no sum.</summary>
[Flags]
public enum Grouping
{
    /// <summary>By metric and basis only.</summary>
    None = 0,

    /// <summary>By department.</summary>
    Department = 1,

    /// <summary>By region.</summary>
    Region = 2,

    /// <summary>By year.</summary>
    Year = 4,
}

/// <summary>Facts grouped and worked out, as a table.</summary>
public static class FactAggregation
{
    /// <summary>The table: in the order of years where years alone are compared, otherwise ranked by value.</summary>
    /// <param name="facts">The facts, each counted once.</param>
    /// <param name="grouping">What to group by.</param>
    /// <param name="aggregates">What to work out, in the order of columns; the first decides the order of rows.</param>
    /// <param name="catalogue">Gives metrics their names and types.</param>
    /// <param name="money">The unit to show money in.</param>
    /// <param name="forPeople">Whether people read it: Chinese names instead of identifiers.</param>
    /// <param name="ascending">Whether to show the smallest values first.</param>
    public static AnswerTable Of(
        IEnumerable<FactRow> facts,
        Grouping grouping,
        IReadOnlyList<Aggregate> aggregates,
        MetricCatalogue catalogue,
        MoneyUnit money,
        bool forPeople,
        bool ascending = false)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(aggregates);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(money);
        var groups = new Dictionary<GroupKey, Totals>();
        foreach (FactRow fact in facts)
        {
            if (fact.Normalized is decimal value)
            {
                var key = new GroupKey(
                    fact.Metric,
                    fact.Basis,
                    grouping.HasFlag(Grouping.Department) ? fact.Report.Department : null,
                    grouping.HasFlag(Grouping.Region) ? fact.Report.Region : null,
                    grouping.HasFlag(Grouping.Year) ? fact.Year : null);
                if (!groups.TryGetValue(key, out Totals? totals))
                {
                    groups[key] = totals = new Totals();
                }

                totals.Add(value);
            }
        }

        bool ranked = grouping != Grouping.Year;
        IOrderedEnumerable<KeyValuePair<GroupKey, Totals>> ordered = ranked
            ? ascending ? groups.OrderBy(g => g.Value.Of(aggregates[0])) : groups.OrderByDescending(g => g.Value.Of(aggregates[0]))
            : groups.OrderBy(g => g.Key.Metric, StringComparer.Ordinal).ThenBy(g => g.Key.Basis, StringComparer.Ordinal).ThenBy(g => g.Key.Year);
        return new AnswerTable(
            Columns(grouping, aggregates, ranked),
            ordered.ThenBy(g => g.Key.ToString(), StringComparer.Ordinal).Select((g, i) => Row(g.Key, g.Value, i + 1)));

        object?[] Row(GroupKey key, Totals totals, int rank)
        {
            Metric? metric = catalogue.Find(key.Metric);
            List<object?> row = ranked ? [rank] : [];
            if (grouping.HasFlag(Grouping.Department))
            {
                row.Add(key.Department);
            }

            if (grouping.HasFlag(Grouping.Region))
            {
                row.Add(key.Region);
            }

            if (grouping.HasFlag(Grouping.Year))
            {
                row.Add(key.Year);
            }

            row.Add(forPeople ? metric?.Label ?? key.Metric : key.Metric);
            row.Add(forPeople ? ChineseNames.Bases.Of(key.Basis) : key.Basis);
            foreach (Aggregate aggregate in aggregates)
            {
                decimal value = totals.Of(aggregate);
                row.Add(aggregate == Aggregate.Count ? (int)value : Math.Round(money.Show(metric, value).Value ?? value, 4, MidpointRounding.AwayFromZero));
            }

            row.Add(money.Show(metric, null).Unit);
            return [.. row];
        }
    }

    private static List<Column> Columns(Grouping grouping, IReadOnlyList<Aggregate> aggregates, bool ranked)
    {
        List<Column> columns = ranked ? [Ranks.Column] : [];
        if (grouping.HasFlag(Grouping.Department))
        {
            columns.Add(new Column("department", "部门"));
        }

        if (grouping.HasFlag(Grouping.Region))
        {
            columns.Add(new Column("region", "地区"));
        }

        if (grouping.HasFlag(Grouping.Year))
        {
            columns.Add(new Column("year", "年度", ColumnKind.Whole));
        }

        columns.Add(new Column("metric", "指标"));
        columns.Add(new Column("basis", "口径"));
        columns.AddRange(aggregates.Select(a => a switch
        {
            Aggregate.Sum => new Column("sum", "合计", ColumnKind.Amount),
            Aggregate.Average => new Column("avg", "平均", ColumnKind.Amount),
            Aggregate.Minimum => new Column("min", "最小", ColumnKind.Amount),
            Aggregate.Maximum => new Column("max", "最大", ColumnKind.Amount),
            _ => new Column("count", "个数", ColumnKind.Whole),
        }));
        columns.Add(new Column("unit", "单位"));
        return columns;
    }

    private sealed record GroupKey(string Metric, string Basis, string? Department, string? Region, int? Year);

    private sealed class Totals
    {
        private int _count;
        private decimal _sum;
        private decimal _minimum = decimal.MaxValue;
        private decimal _maximum = decimal.MinValue;

        public void Add(decimal value)
        {
            _count++;
            _sum += value;
            _minimum = Math.Min(_minimum, value);
            _maximum = Math.Max(_maximum, value);
        }

        public decimal Of(Aggregate aggregate) => aggregate switch
        {
            Aggregate.Sum => _sum,
            Aggregate.Average => _sum / _count,
            Aggregate.Minimum => _minimum,
            Aggregate.Maximum => _maximum,
            _ => _count,
        };
    }
}
