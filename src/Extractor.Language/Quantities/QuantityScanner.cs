namespace Extractor.Language.Quantities;

/// <summary>Finds every number of a text with its unit, and tells which numbers are figures.</summary>
public static class QuantityScanner
{
    /// <summary>Scans a text.</summary>
    /// <param name="folded">Text folded by <see cref="Folding.TextFolding"/>; positions in the result are positions in it.</param>
    /// <returns>The numbers in reading order, figures and others alike, told apart by <see cref="Quantity.Role"/>.</returns>
    public static IReadOnlyList<Quantity> Scan(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var found = new List<Quantity>();
        ReadOnlySpan<char> text = folded;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            Quantity? quantity = null;
            if (char.IsAsciiDigit(c))
            {
                quantity = ReadArabic(text, i, found);
            }
            else if (ChineseNumerals.IsNumeral(c) && c is not ('千' or '万' or '亿') && (c != '百' || text[i..].StartsWith("百分之")))
            {
                quantity = ReadChinese(text, i);
            }

            if (quantity is null)
            {
                i++;
                continue;
            }

            // A Chinese numeral inside a word (三公, 统一, 四舍五入) is no number at all.
            if (quantity.Role == NumberRole.Code && !char.IsAsciiDigit(c))
            {
                i = quantity.End;
                continue;
            }

            found.Add(LinkRange(text, found, quantity) ? quantity with { Qualifiers = quantity.Qualifiers | Qualifiers.RangeHigh } : quantity);
            i = Math.Max(quantity.End, i + 1);
        }

