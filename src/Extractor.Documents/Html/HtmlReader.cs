using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Html;

/// <summary>
/// Reads saved web pages and web archives (.html, .mht, also under the names .doc and .xls that office programs and portals give
/// them). No script runs and nothing the page refers to is fetched.
/// </summary>
public sealed partial class HtmlReader : IDocumentReader
{
    // Elements whose end tags are commonly left out say nothing about nesting.
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "dd", "dt", "option", "tbody", "thead", "tfoot", "colgroup", "col", "br", "hr", "img", "input",
        "meta", "link", "base", "area", "embed", "param", "source", "track", "wbr", "html", "head", "body",
    };

    private const int TokensBetweenChecks = 256;
    private const int MostOpenElements = 1500;

    /// <inheritdoc/>
    public FileFormat Format => FileFormat.Html;

    /// <inheritdoc/>
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        string? html = MimeHtml.IsWebArchive(content.Span)
            ? MimeHtml.Page(content.Span, out string? charset) is { } page ? HtmlEncoding.Decode(page, charset) : null
            : HtmlEncoding.Decode(content.Span);
        if (html is null)
        {
            throw new DocumentReadException("网页无法识别（编码或结构错误）");
        }

        if (html.Length > limits.MaxCharacters)
        {
            throw new DocumentReadException($"网页过大：超过 {limits.MaxCharacters} 个字符");
        }

        using IHtmlDocument document = Parse(html, limits, cancellationToken);
        var assembler = new BlockAssembler(limits);
        if (document.Body is { } body)
        {
            new PageWalker(assembler, limits, cancellationToken).Walk(body);
        }

        return new ReadResult(assembler.Build(), null);
    }

    private static IHtmlDocument Parse(string html, ReadLimits limits, CancellationToken cancellationToken)
    {
        // The parser's cost grows with the square of the number of open elements; nesting that no page has is refused as it comes.
        int open = 0;
        int tokens = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            SkipScriptText = true,
            MaximumDepth = limits.MaxDepth * 8,
            OnToken = (token, _) =>
            {
                if (++tokens % TokensBetweenChecks == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                open += token.Type switch
                {
                    HtmlTokenType.StartTag when !Unclosed.Contains(token.Name.ToString()) => 1,
                    HtmlTokenType.EndTag when open > 0 && !Unclosed.Contains(token.Name.ToString()) => -1,
                    _ => 0,
                };
                if (open > MostOpenElements)
                {
                    throw new DocumentReadException("网页结构嵌套过深，已拒绝读取");
                }
            },
        });
        return parser.ParseDocument(NewLineSwallower().Replace(html, "<$1x-$2"));
    }

    // AngleSharp 1.10.3 calls itself for every element of these kinds that follows another directly (it looks ahead for a line end to drop),
    // so that a few thousand of them end the process with a stack overflow. Under a name of its own such an element is like any other.
    [GeneratedRegex(@"<(/?)(pre|listing|textarea)(?=[\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex NewLineSwallower();
}
