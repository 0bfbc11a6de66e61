using Extractor.Documents.Model;
using Extractor.Documents.Pdf;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Recognition;

/// <summary>Reads the picture of a page: PNG, JPEG, BMP, WebP or GIF.</summary>
/// <param name="recognizer">Reads the characters off the picture.</param>
public sealed class ImageReader(IPageRecognizer recognizer) : IDocumentReader
{
    /// <inheritdoc/>
    public FileFormat Format => FileFormat.Image;

    /// <inheritdoc/>
    public TimeSpan TimeFor(ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return limits.MaxTime + limits.MaxRecognitionTime;
    }

    /// <inheritdoc/>
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var flow = new PageFlow(limits);
        flow.Add(RecognizedContent.Of(1, recognizer.Recognize(PageScan.OfFile(content), limits, cancellationToken)));
        return flow.IsEmpty ? throw new DocumentReadException("图片中没有可辨认的文字") : flow.Finish();
    }
}
