namespace Extractor.Documents.Recognition;

/// <summary>What was recognised on the picture of a page, in points from the page's top left corner.</summary>
/// <param name="Width">Width of the page.</param>
/// <param name="Height">Height of the page.</param>
/// <param name="Characters">The characters, line by line, each line from left to right.</param>
/// <param name="Rules">The straight horizontal and vertical lines.</param>
public sealed record RecognizedPage(
    float Width,
    float Height,
    IReadOnlyList<RecognizedCharacter> Characters,
    IReadOnlyList<RecognizedRule> Rules);

/// <summary>One recognised character.</summary>
/// <param name="Text">The character; a space stands for the space between two Latin words.</param>
/// <param name="Left">Where its body starts.</param>
/// <param name="Right">Where its body ends.</param>
/// <param name="Baseline">Distance of the baseline from the top of the page.</param>
/// <param name="Size">Font size.</param>
/// <param name="Confidence">The recogniser's probability for the character, 0 to 1.</param>
public readonly record struct RecognizedCharacter(string Text, float Left, float Right, float Baseline, float Size, float Confidence);

/// <summary>A straight line parallel to the page, as the rectangle of its ink.</summary>
/// <param name="Left">Smaller x.</param>
/// <param name="Top">Smaller y.</param>
/// <param name="Right">Larger x.</param>
/// <param name="Bottom">Larger y.</param>
public readonly record struct RecognizedRule(float Left, float Top, float Right, float Bottom);
