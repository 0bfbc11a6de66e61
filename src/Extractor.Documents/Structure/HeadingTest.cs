using System.Buffers;
using System.Text.RegularExpressions;

namespace Extractor.Documents.Structure;

/// <summary>Tells from a paragraph's words alone whether it can be a heading. What stands around it is judged by <see cref="BlockAssembler"/>.</summary>
public static partial class HeadingTest
{
    private const int LongestUpperHeading = 50;
    private const int LongestLowerHeading = 40;
    private const int LongestUnnumberedHeading = 24;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；;！!？?\n");
    private static readonly SearchValues<char> Commas = SearchValues.Create("，,");

    /// <summary>Whether a numbered paragraph can be a heading: short, one phrase, no amounts.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="number">Its number.</param>
    public static bool IsNumberedHeading(string text, HeadingNumber number)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<char> rest = text.AsSpan(Math.Min(number.Length, text.Length)).TrimEnd();
        bool upper = number.Scheme <= NumberScheme.ChineseBracketed;
        if (rest.IsEmpty || rest.Length > (upper ? LongestUpperHeading : LongestLowerHeading))
        {
            return false;
        }

        // A written-out slogan may close with a full stop （（一）聚焦…，强化…。), but only in the upper schemes;
        // under 1. and （1） such a line is an item of a list.
        if (upper && rest[^1] == '。')
        {
            rest = rest[..^1];
        }

        if (number.Scheme is NumberScheme.Section or NumberScheme.Part && StartsLikeWord(rest, text, number))
        {
            return false;
        }

        return !rest.IsEmpty
            && rest.IndexOfAny(SentenceEnds) < 0
            && !EndsOpen(rest)
            && Count(rest, Commas) <= (upper ? 2 : 1)
            && !Amount().IsMatch(rest);
    }

    /// <summary>Whether a paragraph without a number can be a heading: a short noun phrase without amounts or punctuation.</summary>
    /// <param name="text">The paragraph.</param>
    public static bool IsUnnumberedHeading(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.Length is < 3 or > LongestUnnumberedHeading || !IsIdeograph(rest[^1]) || !StartsWithWord(rest))
        {
            return false;
        }

        foreach (char c in rest)
        {
            if (c is '。' or '；' or ';' or '：' or ':' or '，' or ',' or '\n' or '\t' or '|' or '？' or '！' or '_')
            {
                return false;
            }
        }

        return !Amount().IsMatch(rest) && !DateOrName().IsMatch(rest);
    }

    /// <summary>Whether a line stands in a table of contents: a text, leaders or a tab, and a page number.</summary>
    /// <param name="text">The line.</param>
    public static bool IsContentsLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length < 160 && Contents().IsMatch(text);
    }

    private static bool StartsLikeWord(ReadOnlySpan<char> rest, string text, HeadingNumber number)
    {
        // 第一节课…, 第二编制…: the ordinal word runs on into a word. A heading has a space or at least another noun.
        bool spaced = number.Length > 0 && number.Length <= text.Length && char.IsWhiteSpace(text[number.Length - 1]);
        return !spaced && rest[0] is '课' or '制' or '的' or '和' or '是';
    }

    private static bool EndsOpen(ReadOnlySpan<char> rest) =>
        rest[^1] is '，' or ',' or '、' or '的' or '和' or '与'
        || (rest[^1] is '：' or ':' && rest.Length > 24);

    private static bool StartsWithWord(ReadOnlySpan<char> rest) =>
        IsIdeograph(rest[0]) || rest[0] is '“' or '"' or '「' or '《' || (char.IsAsciiDigit(rest[0]) && rest.Length > 5 && rest[4] == '年');

    private static bool IsIdeograph(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static int Count(ReadOnlySpan<char> text, SearchValues<char> characters)
    {
        int count = 0;
        for (int i; (i = text.IndexOfAny(characters)) >= 0; text = text[(i + 1)..])
        {
            count++;
        }

        return count;
    }

    [GeneratedRegex(@"[0-9０-９]\s*(?:万|亿|元|%|％|‰|个|人|名|次|家|分(?!类|析|配|项)|所|户|件|台|场)|[0-9０-９][,，.．][0-9０-９]")]
    private static partial Regex Amount();

    [GeneratedRegex(@"[0-9０-９〇一二三四五六七八九]{1,4}\s*年\s*[0-9０-９一二三四五六七八九十]{1,2}\s*月|(?:省|市|县|区|镇|乡)人民政府$|(?:局|委员会|办公室|中心|厅)$")]
    private static partial Regex DateOrName();

    [GeneratedRegex(@"^.*\S\s*(?:[.．·…⋯‥]{4,}|\t|…{2,})\s*[-－—(（]?\s*[0-9０-９]{1,4}\s*[-－—)）]?\s*$")]
    private static partial Regex Contents();
}
