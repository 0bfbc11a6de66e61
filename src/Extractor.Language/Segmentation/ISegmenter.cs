namespace Extractor.Language.Segmentation;

/// <summary>
/// Cuts Chinese text into words. The one implementation follows jieba 0.42.1 in accurate mode. Safe to share between threads.
/// </summary>
public interface ISegmenter
{
    /// <summary>Cuts a text into tokens that together cover it without gap or overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Receives the tokens in order; what the list holds already is kept.</param>
    /// <param name="useHmm">Whether unknown runs are cut by the hidden Markov model, as jieba's <c>HMM=True</c>.</param>
    void Cut(ReadOnlySpan<char> text, List<Token> tokens, bool useHmm = true);
}

/// <summary>A word in a text.</summary>
/// <param name="Start">First character (UTF-16 index).</param>
/// <param name="Length">Number of UTF-16 characters.</param>
public readonly record struct Token(int Start, int Length)
{
    /// <summary>One past the last character.</summary>
    public int End => Start + Length;
}
