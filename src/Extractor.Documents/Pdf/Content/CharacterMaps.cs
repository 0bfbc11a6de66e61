using System.Globalization;
using System.Text;

namespace Extractor.Documents.Pdf.Content;

/// <summary>
/// Looks at a CMap (a ToUnicode map or an embedded encoding; ISO 32000-1, 9.10.3) before PdfPig expands it. PdfPig counts a range up entry by
/// entry until its end is met, so a range that runs backwards or whose ends differ in length never ends and fills the memory.
/// </summary>
internal static class CharacterMaps
{
    private const int LongestCode = 4;
    private const int MostCodes = 0x10000;
    private const int MostCodesOfMap = 4 * MostCodes;

    /// <summary>Whether all ranges of a map end, and soon.</summary>
    /// <param name="map">The decoded map.</param>
    public static bool IsBounded(ReadOnlySpan<byte> map)
    {
        long codes = 0;
        while (NextSection(ref map, out ReadOnlySpan<byte> section))
        {
            while (NextRange(ref section, out ReadOnlySpan<byte> low, out ReadOnlySpan<byte> high))
            {
                if (low.Length != high.Length || low.Length > 2 * LongestCode || !TryParse(low, out long first) || !TryParse(high, out long last) || last < first)
                {
                    return false;
                }

                codes += last - first + 1;
                if (last - first >= MostCodes || codes > MostCodesOfMap)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // The text between beginbfrange or begincidrange and the next end; to the map's end where none follows.
    private static bool NextSection(ref ReadOnlySpan<byte> map, out ReadOnlySpan<byte> section)
    {
        section = default;
        int text = map.IndexOf("beginbfrange"u8);
        int character = map.IndexOf("begincidrange"u8);
        int start = text < 0 ? character : character < 0 ? text : Math.Min(text, character);
        if (start < 0)
        {
            return false;
        }

        map = map[(start + "beginbfrange"u8.Length)..];
        int end = map.IndexOf("end"u8);
        section = end < 0 ? map : map[..end];
        map = end < 0 ? default : map[end..];
        return true;
    }

    // Two codes and what they stand for: a code, a number or a list of codes.
    private static bool NextRange(ref ReadOnlySpan<byte> section, out ReadOnlySpan<byte> low, out ReadOnlySpan<byte> high)
    {
        high = default;
        if (!NextCode(ref section, out low) || !NextCode(ref section, out high))
        {
            return false;
        }

        section = section.TrimStart(" \t\r\n\f\0"u8);
        if (section.Length > 0 && section[0] == (byte)'[')
        {
            int close = section.IndexOf((byte)']');
            section = close < 0 ? default : section[(close + 1)..];
        }
        else if (section.Length > 0 && section[0] == (byte)'<')
        {
            NextCode(ref section, out _);
        }

        return true;
    }

    private static bool NextCode(ref ReadOnlySpan<byte> section, out ReadOnlySpan<byte> digits)
    {
        digits = default;
        int open = section.IndexOf((byte)'<');
        int close = open < 0 ? -1 : section[open..].IndexOf((byte)'>');
        if (close < 0)
        {
            return false;
        }

        digits = section[(open + 1)..(open + close)].Trim(" \t\r\n"u8);
        section = section[(open + close + 1)..];
        return true;
    }

    private static bool TryParse(ReadOnlySpan<byte> digits, out long code) =>
        long.TryParse(Encoding.ASCII.GetString(digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
}
