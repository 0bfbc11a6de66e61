using System.Diagnostics;
using Extractor.Documents.Model;
using Extractor.Documents.Pdf.Content;
using Extractor.Documents.Reading;
using Extractor.Documents.Recognition;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Extractor.Documents.Pdf;

/// <summary>Reads PDF files (ISO 32000): paragraphs, tables and captions in reading order.</summary>
/// <param name="recognizer">Reads pages that are pictures; without it only text is read.</param>
public sealed class PdfReader(IPageRecognizer? recognizer = null) : IDocumentReader
{
    /// <summary>Share of a page without text that an image must cover for the page to be a scan and not a page with a drawing.</summary>
    private const float LeastImageOfScan = 0.15f;

    /// <summary>Fewer characters than this over a picture of the whole page are a page number or a stamp, not its text.</summary>
    private const int MostOverprint = 40;

    private const float LeastImageUnderOverprint = 0.6f;

    /// <inheritdoc/>
    public FileFormat Format => FileFormat.Pdf;

    /// <inheritdoc/>
    public TimeSpan TimeFor(ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return recognizer is null ? limits.MaxTime : limits.MaxTime + limits.MaxRecognitionTime;
    }

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

    private ReadResult Read(PdfDocument document, ReadingBudget budget)
    {
        var flow = new PageFlow(budget.Limits);
        bool pictures = false;
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            budget.CheckTime();
            PageContent page = document.GetPage<PageContent>(number);
            pictures |= page.ImageArea > 0;
            flow.Add(recognizer is not null && IsScan(page) ? Recognize(recognizer, document, page, budget) : page);
        }

        if (flow.IsEmpty)
        {
            throw new DocumentReadException(!pictures ? "PDF 文件中没有文字"
                : recognizer is null ? "扫描件，没有可读取的文字（需要文字识别）" : "扫描件，图像中没有可辨认的文字");
        }

        return flow.Finish();
    }

    /// <summary>Whether the page's text is a picture. Scanners and stamping programs print a line of their own over it.</summary>
    private static bool IsScan(PageContent page) =>
        (page.Glyphs.Length == 0 && page.Turned.Count == 0 && page.ImageArea > LeastImageOfScan)
        || (page.Glyphs.Length < MostOverprint && page.ImageArea > LeastImageUnderOverprint);

    private static PageContent Recognize(IPageRecognizer recognizer, PdfDocument document, PageContent page, ReadingBudget budget)
    {
        PageScan scan = ScannedPage.Of(document.GetPage(page.Number), budget.Limits);
        long start = Stopwatch.GetTimestamp();
        PageContent seen = RecognizedContent.Of(page.Number, recognizer.Recognize(scan, budget.Limits, budget.Cancellation));
        budget.GiveBack(Stopwatch.GetElapsedTime(start));
        return seen.Glyphs.Length > page.Glyphs.Length ? seen : page;
    }
}
