using Extractor.Language.Segmentation.Model;

namespace Extractor.Language.Segmentation;

/// <summary>
/// jieba 0.42.1 in accurate mode, token for token: prefix dictionary, path of maximum probability, hidden Markov model for
/// unknown runs. Immutable and safe to share between threads. Surrogate pairs are one character, as in Python.
/// </summary>
public sealed class JiebaSegmenter : ISegmenter
{
    /// <summary>The compiled model's file name beside the program.</summary>
    public const string ModelFileName = "segmentation.bin";

    /// <summary>The file name, beside the program, of our public-finance terms.</summary>
    public const string UserDictionaryFileName = "user-dictionary.txt";

    private static readonly Lazy<JiebaSegmenter> s_default =
        new(() => Load(Path.Combine(AppContext.BaseDirectory, ModelFileName)));

    private static readonly Lazy<JiebaSegmenter> s_publicFinance =
        new(() => s_default.Value.WithUserWords(UserWordList.Read(Path.Combine(AppContext.BaseDirectory, UserDictionaryFileName))));

    private readonly SegmentationModel _model;

    internal JiebaSegmenter(SegmentationModel model) => _model = model;

    /// <summary>The segmenter with jieba's own dictionary, loaded on first use from beside the program and then shared.</summary>
    /// <exception cref="FileNotFoundException">The compiled model is not beside the program.</exception>
    /// <exception cref="InvalidDataException">The compiled model is damaged.</exception>
    public static JiebaSegmenter LoadDefault() => s_default.Value;

    /// <summary>
    /// The segmenter with jieba's dictionary and our public-finance terms (年初预算数, 绩效自评 …), loaded on first use from beside
    /// the program and then shared.
    /// </summary>
    /// <exception cref="FileNotFoundException">The compiled model or the list of terms is not beside the program.</exception>
    /// <exception cref="InvalidDataException">The compiled model or the list of terms is damaged.</exception>
    public static JiebaSegmenter LoadPublicFinance() => s_publicFinance.Value;

    /// <summary>Loads a compiled model.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no compiled model of this version, or is damaged.</exception>
    public static JiebaSegmenter Load(string path) => new(SegmentationModel.Load(path));

    /// <summary>A segmenter that also knows the given words, as after jieba's <c>load_userdict</c>. This one does not change.</summary>
    /// <param name="words">The words, in the order in which they are added; a later one overrides an earlier one.</param>
    /// <exception cref="InvalidDataException">
    /// A word holds punctuation or is too long, so that it can never be found; or there are over 60,000 different frequencies.
    /// </exception>
    public JiebaSegmenter WithUserWords(IEnumerable<UserWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var merger = new UserWordMerger(_model);
        foreach (UserWord word in words)
        {
            merger.Add(word);
        }

        return new JiebaSegmenter(merger.Current);
    }

    /// <inheritdoc/>
    public void Cut(ReadOnlySpan<char> text, List<Token> tokens, bool useHmm = true)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ushort[] codes = _model.Codes;
        int position = 0;
        while (position < text.Length)
        {
            if (codes[text[position]] == CharacterCode.Outside)
            {
                int length = OutsideTokenLength(text, position);
                tokens.Add(new Token(position, length));
                position += length;
                continue;
            }

            int end = position + 1;
            while (end < text.Length && codes[text[end]] != CharacterCode.Outside)
            {
                end++;
            }

            CutBlock(text[position..end], position, tokens, useHmm);
            position = end;
        }
    }

    /// <summary>Outside the blocks every character is a token, a surrogate pair and CR LF taken as one.</summary>
    private static int OutsideTokenLength(ReadOnlySpan<char> text, int position)
    {
        if (position + 1 == text.Length)
        {
            return 1;
        }

        char first = text[position];
        char second = text[position + 1];
        return (first == '\r' && second == '\n') || char.IsSurrogatePair(first, second) ? 2 : 1;
    }

    private void CutBlock(ReadOnlySpan<char> block, int offset, List<Token> tokens, bool useHmm)
    {
        if (block.Length == 1)
        {
            tokens.Add(new Token(offset, 1));
            return;
        }

        Workspace workspace = Workspace.For(block.Length);
        Span<ushort> codes = workspace.Codes.AsSpan(0, block.Length + 1);
        for (int i = 0; i < block.Length; i++)
        {
            codes[i] = _model.Codes[block[i]];
        }

        codes[^1] = CharacterCode.Sentinel;
        MaximumProbabilityPath.Find(_model, codes, workspace.Route, workspace.Steps);
        int position = 0;
        while (position < block.Length)
        {
            int step = workspace.Steps[position];
            int run = position;
            while (step == 1)
            {
                run++;
                step = run < block.Length ? workspace.Steps[run] : 0;
            }

            if (run > position)
            {
                if (useHmm)
                {
                    CutSingles(block[position..run], codes[position..run], offset + position, workspace, tokens);
                }
                else
                {
                    JoinAlphanumerics(block[position..run], offset + position, tokens);
                }
            }

            if (step > 0)
            {
                tokens.Add(new Token(offset + run, step));
            }

            position = run + step;
        }
    }

    /// <summary>
    /// A run of characters that the path left single: if it is a word after all, the path has decided against it; otherwise
    /// the hidden Markov model looks for unknown words.
    /// </summary>
    private void CutSingles(ReadOnlySpan<char> run, ReadOnlySpan<ushort> codes, int offset, Workspace workspace, List<Token> tokens)
    {
        if (run.Length > 1 && _model.FrequencyIndexOf(codes) == 0)
        {
            UnknownWordCutter.Cut(_model, run, codes, offset, workspace.States, tokens);
            return;
        }

        for (int i = 0; i < run.Length; i++)
        {
            tokens.Add(new Token(offset + i, 1));
        }
    }

    /// <summary>Without the hidden Markov model, neighbouring single letters and digits are one token.</summary>
    private static void JoinAlphanumerics(ReadOnlySpan<char> run, int offset, List<Token> tokens)
    {
        int start = 0;
        while (start < run.Length)
        {
            int end = start + 1;
            if (char.IsAsciiLetterOrDigit(run[start]))
            {
                while (end < run.Length && char.IsAsciiLetterOrDigit(run[end]))
                {
                    end++;
                }
            }

            tokens.Add(new Token(offset + start, end - start));
            start = end;
        }
    }
}
