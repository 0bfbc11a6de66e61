using System.IO.Compression;
using System.Text;

namespace Extractor.Documents.Tests.Samples;

/// <summary>Packs hand-written SpreadsheetML into an xlsx.</summary>
internal sealed class XlsxBuilder
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<(string Name, string State, string Xml)> _sheets = [];

    /// <summary>Number formats beyond the built-in ones, by id.</summary>
    public Dictionary<int, string> Formats { get; } = [];

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">The rows as SpreadsheetML.</param>
    /// <param name="merges">Merged ranges such as A1:C1.</param>
    /// <param name="state">visible or hidden.</param>
    public XlsxBuilder Sheet(string name, string rows, string[]? merges = null, string state = "visible")
    {
        string merged = merges is null ? string.Empty : $"<mergeCells>{string.Concat(merges.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>";
        _sheets.Add((name, state, $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{merged}</worksheet>"));
        return this;
    }

    /// <summary>A text cell.</summary>
    public static string S(string reference, string text) => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>";

    /// <summary>A number cell with the number format of a style.</summary>
    public static string N(string reference, string value, int style = 0) => $"<c r=\"{reference}\" s=\"{style}\"><v>{value}</v></c>";

    /// <summary>A row.</summary>
    public static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    public byte[] Build()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>");
            Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            var sheets = new StringBuilder();
            var relations = new StringBuilder("<Relationship Id=\"st\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>");
            for (int i = 0; i < _sheets.Count; i++)
            {
                sheets.Append($"<sheet name=\"{_sheets[i].Name}\" sheetId=\"{i + 1}\" state=\"{_sheets[i].State}\" r:id=\"s{i}\"/>");
                relations.Append($"<Relationship Id=\"s{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
                Add(zip, $"xl/worksheets/sheet{i}.xml", _sheets[i].Xml);
            }

            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{sheets}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>");
            string formats = string.Concat(Formats.Select(f => $"<numFmt numFmtId=\"{f.Key}\" formatCode=\"{f.Value}\"/>"));
            int[] ids = [0, 2, 4, 10, .. Formats.Keys];
            string cells = string.Concat(ids.Select(id => $"<xf numFmtId=\"{id}\" applyNumberFormat=\"1\"/>"));
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"{Formats.Count}\">{formats}</numFmts><cellXfs count=\"{ids.Length}\">{cells}</cellXfs></styleSheet>");
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
