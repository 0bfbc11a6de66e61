namespace Extractor.Documents.Structure;

/// <summary>The numbering schemes of Chinese official documents (GB/T 9704) and of technical ones, outermost first.</summary>
public enum NumberScheme
{
    /// <summary>第一部分, 第一篇.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    ChineseBracketed,

    /// <summary>1. 1． 1、</summary>
    Arabic,

    /// <summary>1.1, 1.1.1 …</summary>
    Dotted,

    /// <summary>（1）</summary>
    ArabicBracketed,

    /// <summary>1）</summary>
    ArabicHalfBracketed,

    /// <summary>①</summary>
    Circled,
}

/// <summary>A number typed at the start of a paragraph.</summary>
/// <param name="Scheme">How it is written.</param>
/// <param name="Ordinal">The number; for 1.2.3 the last component.</param>
/// <param name="Parent">For 1.2.3 the first component, otherwise 0.</param>
/// <param name="Depth">For 1.2.3 the number of components, otherwise 1.</param>
/// <param name="Length">Characters of the paragraph the number takes, with its mark and the spaces after it.</param>
public readonly record struct HeadingNumber(NumberScheme Scheme, int Ordinal, int Parent, int Depth, int Length)
{
    /// <summary>Where the scheme stands in the hierarchy; a smaller rank encloses a larger one. Schemes are ten apart, so that headings without a number fit between.</summary>
    public int Rank => Scheme switch
    {
        NumberScheme.Dotted => 10 * ((int)NumberScheme.Arabic + Math.Min(Depth, 9) - 1),
        > NumberScheme.Dotted => 10 * ((int)Scheme + 10),
        _ => 10 * (int)Scheme,
    };

    /// <summary>Whether this number directly follows another in the same list.</summary>
    /// <param name="previous">The number before.</param>
    public bool Follows(HeadingNumber previous) =>
        Scheme == previous.Scheme && Depth == previous.Depth && Ordinal == previous.Ordinal + 1 && Parent == previous.Parent;

    /// <summary>Reads the number at the start of a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether the paragraph starts with a number. That alone does not make it a heading.</returns>
    public static bool TryParse(string text, out HeadingNumber number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = default;
        int i = SkipSpaces(text, 0);
        if (i >= text.Length)
        {
            return false;
        }

        char first = text[i];
        bool found = first switch
        {
            '第' => TryOrdinalWord(text, i, out number),
            '（' or '(' or '〔' => TryBracketed(text, i, out number),
            >= '①' and <= '⑳' => Take(text, i + 1, NumberScheme.Circled, first - '①' + 1, out number),
            >= '⑴' and <= '⒇' => Take(text, i + 1, NumberScheme.ArabicBracketed, first - '⑴' + 1, out number),
            >= '⒈' and <= '⒛' => Take(text, i + 1, NumberScheme.Arabic, first - '⒈' + 1, out number),
            >= '㈠' and <= '㈩' => Take(text, i + 1, NumberScheme.ChineseBracketed, first - '㈠' + 1, out number),
            _ when IsDigit(first) => TryArabic(text, i, out number),
            _ => TryChinese(text, i, out number),
        };
        return found;
    }

    private static bool TryOrdinalWord(string text, int start, out HeadingNumber number)
    {
        number = default;
        int end = start + 1;
        while (end < text.Length && (ChineseOrdinal.IsOrdinalCharacter(text[end]) || IsDigit(text[end]) || text[end] == ' '))
        {
            end++;
        }

        if (!TryOrdinal(text.AsSpan(start + 1, end - start - 1).Trim(), out int ordinal))
        {
            return false;
        }

        if (text.AsSpan(end).StartsWith("部分"))
        {
            return Take(text, end + 2, NumberScheme.Part, ordinal, out number);
        }

        // 第一节 is a heading, 第一季度 and 第一节课 are not; the heading test decides the rest.
        return end < text.Length && text[end] switch
        {
            '篇' or '编' => Take(text, end + 1, NumberScheme.Part, ordinal, out number),
            '章' => Take(text, end + 1, NumberScheme.Chapter, ordinal, out number),
            '节' => Take(text, end + 1, NumberScheme.Section, ordinal, out number),
            _ => false,
        };
    }

    private static bool TryBracketed(string text, int start, out HeadingNumber number)
    {
        number = default;
        int close = text.AsSpan(start + 1, Math.Min(8, text.Length - start - 1)).IndexOfAny('）', ')', '〕');
        if (close <= 0)
        {
            return false;
        }

        ReadOnlySpan<char> inside = text.AsSpan(start + 1, close).Trim();
        int end = start + close + 2;
        if (end < text.Length && text[end] is '、' or '.' or '．')
        {
            end++;
        }

        if (ChineseOrdinal.TryParse(inside, out int ordinal))
        {
            return Take(text, end, NumberScheme.ChineseBracketed, ordinal, out number);
        }

        return inside.Length <= 2 && TryOrdinal(inside, out ordinal)
            && Take(text, end, NumberScheme.ArabicBracketed, ordinal, out number);
    }

    private static bool TryChinese(string text, int start, out HeadingNumber number)
    {
        number = default;
        int end = start;
        while (end < text.Length && ChineseOrdinal.IsOrdinalCharacter(text[end]))
        {
            end++;
        }

        int mark = SkipSpaces(text, end);
        return end > start && mark < text.Length && text[mark] is '、' or '.' or '．'
            && ChineseOrdinal.TryParse(text.AsSpan(start, end - start), out int ordinal)
            && Take(text, mark + 1, NumberScheme.Chinese, ordinal, out number);
    }

    private static bool TryArabic(string text, int start, out HeadingNumber number)
    {
        number = default;
        int i = start;
        int parent = 0;
        int depth = 0;
        while (true)
        {
            int digits = i;
            while (i < text.Length && IsDigit(text[i]))
            {
                i++;
            }

            // 1.2023年… is the number 1. before a year.
            if (depth == 1 && i - digits == 4 && i < text.Length && text[i] == '年')
            {
                return Take(text, digits, NumberScheme.Arabic, parent, out number);
            }

            // List numbers are short; longer ones are years, codes and amounts.
            if (i == digits || i - digits > 2 || !TryOrdinal(text.AsSpan(digits, i - digits), out int ordinal))
            {
                return false;
            }

            depth++;
            if (depth == 1)
            {
                parent = ordinal;
            }

            int mark = SkipSpaces(text, i);
            char c = mark < text.Length ? text[mark] : '\0';
            bool point = c is '.' or '．';
            if (point && mark == i && i + 1 < text.Length && IsDigit(text[i + 1]))
            {
                i++;
                continue;
            }

            if (depth > 1)
            {
                return Dotted(text, point || c == '、' ? mark + 1 : i, mark > i ? ' ' : c, ordinal, parent, depth, out number);
            }

            return c switch
            {
                '.' or '．' or '、' => Take(text, mark + 1, NumberScheme.Arabic, ordinal, out number),
                '）' or ')' => Take(text, mark + 1, NumberScheme.ArabicHalfBracketed, ordinal, out number),
                _ => false,
            };
        }
    }

    private static bool Dotted(string text, int end, char next, int ordinal, int parent, int depth, out HeadingNumber number)
    {
        number = default;

        // 2.5万元 and 3.2%： an amount, not a number of a heading.
        if (next is '%' or '％' or '‰' or ',' or '，' or '～' or '~' or '-' or '—'
            || (depth == 2 && "万亿元个百分人倍公米吨亩年月日度次名家户千条台辆所项".Contains(next, StringComparison.Ordinal)))
        {
            return false;
        }

        number = new HeadingNumber(NumberScheme.Dotted, ordinal, parent, depth, SkipSpaces(text, end));
        return true;
    }

    private static bool Take(string text, int end, NumberScheme scheme, int ordinal, out HeadingNumber number)
    {
        number = new HeadingNumber(scheme, ordinal, 0, 1, SkipSpaces(text, end));
        return true;
    }

    private static bool TryOrdinal(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 3)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!IsDigit(c))
            {
                return ChineseOrdinal.TryParse(text, out value);
            }

            value = (value * 10) + (c >= '０' ? c - '０' : c - '0');
        }

        return value > 0;
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static int SkipSpaces(string text, int i)
    {
        while (i < text.Length && (char.IsWhiteSpace(text[i]) && text[i] != '\n'))
        {
            i++;
        }

        return i;
    }
}
