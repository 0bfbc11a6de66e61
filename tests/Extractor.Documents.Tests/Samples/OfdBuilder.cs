using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Extractor.Documents.Tests.Samples;

/// <summary>Writes small OFD files (GB/T 33190) object by object, so that a test says exactly what is drawn where, in millimetres from the top left.</summary>
internal sealed class OfdBuilder
{
    public const string Namespace = "http://www.ofdspec.org/2016";

    private readonly List<(string Content, string Head)> _pages = [];
    private readonly Dictionary<string, byte[]> _parts = [];
    private readonly List<(string Id, string Content)> _templates = [];
    private StringBuilder _content = new();

    /// <summary>Adds objects as they are.</summary>
    public OfdBuilder Raw(string objects)
    {
        _content.Append(objects);
        return this;
    }

    /// <summary>Draws text whose baseline starts at a point, with the steps between its characters written out.</summary>
    public OfdBuilder Text(double x, double y, string text, double size = 3.7, string? deltas = null, string attributes = "", string font = "1")
    {
        string steps = deltas ?? string.Join(' ', text.SkipLast(1).Select(c => (c < 0x80 ? size / 2 : size).ToString(CultureInfo.InvariantCulture)));
        return Raw(string.Create(
            CultureInfo.InvariantCulture,
            $"<ofd:TextObject ID=\"9\" Boundary=\"{x} {y - size} 180 {size * 1.2}\" Font=\"{font}\" Size=\"{size}\" {attributes}><ofd:FillColor Value=\"0 0 0\"/><ofd:TextCode X=\"0\" Y=\"{size}\"{(steps.Length > 0 ? $" DeltaX=\"{steps}\"" : string.Empty)}>{text}</ofd:TextCode></ofd:TextObject>"));
    }

    /// <summary>Strokes a grid: lines at all xs over the whole height and at all ys over the whole width, each an object of its own.</summary>
    public OfdBuilder Grid(double[] xs, double[] ys)
    {
        foreach (double x in xs)
        {
            Raw(string.Create(CultureInfo.InvariantCulture, $"<ofd:PathObject ID=\"8\" Boundary=\"{x} {ys[0]} 0.2 {ys[^1] - ys[0]}\" LineWidth=\"0.2\"><ofd:AbbreviatedData>M 0 0 L 0 {ys[^1] - ys[0]}</ofd:AbbreviatedData></ofd:PathObject>"));
        }

        foreach (double y in ys)
        {
            Raw(string.Create(CultureInfo.InvariantCulture, $"<ofd:PathObject ID=\"8\" Boundary=\"{xs[0]} {y} {xs[^1] - xs[0]} 0.2\" LineWidth=\"0.2\"><ofd:AbbreviatedData>M 0 0 L {xs[^1] - xs[0]} 0</ofd:AbbreviatedData></ofd:PathObject>"));
        }

        return this;
    }

    /// <summary>Ends the page.</summary>
    /// <param name="head">What stands before the content: a template, an area of its own.</param>
    public OfdBuilder Page(string head = "")
    {
        _pages.Add((_content.ToString(), head));
        _content = new StringBuilder();
        return this;
    }

    /// <summary>Makes a template page of what was drawn since the last page.</summary>
    public OfdBuilder Template(string id)
    {
        _templates.Add((id, _content.ToString()));
        _content = new StringBuilder();
        return this;
    }

    /// <summary>Adds or replaces a part.</summary>
    public OfdBuilder Part(string name, string content)
    {
        _parts[name] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] Build()
    {
        var parts = new Dictionary<string, byte[]>
        {
            ["OFD.xml"] = Xml($"<ofd:OFD xmlns:ofd=\"{Namespace}\" Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
            ["Doc_0/PublicRes.xml"] = Xml($"<ofd:Res xmlns:ofd=\"{Namespace}\" BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"1\" FontName=\"宋体\"/><ofd:Font ID=\"2\" FontName=\"黑体\"/></ofd:Fonts></ofd:Res>"),
            ["Doc_0/Document.xml"] = Xml($"<ofd:Document xmlns:ofd=\"{Namespace}\"><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
                + string.Concat(_templates.Select(t => $"<ofd:TemplatePage ID=\"{t.Id}\" BaseLoc=\"Tpls/{t.Id}.xml\"/>"))
                + "</ofd:CommonData><ofd:Pages>" + string.Concat(_pages.Select((_, i) => $"<ofd:Page ID=\"{i + 10}\" BaseLoc=\"{(i % 2 == 0 ? string.Empty : "/Doc_0/")}Pages/Page_{i}/Content.xml\"/>")) + "</ofd:Pages></ofd:Document>"),
        };
        foreach ((string id, string content) in _templates)
        {
            parts[$"Doc_0/Tpls/{id}.xml"] = Xml($"<ofd:Page xmlns:ofd=\"{Namespace}\"><ofd:Content><ofd:Layer ID=\"1\">{content}</ofd:Layer></ofd:Content></ofd:Page>");
        }

        for (int i = 0; i < _pages.Count; i++)
        {
            parts[$"Doc_0/Pages/Page_{i}/Content.xml"] = Xml($"<ofd:Page xmlns:ofd=\"{Namespace}\">{_pages[i].Head}<ofd:Content><ofd:Layer ID=\"2\" Type=\"Body\">{_pages[i].Content}</ofd:Layer></ofd:Content></ofd:Page>");
        }

        foreach ((string name, byte[] content) in _parts)
        {
            parts[name] = content;
        }

        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                using Stream stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Xml(string root) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + root);
}
