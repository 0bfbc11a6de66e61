namespace Extractor.Documents.Ofd;

/// <summary>Reads lists of numbers separated by white space (ST_Array).</summary>
internal static class OfdNumbers
{
    /// <summary>Reads numbers until the text or the room ends, or something is no number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numbers">Receives the numbers.</param>
    /// <returns>How many were read.</returns>
    public static int Read(string? text, Span<float> numbers)
    {
        int count = 0;
        ReadOnlySpan<char> rest = text;
        while (count < numbers.Length && Next(ref rest) is { Length: > 0 } word && TryParse(word, out numbers[count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>Takes the next word off a text.</summary>
    /// <param name="rest">The text; becomes what follows the word.</param>
    /// <returns>The word; empty at the end.</returns>
    public static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        int end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
        {
            end++;
        }

        ReadOnlySpan<char> word = rest[..end];
        rest = rest[end..];
        return word;
    }

    /// <summary>Reads one finite number.</summary>
    /// <param name="word">The word.</param>
    /// <param name="number">The number.</param>
    public static bool TryParse(ReadOnlySpan<char> word, out float number) =>
        float.TryParse(word, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out number) && float.IsFinite(number);
}
