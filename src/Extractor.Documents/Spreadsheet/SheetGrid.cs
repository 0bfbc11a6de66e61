using Extractor.Documents.Reading;

namespace Extractor.Documents.Spreadsheet;

/// <summary>A rectangle of cells that a sheet merges.</summary>
/// <param name="FirstRow">Zero-based first row.</param>
/// <param name="FirstColumn">Zero-based first column.</param>
/// <param name="LastRow">Zero-based last row.</param>
/// <param name="LastColumn">Zero-based last column.</param>
internal readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>The texts of a sheet's cells and its merges, as far as there is anything in it.</summary>
internal sealed class SheetGrid
{
    private readonly List<string?[]> _rows = [];
    private readonly Dictionary<(int Row, int Column), MergedRange> _merges = [];

    /// <summary>Number of rows up to the last one with text.</summary>
    public int RowCount { get; private set; }

    /// <summary>Number of columns up to the last one with text.</summary>
    public int ColumnCount { get; private set; }

    /// <summary>Adds the next row.</summary>
    /// <param name="cells">Its texts; empty or <see langword="null"/> where there is none.</param>
    public void AddRow(string?[] cells)
    {
        _rows.Add(cells);
        int last = Array.FindLastIndex(cells, c => !string.IsNullOrWhiteSpace(c));
        if (last >= 0)
        {
            RowCount = _rows.Count;
            ColumnCount = Math.Max(ColumnCount, last + 1);
        }
    }

    /// <summary>Takes the sheet's merges in; those that overlap an earlier one are left out.</summary>
    /// <param name="ranges">The merges as the file lists them.</param>
    /// <param name="limits">Bounds.</param>
    public void Merge(IEnumerable<MergedRange> ranges, ReadLimits limits)
    {
        var covered = new HashSet<(int Row, int Column)>();
        foreach (MergedRange declared in ranges)
        {
            // A merge may reach beyond the text; only the part within counts.
            MergedRange range = declared with
            {
                LastRow = Math.Min(declared.LastRow, RowCount - 1),
                LastColumn = Math.Min(declared.LastColumn, ColumnCount - 1),
            };
            if (range.FirstRow < 0 || range.FirstColumn < 0 || range.FirstRow > range.LastRow || range.FirstColumn > range.LastColumn)
            {
                continue;
            }

            long size = (long)(range.LastRow - range.FirstRow + 1) * (range.LastColumn - range.FirstColumn + 1);
            if (covered.Count + size > limits.MaxTableCells)
            {
                throw new DocumentReadException($"表格过大：超过 {limits.MaxTableCells} 个单元格");
            }

            if (!Positions(range).Any(covered.Contains))
            {
                covered.UnionWith(Positions(range));
                _merges[(range.FirstRow, range.FirstColumn)] = range;
            }
        }
    }

    /// <summary>A cell's text.</summary>
    /// <param name="row">Zero-based row.</param>
    /// <param name="column">Zero-based column.</param>
    public string Text(int row, int column) => column < _rows[row].Length ? _rows[row][column] ?? string.Empty : string.Empty;

    /// <summary>The merge that begins at a cell, where one does.</summary>
    /// <param name="row">Zero-based row.</param>
    /// <param name="column">Zero-based column.</param>
    public MergedRange? MergeAt(int row, int column) => _merges.TryGetValue((row, column), out MergedRange range) ? range : null;

    /// <summary>Whether a row has no text.</summary>
    /// <param name="row">Zero-based row.</param>
    public bool IsBlank(int row) => !Array.Exists(_rows[row], c => !string.IsNullOrWhiteSpace(c));

    /// <summary>The texts of a row, without the empty ones.</summary>
    /// <param name="row">Zero-based row.</param>
    public string[] Texts(int row) => [.. _rows[row].Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c!.Trim())];

    private static IEnumerable<(int Row, int Column)> Positions(MergedRange range)
    {
        for (int r = range.FirstRow; r <= range.LastRow; r++)
        {
            for (int c = range.FirstColumn; c <= range.LastColumn; c++)
            {
                yield return (r, c);
            }
        }
    }
}
