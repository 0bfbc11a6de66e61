using System.Xml;
using Extractor.Documents.Pdf.Content;
using Extractor.Documents.Reading;
using Extractor.Documents.Word;

namespace Extractor.Documents.Ofd;

/// <summary>Collects the characters and lines of one page, its templates' first (GB/T 33190, 7.7 and 8).</summary>
/// <param name="package">The container.</param>
/// <param name="document">The document the page belongs to.</param>
/// <param name="limits">Bounds.</param>
/// <param name="budget">What the whole file may still cost.</param>
internal sealed class OfdPageCollector(OfdPackage package, OfdDocument document, ReadLimits limits, ReadingBudget budget)
{
    private const int MostTemplates = 16;
    private readonly List<Glyph> _glyphs = [];
    private readonly List<OfdPath> _paths = [];

    /// <summary>Whether the page shows a picture.</summary>
    public bool HasPictures { get; private set; }

    /// <summary>Collects a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its one-based number.</param>
    /// <returns>What it shows, measured in points.</returns>
    public PageContent Collect(OfdPage page, int number)
    {
        OfdArea area = document.Area;
        var templates = new List<OfdPage>();
        bool found = package.Visit(page.Path, reader =>
        {
            switch (reader.LocalName)
            {
                case "PhysicalBox":
                    area = OfdArea.Parse(OfdPackage.ReadText(reader)) ?? area;
                    break;
                case "Template" when templates.Count < MostTemplates && reader.GetAttribute("TemplateID") is { } id && document.Templates.TryGetValue(id, out OfdPage? template):
                    templates.Add(template);
                    break;
                default:
                    Take(reader);
                    break;
            }
        });
        if (!found)
        {
            throw new DocumentReadException("文件被截断或损坏（缺少页面）");
        }

        foreach (OfdPage template in templates)
        {
            package.Visit(template.Path, Take);
        }

        return Finish(number, area);
    }

    private void Take(XmlReader reader)
    {
        budget.TakeOperation();
        switch (reader.LocalName)
        {
            case "TextObject" when IsVisible(reader):
                TakeText(reader);
                break;
            case "PathObject" when IsVisible(reader):
                if (OfdPath.Read(reader) is { } path && budget.TakeShape())
                {
                    _paths.Add(path);
                }

                break;
            case "ImageObject":
                HasPictures = true;
                break;
        }
    }

    private void TakeText(XmlReader reader)
    {
        var transform = OfdTransform.Of(reader.GetAttribute("Boundary"), reader.GetAttribute("CTM"));
        var run = new OfdTextRun(
            transform,
            Number(reader, "Size", 0),
            Number(reader, "HScale", 1),
            Number(reader, "Weight", 400) >= 600 || (reader.GetAttribute("Font") is { } font && document.BoldFonts.Contains(font)));
        bool readable = run.Size > 0 && transform.IsUpright;
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        var pen = default((float X, float Y));
        while (reader.NextChild(depth))
        {
            if (reader.LocalName == "TextCode")
            {
                pen = (Number(reader, "X", pen.X), Number(reader, "Y", pen.Y));
                string? across = reader.GetAttribute("DeltaX");
                string? down = reader.GetAttribute("DeltaY");
                string text = OfdPackage.ReadText(reader);
                if (readable)
                {
                    run.Draw(text, pen, across, down, _glyphs, budget);
                }
            }
        }
    }

    private PageContent Finish(int number, OfdArea area)
    {
        const float Point = OfdTextRun.PointsPerMillimetre;
        float width = area.Width * Point;
        float height = area.Height * Point;
        var frame = new PageFrame(WritingDirection.Right, width, height);
        var shapes = new ShapeCollector(new Box(0, 0, width, height), budget);
        foreach (OfdPath path in _paths)
        {
            path.Draw(shapes, area, limits);
        }

        // Characters were placed from the corner of the coordinate space; what stands beside the sheet is not printed.
        float left = area.X * Point;
        float top = area.Y * Point;
        var glyphs = new List<Glyph>(_glyphs.Count);
        foreach (Glyph glyph in _glyphs)
        {
            Glyph placed = glyph with { Left = glyph.Left - left, Right = glyph.Right - left, Baseline = glyph.Baseline - top };
            if (placed.Middle >= 0 && placed.Middle <= width && placed.Centre >= 0 && placed.Centre <= height)
            {
                glyphs.Add(placed);
            }
        }

        return new PageContent(number, frame, [.. glyphs], [], shapes.Rules(frame), shapes.Fills(frame), 0);
    }

    private static bool IsVisible(XmlReader reader) => reader.GetAttribute("Visible") is not ("false" or "0");

    private static float Number(XmlReader reader, string name, float otherwise) =>
        OfdNumbers.TryParse(reader.GetAttribute(name), out float number) ? number : otherwise;
}
