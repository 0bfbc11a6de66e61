using Extractor.Documents.Model;
using Extractor.Documents.PlainText;
using Extractor.Documents.Reading;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Markdown;

/// <summary>Reads Markdown: ATX and Setext headings, paragraphs, lists, quotes and pipe tables, with the marks of emphasis and links taken off (CommonMark, GFM tables).</summary>
public sealed class MarkdownReader : IDocumentReader
{
    /// <inheritdoc/>
    public FileFormat Format => FileFormat.Markdown;

    /// <inheritdoc/>
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        string text = TextDecoder.TryDecode(content.Span) ?? throw new DocumentReadException("无法识别的文本编码");
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        var assembler = new BlockAssembler(limits);
        bool singleTop = lines.Count(l => MarkdownLine.Heading(l) == 1) == 1;
        for (int i = 0; i < lines.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            i = ReadBlock(lines, i, singleTop, assembler);
        }

        return new ReadResult(assembler.Build(), null);
    }

    private static int ReadBlock(string[] lines, int i, bool singleTop, BlockAssembler assembler)
    {
        string line = lines[i];
        if (string.IsNullOrWhiteSpace(line) || MarkdownLine.IsRule(line))
        {
            return i + 1;
        }

        if (MarkdownLine.IsFence(line))
        {
            int end = Array.FindIndex(lines, i + 1, MarkdownLine.IsFence);
            end = end < 0 ? lines.Length : end;
            for (int k = i + 1; k < end; k++)
            {
                assembler.Add(new ParagraphDraft(lines[k]));
            }

            return end + 1;
        }

        if (MarkdownLine.Heading(line) is > 0 and int level)
        {
            string heading = MarkdownLine.Plain(line.Trim().Trim('#'));
            bool title = level == 1 && singleTop && !HeadingNumber.TryParse(heading, out _);
            assembler.Add(new ParagraphDraft(heading) { OutlineLevel = title ? null : level, Role = title ? StatedRole.Title : StatedRole.None });
            return i + 1;
        }

        int table = i + 1 < lines.Length && MarkdownLine.IsTableRule(lines[i + 1]) ? TextTable.CountLines(lines, i) : 0;
        if (table > 0)
        {
            TableDraft draft = TextTable.Parse(lines, i, table);
            assembler.Add(draft with { Cells = [.. draft.Cells.Select(c => c with { Text = MarkdownLine.Plain(c.Text) })] });
            return i + table;
        }

        return ReadParagraph(lines, i, assembler);
    }

    // A paragraph goes on over its lines until a blank line or another construct; a list item is a paragraph of its own.
    private static int ReadParagraph(string[] lines, int i, BlockAssembler assembler)
    {
        var parts = new List<string> { MarkdownLine.Item(lines[i]) };
        int next = i + 1;
        while (next < lines.Length && MarkdownLine.Continues(lines[next]))
        {
            if (MarkdownLine.Underline(lines[next]) is > 0 and int level)
            {
                assembler.Add(new ParagraphDraft(MarkdownLine.Plain(string.Concat(parts))) { OutlineLevel = level });
                return next + 1;
            }

            parts.Add(lines[next].Trim());
            next++;
        }

        // Two spaces or a backslash at a line's end break it on purpose; any other line end is only a wrap.
        var text = new System.Text.StringBuilder(parts[0].TrimEnd('\\'));
        for (int k = 1; k < parts.Count; k++)
        {
            string before = lines[i + k - 1];
            bool hard = before.EndsWith("  ", StringComparison.Ordinal) || before.EndsWith('\\');
            if (hard)
            {
                text.Append('\n');
            }
            else if (text.Length > 0 && parts[k].Length > 0 && LineBreak.NeedsSpace(text[^1], parts[k][0]))
            {
                text.Append(' ');
            }

            text.Append(parts[k].TrimEnd('\\'));
        }

        assembler.Add(new ParagraphDraft(MarkdownLine.Plain(text.ToString())));
        return next;
    }
}
