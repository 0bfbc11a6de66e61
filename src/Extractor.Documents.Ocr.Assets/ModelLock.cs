using System.Text.Json;

namespace Extractor.Documents.Ocr.Assets;

/// <summary>What the lock file pins: one package of the npm registry and the files wanted of it.</summary>
/// <param name="Package">Name and version as the package client takes them.</param>
/// <param name="Integrity">The archive's hash in the form of the registry: sha512- and base64.</param>
/// <param name="Files">Output file name, path inside the archive and lower-case hexadecimal SHA-256.</param>
internal sealed record ModelLock(string Package, string Integrity, IReadOnlyList<(string Name, string Path, string Sha256)> Files)
{
    /// <summary>Reads the lock file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is malformed.</exception>
    public static ModelLock Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement package = document.RootElement.GetProperty("package");
            return new ModelLock(
                $"{package.GetProperty("name").GetString()}@{package.GetProperty("version").GetString()}",
                package.GetProperty("integrity").GetString()!,
                [.. document.RootElement.GetProperty("files").EnumerateObject().Select(file =>
                    (file.Name, file.Value.GetProperty("path").GetString()!, file.Value.GetProperty("sha256").GetString()!))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"锁定文件 {path} 无法识别（malformed lock file）：{e.Message}", e);
        }
    }
}
