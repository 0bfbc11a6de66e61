using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.PdfFonts;

namespace Extractor.Documents.Pdf.Content;

/// <summary>Places the characters of shown strings on the page and sorts them by writing direction.</summary>
/// <param name="page">The visible part of the page in user space.</param>
/// <param name="budget">Bounds the number of characters.</param>
/// <param name="texts">What each font's codes print, shared between the pages of a document.</param>
internal sealed class GlyphCollector(Box page, ReadingBudget budget, Dictionary<IFont, GlyphTexts> texts)
{
    /// <summary>Text that leans further than this from all four directions is a watermark or a stamp.</summary>
    private const double LargestLean = 0.15;

    private readonly List<Placed>[] _byDirection = [[], [], [], []];
    private GlyphTexts? _lastTexts;

    private GlyphTexts _current = null!;
    private double _a;
    private double _b;
    private double _c;
    private double _d;
    private double _e;
    private double _f;
    private double _fontSize;
    private double _scaling;
    private double _characterSpacing;
    private double _wordSpacing;
    private GlyphTraits _traits;
    private Box _clip;
    private float _size;
    private WritingDirection? _direction;

    /// <summary>How far the strings since <see cref="Begin"/> moved the text position, in text space.</summary>
    public double Advance { get; private set; }

    /// <summary>What the codes of a font print.</summary>
    /// <param name="font">The font.</param>
    public GlyphTexts TextsOf(IFont font)
    {
        if (_lastTexts is { } last && ReferenceEquals(last.Font, font))
        {
            return last;
        }

        if (!texts.TryGetValue(font, out GlyphTexts? found))
        {
            found = new GlyphTexts(font);
            texts.Add(font, found);
        }

        _lastTexts = found;
        return found;
    }

    /// <summary>Starts showing text with the state in force.</summary>
    public void Begin(CurrentGraphicsState state, in TransformationMatrix text, GlyphTexts current, Box clip, bool pagination)
    {
        _clip = clip;
        CurrentFontState font = state.FontState;
        TransformationMatrix page = state.CurrentTransformationMatrix;
        _current = current;
        Advance = 0;
        _fontSize = font.FontSize;
        _scaling = font.HorizontalScaling / 100;
        _characterSpacing = font.CharacterSpacing;
        _wordSpacing = font.WordSpacing;
        _a = (text.A * page.A) + (text.B * page.C);
        _b = (text.A * page.B) + (text.B * page.D);
        _c = (text.C * page.A) + (text.D * page.C);
        _d = (text.C * page.B) + (text.D * page.D);
        _e = (text.E * page.A) + (text.F * page.C) + page.E + (font.Rise * _c);
        _f = (text.E * page.B) + (text.F * page.D) + page.F + (font.Rise * _d);
        _size = (float)(Math.Sqrt((_c * _c) + (_d * _d)) * Math.Abs(_fontSize));
        _direction = DirectionOf(_a * _fontSize * _scaling, _b * _fontSize * _scaling);

        TextRenderingMode mode = font.TextRenderingMode;
        _traits = mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip ? GlyphTraits.Invisible : GlyphTraits.None;
        if (current.IsBold || mode is TextRenderingMode.FillThenStroke or TextRenderingMode.FillThenStrokeClip)
        {
            _traits |= GlyphTraits.Bold;
        }

        if (pagination)
        {
            _traits |= GlyphTraits.Pagination;
        }
    }

    /// <summary>Shows a string.</summary>
    /// <param name="bytes">The string's bytes.</param>
    public void Add(IInputBytes bytes)
    {
        while (bytes.MoveNext())
        {
            int code = _current.Font.ReadCharacterCode(bytes, out int length);
            GlyphText text = _current[code];
            double width = text.Width * _fontSize * _scaling;
            if (_direction is { } direction && text.Text.Length > 0)
            {
                Place(text, direction, Advance, Advance + width, 0, 0);
            }

            Advance += width + ((_characterSpacing + (code == ' ' && length == 1 ? _wordSpacing : 0)) * _scaling);
        }
    }

    /// <summary>Moves the text position as numbers between the strings of one show operation do.</summary>
    /// <param name="thousandths">The number: thousandths of the font size, to the left.</param>
    public void Move(double thousandths) => Advance -= thousandths / 1000 * _fontSize * _scaling;

