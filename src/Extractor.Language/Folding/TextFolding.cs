namespace Extractor.Language.Folding;

/// <summary>
/// Folds the typographic variants of Chinese office text to one form, character by character, so that a position in the
/// folded text is the same position in the printed text. Matching uses the folded text; quotations use the printed one.
/// </summary>
public static class TextFolding
{
    /// <summary>Folds a text. The result has the same length.</summary>
    /// <param name="text">The printed text.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (char c in text)
        {
            if (Fold(c) != c)
            {
                return string.Create(text.Length, text, static (span, source) =>
                {
                    for (int i = 0; i < span.Length; i++)
                    {
                        span[i] = Fold(source[i]);
                    }
                });
            }
        }

        return text;
    }

    /// <summary>
    /// Folds one character: full-width ASCII to ASCII (but the sentence marks ，；：？！ stay as they are, and a
    /// half-width comma is left alone, since it may be a thousands separator), all spaces to U+0020,
    /// all quotation marks to the Chinese pair, all hyphens and minus signs to U+002D, brackets to （ ）.
    /// </summary>
    /// <param name="c">The printed character.</param>
    public static char Fold(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'A'),
        >= 'ａ' and <= 'ｚ' => (char)(c - 'ａ' + 'a'),
        '％' or '﹪' => '%',
        '．' => '.',
        '＋' => '+',
        '－' or '−' or '–' or '﹣' or '‐' or '‑' or '‒' => '-',
        '＝' => '=',
        '～' or '∼' or '〜' => '~',
        '／' => '/',
        '(' or '﹙' or '❨' => '（',
        ')' or '﹚' or '❩' => '）',
        ':' or '：' or '﹕' or '∶' => '：',
        '；' or '﹔' => '；',
        ';' => '；',
        '，' or '﹐' => '，',
        '“' or '”' or '"' or '＂' or '〝' or '〞' or '″' => '"',
        '‘' or '’' or '＇' => '\'',
        '\u00A0' or '\u3000' or '\u2002' or '\u2003' or '\u2009' or '\u202F' or '\t' or '\u200A' or '\u2007' => ' ',
        _ => c,
    };
}
