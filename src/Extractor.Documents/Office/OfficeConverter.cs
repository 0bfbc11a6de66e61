using System.Security.Cryptography;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Office;

/// <summary>
/// Converts documents to docx through LibreOffice. To start it takes seconds and to convert a file a tenth of one, so files that
/// were announced are converted in the same run and kept until they are asked for. One run at a time; safe to share between threads.
/// </summary>
internal sealed class OfficeConverter
{
    private const int FilesPerRun = 20;
    private const long LongestAnnounced = 20 << 20;
    private static readonly TimeSpan WaitForTurn = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Extensions = [".doc", ".wps", ".rtf", ".odt"];

    private readonly object _turn = new();
    private readonly Queue<string> _announced = new();
    private readonly Dictionary<string, string> _ready = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private string? _folder;
    private int _next;

    /// <summary>The converter of this process.</summary>
    public static OfficeConverter Shared { get; } = new();

    /// <summary>Tells which files will be asked for. Files of other formats are passed over.</summary>
    /// <param name="paths">The files in the order they will be asked for.</param>
    public void Announce(IEnumerable<string> paths)
    {
        lock (_announced)
        {
            foreach (string path in paths)
            {
                if (Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                {
                    _announced.Enqueue(path);
                }
            }
        }
    }

    /// <summary>Converts a document.</summary>
    /// <param name="content">The document.</param>
    /// <param name="format">Its format.</param>
    /// <param name="limits">Bounds on the result.</param>
    /// <param name="cancellationToken">Cancels the conversion.</param>
    /// <returns>The document as docx.</returns>
    /// <exception cref="DocumentReadException">LibreOffice is not installed or cannot read the document.</exception>
    public byte[] ToDocx(ReadOnlyMemory<byte> content, FileFormat format, ReadLimits limits, CancellationToken cancellationToken)
    {
        string program = OfficeProgram.Path ?? throw new DocumentReadException("读取该格式需要 LibreOffice：" + OfficeProgram.InstallHint);
        string hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        while (!Monitor.TryEnter(_turn, WaitForTurn))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        try
        {
            if (_ready.Remove(hash, out string? converted))
            {
                return Take(converted, limits);
            }

            string folder = _folder ??= MakeFolder();
            var batch = new List<(string Hash, ReadOnlyMemory<byte> Content)> { (hash, content) };
            AddAnnounced(batch, format, limits);
            bool ended = Run(program, folder, batch, format, cancellationToken);
            if (!_ready.ContainsKey(hash) && batch.Count > 1)
            {
                // One file may have brought the whole run down: this one gets a run of its own.
                ended = Run(program, folder, batch[..1], format, cancellationToken);
            }

            return _ready.Remove(hash, out converted)
                ? Take(converted, limits)
                : throw new DocumentReadException(ended ? "文件被截断或损坏（LibreOffice 无法打开）" : "LibreOffice 转换超时");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new DocumentReadException("LibreOffice 无法运行（临时文件夹或程序不可用）", e);
        }
        finally
        {
            Monitor.Exit(_turn);
        }
    }

    private static string MakeFolder()
    {
        string folder = Directory.CreateTempSubdirectory("extractor-office-").FullName;
        OfficeProfile.Write(Path.Combine(folder, "profile"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(folder);
        return folder;
    }

    private static byte[] Take(string path, ReadLimits limits)
    {
        try
        {
            return new FileInfo(path).Length <= limits.MaxFileBytes
                ? File.ReadAllBytes(path)
                : throw new DocumentReadException("文件转换后过大，超过大小限制");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover in the temporary folder harms nobody.
        }
    }

    private void AddAnnounced(List<(string Hash, ReadOnlyMemory<byte> Content)> batch, FileFormat format, ReadLimits limits)
    {
        while (batch.Count < FilesPerRun && NextAnnounced() is { } path)
        {
            try
            {
                if (new FileInfo(path).Length is 0 or > LongestAnnounced)
                {
                    continue;
                }

                byte[] content = File.ReadAllBytes(path);
                string hash = Convert.ToHexStringLower(SHA256.HashData(content));
                DetectedContent detected = FormatDetector.Detect(content, limits);
                if (detected.Kind == ContentKind.Document && detected.Format == format
                    && !_known.Contains(hash) && batch.TrueForAll(b => b.Hash != hash))
                {
                    batch.Add((hash, content));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or DocumentReadException)
            {
                // Reading the file itself will tell.
            }
        }
    }

    private string? NextAnnounced()
    {
        lock (_announced)
        {
            return _announced.TryDequeue(out string? path) ? path : null;
        }
    }

    private bool Run(
        string program,
        string folder,
        List<(string Hash, ReadOnlyMemory<byte> Content)> batch,
        FileFormat format,
        CancellationToken cancellationToken)
    {
        string run = Directory.CreateDirectory(Path.Combine(folder, "run" + _next++)).FullName;
        try
        {
            var files = new List<string>();
            foreach ((string hash, ReadOnlyMemory<byte> content) in batch)
            {
                string file = Path.Combine(run, hash + "." + format.ToString().ToLowerInvariant());
                using FileStream stream = File.Create(file);
                stream.Write(content.Span);
                files.Add(file);
                _known.Add(hash);
            }

            return OfficeRun.Convert(program, Path.Combine(folder, "profile"), files, format, run, cancellationToken);
        }
        finally
        {
            foreach ((string hash, _) in batch)
            {
                string converted = Path.Combine(run, hash + ".docx");
                if (File.Exists(converted))
                {
                    string kept = Path.Combine(folder, hash + ".docx");
                    File.Move(converted, kept, overwrite: true);
                    _ready[hash] = kept;
                }
            }

            Delete(run);
        }
    }
}
