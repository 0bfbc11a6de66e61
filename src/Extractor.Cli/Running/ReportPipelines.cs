using Extractor.Checks.Reports;
using Extractor.Documents.Ocr;
using Extractor.Documents.Reading;
using Extractor.Learning.Prediction;
using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Reports;

namespace Extractor.Cli.Running;

/// <summary>Puts the pipeline together. Models and dictionary are loaded here, so only commands that read reports come here.</summary>
internal static class ReportPipelines
{
    /// <summary>A pipeline of all steps.</summary>
    /// <param name="options">The batch's bounds; the readers share its limit on time.</param>
    /// <param name="recognize">Whether scanned pages and pictures are read.</param>
    public static ReportPipeline Create(BatchOptions options, bool recognize)
    {
        IReadOnlyList<IDocumentReader> readers = recognize ? DocumentReaders.WithRecognition(new PageRecognizer()) : DocumentReaders.All;
        var reader = new ReportReader(readers, ReadLimits.Default with { MaxTime = options.FileTimeLimit });
        return new ReportPipeline(reader.ReadAll, new ReportAnalyser(classifier: TrainedMentionClassifier.BesideProgram()));
    }
}
