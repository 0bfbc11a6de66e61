using System.Xml;

namespace Extractor.Documents.Word;

/// <summary>How a run's text looks (ECMA-376 Part 1, 17.3.2).</summary>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="HalfPoints">Font size in half points, where known.</param>
/// <param name="Hidden">Whether it is hidden and not printed.</param>
/// <param name="Font">The font of its Latin letters, where the run names one.</param>
internal readonly record struct RunLook(bool Bold, int? HalfPoints, bool Hidden, string? Font)
{
    /// <summary>How text looks that says nothing itself.</summary>
    /// <param name="style">The paragraph's style.</param>
    public static RunLook Of(Style style) => new(style.Bold ?? false, style.HalfPoints, style.Hidden ?? false, null);

    /// <summary>Reads a <c>w:rPr</c> element; the reader stands on it, and afterwards on its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="look">How the text looks without it.</param>
    /// <param name="styles">The document's styles.</param>
    public static RunLook Read(XmlReader reader, RunLook look, StyleSheet styles)
    {
        if (reader.IsEmptyElement)
        {
            return look;
        }

        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            switch (reader.LocalName)
            {
                case "rStyle" when reader.Val() is { } id:
                    Style style = styles.Character(id);
                    look = new RunLook(style.Bold ?? look.Bold, style.HalfPoints ?? look.HalfPoints, style.Hidden ?? look.Hidden, look.Font);
                    break;
                case "b":
                    look = look with { Bold = reader.IsOn() };
                    break;
                case "sz":
                    look = look with { HalfPoints = reader.Number() ?? look.HalfPoints };
                    break;
                case "vanish" or "specVanish":
                    look = look with { Hidden = reader.IsOn() };
                    break;
                case "rFonts":
                    look = look with { Font = reader.Attribute("ascii") ?? reader.Attribute("hAnsi") ?? look.Font };
                    break;
            }
        }

        return look;
    }
}
