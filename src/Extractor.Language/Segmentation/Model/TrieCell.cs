namespace Extractor.Language.Segmentation.Model;

/// <summary>
/// A cell of the double-array trie, packed into 64 bits: bits 0–15 the code of the character that leads here (the label,
/// 0 in a root and in a free cell), bits 16–31 the index of the word's frequency (0 where no word ends), bits 32–63 the
/// base of the children (0 for none). The child of a cell for code c is the cell at base + c, if that cell's label is c.
/// Bases are unique, so the label alone tells whose child a cell is. The roots are the cells below the number of codes;
/// having label 0, they also answer "no" to a leaf, whose base is 0.
/// </summary>
internal static class TrieCell
{
    /// <summary>Makes a cell.</summary>
    /// <param name="label">Code of the character that leads here.</param>
    /// <param name="frequencyIndex">Index of the word's frequency.</param>
    /// <param name="childBase">Base of the children.</param>
    public static ulong Pack(ushort label, ushort frequencyIndex, int childBase) =>
        label | ((ulong)frequencyIndex << 16) | ((ulong)(uint)childBase << 32);

    /// <summary>The code of the character that leads here.</summary>
    /// <param name="cell">The cell.</param>
    public static ushort Label(ulong cell) => (ushort)cell;

    /// <summary>The index of the word's frequency.</summary>
    /// <param name="cell">The cell.</param>
    public static ushort FrequencyIndex(ulong cell) => (ushort)(cell >> 16);

    /// <summary>The base of the children.</summary>
    /// <param name="cell">The cell.</param>
    public static int ChildBase(ulong cell) => (int)(cell >> 32);
}
