using System.IO.Compression;
using System.Text;

namespace Extractor.Documents.Tests.Samples;

/// <summary>Packs hand-written WordprocessingML into a docx, so that a test shows exactly the markup it is about.</summary>
internal sealed class DocxBuilder
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Prefixes =
        "xmlns:w=\"" + Namespace + "\""
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
        + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public DocxBuilder(string body)
    {
        Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        Part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        Part("word/document.xml", $"<w:document {Prefixes}><w:body>{body}</w:body></w:document>");
    }

    public DocxBuilder Styles(string styles) => Part("word/styles.xml", $"<w:styles {Prefixes}>{styles}</w:styles>");

    public DocxBuilder Numbering(string numbering) => Part("word/numbering.xml", $"<w:numbering {Prefixes}>{numbering}</w:numbering>");

    public DocxBuilder Footnotes(string notes) => Part("word/footnotes.xml", $"<w:footnotes {Prefixes}>{notes}</w:footnotes>");

    public DocxBuilder Endnotes(string notes) => Part("word/endnotes.xml", $"<w:endnotes {Prefixes}>{notes}</w:endnotes>");

    public DocxBuilder Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public DocxBuilder Part(string name, byte[] content)
    {
        _parts[name] = content;
        return this;
    }

    public byte[] Build()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in _parts)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A table cell of one paragraph.</summary>
    public static string C(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    /// <summary>A table row.</summary>
    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A table.</summary>
    public static string T(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";
}
