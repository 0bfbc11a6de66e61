namespace Extractor.Documents.Model;

/// <summary>A piece of a document between two block boundaries: a paragraph or a table.</summary>
/// <param name="Index">Position in <see cref="Document.Blocks"/>, from 0.</param>
/// <param name="Page">One-based page the block starts on, where the format has pages.</param>
public abstract record Block(int Index, int? Page);

/// <summary>What a paragraph is in the document.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A heading, by style or by typed numbering (一、 （一） 1. （1）).</summary>
    Heading,

    /// <summary>The title of the report or of an attachment.</summary>
    Title,

    /// <summary>A table or figure caption, or a line that states a table's unit.</summary>
    Caption,

    /// <summary>A footnote, endnote or table note.</summary>
    Note,
}

/// <summary>One paragraph with the text as printed: runs joined, deleted text left out, soft breaks repaired.</summary>
/// <param name="Index">Position in <see cref="Document.Blocks"/>, from 0.</param>
/// <param name="Page">One-based page the paragraph starts on, where the format has pages.</param>
/// <param name="Text">The paragraph's characters. Spans index into this string.</param>
/// <param name="Kind">What the paragraph is.</param>
/// <param name="Level">Heading level from 1 for headings, otherwise 0.</param>
/// <param name="HeadingPath">The texts of the headings the paragraph stands under, outermost first; a heading's own text is not part of its path.</param>
public sealed record ParagraphBlock(
    int Index,
    int? Page,
    string Text,
    ParagraphKind Kind,
    int Level,
    IReadOnlyList<string> HeadingPath) : Block(Index, Page)
{
    /// <summary>What recognition says of the text, where it was recognised on a picture.</summary>
    public RecognizedText? Recognized { get; init; }
}

/// <summary>A table as a grid in which merged cells are resolved to row, column and spans.</summary>
/// <param name="Index">Position in <see cref="Document.Blocks"/>, from 0.</param>
/// <param name="Page">One-based page the table starts on, where the format has pages.</param>
/// <param name="RowCount">Number of grid rows.</param>
/// <param name="ColumnCount">Number of grid columns.</param>
/// <param name="Cells">The cells in row-major order of their top left corner; no two overlap.</param>
/// <param name="Caption">Text of the caption line(s) directly above the table (title, unit note) joined with line breaks, or <see langword="null"/>.</param>
/// <param name="HeadingPath">The texts of the headings the table stands under, outermost first.</param>
public sealed record TableBlock(
    int Index,
    int? Page,
    int RowCount,
    int ColumnCount,
    IReadOnlyList<TableCell> Cells,
    string? Caption,
    IReadOnlyList<string> HeadingPath) : Block(Index, Page)
{
    private readonly Lazy<TableCell?[]> _grid = new(() => BuildGrid(RowCount, ColumnCount, Cells), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The cell that covers a grid position, or <see langword="null"/> where the grid has a hole.</summary>
    /// <param name="row">Zero-based grid row.</param>
    /// <param name="column">Zero-based grid column.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the grid.</exception>
    public TableCell? CellAt(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, RowCount);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, ColumnCount);
        return _grid.Value[(row * ColumnCount) + column];
    }

    private static TableCell?[] BuildGrid(int rows, int columns, IReadOnlyList<TableCell> cells)
    {
        var grid = new TableCell?[rows * columns];
        foreach (TableCell cell in cells)
        {
            for (int r = cell.Row; r < Math.Min(rows, cell.Row + cell.RowSpan); r++)
            {
                for (int c = cell.Column; c < Math.Min(columns, cell.Column + cell.ColumnSpan); c++)
                {
                    grid[(r * columns) + c] ??= cell;
                }
            }
        }

        return grid;
    }
}

/// <summary>One cell of a table.</summary>
/// <param name="Row">Zero-based row of the top left corner.</param>
/// <param name="Column">Zero-based column of the top left corner.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
/// <param name="Text">The cell's text; paragraphs within the cell joined with a line break. Spans index into this string.</param>
/// <param name="Page">One-based page of the cell where the format has pages (a table may run over several).</param>
/// <param name="Nested">A table nested in this cell, read as a block of its own elsewhere in the document, by block index.</param>
public sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, int? Page = null, int? Nested = null)
{
    /// <summary>What recognition says of the text, where it was recognised on a picture.</summary>
    public RecognizedText? Recognized { get; init; }
}
