namespace Extractor.Documents.Structure;

/// <summary>Reads and writes the small Chinese ordinals of heading numbers (一 … 九十九, also 一百零一).</summary>
internal static class ChineseOrdinal
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Reads an ordinal written only with 〇零一二…九十百.</summary>
    /// <param name="text">The characters of the ordinal, nothing else.</param>
    /// <param name="value">The ordinal, from 1 to 999.</param>
    /// <returns>Whether the whole text is an ordinal.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 7)
        {
            return false;
        }

        int pending = -1;
        bool positional = true;
        foreach (char c in text)
        {
            int digit = DigitOf(c);
            if (digit >= 0)
            {
                // 二〇 and 一一 are written digit by digit (ideographDigital numbering).
                pending = pending > 0 && positional ? (pending * 10) + digit : digit;
                continue;
            }

            int unit = c switch { '十' => 10, '百' => 100, _ => 0 };
            if (unit == 0)
            {
                return false;
            }

            positional = false;
            value += (pending <= 0 ? 1 : pending) * unit;
            pending = -1;
        }

        value += Math.Max(0, pending);
        return value is > 0 and < 1000;
    }

    /// <summary>Whether a character can stand in a Chinese ordinal.</summary>
    /// <param name="c">The character.</param>
    public static bool IsOrdinalCharacter(char c) => c is '十' or '百' || DigitOf(c) >= 0;

    /// <summary>Writes an ordinal as counted: 一, 十, 十一, 二十, 一百零一.</summary>
    /// <param name="value">A number from 1 to 9,999; others come back in decimal digits.</param>
    public static string Count(int value)
    {
        if (value is <= 0 or > 9999)
        {
            return value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        Span<char> buffer = stackalloc char[8];
        int length = 0;
        bool gap = false;
        ReadOnlySpan<char> units = ['千', '百', '十', '\0'];
        int divisor = 1000;
        for (int i = 0; i < 4; i++, divisor /= 10)
        {
            int digit = value / divisor % 10;
            if (digit == 0)
            {
                gap = length > 0;
                continue;
            }

            if (gap)
            {
                buffer[length++] = '零';
                gap = false;
            }

            // 十一, not 一十一, where ten is the leading unit.
            if (!(i == 2 && digit == 1 && length == 0))
            {
                buffer[length++] = Digits[digit];
            }

            if (units[i] != '\0')
            {
                buffer[length++] = units[i];
            }
        }

        return new string(buffer[..length]);
    }

    private static int DigitOf(char c) => c is '零' or '○' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);
}
