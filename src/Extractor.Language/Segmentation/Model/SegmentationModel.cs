using System.Runtime.InteropServices;

namespace Extractor.Language.Segmentation.Model;

/// <summary>The compiled dictionary and hidden Markov model in memory. Immutable.</summary>
internal sealed class SegmentationModel
{
    /// <summary>Number of states in an emission row: begin, end, middle, single.</summary>
    public const int States = 4;

    private const int MaxFileBytes = 256 << 20;

    private readonly int[] _frequencies;
    private readonly double[] _logProbabilities;

    /// <summary>Creates a model of its parts.</summary>
    /// <param name="header">The scalars.</param>
    /// <param name="emissions">The emission log probabilities, four a code.</param>
    /// <param name="cells">The trie.</param>
    /// <param name="frequencies">The distinct frequencies.</param>
    /// <param name="codes">Code by UTF-16 character.</param>
    public SegmentationModel(in ModelHeader header, double[] emissions, ulong[] cells, int[] frequencies, ushort[] codes)
    {
        Header = header;
        Emissions = emissions;
        Cells = cells;
        Codes = codes;
        _frequencies = frequencies;

        // The same operations in the same order as jieba's log(freq) - logtotal: equal to the last bit, so that ties are ties.
        double logTotal = Math.Log(header.Total);
        _logProbabilities = new double[frequencies.Length];
        _logProbabilities[0] = double.NegativeInfinity;
        for (int i = 1; i < frequencies.Length; i++)
        {
            _logProbabilities[i] = Math.Log(frequencies[i]) - logTotal;
        }

        LogProbabilityOfUnknown = 0.0 - logTotal;
    }

    /// <summary>The scalars: total frequency, start and transition probabilities.</summary>
    public ModelHeader Header { get; }

    /// <summary>Emission log probabilities: four doubles a code, in the order begin, end, middle, single.</summary>
    public double[] Emissions { get; }

    /// <summary>The trie's cells (<see cref="TrieCell"/>).</summary>
    public ulong[] Cells { get; }

    /// <summary>Code by UTF-16 character.</summary>
    public ushort[] Codes { get; }

    /// <summary>Frequency by frequency index.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies;

    /// <summary>Log probability by frequency index; minus infinity at index 0.</summary>
    public double[] LogProbabilities => _logProbabilities;

    /// <summary>Log probability of a character that starts no word: jieba takes its frequency as 1.</summary>
    public double LogProbabilityOfUnknown { get; }

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
            return new SegmentationModel(
                header,
                ReadArray<double>(stream, header.CodeCount * States),
                ReadArray<ulong>(stream, header.CellCount),
                ReadArray<int>(stream, header.FrequencyCount),
                ReadArray<ushort>(stream, char.MaxValue + 1));
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException($"分词模型 {path} 不完整", e);
        }
    }

    /// <summary>The dictionary frequency of a word, or 0 if it is no word.</summary>
    /// <param name="word">The word's character codes.</param>
    public int FrequencyOf(ReadOnlySpan<ushort> word) => _frequencies[FrequencyIndexOf(word)];

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