        return found;
    }

    /// <summary>Reads a text that is nothing but one number with sign and unit, as a table cell holds it.</summary>
    /// <param name="folded">Folded text of the cell.</param>
    /// <param name="quantity">The quantity; qualifiers such as ≥ are kept.</param>
    public static bool TryReadWhole(string folded, out Quantity? quantity)
    {
        ArgumentNullException.ThrowIfNull(folded);
        quantity = null;
        ReadOnlySpan<char> text = folded;
        int start = 0;
        while (start < text.Length && (text[start] is ' ' or '\n' or '¥' or '￥'))
        {
            start++;
        }

        bool bracketed = start < text.Length && text[start] == '（';
        int first = start;
        while (first < text.Length && !char.IsAsciiDigit(text[first]))
        {
            if (text[first] is not ('+' or '-' or '（' or ' ' or '≥' or '≤' or '>' or '<' or '=' or '±' or '¥' or '￥' or '△' or '▲' or '约'))
            {
                return false;
            }

            first++;
        }

        if (first == text.Length || !NumberReader.TryRead(text, first, out decimal value, out int decimals, out int numberEnd))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[numberEnd..];
        int spaces = rest.Length - rest.TrimStart(' ').Length;
        Unit unit = Unit.None;
        int end = numberEnd;
        if (UnitTable.TryMatch(rest[spaces..], out unit, out int unitLength))
        {
            end = numberEnd + spaces + unitLength;
        }

        ReadOnlySpan<char> tail = text[end..].Trim(" \n");
        if (tail.Length > 0 && !(tail is "）" or "以上" or "以内" or "以下" or "左右" or "（含）" || (bracketed && tail is "）")))
        {
            return false;
        }

        ReadOnlySpan<char> head = text[start..first];
        bool negative = head.Contains('-') || head.Contains('△') || head.Contains('▲') || (bracketed && tail is "）" && head is "（");
        Qualifiers qualifiers = head.Contains('≥') || head.Contains('>') || tail is "以上" ? Qualifiers.AtLeast
            : head.Contains('≤') || head.Contains('<') || tail is "以内" or "以下" ? Qualifiers.AtMost
            : head.Contains('约') || tail is "左右" ? Qualifiers.Approximate
            : Qualifiers.None;
        quantity = new Quantity(
            negative ? start : first, numberEnd, end, negative ? -value : value, decimals, unit.Symbol, unit.Dimension, unit.Scale, NumberRole.Figure, qualifiers);
        return true;
    }

    private static Quantity? ReadArabic(ReadOnlySpan<char> text, int start, List<Quantity> found)
    {
        if (NumberRoles.ListNumberBeforeYear(text, start) is int listNumberLength and > 0)
        {
            int listEnd = start + listNumberLength;
            return new Quantity(start, listEnd, listEnd, 0m, 0, string.Empty, Dimension.None, 1m, NumberRole.Ordinal, Qualifiers.None);
        }

        bool number = NumberReader.TryRead(text, start, out decimal value, out int decimals, out int numberEnd);
        NumberRole role = number ? NumberRoles.BeforeUnit(text, start, numberEnd, value, decimals) : NumberRole.Code;
        if (role is NumberRole.DocumentNumber or NumberRole.Ordinal or NumberRole.Contact or NumberRole.Code)
        {
            return new Quantity(start, numberEnd, numberEnd, value, decimals, string.Empty, Dimension.None, 1m, role, Qualifiers.None);
        }

        int at = numberEnd;
        Qualifiers qualifiers = Qualifiers.None;
        at = SkipApproximation(text, at, ref qualifiers);
        Unit unit = Unit.None;
        int spaces = CountSpaces(text, at);
        int end = numberEnd;
        if (at + spaces < text.Length && UnitTable.TryMatch(text[(at + spaces)..], out unit, out int length))
        {
            end = at + spaces + length;
        }

        role = NumberRoles.WithUnit(text, start, numberEnd, value, decimals, unit);
        (int signedStart, bool negative) = Sign(text, start, found);
        qualifiers |= Surroundings(text, signedStart, end);
        return new Quantity(
            signedStart, numberEnd, end, negative ? -value : value, decimals, unit.Symbol, unit.Dimension, unit.Scale, role, qualifiers);
    }

    private static Quantity? ReadChinese(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> rest = text[start..];
        if (rest.StartsWith("百分之") || rest.StartsWith("千分之"))
        {
            if (rest.Length > 3 && rest[3] == '百' && !(rest.Length > 4 && ChineseNumerals.IsNumeral(rest[4])))
            {
                return Percent(start, start + 4, 100m, 0, Qualifiers.None);
            }

            if (ChineseNumerals.TryRead(rest[3..], out decimal percent, out int percentDecimals, out int length))
            {
                return Percent(start, start + 3 + length, rest[0] == '千' ? percent / 10m : percent, percentDecimals, Surroundings(text, start, start + 3 + length));
            }

            return null;
        }

        if (!ChineseNumerals.TryRead(rest, out decimal value, out int decimals, out int read))
        {
            return null;
        }

        int end = start + read;
        if (IsInsideWord(text, start, end))
        {
            return new Quantity(start, end, end, value, decimals, string.Empty, Dimension.None, 1m, NumberRole.Code, Qualifiers.None);
        }

        if (end < text.Length && text[end] == '成' && value is >= 1m and <= 10m && !IsTenthWord(text, end))
        {
            bool half = end + 1 < text.Length && text[end + 1] == '半';
            return Percent(start, end + (half ? 2 : 1), (value * 10m) + (half ? 5m : 0m), 0, Qualifiers.Approximate | Surroundings(text, start, end + (half ? 2 : 1)));
        }

        Qualifiers qualifiers = Qualifiers.None;
        int at = SkipApproximation(text, end, ref qualifiers);
        if (!UnitTable.TryMatch(text[at..], out Unit unit, out int unitLength) || unit.Dimension == Dimension.None)
        {
            return new Quantity(start, end, end, value, decimals, string.Empty, Dimension.None, 1m, NumberRole.Code, Qualifiers.None);
        }

        int unitEnd = at + unitLength;
        NumberRole role = NumberRoles.OfChinese(text, start, value, unit);
        return new Quantity(start, end, unitEnd, value, decimals, unit.Symbol, unit.Dimension, unit.Scale, role, qualifiers | Surroundings(text, start, unitEnd));
    }

    private static Quantity Percent(int start, int end, decimal value, int decimals, Qualifiers qualifiers) =>
        new(start, end, end, value, decimals, "%", Dimension.Percent, 1m, NumberRole.Figure, qualifiers);

    // 三公, 十四五, 一般, 第三: numerals inside words and ordinals.
    private static bool IsInsideWord(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && text[start - 1] is '第' or '十' or '之' or '统' or '唯')
        {
            return true;
        }

        if (end < text.Length && text[end] == '分' && end + 1 < text.Length && text[end + 1] == '之')
        {
            return true;
        }

        // 一是 二是, 一、, （一）, 之一 …
        return end < text.Length && text[end] is '是' or '、' or '）' or '般' or '定' or '致' or '公' or '直' or '些' or '起' or '类' or '级' or '期';
    }

    private static bool IsTenthWord(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at + 1] is '立' or '为' or '功' or '果' or '员' or '本' or '绩' or '效' or '长' or '熟';

    private static int SkipApproximation(ReadOnlySpan<char> text, int at, ref Qualifiers qualifiers)
    {
        int i = at + CountSpaces(text, at);
        bool magnitude = i < text.Length && text[i] is '万' or '亿' or '千' or '百';
        int word = magnitude ? i + 1 : i;
        if (word < text.Length && text[word] is '余' or '多' or '来')
        {
            qualifiers |= Qualifiers.Approximate;
            return magnitude ? at : word + 1;
        }

        return at;
    }

    private static int CountSpaces(ReadOnlySpan<char> text, int at)
    {
        int n = 0;
        while (n < 2 && at + n < text.Length && text[at + n] == ' ')
        {
            n++;
        }

        return n;
    }

    private static (int Start, bool Negative) Sign(ReadOnlySpan<char> text, int start, List<Quantity> found)
    {
        if (start == 0 || text[start - 1] is not ('-' or '+'))
        {
            return (start, false);
        }

        int before = start - 2;
        bool attached = before >= 0 && (char.IsAsciiLetterOrDigit(text[before]) || text[before] is '%' or '-')
            || (found.Count > 0 && found[^1].End == start - 1);
        return attached ? (start, false) : (start - 1, text[start - 1] == '-');
    }

    private static Qualifiers Surroundings(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> before = text[Math.Max(0, start - 4)..start].TrimEnd(' ');
        ReadOnlySpan<char> after = text[end..Math.Min(text.Length, end + 3)];
        Qualifiers result = Qualifiers.None;
        if (before.EndsWith("不低于") || before.EndsWith("不少于") || before.EndsWith("至少") || before.EndsWith("≥") || before.EndsWith("超过") && !before.EndsWith("不超过")
            || before.EndsWith("突破") || before.EndsWith("逾") || before.EndsWith("不小于") || after.StartsWith("以上") || before.EndsWith("高于") && !before.EndsWith("不高于"))
        {
            result |= Qualifiers.AtLeast;
        }

        if (before.EndsWith("不超过") || before.EndsWith("不高于") || before.EndsWith("≤") || before.EndsWith("不大于") || after.StartsWith("以内") || after.StartsWith("以下")
            || before.EndsWith("低于") && !before.EndsWith("不低于"))
        {
            result |= Qualifiers.AtMost;
        }

        if (before.EndsWith('约') || before.EndsWith("近") && !before.EndsWith("最近") || before.EndsWith("大约") || after.StartsWith("左右") || after.StartsWith("多"))
        {
            result |= Qualifiers.Approximate;
        }

        return result;
    }

    // 2—3名, 10%—20%, 5至8个: both ends are bounds, and the first takes the second's unit.
    private static bool LinkRange(ReadOnlySpan<char> text, List<Quantity> found, Quantity current)
    {
        if (found.Count == 0 || found[^1].Role != NumberRole.Figure || current.Role != NumberRole.Figure)
        {
            return false;
        }

        Quantity previous = found[^1];
        ReadOnlySpan<char> between = text[previous.End..current.Start].Trim(' ');
        bool joined = between is "-" or "—" or "——" or "~" or "至" or "到"
            || (between.IsEmpty && current.Start == previous.End && text[current.Start] == '-');
        if (!joined)
        {
            return false;
        }

        found[^1] = previous.Unit.Length > 0
            ? previous with { Qualifiers = previous.Qualifiers | Qualifiers.RangeLow }
            : previous with
            {
                Qualifiers = previous.Qualifiers | Qualifiers.RangeLow,
                Unit = current.Unit,
                Dimension = current.Dimension,
                Scale = current.Scale,
            };

        // 由12.7至9.8 tells of a change; only a stroke joins the ends of a range for sure.
        return between is "-" or "—" or "——" or "~";
    }
}
