using Extractor.Corpus.Drafting;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.Noise;

/// <summary>
/// Typing as it is: missing marks, half-width punctuation, stray spaces, a lost bracket, a broken line. Digits and units are never touched,
/// so the labels stay true; their quotes are cut after the noise.
/// </summary>
internal sealed class TypingNoise
{
    private readonly Rng _rng;
    private readonly double _spaces;
    private readonly double _halfWidth;
    private readonly double _missing;
    private readonly bool _spacedDigits;

    private TypingNoise(Rng rng)
    {
        _rng = rng;
        bool clean = rng.Chance(0.4);
        _spaces = clean ? 0.0 : rng.Of(0.0, 0.01, 0.03);
        _halfWidth = clean ? 0.0 : rng.Of(0.0, 0.0, 0.05, 0.6);
        _missing = clean ? 0.0 : rng.Of(0.0, 0.01, 0.02);
        _spacedDigits = rng.Chance(0.04);
    }

    /// <summary>Roughens a draft.</summary>
    public static void Apply(Draft draft, Rng rng)
    {
        var noise = new TypingNoise(rng);
        foreach (DraftParagraph p in draft.Blocks.OfType<DraftParagraph>().Where(p => p.Kind == DraftKind.Body))
        {
            noise.Roughen(p);
        }
    }

    private void Roughen(DraftParagraph p)
    {
        foreach (TextToken t in p.Tokens.OfType<TextToken>())
        {
            t.Words = Words(t.Words);
        }

        if (_missing > 0 && _rng.Chance(_missing * 4) && p.Tokens.LastOrDefault() is TextToken last && last.Words.EndsWith('。'))
        {
            last.Words = last.Words[..^1];
        }

        if (_spaces > 0 && p.Text.Length > 60 && _rng.Chance(0.03))
        {
            p.BrokenAt = BreakPlace(p);
        }
    }

    private string Words(string s)
    {
        if (_halfWidth > 0)
        {
            s = string.Concat(s.Select(c => c switch
            {
                '，' when _rng.Chance(_halfWidth * 0.3) => ',',
                '；' when _rng.Chance(_halfWidth) => ';',
                '：' when _rng.Chance(_halfWidth) => ':',
                '（' or '）' when _rng.Chance(_halfWidth * 0.5) => c == '（' ? '(' : ')',
                _ => c,
            }));
        }

        if (_missing > 0 && s.Length > 1 && _rng.Chance(_missing))
        {
            int bracket = s.IndexOfAny(['（', '）']);
            s = bracket >= 0 && _rng.Chance(0.5) ? s.Remove(bracket, 1) : s.Replace("，其中", "其中", StringComparison.Ordinal);
        }

        if (_spaces > 0 && s.Length > 0 && _rng.Chance(_spaces * 2))
        {
            int at = _rng.Below(s.Length + 1);
            s = s.Insert(at, _rng.Of(" ", " ", "  "));
        }

        return _spacedDigits ? Spaced(s) : s;
    }

    /// <summary>2023 年度: a space on either side of digits inside the words, as some typesetters leave it.</summary>
    private static string Spaced(string s)
    {
        var spaced = new System.Text.StringBuilder(s.Length + 8);
        for (int i = 0; i < s.Length; i++)
        {
            bool edge = i > 0 && char.IsAsciiDigit(s[i]) != char.IsAsciiDigit(s[i - 1]) && IsHan(char.IsAsciiDigit(s[i]) ? s[i - 1] : s[i]);
            spaced.Append(edge ? " " : string.Empty).Append(s[i]);
        }

        return spaced.ToString();
    }

    private static bool IsHan(char c) => c is >= '一' and <= '鿿';

    /// <summary>A place between two words of a text token in the middle of the paragraph.</summary>
    private int BreakPlace(DraftParagraph p)
    {
        int at = 0;
        List<int> places = [];
        foreach (Token t in p.Tokens)
        {
            if (t is TextToken { Words: var w })
            {
                for (int i = 1; i < w.Length; i++)
                {
                    if (IsHan(w[i]) && IsHan(w[i - 1]))
                    {
                        places.Add(at + i);
                    }
                }
            }

            at += t.Text.Length;
        }

        return places.Count == 0 ? -1 : _rng.Pick(places);
    }
}
