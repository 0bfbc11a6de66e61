using System.Xml;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Structure;
using Extractor.Documents.Word.Numbering;

namespace Extractor.Documents.Word;

/// <summary>
/// Reads Word documents (ECMA-376, transitional and strict) as a stream: body text with automatic numbers, tables, text boxes,
/// footnotes and endnotes. Deleted and hidden text, field instructions, headers and footers are not text; macros, links,
/// embedded objects and remote templates are never touched.
/// </summary>
public sealed class WordReader : IDocumentReader
{
    /// <inheritdoc/>
    public FileFormat Format => FileFormat.Docx;

    /// <inheritdoc/>
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            using WordPackage package = WordPackage.Open(content, limits);
            return new ReadResult(Read(package, limits, cancellationToken), null);
        }
        catch (XmlException e)
        {
            throw new DocumentReadException("文件被截断或损坏（Word 正文结构错误）", e);
        }
    }

    private static IReadOnlyList<Block> Read(WordPackage package, ReadLimits limits, CancellationToken cancellationToken)
    {
        StyleSheet styles = ReadOptional(package.OpenStyles, StyleSheet.Read);
        NumberingDefinitions definitions = ReadOptional(() => package.OpenRelated("numbering"), NumberingDefinitions.Read);
        var context = new WordContext(styles, new ListCounter(definitions), limits, cancellationToken);
        var items = new List<StoryItem>();
        using (XmlReader reader = package.OpenMain())
        {
            if (!MoveToBody(reader))
            {
                throw new DocumentReadException("不是有效的 Word 文档（没有正文）");
            }

            new StoryReader(context).Read(reader, items);
        }

        var assembler = new BlockAssembler(limits);
        foreach (StoryItem item in items)
        {
            if (item.Table is { } table)
            {
                assembler.Add(table);
            }
            else
            {
                assembler.Add(item.Paragraph!);
            }
        }

        AddNotes(package, context, assembler);
        return assembler.Build();
    }

    private static bool MoveToBody(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "body" } && reader.IsWord())
            {
                return true;
            }
        }

        return false;
    }

    // Without its styles or lists a document is still worth reading.
    private static T ReadOptional<T>(Func<XmlReader?> open, Func<XmlReader?, T> read)
    {
        try
        {
            using XmlReader? reader = open();
            return read(reader);
        }
        catch (XmlException)
        {
            return read(null);
        }
    }

    private static void AddNotes(WordPackage package, WordContext context, BlockAssembler assembler)
    {
        // Reading a note may find references of its own; only those of the body count.
        NoteReference[] references = [.. context.Notes.Distinct()];
        foreach (IGrouping<bool, NoteReference> kind in references.GroupBy(n => n.Endnote).OrderBy(g => g.Key))
        {
            using XmlReader? reader = package.OpenRelated(kind.Key ? "endnotes" : "footnotes");
            if (reader is null)
            {
                continue;
            }

            Dictionary<string, string> notes = NotesReader.Read(reader, [.. kind.Select(n => n.Id)], context);
            foreach (NoteReference reference in kind)
            {
                if (notes.TryGetValue(reference.Id, out string? text))
                {
                    assembler.Add(new ParagraphDraft(text) { Role = StatedRole.Note });
                }
            }
        }
    }
}
