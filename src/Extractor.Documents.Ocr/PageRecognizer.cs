using Extractor.Documents.Ocr.Detection;
using Extractor.Documents.Ocr.Imaging;
using Extractor.Documents.Ocr.Layout;
using Extractor.Documents.Ocr.Models;
using Extractor.Documents.Ocr.Reading;
using Extractor.Documents.Ocr.Rules;
using Extractor.Documents.Reading;
using Extractor.Documents.Recognition;

namespace Extractor.Documents.Ocr;

/// <summary>
/// Recognises scanned pages inside the process with the networks of PP-OCRv4. The networks are loaded at the first page, so that a
/// program that sees no scan pays nothing for them. Safe to share between threads.
/// </summary>
public sealed class PageRecognizer : IPageRecognizer, IDisposable
{
    private readonly Lazy<RecognitionModels> _models;

    // A page takes some hundred megabytes while it is recognised, and two threads.
    private readonly SemaphoreSlim _pages = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Creates a recogniser with the models beside the program.</summary>
    public PageRecognizer()
        : this(Path.Combine(AppContext.BaseDirectory, "ocr"))
    {
    }

    /// <summary>Creates a recogniser.</summary>
    /// <param name="modelFolder">The folder with the models; looked at when the first page comes.</param>
    public PageRecognizer(string modelFolder)
    {
        _models = new Lazy<RecognitionModels>(() => RecognitionModels.Load(modelFolder), LazyThreadSafetyMode.ExecutionAndPublication);
        ModelFolder = modelFolder;
    }

    /// <summary>Whether the models are there.</summary>
    public bool IsAvailable => RecognitionModels.ExistIn(ModelFolder);

    private string ModelFolder { get; }

    /// <inheritdoc/>
    public RecognizedPage Recognize(PageScan scan, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(limits);
        _pages.Wait(cancellationToken);
        try
        {
            RecognitionModels models = _models.Value;
            return Recognize(models, PagePicture.Of(scan, limits), cancellationToken);
        }
        finally
        {
            _pages.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_models.IsValueCreated)
        {
            _models.Value.Dispose();
        }

        _pages.Dispose();
    }

    private static RecognizedPage Recognize(RecognitionModels models, PagePicture picture, CancellationToken cancellationToken)
    {
        GreyImage image = picture.Image;
        float scale = picture.Scale;
        Ink ink = Ink.Of(image);
        float angle = Skew.AngleOf(ink);
        if (MathF.Abs(angle) > 0.03f)
        {
            image = Skew.Straighten(image, angle);
            ink = Ink.Of(image);
        }

        cancellationToken.ThrowIfCancellationRequested();
        (List<PixelBox> horizontal, List<PixelBox> vertical) = RuleFinder.Find(ink, scale);
        RuleFinder.Erase(image, horizontal.Concat(vertical), scale);
        ink = Ink.Of(image);

        List<PixelBox> boxes = PieceSplitter.Split(TextDetector.Find(models.Detector, image, scale, cancellationToken), vertical, image);
        TextPiece[] pieces = new LineReader(models).Read(image, boxes, cancellationToken);
        return new RecognizedPage(
            image.Width / scale,
            image.Height / scale,
            CharacterPlacer.Place(pieces.Select(piece => ShapeCorrection.Correct(piece, ink)), ink, scale),
            [.. horizontal.Concat(vertical).Select(box => new RecognizedRule(box.Left / scale, box.Top / scale, box.Right / scale, box.Bottom / scale))]);
    }
}
