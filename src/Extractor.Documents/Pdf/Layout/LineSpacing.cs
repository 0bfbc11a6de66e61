using Extractor.Documents.Pdf.Text;

namespace Extractor.Documents.Pdf.Layout;

/// <summary>How the lines of a page are spaced.</summary>
/// <param name="Pitch">The usual distance between the baselines of one paragraph; infinite on a page of one line.</param>
/// <param name="PartsParagraphs">Whether the page sets its paragraphs apart by more than <see cref="Pitch"/>, so that lines set closely belong together.</param>
internal readonly record struct LineSpacing(float Pitch, bool PartsParagraphs)
{
    /// <summary>Lines further apart than this many usual distances are not of one paragraph.</summary>
    public const float ParagraphGap = 1.45f;

    /// <summary>Lines no further apart than this many usual distances are set closely.</summary>
    private const float Close = 1.15f;

    /// <summary>Ends of paragraphs that must be seen before their spacing counts as the page's habit.</summary>
    private const int FewestEnds = 3;

    /// <summary>Whether two lines of the page follow each other at the usual distance.</summary>
    /// <param name="previous">The upper line.</param>
    /// <param name="next">The lower line.</param>
    public bool AreClose(TextLine previous, TextLine next) => next.Baseline - previous.Baseline <= Close * Pitch;

    /// <summary>Works out the spacing of a page.</summary>
    /// <param name="lines">The lines of the page from top to bottom.</param>
    /// <param name="margins">Where they begin and end.</param>
    public static LineSpacing Of(List<TextLine> lines, TextMargins margins)
    {
        if (lines.Count < 2)
        {
            return new LineSpacing(float.PositiveInfinity, false);
        }

        var pitches = new float[lines.Count - 1];
        for (int i = 1; i < lines.Count; i++)
        {
            pitches[i - 1] = lines[i].Baseline - lines[i - 1].Baseline;
        }

        // The lower median, for gaps only ever add to it.
        Array.Sort(pitches);
        float pitch = pitches[pitches.Length * 2 / 5];

        int ends = 0;
        int apart = 0;
        float half = (margins.Left + margins.Right) / 2;
        for (int i = 1; i < lines.Count; i++)
        {
            // A sentence that ends in the left half of the page ends its paragraph, whatever follows.
            if (lines[i - 1].Right < half && Script.EndsSentence(lines[i - 1].Text[^1]))
            {
                ends++;
                apart += lines[i].Baseline - lines[i - 1].Baseline > ParagraphGap * pitch ? 1 : 0;
            }
        }

        return new LineSpacing(pitch, ends >= FewestEnds && apart == ends);
    }
}
