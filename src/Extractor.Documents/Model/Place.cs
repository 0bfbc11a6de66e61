namespace Extractor.Documents.Model;

/// <summary>
/// A span of characters in a document: block, cell (for tables) and the half-open range [Start, End) in that block's or cell's text.
/// </summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Row">Zero-based grid row of the cell, or <see langword="null"/> in a paragraph.</param>
/// <param name="Column">Zero-based grid column of the cell, or <see langword="null"/> in a paragraph.</param>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Page">One-based page, where the format has pages.</param>
public readonly record struct Place(int Block, int? Row, int? Column, int Start, int End, int? Page)
{
    /// <summary>Whether the place is in a table.</summary>
    public bool InTable => Row is not null;

    /// <summary>A place in a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="start">First character.</param>
    /// <param name="end">One past the last character.</param>
    public static Place In(ParagraphBlock paragraph, int start, int end) =>
        new(paragraph.Index, null, null, start, end, paragraph.Page);

    /// <summary>A place in a cell of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="start">First character in the cell's text.</param>
    /// <param name="end">One past the last character in the cell's text.</param>
    public static Place In(TableBlock table, TableCell cell, int start, int end) =>
        new(table.Index, cell.Row, cell.Column, start, end, cell.Page ?? table.Page);
}
