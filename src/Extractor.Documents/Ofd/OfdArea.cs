namespace Extractor.Documents.Ofd;

/// <summary>A rectangle in millimetres (ST_Box of GB/T 33190: x y width height), y downwards.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Extent along x.</param>
/// <param name="Height">Extent along y.</param>
internal readonly record struct OfdArea(float X, float Y, float Width, float Height)
{
    private const float LargestPage = 20_000;

    /// <summary>An upright A4 sheet.</summary>
    public static OfdArea A4 => new(0, 0, 210, 297);

    /// <summary>Reads a box.</summary>
    /// <param name="text">Four numbers.</param>
    /// <returns>The box, or <see langword="null"/> where the text is none or its extent is absurd.</returns>
    public static OfdArea? Parse(string? text)
    {
        Span<float> numbers = stackalloc float[4];
        return OfdNumbers.Read(text, numbers) == 4 && numbers[2] is > 0 and < LargestPage && numbers[3] is > 0 and < LargestPage
            ? new OfdArea(numbers[0], numbers[1], numbers[2], numbers[3])
            : null;
    }
}
