using Extractor.Documents.Html;
using Extractor.Documents.Markdown;
using Extractor.Documents.Model;
using Extractor.Documents.Office;
using Extractor.Documents.Ofd;
using Extractor.Documents.Pdf;
using Extractor.Documents.PlainText;
using Extractor.Documents.Recognition;
using Extractor.Documents.Spreadsheet;
using Extractor.Documents.Word;

namespace Extractor.Documents.Reading;

/// <summary>The readers the program ships with. Adding a format is adding an entry.</summary>
public static class DocumentReaders
{
    /// <summary>One reader a format.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new PlainTextReader(),
        new MarkdownReader(),
        new WordReader(),
        new PdfReader(),
        new SpreadsheetReader(FileFormat.Xlsx),
        new SpreadsheetReader(FileFormat.Xls),
        new HtmlReader(),
        new OfdReader(),
        new ConvertedReader(FileFormat.Doc),
        new ConvertedReader(FileFormat.Rtf),
        new ConvertedReader(FileFormat.Odt),
    ];

    /// <summary>The same readers, which also read pages that are pictures.</summary>
    /// <param name="recognizer">Reads the characters off a picture.</param>
    public static IReadOnlyList<IDocumentReader> WithRecognition(IPageRecognizer recognizer) =>
        [.. All.Where(static reader => reader.Format != FileFormat.Pdf), new PdfReader(recognizer), new ImageReader(recognizer)];
}
