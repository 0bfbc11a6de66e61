namespace Extractor.Language.Quantities;

/// <summary>Reads one number in Arabic digits with thousands separators, keeping count of the printed decimals.</summary>
public static class NumberReader
{
    /// <summary>The longest number read; longer runs of digits are codes, not numbers.</summary>
    private const int MaxDigits = 24;

    /// <summary>Reads the number that starts at a digit.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Position of a digit.</param>
    /// <param name="value">The value.</param>
    /// <param name="decimals">Digits after the decimal point as printed.</param>
    /// <param name="end">One past the last character of the number.</param>
    /// <returns>False where the digits are no number (too many of them).</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out decimal value, out int decimals, out int end)
    {
        value = 0m;
        decimals = 0;
        int digits = 0;
        int i = start;
        bool grouped = false;
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (++digits <= MaxDigits)
                {
                    value = (value * 10m) + (text[i] - '0');
                }

                i++;
            }
            else if (GroupLength(text, i, start, grouped) is int separator and > 0)
            {
                grouped = true;
                i += separator;
            }
            else
            {
                break;
            }
        }

        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]) && !IsDottedCode(text, i + 1))
        {
            i++;
            decimal place = 0.1m;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                if (decimals < 12)
                {
                    value += (text[i] - '0') * place;
                    place /= 10m;
                    decimals++;
                }

                digits++;
                i++;
            }
        }

        end = i;
        return digits <= MaxDigits;
    }

    // A separator stands after one to three digits (or after a full group) and before exactly three digits.
    private static int GroupLength(ReadOnlySpan<char> text, int at, int start, bool grouped)
    {
        char c = text[at];
        if (c is not (',' or '，' or '\''))
        {
            return 0;
        }

        int before = at - start;
        if (!grouped && before is < 1 or > 3)
        {
            return 0;
        }

        int next = at + 1;
        if (c == ',' && next < text.Length && text[next] == ' ')
        {
            next++;
        }

        if (next + 3 > text.Length || !char.IsAsciiDigit(text[next]) || !char.IsAsciiDigit(text[next + 1]) || !char.IsAsciiDigit(text[next + 2]))
        {
            return 0;
        }

        bool closed = next + 3 == text.Length || !char.IsAsciiDigit(text[next + 3]);
        if (!closed)
        {
            return 0;
        }

        // A Chinese comma is a separator only where the number goes on like one: more groups or two decimals.
        if (c == '，' && !(next + 3 < text.Length && (text[next + 3] == '.' || (grouped && text[next + 3] == '，'))))
        {
            return 0;
        }

        return next - at;
    }

    // 1.2.3 or 2025.1.1 is a heading number or a date, not a decimal.
    private static bool IsDottedCode(ReadOnlySpan<char> text, int fraction)
    {
        int i = fraction;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]);
    }
}
