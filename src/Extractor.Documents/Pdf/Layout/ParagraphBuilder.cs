using System.Text;
using System.Text.RegularExpressions;
using Extractor.Documents.Model;
using Extractor.Documents.Pdf.Text;
using Extractor.Documents.Structure;

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

    /// <summary>A line that leaves more than this share of its width empty ended its paragraph.</summary>
    private const float LargestEarlyBreak = 0.35f;

    private readonly List<FlowItem> _items = [];
    private readonly StringBuilder _text = new();
    private readonly List<(TextLine Line, TextMargins Margins, int Page)> _open = [];
    private readonly float _bodySize;

    private ParagraphBuilder(float bodySize) => _bodySize = bodySize;

    /// <summary>Builds the items of all pages in reading order.</summary>
    /// <param name="pages">The pages without furniture.</param>
    public static List<FlowItem> Build(IReadOnlyList<PageLayout> pages)
    {
        var builder = new ParagraphBuilder(BodySize(pages));
        TextMargins[] margins = TextMargins.Of(pages);
        for (int i = 0; i < pages.Count; i++)
        {
            builder.Add(pages[i], margins[i]);
        }

        builder.Close();
        return builder._items;
    }

    private void Add(PageLayout page, TextMargins margins)
    {
        LineSpacing spacing = LineSpacing.Of(page.Lines, margins);
        int table = 0;
        foreach (TextLine line in page.Lines)
        {
            while (table < page.Tables.Count && page.Tables[table].Box.Top < line.Box.Top + (0.5f * line.Size))
            {
                AddTable(page, table++);
            }

            if (_open.Count > 0 && !Continues(line, margins, page.Number, spacing))
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
        _items.Add(new FlowTable(page.Number, Tables.JoinedTable.Of(page.Tables[index])));
    }

    private bool Continues(TextLine next, TextMargins margins, int page, LineSpacing spacing)
    {
        (TextLine previous, TextMargins before, int previousPage) = _open[^1];
        float size = previous.Size;
        if (MathF.Abs(next.Size - size) > 0.12f * size || Leader().IsMatch(previous.Text))
        {
            return false;
        }

        bool samePage = page == previousPage;
        float usual = Math.Max(spacing.Pitch * LineSpacing.ParagraphGap, (IsTitleSize(previous) ? 2f : 1.2f) * size);
        if ((samePage && next.Baseline - previous.Baseline > usual) || StartsNextNumber(next, margins))
        {
            return false;
        }

        if (IsCentred(next, margins) && (IsCentred(previous, before) || IsTitleSize(previous)))
        {
            return samePage && IsSameStyle(previous, next) && !Script.EndsSentence(previous.Text[^1]) && IsTitleLike(previous, before);
        }

        if (StandsFarIn(previous, before) || StandsFarIn(next, margins))
        {
            // Signatures and dates are set to the right, each line for itself.
            return samePage && MathF.Abs(next.Left - previous.Left) <= Aligned * size && Fills(previous, next, before);
        }

        return (Fills(previous, next, before) || BreaksEarly(previous, next, before, margins)
                || (samePage && spacing.PartsParagraphs && IsHeldTogether(previous, next, margins, spacing)))
            && GoesOn(previous, next, before, margins);
    }

    /// <summary>Whether the indentation of a line allows it to go on in the paragraph.</summary>
    private bool GoesOn(TextLine previous, TextLine next, TextMargins before, TextMargins margins)
    {
        float indent = (next.Left - margins.Left) / previous.Size;
        float previousIndent = (previous.Left - before.Left) / previous.Size;
        if (indent - previousIndent > Indentation)
        {
            return false;
        }

        // Two full lines indented alike: a second first line if the first one is a sentence, otherwise a paragraph indented as a whole.
        return MathF.Abs(indent - previousIndent) > Aligned || indent <= Indentation || _open.Count > 1
            || !Script.EndsSentence(previous.Text[^1]);
    }

    private static bool StandsFarIn(TextLine line, TextMargins margins) =>
        line.Left - margins.Left > 0.3f * (margins.Right - margins.Left);

    /// <summary>
    /// Whether the line starts the next item of a list that the paragraph began with, indented like it: （七）…。 ⏎ （八）….
    /// </summary>
    private bool StartsNextNumber(TextLine next, TextMargins margins) =>
        HeadingNumber.TryParse(next.Text, out HeadingNumber number)
        && HeadingNumber.TryParse(_open[0].Line.Text, out HeadingNumber first)
        && number.Follows(first)
        && MathF.Abs(next.Left - margins.Left - (_open[0].Line.Left - _open[0].Margins.Left)) <= Aligned * next.Size
        && (_open.Count == 1 || Script.EndsSentence(_open[^1].Line.Text[^1]));

    /// <summary>
    /// Whether a line that is not full was still broken by layout: the paragraph began indented, the next line does not, and the
    /// sentence is not over. Lines end early before what cannot be broken, and where a page was cut off.
    /// </summary>
    private bool BreaksEarly(TextLine previous, TextLine next, TextMargins before, TextMargins margins)
    {
        (TextLine first, TextMargins firstMargins, _) = _open[0];
        return first.Left - firstMargins.Left > Indentation * first.Size
            && next.Left - margins.Left < Aligned * next.Size
            && !Script.EndsSentence(previous.Text[^1]) && previous.Text[^1] is not ('：' or ':')
            && before.Right - previous.Right < LargestEarlyBreak * (before.Right - before.Left);
    }

    /// <summary>Whether a numbered line in bold stands under plain text: a heading, however full the line above it is.</summary>
    private static bool StartsBold(TextLine previous, TextLine next) =>
        next.Bold - previous.Bold > 0.8f && HeadingNumber.TryParse(next.Text, out _);

    /// <summary>
    /// Whether two lines stand together on a page that sets its paragraphs apart: closely, and the sentence goes on at the margin.
    /// </summary>
    private static bool IsHeldTogether(TextLine previous, TextLine next, TextMargins margins, LineSpacing spacing) =>
        spacing.AreClose(previous, next)
        && next.Left - margins.Left < Aligned * next.Size
        && !Script.EndsSentence(previous.Text[^1])
        && margins.Right - previous.Right < LargestEarlyBreak * (margins.Right - margins.Left)
        && !HeadingNumber.TryParse(next.Text, out _);

    /// <summary>Whether a line is full: the first word of the next one would not have fitted behind it.</summary>
    private static bool Fills(TextLine line, TextLine next, TextMargins margins) =>
        margins.Right - line.Right < Math.Min(next.FirstTokenWidth, margins.Right - margins.Left) + (0.35f * line.Size);

    private bool IsCentred(TextLine line, TextMargins margins)
    {
        float left = line.Left - margins.Left;
        float right = margins.Right - line.Right;
        float least = (IsTitleSize(line) ? -0.5f : 1.5f) * line.Size;
        return left > least && right > least && MathF.Abs(left - right) < Math.Max(1.5f * line.Size, 0.06f * (margins.Right - margins.Left));
    }

    /// <summary>Whether a centred line may go on in another one: it is nearly full, or set larger than text is.</summary>
    private bool IsTitleLike(TextLine line, TextMargins margins) =>
        IsTitleSize(line) || line.Box.Width > 0.7f * (margins.Right - margins.Left);

    private bool IsTitleSize(TextLine line) => line.Size > 1.15f * _bodySize;

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
        RecognizedText? recognized = null;
        foreach ((TextLine line, TextMargins margins, _) in _open)
        {
            if (_text.Length > 0 && LineJoin.NeedsSpace(_text[^1], line.Text[0]))
            {
                _text.Append(' ');
            }

            recognized = RecognizedText.Join(recognized, line.Recognized, _text.Length);
            _text.Append(line.Text);
            centred &= IsCentred(line, margins);
            bold += line.Bold * line.Text.Length;
            characters += line.Text.Length;
        }

        (TextLine first, TextMargins margin, int page) = _open[0];
        string text = _text.ToString();
        _items.Add(new FlowParagraph(page, new ParagraphDraft(text)
        {
            Page = page,
            Recognized = recognized,
            Centered = centred,
            Bold = bold > 0.6f * characters,
            FontSize = MathF.Round(first.Size * 2) / 2,
            IndentCharacters = Math.Max(0, Math.Round((first.Left - margin.Left) / first.Size, 1)),
            Role = Leader().IsMatch(text) ? StatedRole.Contents : StatedRole.None,
        }));
        _open.Clear();
    }

    /// <summary>The font size of most characters.</summary>
    private static float BodySize(IReadOnlyList<PageLayout> pages)
    {
        var weights = new Dictionary<int, int>();
        foreach (PageLayout page in pages)
        {
            foreach (TextLine line in page.Lines)
            {
                int size = (int)MathF.Round(line.Size * 2);
                weights[size] = weights.GetValueOrDefault(size) + line.Text.Length;
            }
        }

        return weights.Count == 0 ? float.PositiveInfinity : weights.MaxBy(static pair => pair.Value).Key / 2f;
    }

    [GeneratedRegex(@"\S\s*[.．·…⋯‥]{6,}\s*[-—（(]?\s*\d*\s*[-—）)]?$")]
    private static partial Regex Leader();
}
