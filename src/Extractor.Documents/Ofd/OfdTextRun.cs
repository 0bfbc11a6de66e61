using System.Globalization;
using System.Text;
using Extractor.Documents.Pdf.Content;

namespace Extractor.Documents.Ofd;

/// <summary>One text object: how its characters are set (GB/T 33190, 11.2 and 11.3).</summary>
/// <param name="Transform">From the object's space to the page.</param>
/// <param name="Size">Font size in millimetres of the object's space.</param>
/// <param name="WidthScale">Horizontal scale of the characters.</param>
/// <param name="Bold">Whether the face is bold.</param>
internal sealed record OfdTextRun(OfdTransform Transform, float Size, float WidthScale, bool Bold)
{
    /// <summary>Points in a millimetre.</summary>
    public const float PointsPerMillimetre = 72 / 25.4f;

    /// <summary>Largest font size in points that is still text.</summary>
    private const float LargestSize = 2_000;

    /// <summary>Places the characters of one TextCode.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="pen">Where the first one stands, in the object's space.</param>
    /// <param name="across">DeltaX: steps from each character to the next along x.</param>
    /// <param name="down">DeltaY: steps along y.</param>
    /// <param name="glyphs">Receives the characters, in points from the page's top left corner.</param>
    /// <param name="budget">What the file may still cost.</param>
    public void Draw(string text, (float X, float Y) pen, string? across, string? down, List<Glyph> glyphs, ReadingBudget budget)
    {
        float size = Size * Transform.ScaleY * PointsPerMillimetre;
        if (!(size is > 0 and < LargestSize))
        {
            return;
        }

        var stepsAcross = new OfdDeltas(across);
        var stepsDown = new OfdDeltas(down);
        foreach (Rune rune in text.EnumerateRunes())
        {
            budget.TakeCharacter();
            float natural = (IsWide(rune) ? 1f : 0.5f) * Size * WidthScale;

            // Without steps characters would print over each other; writers leave them out for single characters, some by mistake.
            float step = stepsAcross.Next() ?? (down is null ? natural : 0);
            float fall = stepsDown.Next() ?? 0;
            Place(rune, pen, step > 0 ? Width(rune, step, natural) : natural, size, glyphs);
            pen = (pen.X + step, pen.Y + fall);
        }
    }

    // A step wider than an ideograph is letter spacing; a narrower one is what the character of a proportional face takes.
    private float Width(Rune rune, float step, float natural) =>
        IsWide(rune) ? Math.Min(step, natural) : Math.Min(step, 2 * natural);

    private void Place(Rune rune, (float X, float Y) pen, float width, float size, List<Glyph> glyphs)
    {
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)
        {
            return;
        }

        (float x, float y) = Transform.Map(pen.X, pen.Y);
        float left = x * PointsPerMillimetre;
        float right = left + (width * Transform.ScaleX * PointsPerMillimetre);
        if (!float.IsFinite(right) || !float.IsFinite(y))
        {
            return;
        }

        GlyphTraits traits = (Bold ? GlyphTraits.Bold : GlyphTraits.None) | (Rune.IsWhiteSpace(rune) ? GlyphTraits.Space : GlyphTraits.None);
        glyphs.Add(new Glyph(CompatibilityIdeographs.Fold(rune.ToString()), left, right, y * PointsPerMillimetre, size, traits));
    }

    private static bool IsWide(Rune rune) => rune.Value is >= 0x2E80 and not (>= 0xFF61 and <= 0xFFDC) || rune.Value is >= 0x2014 and <= 0x2026 || rune.Value is >= 0x2160 and <= 0x2500;
}
