using AngleSharp.Dom;

namespace Extractor.Documents.Html;

/// <summary>What an element's name and inline style say about its text.</summary>
internal static class ElementLook
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "nav", "ol", "p",
        "x-pre", "x-listing", "section", "summary", "table", "ul", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
    };

    private static readonly HashSet<string> Unprinted = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "head", "title", "object", "embed", "iframe", "frame", "svg", "canvas", "video", "audio",
        "del", "nav", "aside", "button", "rt", "rp", "datalist", "map",
    };

    /// <summary>Whether an element begins and ends a paragraph.</summary>
    /// <param name="element">The element.</param>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether an element's content is not part of the printed text.</summary>
    /// <param name="element">The element.</param>
    public static bool IsUnprinted(IElement element)
    {
        if (Unprinted.Contains(element.LocalName) || element.HasAttribute("hidden"))
        {
            return true;
        }

        string? style = element.GetAttribute("style");
        return style is not null
            && (Says(style, "display", "none") || Says(style, "visibility", "hidden") || Says(style, "mso-hide", "all"));
    }

    /// <summary>Whether an element centres its text, where it says.</summary>
    /// <param name="element">The element.</param>
    public static bool? IsCentered(IElement element)
    {
        string? align = element.GetAttribute("align");
        string? style = element.GetAttribute("style");
        if (element.LocalName == "center" || align == "center" || (style is not null && Says(style, "text-align", "center")))
        {
            return true;
        }

        return align is not null || (style?.Contains("text-align", StringComparison.OrdinalIgnoreCase) ?? false) ? false : null;
    }

    /// <summary>Whether an element sets its text in bold.</summary>
    /// <param name="element">The element.</param>
    public static bool IsBold(IElement element) =>
        element.LocalName is "b" or "strong" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        || (element.GetAttribute("style") is { } style
            && (Says(style, "font-weight", "bold") || Says(style, "font-weight", "700")));

    /// <summary>Whether an element is mostly links: a menu, a list of other pages, a trail of headings.</summary>
    /// <param name="element">The element.</param>
    public static bool IsNavigation(IElement element)
    {
        if (element.LocalName is not ("div" or "ul" or "ol" or "p" or "header" or "footer" or "section") || element.QuerySelector("a") is null)
        {
            return false;
        }

        int text = element.TextContent.Count(c => !char.IsWhiteSpace(c));
        int linked = element.QuerySelectorAll("a[href]").Sum(a => a.TextContent.Count(c => !char.IsWhiteSpace(c)));
        return text is > 0 and < 4000 && linked * 10 >= text * 6;
    }

    private static bool Says(string style, string property, string value)
    {
        int at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        ReadOnlySpan<char> rest = style.AsSpan(at + property.Length).TrimStart();
        return rest.StartsWith(":") && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
