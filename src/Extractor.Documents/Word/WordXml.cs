using System.Xml;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Word;

/// <summary>Reading WordprocessingML as a stream: hostile-safe settings and the two moves every reader of a part makes.</summary>
internal static class WordXml
{
    /// <summary>WordprocessingML, transitional (ECMA-376 Part 4).</summary>
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>WordprocessingML, strict (ISO/IEC 29500-1).</summary>
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    // Elements nest deeper than tables do: a table level alone is three elements, a text box a dozen.
    private const int ElementsPerLevel = 8;

    /// <summary>Opens a part. No document type, no external entity and no link is ever followed.</summary>
    /// <param name="part">The part's bytes.</param>
    /// <param name="limits">Bounds.</param>
    public static XmlReader Open(Stream part, ReadLimits limits) => XmlReader.Create(new MarkupStream(part), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,

        // White space alone is text only under xml:space="preserve", and that is reported all the same.
        IgnoreWhitespace = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = limits.MaxExpandedBytes,
        CheckCharacters = false,
        CloseInput = true,
    });

    /// <summary>
    /// Moves to the next child element of an element that was entered. What a caller does not read of a child is passed over.
    /// The caller must not have entered an empty element.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="parentDepth">Depth of the element whose children are read.</param>
    /// <returns>Whether there is a next child; otherwise the reader stands on the parent's end.</returns>
    public static bool NextChild(this XmlReader reader, int parentDepth)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.Depth == parentDepth + 1)
                {
                    return true;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= parentDepth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Refuses elements nested deeper than any real document's.</summary>
    /// <param name="reader">The reader on an element that is about to be entered.</param>
    /// <param name="limits">Bounds.</param>
    public static void CheckDepth(this XmlReader reader, ReadLimits limits)
    {
        if (reader.Depth > limits.MaxDepth * ElementsPerLevel)
        {
            throw new DocumentReadException("文档结构嵌套过深，已拒绝读取");
        }
    }

    /// <summary>Whether the element is WordprocessingML of either conformance class.</summary>
    /// <param name="reader">The reader on an element.</param>
    public static bool IsWord(this XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    /// <summary>The element's <c>val</c> attribute.</summary>
    /// <param name="reader">The reader on an element.</param>
    public static string? Val(this XmlReader reader) => reader.Attribute("val");

    /// <summary>An attribute in the element's own namespace.</summary>
    /// <param name="reader">The reader on an element.</param>
    /// <param name="name">The attribute's local name.</param>
    public static string? Attribute(this XmlReader reader, string name) =>
        reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name);

    /// <summary>A whole-number attribute in the element's own namespace; decimals are cut off.</summary>
    /// <param name="reader">The reader on an element.</param>
    /// <param name="name">The attribute's local name.</param>
    public static int? Number(this XmlReader reader, string name = "val") =>
        double.TryParse(reader.Attribute(name), System.Globalization.CultureInfo.InvariantCulture, out double value)
            && Math.Abs(value) < int.MaxValue
                ? (int)value
                : null;

    /// <summary>The value of an on/off property (ST_OnOff): present without a value is on.</summary>
    /// <param name="reader">The reader on the property's element.</param>
    public static bool IsOn(this XmlReader reader) => reader.Val() is null or "1" or "true" or "on";
}
