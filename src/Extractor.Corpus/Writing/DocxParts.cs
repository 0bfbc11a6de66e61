using System.Globalization;
using System.Xml;

namespace Extractor.Corpus.Writing;

/// <summary>The fixed parts of a Word document: styles, numbering, footer, borders, section properties.</summary>
internal static class DocxParts
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>styles.xml: Normal, headings 1 to 3 (style ids 1, 2, 3 as Chinese Word names them), contents.</summary>
    public static void Styles(XmlWriter xml, DocxStyle style)
    {
        xml.WriteStartElement("w", "styles", W);
        Style(xml, "a", "Normal", true, null, () =>
        {
            xml.WriteStartElement("rPr", W);
            xml.WriteStartElement("rFonts", W);
            xml.WriteAttributeString("eastAsia", W, style.Font);
            xml.WriteAttributeString("ascii", W, "Times New Roman");
            xml.WriteEndElement();
            Value(xml, "sz", "28");
            xml.WriteEndElement();
        });
        for (int level = 1; level <= 3; level++)
        {
            int outline = level - 1;
            Style(xml, level.ToString(CultureInfo.InvariantCulture), $"heading {level}", false, "a", () =>
            {
                xml.WriteStartElement("pPr", W);
                Value(xml, "outlineLvl", outline.ToString(CultureInfo.InvariantCulture));
                xml.WriteEndElement();
                xml.WriteStartElement("rPr", W);
                xml.WriteStartElement("b", W);
                xml.WriteEndElement();
                xml.WriteEndElement();
            });
        }

        Style(xml, "TOC1", "toc 1", false, "a", () => { });
        xml.WriteEndElement();
    }

    /// <summary>numbering.xml: 一、 （一） 1. as automatic numbers.</summary>
    public static void Numbering(XmlWriter xml)
    {
        xml.WriteStartElement("w", "numbering", W);
        xml.WriteStartElement("abstractNum", W);
        xml.WriteAttributeString("abstractNumId", W, "0");
        (string Format, string Text)[] levels = [("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3.")];
        for (int i = 0; i < levels.Length; i++)
        {
            xml.WriteStartElement("lvl", W);
            xml.WriteAttributeString("ilvl", W, i.ToString(CultureInfo.InvariantCulture));
            Value(xml, "start", "1");
            Value(xml, "numFmt", levels[i].Format);
            Value(xml, "suff", "nothing");
            Value(xml, "lvlText", levels[i].Text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("num", W);
        xml.WriteAttributeString("numId", W, "1");
        Value(xml, "abstractNumId", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A footer — n — with a page field.</summary>
    public static void Footer(XmlWriter xml)
    {
        xml.WriteStartElement("w", "ftr", W);
        xml.WriteStartElement("p", W);
        xml.WriteStartElement("pPr", W);
        Value(xml, "jc", "center");
        xml.WriteEndElement();
        Text(xml, "— ");
        xml.WriteStartElement("fldSimple", W);
        xml.WriteAttributeString("instr", W, " PAGE ");
        Text(xml, "1");
        xml.WriteEndElement();
        Text(xml, " —");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Single borders around and inside a table.</summary>
    public static void Borders(XmlWriter xml)
    {
        xml.WriteStartElement("tblBorders", W);
        foreach (string side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            xml.WriteStartElement(side, W);
            xml.WriteAttributeString("val", W, "single");
            xml.WriteAttributeString("sz", W, "4");
            xml.WriteAttributeString("space", W, "0");
            xml.WriteAttributeString("color", W, "auto");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Section properties: A4, upright or turned.</summary>
    public static void Section(XmlWriter xml, bool wide, string? footerId)
    {
        xml.WriteStartElement("sectPr", W);
        if (footerId is not null)
        {
            xml.WriteStartElement("footerReference", W);
            xml.WriteAttributeString("type", W, "default");
            xml.WriteAttributeString("id", R, footerId);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("pgSz", W);
        xml.WriteAttributeString("w", W, wide ? "16838" : "11906");
        xml.WriteAttributeString("h", W, wide ? "11906" : "16838");
        if (wide)
        {
            xml.WriteAttributeString("orient", W, "landscape");
        }

        xml.WriteEndElement();
        xml.WriteStartElement("pgMar", W);
        foreach ((string side, string size) in new[] { ("top", "1440"), ("right", "1500"), ("bottom", "1440"), ("left", "1500"), ("header", "851"), ("footer", "992"), ("gutter", "0") })
        {
            xml.WriteAttributeString(side, W, size);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Style(XmlWriter xml, string id, string name, bool isDefault, string? basedOn, Action body)
    {
        xml.WriteStartElement("style", W);
        xml.WriteAttributeString("type", W, "paragraph");
        if (isDefault)
        {
            xml.WriteAttributeString("default", W, "1");
        }

        xml.WriteAttributeString("styleId", W, id);
        Value(xml, "name", name);
        if (basedOn is not null)
        {
            Value(xml, "basedOn", basedOn);
        }

        body();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string text)
    {
        xml.WriteStartElement("r", W);
        xml.WriteStartElement("t", W);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, W);
        xml.WriteAttributeString("val", W, value);
        xml.WriteEndElement();
    }
}
