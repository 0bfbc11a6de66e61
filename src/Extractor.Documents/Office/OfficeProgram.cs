namespace Extractor.Documents.Office;

/// <summary>Finds the installed LibreOffice.</summary>
internal static class OfficeProgram
{
    /// <summary>Names a program to use in place of the one that is found.</summary>
    public const string Variable = "EXTRACTOR_SOFFICE";

    /// <summary>How to install it, for messages.</summary>
    public const string InstallHint =
        "请先安装 LibreOffice（Debian/Ubuntu：sudo apt install libreoffice-writer-nogui；其他系统见 libreoffice.org），或将文件另存为 .docx";

    private static readonly Lazy<string?> Found = new(Search);

    /// <summary>The program's path, or <see langword="null"/> where it is not installed.</summary>
    public static string? Path => Found.Value;

    private static string? Search()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        string[] names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(UsualFolders());
        return folders.SelectMany(_ => names, System.IO.Path.Combine).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> UsualFolders()
    {
        if (OperatingSystem.IsWindows())
        {
            yield return System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program");
            yield return System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "LibreOffice", "program");
            yield break;
        }

        if (OperatingSystem.IsMacOS())
        {
            yield return "/Applications/LibreOffice.app/Contents/MacOS";
            yield break;
        }

        yield return "/usr/lib/libreoffice/program";
        yield return "/snap/bin";
        foreach (string folder in Directory.Exists("/opt") ? Directory.GetDirectories("/opt", "libreoffice*") : [])
        {
            yield return System.IO.Path.Combine(folder, "program");
        }
    }
}
