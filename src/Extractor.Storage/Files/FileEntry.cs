namespace Extractor.Storage.Files;

/// <summary>A file that was imported, as it was then.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="ModifiedUtc">Its time of last change.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of its bytes.</param>
/// <param name="Reports">The reports in it; several where it is an archive.</param>
public sealed record FileEntry(string Path, long Size, DateTime ModifiedUtc, string Sha256, IReadOnlyList<ReportLink> Reports)
{
    /// <summary>Whether the file is an archive some of whose members could not be read: another import tries them again.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>A report in a file.</summary>
/// <param name="Path">The path shown for it: the file's own, or the archive's with the member's.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the report's content.</param>
public sealed record ReportLink(string Path, string Sha256);
