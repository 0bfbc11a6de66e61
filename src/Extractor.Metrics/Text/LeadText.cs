using System.Text;

namespace Extractor.Metrics.Text;

/// <summary>Prepares the words between figures for matching.</summary>
internal static class LeadText
{
    private static readonly string[] HeadingEndings =
        ["情况说明", "总体情况", "具体情况", "情况", "说明", "使用和管理", "使用及管理", "管理使用", "使用", "管理", "支出决算", "及", "和", "的"];

    private static readonly System.Buffers.SearchValues<char> Delimiters = System.Buffers.SearchValues.Create("，；：。（）,");

    /// <summary>Removes spaces, quotation marks and brackets that hold no figure but a longer insert.</summary>
    public static string Compact(ReadOnlySpan<char> folded)
    {
        var kept = new StringBuilder(folded.Length);
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            if (c is ' ' or '"' or '\'' or '「' or '」' or '『' or '』')
            {
                continue;
            }

            if (c == '（')
            {
                int close = CloseOf(folded[i..]);
                if (close > 3)
                {
                    i += close;
                    continue;
                }

                if (close > 0)
                {
                    // A short insert such as （境） stays part of the word.
                    kept.Append(folded[(i + 1)..(i + close)]);
                    i += close;
                    continue;
                }
            }

            // A comma between digits groups them; any other is punctuation, whatever its width.
            bool grouping = c == ',' && i > 0 && i + 1 < folded.Length && char.IsAsciiDigit(folded[i - 1]) && char.IsAsciiDigit(folded[i + 1]);
            kept.Append(c is ';' ? '；' : c == ',' && !grouping ? '，' : c);
        }

        return kept.ToString();
    }

    // The bracket that closes the first one; −1 where it closes only behind the words, so that its figures stand in it.
    private static int CloseOf(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '（' ? 1 : text[i] == '）' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The words after the last delimiter: the label with its filler.</summary>
    public static string LabelOf(string lead)
    {
        int at = lead.AsSpan().LastIndexOfAny(Delimiters);
        string label = at < 0 ? lead : lead[(at + 1)..];
        return label.TrimStart('、');
    }

    /// <summary>A heading without its number and its general words: （三）"三公"经费情况 → 三公经费.</summary>
    public static string Heading(string folded)
    {
        string text = Compact(folded);
        int i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '、' or '.' or '（' or '）' or '，') && i < 6)
        {
            // 三公经费 and 一般公共预算 begin with a numeral that is no number.
            if (i + 1 < text.Length && ((text[i] == '三' && text[i + 1] == '公') || (text[i] == '一' && text[i + 1] == '般')))
            {
                break;
            }

            i++;
        }

        text = text[i..];
        bool cut = true;
        while (cut)
        {
            cut = false;
            foreach (string ending in HeadingEndings)
            {
                if (text.EndsWith(ending, StringComparison.Ordinal) && text.Length > ending.Length)
                {
                    text = text[..^ending.Length];
                    cut = true;
                    break;
                }
            }
        }

        return text;
    }
}
