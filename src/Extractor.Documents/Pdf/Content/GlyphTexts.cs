using System.Globalization;
using UglyToad.PdfPig.PdfFonts;

namespace Extractor.Documents.Pdf.Content;

/// <summary>What a character code of a font prints.</summary>
/// <param name="Text">The text, folded; empty where the code prints nothing.</param>
/// <param name="Width">Advance width in units of the font size.</param>
/// <param name="IsSpace">Whether the text is white space.</param>
internal sealed record GlyphText(string Text, double Width, bool IsSpace);

/// <summary>The texts and widths of one font's character codes, each worked out once.</summary>
internal sealed class GlyphTexts(IFont font)
{
    /// <summary>Printed where a font gives no way to know the character: a visible gap is better than a wrong digit.</summary>
    private const string Unknown = "\uFFFD";

    private readonly Dictionary<int, GlyphText> _texts = [];

    /// <summary>The font.</summary>
    public IFont Font { get; } = font;

    /// <summary>Whether the face is bold, by its weight or by its name: 黑体 is the bold face of Chinese documents.</summary>
    public bool IsBold { get; } = IsBoldFace(font);

    /// <summary>What a character code prints.</summary>
    /// <param name="code">The code as read from the content stream.</param>
    public GlyphText this[int code]
    {
        get
        {
            if (!_texts.TryGetValue(code, out GlyphText? text))
            {
                text = Read(code);
                _texts.Add(code, text);
            }

            return text;
        }
    }

    private GlyphText Read(int code)
    {
        double width = Font.GetBoundingBox(code).Width;
        string text = Font.TryGetUnicode(code, out string? unicode) && !string.IsNullOrEmpty(unicode)
            ? Printable(unicode)
            : code == 0 ? string.Empty : Unknown;
        return new GlyphText(CompatibilityIdeographs.Fold(text), double.IsFinite(width) ? width : 0, text.Length > 0 && string.IsNullOrWhiteSpace(text));
    }

    /// <summary>Drops what prints nothing: control and format characters, soft hyphens, halves of surrogate pairs.</summary>
    private static string Printable(string text)
    {
        foreach (char c in text)
        {
            if (c < ' ' || (c > '~' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format))
            {
                return string.Concat(text.Where(c =>
                    c is '\t' || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
            }
        }

        return text.Length == 1 && char.IsSurrogate(text[0]) ? Unknown : text;
    }

    private static bool IsBoldFace(IFont font)
    {
        FontDetails? details = font.Details;
        string name = font.Name?.Data ?? string.Empty;
        return details is { IsBold: true } or { Weight: >= 700 }
            || name.Contains("Bold", StringComparison.OrdinalIgnoreCase)
            || name.Contains("SimHei", StringComparison.OrdinalIgnoreCase)
            || name.Contains("黑体", StringComparison.Ordinal);
    }
}
