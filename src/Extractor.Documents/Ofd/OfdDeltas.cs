namespace Extractor.Documents.Ofd;

/// <summary>The steps of a DeltaX or DeltaY: numbers, with <c>g n v</c> for n times v (GB/T 33190, 11.3).</summary>
/// <param name="text">The attribute, or <see langword="null"/>.</param>
internal ref struct OfdDeltas(string? text)
{
    private ReadOnlySpan<char> _rest = text;
    private int _repeats;
    private float _repeated;

    /// <summary>The next step.</summary>
    /// <returns>The step, or <see langword="null"/> where there are no more.</returns>
    public float? Next()
    {
        if (_repeats > 0)
        {
            _repeats--;
            return _repeated;
        }

        ReadOnlySpan<char> word = OfdNumbers.Next(ref _rest);
        if (word is "g" or "G"
            && OfdNumbers.TryParse(OfdNumbers.Next(ref _rest), out float count) && count is >= 1 and <= int.MaxValue / 2
            && OfdNumbers.TryParse(OfdNumbers.Next(ref _rest), out _repeated))
        {
            _repeats = (int)count - 1;
            return _repeated;
        }

        return OfdNumbers.TryParse(word, out float step) ? step : null;
    }
}
