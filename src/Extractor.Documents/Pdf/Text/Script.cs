namespace Extractor.Documents.Pdf.Text;

/// <summary>What a character's script means for the space beside it.</summary>
internal static class Script
{
    /// <summary>
    /// Whether a character belongs to running Chinese text, in which a gap is layout and never a space: ideographs, full-width forms,
    /// CJK punctuation and the quotation marks, dashes and enclosed numbers that are full-width in Chinese type.
    /// </summary>
    /// <param name="c">The character.</param>
    public static bool IsWide(char c) =>
        c >= '\u2E80' || c is '“' or '”' or '‘' or '’' or '—' or '…' or '·' or '×' or '÷' or '±' or '℃' or '№' or '→' or '√' or '≥' or '≤' or '≈'
        || (c is >= '\u2460' and <= '\u24FF');

    /// <summary>Whether a character is an ideograph.</summary>
    /// <param name="c">The character.</param>
    public static bool IsIdeograph(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '〇';

    /// <summary>Whether a line may not begin with this character, so that it stays with the one before it.</summary>
    /// <param name="c">The character.</param>
    public static bool IsClosing(char c) => c is '，' or '。' or '、' or '；' or '：' or '？' or '！' or '）' or '》' or '〉' or '」' or '』' or '】' or '〕'
        or '”' or '’' or '％' or ',' or '.' or ';' or ':' or '?' or '!' or ')' or ']' or '}' or '%' or '…' or '—';

    /// <summary>Whether a line may not end with this character, so that it stays with the one after it.</summary>
    /// <param name="c">The character.</param>
    public static bool IsOpening(char c) => c is '（' or '《' or '〈' or '「' or '『' or '【' or '〔' or '“' or '‘' or '(' or '[' or '{' or '￥' or '¥';

    /// <summary>Whether a character ends a sentence.</summary>
    /// <param name="c">The character.</param>
    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；' or '!' or '?' or ';';
}
