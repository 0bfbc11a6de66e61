namespace Extractor.Language.Segmentation.Model;

/// <summary>
/// The distinct frequencies of the words, to which the trie's cells refer by index, and what they mean as log probabilities.
/// It changes only while it is built; a published model's table is fixed.
/// </summary>
internal sealed class FrequencyTable
{
    private readonly Dictionary<int, ushort> _indexes = [];
    private int[] _frequencies;
    private double[] _logFrequencies;
    private double[] _logProbabilities;
    private int _count;

    /// <summary>Creates a table.</summary>
    /// <param name="frequencies">The distinct frequencies, 0 first. The array is kept.</param>
    /// <param name="total">The sum of the frequencies of all words.</param>
    public FrequencyTable(int[] frequencies, long total)
        : this(frequencies, Array.ConvertAll(frequencies, frequency => Math.Log(frequency)), frequencies.Length, total)
    {
    }

    private FrequencyTable(int[] frequencies, double[] logFrequencies, int count, long total)
    {
        _frequencies = frequencies;
        _logFrequencies = logFrequencies;
        _count = count;
        _logProbabilities = new double[frequencies.Length];
        SetTotal(total);
    }

    /// <summary>The sum of the frequencies of all words.</summary>
    public long Total { get; private set; }

    /// <summary>Log probability by index; minus infinity at index 0.</summary>
    public double[] LogProbabilities => _logProbabilities;

    /// <summary>Log probability of a character that starts no word: jieba takes its frequency as 1.</summary>
    public double LogProbabilityOfUnknown { get; private set; }

    /// <summary>The frequency with an index.</summary>
    /// <param name="index">The index.</param>
    public int this[ushort index] => _frequencies[index];

    /// <summary>A table of the same content that can be changed.</summary>
    /// <param name="room">For how many further frequencies to make room.</param>
    public FrequencyTable Copy(int room)
    {
        var frequencies = new int[_count + room];
        var logFrequencies = new double[_count + room];
        _frequencies.AsSpan(0, _count).CopyTo(frequencies);
        _logFrequencies.AsSpan(0, _count).CopyTo(logFrequencies);
        var copy = new FrequencyTable(frequencies, logFrequencies, _count, Total);
        for (int i = 0; i < _count; i++)
        {
            copy._indexes.Add(frequencies[i], (ushort)i);
        }

        return copy;
    }

    /// <summary>The index of a frequency, which is added where it is missing. Only for a <see cref="Copy"/>.</summary>
    /// <param name="frequency">The frequency, not negative.</param>
    /// <exception cref="InvalidDataException">There are too many distinct frequencies for another one.</exception>
    public ushort IndexOf(int frequency)
    {
        if (_indexes.TryGetValue(frequency, out ushort index))
        {
            return index;
        }

        if (_count > ushort.MaxValue)
        {
            throw new InvalidDataException("用户词典中不同的词频过多");
        }

        if (_count == _frequencies.Length)
        {
            Array.Resize(ref _frequencies, _count * 2);
            Array.Resize(ref _logFrequencies, _count * 2);
            Array.Resize(ref _logProbabilities, _count * 2);
        }

        index = (ushort)_count++;
        _frequencies[index] = frequency;
        _logFrequencies[index] = Math.Log(frequency);
        _indexes.Add(frequency, index);
        _logProbabilities[index] = _logFrequencies[index] - Math.Log(Total);
        return index;
    }

    /// <summary>Changes the total, and with it every probability. Only for a <see cref="Copy"/>.</summary>
    /// <param name="total">The new total.</param>
    public void SetTotal(long total)
    {
        Total = total;

        // The same operations in the same order as jieba's log(freq) - logtotal: equal to the last bit, so that ties are ties.
        double logTotal = Math.Log(total);
        ReadOnlySpan<double> logarithms = _logFrequencies.AsSpan(0, _count);
        Span<double> probabilities = _logProbabilities.AsSpan(0, _count);
        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = logarithms[i] - logTotal;
        }

        LogProbabilityOfUnknown = 0.0 - logTotal;
    }
}
