using System.Globalization;
using System.Text;

namespace Extractor.Corpus.Writing.Pdf;

/// <summary>Draws text and lines on pages; a character missing in the body font is taken from the next font that has it.</summary>
internal sealed class PdfCanvas(IReadOnlyList<FontSubset> fonts, PdfStyle style)
{
    private readonly List<(double Width, double Height, StringBuilder Content)> _pages = [];

    /// <summary>Width of the page at hand.</summary>
    public double Width { get; private set; }

    /// <summary>Height of the page at hand.</summary>
    public double Height { get; private set; }

    /// <summary>Number of pages so far.</summary>
    public int Count => _pages.Count;

    /// <summary>Begins a page.</summary>
    public void NewPage(bool landscape)
    {
        (Width, Height) = landscape ? (841.9, 595.3) : (595.3, 841.9);
        _pages.Add((Width, Height, new StringBuilder()));
    }

    /// <summary>Width of a text at a size.</summary>
    public double Measure(string text, double size, int font = 0)
    {
        double width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            FontSubset f = fonts[FontOf(rune.Value, font)];
            width += f.Font.Advance(f.Font.Glyph(rune.Value)) * size / 1000.0;
        }

        return width;
    }

    /// <summary>Draws a line of text from the left, its baseline at y from the top.</summary>
    /// <param name="x">Left edge.</param>
    /// <param name="y">Baseline from the top of the page.</param>
    /// <param name="text">The text.</param>
    /// <param name="size">Font size.</param>
    /// <param name="spread">Extra space after each character.</param>
    /// <param name="font">Preferred font.</param>
    /// <param name="page">Page index; the last by default.</param>
    public void Text(double x, double y, string text, double size, double spread = 0, int font = 0, int page = -1)
    {
        (double _, double height, StringBuilder content) = _pages[page < 0 ? _pages.Count - 1 : page];
        int at = 0;
        while (at < text.Length)
        {
            int current = FontOf(char.ConvertToUtf32(text, at), font);
            double start = x;
            var codes = new StringBuilder();
            int from = at;
            while (at < text.Length && FontOf(char.ConvertToUtf32(text, at), font) == current && (!style.SingleCharacters || at == from))
            {
                int character = char.ConvertToUtf32(text, at);
                int glyph = fonts[current].Use(character);
                codes.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
                x += (fonts[current].Advance(glyph) * size / 1000.0) + spread;
                at += char.IsSurrogatePair(text, at) ? 2 : 1;
            }

            content.Append(CultureInfo.InvariantCulture, $"BT /F{current} {size:0.##} Tf {spread:0.###} Tc 1 0 0 1 {start:0.##} {height - y:0.##} Tm <{codes}> Tj ET\n");
        }
    }

    /// <summary>Draws a line between two points, y from the top.</summary>
    public void Line(double x1, double y1, double x2, double y2) =>
        _pages[^1].Content.Append(CultureInfo.InvariantCulture, $"0.5 w {x1:0.##} {Height - y1:0.##} m {x2:0.##} {Height - y2:0.##} l S\n");

    /// <summary>The finished pages.</summary>
    public List<PdfPage> Pages() => [.. _pages.Select(p => new PdfPage(p.Width, p.Height, p.Content.ToString()))];

    /// <summary>Size of a page.</summary>
    public (double Width, double Height) SizeOf(int page) => (_pages[page].Width, _pages[page].Height);

    private int FontOf(int character, int preferred)
    {
        if (fonts[preferred].Font.Glyph(character) != 0)
        {
            return preferred;
        }

        for (int i = 0; i < fonts.Count; i++)
        {
            if (fonts[i].Font.Glyph(character) != 0)
            {
                return i;
            }
        }

        return preferred;
    }
}
