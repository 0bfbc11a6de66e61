using Extractor.Documents.Model;
using Extractor.Language.Quantities;

namespace Extractor.Metrics.Tables.Layout;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    /// <summary>Nothing, or a dash that says so.</summary>
    Blank,

    /// <summary>Nothing but one number with its sign and unit.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Text,
}

/// <summary>A cell prepared for reading.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Folded">Its text folded, positions kept.</param>
/// <param name="Key">Its folded text without any spaces and line breaks.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Quantity">The number, where it holds one.</param>
internal sealed record GridCell(TableCell Cell, string Folded, string Key, CellKind Kind, Quantity? Quantity)
{
    /// <summary>One past the last grid row.</summary>
    public int RowEnd => Cell.Row + Cell.RowSpan;

    /// <summary>One past the last grid column.</summary>
    public int ColumnEnd => Cell.Column + Cell.ColumnSpan;

    /// <summary>Whether it is a bare year such as 2022, which heads a column.</summary>
    public bool IsYear =>
        Quantity is { Decimals: 0, Value: >= 1990m and <= 2100m, Unit: "" or "年" } && Key.Length <= 5 && char.IsAsciiDigit(Key[0]) && !Key.Contains(',', StringComparison.Ordinal);

    /// <summary>The text on one line as printed, trimmed, line breaks taken out.</summary>
    public string Printed => GridText.OnOneLine(Cell.Text);
}
