using Extractor.Documents.Model;
using Extractor.Documents.Pdf;
using Extractor.Documents.Pdf.Content;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Ofd;

/// <summary>
/// Reads OFD files (GB/T 33190—2016): text and lines with their places on the page, from which paragraphs and tables are found as in a PDF.
/// Annotations, signatures and seals are not read.
/// </summary>
public sealed class OfdReader : IDocumentReader
{
    /// <inheritdoc/>
    public FileFormat Format => FileFormat.Ofd;

    /// <inheritdoc/>
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        using var package = new OfdPackage(content, limits);
        var budget = new ReadingBudget(limits, cancellationToken);
        var flow = new PageFlow(limits);
        int pages = 0;
        bool pictures = false;
        foreach (string root in package.DocumentRoots())
        {
            OfdDocument document = OfdDocument.Read(package, root, limits);
            foreach (OfdPage page in document.Pages)
            {
                budget.CheckTime();
                if (++pages > limits.MaxPages)
                {
                    throw new DocumentReadException($"页数超过上限（{limits.MaxPages} 页）");
                }

                var collector = new OfdPageCollector(package, document, limits, budget);
                flow.Add(collector.Collect(page, pages));
                pictures |= collector.HasPictures;
            }
        }

        if (flow.IsEmpty)
        {
            throw new DocumentReadException(pictures ? "扫描件，没有可读取的文字（需要文字识别）" : "OFD 文件中没有文字");
        }

        return flow.Finish();
    }
}
