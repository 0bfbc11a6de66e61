using Extractor.Checks.Reports;
using Extractor.Documents.Reading;
using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Inputs;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Reports;

/// <summary>Takes one file through all steps: file → documents → analyses → records. Safe to share between threads.</summary>
/// <param name="open">Reads the documents of a file: one, or those of an archive, each with what became of it.</param>
/// <param name="analyser">Analyses a document.</param>
public sealed class ReportPipeline(Func<string, CancellationToken, IEnumerable<ReadOutcome>> open, IReportAnalyser analyser)
{
    /// <summary>Reads and analyses one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="Documents.Reading.DocumentReadException">Nothing in the file can be read.</exception>
    public FileReports Read(InputFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var reports = new List<ReportRecord>();
        var failures = new List<InputFailure>();
        foreach (ReadOutcome outcome in open(file.Path, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (outcome.Document is { } document)
            {
                reports.Add(ReportTranscriber.Transcribe(document, analyser.Analyse(document, cancellationToken)));
            }
            else
            {
                failures.Add(new InputFailure(outcome.Path, outcome.Failure!));
            }
        }

        // A file without any report is a failure of its own and leaves no trace in a store, so that the next import tries it again.
        if (reports.Count == 0 && failures is [{ } only])
        {
            throw new DocumentReadException(only.Path.Length > file.Path.Length ? $"{only.Path[(file.Path.Length + 1)..]}：{only.Reason}" : only.Reason);
        }

        return new FileReports(reports, failures);
    }
}
