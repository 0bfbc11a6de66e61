using Extractor.Documents.Structure;

namespace Extractor.Documents.Spreadsheet;

/// <summary>
/// Takes a sheet apart as its author laid it out: lines of text above and below, and tables between blank rows.
/// </summary>
internal static class SheetLayout
{
    /// <summary>Adds a sheet's lines and tables.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="assembler">Receives them.</param>
    public static void Add(SheetGrid grid, BlockAssembler assembler)
    {
        bool first = true;
        for (int row = 0; row < grid.RowCount;)
        {
            if (grid.IsBlank(row))
            {
                row++;
                continue;
            }

            int end = row;
            while (end < grid.RowCount && (!grid.IsBlank(end) || IsInsideMerge(grid, row, end)))
            {
                end++;
            }

            AddSegment(grid, row, end, first, assembler);
            first = false;
            row = end;
        }
    }

    private static bool IsInsideMerge(SheetGrid grid, int from, int row)
    {
        for (int r = from; r < row; r++)
        {
            for (int c = 0; c < grid.ColumnCount; c++)
            {
                if (grid.MergeAt(r, c) is { } merge && merge.LastRow >= row)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddSegment(SheetGrid grid, int start, int end, bool opensSheet, BlockAssembler assembler)
    {
        int first = start;
        while (first < end && IsLine(grid, first))
        {
            string line = string.Join("    ", grid.Texts(first));
            bool title = opensSheet && first == start && CaptionTest.IsTitle(line);
            assembler.Add(new ParagraphDraft(line) { Role = title ? StatedRole.Title : StatedRole.None });
            first++;
        }

        int last = end;
        while (last > first && grid.Texts(last - 1).Length == 1 && !TouchesMergeFromAbove(grid, first, last - 1))
        {
            last--;
        }

        // One cell alone in its row is a note only below a table; what is left of a table without rows is text.
        if (last > first)
        {
            assembler.Add(Table(grid, first, last));
        }

        for (int row = last; row < end; row++)
        {
            assembler.Add(new ParagraphDraft(string.Join("    ", grid.Texts(row))));
        }
    }

    // A title over the whole width, or a line such as 编制单位：…　单位：万元.
    private static bool IsLine(SheetGrid grid, int row)
    {
        string[] texts = grid.Texts(row);
        return texts.Length == 1
            ? !StartsTallMerge(grid, row)
            : texts.Length <= 4 && Array.TrueForAll(texts, CaptionTest.IsLineAboveTable) && Array.Exists(texts, t => t.AsSpan().ContainsAny('：', ':'));
    }

    private static bool StartsTallMerge(SheetGrid grid, int row)
    {
        for (int c = 0; c < grid.ColumnCount; c++)
        {
            if (grid.MergeAt(row, c) is { } merge && merge.LastRow > row)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TouchesMergeFromAbove(SheetGrid grid, int from, int row)
    {
        for (int r = from; r < row; r++)
        {
            for (int c = 0; c < grid.ColumnCount; c++)
            {
                if (grid.MergeAt(r, c) is { } merge && merge.LastRow >= row)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static TableDraft Table(SheetGrid grid, int start, int end)
    {
        (int left, int right) = Extent(grid, start, end);
        var cells = new List<CellDraft>();
        var covered = new HashSet<(int Row, int Column)>();
        for (int r = start; r < end; r++)
        {
            for (int c = left; c < right; c++)
            {
                if (covered.Contains((r, c)))
                {
                    continue;
                }

                int rows = 1;
                int columns = 1;
                if (grid.MergeAt(r, c) is { } merge)
                {
                    rows = Math.Min(merge.LastRow + 1, end) - r;
                    columns = Math.Min(merge.LastColumn + 1, right) - c;
                    for (int i = 0; i < rows * columns; i++)
                    {
                        covered.Add((r + (i / columns), c + (i % columns)));
                    }
                }

                cells.Add(new CellDraft(r - start, c - left, rows, columns, VisibleText.Of(grid.Text(r, c).ReplaceLineEndings("\n")).TrimEnd()));
            }
        }

        return new TableDraft(end - start, right - left, cells);
    }

    private static (int Left, int Right) Extent(SheetGrid grid, int start, int end)
    {
        int left = grid.ColumnCount;
        int right = 0;
        for (int r = start; r < end; r++)
        {
            for (int c = 0; c < grid.ColumnCount; c++)
            {
                if (!string.IsNullOrWhiteSpace(grid.Text(r, c)))
                {
                    left = Math.Min(left, c);
                    right = Math.Max(right, (grid.MergeAt(r, c)?.LastColumn ?? c) + 1);
                }
            }
        }

        return (left, right);
    }
}
