using System.Xml;

namespace Extractor.Documents.Word;

/// <summary>Reads a story: the body, a table cell, a text box or a note, block by block.</summary>
/// <param name="context">What the document's readers share.</param>
internal sealed class StoryReader(WordContext context)
{
    private readonly ParagraphReader _paragraphs = new(context);

    /// <summary>Reads all blocks in an element; the reader stands on it, and afterwards on its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="sink">Receives the blocks.</param>
    /// <param name="properties">Reads a cell's properties, where the story is a cell.</param>
    public void Read(XmlReader reader, List<StoryItem> sink, Action<XmlReader>? properties = null)
    {
        ReadBlocks(reader, sink, properties);
        _paragraphs.Finish(sink);
    }

    private void ReadBlocks(XmlReader reader, List<StoryItem> sink, Action<XmlReader>? properties = null)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        reader.CheckDepth(context.Limits);
        int depth = reader.Depth;
        bool taken = false;
        while (reader.NextChild(depth))
        {
            switch (reader.LocalName)
            {
                case "p":
                    _paragraphs.Read(reader, sink);
                    break;
                case "tbl":
                    new TableReader(context).Read(reader, sink);
                    break;
                case "tcPr" when properties is not null:
                    properties(reader);
                    break;
                case "sdt":
                    ReadContentControl(reader, sink);
                    break;
                case "customXml" or "ins" or "moveTo" or "smartTag" or "AlternateContent":
                    ReadBlocks(reader, sink);
                    break;
                case "Choice" or "Fallback" when !taken:
                    taken = true;
                    ReadBlocks(reader, sink);
                    break;
            }
        }
    }

    private void ReadContentControl(XmlReader reader, List<StoryItem> sink)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        bool placeholder = false;
        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (reader.LocalName == "sdtPr")
            {
                placeholder = ContentControl.ShowsPlaceholder(reader);
            }
            else if (reader.LocalName == "sdtContent" && !placeholder)
            {
                ReadBlocks(reader, sink);
            }
        }
    }
}
