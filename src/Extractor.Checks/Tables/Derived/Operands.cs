using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Derived;

/// <summary>Finds the columns that a computed column can be computed from, the likeliest pairs first.</summary>
internal static class Operands
{
    /// <summary>Above this many columns only the pairs that bases and years name are tried.</summary>
    private const int MaxSearched = 12;

    /// <summary>The columns of a group that hold amounts or counts about the same concept as a computed column.</summary>
    /// <param name="view">The group.</param>
    /// <param name="computed">The computed column.</param>
    public static List<TableColumn> Of(GroupView view, TableColumn computed)
    {
        List<TableColumn> values = [.. view.Numeric.Where(static column => column.Role is ColumnRole.Amount or ColumnRole.Count or ColumnRole.Number)];
        if (computed.Path.Count > 1)
        {
            // 基本支出 > 执行率 is computed from the columns under 基本支出.
            List<TableColumn> same = [.. values.Where(column => column.Path.Count > 1 && column.Path[0] == computed.Path[0])];
            if (same.Count > 1)
            {
                return same;
            }
        }

        return values;
    }

    /// <summary>Numerator and denominator of an execution rate.</summary>
    /// <param name="columns">The columns.</param>
    public static IEnumerable<(TableColumn First, TableColumn Second)> Execution(IReadOnlyList<TableColumn> columns) =>
        Pairs(columns, static column => column.Basis == Basis.Actual, static column => column.Basis == Basis.AdjustedBudget)
            .Concat(Pairs(columns, static column => column.Basis == Basis.Actual, static column => column.Basis == Basis.InitialBudget));

    /// <summary>Current and previous value of a change over years: the same basis, successive years, the latest first.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="reportYear">Year of columns that print none.</param>
    public static IEnumerable<(TableColumn First, TableColumn Second)> YearOnYear(IReadOnlyList<TableColumn> columns, int? reportYear) =>
        from current in columns
        from previous in columns
        let year = current.Year ?? reportYear
        let before = previous.Year
        where !ReferenceEquals(current, previous) && year is not null && before is not null && year > before && SameConcept(current, previous)
            && (current.Basis == previous.Basis || current.Basis == Basis.None || previous.Basis == Basis.None)
        orderby year descending, year - before, current.Basis == Basis.Actual ? 0 : 1
        select (current, previous);

    /// <summary>Values of two bases of one year, later basis first.</summary>
    /// <param name="columns">The columns.</param>
    public static IEnumerable<(TableColumn First, TableColumn Second)> BasisOnBasis(IReadOnlyList<TableColumn> columns) =>
        Pairs(columns, static column => column.Basis == Basis.AdjustedBudget, static column => column.Basis == Basis.InitialBudget)
            .Concat(Execution(columns));

    /// <summary>All ordered pairs, where there are not too many.</summary>
    /// <param name="columns">The columns.</param>
    public static IEnumerable<(TableColumn First, TableColumn Second)> All(IReadOnlyList<TableColumn> columns) =>
        columns.Count > MaxSearched ? [] :
        from first in columns
        from second in columns
        where !ReferenceEquals(first, second) && first.Role == second.Role
        select (first, second);

    private static IEnumerable<(TableColumn First, TableColumn Second)> Pairs(
        IReadOnlyList<TableColumn> columns, Func<TableColumn, bool> first, Func<TableColumn, bool> second) =>
        from numerator in columns.Where(first)
        from denominator in columns.Where(second)
        where SameConcept(numerator, denominator)
        select (numerator, denominator);

    private static bool SameConcept(TableColumn one, TableColumn other) =>
        string.Concat(one.Concepts) == string.Concat(other.Concepts) && one.Role == other.Role;
}
