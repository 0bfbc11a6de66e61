using Extractor.Language.Segmentation.Model;

namespace Extractor.Language.Assets;

/// <summary>
/// Lays a word list out as a double-array trie (see <see cref="TrieCell"/>). Nodes are placed in the order of the frequency
/// that passes through them, first fit: the words of ordinary text end up side by side at the front, and rare ones fill the holes.
/// </summary>
internal sealed class DoubleArrayBuilder
{
    private readonly Alphabet _alphabet;
    private readonly Dictionary<int, ushort> _frequencyIndex;
    private readonly FreeCells _free;
    private ulong[] _cells;

    /// <summary>Creates a builder.</summary>
    /// <param name="alphabet">The character codes.</param>
    /// <param name="frequencies">The distinct frequencies; a cell holds an index into this list.</param>
    public DoubleArrayBuilder(Alphabet alphabet, int[] frequencies)
    {
        if (frequencies.Length > ushort.MaxValue)
        {
            throw new InvalidDataException("词频种类过多（too many distinct frequencies）");
        }

        _alphabet = alphabet;
        _frequencyIndex = frequencies.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => (ushort)p.i);
        _free = new FreeCells(alphabet.CodeCount);
        _cells = new ulong[1 << 20];
    }

    /// <summary>Builds the cells.</summary>
    /// <param name="frequencies">The word list.</param>
    public ulong[] Build(IReadOnlyDictionary<string, int> frequencies)
    {
        Node root = BuildTree(frequencies);
        root.Cell = 0;
        foreach (Node child in root.Children)
        {
            child.Cell = child.Code;
            _cells[child.Cell] = TrieCell.Pack(0, child.FrequencyIndex, 0);
        }

        // A node is placed after its parent, as the weight of a child is never more than its parent's.
        var queue = new PriorityQueue<Node, (long Weight, int Order)>(Comparer<(long Weight, int Order)>.Create(
            (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Order.CompareTo(b.Order)));
        int order = 0;
        foreach (Node child in root.Children)
        {
            queue.Enqueue(child, (child.Weight, order++));
        }

        int last = _alphabet.CodeCount - 1;
        while (queue.TryDequeue(out Node? node, out _))
        {
            if (node.Children.Count == 0)
            {
                continue;
            }

            int childBase = _free.Place([.. node.Children.Select(child => child.Code).Order()]);
            _cells[node.Cell] |= (ulong)(uint)childBase << 32;
            foreach (Node child in node.Children)
            {
                child.Cell = childBase + child.Code;
                last = Math.Max(last, child.Cell);
                while (last >= _cells.Length)
                {
                    Array.Resize(ref _cells, _cells.Length * 2);
                }

                _cells[child.Cell] = TrieCell.Pack(child.Code, child.FrequencyIndex, 0);
                queue.Enqueue(child, (child.Weight, order++));
            }
        }

        // Any base plus any code stays inside the array.
        Array.Resize(ref _cells, last + 1 + _alphabet.CodeCount);
        return _cells;
    }

    private Node BuildTree(IReadOnlyDictionary<string, int> frequencies)
    {
        var root = new Node(0);
        var nodes = new Dictionary<(Node Parent, ushort Code), Node>(600_000);

        // Sorted, so that the output depends on the words alone.
        foreach ((string word, int frequency) in frequencies.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            Node node = root;
            foreach (char c in word)
            {
                ushort code = _alphabet.Codes[c];
                if (!nodes.TryGetValue((node, code), out Node? child))
                {
                    child = new Node(code);
                    nodes.Add((node, code), child);
                    node.Children.Add(child);
                }

                child.Weight += frequency;
                node = child;
            }

            node.FrequencyIndex = _frequencyIndex[frequency];
        }

        return root;
    }

    /// <summary>A node of the trie before it has its place.</summary>
    /// <param name="code">The code of the character that leads here.</param>
    private sealed class Node(ushort code)
    {
        /// <summary>The code of the character that leads here.</summary>
        public ushort Code { get; } = code;

        /// <summary>The children.</summary>
        public List<Node> Children { get; } = [];

        /// <summary>The summed frequency of the words that pass through or end here.</summary>
        public long Weight { get; set; }

        /// <summary>Index of the frequency of the word that ends here, or 0.</summary>
        public ushort FrequencyIndex { get; set; }

        /// <summary>The node's cell, once placed.</summary>
        public int Cell { get; set; }
    }
}
