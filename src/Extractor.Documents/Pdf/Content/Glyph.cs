namespace Extractor.Documents.Pdf.Content;

/// <summary>What is known of a glyph beside its text and place.</summary>
[Flags]
internal enum GlyphTraits : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Drawn in a bold face or with its outline stroked.</summary>
    Bold = 1,

    /// <summary>Drawn in no colour at all (text render mode 3): the text layer of a scanned page.</summary>
    Invisible = 2,

    /// <summary>Marked by the producer as pagination: running header, footer, page number.</summary>
    Pagination = 4,

    /// <summary>White space; it prints nothing and only says where a word ends.</summary>
    Space = 8,

    /// <summary>Recognised, and perhaps another character.</summary>
    Doubtful = 16,

    /// <summary>Recognised on a picture.</summary>
    Recognized = 32,
}

/// <summary>The way text runs on the page, as the quarter turns counter-clockwise from left-to-right.</summary>
internal enum WritingDirection : byte
{
    /// <summary>Left to right.</summary>
    Right = 0,

    /// <summary>Bottom to top.</summary>
    Up = 1,

    /// <summary>Right to left, upside down.</summary>
    Left = 2,

    /// <summary>Top to bottom.</summary>
    Down = 3,
}

/// <summary>
/// One drawn character. Coordinates are points in the frame of its writing direction (<see cref="PageFrame"/>).
/// </summary>
/// <param name="Text">The character or characters the glyph stands for, already folded; never empty.</param>
/// <param name="Left">Where the glyph starts.</param>
/// <param name="Right">Where the next glyph would start.</param>
/// <param name="Baseline">The baseline's distance from the top of the page.</param>
/// <param name="Size">Font size in points as drawn.</param>
/// <param name="Traits">What else is known.</param>
internal readonly record struct Glyph(
    string Text,
    float Left,
    float Right,
    float Baseline,
    float Size,
    GlyphTraits Traits)
{
    /// <summary>The middle of the glyph along the line.</summary>
    public float Middle => (Left + Right) / 2;

    /// <summary>The middle of the glyph's body across the line: CJK bodies reach from 0.12 below to 0.88 above the baseline.</summary>
    public float Centre => Baseline - (0.36f * Size);

    /// <summary>Whether the glyph is white space.</summary>
    public bool IsSpace => (Traits & GlyphTraits.Space) != 0;

    /// <summary>Whether the glyph is drawn bold.</summary>
    public bool IsBold => (Traits & GlyphTraits.Bold) != 0;
}
