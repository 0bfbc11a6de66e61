using System.Security.Cryptography;
using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Inputs;
using Extractor.Storage;
using Extractor.Storage.Files;
using Extractor.Storage.Packing;

namespace Extractor.Pipeline.Destinations;

/// <summary>
/// Puts reports into a store. A file whose size and time of change are those of its last import is not opened; one whose content is known, under its
/// own or another path, is not analysed again. So a batch that was stopped is resumed by running it again. An archive with members that could not
/// be read is opened every time: they may be readable now.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="again">Whether to analyse every file anew, whatever is known of it: after the program learned something.</param>
public sealed class ImportDestination(IReportStore store, bool again = false) : IReportDestination
{
    /// <inheritdoc/>
    public Func<FileOutcome> Receive(InputFile file, ReadReports read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(read);
        FileEntry? known = store.FindFile(file.FullPath);
        if (!again && known is { IsPartial: false } && known.Size == file.Size && known.ModifiedUtc == file.ModifiedUtc)
        {
            return () => new FileOutcome(FileStatus.Unchanged, known.Reports.Count, default, []);
        }

        string sha256 = HashOf(file.Path);
        if (!again && store.FindFileByContent(sha256) is { IsPartial: false } same)
        {
            return () => Keep(Entry(file, sha256, [.. same.Reports.Select(r => r with { Path = file.FullPath + r.Path[same.Path.Length..] })]), [], default, known);
        }

        FileReports content = read(file, cancellationToken);
        List<PackedReport> packed = [.. content.Reports.Select(PackedReport.Pack)];
        FindingCount findings = FindingCount.Of(content.Reports);
        List<ReportLink> links = [.. content.Reports.Select(r => new ReportLink(Absolute(r.Source.Path), r.Source.Sha256))];
        return () => Keep(Entry(file, sha256, links) with { IsPartial = content.Failures.Count > 0 }, packed, findings, known) with { Failures = content.Failures };

        // A member of an archive is shown below the archive's path.
        string Absolute(string path) => path.StartsWith(file.Path, StringComparison.Ordinal) ? file.FullPath + path[file.Path.Length..] : path;
    }

    private static FileEntry Entry(InputFile file, string sha256, IReadOnlyList<ReportLink> reports) =>
        new(file.FullPath, file.Size, file.ModifiedUtc, sha256, reports);

    private FileOutcome Keep(FileEntry entry, IReadOnlyList<PackedReport> packed, FindingCount findings, FileEntry? known)
    {
        // The same content may have come in under another path while this file was read.
        bool isKnown = packed.Count == 0 || (!again && store.FindFileByContent(entry.Sha256) is not null);
        try
        {
            store.Put(entry, packed, again);
        }
        catch (StoreException e)
        {
            throw new DestinationException(e.Message, e);
        }

        FileStatus status = known?.Sha256 == entry.Sha256 ? FileStatus.Unchanged
            : known is not null ? FileStatus.Replaced
            : isKnown ? FileStatus.Linked
            : FileStatus.Added;
        return new FileOutcome(status, entry.Reports.Count, findings, []);
    }

    private static string HashOf(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
