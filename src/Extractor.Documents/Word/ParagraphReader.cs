using System.Globalization;
using System.Xml;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Word;

/// <summary>Reads the paragraphs of one story: joins runs, leaves out what is not printed, and gathers the text boxes anchored in them.</summary>
/// <param name="context">What the document's readers share.</param>
internal sealed class ParagraphReader(WordContext context)
{
    private readonly FieldStack _fields = new();
    private readonly RunText _text = new();
    private readonly List<StoryItem> _boxes = [];
    private readonly char[] _chunk = context.TextChunk;
    private string _carried = string.Empty;

    /// <summary>Reads a <c>w:p</c> element; the reader stands on it, and afterwards on its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="sink">Receives the paragraph and the contents of its text boxes.</param>
    public void Read(XmlReader reader, List<StoryItem> sink)
    {
        context.CountParagraph();
        ParagraphProperties properties = ParagraphProperties.Of(context.Styles);
        _text.Clear();
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            while (reader.NextChild(depth))
            {
                if (reader.LocalName == "pPr" && reader.IsWord())
                {
                    properties = ParagraphProperties.Read(reader, context.Styles);
                }
                else
                {
                    ReadInline(reader, properties);
                }
            }
        }

        _fields.EndParagraph();
        if (properties.MarkDeleted)
        {
            _carried += _text.Raw();
        }
        else
        {
            Emit(properties, sink);
        }

