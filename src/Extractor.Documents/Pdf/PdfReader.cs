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
        var flow = new PageFlow(budget.Limits);
        bool pictures = false;
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            budget.CheckTime();
            PageContent page = document.GetPage<PageContent>(number);
            pictures |= page.ImageArea > 0;
            flow.Add(page);
        }

        return flow.IsEmpty
            ? throw new DocumentReadException(pictures ? "扫描件，没有可读取的文字（需要文字识别）" : "PDF 文件中没有文字")
            : flow.Finish();
    }
}
