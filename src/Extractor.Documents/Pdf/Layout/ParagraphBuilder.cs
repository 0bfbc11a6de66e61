using System.Text;
using System.Text.RegularExpressions;
using Extractor.Documents.Pdf.Text;

namespace Extractor.Documents.Pdf.Layout;

/// <summary>
/// Joins lines to paragraphs. The main evidence is whether the next line's first word would still have fitted in the line: then its
/// author ended the paragraph there. Indentation, size, weight, centring and spacing say the rest.
/// </summary>
internal sealed partial class ParagraphBuilder
{
    /// <summary>Indentation of a first line, in font sizes; two characters are usual.</summary>
    private const float Indentation = 1.1f;

    /// <summary>Edges nearer than this many font sizes are aligned.</summary>
    private const float Aligned = 0.6f;

    /// <summary>Lines further apart than this many usual distances are not of one paragraph.</summary>
    private const float ParagraphGap = 1.45f;

    private readonly List<Draft> _drafts = [];
    private readonly StringBuilder _text = new();
    private readonly List<(TextLine Line, TextMargins Margins, int Page)> _open = [];

    /// <summary>Builds the drafts of all pages in reading order.</summary>
    /// <param name="pages">The pages without furniture.</param>
    public static List<Draft> Build(IReadOnlyList<PageLayout> pages)
    {
        var builder = new ParagraphBuilder();
        TextMargins[] margins = TextMargins.Of(pages);
        for (int i = 0; i < pages.Count; i++)
        {
            builder.Add(pages[i], margins[i]);
        }

        builder.Close();
        return builder._drafts;
    }

    private void Add(PageLayout page, TextMargins margins)
    {
        float pitch = UsualPitch(page.Lines);
        int table = 0;
        foreach (TextLine line in page.Lines)
        {
            while (table < page.Tables.Count && page.Tables[table].Box.Top < line.Box.Top + (0.5f * line.Size))
            {
                AddTable(page, table++);
            }

            if (_open.Count > 0 && !Continues(line, margins, page.Number, pitch))
            {
                Close();
            }

            _open.Add((line, margins, page.Number));
        }

        while (table < page.Tables.Count)
        {
            AddTable(page, table++);
        }
    }

    private void AddTable(PageLayout page, int index)
    {
        Close();
        _drafts.Add(new TableDraft(page.Number, Tables.JoinedTable.Of(page.Tables[index])));
    }

    /// <summary>The distance between lines that is most usual on a page: the lower median, for gaps only ever add to it.</summary>
    private static float UsualPitch(List<TextLine> lines)
    {
        if (lines.Count < 2)
        {
            return float.PositiveInfinity;
        }

        var pitches = new float[lines.Count - 1];
        for (int i = 1; i < lines.Count; i++)
        {
            pitches[i - 1] = lines[i].Baseline - lines[i - 1].Baseline;
        }

        Array.Sort(pitches);
        return pitches[pitches.Length * 2 / 5];
    }

    private bool Continues(TextLine next, TextMargins margins, int page, float pitch)
    {
        (TextLine previous, TextMargins before, int previousPage) = _open[^1];
        float size = previous.Size;
        if (MathF.Abs(next.Size - size) > 0.12f * size || Leader().IsMatch(previous.Text))
        {
            return false;
        }

        bool samePage = page == previousPage;
        float distance = samePage ? next.Baseline - previous.Baseline : 0;
        if (samePage && distance > Math.Max(pitch * ParagraphGap, 1.2f * size))
        {
            return false;
        }

        bool title = IsCentred(_open[0].Line, _open[0].Margins) || IsCentred(previous, before);
        if (title && IsCentred(next, margins))
        {
            return samePage && IsSameStyle(previous, next) && !Script.EndsSentence(previous.Text[^1]) && IsTitleLike(previous, before);
        }

        if (previous.Bold > 0.8f && next.Bold < 0.2f && _open.Count == 1 && !Fills(previous, next, before))
        {
            return false;
        }

        if (!Fills(previous, next, before))
        {
            return false;
        }

        float indent = (next.Left - margins.Left) / size;
        float previousIndent = (previous.Left - before.Left) / size;
        if (indent - previousIndent > Indentation)
        {
            return false;
        }

        if (MathF.Abs(indent - previousIndent) <= Aligned && indent > Indentation && _open.Count == 1)
        {
            // Two full lines indented alike: a second first line if the first one is a sentence, otherwise a paragraph indented as a whole.
            return !Script.EndsSentence(previous.Text[^1]) && !Numbering().IsMatch(next.Text);
        }

        return true;
    }

    /// <summary>Whether a line is full: the first word of the next one would not have fitted behind it.</summary>
    private static bool Fills(TextLine line, TextLine next, TextMargins margins) =>
        margins.Right - line.Right < Math.Min(next.FirstTokenWidth, margins.Right - margins.Left) + (0.35f * line.Size);

    private static bool IsCentred(TextLine line, TextMargins margins)
    {
        float left = line.Left - margins.Left;
        float right = margins.Right - line.Right;
        return left > 1.5f * line.Size && right > 1.5f * line.Size && MathF.Abs(left - right) < Math.Max(1.5f * line.Size, 0.06f * (margins.Right - margins.Left));
    }

    /// <summary>Whether a centred line may go on in another one: it is nearly full, or set larger than text is.</summary>
    private static bool IsTitleLike(TextLine line, TextMargins margins) =>
        line.Size >= 15.5f || line.Box.Width > 0.7f * (margins.Right - margins.Left);

    private static bool IsSameStyle(TextLine a, TextLine b) =>
        MathF.Abs(a.Size - b.Size) <= 0.05f * a.Size && MathF.Abs(a.Bold - b.Bold) < 0.5f;

    private void Close()
    {
        if (_open.Count == 0)
        {
            return;
        }

        _text.Clear();
        bool centred = true;
        float bold = 0;
        int characters = 0;
        foreach ((TextLine line, TextMargins margins, _) in _open)
        {
            if (_text.Length > 0 && LineJoin.NeedsSpace(_text[^1], line.Text[0]))
            {
                _text.Append(' ');
            }

            _text.Append(line.Text);
            centred &= IsCentred(line, margins);
            bold += line.Bold * line.Text.Length;
            characters += line.Text.Length;
        }

        (TextLine first, _, int page) = _open[0];
        _drafts.Add(new ParagraphDraft(page, Leaders().Replace(_text.ToString(), "……"), first.Size, bold > 0.6f * characters, centred));
        _open.Clear();
    }

    [GeneratedRegex(@"[.．·…]{4,}\s*\d*$")]
    private static partial Regex Leader();

    [GeneratedRegex(@"[.．·…]{6,}")]
    private static partial Regex Leaders();

    [GeneratedRegex(@"^(?:[（(]?[一二三四五六七八九十]{1,3}[、）).．]|[（(]?\d{1,2}[、）).．](?!\d)|第[一二三四五六七八九十\d]{1,3}[条章节部])")]
    private static partial Regex Numbering();
}
