using Extractor.Documents.Pdf.Content;

namespace Extractor.Documents.Recognition;

/// <summary>Turns recognised characters and lines into what a page of a PDF would show, so that one layout analysis serves both.</summary>
internal static class RecognizedContent
{
    /// <summary>A character with a lower probability than this may be another one.</summary>
    private const float LeastCertain = 0.85f;

    /// <summary>The content of a recognised page.</summary>
    /// <param name="number">One-based page number.</param>
    /// <param name="page">What was recognised.</param>
    public static PageContent Of(int number, RecognizedPage page)
    {
        var glyphs = new Glyph[page.Characters.Count];
        for (int i = 0; i < glyphs.Length; i++)
        {
            RecognizedCharacter c = page.Characters[i];
            GlyphTraits traits = GlyphTraits.Recognized
                | (string.IsNullOrWhiteSpace(c.Text) ? GlyphTraits.Space : GlyphTraits.None)
                | (c.Confidence < LeastCertain ? GlyphTraits.Doubtful : GlyphTraits.None);
            glyphs[i] = new Glyph(c.Text, c.Left, c.Right, c.Baseline, c.Size, traits);
        }

        return new PageContent(
            number,
            new PageFrame(WritingDirection.Right, page.Width, page.Height),
            glyphs,
            [],
            [.. page.Rules.Select(static rule => new Box(rule.Left, rule.Top, rule.Right, rule.Bottom))],
            [],
            1);
    }
}
