using System.Text.RegularExpressions;
using System.Xml;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Word;

/// <summary>What a style says that matters to reading, its base styles included.</summary>
/// <param name="Role">The role its name gives.</param>
/// <param name="OutlineLevel">Heading level from 1 to 9, where it is a heading style.</param>
/// <param name="NumberingId">The list it puts its paragraphs in.</param>
/// <param name="NumberingLevel">The level of that list, where the style states it.</param>
/// <param name="Centered">Whether it centres, where it says.</param>
/// <param name="Bold">Whether it is bold, where it says.</param>
/// <param name="HalfPoints">Font size in half points, where it says.</param>
/// <param name="Hidden">Whether its text is hidden.</param>
internal sealed record Style(
    StatedRole Role,
    int? OutlineLevel,
    int? NumberingId,
    int? NumberingLevel,
    bool? Centered,
    bool? Bold,
    int? HalfPoints,
    bool? Hidden)
{
    /// <summary>A style that says nothing.</summary>
    public static Style Empty { get; } = new(StatedRole.None, null, null, null, null, null, null, null);

    /// <summary>This style's statements before those of the style it is based on.</summary>
    /// <param name="parent">The style it is based on.</param>
    public Style Over(Style parent) => new(
        Role == StatedRole.None ? parent.Role : Role,
        OutlineLevel ?? parent.OutlineLevel,
        NumberingId ?? parent.NumberingId,
        NumberingLevel ?? parent.NumberingLevel,
        Centered ?? parent.Centered,
        Bold ?? parent.Bold,
        HalfPoints ?? parent.HalfPoints,
        Hidden ?? parent.Hidden);
}

/// <summary>The paragraph and character styles of a document (ECMA-376 Part 1, 17.7).</summary>
internal sealed partial class StyleSheet
{
    private const int DeepestChain = 20;
    private const int MostStyles = 20_000;
    private readonly Dictionary<string, (Style Own, string? BasedOn)> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Style> _resolved = new(StringComparer.Ordinal);
    private Style _defaults = Style.Empty;

    /// <summary>The style of paragraphs that name none.</summary>
    public Style Default { get; private set; } = Style.Empty;

    /// <summary>Reads the styles part.</summary>
    /// <param name="reader">The part, or <see langword="null"/> where the document has none.</param>
    public static StyleSheet Read(XmlReader? reader)
    {
        var sheet = new StyleSheet();
        if (reader is null)
        {
            return sheet;
        }

        string? defaultId = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !reader.IsWord() || reader.IsEmptyElement)
            {
                continue;
            }

            if (reader.LocalName == "docDefaults")
            {
                sheet._defaults = ReadProperties(reader, Style.Empty, out _);
            }
            else if (reader.LocalName == "style" && reader.Attribute("type") is "paragraph" or "character" && sheet._declared.Count < MostStyles)
            {
                string? id = reader.Attribute("styleId");
                bool isDefault = reader.Attribute("default") is "1" or "true" && reader.Attribute("type") == "paragraph";
                Style style = ReadProperties(reader, Style.Empty, out string? basedOn);
                if (id is not null && sheet._declared.TryAdd(id, (style, basedOn)) && isDefault)
                {
                    defaultId ??= id;
                }
            }
        }

        sheet.Default = defaultId is null ? sheet._defaults : sheet.Paragraph(defaultId);
        return sheet;
    }

    /// <summary>A paragraph style with everything it inherits.</summary>
    /// <param name="id">The style's id; an unknown one is the default style.</param>
    public Style Paragraph(string? id)
    {
        if (id is null || !_declared.ContainsKey(id))
        {
            return Default;
        }

        if (!_resolved.TryGetValue(id, out Style? style))
        {
            style = Inherit(id).Over(_defaults);
            _resolved[id] = style;
        }

        return style;
    }

    /// <summary>What a character style and its base styles say; nothing of the defaults.</summary>
    /// <param name="id">The style's id.</param>
    public Style Character(string id) => Inherit(id);

    private Style Inherit(string id)
    {
        Style style = Style.Empty;
        string? next = id;

        // A chain that bites its own tail ends by its length.
        for (int depth = 0; next is not null && depth < DeepestChain && _declared.TryGetValue(next, out (Style Own, string? BasedOn) declared); depth++)
        {
            style = style.Over(declared.Own);
            next = declared.BasedOn;
        }

        return style;
    }

    private static Style ReadProperties(XmlReader reader, Style style, out string? basedOn)
    {
        basedOn = null;
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "name":
                    style = Named(style, reader.Val() ?? string.Empty);
                    break;
                case "basedOn":
                    basedOn = reader.Val();
                    break;
                case "outlineLvl" when reader.Number() is >= 0 and <= 8:
                    style = style with { OutlineLevel = reader.Number() + 1 };
                    break;
                case "numId":
                    style = style with { NumberingId = reader.Number() };
                    break;
                case "ilvl":
                    style = style with { NumberingLevel = reader.Number() };
                    break;
                case "jc":
                    style = style with { Centered = reader.Val() == "center" };
                    break;
                case "b":
                    style = style with { Bold = reader.IsOn() };
                    break;
                case "sz":
                    style = style with { HalfPoints = reader.Number() };
                    break;
                case "vanish":
                    style = style with { Hidden = reader.IsOn() };
                    break;
            }
        }

        return style;
    }

    private static Style Named(Style style, string name)
    {
        Match heading = HeadingName().Match(name);
        if (heading.Success)
        {
            return style with { OutlineLevel = heading.Groups[1].Value[0] - '0' };
        }

        return style with
        {
            Role = name.Trim().ToLowerInvariant() switch
            {
                "title" or "subtitle" or "标题" or "副标题" => StatedRole.Title,
                "caption" or "题注" => StatedRole.Caption,
                "toc heading" or "toc 标题" => StatedRole.Contents,
                _ when ContentsName().IsMatch(name) => StatedRole.Contents,
                _ => style.Role,
            },
        };
    }

    [GeneratedRegex(@"^\s*(?:heading|标题)\s*([1-9])\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^\s*(?:toc|目录)\s*[1-9]\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsName();
}