        sink.AddRange(_boxes);
        _boxes.Clear();
    }

    /// <summary>Ends the story: text whose paragraph end was deleted at the very end is still printed.</summary>
    /// <param name="sink">Receives the text.</param>
    public void Finish(List<StoryItem> sink)
    {
        if (_carried.Length > 0)
        {
            _text.Clear();
            Emit(ParagraphProperties.Of(context.Styles), sink);
        }
    }

    private void Emit(ParagraphProperties properties, List<StoryItem> sink)
    {
        string number = properties.NumberingId is > 0 and { } list
            ? context.Lists.Next(list, properties.NumberingLevel, properties.StyleId)
            : string.Empty;
        if (_carried.Length > 0)
        {
            _text.Prepend(_carried);
            _carried = string.Empty;
        }

        if (_text.IsEmpty)
        {
            return;
        }

        bool title = properties.Centered || properties.Style.Role == StatedRole.Title || properties.OutlineLevel is not null;
        StatedRole role = _fields.InContents ? StatedRole.Contents : properties.Style.Role;
        int? outline = properties.OutlineLevel;
        bool first = true;
        foreach (string paragraph in SoftBreaks.Resolve(_text.Raw(), title))
        {
            if (string.IsNullOrWhiteSpace(paragraph))
            {
                continue;
            }

            string text = first && number.Length > 0 ? number + paragraph.TrimStart() : paragraph;
            sink.Add(new StoryItem(
                new ParagraphDraft(text)
                {
                    OutlineLevel = first ? outline : null,
                    Role = role,
                    Centered = properties.Centered,
                    Bold = _text.IsBold,
                    FontSize = _text.FontSize,
                    IndentCharacters = Math.Max(0, properties.Indent / 100.0),
                },
                null));
            first = false;
        }
    }

    private void ReadInline(XmlReader reader, in ParagraphProperties properties)
    {
        switch (reader.LocalName)
        {
            case "r":
                ReadRun(reader, properties);
                break;
            case "del" or "moveFrom" or "rt" or "sdtPr" or "sdtEndPr" or "pPr" or "fldData":
                break;
            case "sdt":
                ReadContentControl(reader, properties);
                break;
            case "AlternateContent":
                ReadAlternate(reader, properties);
                break;
            case "f" when !reader.IsWord():
                ReadFraction(reader, properties);
                break;
            default:
                // Hyperlinks, insertions, smart tags, simple fields, formulas and whatever else wraps runs.
                ReadChildren(reader, properties);
                break;
        }
    }

    private void ReadChildren(XmlReader reader, in ParagraphProperties properties)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        reader.CheckDepth(context.Limits);
        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            ReadInline(reader, properties);
        }
    }

    // a/b of a formula, in one line.
    private void ReadFraction(XmlReader reader, in ParagraphProperties properties)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        reader.CheckDepth(context.Limits);
        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (reader.LocalName == "den")
            {
                _text.Append('/');
            }

            ReadInline(reader, properties);
        }
    }

    private void ReadContentControl(XmlReader reader, in ParagraphProperties properties)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        reader.CheckDepth(context.Limits);
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
                ReadChildren(reader, properties);
            }
        }
    }

    // The choice is what a current Word prints; the fallback says the same in an older markup.
    private void ReadAlternate(XmlReader reader, in ParagraphProperties properties)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        reader.CheckDepth(context.Limits);
        bool taken = false;
        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (!taken)
            {
                taken = reader.LocalName == "Choice";
                ReadRunContent(reader, properties, RunLook.Of(properties.Style));
            }
        }
    }

    private void ReadRun(XmlReader reader, in ParagraphProperties properties) =>
        ReadRunContent(reader, properties, RunLook.Of(properties.Style));

    private void ReadRunContent(XmlReader reader, in ParagraphProperties properties, RunLook look)
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
                case "rPr":
                    look = RunLook.Read(reader, look, context.Styles);
                    break;
                case "t":
                    ReadText(reader, look);
                    break;
                case "tab" or "ptab":
                    Append('\t', look);
                    break;
                case "br" or "cr":
                    Append(SoftBreaks.Mark, look);
                    break;
                case "noBreakHyphen":
                    Append('-', look);
                    break;
                case "sym":
                    ReadSymbol(reader, look);
                    break;
                case "fldChar":
                    _fields.Mark(reader.Attribute("fldCharType"));
                    break;
                case "instrText" when !reader.IsEmptyElement && reader.Read():
                    _fields.Instruct(reader.Value);
                    break;
                case "footnoteReference" or "endnoteReference" when reader.Attribute("id") is { } id && !look.Hidden:
                    context.Notes.Add(new NoteReference(reader.LocalName[0] == 'e', id));
                    break;
                case "drawing" or "pict" or "object":
                    ReadTextBoxes(reader);
                    break;
                case "AlternateContent":
                    ReadAlternate(reader, properties);
                    break;
                case "ruby":
                    ReadChildren(reader, properties);
                    break;
                case "r" or "hyperlink" or "ins" or "smartTag" or "oMath" or "oMathPara":
                    ReadInline(reader, properties);
                    break;
            }
        }
    }

    private void ReadText(XmlReader reader, RunLook look)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA))
            {
                continue;
            }

            // In pieces, so that a text of any length is counted before it is kept.
            for (int read; (read = reader.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
            {
                context.CountText(read);
                ReadOnlySpan<char> text = _chunk.AsSpan(0, read);
                if (!look.Hidden && _fields.IsPrinted)
                {
                    _text.Append(SymbolFonts.IsSymbolFont(look.Font) ? MapSymbols(text.ToString(), look.Font) : text, look.Bold, look.HalfPoints);
                }
            }
        }
    }

    private static string MapSymbols(string text, string? font) =>
        string.Concat(text.Select(c => c is >= '\uF000' and <= '\uF0FF' ? SymbolFonts.Map(font, c) : c.ToString()));

    private void ReadSymbol(XmlReader reader, RunLook look)
    {
        if (int.TryParse(reader.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code)
            && !look.Hidden && _fields.IsPrinted)
        {
            _text.Append(SymbolFonts.Map(reader.Attribute("font"), code), look.Bold, look.HalfPoints);
        }
    }

    private void Append(char c, RunLook look)
    {
        if (!look.Hidden && _fields.IsPrinted)
        {
            _text.Append(c);
        }
    }

    // Drawings, pictures and embedded objects print text only in their text boxes.
    private void ReadTextBoxes(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            reader.CheckDepth(context.Limits);
            if (reader.LocalName == "txbxContent")
            {
                new StoryReader(context).Read(reader, _boxes);
            }
            else if (reader.LocalName == "Fallback")
            {
                int fallback = reader.Depth;
                while (!reader.IsEmptyElement && reader.Read() && reader.Depth > fallback)
                {
                }
            }
        }
    }
}
