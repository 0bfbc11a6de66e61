using System.Security.Cryptography;
using Extractor.Documents.Archives;
using Extractor.Documents.Model;
using Extractor.Documents.Office;

namespace Extractor.Documents.Reading;

/// <summary>
/// Opens report files: bounds their size and time, identifies them by hash, tells the format from the content and hands them to
/// the format's reader. Whatever goes wrong becomes a <see cref="DocumentReadException"/> with one line in Chinese. Safe to share between threads.
/// </summary>
public sealed class ReportReader
{
    private static readonly string[] ImageExtensions = [".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".jfif"];

    private readonly Dictionary<FileFormat, IDocumentReader> _readers;
    private readonly ReadLimits _limits;

    /// <summary>Creates a reader of all formats with the default limits.</summary>
    public ReportReader()
        : this(DocumentReaders.All, ReadLimits.Default)
    {
    }

    /// <summary>Creates a reader.</summary>
    /// <param name="readers">One reader a format.</param>
    /// <param name="limits">Bounds for every file.</param>
    public ReportReader(IEnumerable<IDocumentReader> readers, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(limits);
        _readers = readers.ToDictionary(r => r.Format);
        _limits = limits;
    }

    /// <summary>Reads one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The document.</returns>
    /// <exception cref="DocumentReadException">The file cannot be read; the message names the reason.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public Document Read(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(path, LoadFile(path), cancellationToken);
    }

    /// <summary>Reads one document from memory.</summary>
    /// <param name="path">What the document is called; its extension is asked only to word a refusal.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The document.</returns>
    /// <exception cref="DocumentReadException">The content cannot be read; the message names the reason.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public Document Read(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (content.IsEmpty)
        {
            throw new DocumentReadException("文件为空");
        }

        if (content.Length > _limits.MaxFileBytes)
        {
            throw TooLarge();
        }

        DetectedContent detected = FormatDetector.Detect(content, _limits);
        IDocumentReader reader = Choose(detected, Path.GetExtension(path));
        ReadResult result = Run(reader, content, cancellationToken);
        if (result.Blocks.Count == 0)
        {
            throw new DocumentReadException("文件中没有可读的文字");
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        return new Document(new DocumentSource(path, hash, reader.Format, result.Pages), result.Blocks);
    }

    /// <summary>
    /// Tells which files will be read soon, and in which order. Formats that another program converts (.doc, .wps, .rtf, .odt) are then
    /// converted many at a time; without it each costs that program's start.
    /// </summary>
    /// <param name="paths">The files.</param>
    public static void Announce(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        OfficeConverter.Shared.Announce(paths);
    }

    /// <summary>Reads every report that a file holds: one, or those of an archive, one after the other as they are asked for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>One outcome a report; at least one.</returns>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public IEnumerable<ReadOutcome> ReadAll(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Outcomes(path, cancellationToken);
    }

    private IEnumerable<ReadOutcome> Outcomes(string path, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> content = default;
        string? failure = null;
        bool archive = false;
        try
        {
            content = LoadFile(path);
            archive = FormatDetector.IsArchive(content, _limits);
        }
        catch (DocumentReadException e)
        {
            failure = e.Message;
        }

        if (failure is not null || !archive)
        {
            yield return failure is null ? Outcome(path, content, cancellationToken) : new ReadOutcome(path, null, failure);
            yield break;
        }

        bool any = false;
        foreach (ReportArchive.Member member in ReportArchive.Open(path, content, _limits, cancellationToken))
        {
            any = true;
            yield return member.Failure is null
                ? Outcome(member.Path, member.Content, cancellationToken)
                : new ReadOutcome(member.Path, null, member.Failure);
        }

        if (!any)
        {
            yield return new ReadOutcome(path, null, "压缩包中没有报告文件");
        }
    }

    private ReadOutcome Outcome(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            return new ReadOutcome(path, Read(path, content, cancellationToken), null);
        }
        catch (DocumentReadException e)
        {
            return new ReadOutcome(path, null, e.Message);
        }
    }

    private static DocumentReadException TooLarge() => new("文件过大，超过大小限制");

    private IDocumentReader Choose(DetectedContent detected, string extension)
    {
        switch (detected.Kind)
        {
            case ContentKind.Encrypted:
                throw new DocumentReadException("文件已加密");
            case ContentKind.Archive:
                throw new DocumentReadException("压缩包不是单个报告");
            case ContentKind.Unsupported or ContentKind.Unknown:
                throw new DocumentReadException(ExpectedName(extension) is { } claimed
                    ? $"不是有效的 {claimed}（内容是{detected.Name}）"
                    : $"不支持的文件格式（{detected.Name}）");
        }

        // A picture or a bare text under the name of a document is a mistake of whoever made the file; to read it would hide that.
        bool misnamed = detected.Format switch
        {
            FileFormat.Image => ExpectedName(extension) is not null && !ImageExtensions.Contains(extension.ToLowerInvariant()),
            FileFormat.Text or FileFormat.Markdown => ExpectedName(extension) is not null,
            _ => false,
        };
        if (misnamed)
        {
            throw new DocumentReadException($"不是有效的 {ExpectedName(extension)}（内容是{detected.Name}）");
        }

        return _readers.TryGetValue(detected.Format, out IDocumentReader? reader)
            ? reader
            : throw new DocumentReadException($"不支持的文件格式（{detected.Name}）");
    }

    private static string? ExpectedName(string extension) => extension.ToLowerInvariant() switch
    {
        ".docx" or ".docm" or ".doc" or ".wps" or ".dotx" => "Word 文档",
        ".pdf" => "PDF 文档",
        ".xlsx" or ".xls" or ".xlsm" or ".et" => "Excel 表格",
        ".ofd" => "OFD 文档",
        ".odt" => "OpenDocument 文档",
        ".rtf" => "RTF 文档",
        ".zip" => "压缩包",
        _ => null,
    };

    private ReadResult Run(IDocumentReader reader, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(reader.TimeFor(_limits));
        try
        {
            return reader.Read(content, _limits, clock.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DocumentReadException($"读取超时：超过 {reader.TimeFor(_limits).TotalSeconds:0} 秒", e);
        }
        catch (Exception e) when (e is not (DocumentReadException or OperationCanceledException))
        {
            // The last net under a hostile file: one file's failure must never end the batch.
            throw new DocumentReadException("文件被截断或损坏", e);
        }
    }

    private byte[] LoadFile(string path)
    {
        try
        {
            // Asked before opening: to open a named pipe would wait for its writer, and a pipe's length is 0.
            if (File.Exists(path) && new FileInfo(path).Length == 0)
            {
                throw new DocumentReadException("文件为空");
            }

            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
            long length = file.Length;
            if (length > _limits.MaxFileBytes)
            {
                throw TooLarge();
            }

            byte[] content = GC.AllocateUninitializedArray<byte>((int)length);
            file.ReadExactly(content);
            return content;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DocumentReadException(Directory.Exists(path) ? "这是文件夹，不是文件" : "没有读取权限", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentReadException("文件不存在", e);
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            throw new DocumentReadException("文件无法读取（读取中断或被占用）", e);
        }
    }
}
