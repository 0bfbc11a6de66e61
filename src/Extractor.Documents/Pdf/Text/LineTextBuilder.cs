using System.Text;
using Extractor.Documents.Model;
using Extractor.Documents.Pdf.Content;

namespace Extractor.Documents.Pdf.Text;

/// <summary>
/// Makes the text of one line from its glyphs in order of x. Space characters and gaps say little in Chinese type: justification
/// stretches every gap, and producers put a quarter of a space between ideographs and Latin. A space is kept between two Latin words
/// and at a gap so wide that it separates columns.
/// </summary>
internal sealed class LineTextBuilder
{
    /// <summary>A gap of this many font sizes parts a line into segments.</summary>
    private const float SegmentGap = 0.8f;

    /// <summary>A gap of this many font sizes is no justification any more and leaves a space in the text.</summary>
    private const float WideGap = 1.4f;

    /// <summary>Without a space character, a gap of this many font sizes still parts two Latin words.</summary>
    private const float WordGap = 0.32f;

    private readonly StringBuilder _text = new();
    private readonly List<LineSegment> _segments = [];
    private readonly List<int> _doubtful = [];

    /// <summary>Builds a line.</summary>
    /// <param name="glyphs">The glyphs of the line, ordered by x, white space among them.</param>
    /// <param name="baseline">Baseline of the line.</param>
    /// <param name="size">Font size of the line.</param>
    /// <returns>The line, or <see langword="null"/> where nothing but white space is printed.</returns>
    public TextLine? Build(ReadOnlySpan<Glyph> glyphs, float baseline, float size)
    {
        _text.Clear();
        _segments.Clear();
        _doubtful.Clear();
        bool recognized = false;
        int printed = 0;
        int bold = 0;
        int pagination = 0;
        int previous = -1;
        bool space = false;
        float left = 0;
        float right = 0;
        float segmentLeft = 0;
        int segmentStart = 0;
        float token = 0;
        bool tokenOpen = true;
        for (int i = 0; i < glyphs.Length; i++)
        {
            ref readonly Glyph glyph = ref glyphs[i];
            if (glyph.IsSpace)
            {
                space |= previous >= 0;
                continue;
            }

            if (previous >= 0 && IsSecondStroke(glyphs, previous, glyph))
            {
                bold++;
                continue;
            }

            if (previous < 0)
            {
                left = segmentLeft = glyph.Left;
            }
            else
            {
                float gap = glyph.Left - right;
                char before = _text[^1];
                char after = glyph.Text[0];
                if (gap > SegmentGap * size)
                {
                    _segments.Add(new LineSegment(segmentLeft, right, segmentStart, _text.Length));
                    segmentLeft = glyph.Left;
                    segmentStart = _text.Length;
                    tokenOpen = false;
                }
                else if (!Script.IsWide(before) && !Script.IsWide(after) && !Script.IsClosing(after) && !Script.IsOpening(before)
                    && ((space && gap > 0.08f * size) || gap > WordGap * size))
                {
                    _text.Append(' ');
                    tokenOpen = false;
                }

                tokenOpen = tokenOpen && !MayBreak(before, after);
            }

            if ((glyph.Traits & GlyphTraits.Recognized) != 0)
            {
                recognized = true;
                if ((glyph.Traits & GlyphTraits.Doubtful) != 0)
                {
                    _doubtful.Add(_text.Length);
                }
            }

            _text.Append(glyph.Text);
            right = Math.Max(right, glyph.Right);
            token = tokenOpen ? right - left : token;
            printed++;
            bold += glyph.IsBold ? 1 : 0;
            pagination += (glyph.Traits & GlyphTraits.Pagination) != 0 ? 1 : 0;
            previous = i;
            space = false;
        }

        if (printed == 0)
        {
            return null;
        }

        _segments.Add(new LineSegment(segmentLeft, right, segmentStart, _text.Length));
        return new TextLine(
            JoinSegments(size),
            new Box(left, baseline - (0.88f * size), right, baseline + (0.12f * size)),
            baseline,
            size,
            Math.Min(1, (float)bold / printed),
            token,
            pagination * 2 > printed,
            [.. _segments])
        {
            Recognized = !recognized ? null : _doubtful.Count == 0 ? RecognizedText.Certain : new RecognizedText([.. _doubtful]),
        };
    }

    /// <summary>
    /// Whether a line may be broken between two characters. Word processors also keep a number, the punctuation behind it and a
    /// number behind that together: 「94.53%。2016」.
    /// </summary>
    private static bool MayBreak(char before, char after) =>
        !Script.IsClosing(after) && !Script.IsOpening(before)
        && (Script.IsWide(before) || Script.IsWide(after))
        && !(Script.IsClosing(before) && !Script.IsWide(after));

    /// <summary>
    /// Fake bold draws each character again, a hair to the right: the same text over most of the same place. Two equal digits side by
    /// side overlap by nothing.
    /// </summary>
    private static bool IsSecondStroke(ReadOnlySpan<Glyph> glyphs, int previous, in Glyph glyph)
    {
        for (int i = previous; i >= 0 && i > previous - 4; i--)
        {
            ref readonly Glyph earlier = ref glyphs[i];
            float width = Math.Max(glyph.Right - glyph.Left, earlier.Right - earlier.Left);
            if (glyph.Left - earlier.Left > width)
            {
                return false;
            }

            if (glyph.Left - earlier.Left <= 0.25f * width && earlier.Text == glyph.Text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Puts a space at each wide gap, except where single ideographs stand apart: 「合　　计」 is one word spread over its cell. The
    /// segments are moved by the spaces put in.
    /// </summary>
    private string JoinSegments(float size)
    {
        if (_segments.Count == 1)
        {
            return _text.ToString();
        }

        string raw = _text.ToString();
        _text.Clear();
        LineSegment previous = default;
        int doubtful = 0;
        for (int i = 0; i < _segments.Count; i++)
        {
            LineSegment segment = _segments[i];
            bool wide = i > 0 && segment.Left - previous.Right > WideGap * size;
            bool words = i > 0 && !Script.IsWide(raw[segment.Start - 1]) && !Script.IsWide(raw[segment.Start])
                && !Script.IsClosing(raw[segment.Start]) && !Script.IsOpening(raw[segment.Start - 1]);
            if ((wide || words) && !IsSpreadWord(raw, previous, segment) && !IsNumbering(raw, segment.Start))
            {
                _text.Append(' ');
            }

            int start = _text.Length;
            for (; doubtful < _doubtful.Count && _doubtful[doubtful] < segment.End; doubtful++)
            {
                _doubtful[doubtful] += start - segment.Start;
            }

            _text.Append(raw, segment.Start, segment.End - segment.Start);
            _segments[i] = segment with { Start = start, End = _text.Length };
            previous = segment;
        }

        return _text.ToString();
    }

    private static bool IsSpreadWord(string raw, LineSegment before, LineSegment after) =>
        (before.End - before.Start == 1 || after.End - after.Start == 1)
        && Script.IsIdeograph(raw[before.End - 1]) && Script.IsIdeograph(raw[after.Start]);

    /// <summary>Whether what stands before the gap is only the number of a heading or list item.</summary>
    private static bool IsNumbering(string raw, int end) => end is > 1 and < 6 && raw[end - 1] is '、' or '．' or '）' or '.' or ')';
}
