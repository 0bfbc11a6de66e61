namespace Extractor.Documents.Model;

/// <summary>Says of a text that it was recognised on a picture, and which of its characters may be others.</summary>
/// <param name="Doubtful">Positions of the doubtful characters in the text, ascending.</param>
public sealed record RecognizedText(IReadOnlyList<int> Doubtful)
{
    /// <summary>Recognised without doubt.</summary>
    public static RecognizedText Certain { get; } = new([]);

    /// <summary>Whether a span holds a doubtful character.</summary>
    /// <param name="start">First character.</param>
    /// <param name="end">One past the last character.</param>
    public bool IsDoubtful(int start, int end) => Doubtful.Any(at => at >= start && at < end);

    /// <summary>The same characters in a text that begins elsewhere.</summary>
    /// <param name="offset">By how much they move.</param>
    /// <param name="length">Length of the text they move to; what falls outside is left out.</param>
    public RecognizedText Move(int offset, int length) =>
        offset == 0 && (Doubtful.Count == 0 || Doubtful[^1] < length)
            ? this
            : new([.. Doubtful.Select(at => at + offset).Where(at => at >= 0 && at < length)]);

    /// <summary>What is known of a text made of two.</summary>
    /// <param name="first">What is known of the first.</param>
    /// <param name="second">What is known of the second.</param>
    /// <param name="offset">Where the second begins.</param>
    public static RecognizedText? Join(RecognizedText? first, RecognizedText? second, int offset) =>
        second is null ? first
        : second.Doubtful.Count == 0 ? first ?? second
        : new([.. first?.Doubtful ?? [], .. second.Doubtful.Select(at => at + offset)]);
}
