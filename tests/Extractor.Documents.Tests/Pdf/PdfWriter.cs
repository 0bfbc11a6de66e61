using System.Globalization;
using System.Text;

namespace Extractor.Documents.Tests.Pdf;

/// <summary>
/// Writes small PDF files operator by operator, so that a test says exactly what is drawn where. The font is not embedded; its codes
/// are UTF-16, ideographs are one em wide and ASCII half an em.
/// </summary>
internal sealed class PdfWriter
{
    private readonly List<string> _pages = [];
    private readonly List<string> _attributes = [];
    private readonly List<(string Name, string Dictionary, string Content)> _forms = [];
    private StringBuilder _content = new();

    /// <summary>Adds a form XObject that pages and forms can draw with <c>/name Do</c>.</summary>
    public PdfWriter Form(string name, string content)
    {
        _forms.Add((name, "/Type /XObject /Subtype /Form /BBox [0 0 2000 2000] ", content));
        return this;
    }

    /// <summary>Adds an image XObject of any stated size that pages can draw with <c>/name Do</c>.</summary>
    public PdfWriter Image(string name, int width, int height, string content)
    {
        _forms.Add((name, string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8 "), content));
        return this;
    }

    /// <summary>Adds a form XObject whose content is given with the filters it went through.</summary>
    public PdfWriter Form(string name, string filters, byte[] content)
    {
        _forms.Add((name, $"/Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Filter [{filters}] ", Encoding.Latin1.GetString(content)));
        return this;
    }

    /// <summary>Ends the page; without anything drawn on it the page is empty.</summary>
    /// <param name="width">Width of the media box.</param>
    /// <param name="height">Height of the media box.</param>
    /// <param name="attributes">Further entries of the page dictionary, such as /Rotate 90.</param>
    public PdfWriter Page(double width = 595, double height = 842, string attributes = "")
    {
        _pages.Add(_content.ToString());
        _attributes.Add(string.Create(CultureInfo.InvariantCulture, $"/MediaBox [0 0 {width} {height}] {attributes}"));
        _content = new StringBuilder();
        return this;
    }

    /// <summary>Adds operators as they are.</summary>
    public PdfWriter Raw(string operators)
    {
        _content.Append(operators).Append('\n');
        return this;
    }

    /// <summary>Draws text on a baseline, y counted from the bottom of the page.</summary>
    public PdfWriter Text(double x, double y, string text, double size = 10.5, double spacing = 0, int mode = 0) => Raw(string.Create(
        CultureInfo.InvariantCulture,
        $"BT /F1 {size} Tf {spacing} Tc {mode} Tr {x} {y} Td {Hex(text)} Tj ET"));

    /// <summary>Draws text with a text matrix of its own.</summary>
    public PdfWriter Text(string matrix, string text, double size = 10.5) => Raw(string.Create(
        CultureInfo.InvariantCulture,
        $"BT /F1 {size} Tf {matrix} Tm {Hex(text)} Tj ET"));

    /// <summary>Strokes a line.</summary>
    public PdfWriter Line(double x0, double y0, double x1, double y1, double width = 0.5) => Raw(string.Create(
        CultureInfo.InvariantCulture,
        $"{width} w {x0} {y0} m {x1} {y1} l S"));

    /// <summary>Fills a rectangle.</summary>
    public PdfWriter Fill(double x, double y, double width, double height, double gray = 0) => Raw(string.Create(
        CultureInfo.InvariantCulture,
        $"{gray} g {x} {y} {width} {height} re f 0 g"));

    /// <summary>Strokes a grid: lines at all xs over the whole height and at all ys over the whole width.</summary>
    public PdfWriter Grid(double[] xs, double[] ys)
    {
        foreach (double x in xs)
        {
            Line(x, ys[0], x, ys[^1]);
        }

        foreach (double y in ys)
        {
            Line(xs[0], y, xs[^1], y);
        }

        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var objects = new List<string>();
        int firstPage = 7 + _forms.Count;
        string forms = string.Concat(_forms.Select((form, i) => $"/{form.Name} {7 + i} 0 R "));
        string resources = $"/Resources << /Font << /F1 3 0 R >> /XObject << {forms}>> >>";
        objects.Add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.Add($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => $"{firstPage + (2 * i)} 0 R"))}] >>");
        objects.Add("<< /Type /Font /Subtype /Type0 /BaseFont /TestSong /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>");
        objects.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /TestSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] >>");
        objects.Add("<< /Type /FontDescriptor /FontName /TestSong /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>");
        objects.Add(Stream(string.Empty, ToUnicode()));
        foreach ((_, string dictionary, string content) in _forms)
        {
            objects.Add(Stream(dictionary + resources, content));
        }

        for (int i = 0; i < _pages.Count; i++)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R {_attributes[i]} {resources} /Contents {firstPage + (2 * i) + 1} 0 R >>");
            objects.Add(Stream(string.Empty, _pages[i]));
        }

        return Assemble(objects);
    }

    private static string Stream(string dictionary, string content) =>
        $"<< {dictionary} /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (int i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (int offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Hex(string text) => $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\nbegincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (int block = 0; block < 256; block += 64)
        {
            map.Append("64 beginbfrange\n");
            for (int high = block; high < block + 64; high++)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{high:X2}00> <{high:X2}FF> <{high:X2}00>\n");
            }

            map.Append("endbfrange\n");
        }

        return map.Append("endcmap\nend\n").ToString();
    }
}
