using Extractor.Language.Segmentation.Model;

namespace Extractor.Language.Assets;

/// <summary>The numbering of all characters that can stand in a block, the most frequent first.</summary>
internal sealed class Alphabet
{
    private readonly ushort[] _codes;

    private Alphabet(ushort[] codes, int codeCount)
    {
        _codes = codes;
        CodeCount = codeCount;
    }

    /// <summary>Number of codes, the reserved ones included.</summary>
    public int CodeCount { get; }

    /// <summary>Code by UTF-16 character.</summary>
    public ReadOnlySpan<ushort> Codes => _codes;

    /// <summary>Numbers the characters by the summed frequency of the words they stand in.</summary>
    /// <param name="frequencies">The word list.</param>
    public static Alphabet Of(IReadOnlyDictionary<string, int> frequencies)
    {
        var weights = new long[char.MaxValue + 1];
        foreach ((string word, int frequency) in frequencies)
        {
            foreach (char c in word)
            {
                weights[c] += frequency;
            }
        }

        var codes = new ushort[char.MaxValue + 1];
        ushort next = CharacterCode.First;
        foreach (int c in Enumerable.Range(0, codes.Length).Where(c => CharacterCode.IsInBlock((char)c)).OrderByDescending(c => weights[c]))
        {
            codes[c] = next++;
        }

        return new Alphabet(codes, next);
    }
}
