using System.Globalization;
using ExcelNumberFormat;

namespace Extractor.Documents.Spreadsheet;

/// <summary>Writes a cell's value as the spreadsheet shows it. The shown digits are the printed ones; those behind them are not.</summary>
internal static class CellFormat
{
    private const int LongestFormat = 255;

    /// <summary>The text of a cell.</summary>
    /// <param name="value">The value as stored.</param>
    /// <param name="format">The cell's number format, where it has one.</param>
    public static string Show(object? value, string? format)
    {
        switch (value)
        {
            case null:
                return string.Empty;
            case string text:
                return text;
            case bool truth:
                return truth ? "TRUE" : "FALSE";
            case double number when string.IsNullOrEmpty(format) || format == "General" || format == "@" || format.Length > LongestFormat:
                return General(number);
        }

        try
        {
            var parsed = new NumberFormat(format ?? "General");
            if (parsed.IsValid)
            {
                return parsed.Format(value, CultureInfo.InvariantCulture).Trim();
            }
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            // A format that cannot be applied leaves the value as stored.
        }

        return value is double stored ? General(stored) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
    }

    // Fifteen digits are what a spreadsheet keeps; the sixteenth and seventeenth of a double are noise (242.15000000000001).
    private static string General(double number) =>
        Math.Abs(number) is >= 1e-9 and < 1e15
            ? decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : number.ToString("G15", CultureInfo.InvariantCulture);
}
