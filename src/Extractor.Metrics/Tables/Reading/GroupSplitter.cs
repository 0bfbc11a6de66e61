using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Reading;

/// <summary>Divides the columns of a band where a second label column starts a second half (收入项目 | 决算数 | 支出项目 | 决算数).</summary>
internal static class GroupSplitter
{
    /// <summary>Divides the columns.</summary>
    /// <param name="columns">The columns of a band, left to right.</param>
    public static IReadOnlyList<IReadOnlyList<TableColumn>> Split(IReadOnlyList<TableColumn> columns)
    {
        // In an evaluation form weights may stand between the levels of indicators; it is one list.
        if (columns.Any(static column => column.Role is ColumnRole.IndicatorLevel1 or ColumnRole.IndicatorLevel2 or ColumnRole.IndicatorName))
        {
            return [columns];
        }

        var groups = new List<IReadOnlyList<TableColumn>>();
        var current = new List<TableColumn>();
        bool numbers = false;
        foreach (TableColumn column in columns)
        {
            if (numbers && column.Role is ColumnRole.Label or ColumnRole.Code or ColumnRole.Sequence && numbers)
            {
                groups.Add(current);
                current = [];
                numbers = false;
            }

            current.Add(column);
            numbers |= column.IsNumeric;
        }

        groups.Add(current);
        return groups;
    }
}
