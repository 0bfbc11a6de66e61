using System.Xml;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Word;

/// <summary>The properties of a paragraph that matter to reading, its style's included (ECMA-376 Part 1, 17.3.1).</summary>
/// <param name="StyleId">The paragraph style.</param>
/// <param name="Style">What the style says.</param>
/// <param name="OutlineLevel">Heading level from 1 to 9.</param>
/// <param name="Centered">Whether it is centred.</param>
/// <param name="NumberingId">The list it is in; 0 takes it out of its style's list.</param>
/// <param name="NumberingLevel">The level of that list.</param>
/// <param name="Indent">Left and first-line indent in hundredths of a character.</param>
/// <param name="MarkDeleted">Whether the paragraph's end was deleted, so that the next paragraph goes on from it.</param>
internal readonly record struct ParagraphProperties(
    string? StyleId,
    Style Style,
    int? OutlineLevel,
    bool Centered,
    int? NumberingId,
    int? NumberingLevel,
    int Indent,
    bool MarkDeleted)
{
    // A character of the usual 小四 to 五号 text is 210 to 240 twentieths of a point wide.
    private const int TwentiethsPerCharacter = 220;

    /// <summary>The properties of a paragraph that states none.</summary>
    /// <param name="styles">The document's styles.</param>
    public static ParagraphProperties Of(StyleSheet styles) =>
        new(null, styles.Default, styles.Default.OutlineLevel, styles.Default.Centered ?? false, null, null, 0, false);

    /// <summary>Reads a <c>w:pPr</c> element; the reader stands on it, and afterwards on its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="styles">The document's styles.</param>
    public static ParagraphProperties Read(XmlReader reader, StyleSheet styles)
    {
        string? styleId = null;
        int? outline = null;
        bool? centered = null;
        int? list = null;
        int? level = null;
        int indent = 0;
        bool deleted = false;
        bool bodyLevel = false;
        int depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.NextChild(depth))
            {
                switch (reader.LocalName)
                {
                    case "pStyle":
                        styleId = reader.Val();
                        break;
                    case "outlineLvl":
                        outline = reader.Number() + 1;
                        bodyLevel = outline > 9;
                        break;
                    case "jc":
                        centered = reader.Val() == "center";
                        break;
                    case "numPr":
                        ReadNumbering(reader, ref list, ref level);
                        break;
                    case "ind":
                        indent = ReadIndent(reader);
                        break;
                    case "rPr":
                        deleted = ReadMark(reader);
                        break;
                }
            }
        }

        Style style = styles.Paragraph(styleId);
        return new ParagraphProperties(
            styleId,
            style,
            bodyLevel ? null : outline is >= 1 and <= 9 ? outline : style.OutlineLevel,
            centered ?? style.Centered ?? false,
            list ?? style.NumberingId,
            level ?? (list is null ? style.NumberingLevel : null),
            indent,
            deleted);
    }

    private static void ReadNumbering(XmlReader reader, ref int? list, ref int? level)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (reader.LocalName == "numId")
            {
                list = reader.Number();
            }
            else if (reader.LocalName == "ilvl")
            {
                level = reader.Number();
            }
        }
    }

    private static int ReadIndent(XmlReader reader)
    {
        int left = reader.Number("leftChars") ?? reader.Number("startChars")
            ?? ((reader.Number("left") ?? reader.Number("start") ?? 0) * 100 / TwentiethsPerCharacter);
        int first = reader.Number("firstLineChars") ?? ((reader.Number("firstLine") ?? 0) * 100 / TwentiethsPerCharacter);
        int hanging = reader.Number("hangingChars") ?? ((reader.Number("hanging") ?? 0) * 100 / TwentiethsPerCharacter);
        return left + first - hanging;
    }

    private static bool ReadMark(XmlReader reader)
    {
        bool deleted = false;
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            while (reader.NextChild(depth))
            {
                deleted |= reader.LocalName is "del" or "moveFrom";
            }
        }

        return deleted;
    }
}
