using Extractor.Documents.Reading;
using Extractor.Documents.Recognition;

namespace Extractor.Documents.Ocr.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void Without_the_models_a_picture_is_refused_with_what_is_missing()
    {
        using var recognizer = new PageRecognizer(Path.Combine(Path.GetTempPath(), "no-such-folder"));
        var reader = new ReportReader(DocumentReaders.WithRecognition(recognizer), ReadLimits.Default);

        var error = Assert.Throws<DocumentReadException>(() => reader.Read(Path.Combine(AppContext.BaseDirectory, "Samples", "skewed-page.jpg")));

        Assert.Contains("识别模型", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [ScanFact]
    public void A_picture_with_more_pixels_than_allowed_is_refused_before_it_is_decoded()
    {
        using var recognizer = new PageRecognizer();
        var reader = new ReportReader(DocumentReaders.WithRecognition(recognizer), ReadLimits.Default with { MaxImagePixels = 1_000_000 });

        var error = Assert.Throws<DocumentReadException>(() => reader.Read(Path.Combine(AppContext.BaseDirectory, "Samples", "skewed-page.jpg")));

        Assert.Contains("图片过大", error.Message, StringComparison.Ordinal);
    }

    [ScanFact]
    public void A_png_that_claims_sixty_thousand_by_sixty_thousand_pixels_is_refused()
    {
        byte[] png = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 0, 0, 0, 0, 0, 0, 0, 0];
        using var recognizer = new PageRecognizer();
        var reader = new ReportReader(DocumentReaders.WithRecognition(recognizer), ReadLimits.Default);

        Assert.Throws<DocumentReadException>(() => reader.Read("大图.png", png));
    }

    [ScanFact]
    public void A_cancelled_recognition_stops()
    {
        using var recognizer = new PageRecognizer();
        byte[] page = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "skewed-page.jpg"));

        Assert.ThrowsAny<OperationCanceledException>(() => recognizer.Recognize(PageScan.OfFile(page), ReadLimits.Default, new CancellationToken(canceled: true)));
    }
}
