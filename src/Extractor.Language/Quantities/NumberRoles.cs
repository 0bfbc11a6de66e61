namespace Extractor.Language.Quantities;

/// <summary>Tells numbers that are dates, document numbers, ordinals, telephone numbers or codes from figures.</summary>
internal static class NumberRoles
{
    /// <summary>
    /// The length of a list number that runs into a year, as in 「1.2023年预算…」, which must not be read as the decimal 1.2023; otherwise 0.
    /// </summary>
    public static int ListNumberBeforeYear(ReadOnlySpan<char> text, int start)
    {
        if (At(text, start - 1) is not ('\0' or '\n' or '。' or '；' or '：' or '，' or ' '))
        {
            return 0;
        }

        int i = start;
        while (i < start + 2 && char.IsAsciiDigit(At(text, i)))
        {
            i++;
        }

        return At(text, i) == '.' && At(text, i + 1) is '1' or '2' && At(text, i + 2) is '9' or '0'
            && char.IsAsciiDigit(At(text, i + 3)) && char.IsAsciiDigit(At(text, i + 4)) && At(text, i + 5) == '年'
            ? i - start
            : 0;
    }

    /// <summary>The role that the characters around a number give it before its unit is known.</summary>
    public static NumberRole BeforeUnit(ReadOnlySpan<char> text, int start, int end, decimal value, int decimals)
    {
        char before = At(text, start - 1);
        char after = At(text, end);
        if (IsDocumentNumber(text, start, end))
        {
            return NumberRole.DocumentNumber;
        }

        if (IsListNumber(text, start, end, decimals))
        {
            return NumberRole.Ordinal;
        }

        if (before == '第' || (before == '前' && after is '名' or '位') || after == '号')
        {
            return NumberRole.Ordinal;
        }

        if (IsContact(text, start, end, decimals))
        {
            return NumberRole.Contact;
        }

        if (char.IsAsciiLetter(before) || (char.IsAsciiLetter(after) && !StartsLatinUnit(text[end..])))
        {
            return NumberRole.Code;
        }

        // "7·16" and similar event names.
        if (after is '·' or '•' || before is '·' or '•')
        {
            return NumberRole.Code;
        }

        return NumberRole.Figure;
    }

    /// <summary>The role of a number whose unit is known.</summary>
    public static NumberRole WithUnit(ReadOnlySpan<char> text, int start, int numberEnd, decimal value, int decimals, Unit unit)
    {
        char before = At(text, start - 1);
        char after = At(text, numberEnd);
        bool whole = decimals == 0 && value == decimal.Truncate(value);
        if (whole && IsYear(value))
        {
            if (unit.Symbol is "年" or "学年" || (unit.Symbol.Length == 0 && StartsYearList(text, numberEnd)))
            {
                return NumberRole.Date;
            }
        }

        if (whole && unit.Symbol is "月" or "日" && value <= 31m)
        {
            return NumberRole.Date;
        }

        if (unit.Dimension == Dimension.None && unit.Symbol.Length == 0 && IsDottedDate(text, start, numberEnd))
        {
            return NumberRole.Date;
        }

        if (whole && value <= 31m && unit.Symbol.Length == 0 && after is '-' or '—' or '~' or '至' or '、' && LeadsToCalendar(text, numberEnd))
        {
            return NumberRole.Date;
        }

        return before is '/' or '-' && unit.Symbol.Length == 0 && whole && char.IsAsciiDigit(At(text, start - 2)) && value <= 2100m && IsDottedDate(text, start, numberEnd)
            ? NumberRole.Date
            : NumberRole.Figure;
    }

    /// <summary>The role of a number in Chinese numerals.</summary>
    public static NumberRole OfChinese(ReadOnlySpan<char> text, int start, decimal value, Unit unit)
    {
        if (unit.Symbol == "年" && IsYear(value))
        {
            return NumberRole.Date;
        }

        if (unit.Symbol is "月" or "日" or "季度" && At(text, start - 1) is '年' or '月' or '第' or '\0' or '，' or '。')
        {
            return NumberRole.Date;
        }

        return NumberRole.Figure;
    }

    private static bool IsYear(decimal value) => value is >= 1949m and <= 2100m;

    // 〔2019〕14号 and [2019]14号, the year and the number.
    private static bool IsDocumentNumber(ReadOnlySpan<char> text, int start, int end)
    {
        char before = At(text, start - 1);
        char after = At(text, end);
        if (end - start == 4 && before is '〔' or '[' or '【' or '﹝' or '（' or '［' && after is '〕' or ']' or '】' or '﹞' or '）' or '］')
        {
            char next = At(text, end + 1);
            return before != '（' || char.IsAsciiDigit(next) || next == '第';
        }

        if (after != '号' && after != ' ')
        {
            return false;
        }

        int i = start - 1;
        if (At(text, i) == '第')
        {
            i--;
        }

        while (At(text, i) == ' ')
        {
            i--;
        }

        return At(text, i) is '〕' or ']' or '】' or '﹞' or '）' or '］' && char.IsAsciiDigit(At(text, i - 1)) && NextIs(text, end, '号');
    }

