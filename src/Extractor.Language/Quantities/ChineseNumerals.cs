namespace Extractor.Language.Quantities;

/// <summary>Reads numbers written in Chinese numerals: 十二, 三千二百, 一亿零五十万, 九十五点二, 二〇二三.</summary>
public static class ChineseNumerals
{
    /// <summary>Whether a character can be part of a Chinese numeral.</summary>
    /// <param name="c">The character.</param>
    public static bool IsNumeral(char c) => Digit(c) >= 0 || Multiplier(c) > 0;

    /// <summary>Reads the longest numeral at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    /// <param name="decimals">Digits after 点.</param>
    /// <param name="length">Characters read; 0 where there is no numeral.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int decimals, out int length)
    {
        value = 0m;
        decimals = 0;
        length = 0;
        while (length < text.Length && length < 24 && IsNumeral(text[length]))
        {
            length++;
        }

        if (length == 0 || !TryValue(text[..length], out value))
        {
            length = 0;
            return false;
        }

        if (length + 1 < text.Length && text[length] == '点' && Digit(text[length + 1]) >= 0)
        {
            int i = length + 1;
            decimal place = 0.1m;
            while (i < text.Length && decimals < 12 && Digit(text[i]) >= 0)
            {
                value += Digit(text[i]) * place;
                place /= 10m;
                decimals++;
                i++;
            }

            length = i;
        }

        return true;
    }

    private static bool TryValue(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0m;
        bool hasMultiplier = false;
        foreach (char c in text)
        {
            hasMultiplier |= Multiplier(c) > 0;
        }

        if (!hasMultiplier)
        {
            // Digit by digit, as in 二〇二三.
            foreach (char c in text)
            {
                value = (value * 10m) + Digit(c);
            }

            return text.Length <= 20;
        }

        decimal total = 0m, section = 0m;
        int pending = -1;
        foreach (char c in text)
        {
            int digit = Digit(c);
            if (digit >= 0)
            {
                if (pending > 0)
                {
                    return false;
                }

                pending = digit;
                continue;
            }

            decimal multiplier = Multiplier(c);
            if (multiplier < 10_000m)
            {
                section += (pending < 0 ? 1 : pending) * multiplier;
                pending = -1;
            }
            else
            {
                section += Math.Max(pending, 0);
                pending = -1;
                if (section == 0m)
                {
                    return false;
                }

                total = multiplier > 10_000m ? (total + section) * multiplier : total + (section * multiplier);
                section = 0m;
            }
        }

        value = total + section + Math.Max(pending, 0);
        return true;
    }

    private static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static decimal Multiplier(char c) => c switch
    {
        '十' => 10m,
        '百' => 100m,
        '千' => 1_000m,
        '万' => 10_000m,
        '亿' => 100_000_000m,
        _ => 0m,
    };
}
