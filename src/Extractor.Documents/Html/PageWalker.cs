using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Extractor.Documents.Reading;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Html;

/// <summary>Walks a page's elements in order and hands its paragraphs and tables on.</summary>
/// <param name="assembler">Receives the paragraphs and tables.</param>
/// <param name="limits">Bounds.</param>
/// <param name="cancellationToken">Cancels the walk.</param>
internal sealed class PageWalker(BlockAssembler assembler, ReadLimits limits, CancellationToken cancellationToken)
{
    private readonly InlineText _text = new();
    private bool _singleTopHeading;
    private int _paragraphs;

    /// <summary>Walks a page.</summary>
    /// <param name="body">Its body.</param>
    public void Walk(IElement body)
    {
        _singleTopHeading = body.QuerySelectorAll("h1").Length == 1;
        WalkChildren(body, new Style(null, false, false, null, StatedRole.None), 0);
        Flush(new Style(null, false, false, null, StatedRole.None));
    }

    private void WalkChildren(INode parent, Style style, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (depth > limits.MaxDepth * 8)
        {
            throw new DocumentReadException("网页结构嵌套过深，已拒绝读取");
        }

        int number = 0;
        for (INode? node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            switch (node)
            {
                case IText text:
                    _text.Append(text.Data, style.Bold, style.Preserve);
                    break;
                case IElement element when !ElementLook.IsUnprinted(element):
                    if (element.LocalName == "li" && parent is IHtmlOrderedListElement list)
                    {
                        number = number == 0 ? Start(list) : number + 1;
                    }

                    WalkElement(element, style, depth, number);
                    break;
            }
        }
    }

    private static int Start(IHtmlOrderedListElement list) =>
        int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out int start) && start is > 0 and < 10_000 ? start : 1;

    private void WalkElement(IElement element, Style outer, int depth, int listNumber)
    {
        switch (element.LocalName)
        {
            case "br":
                _text.Break();
                return;
            case "input" or "select":
                _text.Append(FormValue.Of(element), outer.Bold, preserve: false);
                return;
        }

        if (!ElementLook.IsBlock(element))
        {
            WalkChildren(element, outer with { Bold = outer.Bold || ElementLook.IsBold(element) }, depth + 1);
            return;
        }

        if (ElementLook.IsNavigation(element))
        {
            return;
        }

        Flush(outer);
        Style style = Inside(element, outer);
        if (element.LocalName == "table" && PageTable.IsData(element))
        {
            if (PageTable.Read(element, limits, 1) is { } table)
            {
                foreach (string caption in PageTable.Captions(element))
                {
                    assembler.Add(new ParagraphDraft(caption) { Role = StatedRole.Caption });
                }

                assembler.Add(table);
            }

            return;
        }

        if (listNumber > 0 && element.LocalName == "li")
        {
            _text.Append(listNumber.ToString(CultureInfo.InvariantCulture) + ". ", style.Bold, preserve: false);
        }

        WalkChildren(element, style, depth + 1);
        Flush(style);
    }

    private Style Inside(IElement element, Style outer)
    {
        string name = element.LocalName;
        bool heading = name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';
        return new Style(
            ElementLook.IsCentered(element) ?? outer.Centered,
            outer.Bold || ElementLook.IsBold(element),
            outer.Preserve || name is "x-pre" or "x-listing",
            heading ? name[1] - '0' : outer.Heading,
            name == "figcaption" ? StatedRole.Caption : outer.Role);
    }

    private void Flush(Style style)
    {
        bool bold = _text.IsBold;
        string text = _text.Take();
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        bool title = style.Heading == 1 && _singleTopHeading && !HeadingNumber.TryParse(text, out _);
        bool first = true;
        foreach (string paragraph in SoftBreaks.Resolve(text, title || style.Centered == true))
        {
            if (++_paragraphs > limits.MaxBlocks)
            {
                throw new DocumentReadException($"段落过多：超过 {limits.MaxBlocks} 段");
            }

            assembler.Add(new ParagraphDraft(paragraph)
            {
                Role = title ? StatedRole.Title : style.Role,
                OutlineLevel = title || !first ? null : style.Heading,
                Centered = style.Centered,
                Bold = bold,
            });
            first = false;
        }
    }

    /// <summary>What the elements around a text say of it.</summary>
    private readonly record struct Style(bool? Centered, bool Bold, bool Preserve, int? Heading, StatedRole Role);
}
