using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Slips;

/// <summary>Slips of the hand on the digits of any number that some relation or another mention holds to account.</summary>
internal static class DigitSlips
{
    /// <summary>Two neighbouring digits change places.</summary>
    public static Edit? Transposed(SlipContext c)
    {
        if (Target(c) is not { } t)
        {
            return null;
        }

        string s = t.Folded;
        List<int> places = [];
        for (int i = 0; i + 1 < s.Length; i++)
        {
            if (char.IsAsciiDigit(s[i]) && char.IsAsciiDigit(s[i + 1]) && s[i] != s[i + 1] && !(i == 0 && s[1] == '0'))
            {
                places.Add(i);
            }
        }

        if (places.Count == 0)
        {
            return null;
        }

        int at = c.Rng.Pick(places);
        string printed = s[..at] + s[at + 1] + s[at] + s[(at + 2)..];
        return Edit.Digits("transposed_digits", t, printed, $"{Name(t)}应为{t.Text}，相邻两位数字颠倒");
    }

    /// <summary>A digit is lost.</summary>
    public static Edit? Dropped(SlipContext c)
    {
        if (Target(c, minimumDigits: 3) is not { } t)
        {
            return null;
        }

        List<char> digits = [.. t.Folded.Where(ch => ch != ',')];
        int point = digits.IndexOf('.');
        int whole = point < 0 ? digits.Count : point;
        if (whole < 2)
        {
            return null;
        }

        int at = c.Rng.Below(whole);
        digits.RemoveAt(at);
        string s = new([.. digits]);
        return s[0] == '0' && whole > 2 ? null : Edit.Digits("dropped_digit", t, Separate(t, s), $"{Name(t)}应为{t.Text}，漏写一位数字");
    }

    /// <summary>A digit is typed twice.</summary>
    public static Edit? Doubled(SlipContext c)
    {
        if (Target(c) is not { } t || t.Figure.Kind is FigureKind.Rate or FigureKind.Score)
        {
            return null;
        }

        List<char> digits = [.. t.Folded.Where(ch => ch != ',')];
        int point = digits.IndexOf('.');
        int at = c.Rng.Below(point < 0 ? digits.Count : point);
        digits.Insert(at, digits[at]);
        return Edit.Digits("doubled_digit", t, Separate(t, new string([.. digits])), $"{Name(t)}应为{t.Text}，重复一位数字");
    }

    /// <summary>One digit is another.</summary>
    public static Edit? Wrong(SlipContext c)
    {
        if (Target(c) is not { } t)
        {
            return null;
        }

        char[] s = t.Folded.ToCharArray();
        List<int> places = [.. Enumerable.Range(0, s.Length).Where(i => char.IsAsciiDigit(s[i]) && !(i == 0 && s.Length > 1))];
        if (places.Count == 0)
        {
            return null;
        }

        int at = c.Rng.Pick(places);
        s[at] = (char)('0' + ((s[at] - '0' + c.Rng.Range(1, 9)) % 10));
        return Edit.Digits("wrong_digit", t, new string(s), $"{Name(t)}应为{t.Text}，一位数字写错");
    }

    /// <summary>A number that stands in text and in a table differs between the two.</summary>
    public static Edit? TextAgainstTable(SlipContext c)
    {
        List<NumberToken> both = [.. c.Draft.Numbers.Where(n => !n.Apart && n.Value != 0m && n.Figure.Derivation is null
            && c.Index.Of(n.Figure.Key).Any(o => c.Index.InTable(o) != c.Index.InTable(n)))];
        if (both.Count == 0)
        {
            return null;
        }

        var focused = new SlipContext(c.Draft, c.Index, c.Stated, c.Rng) { Focus = c.Rng.Pick(both) };
        Edit? edit = c.Rng.Chance(0.6) ? Transposed(focused) : Wrong(focused);
        return edit is null ? null : edit with { Slip = "text_table", Kind = "same_fact", Note = $"{Name((NumberToken)edit.Target)}在正文与表中不一致，应为{((NumberToken)edit.Target).Text}" };
    }

    /// <summary>How a note calls a number.</summary>
    internal static string Name(NumberToken t) => t.Figure.Labels.Count > 0 ? $"{t.Figure.Labels[0].Metric}（{t.Figure.Labels[0].Basis}）" : "该数";

    private static NumberToken? Target(SlipContext c, int minimumDigits = 2)
    {
        if (c.Focus is { } focus)
        {
            return focus;
        }

        List<NumberToken> all = [.. c.Stated.Where(r => r.Required).SelectMany(r => r.Numbers)
            .Where(n => n.Value != 0m && n.Folded.Count(char.IsAsciiDigit) >= minimumDigits && !n.Folded.StartsWith('-'))];
        return all.Count == 0 ? null : c.Rng.Pick(all);
    }

    private static string Separate(NumberToken t, string digits)
    {
        if (!t.Folded.Contains(',', StringComparison.Ordinal))
        {
            return digits;
        }

        int point = digits.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? digits : digits[..point];
        return decimal.Parse(whole, System.Globalization.CultureInfo.InvariantCulture).ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + (point < 0 ? string.Empty : digits[point..]);
    }
}
