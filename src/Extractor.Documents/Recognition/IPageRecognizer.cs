using Extractor.Documents.Reading;

namespace Extractor.Documents.Recognition;

/// <summary>Reads the characters and ruling lines off the picture of a page. Implementations are safe to share between threads.</summary>
public interface IPageRecognizer
{
    /// <summary>Recognises a page.</summary>
    /// <param name="scan">The page's pictures.</param>
    /// <param name="limits">Bounds; <see cref="ReadLimits.MaxImagePixels"/> above all.</param>
    /// <param name="cancellationToken">Cancels the recognition.</param>
    /// <returns>What is printed on the page; empty where nothing is.</returns>
    /// <exception cref="DocumentReadException">The models are missing, or a picture is damaged, too large or in an encoding that is not read.</exception>
    RecognizedPage Recognize(PageScan scan, ReadLimits limits, CancellationToken cancellationToken);
}
