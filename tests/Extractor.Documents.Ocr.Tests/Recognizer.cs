using System.Collections.Concurrent;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Ocr.Tests;

/// <summary>A test that needs the models; skipped on a machine that could not fetch them.</summary>
public sealed class ScanFactAttribute : FactAttribute
{
    public ScanFactAttribute()
    {
        using var recognizer = new PageRecognizer();
        Skip = recognizer.IsAvailable ? null : "The recognition models were not fetched at build time.";
    }
}

/// <summary>One recogniser for all tests.</summary>
public sealed class Recognizer : IDisposable
{
    private readonly PageRecognizer _recognizer = new();
    private readonly ConcurrentDictionary<string, Document> _read = new();

    /// <summary>Reads a sample; twice the same one costs once.</summary>
    public Document Read(string sample) => _read.GetOrAdd(
        sample,
        name => new ReportReader(DocumentReaders.WithRecognition(_recognizer), ReadLimits.Default)
            .Read(Path.Combine(AppContext.BaseDirectory, "Samples", name)));

    public void Dispose() => _recognizer.Dispose();
}
