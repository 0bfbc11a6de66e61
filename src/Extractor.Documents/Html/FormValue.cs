using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Extractor.Documents.Html;

/// <summary>What a form control of a saved page shows.</summary>
internal static class FormValue
{
    /// <summary>The text a control shows.</summary>
    /// <param name="control">An input or select element; a text area's text stands in it as in any element.</param>
    public static string Of(IElement control) => control switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsDefaultChecked ? "☑" : "□",
        IHtmlInputElement { Type: "text" or "number" or "date" or "email" or "tel" or "url" or "search" } input => input.DefaultValue,
        IHtmlSelectElement select => (select.QuerySelector("option[selected]") ?? select.QuerySelector("option"))?.TextContent.Trim() ?? string.Empty,
        _ => string.Empty,
    };
}
