using Extractor.Pipeline.Inputs;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Batches;

/// <summary>What was read of one file.</summary>
/// <param name="Reports">The analysed reports; several where the file is an archive.</param>
/// <param name="Failures">Parts that could not be read.</param>
public sealed record FileReports(IReadOnlyList<ReportRecord> Reports, IReadOnlyList<InputFailure> Failures);

/// <summary>Reads and analyses one file.</summary>
/// <param name="file">The file.</param>
/// <param name="cancellationToken">Cancels the work.</param>
/// <exception cref="Documents.Reading.DocumentReadException">Nothing in the file can be read.</exception>
public delegate FileReports ReadReports(InputFile file, CancellationToken cancellationToken);

/// <summary>
/// Where the reports of a batch go. A file goes there in two steps: what can be done beside other files is done on the
/// file's own thread, and what must be done one after the other is handed back as the second step, which the batch runs in the
/// order of its files. So a batch leaves the same result however many processors it ran on.
/// </summary>
public interface IReportDestination
{
    /// <summary>The first step: decides whether the file must be read, reads it, and packs what is to be kept.</summary>
    /// <param name="file">The file.</param>
    /// <param name="read">Reads and analyses the file.</param>
    /// <param name="cancellationToken">Signalled when the file's time is over.</param>
    /// <returns>The second step.</returns>
    Func<FileOutcome> Receive(InputFile file, ReadReports read, CancellationToken cancellationToken);
}
