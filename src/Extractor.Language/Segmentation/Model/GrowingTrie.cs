namespace Extractor.Language.Segmentation.Model;

/// <summary>
/// A copy of the double array to which words can be added. A child goes into the cell its parent's base names if that is free;
/// otherwise the parent's children move, all together, to a base behind the original cells.
/// </summary>
internal sealed class GrowingTrie
{
    private readonly int _codeCount;
    private ulong[] _cells;

    // Bases only ever rise, so that each has one owner and looking for the next takes no time.
    private int _nextBase;

    /// <summary>Copies a double array.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="codeCount">The number of codes, which is also the number of roots.</param>
    public GrowingTrie(ulong[] cells, int codeCount)
    {
        _codeCount = codeCount;
        _nextBase = cells.Length;
        _cells = new ulong[cells.Length + codeCount + (cells.Length / 8)];
        cells.CopyTo(_cells, 0);
    }

    /// <summary>The cells as they are now; the array may be replaced and changed by the next <see cref="Set"/>.</summary>
    public ulong[] Cells => _cells;

    /// <summary>The cell of a word or of a prefix of words, or <see langword="null"/> if no word begins so.</summary>
    /// <param name="word">The codes.</param>
    public ulong? Find(ReadOnlySpan<ushort> word)
    {
        ulong cell = _cells[word[0]];
        foreach (ushort code in word[1..])
        {
            cell = _cells[TrieCell.ChildBase(cell) + code];
            if (TrieCell.Label(cell) != code)
            {
                return null;
            }
        }

        // A root without anything below it stands for a character that the dictionary does not have.
        return cell == 0 ? null : cell;
    }

    /// <summary>Gives a word a frequency, adding the word where it is missing.</summary>
    /// <param name="word">The codes.</param>
    /// <param name="frequencyIndex">Index of the frequency.</param>
    public void Set(ReadOnlySpan<ushort> word, ushort frequencyIndex)
    {
        int at = word[0];
        foreach (ushort code in word[1..])
        {
            int child = TrieCell.ChildBase(_cells[at]) + code;
            at = TrieCell.Label(_cells[child]) == code ? child : AddChild(at, code);
        }

        ulong cell = _cells[at];
        _cells[at] = TrieCell.Pack(TrieCell.Label(cell), frequencyIndex, TrieCell.ChildBase(cell));
    }

    private int AddChild(int parent, ushort code)
    {
        int childBase = TrieCell.ChildBase(_cells[parent]);
        if (childBase == 0 || !IsFree(childBase + code))
        {
            childBase = MoveChildren(parent, childBase, code);
        }

        _cells[childBase + code] = TrieCell.Pack(code, 0, 0);
        return childBase + code;
    }

    private int MoveChildren(int parent, int oldBase, ushort added)
    {
        var codes = new List<ushort> { added };
        if (oldBase != 0)
        {
            AddChildren(_cells.AsSpan(oldBase, _codeCount), codes);
        }

        int newBase = FindBase(codes);
        for (int i = 1; i < codes.Count; i++)
        {
            _cells[newBase + codes[i]] = _cells[oldBase + codes[i]];
            _cells[oldBase + codes[i]] = 0;
        }

        ulong cell = _cells[parent];
        _cells[parent] = TrieCell.Pack(TrieCell.Label(cell), TrieCell.FrequencyIndex(cell), newBase);
        return newBase;
    }

    private static void AddChildren(ReadOnlySpan<ulong> family, List<ushort> codes)
    {
        for (int code = CharacterCode.First; code < family.Length; code++)
        {
            if (TrieCell.Label(family[code]) == code)
            {
                codes.Add((ushort)code);
            }
        }
    }

    private int FindBase(List<ushort> codes)
    {
        for (; ; _nextBase++)
        {
            // Any base plus any code stays inside the array.
            if (_nextBase + _codeCount > _cells.Length)
            {
                Array.Resize(ref _cells, _cells.Length + (_cells.Length / 4));
            }

            if (codes.TrueForAll(code => IsFree(_nextBase + code)))
            {
                return _nextBase++;
            }
        }
    }

    /// <summary>A free cell has label 0; so have the roots, which are below the number of codes.</summary>
    private bool IsFree(int cell) => cell >= _codeCount && TrieCell.Label(_cells[cell]) == CharacterCode.Outside;
}
