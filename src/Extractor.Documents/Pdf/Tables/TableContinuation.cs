using Extractor.Documents.Pdf.Layout;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>Puts tables together that run over several pages.</summary>
internal static class TableContinuation
{
    /// <summary>Column lines nearer than this are the same on both pages.</summary>
    private const float Same = 4f;

    /// <summary>Most rows that a repeated header has.</summary>
    private const int MostHeaderRows = 5;

    /// <summary>Joins each table with its continuation on the next page.</summary>
    /// <param name="items">The document in reading order; changed in place.</param>
    public static void Join(List<FlowItem> items)
    {
        int kept = 0;
        int lastPage = 0;
        for (int i = 0; i < items.Count; i++)
        {
            if (kept > 0 && items[i] is FlowTable next && items[kept - 1] is FlowTable first
                && next.Page == lastPage + 1 && TryJoin(first.Table, next.Table) is { } joined)
            {
                items[kept - 1] = first with { Table = joined };
                lastPage = next.Page;
                continue;
            }

            lastPage = items[i].Page;
            items[kept++] = items[i];
        }

        items.RemoveRange(kept, items.Count - kept);
    }

    private static JoinedTable? TryJoin(JoinedTable first, JoinedTable next)
    {
        if (ColumnMap(first.Columns, next.Columns) is { } nextInFirst)
        {
            return Append(first, Remap(next, nextInFirst, first.Columns));
        }

        // The first page may show fewer column lines than the second, where its cells are merged.
        return ColumnMap(next.Columns, first.Columns) is { } firstInNext
            ? Append(Remap(first, firstInNext, next.Columns), next)
            : null;
    }

    /// <summary>For each line of <paramref name="part"/> the line of <paramref name="whole"/> at the same place, both measured from the left side.</summary>
    private static int[]? ColumnMap(IReadOnlyList<float> whole, IReadOnlyList<float> part)
    {
        float shift = whole[0] - part[0];
        if (part.Count < 2 || part.Count * 2 < whole.Count || MathF.Abs(part[^1] + shift - whole[^1]) > Same)
        {
            return null;
        }

        var map = new int[part.Count];
        int at = 0;
        for (int i = 0; i < map.Length; i++)
        {
            while (at < whole.Count && whole[at] < part[i] + shift - Same)
            {
                at++;
            }

            if (at == whole.Count || MathF.Abs(whole[at] - part[i] - shift) > Same)
            {
                return null;
            }

            map[i] = at++;
        }

        return map[^1] == whole.Count - 1 ? map : null;
    }

    private static JoinedTable Remap(JoinedTable table, int[] map, IReadOnlyList<float> columns)
    {
        if (map.Length == columns.Count)
        {
            return table;
        }

        return new JoinedTable(columns, table.RowCount, [.. table.Cells.Select(entry =>
        {
            GridCell place = entry.Cell.Place;
            int column = map[place.Column];
            return (entry.Cell with { Place = place with { Column = column, ColumnSpan = map[place.Column + place.ColumnSpan] - column } }, entry.Page);
        })]);
    }

    private static JoinedTable Append(JoinedTable first, JoinedTable next)
    {
        int dropped = RepeatedRows(first, next);
        var cells = new List<(PageCell Cell, int Page)>(first.Cells);
        var extended = new Dictionary<int, int>();
        for (int i = 0; i < cells.Count; i++)
        {
            GridCell place = cells[i].Cell.Place;
            if (place.Row + place.RowSpan == first.RowCount)
            {
                extended[place.Column] = i;
            }
        }

        foreach ((PageCell cell, int page) in next.Cells)
        {
            if (cell.Place.Row < dropped)
            {
                continue;
            }

            GridCell place = cell.Place with { Row = cell.Place.Row - dropped + first.RowCount };
            if (cell.Place.Row == dropped && cell.Text.Length == 0
                && extended.TryGetValue(place.Column, out int above)
                && IsOneCell(cells[above].Cell, cell))
            {
                GridCell upper = cells[above].Cell.Place;
                cells[above] = (cells[above].Cell with { Place = upper with { RowSpan = upper.RowSpan + place.RowSpan } }, cells[above].Page);
                continue;
            }

            cells.Add((cell with { Place = place }, page));
        }

        return new JoinedTable(first.Columns, first.RowCount + next.RowCount - dropped, cells);
    }

    /// <summary>A cell merged over rows that the page end cut: its text stands on the first page, and one of its parts is still merged.</summary>
    private static bool IsOneCell(PageCell above, PageCell below) =>
        above.Text.Length > 0
        && above.Place.ColumnSpan == below.Place.ColumnSpan
        && (above.Place.RowSpan > 1 || below.Place.RowSpan > 1);

    private static int RepeatedRows(JoinedTable first, JoinedTable next)
    {
        int rows = 0;
        foreach (string row in RowTexts(next).Zip(RowTexts(first), static (a, b) => a == b && a.Trim('\t').Length > 0 ? a : string.Empty))
        {
            if (row.Length == 0)
            {
                break;
            }

            rows++;
        }

        // A header repeats as a whole: no cell of it reaches down into the rows that follow.
        while (rows > 0 && next.Cells.Any(entry => entry.Cell.Place.Row < rows && entry.Cell.Place.Row + entry.Cell.Place.RowSpan > rows))
        {
            rows--;
        }

        return rows < next.RowCount ? rows : 0;
    }

    private static IEnumerable<string> RowTexts(JoinedTable table) =>
        Enumerable.Range(0, Math.Min(MostHeaderRows, table.RowCount)).Select(row => string.Join('\t', table.Cells
            .Where(entry => entry.Cell.Place.Row == row)
            .Select(static entry => $"{entry.Cell.Place.Column}:{entry.Cell.Text}")));
}
