using Extractor.Language.Segmentation.Model;

namespace Extractor.Language.Segmentation;

/// <summary>Adds user words to a model one by one, as jieba's <c>add_word</c>: each counts for those after it.</summary>
internal sealed class UserWordMerger
{
    private const int ExpectedNewFrequencies = 256;

    private readonly SegmentationModel _base;
    private readonly GrowingTrie _trie;
    private readonly FrequencyTable _frequencies;
    private readonly HashSet<string> _splitWords;

    /// <summary>Starts from a model, which is not changed.</summary>
    /// <param name="model">The model.</param>
    public UserWordMerger(SegmentationModel model)
    {
        _base = model;
        _trie = new GrowingTrie(model.Cells, model.Header.CodeCount);
        _frequencies = model.Frequencies.Copy(ExpectedNewFrequencies);
        _splitWords = new HashSet<string>(model.SplitWords ?? Enumerable.Empty<string>(), StringComparer.Ordinal);
    }

    /// <summary>The model with the words added so far; it changes with the next <see cref="Add"/>.</summary>
    public SegmentationModel Current =>
        _base.With(_trie.Cells, _frequencies, _splitWords.Count == 0 ? null : _splitWords);

    /// <summary>Adds a word.</summary>
    /// <param name="word">The word.</param>
    /// <exception cref="InvalidDataException">The word can never be found, or there are too many different frequencies.</exception>
    public void Add(UserWord word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word.Text);
        ushort[] codes = Array.ConvertAll(word.Text.ToCharArray(), c => _base.Codes[c]);
        if (codes.Length > UserWord.MaxLength || codes.Contains(CharacterCode.Outside))
        {
            throw new InvalidDataException($"词语“{word.Text}”过长或含有标点，不能加入词典");
        }

        int frequency = word.Frequency ?? Suggest(word.Text, codes);
        ArgumentOutOfRangeException.ThrowIfNegative(frequency);
        _trie.Set(codes, _frequencies.IndexOf(frequency));
        _frequencies.SetTotal(_frequencies.Total + frequency);
        if (frequency == 0)
        {
            _splitWords.Add(word.Text);
        }
    }

    /// <summary>jieba's <c>suggest_freq</c>: the frequency at which the word is just as probable as its parts, plus one.</summary>
    private int Suggest(string word, ReadOnlySpan<ushort> codes)
    {
        var parts = new List<Token>();
        new JiebaSegmenter(Current).Cut(word, parts, useHmm: false);
        double share = 1;
        foreach (Token part in parts)
        {
            share *= FrequencyOrOne(codes.Slice(part.Start, part.Length)) / (double)_frequencies.Total;
        }

        return Math.Max((int)(share * _frequencies.Total) + 1, FrequencyOrOne(codes));
    }

    /// <summary>jieba's <c>FREQ.get(word, 1)</c>: a mere prefix of words is there with 0, what is not there at all counts 1.</summary>
    private int FrequencyOrOne(ReadOnlySpan<ushort> word) =>
        _trie.Find(word) is { } cell ? _frequencies[TrieCell.FrequencyIndex(cell)] : 1;
}
