using Extractor.Documents.Pdf;
using Extractor.Documents.PlainText;
using Extractor.Documents.Word;

namespace Extractor.Documents.Reading;

/// <summary>The readers the program ships with. Adding a format is adding an entry.</summary>
public static class DocumentReaders
{
    /// <summary>One reader a format.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new PlainTextReader(),
        new WordReader(),
        new PdfReader(),
    ];
}
