using System.Text;
using System.Xml;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Word;

/// <summary>Reads a table (ECMA-376 Part 1, 17.4) with its merged and nested cells.</summary>
/// <param name="context">What the document's readers share.</param>
internal sealed class TableReader(WordContext context)
{
    private const double WidestIndent = 8;
    private readonly TableGrid _grid = new(context.Limits);

    /// <summary>Reads a <c>w:tbl</c> element; the reader stands on it, and afterwards on its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="sink">Receives the table; of a table that is only a frame of one cell, the cell's blocks.</param>
    public void Read(XmlReader reader, List<StoryItem> sink)
    {
        ReadRows(reader);
        if (_grid.OnlyCell is { } frame)
        {
            sink.AddRange(frame);
        }
        else if (_grid.Build(MakeCell) is { } table)
        {
            sink.Add(new StoryItem(null, table));
        }
    }

    private static CellDraft MakeCell(int row, int column, int rowSpan, int columnSpan, List<StoryItem> content)
    {
        var text = new StringBuilder();
        List<TableDraft>? nested = null;
        foreach (StoryItem item in content)
        {
            if (item.Table is { } table)
            {
                (nested ??= []).Add(table);
                continue;
            }

            string line = VisibleText.Of(item.Paragraph!.Text).TrimEnd();
            if (line.Length == 0)
            {
                continue;
            }

            if (text.Length > 0)
            {
                text.Append('\n');
            }
            else if (!char.IsWhiteSpace(line[0]) && !char.IsAsciiDigit(line[0]) && item.Paragraph.Centered != true)
            {
                // An indent states the row's place in a hierarchy just as typed spaces do; it is kept in the same way.
                text.Append('\u3000', (int)Math.Round(Math.Min(item.Paragraph.IndentCharacters, WidestIndent)));
            }

            text.Append(line);
        }

        var cell = new CellDraft(row, column, rowSpan, columnSpan, text.ToString());
        return nested is null ? cell : cell with { Nested = nested };
    }

    private void ReadRows(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        reader.CheckDepth(context.Limits);
        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            switch (reader.LocalName)
            {
                case "tr":
                    ReadRow(reader);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "AlternateContent" or "Choice":
                    ReadRows(reader);
                    break;
            }
        }
    }

    private void ReadRow(XmlReader reader)
    {
        _grid.StartRow();
        if (!ReadCells(reader))
        {
            _grid.DropRow();
        }
    }

    // Whether the row is printed: a row deleted under tracking is not.
    private bool ReadCells(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return true;
        }

        reader.CheckDepth(context.Limits);
        bool printed = true;
        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            switch (reader.LocalName)
            {
                case "trPr":
                    printed &= ReadRowProperties(reader);
                    break;
                case "tc":
                    ReadCell(reader);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins":
                    printed &= ReadCells(reader);
                    break;
            }
        }

        return printed;
    }

    private bool ReadRowProperties(XmlReader reader)
    {
        bool printed = true;
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            while (reader.NextChild(depth))
            {
                switch (reader.LocalName)
                {
                    case "gridBefore":
                        _grid.SkipColumns(reader.Number() ?? 0);
                        break;
                    case "del":
                        printed = false;
                        break;
                    case "hidden":
                        printed &= !reader.IsOn();
                        break;
                }
            }
        }

        return printed;
    }

    private void ReadCell(XmlReader reader)
    {
        context.CountCell();
        reader.CheckDepth(context.Limits);
        var shape = new CellShape(1, VerticalMerge.None, false);
        var content = new List<StoryItem>();
        if (!reader.IsEmptyElement)
        {
            // The cell's properties come first; everything after them is a story of its own.
            shape = new CellReader(context).Read(reader, content);
        }

        _grid.AddCell(shape, content);
    }
}
