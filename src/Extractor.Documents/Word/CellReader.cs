using System.Xml;

namespace Extractor.Documents.Word;

/// <summary>How a cell takes part in a vertical merge.</summary>
internal enum VerticalMerge
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It begins one.</summary>
    Restart,

    /// <summary>It belongs to the cell above.</summary>
    Continue,
}

/// <summary>A cell's place in the merges of its table.</summary>
/// <param name="Columns">Grid columns it covers, at least 1.</param>
/// <param name="Vertical">Its part in a vertical merge.</param>
/// <param name="ContinuesLeft">Whether it belongs to the cell to its left (the older <c>w:hMerge</c>).</param>
internal readonly record struct CellShape(int Columns, VerticalMerge Vertical, bool ContinuesLeft);

/// <summary>Reads a table cell: its shape, and its content as a story.</summary>
/// <param name="context">What the document's readers share.</param>
internal sealed class CellReader(WordContext context)
{
    /// <summary>Reads a <c>w:tc</c> element that is not empty; the reader stands on it, and afterwards on its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="content">Receives the cell's blocks.</param>
    public CellShape Read(XmlReader reader, List<StoryItem> content)
    {
        var shape = new CellShape(1, VerticalMerge.None, false);
        new StoryReader(context).Read(reader, content, properties => shape = ReadShape(properties));
        return shape;
    }

    private static CellShape ReadShape(XmlReader reader)
    {
        var shape = new CellShape(1, VerticalMerge.None, false);
        if (reader.IsEmptyElement)
        {
            return shape;
        }

        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            switch (reader.LocalName)
            {
                case "gridSpan":
                    shape = shape with { Columns = Math.Max(1, reader.Number() ?? 1) };
                    break;
                case "vMerge":
                    shape = shape with { Vertical = reader.Val() == "restart" ? VerticalMerge.Restart : VerticalMerge.Continue };
                    break;
                case "hMerge":
                    shape = shape with { ContinuesLeft = reader.Val() != "restart" };
                    break;
            }
        }

        return shape;
    }
}
