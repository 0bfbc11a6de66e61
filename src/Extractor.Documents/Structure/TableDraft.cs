using Extractor.Documents.Model;

namespace Extractor.Documents.Structure;

/// <summary>A table as a format reader saw it, before it has its place among the blocks.</summary>
/// <param name="RowCount">Number of grid rows.</param>
/// <param name="ColumnCount">Number of grid columns.</param>
/// <param name="Cells">The cells in row-major order of their top left corner; no two overlap.</param>
/// <param name="Page">One-based page the table starts on, where the format has pages.</param>
public sealed record TableDraft(int RowCount, int ColumnCount, IReadOnlyList<CellDraft> Cells, int? Page = null);

/// <summary>One cell of a <see cref="TableDraft"/>.</summary>
/// <param name="Row">Zero-based row of the top left corner.</param>
/// <param name="Column">Zero-based column of the top left corner.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
/// <param name="Text">The cell's text without that of nested tables; paragraphs joined with a line break.</param>
/// <param name="Page">One-based page of the cell where the format has pages.</param>
public sealed record CellDraft(int Row, int Column, int RowSpan, int ColumnSpan, string Text, int? Page = null)
{
    /// <summary>Tables nested in the cell; each becomes a block of its own after the outer table.</summary>
    public IReadOnlyList<TableDraft> Nested { get; init; } = [];

    /// <summary>What recognition says of the text, where it was recognised on a picture.</summary>
    public RecognizedText? Recognized { get; init; }
}
