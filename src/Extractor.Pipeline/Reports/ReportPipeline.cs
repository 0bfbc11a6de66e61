using Extractor.Checks.Reports;
using Extractor.Documents.Model;
using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Inputs;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Reports;

/// <summary>Takes one file through all steps: file → documents → analyses → records. Safe to share between threads.</summary>
/// <param name="open">Reads the documents of a file.</param>
/// <param name="analyser">Analyses a document.</param>
public sealed class ReportPipeline(Func<string, CancellationToken, IEnumerable<Document>> open, IReportAnalyser analyser)
{
    /// <summary>Reads and analyses one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="Documents.Reading.DocumentReadException">Nothing in the file can be read.</exception>
    public FileReports Read(InputFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var reports = new List<ReportRecord>();
        foreach (Document document in open(file.Path, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reports.Add(ReportTranscriber.Transcribe(document, analyser.Analyse(document, cancellationToken)));
        }

        return new FileReports(reports, []);
    }
}
