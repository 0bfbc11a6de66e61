using System.Runtime.InteropServices;

namespace Extractor.Language.Segmentation.Model;

/// <summary>The compiled dictionary and hidden Markov model in memory. Immutable.</summary>
internal sealed class SegmentationModel
{
    /// <summary>Number of states in an emission row: begin, end, middle, single.</summary>
    public const int States = 4;

    private const int MaxFileBytes = 256 << 20;

    private SegmentationModel(
        in ModelHeader header,
        double[] emissions,
        ulong[] cells,
        FrequencyTable frequencies,
        ushort[] codes,
        IReadOnlySet<string>? splitWords)
    {
        Header = header;
        Emissions = emissions;
        Cells = cells;
        Frequencies = frequencies;
        Codes = codes;
        SplitWords = splitWords;
    }

    /// <summary>The scalars as loaded: start and transition probabilities, and the total before user words.</summary>
    public ModelHeader Header { get; }

    /// <summary>Emission log probabilities: four doubles a code, in the order begin, end, middle, single.</summary>
    public double[] Emissions { get; }

    /// <summary>The trie's cells (<see cref="TrieCell"/>).</summary>
    public ulong[] Cells { get; }

    /// <summary>Code by UTF-16 character.</summary>
    public ushort[] Codes { get; }

    /// <summary>The frequencies and probabilities that the cells refer to.</summary>
    public FrequencyTable Frequencies { get; }

    /// <summary>
    /// Words that the user's dictionary gives the frequency 0: the hidden Markov model may not form them. <see langword="null"/>
    /// where there are none.
    /// </summary>
    public IReadOnlySet<string>? SplitWords { get; }

    /// <summary>Loads a compiled model.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no compiled model of this version, or is cut short.</exception>
    public static SegmentationModel Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"缺少分词模型 {path}，请用 dotnet build 重新生成", path);
        }

        if (!BitConverter.IsLittleEndian)
        {
            throw new InvalidDataException("分词模型仅支持小端处理器");
        }

        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        ModelHeader header = default;
        try
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(new Span<ModelHeader>(ref header)));
            Verify(header, stream.Length, path);
            double[] emissions = ReadArray<double>(stream, header.CodeCount * States);
            ulong[] cells = ReadArray<ulong>(stream, header.CellCount);
            int[] frequencies = ReadArray<int>(stream, header.FrequencyCount);
            ushort[] codes = ReadArray<ushort>(stream, char.MaxValue + 1);
            return new SegmentationModel(header, emissions, cells, new FrequencyTable(frequencies, header.Total), codes, splitWords: null);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException($"分词模型 {path} 不完整", e);
        }
    }

    /// <summary>The model with other words; the hidden Markov model is shared.</summary>
    /// <param name="cells">The trie.</param>
    /// <param name="frequencies">What its cells refer to.</param>
    /// <param name="splitWords">The unknown words that are not to be formed.</param>
    public SegmentationModel With(ulong[] cells, FrequencyTable frequencies, IReadOnlySet<string>? splitWords) =>
        new(Header, Emissions, cells, frequencies, Codes, splitWords);

    /// <summary>The frequency index of a word, or 0 if it is no word.</summary>
    /// <param name="word">The word's character codes, at least one.</param>
    public ushort FrequencyIndexOf(ReadOnlySpan<ushort> word)
    {
        ulong cell = Cells[word[0]];
        foreach (ushort code in word[1..])
        {
            cell = Cells[TrieCell.ChildBase(cell) + code];
            if (TrieCell.Label(cell) != code)
            {
                return 0;
            }
        }

        return TrieCell.FrequencyIndex(cell);
    }

    private static void Verify(in ModelHeader header, long length, string path)
    {
        if (header.Magic != ModelHeader.ExpectedMagic || header.Version != ModelHeader.ExpectedVersion)
        {
            throw new InvalidDataException($"{path} 不是本版本的分词模型，请用 dotnet build 重新生成");
        }

        if (length > MaxFileBytes
            || header.CodeCount is <= CharacterCode.First or > ushort.MaxValue
            || header.CellCount < header.CodeCount
            || header.FrequencyCount is < 1 or > ushort.MaxValue
            || header.Total < 1
            || length != ExpectedLength(header))
        {
            throw new InvalidDataException($"分词模型 {path} 已损坏");
        }
    }

    private static long ExpectedLength(in ModelHeader header) =>
        Marshal.SizeOf<ModelHeader>()
        + ((long)header.CodeCount * States * sizeof(double))
        + ((long)header.CellCount * sizeof(ulong))
        + ((long)header.FrequencyCount * sizeof(int))
        + ((char.MaxValue + 1L) * sizeof(ushort));

    private static T[] ReadArray<T>(FileStream stream, int length)
        where T : unmanaged
    {
        T[] array = GC.AllocateUninitializedArray<T>(length);
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}
