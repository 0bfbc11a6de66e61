namespace Extractor.Documents.Structure;

/// <summary>What a line break within a paragraph means.</summary>
public enum LineBreakMeaning
{
    /// <summary>The line was only broken for show: sentence, word or number go on.</summary>
    Continues,

    /// <summary>A new statement of the same paragraph begins.</summary>
    NewLine,

    /// <summary>A new numbered paragraph begins.</summary>
    NewParagraph,
}

/// <summary>Judges line breaks: a manual break in Word, a wrapped line in a text file, a new line in a PDF.</summary>
public static class LineBreak
{
    private const int ShortLine = 14;

    /// <summary>Judges the break between two lines.</summary>
    /// <param name="before">The text before the break.</param>
    /// <param name="after">The line after it.</param>
    public static LineBreakMeaning Judge(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before.TrimEnd();
        int lastBreak = before.LastIndexOf('\n');
        ReadOnlySpan<char> line = before[(lastBreak + 1)..].TrimStart();
        after = after.Trim();
        if (line.IsEmpty || after.IsEmpty)
        {
            return LineBreakMeaning.NewLine;
        }

        if (HeadingNumber.TryParse(after.ToString(), out HeadingNumber number) && !SplitsNumber(line, after))
        {
            bool heading = number.Scheme != NumberScheme.Dotted && line[^1] is not ('、' or '，' or '第' or '和' or '至' or '及');
            if (heading)
            {
                return LineBreakMeaning.NewParagraph;
            }
        }

        char last = line[^1];
        char first = after[0];
        if (IsSentenceEnd(last))
        {
            return LineBreakMeaning.NewLine;
        }

        if (first is '，' or '。' or '、' or '；' or '）' or ')' or '%' or '％' or '》' or '”' or '：'
            || last is '，' or ',' or '、' or '（' or '(' or '《' or '“' or '-' or '—'
            || SplitsNumber(line, after))
        {
            return LineBreakMeaning.Continues;
        }

        // A heading on a line of its own, and lines of the kind 联系人：张三 ⏎ 电话：….
        bool headed = HeadingNumber.TryParse(line.ToString(), out HeadingNumber own) && HeadingTest.IsNumberedHeading(line.ToString(), own);
        bool labelled = after[..Math.Min(after.Length, ShortLine)].ContainsAny('：', ':');
        return headed || labelled || line.Length < ShortLine ? LineBreakMeaning.NewLine : LineBreakMeaning.Continues;
    }

    /// <summary>Whether a space belongs between two characters that a meaningless break parted: only between Latin letters.</summary>
    /// <param name="before">The last character of the line.</param>
    /// <param name="after">The first character of the next line.</param>
    public static bool NeedsSpace(char before, char after) => char.IsAsciiLetter(before) && char.IsAsciiLetter(after);

    /// <summary>Whether a character ends a sentence.</summary>
    /// <param name="c">The character.</param>
    public static bool IsSentenceEnd(char c) => c is '。' or '；' or ';' or '！' or '!' or '？' or '?' or '：' or ':';

    // 1,234. ⏎ 56万元, 21 ⏎ 5.35: a digit or separator on one side and a digit or unit on the other.
    private static bool SplitsNumber(ReadOnlySpan<char> line, ReadOnlySpan<char> after)
    {
        bool digitBefore = char.IsAsciiDigit(line[^1]) || (line.Length > 1 && line[^1] is '.' or ',' && char.IsAsciiDigit(line[^2]));
        return digitBefore && (char.IsAsciiDigit(after[0]) || after[0] is '.' or ',' or '万' or '亿' or '元' or '%' or '％' or '年' or '月' or '日' or '个' or '人');
    }
}
