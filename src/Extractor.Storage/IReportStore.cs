using Extractor.Storage.Files;
using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;
using Extractor.Storage.Reviews;

namespace Extractor.Storage;

/// <summary>
/// Keeps reports, the files they came from, and what reviewers decided of their findings. A report is identified by the hash of its
/// content: the same content under two paths is one report with two paths. Implementations are safe to share between threads.
/// </summary>
public interface IReportStore : IDisposable
{
    /// <summary>The file at a path as it was imported last.</summary>
    /// <param name="path">The absolute path.</param>
    FileEntry? FindFile(string path);

    /// <summary>A file with the given content, wherever it lies.</summary>
    /// <param name="sha256">SHA-256 of the file's bytes.</param>
    FileEntry? FindFileByContent(string sha256);

    /// <summary>
    /// Takes a file in, in one transaction: afterwards it and all of its reports are there, or nothing changed. Reports that the file held before
    /// and holds no more are dropped where no other file holds them. Decisions on findings stay, whatever becomes of the findings.
    /// </summary>
    /// <param name="file">The file. Each of its reports must be among <paramref name="reports"/> or in the store.</param>
    /// <param name="reports">The reports that may not be in the store yet.</param>
    /// <param name="replace">Whether <paramref name="reports"/> take the place of what the store holds of the same content: it was analysed anew.</param>
    /// <exception cref="StoreException">The file cannot be kept.</exception>
    void Put(FileEntry file, IReadOnlyList<PackedReport> reports, bool replace = false);

    /// <summary>Whether a report with this content is in the store.</summary>
    /// <param name="sha256">SHA-256 of its content.</param>
    bool Contains(string sha256);

    /// <summary>The reports that pass a filter, by number.</summary>
    /// <param name="filter">The filter.</param>
    IEnumerable<ReportRow> Reports(ReportFilter filter);

    /// <summary>The whole of a report.</summary>
    /// <param name="number">Its number.</param>
    ReportRecord? FindReport(int number);

    /// <summary>The paths under which a report is known, sorted.</summary>
    /// <param name="number">Its number.</param>
    IReadOnlyList<string> PathsOf(int number);

    /// <summary>
    /// The facts that pass a filter; those of one metric, basis and year follow each other. They are read as they are consumed: between, nothing may be put.
    /// </summary>
    /// <param name="filter">The filter.</param>
    IEnumerable<FactRow> Facts(FactFilter filter);

    /// <summary>The findings that pass a filter, in no particular order.</summary>
    /// <param name="filter">The filter.</param>
    IEnumerable<FindingRow> Findings(FindingFilter filter);

    /// <summary>What a reviewer decided of a finding; <see langword="null"/> while it is open. The finding itself need not be in the store: those between reports are not.</summary>
    /// <param name="finding">The finding's identifier.</param>
    ReviewDecision? DecisionOn(string finding);

    /// <summary>Records a decision, in the log first.</summary>
    /// <param name="decision">The decision.</param>
    void Decide(ReviewDecision decision);
}
