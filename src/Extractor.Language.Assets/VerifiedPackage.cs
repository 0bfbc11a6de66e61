using System.Security.Cryptography;
using System.Text.Json;

namespace Extractor.Language.Assets;

/// <summary>The files of the pinned package, each compared with the lock file before a byte of it is used.</summary>
/// <param name="Dictionary">jieba's word list.</param>
/// <param name="Emissions">The HMM's emission log probabilities.</param>
/// <param name="Transitions">The HMM's transition log probabilities.</param>
internal sealed record VerifiedPackage(byte[] Dictionary, byte[] Emissions, byte[] Transitions)
{
    /// <summary>Reads and verifies the package.</summary>
    /// <param name="lockPath">The lock file.</param>
    /// <param name="folder">The package's folder as the package client laid it out.</param>
    /// <exception cref="InvalidDataException">The lock file is malformed, or the package is not the pinned one.</exception>
    public static VerifiedPackage Open(string lockPath, string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"找不到语言数据包目录 {folder}，请先执行 dotnet restore（package folder missing, run dotnet restore）");
        }

        using JsonDocument document = ReadLock(lockPath);
        try
        {
            JsonElement package = document.RootElement.GetProperty("package");
            VerifyPackage(package, folder);
            JsonElement files = document.RootElement.GetProperty("files");
            return new VerifiedPackage(
                ReadFile(files.GetProperty("dictionary"), folder),
                ReadFile(files.GetProperty("emissions"), folder),
                ReadFile(files.GetProperty("transitions"), folder));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"锁定文件 {lockPath} 缺少字段（malformed lock file）：{e.Message}", e);
        }
    }

    private static JsonDocument ReadLock(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"锁定文件 {path} 不是有效的 JSON（malformed lock file）：{e.Message}", e);
        }
    }

    private static void VerifyPackage(JsonElement package, string folder)
    {
        string name = package.GetProperty("name").GetString()!;
        string version = package.GetProperty("version").GetString()!;
        string integrity = package.GetProperty("integrity").GetString()!;
#pragma warning disable CA1308 // Package folders are lower case by convention.
        string archive = Path.Combine(folder, $"{name}.{version}.nupkg".ToLowerInvariant());
#pragma warning restore CA1308
        using FileStream stream = File.OpenRead(archive);
        string actual = "sha512-" + Convert.ToBase64String(SHA512.HashData(stream));
        if (actual != integrity)
        {
            throw new InvalidDataException($"{archive} 与锁定文件的 sha512 不符（integrity mismatch）：应为 {integrity}，实为 {actual}");
        }
    }

    private static byte[] ReadFile(JsonElement file, string folder)
    {
        string path = Path.Combine(folder, file.GetProperty("path").GetString()!);
        byte[] content = File.ReadAllBytes(path);
        string expected = file.GetProperty("sha256").GetString()!;
        string actual = Convert.ToHexStringLower(SHA256.HashData(content));
        return actual == expected
            ? content
            : throw new InvalidDataException($"{path} 与锁定文件的 sha256 不符（integrity mismatch）：应为 {expected}，实为 {actual}");
    }
}
