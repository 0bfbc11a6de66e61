using System.Runtime.InteropServices;
using Extractor.Documents.Model;
using Extractor.Documents.Pdf.Content;
using Extractor.Documents.Pdf.Layout;
using Extractor.Documents.Pdf.Tables;
using Extractor.Documents.Pdf.Text;
using Extractor.Documents.Reading;
using Extractor.Documents.Structure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Extractor.Documents.Pdf;

/// <summary>Reads PDF files (ISO 32000) that carry text: paragraphs, tables and captions in reading order.</summary>
public sealed class PdfReader : IDocumentReader
{
    /// <inheritdoc/>
    public FileFormat Format => FileFormat.Pdf;

    /// <inheritdoc/>
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var budget = new ReadingBudget(limits, cancellationToken);
        try
        {
            using PdfDocument document = Open(content, budget);
            if (document.NumberOfPages > limits.MaxPages)
            {
                throw new DocumentReadException($"共 {document.NumberOfPages} 页，超过上限（{limits.MaxPages} 页）");
            }

            return Read(document, budget);
        }
        catch (Exception exception) when (exception is not (DocumentReadException or OperationCanceledException or OutOfMemoryException))
        {
            throw new DocumentReadException("PDF 文件已损坏，无法读取", exception);
        }
    }

    private static PdfDocument Open(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        var chains = new ReferenceChains();
        chains.AddFile(content.Span);
        try
        {
            PdfDocument document = PdfDocument.Open(content, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                Logger = budget,
                FilterProvider = new BoundedFilters(budget, chains),
            });
            document.AddPageFactory<PageContent, PageContentFactory>();
            return document;
        }
        catch (PdfDocumentEncryptedException exception)
        {
            throw new DocumentReadException("文件已加密，需要密码", exception);
        }
    }

    private static ReadResult Read(PdfDocument document, ReadingBudget budget)
    {
        var lines = new LineBuilder();
        var tables = new PageTableReader(lines);
        var pages = new List<PageLayout>(document.NumberOfPages);
        bool pictures = false;
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            budget.CheckTime();
            PageContent page = document.GetPage<PageContent>(number);
            pictures |= page.ImageArea > 0;
            pages.Add(Lay(page, lines, tables, budget.Limits));
        }

        if (pages.TrueForAll(static page => page.Lines.Count == 0 && page.Tables.Count == 0))
        {
            throw new DocumentReadException(pictures ? "扫描件，没有可读取的文字（需要文字识别）" : "PDF 文件中没有文字");
        }

        PageFurniture.Remove(pages);
        List<FlowItem> items = ParagraphBuilder.Build(pages);
        TableContinuation.Join(items);
        return new ReadResult(Assemble(items, budget.Limits), document.NumberOfPages);
    }

    private static IReadOnlyList<Block> Assemble(List<FlowItem> items, ReadLimits limits)
    {
        var assembler = new BlockAssembler(limits);
        foreach (FlowItem item in items)
        {
            if (item is FlowTable table)
            {
                assembler.Add(table.Table.ToDraft(table.Page));
            }
            else
            {
                assembler.Add(((FlowParagraph)item).Draft);
            }
        }

        return assembler.Build();
    }

    private static PageLayout Lay(PageContent page, LineBuilder lines, PageTableReader tables, ReadLimits limits)
    {
        (List<AxisRule> horizontal, List<AxisRule> vertical) = AxisRule.Borders(page.Rules);
        List<PageTable> found = [];
        List<Glyph>? outside = null;
        if (RuledGridFinder.Find(horizontal, vertical, limits) is { Count: > 0 } ruled)
        {
            outside = new List<Glyph>(page.Glyphs.Length);
            found = tables.Fill(page.Number, page.Glyphs, ruled, outside);
            horizontal.RemoveAll(rule => ruled.Exists(grid => rule.Position > grid.Box.Top - 3 && rule.Position < grid.Box.Bottom + 3));
        }

        ReadOnlySpan<Glyph> rest = outside is null ? page.Glyphs : CollectionsMarshal.AsSpan(outside);
        List<TextLine> free = lines.Build(rest);
        if (OpenGridFinder.Find(free, horizontal, limits) is { Count: > 0 } open)
        {
            outside = new List<Glyph>(rest.Length);
            found.AddRange(tables.Fill(page.Number, rest, open, outside));
            found.Sort(static (a, b) => a.Box.Top.CompareTo(b.Box.Top));
            free = lines.Build(CollectionsMarshal.AsSpan(outside));
        }

        return new PageLayout(page.Number, page.Frame.Width, page.Frame.Height, free, found);
    }
}
