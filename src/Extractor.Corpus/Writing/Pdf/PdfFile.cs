using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Extractor.Corpus.Writing.Pdf;

/// <summary>Writes PDF 1.5 objects (ISO 32000-1): pages with content, embedded TrueType subsets as CID fonts with Unicode maps.</summary>
internal sealed class PdfFile(Stream to)
{
    private readonly List<long> _offsets = [0];
    private long _at;

    /// <summary>Writes the whole file.</summary>
    public void Write(IReadOnlyList<PdfPage> pages, IReadOnlyList<FontSubset> fonts, string title)
    {
        Raw("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n");
        int catalog = Reserve(), tree = Reserve(), info = Reserve();
        string resources = "<< /Font << " + string.Join(' ', fonts.Select((f, i) => (f, i)).Where(x => x.f.Text.Count > 0).Select(x => $"/F{x.i} {Font(x.f, x.i)} 0 R")) + " >> >>";
        List<int> pageIds = [];
        foreach (PdfPage page in pages)
        {
            int content = Stream(Encoding.ASCII.GetBytes(page.Content), string.Empty);
            pageIds.Add(Object(Invariant(
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.Width:0.##} {page.Height:0.##}] /Resources {resources} /Contents {content} 0 R >>")));
        }

        Put(tree, $"<< /Type /Pages /Count {pageIds.Count} /Kids [{string.Join(' ', pageIds.Select(id => $"{id} 0 R"))}] >>");
        Put(catalog, $"<< /Type /Catalog /Pages {tree} 0 R >>");
        Put(info, $"<< /Title {Hex(title)} /Producer (extractor-corpus) >>");
        long start = _at;
        Raw($"xref\n0 {_offsets.Count}\n0000000000 65535 f \n");
        foreach (long offset in _offsets.Skip(1))
        {
            Raw($"{offset:D10} 00000 n \n");
        }

        Raw($"trailer\n<< /Size {_offsets.Count} /Root {catalog} 0 R /Info {info} 0 R >>\nstartxref\n{start}\n%%EOF\n");
    }

    private int Font(FontSubset font, int number)
    {
        byte[] file = font.Build();
        int program = Stream(file, $"/Length1 {file.Length}");
        string name = $"{(char)('A' + number)}CORPUS+Font{number}";
        TrueTypeFont f = font.Font;
        int Em(int units) => units * 1000 / f.UnitsPerEm;
        int descriptor = Object(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [0 {Em(f.Descent)} 1000 {Em(f.Ascent)}] /ItalicAngle 0 "
            + $"/Ascent {Em(f.Ascent)} /Descent {Em(f.Descent)} /CapHeight 700 /StemV 80 /FontFile2 {program} 0 R >>");
        string widths = string.Join(' ', Enumerable.Range(0, font.Count).Select(font.Advance));
        int descendant = Object(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /DW 1000 /W [0 [{widths}]] /CIDToGIDMap /Identity >>");
        int map = Stream(Encoding.ASCII.GetBytes(UnicodeMap(font)), string.Empty);
        return Object($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {map} 0 R >>");
    }

    private static string UnicodeMap(FontSubset font)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (KeyValuePair<int, string>[] chunk in font.Text.OrderBy(t => t.Key).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach ((int number, string text) in chunk)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    private int Object(string body)
    {
        int id = Reserve();
        Put(id, body);
        return id;
    }

    private void Put(int id, string body)
    {
        _offsets[id] = _at;
        Raw($"{id} 0 obj\n{body}\nendobj\n");
    }

    private int Stream(byte[] data, string entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(data);
        }

        int id = Reserve();
        _offsets[id] = _at;
        Raw($"{id} 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode {entries} >>\nstream\n");
        to.Write(packed.GetBuffer(), 0, (int)packed.Length);
        _at += packed.Length;
        Raw("\nendstream\nendobj\n");
        return id;
    }

    private void Raw(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        to.Write(bytes);
        _at += bytes.Length;
    }

    private static string Hex(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static string Invariant(FormattableString s) => FormattableString.Invariant(s);
}

/// <summary>A finished page.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Content">Content stream operators.</param>
internal sealed record PdfPage(double Width, double Height, string Content);
