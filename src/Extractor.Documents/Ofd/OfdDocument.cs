using Extractor.Documents.Reading;

namespace Extractor.Documents.Ofd;

/// <summary>A page's part, or a template's.</summary>
/// <param name="Path">The part's path.</param>
internal sealed record OfdPage(string Path);

/// <summary>What the root part and the resources of a document say (GB/T 33190, 7.5).</summary>
/// <param name="Area">The physical page where a page names none of its own, in millimetres.</param>
/// <param name="Pages">The pages in reading order.</param>
/// <param name="Templates">The template pages by identifier: what is printed on many pages.</param>
/// <param name="BoldFonts">Identifiers of bold faces.</param>
internal sealed record OfdDocument(
    OfdArea Area,
    IReadOnlyList<OfdPage> Pages,
    IReadOnlyDictionary<string, OfdPage> Templates,
    IReadOnlySet<string> BoldFonts)
{
    /// <summary>Reads a document's root part and fonts.</summary>
    /// <param name="package">The container.</param>
    /// <param name="root">Path of the root part.</param>
    /// <param name="limits">Bounds.</param>
    /// <exception cref="DocumentReadException">The root part is damaged or missing.</exception>
    public static OfdDocument Read(OfdPackage package, string root, ReadLimits limits)
    {
        OfdArea area = OfdArea.A4;
        var pages = new List<OfdPage>();
        var templates = new Dictionary<string, OfdPage>(StringComparer.Ordinal);
        var resources = new List<string>();
        bool found = package.Visit(root, reader =>
        {
            switch (reader.LocalName)
            {
                case "PhysicalBox":
                    area = OfdArea.Parse(OfdPackage.ReadText(reader)) ?? area;
                    break;
                case "Page" when reader.GetAttribute("BaseLoc") is { } location:
                    pages.Add(new OfdPage(OfdPackage.Resolve(root, location)));
                    if (pages.Count > limits.MaxPages)
                    {
                        throw new DocumentReadException($"页数超过上限（{limits.MaxPages} 页）");
                    }

                    break;
                case "TemplatePage" when reader.GetAttribute("BaseLoc") is { } location && reader.GetAttribute("ID") is { } id:
                    templates.TryAdd(id, new OfdPage(OfdPackage.Resolve(root, location)));
                    break;
                case "PublicRes" or "DocumentRes" when resources.Count < 16:
                    resources.Add(OfdPackage.Resolve(root, OfdPackage.ReadText(reader)));
                    break;
            }
        });
        if (!found)
        {
            throw new DocumentReadException("文件被截断或损坏（缺少部件）");
        }

        var bold = new HashSet<string>(StringComparer.Ordinal);
        foreach (string resource in resources)
        {
            package.Visit(resource, reader =>
            {
                if (reader.LocalName == "Font" && reader.GetAttribute("ID") is { } id && IsBold(reader.GetAttribute("FontName"), reader.GetAttribute("Bold")))
                {
                    bold.Add(id);
                }
            });
        }

        return new OfdDocument(area, pages, templates, bold);
    }

    private static bool IsBold(string? name, string? stated) =>
        stated is "true" or "1"
        || (name is not null && (name.Contains("黑体", StringComparison.Ordinal) || name.Contains("SimHei", StringComparison.OrdinalIgnoreCase) || name.Contains("Bold", StringComparison.OrdinalIgnoreCase)));
}
