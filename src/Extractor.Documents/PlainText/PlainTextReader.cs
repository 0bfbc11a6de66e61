using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Structure;

namespace Extractor.Documents.PlainText;

/// <summary>
/// Reads plain text: every line is a paragraph, unless the text is wrapped at a fixed width; runs of lines with tab or bar
/// separated fields are tables.
/// </summary>
public sealed class PlainTextReader : IDocumentReader
{
    /// <inheritdoc/>
    public FileFormat Format => FileFormat.Text;

    /// <inheritdoc/>
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        string text = TextDecoder.TryDecode(content.Span) ?? throw new DocumentReadException("无法识别的文本编码");
        string[] lines = text.ReplaceLineEndings("\n").Split('\n', '\f');
        var assembler = new BlockAssembler(limits);
        IReadOnlyList<string> paragraphs = WrappedLines.Unwrap(lines);
        for (int i = 0; i < paragraphs.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int tableLines = TextTable.CountLines(paragraphs, i);
            if (tableLines > 0)
            {
                assembler.Add(TextTable.Parse(paragraphs, i, tableLines));
                i += tableLines;
            }
            else
            {
                assembler.Add(new ParagraphDraft(paragraphs[i++]));
            }
        }

        return new ReadResult(assembler.Build(), null);
    }
}
