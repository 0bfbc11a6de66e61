using Extractor.Documents.Pdf.Layout;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>Puts tables together that run over several pages.</summary>
internal static class TableContinuation
{
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
        if (first.IsOpen && next.IsOpen)
        {
            return ColumnMatch.AreAlike(first.Columns, next.Columns) ? Append(first, next) : null;
        }

        if (ColumnMatch.Find(first.Columns, next.Columns) is { } nextInFirst)
        {
            return Append(first, Remap(next, nextInFirst, first.Columns));
        }

        // The first page may show fewer column lines than the second, where its cells are merged.
        return ColumnMatch.Find(next.Columns, first.Columns) is { } firstInNext
            ? Append(Remap(first, firstInNext, next.Columns), next)
            : null;
    }

    private static JoinedTable Remap(JoinedTable table, int[] map, IReadOnlyList<float> columns)
    {
        if (map.Length == columns.Count)
        {
            return table;
        }

        return table with
        {
            Columns = columns,
            Cells = [.. table.Cells.Select(entry =>
            {
                GridCell place = entry.Cell.Place;
                int column = map[place.Column];
                return (entry.Cell with { Place = place with { Column = column, ColumnSpan = map[place.Column + place.ColumnSpan] - column } }, entry.Page);
            })],
        };
    }

    private static JoinedTable Append(JoinedTable first, JoinedTable next)
    {
        int header = RepeatedHeader.Rows(first, next);
        var cells = new List<(PageCell Cell, int Page)>(first.Cells);
        Dictionary<int, int> last = LastRow(first);
        IReadOnlyList<PageCell> top = [.. next.Cells.Where(entry => entry.Cell.Place.Row == header).Select(static entry => entry.Cell)];
        int rest = CutRow.IsRest(first, next, header, top, column => last.TryGetValue(column, out int i) ? cells[i].Cell : null) ? 1 : 0;
        foreach ((PageCell cell, int page) in next.Cells)
        {
            GridCell place = cell.Place with { Row = cell.Place.Row - header - rest + first.RowCount };
            if (cell.Place.Row < header)
            {
                continue;
            }

            if (cell.Place.Row == header && last.TryGetValue(place.Column, out int above) && (rest == 1 || CutRow.IsOneCell(cells[above].Cell, cell, first, next)))
            {
                cells[above] = (CutRow.Join(cells[above].Cell, cell, place.RowSpan - rest), cells[above].Page);
                continue;
            }

            cells.Add((cell with { Place = place }, page));
        }

        return first with
        {
            RowHeights = [.. first.RowHeights, .. next.RowHeights.Skip(header + rest)],
            Cells = cells,
        };
    }

    /// <summary>For each column the cell that begins there and reaches the last row.</summary>
    private static Dictionary<int, int> LastRow(JoinedTable table)
    {
        var last = new Dictionary<int, int>();
        for (int i = 0; i < table.Cells.Count; i++)
        {
            GridCell place = table.Cells[i].Cell.Place;
            if (place.Row + place.RowSpan == table.RowCount)
            {
                last[place.Column] = i;
            }
        }

        return last;
    }
}
