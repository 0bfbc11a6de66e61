namespace Extractor.Documents.Pdf.Content;

/// <summary>What one page shows, reduced to what reading needs.</summary>
/// <param name="Number">One-based page number.</param>
/// <param name="Frame">The frame of the page's main writing direction, in which everything here is measured.</param>
/// <param name="Glyphs">The characters in the main writing direction in drawing order, white space among them.</param>
/// <param name="Turned">The characters in each other writing direction, each list measured in the frame of its own direction.</param>
/// <param name="Rules">Straight horizontal and vertical lines: strokes and thin filled shapes, longer than they are thick.</param>
/// <param name="Fills">Filled rectangles that are too thick to be lines: cell backgrounds.</param>
/// <param name="ImageArea">Share of the page covered by its largest image, 0 to 1.</param>
internal sealed record PageContent(
    int Number,
    PageFrame Frame,
    Glyph[] Glyphs,
    IReadOnlyList<(PageFrame Frame, Glyph[] Glyphs)> Turned,
    IReadOnlyList<Box> Rules,
    IReadOnlyList<Box> Fills,
    float ImageArea);
