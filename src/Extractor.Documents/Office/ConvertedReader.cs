using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Word;

namespace Extractor.Documents.Office;

/// <summary>
/// Reads formats that an installed LibreOffice converts to docx: Word 97–2003 and WPS binary, RTF, OpenDocument text. The conversion
/// runs no macro, follows no link and has a profile, a time and a memory bound of its own.
/// </summary>
/// <param name="format">The format.</param>
public sealed class ConvertedReader(FileFormat format) : IDocumentReader
{
    private readonly WordReader _word = new();

    /// <inheritdoc/>
    public FileFormat Format => format;

    /// <inheritdoc/>
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (format == FileFormat.Doc && CompoundFileDirectory.IsEncryptedWord(content.Span))
        {
            throw new DocumentReadException("文件已加密");
        }

        return _word.Read(OfficeConverter.Shared.ToDocx(content, format, limits, cancellationToken), limits, cancellationToken);
    }
}