    // 1. 1、 （1） 1） 2.1 at the start of a paragraph or clause.
    private static bool IsListNumber(ReadOnlySpan<char> text, int start, int end, int decimals)
    {
        char before = At(text, start - 1);
        char after = At(text, end);
        int length = end - start;
        if (length <= 3 && before == '（' && after == '）' && decimals == 0)
        {
            return true;
        }

        bool clauseStart = before is '\0' or '\n' or '。' or '；' or '：' or '，'
            || (before == ' ' && (start == 1 || At(text, start - 2) is '。' or '；' or '：' or '\n' or ' '));
        if (!clauseStart)
        {
            return false;
        }

        if (length <= 2 && after is '.' or '、' or '）' or '．' && !char.IsAsciiDigit(At(text, end + 1)))
        {
            // 「12、15个」 in an enumeration of figures starts after a comma only when a word follows.
            return !(before is '，' && after == '、') || !char.IsAsciiDigit(At(text, end + 1));
        }

        // 2.1 收入情况, 1.1.2 …: dotted heading numbers open a paragraph and are followed by a word.
        bool opensParagraph = start == 0 || text[..start].TrimStart(' ').IsEmpty || before == '\n';
        if (opensParagraph && text[start..end].Contains('.') && length <= 4)
        {
            char next = after == ' ' ? At(text, end + 1) : after;
            return after == '.' || (next > '\u2E80' && !UnitTable.TryMatch(text[end..].TrimStart(' '), out _, out _));
        }

        return opensParagraph && length <= 2 && after == ' ' && At(text, end + 1) > '\u2E80'
            && !UnitTable.TryMatch(text[end..].TrimStart(' '), out _, out _);
    }

    private static bool IsContact(ReadOnlySpan<char> text, int start, int end, int decimals)
    {
        if (decimals > 0)
        {
            return false;
        }

        int length = end - start;
        bool plain = text[start..end].IndexOfAnyExceptInRange('0', '9') < 0;
        if (!plain)
        {
            return false;
        }

        char before = At(text, start - 1);
        char after = At(text, end);
        if (length is 3 or 4 && text[start] == '0' && after is '-' or '—' && char.IsAsciiDigit(At(text, end + 1)))
        {
            return true;
        }

        if (length is 7 or 8 && before is '-' or '—' && char.IsAsciiDigit(At(text, start - 2)))
        {
            return true;
        }

        if (length >= 5 && (NextIs(text, end, '热') || NextIs(text, end, '便') || NextIs(text, end, '平')))
        {
            return true;
        }

        ReadOnlySpan<char> lead = text[Math.Max(0, start - 6)..start];
        return length >= 5 && (lead.Contains('话') || lead.Contains("邮编", StringComparison.Ordinal) || lead.Contains("热线", StringComparison.Ordinal));
    }

    // 2021—2023年, 2020、2021年, 2021-2022年度, 2019年: a bare year before more years that end in 年.
    private static bool StartsYearList(ReadOnlySpan<char> text, int end)
    {
        ReadOnlySpan<char> rest = text[end..];
        int i = 0;
        while (i < rest.Length && i < 24)
        {
            char c = rest[i];
            if (c == '年')
            {
                return i > 0;
            }

            if (!(char.IsAsciiDigit(c) || c is '-' or '—' or '~' or '、' or '至' or '到' or '和' or ' ' or '，'))
            {
                return rest.StartsWith("财年") || rest.StartsWith("会计年度");
            }

            i++;
        }

        return false;
    }

    private static bool LeadsToCalendar(ReadOnlySpan<char> text, int end)
    {
        int i = end;
        while (i < text.Length && i < end + 6 && (char.IsAsciiDigit(text[i]) || text[i] is '-' or '—' or '~' or '至' or '、' or ' '))
        {
            i++;
        }

        return i > end + 1 && At(text, i) is '月' or '日' && At(text, i + 1) != '均';
    }

    // 2025.1.1, 2023-05-20, 2023/5/20 and the months and days in them.
    private static bool IsDottedDate(ReadOnlySpan<char> text, int start, int end)
    {
        int from = start;
        while (from > 0 && (char.IsAsciiDigit(text[from - 1]) || (text[from - 1] is '.' or '-' or '/' && from >= 2 && char.IsAsciiDigit(text[from - 2]))))
        {
            from--;
        }

        int to = end;
        while (to < text.Length && (char.IsAsciiDigit(text[to]) || (text[to] is '.' or '-' or '/' && to + 1 < text.Length && char.IsAsciiDigit(text[to + 1]))))
        {
            to++;
        }

        ReadOnlySpan<char> run = text[from..to];
        int separators = 0;
        foreach (char c in run)
        {
            separators += char.IsAsciiDigit(c) ? 0 : 1;
        }

        return separators >= 2 && run.Length is >= 8 and <= 24 && run[0] is '1' or '2' && char.IsAsciiDigit(run[3]) && !char.IsAsciiDigit(run[4]);
    }

    private static bool StartsLatinUnit(ReadOnlySpan<char> rest) => UnitTable.TryMatch(rest, out _, out _);

    private static bool NextIs(ReadOnlySpan<char> text, int at, char expected)
    {
        while (At(text, at) == ' ')
        {
            at++;
        }

        return At(text, at) == expected;
    }

    private static char At(ReadOnlySpan<char> text, int index) => index >= 0 && index < text.Length ? text[index] : '\0';
}
