using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.Writing;

/// <summary>
/// Writes a draft as a Word document (ECMA-376), streaming the XML part by part, with the ways Word breaks text up: split runs,
/// automatic numbers, tracked changes, fields, merged and nested cells.
/// </summary>
internal sealed class DocxWriter
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly XmlWriter _xml;
    private readonly DocxStyle _style;
    private readonly Rng _rng;
    private readonly NumberToken? _corrected;

    private DocxWriter(XmlWriter xml, DocxStyle style, Rng rng, Draft draft)
    {
        (_xml, _style, _rng) = (xml, style, rng);
        List<NumberToken> inText = [.. draft.Blocks.OfType<DraftParagraph>().SelectMany(p => p.Tokens).OfType<NumberToken>()];
        _corrected = style.TrackedChange && inText.Count > 0 ? rng.Pick(inText) : null;
    }

    /// <summary>Writes the document to a file.</summary>
    public static void Write(string path, Draft draft, DocxStyle style, Rng rng)
    {
        using FileStream file = File.Create(path);
        using var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
        MainDocumentPart main = package.AddMainDocumentPart();
        Part(main.AddNewPart<StyleDefinitionsPart>(), x => DocxParts.Styles(x, style));
        if (style.AutomaticNumbers)
        {
            Part(main.AddNewPart<NumberingDefinitionsPart>(), DocxParts.Numbering);
        }

        string? footerId = null;
        if (style.Footer)
        {
            FooterPart footer = main.AddNewPart<FooterPart>();
            Part(footer, DocxParts.Footer);
            footerId = main.GetIdOfPart(footer);
        }

        Part(main, x => new DocxWriter(x, style, rng, draft).Body(draft, footerId));
    }

    private static void Part(OpenXmlPart part, Action<XmlWriter> write)
    {
        using Stream stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartDocument(true);
        write(xml);
        xml.WriteEndDocument();
    }

    private void Body(Draft draft, string? footerId)
    {
        _xml.WriteStartElement("w", "document", W);
        _xml.WriteAttributeString("xmlns", "r", null, R);
        _xml.WriteStartElement("body", W);
        bool contents = _style.Contents;
        bool wide = false;
        foreach (DraftBlock block in draft.Blocks)
        {
            if (contents && block is DraftParagraph { Kind: DraftKind.Heading })
            {
                Contents(draft);
                contents = false;
            }

            switch (block)
            {
                case DraftParagraph p:
                    Paragraph(p);
                    break;
                case DraftTable t:
                    if (t.Wide != wide)
                    {
                        Section(wide, footerId, inParagraph: true);
                        wide = t.Wide;
                    }

                    Table(t);
                    Empty();
                    break;
            }
        }

        Section(wide, footerId, inParagraph: false);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Paragraph(DraftParagraph p)
    {
        if (p.BrokenAt > 0)
        {
            // A line broken by hand: the paragraph ends in the middle of a sentence and goes on in the next.
            string text = p.Text;
            Start(p, true);
            Run(text[..p.BrokenAt], false);
            _xml.WriteEndElement();
            Start(p, false);
            Run(text[p.BrokenAt..], false);
            _xml.WriteEndElement();
            return;
        }

        Start(p, true);
        bool bold = p.Kind is DraftKind.Heading or DraftKind.Title;
        if (p.Number.Length > 0 && !_style.AutomaticNumbers)
        {
            Run(p.Number, bold);
        }

        Tokens(p.Tokens, bold);
        _xml.WriteEndElement();
    }

    private void Start(DraftParagraph p, bool first)
    {
        _xml.WriteStartElement("p", W);
        _xml.WriteStartElement("pPr", W);
        bool styled = p.Kind == DraftKind.Heading && _style.HeadingStyles && p.Level <= 3;
        if (styled)
        {
            Value("pStyle", $"{p.Level}");
        }

        if (p.PageBreak)
        {
            _xml.WriteStartElement("pageBreakBefore", W);
            _xml.WriteEndElement();
        }

        if (p.Number.Length > 0 && _style.AutomaticNumbers)
        {
            _xml.WriteStartElement("numPr", W);
            Value("ilvl", (p.Level - 1).ToString(CultureInfo.InvariantCulture));
            Value("numId", "1");
            _xml.WriteEndElement();
        }

        if (p.Kind == DraftKind.Body && !_style.TypedIndent && first)
        {
            _xml.WriteStartElement("ind", W);
            _xml.WriteAttributeString("firstLineChars", W, "200");
            _xml.WriteAttributeString("firstLine", W, "560");
            _xml.WriteEndElement();
        }

        if (p.Kind is DraftKind.Title or DraftKind.Caption or DraftKind.Plain or DraftKind.Signature)
        {
            bool unit = p.Kind == DraftKind.Signature || (p.Kind == DraftKind.Caption && p.Text.StartsWith("单位", StringComparison.Ordinal));
            Value("jc", unit ? "right" : "center");
        }

        _xml.WriteEndElement();
        if (p.Kind == DraftKind.Body && _style.TypedIndent && first)
        {
            Run("　　", false);
        }
    }

    private void Tokens(IEnumerable<Token> tokens, bool bold)
    {
        foreach (Token token in tokens)
        {
            if (ReferenceEquals(token, _corrected))
            {
                Corrected(token.Text, bold);
            }
            else if (token is NumberToken && _style.LatinDigits)
            {
                Run(token.Text, bold, latin: true);
            }
            else
            {
                Run(token.Text, bold);
            }
        }
    }

    /// <summary>A tracked correction: the old digits are deleted text, the new ones inserted.</summary>
    private void Corrected(string text, bool bold)
    {
        _xml.WriteStartElement("del", W);
        Revision();
        _xml.WriteStartElement("r", W);
        _xml.WriteStartElement("delText", W);
        _xml.WriteString(new string([.. text.Select(c => char.IsAsciiDigit(c) ? (char)('0' + ((c - '0' + 3) % 10)) : c)]));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteStartElement("ins", W);
        Revision();
        OneRun(text, bold, false);
        _xml.WriteEndElement();
    }

    private void Revision()
    {
        _xml.WriteAttributeString("id", W, _rng.Range(100, 9999).ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("author", W, "审核");
        _xml.WriteAttributeString("date", W, "2024-03-01T09:00:00Z");
    }

    private void Run(string text, bool bold, bool latin = false)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (text.Length > 1 && _rng.Chance(_style.SplitRuns))
        {
            int at = _rng.Range(1, text.Length - 1);
            OneRun(text[..at], bold, latin);
            Run(text[at..], bold, latin);
            return;
        }

        OneRun(text, bold, latin);
    }

    private void OneRun(string text, bool bold, bool latin)
    {
        _xml.WriteStartElement("r", W);
        if (bold || latin)
        {
            _xml.WriteStartElement("rPr", W);
            if (latin)
            {
                _xml.WriteStartElement("rFonts", W);
                _xml.WriteAttributeString("ascii", W, "Times New Roman");
                _xml.WriteAttributeString("hAnsi", W, "Times New Roman");
                _xml.WriteEndElement();
            }

            if (bold)
            {
                _xml.WriteStartElement("b", W);
                _xml.WriteEndElement();
            }

            _xml.WriteEndElement();
        }

        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                _xml.WriteStartElement("br", W);
                _xml.WriteEndElement();
            }

            _xml.WriteStartElement("t", W);
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(lines[i]);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Table(DraftTable t)
    {
        _xml.WriteStartElement("tbl", W);
        _xml.WriteStartElement("tblPr", W);
        _xml.WriteStartElement("tblW", W);
        _xml.WriteAttributeString("w", W, "0");
        _xml.WriteAttributeString("type", W, "auto");
        _xml.WriteEndElement();
        DocxParts.Borders(_xml);
        _xml.WriteEndElement();
        _xml.WriteStartElement("tblGrid", W);
        int total = t.Wide ? 13_900 : 8_800;
        for (int c = 0; c < t.Columns; c++)
        {
            _xml.WriteStartElement("gridCol", W);
            _xml.WriteAttributeString("w", W, (total / t.Columns).ToString(CultureInfo.InvariantCulture));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        ILookup<int, DraftCell> starts = t.Cells.ToLookup(c => c.Row);
        for (int r = 0; r < t.Rows; r++)
        {
            Row(t, r, starts, total / t.Columns);
        }

        _xml.WriteEndElement();
    }

    private void Row(DraftTable t, int r, ILookup<int, DraftCell> starts, int width)
    {
        _xml.WriteStartElement("tr", W);
        if (r < t.HeaderRows && _style.HeadingStyles)
        {
            _xml.WriteStartElement("trPr", W);
            _xml.WriteStartElement("tblHeader", W);
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        for (int c = 0; c < t.Columns;)
        {
            DraftCell? cell = starts[r].FirstOrDefault(x => x.Column == c);
            DraftCell? above = cell is null ? t.Cells.FirstOrDefault(x => x.Row < r && r < x.Row + x.RowSpan && x.Column == c) : null;
            DraftCell? shown = cell ?? above;
            int span = shown?.ColumnSpan ?? 1;
            _xml.WriteStartElement("tc", W);
            _xml.WriteStartElement("tcPr", W);
            _xml.WriteStartElement("tcW", W);
            _xml.WriteAttributeString("w", W, (width * span).ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("type", W, "dxa");
            _xml.WriteEndElement();
            if (span > 1)
            {
                Value("gridSpan", span.ToString(CultureInfo.InvariantCulture));
            }

            if (shown is { RowSpan: > 1 })
            {
                _xml.WriteStartElement("vMerge", W);
                if (cell is not null)
                {
                    _xml.WriteAttributeString("val", W, "restart");
                }

                _xml.WriteEndElement();
            }

            _xml.WriteEndElement();
            CellText(cell);
            _xml.WriteEndElement();
            c += span;
        }

        _xml.WriteEndElement();
    }

    private void CellText(DraftCell? cell)
    {
        if (cell?.Nested is { } nested)
        {
            Table(nested);
        }

        _xml.WriteStartElement("p", W);
        if (cell is not null)
        {
            bool number = cell.Number is not null;
            _xml.WriteStartElement("pPr", W);
            Value("jc", cell.Header ? "center" : number ? "right" : "left");
            _xml.WriteEndElement();
            if (cell.Indent > 0)
            {
                Run(new string('　', cell.Indent), false);
            }

            if (_style.LooseCells && !number && cell.Text.Length == 2 && cell.Header)
            {
                Run($"{cell.Text[0]}  {cell.Text[1]}", false);
            }
            else
            {
                Tokens(cell.Tokens, cell.Header && _style.HeadingStyles);
            }
        }

        _xml.WriteEndElement();
    }

    private void Contents(Draft draft)
    {
        foreach (DraftParagraph h in draft.Blocks.OfType<DraftParagraph>().Where(p => p.Kind == DraftKind.Heading && p.Level == 1))
        {
            _xml.WriteStartElement("p", W);
            _xml.WriteStartElement("pPr", W);
            Value("pStyle", "TOC1");
            _xml.WriteEndElement();
            Run(h.Number + h.Text, false);
            _xml.WriteStartElement("r", W);
            _xml.WriteStartElement("tab", W);
            _xml.WriteEndElement();
            _xml.WriteEndElement();
            Run(_rng.Range(1, 9).ToString(CultureInfo.InvariantCulture), false);
            _xml.WriteEndElement();
        }
    }

    private void Section(bool wide, string? footerId, bool inParagraph)
    {
        if (inParagraph)
        {
            _xml.WriteStartElement("p", W);
            _xml.WriteStartElement("pPr", W);
        }

        DocxParts.Section(_xml, wide, footerId);
        if (inParagraph)
        {
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
    }

    private void Empty()
    {
        _xml.WriteStartElement("p", W);
        _xml.WriteEndElement();
    }

    private void Value(string name, string value)
    {
        _xml.WriteStartElement(name, W);
        _xml.WriteAttributeString("val", W, value);
        _xml.WriteEndElement();
    }
}
