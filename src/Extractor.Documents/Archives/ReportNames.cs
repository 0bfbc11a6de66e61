using System.Collections.Frozen;

namespace Extractor.Documents.Archives;

/// <summary>Which files of a folder or an archive are taken for reports. What they hold is told from their content only.</summary>
public static class ReportNames
{
    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".docx", ".docm", ".dotx", ".doc", ".wps", ".rtf", ".odt",
        ".pdf", ".ofd",
        ".xlsx", ".xlsm", ".xls", ".et",
        ".html", ".htm", ".mht", ".mhtml",
        ".txt", ".md", ".markdown",
        ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp",
        ".zip");

    /// <summary>
    /// Whether a file is taken for a report by its name: a known extension, not hidden, not the lock file that an office program
    /// leaves beside an open document (~$…).
    /// </summary>
    /// <param name="name">The file's name, without folders.</param>
    public static bool IsReport(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 && name[0] != '.' && !name.StartsWith("~$", StringComparison.Ordinal) && Extensions.Contains(Path.GetExtension(name));
    }
}
