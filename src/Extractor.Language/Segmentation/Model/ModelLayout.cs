using System.Runtime.InteropServices;

namespace Extractor.Language.Segmentation.Model;

/// <summary>
/// The compiled segmentation model's file: this header, then the sections in the order of the header's counts, all little endian.
/// <list type="number">
/// <item><c>double[CodeCount * 4]</c>: emission log probabilities by character code, in the order B, E, M, S;</item>
/// <item><c>ulong[CellCount]</c>: the trie's cells (<see cref="TrieCell"/>), the root of every character first;</item>
/// <item><c>int[FrequencyCount]</c>: the dictionary's distinct word frequencies, the first of which is 0 for "no word";</item>
/// <item><c>ushort[65536]</c>: the code of every UTF-16 character, 0 for a character that never stands in a block.</item>
/// </list>
/// A section is an array as it lies in memory, so that loading is one read an array and nothing is parsed.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal struct ModelHeader
{
    /// <summary>The first bytes of every model file: "XSEG".</summary>
    public const uint ExpectedMagic = 0x47455358;

    /// <summary>Raised whenever the layout or the meaning of a section changes.</summary>
    public const int ExpectedVersion = 1;

    /// <summary><see cref="ExpectedMagic"/>.</summary>
    public uint Magic;

    /// <summary><see cref="ExpectedVersion"/>.</summary>
    public int Version;

    /// <summary>Number of character codes, the reserved ones included.</summary>
    public int CodeCount;

    /// <summary>Number of trie cells, at least <see cref="CodeCount"/>.</summary>
    public int CellCount;

    /// <summary>Number of distinct frequencies.</summary>
    public int FrequencyCount;

    /// <summary>Keeps the next field aligned; always 0.</summary>
    public int Reserved;

    /// <summary>The sum of all frequencies as jieba adds it up: a word listed twice counts twice.</summary>
    public long Total;

    /// <summary>Log probability that an unknown run starts with a multi-character word.</summary>
    public double StartBegin;

    /// <summary>Log probability that an unknown run starts with a one-character word.</summary>
    public double StartSingle;

    /// <summary>Log probability of begin → end.</summary>
    public double BeginEnd;

    /// <summary>Log probability of begin → middle.</summary>
    public double BeginMiddle;

    /// <summary>Log probability of end → begin.</summary>
    public double EndBegin;

    /// <summary>Log probability of end → single.</summary>
    public double EndSingle;

    /// <summary>Log probability of middle → end.</summary>
    public double MiddleEnd;

    /// <summary>Log probability of middle → middle.</summary>
    public double MiddleMiddle;

    /// <summary>Log probability of single → begin.</summary>
    public double SingleBegin;

    /// <summary>Log probability of single → single.</summary>
    public double SingleSingle;
}

/// <summary>The alphabet of the trie: characters are numbered by how often they occur, so that common words lie close together.</summary>
internal static class CharacterCode
{
    /// <summary>The code of a character that belongs to no block.</summary>
    public const ushort Outside = 0;

    /// <summary>A code that no character has: it ends a block, since no cell ever carries it as its label.</summary>
    public const ushort Sentinel = 1;

    /// <summary>The first code that a character can have.</summary>
    public const ushort First = 2;

    /// <summary>The first character of the range that jieba calls Han.</summary>
    public const char FirstHan = '\u4E00';

    /// <summary>The last character of the range that jieba calls Han.</summary>
    public const char LastHan = '\u9FD5';

    /// <summary>Whether a character is in the range that jieba calls Han (the basic block as of Unicode 8; no extension).</summary>
    /// <param name="c">The character.</param>
    public static bool IsHan(char c) => (uint)(c - FirstHan) <= LastHan - FirstHan;

    /// <summary>Whether a character can stand in a block that the dictionary cuts: jieba's <c>re_han_default</c>.</summary>
    /// <param name="c">The character.</param>
    public static bool IsInBlock(char c) =>
        IsHan(c) || char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '&' or '.' or '_' or '%' or '-';
}
