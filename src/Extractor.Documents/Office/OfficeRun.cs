using System.Diagnostics;
using System.Globalization;
using Extractor.Documents.Model;

namespace Extractor.Documents.Office;

/// <summary>One run of LibreOffice that converts some files to docx, bounded in time and memory.</summary>
internal static class OfficeRun
{
    private const long MostMemoryKilobytes = 4L << 20;
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TimePerFile = TimeSpan.FromSeconds(20);

    /// <summary>Converts files.</summary>
    /// <param name="program">The LibreOffice program.</param>
    /// <param name="profile">The profile's folder.</param>
    /// <param name="files">The files, all of one format.</param>
    /// <param name="format">Their format.</param>
    /// <param name="output">The folder that receives a .docx of the same name for each file that could be converted.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Whether the run ended by itself within its time.</returns>
    public static bool Convert(string program, string profile, IReadOnlyList<string> files, FileFormat format, string output, CancellationToken cancellationToken)
    {
        using Process process = Start(program, profile, files, format, output);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(StartTime + (TimePerFile * files.Count));
        try
        {
            // What it prints is of no use, but a full pipe would stop it.
            Task drained = Task.WhenAll(process.StandardOutput.ReadToEndAsync(clock.Token), process.StandardError.ReadToEndAsync(clock.Token));
            process.WaitForExitAsync(clock.Token).GetAwaiter().GetResult();
            drained.GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static Process Start(string program, string profile, IReadOnlyList<string> files, FileFormat format, string output)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = output,
        };
        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
        {
            // The shell bounds the memory of everything it starts and then becomes the program.
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add("ulimit -v \"$0\" 2>/dev/null; exec \"$@\"");
            start.ArgumentList.Add(MostMemoryKilobytes.ToString(CultureInfo.InvariantCulture));
            start.ArgumentList.Add(program);
        }
        else
        {
            start.FileName = program;
        }

        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(profile).AbsoluteUri}",
            "--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard", "--nolockcheck",
            $"--infilter={InputFilter(format)}",
            "--convert-to", "docx:MS Word 2007 XML",
            "--outdir", output,
            .. files,
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // In a plain C locale it cannot open paths with Chinese names (a temporary folder under such a name).
        if (OperatingSystem.IsLinux())
        {
            start.Environment["LC_ALL"] = "C.UTF-8";
        }

        // Whatever a document refers to, the network is not reached: the proxy is a port where nothing listens.
        foreach (string variable in new[] { "http_proxy", "https_proxy", "ftp_proxy", "all_proxy" })
        {
            start.Environment[variable] = "http://127.0.0.1:9";
            start.Environment[variable.ToUpperInvariant()] = "http://127.0.0.1:9";
        }

        start.Environment.Remove("no_proxy");
        start.Environment.Remove("NO_PROXY");
        Process process = Process.Start(start) ?? throw new InvalidOperationException("LibreOffice did not start.");
        process.StandardInput.Close();
        return process;
    }

    // The filter is given, so that a damaged file fails instead of being taken for plain text.
    private static string InputFilter(FileFormat format) => format switch
    {
        FileFormat.Doc => "MS Word 97",
        FileFormat.Rtf => "Rich Text Format",
        FileFormat.Odt => "writer8",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format that is converted."),
    };

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(5000);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself meanwhile.
        }
    }
}
