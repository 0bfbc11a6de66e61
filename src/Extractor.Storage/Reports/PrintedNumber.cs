using System.Globalization;
using Extractor.Documents.Model;
using Extractor.Language.Folding;
using Extractor.Language.Quantities;

namespace Extractor.Storage.Reports;

/// <summary>Decimal text of numbers: as printed where the digits were printed, canonical where they were computed.</summary>
internal static class PrintedNumber
{
    /// <summary>
    /// The digits of a quantity as the document prints them, thousands separators and trailing zeros kept. Numbers written in words
    /// (百分之九十五, 三成) and numbers whose digits are broken by anything else are given from their value and printed precision.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="place">Where the quantity stands.</param>
    /// <param name="quantity">The quantity.</param>
    public static string Of(Document document, Place place, Quantity quantity)
    {
        ReadOnlySpan<char> text = TextAt(document, place);
        int length = quantity.NumberEnd - quantity.Start;
        if (place.Start >= 0 && length > 0 && place.Start + length <= text.Length)
        {
            string printed = TextFolding.Fold(text.Slice(place.Start, length).ToString()).Trim();
            if (decimal.TryParse(printed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value)
                && value == quantity.Value)
            {
                return printed;
            }
        }

        return quantity.Value.ToString("F" + quantity.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A computed number without trailing zeros.</summary>
    /// <param name="value">The number.</param>
    public static string Canonical(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A computed number that may be the result of a division: at most ten decimals, without trailing zeros.</summary>
    /// <param name="value">The number.</param>
    public static string Computed(decimal value) => Canonical(Math.Round(value, 10, MidpointRounding.AwayFromZero));

    private static ReadOnlySpan<char> TextAt(Document document, Place place) => document.Blocks[place.Block] switch
    {
        ParagraphBlock paragraph => paragraph.Text,
        TableBlock table when place is { Row: int row, Column: int column } => table.CellAt(row, column)?.Text,
        _ => default,
    };
}
