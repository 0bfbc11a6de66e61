using System.Text;

namespace Extractor.Metrics.Tables.Layout;

/// <summary>
/// Divides a grid into bands. A header is found by its words; where no row has them, the rows before the first numbers
/// are the header. Rows over a header belong to it when their cells span its columns, rows under it when they stand
/// under a spanning cell. A header repeated at the top of a page is skipped.
/// </summary>
internal static class BandFinder
{
    private const int MaxHeaderRows = 6;

    /// <summary>Divides a grid.</summary>
    /// <param name="grid">The grid.</param>
    public static GridDivision Divide(Grid grid)
    {
        RowProfile[] profiles = [.. Enumerable.Range(0, grid.RowCount).Select(row => RowProfile.Of(grid, row))];
        List<(int Start, int End)> headers = FindHeaders(grid, profiles);
        headers = WithUnwordedHeaders(grid, profiles, headers);
        var bands = new List<BandLayout>();
        var body = new List<int>();
        var formRows = new List<int>();
        var titles = new List<string>();
        (int Start, int End) current = (-1, -1);
        string? signature = null;
        int next = 0;
        for (int row = 0; row < grid.RowCount;)
        {
            if (next < headers.Count && headers[next].Start == row)
            {
                (int start, int end) = headers[next++];
                string its = Signature(grid, start, end);
                if (its != signature)
                {
                    Close();
                    current = (start, end);
                    signature = its;
                }

                row = end;
                continue;
            }

            if (current.Start >= 0)
            {
                body.Add(row);
            }
            else if (profiles[row].IsWide || IsNote(grid, row))
            {
                titles.Add(string.Join(' ', grid.Own[row].Select(static cell => cell.Key)));
            }
            else
            {
                formRows.Add(row);
            }

            row++;
        }

        Close();
        return new GridDivision(bands, titles, formRows);

        void Close()
        {
            if (current.Start >= 0)
            {
                bands.Add(new BandLayout(current.Start, current.End, body));
                body = [];
            }
        }
    }

    private static List<(int Start, int End)> FindHeaders(Grid grid, RowProfile[] profiles)
    {
        var headers = new List<(int Start, int End)>();
        int floor = 0;
        for (int row = 0; row < grid.RowCount; row++)
        {
            if (!profiles[row].LooksLikeHeader)
            {
                continue;
            }

            int start = row;
            while (start > floor && row - start < MaxHeaderRows)
            {
                // A row without any text between header rows is a drawing artefact.
                int above = profiles[start - 1] is { Texts: 0, Numbers: 0 } && start - 2 >= floor ? start - 2 : start - 1;
                if (!IsOver(grid, profiles, above, row, headers.Count == 0))
                {
                    break;
                }

                start = above;
            }

            int end = row + 1;
            while (end < grid.RowCount && end - start < MaxHeaderRows && (profiles[end].LooksLikeHeader || IsUnder(grid, profiles, start, end) || IsUnderLostSpans(grid, profiles, end)))
            {
                end++;
            }

            if (end < grid.RowCount && IsColumnNumbers(grid, end))
            {
                end++;
            }

            headers.Add((start, end));
            floor = end;
            row = end - 1;
        }

        return headers;
    }

    // A table, or the part before its first worded header, whose first rows have texts and no numbers.
    private static List<(int Start, int End)> WithUnwordedHeaders(Grid grid, RowProfile[] profiles, List<(int Start, int End)> headers)
    {
        int limit = headers.Count > 0 ? headers[0].Start : grid.RowCount;
        int first = 0;
        while (first < limit && (profiles[first].IsWide || profiles[first].Texts == 0 || IsNote(grid, first)))
        {
            first++;
        }

        int numbers = first;
        while (numbers < limit && profiles[numbers].Numbers == 0)
        {
            numbers++;
        }

        bool heads = first < numbers && numbers < limit && numbers - first <= 3 && profiles[first].Texts >= 2 && !profiles[first].IsPairs
            && profiles[first].Texts * 2 >= grid.ColumnCount;
        if (!heads)
        {
            return headers;
        }

        int end = first + 1;
        while (end < numbers && (IsUnder(grid, profiles, first, end) || IsUnderLostSpans(grid, profiles, end)))
        {
            end++;
        }

        return [(first, end), .. headers];
    }

