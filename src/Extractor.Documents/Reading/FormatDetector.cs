using System.Buffers.Binary;
using System.Text;
using Extractor.Documents.Model;

namespace Extractor.Documents.Reading;

/// <summary>What a file's bytes are.</summary>
internal enum ContentKind
{
    /// <summary>A format of <see cref="FileFormat"/>.</summary>
    Document,

    /// <summary>A zip archive that is no document itself.</summary>
    Archive,

    /// <summary>A document that is encrypted.</summary>
    Encrypted,

    /// <summary>A known format that holds no report (a presentation, a program).</summary>
    Unsupported,

    /// <summary>Nothing that is known.</summary>
    Unknown,
}

/// <summary>The outcome of looking at a file's bytes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Format">The format where <paramref name="Kind"/> is <see cref="ContentKind.Document"/>.</param>
/// <param name="Name">What to call it in a message, in Chinese.</param>
internal readonly record struct DetectedContent(ContentKind Kind, FileFormat Format, string Name);

/// <summary>Tells the format of a file from its bytes. The extension is never asked.</summary>
internal static class FormatDetector
{
    /// <summary>How a compound file begins ([MS-CFB], 2.2).</summary>
    internal static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> SevenZip => [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C];

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    /// <summary>Looks at a file's bytes.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="limits">Bounds for looking into containers.</param>
    /// <exception cref="DocumentReadException">The file is a container whose directory is damaged or hostile.</exception>
    public static DetectedContent Detect(ReadOnlyMemory<byte> content, ReadLimits limits)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
        {
            return InZip(content, limits);
        }

        if (bytes.StartsWith(CompoundFile))
        {
            return InCompoundFile(bytes);
        }

        // ISO 32000 readers accept the header anywhere in the first kilobyte.
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return Document(FileFormat.Pdf, "PDF");
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            return Document(FileFormat.Rtf, "RTF");
        }

        if (ImageName(bytes) is { } image)
        {
            return Document(FileFormat.Image, image);
        }

        return PackedName(bytes) is { } packed
            ? new DetectedContent(ContentKind.Unsupported, default, packed)
            : TextFormat.Detect(bytes);
    }

    /// <summary>Whether a file is a zip archive that is no document itself. A damaged one is not: reading it tells why.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="limits">Bounds for looking into containers.</param>
    public static bool IsArchive(ReadOnlyMemory<byte> content, ReadLimits limits)
    {
        if (!content.Span.StartsWith("PK"u8))
        {
            return false;
        }

        try
        {
            return Detect(content, limits).Kind == ContentKind.Archive;
        }
        catch (DocumentReadException)
        {
            return false;
        }
    }

    private static DetectedContent Document(FileFormat format, string name) => new(ContentKind.Document, format, name);

    private static DetectedContent InZip(ReadOnlyMemory<byte> content, ReadLimits limits)
    {
        using BoundedZip zip = BoundedZip.Open(content, limits);
        if (zip.Contains("word/document.xml") || zip.Contains("word/document2.xml"))
        {
            return Document(FileFormat.Docx, "Word 文档");
        }

        if (zip.Contains("xl/workbook.xml") || zip.Contains("xl/workbook.bin"))
        {
            return Document(FileFormat.Xlsx, "Excel 表格");
        }

        if (zip.Contains("OFD.xml"))
        {
            return Document(FileFormat.Ofd, "OFD 文档");
        }

        if (zip.Contains("mimetype") && zip.Contains("content.xml"))
        {
            string type = Encoding.ASCII.GetString(zip.Read("mimetype", 256));
            return type.Contains("opendocument.text", StringComparison.Ordinal)
                ? Document(FileFormat.Odt, "OpenDocument 文档")
                : new DetectedContent(ContentKind.Unsupported, default, "OpenDocument 非文本文件");
        }

        if (zip.Contains("ppt/presentation.xml"))
        {
            return new DetectedContent(ContentKind.Unsupported, default, "演示文稿");
        }

        // A Word package may name its main part otherwise; its content types say so.
        if (zip.Contains("[Content_Types].xml"))
        {
            string types = Encoding.UTF8.GetString(zip.Read("[Content_Types].xml", 1 << 20));
            return types.Contains("wordprocessingml.", StringComparison.Ordinal)
                ? Document(FileFormat.Docx, "Word 文档")
                : new DetectedContent(ContentKind.Unsupported, default, "未知的 Office 文件");
        }

        return new DetectedContent(ContentKind.Archive, default, "压缩包");
    }

    private static DetectedContent InCompoundFile(ReadOnlySpan<byte> bytes)
    {
        IReadOnlyList<string> streams = CompoundFileDirectory.ReadNames(bytes);
        if (streams.Contains("EncryptedPackage"))
        {
            return new DetectedContent(ContentKind.Encrypted, default, "加密的 Office 文档");
        }

        if (streams.Contains("WordDocument"))
        {
            return Document(FileFormat.Doc, "Word 97–2003 文档");
        }

        if (streams.Contains("Workbook") || streams.Contains("Book"))
        {
            return Document(FileFormat.Xls, "Excel 97–2003 表格");
        }

        return new DetectedContent(ContentKind.Unsupported, default, streams.Contains("PowerPoint Document") ? "演示文稿" : "未知的 OLE 文件");
    }

    private static string? ImageName(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Png))
        {
            return "PNG 图片";
        }

        if (bytes.StartsWith(Jpeg))
        {
            return "JPEG 图片";
        }

        if (bytes.StartsWith("GIF8"u8))
        {
            return "GIF 图片";
        }

        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8))
        {
            return "TIFF 图片";
        }

        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        {
            return "WebP 图片";
        }

        bool bitmap = bytes.Length > 26 && bytes.StartsWith("BM"u8)
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[14..]) is >= 12 and <= 124;
        return bitmap ? "BMP 图片" : null;
    }

    private static string? PackedName(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("Rar!"u8))
        {
            return "RAR 压缩包";
        }

        if (bytes.StartsWith(SevenZip))
        {
            return "7z 压缩包";
        }

        if (bytes.StartsWith(Gzip))
        {
            return "gzip 压缩包";
        }

        return bytes.StartsWith("MZ"u8) || bytes.StartsWith("\x7FELF"u8) ? "可执行文件" : null;
    }
}
