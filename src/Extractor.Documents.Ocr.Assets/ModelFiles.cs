using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Extractor.Documents.Ocr.Assets;

/// <summary>Takes the pinned files out of the archive.</summary>
internal static class ModelFiles
{
    /// <summary>Writes the files, each under a temporary name first, so that nobody ever reads half a model.</summary>
    /// <param name="wanted">The lock file.</param>
    /// <param name="archive">The archive (gzipped tar), already compared with the lock file.</param>
    /// <param name="folder">The output folder.</param>
    /// <exception cref="InvalidDataException">A file is missing or differs from the lock file.</exception>
    public static void Write(ModelLock wanted, byte[] archive, string folder)
    {
        Directory.CreateDirectory(folder);
        Dictionary<string, byte[]> entries = Entries(archive);
        foreach ((string name, string path, string sha256) in wanted.Files)
        {
            if (!entries.TryGetValue(path, out byte[]? content) || Convert.ToHexStringLower(SHA256.HashData(content)) != sha256)
            {
                throw new InvalidDataException($"{path} 缺失或与锁定文件的 sha256 不符（integrity mismatch）");
            }

            string target = Path.Combine(folder, name);
            string temporary = $"{target}.{Environment.ProcessId}";
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, target, overwrite: true);
        }
    }

    private static Dictionary<string, byte[]> Entries(byte[] archive)
    {
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(new MemoryStream(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data)
            {
                using var content = new MemoryStream();
                data.CopyTo(content);
                entries[entry.Name] = content.ToArray();
            }
        }

        return entries;
    }
}