    // A row above a header that belongs to it: its cells span several columns or reach down into the header.
    private static bool IsOver(Grid grid, RowProfile[] profiles, int row, int header, bool first)
    {
        RowProfile profile = profiles[row];
        if (profile.Numbers > 0 || profile.Texts == 0 || profile.IsWide || profile.IsPairs || (!first && (profile.Texts < 2 || profile.Unknown > profile.Strong + profile.Weak))
            || grid.Own[row].Any(static cell => cell.Key.Length > 40))
        {
            return false;
        }

        int filled = 0;
        int headerCells = grid.Own[header].Count(static cell => cell.Kind != CellKind.Blank);
        for (int i = 0; i < grid.Own[row].Count; i++)
        {
            GridCell cell = grid.Own[row][i];
            if (cell.Kind == CellKind.Blank)
            {
                continue;
            }

            filled++;
            bool spans = cell.Cell.ColumnSpan >= 2 || cell.RowEnd > row + 1;
            bool lostSpan = i + 1 < grid.Own[row].Count && grid.Own[row][i + 1].Kind == CellKind.Blank;
            bool lostDown = row + 1 < grid.RowCount && grid[row + 1, cell.Cell.Column] is { Kind: CellKind.Blank };
            if (!spans && !lostSpan && !lostDown)
            {
                return false;
            }
        }

        return filled <= headerCells + 1 || grid.Own[row].Any(cell => cell.RowEnd > header);
    }

    // A row below header rows that divides a spanning header cell; the other columns are covered from above.
    private static bool IsUnder(Grid grid, RowProfile[] profiles, int start, int row)
    {
        if (profiles[row].Numbers > 0 || profiles[row].IsWide)
        {
            return false;
        }

        int fromAbove = 0;
        bool blanks = false;
        for (int column = 0; column < grid.ColumnCount; column++)
        {
            if (grid[row, column] is not { } cell)
            {
                continue;
            }

            fromAbove += cell.Cell.Row < row && cell.Cell.Row >= start ? 1 : 0;
            blanks |= cell.Cell.Row == row && cell.Kind == CellKind.Blank;
        }

        // Most of the row is covered by header cells that reach down into it.
        if (fromAbove * 2 >= grid.ColumnCount || profiles[row].Texts == 0)
        {
            return fromAbove * 2 >= grid.ColumnCount;
        }

        foreach (GridCell cell in grid.Own[row])
        {
            bool divides = cell.Kind == CellKind.Blank
                || (grid[row - 1, cell.Cell.Column] is { Kind: CellKind.Text } above && above.Cell.ColumnSpan > cell.Cell.ColumnSpan && above.Cell.Row >= start);
            if (!divides)
            {
                return false;
            }
        }

        return blanks || fromAbove > 0;
    }

    // The same where the reader lost the spans: every text stands under a blank, or under a cell with a blank beside it.
    private static bool IsUnderLostSpans(Grid grid, RowProfile[] profiles, int row)
    {
        if (profiles[row].Numbers > 0 || profiles[row].Texts < 2 || profiles[row].IsWide)
        {
            return false;
        }

        foreach (GridCell cell in grid.Own[row])
        {
            if (cell.Kind == CellKind.Blank)
            {
                continue;
            }

            int column = cell.Cell.Column;
            bool blankAbove = grid[row - 1, column] is null or { Kind: CellKind.Blank };
            bool headsMore = column + 1 < grid.ColumnCount && grid[row - 1, column + 1] is null or { Kind: CellKind.Blank };
            if ((!blankAbove && !headsMore) || cell.Key.Length > 20)
            {
                return false;
            }
        }

        return true;
    }

    // 栏次 1 2 3 4: the numbers of the columns.
    private static bool IsColumnNumbers(Grid grid, int row)
    {
        int expected = 0;
        int texts = 0;
        foreach (GridCell cell in grid.Own[row])
        {
            if (cell.Kind == CellKind.Number)
            {
                if (cell.Quantity!.Value != ++expected || cell.Quantity.Decimals > 0 || cell.Quantity.Unit.Length > 0)
                {
                    return false;
                }
            }
            else if (cell.Kind == CellKind.Text && cell.Key is not ("栏次" or "行次" or "栏目" or "列次"))
            {
                texts++;
            }
        }

        return expected >= 3 && texts == 0;
    }

    private static bool IsNote(Grid grid, int row) =>
        grid.Own[row].Count(static cell => cell.Kind != CellKind.Blank) == 1
        && grid.Own[row].Any(static cell => cell.Key.Contains("单位：", StringComparison.Ordinal));

    private static string Signature(Grid grid, int start, int end)
    {
        var text = new StringBuilder();
        for (int row = start; row < end; row++)
        {
            foreach (GridCell cell in grid.Own[row])
            {
                if (cell.Kind != CellKind.Blank)
                {
                    text.Append(cell.Key).Append('|');
                }
            }

            text.Append('/');
        }

        return text.ToString();
    }
}