    /// <summary>Shows one character of a font that writes top to bottom; the text matrix stands at its horizontal origin.</summary>
    /// <param name="code">The character code.</param>
    public void AddVertical(int code)
    {
        GlyphText text = _current[code];
        if (_direction is { } direction && text.Text.Length > 0)
        {
            var down = (WritingDirection)(((int)direction + 3) % 4);
            Place(text, down, 0, 0, 0.88 * _fontSize, -0.12 * _fontSize);
        }
    }

    /// <summary>The collected characters in the frames of their directions.</summary>
    public (PageFrame Frame, Glyph[] Main, IReadOnlyList<(PageFrame Frame, Glyph[] Glyphs)> Turned) Finish()
    {
        bool scanned = _byDirection.All(static list => list.TrueForAll(static g => (g.Traits & (GlyphTraits.Invisible | GlyphTraits.Space)) != 0));
        int main = 0;
        for (int i = 1; i < _byDirection.Length; i++)
        {
            main = _byDirection[i].Count > _byDirection[main].Count ? i : main;
        }

        var turned = new List<(PageFrame, Glyph[])>();
        for (int i = 0; i < _byDirection.Length; i++)
        {
            if (i != main && _byDirection[i].Count > 0)
            {
                PageFrame frame = FrameOf((WritingDirection)i);
                turned.Add((frame, InFrame(_byDirection[i], frame, scanned)));
            }
        }

        PageFrame mainFrame = FrameOf((WritingDirection)main);
        return (mainFrame, InFrame(_byDirection[main], mainFrame, scanned), turned);
    }

    private static WritingDirection? DirectionOf(double x, double y)
    {
        double along = Math.Max(Math.Abs(x), Math.Abs(y));
        double across = Math.Min(Math.Abs(x), Math.Abs(y));
        if (!(along > 0) || across > along * LargestLean)
        {
            return null;
        }

        return Math.Abs(x) >= Math.Abs(y)
            ? x > 0 ? WritingDirection.Right : WritingDirection.Left
            : y > 0 ? WritingDirection.Up : WritingDirection.Down;
    }

    private PageFrame FrameOf(WritingDirection direction) => new(direction, page.Width, page.Height);

    private Glyph[] InFrame(List<Placed> placed, PageFrame frame, bool scanned)
    {
        var glyphs = new Glyph[placed.Count];
        int count = 0;
        foreach (Placed glyph in placed)
        {
            // The text layer of a scan is the page's text only where nothing else is.
            if ((glyph.Traits & GlyphTraits.Invisible) != 0 && !scanned)
            {
                continue;
            }

            (float x0, float y0) = frame.Map(glyph.StartX - page.Left, glyph.StartY - page.Top);
            (float x1, float y1) = frame.Map(glyph.EndX - page.Left, glyph.EndY - page.Top);
            glyphs[count++] = new Glyph(glyph.Text, Math.Min(x0, x1), Math.Max(x0, x1), (y0 + y1) / 2, glyph.Size, glyph.Traits);
        }

        return count == glyphs.Length ? glyphs : glyphs[..count];
    }

    private void Place(GlyphText text, WritingDirection direction, double startX, double endX, double startY, double endY)
    {
        float x0 = (float)(_e + (_a * startX) + (_c * startY));
        float y0 = (float)(_f + (_b * startX) + (_d * startY));
        float x1 = (float)(_e + (_a * endX) + (_c * endY));
        float y1 = (float)(_f + (_b * endX) + (_d * endY));
        if (!page.Contains((x0 + x1) / 2, (y0 + y1) / 2) || !(_size > 0.5f) || IsCutOff((x0 + x1) / 2, (y0 + y1) / 2, direction))
        {
            return;
        }

        budget.TakeCharacter();
        _byDirection[(int)direction].Add(new Placed(text.Text, x0, y0, x1, y1, _size, text.IsSpace ? _traits | GlyphTraits.Space : _traits));
    }

    /// <summary>
    /// Whether the clip hides the whole line: text boxes are cut at the page's end and drawn in full again on the next page. A line
    /// that is cut along its direction is kept whole, for a cell's text is all of it, also where the cell is too narrow.
    /// </summary>
    private bool IsCutOff(float x, float y, WritingDirection direction)
    {
        float middle = (float)(0.36 * _fontSize);
        return direction is WritingDirection.Right or WritingDirection.Left
            ? y + (_d * middle) < _clip.Top || y + (_d * middle) > _clip.Bottom
            : x + (_c * middle) < _clip.Left || x + (_c * middle) > _clip.Right;
    }

    private readonly record struct Placed(string Text, float StartX, float StartY, float EndX, float EndY, float Size, GlyphTraits Traits);
}
