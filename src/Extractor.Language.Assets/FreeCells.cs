using System.Numerics;

namespace Extractor.Language.Assets;

/// <summary>Finds places in the double array. Which cells and which bases are free is kept as bits, so that 64 bases are tried at once.</summary>
internal sealed class FreeCells
{
    private const int WordBits = 64;

    private ulong[] _freeCells = [];
    private ulong[] _freeBases = [];
    private int _firstFreeCell;

    /// <summary>Creates the bits.</summary>
    /// <param name="reserved">The cells below are taken.</param>
    public FreeCells(int reserved)
    {
        Grow(1 << 14);
        for (int cell = 0; cell < reserved; cell++)
        {
            Clear(_freeCells, cell);
        }

        // Base 0 stands for "no children".
        Clear(_freeBases, 0);
        _firstFreeCell = reserved;
    }

    /// <summary>Takes cells for siblings.</summary>
    /// <param name="codes">The siblings' codes, ascending.</param>
    /// <returns>The lowest free base at which all of them fit.</returns>
    public int Place(ReadOnlySpan<ushort> codes)
    {
        int word = Math.Max(0, _firstFreeCell - codes[0]) / WordBits;
        ulong candidates;
        while ((candidates = Candidates(word, codes)) == 0)
        {
            word++;
        }

        int result = (word * WordBits) + BitOperations.TrailingZeroCount(candidates);
        Clear(_freeBases, result);
        foreach (ushort code in codes)
        {
            Clear(_freeCells, result + code);
        }

        while ((_freeCells[_firstFreeCell / WordBits] >> _firstFreeCell) == 0)
        {
            _firstFreeCell = (_firstFreeCell / WordBits * WordBits) + WordBits;
        }

        _firstFreeCell += BitOperations.TrailingZeroCount(_freeCells[_firstFreeCell / WordBits] >> _firstFreeCell);
        return result;
    }

    /// <summary>The bases of one word of bits at which all siblings fit.</summary>
    private ulong Candidates(int word, ReadOnlySpan<ushort> codes)
    {
        if (word + (codes[^1] / WordBits) + 2 >= _freeCells.Length)
        {
            Grow(_freeCells.Length * 2);
        }

        ulong candidates = _freeBases[word];
        foreach (ushort code in codes)
        {
            int at = word + (code / WordBits);
            int shift = code % WordBits;
            candidates &= shift == 0 ? _freeCells[at] : (_freeCells[at] >> shift) | (_freeCells[at + 1] << (WordBits - shift));
            if (candidates == 0)
            {
                break;
            }
        }

        return candidates;
    }

    private static void Clear(ulong[] bits, int index) => bits[index / WordBits] &= ~(1UL << index);

    private void Grow(int words)
    {
        int old = _freeCells.Length;
        Array.Resize(ref _freeCells, words);
        Array.Resize(ref _freeBases, words);
        Array.Fill(_freeCells, ulong.MaxValue, old, words - old);
        Array.Fill(_freeBases, ulong.MaxValue, old, words - old);
    }
}
