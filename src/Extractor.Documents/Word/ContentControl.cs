using System.Xml;

namespace Extractor.Documents.Word;

/// <summary>The properties of a content control (ECMA-376 Part 1, 17.5.2) that decide whether its content is text.</summary>
internal static class ContentControl
{
    /// <summary>Reads a <c>w:sdtPr</c> element: whether the control shows its prompt (单击此处输入文字) and nothing entered.</summary>
    /// <param name="reader">The reader on the element, and afterwards on its end.</param>
    public static bool ShowsPlaceholder(XmlReader reader)
    {
        bool shows = false;
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            while (reader.NextChild(depth))
            {
                shows |= reader.LocalName == "showingPlcHdr" && reader.IsOn();
            }
        }

        return shows;
    }
}
