using Extractor.Documents.Model;
using Extractor.Documents.Pdf.Content;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>One table, or the part of it that is on one page.</summary>
/// <param name="Page">One-based page.</param>
/// <param name="Box">The area it covers.</param>
/// <param name="Columns">x of the column lines, one more than there are columns.</param>
/// <param name="Rows">y of the row lines, one more than there are rows.</param>
/// <param name="Cells">The cells in row-major order with their texts.</param>
/// <param name="IsOpen">Whether its column lines are not drawn.</param>
internal sealed record PageTable(
    int Page,
    Box Box,
    IReadOnlyList<float> Columns,
    IReadOnlyList<float> Rows,
    IReadOnlyList<PageCell> Cells,
    bool IsOpen)
{
    /// <summary>Number of rows.</summary>
    public int RowCount => Rows.Count - 1;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => Columns.Count - 1;
}

/// <summary>A cell with its text.</summary>
/// <param name="Place">Where it is in the grid.</param>
/// <param name="Text">Its text; paragraphs joined with line breaks.</param>
/// <param name="Room">Width left behind its last line.</param>
/// <param name="FirstTokenWidth">Width of what cannot be broken at the start of its first line.</param>
internal sealed record PageCell(GridCell Place, string Text, float Room, float FirstTokenWidth)
{
    /// <summary>What recognition says of the text, where it was recognised on a picture.</summary>
    public RecognizedText? Recognized { get; init; }
}
