using Extractor.Documents.Model;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Structure;

/// <summary>
/// Turns the paragraphs and tables that a format reader found into the blocks of a document: decides what is a title, a heading,
/// a caption or a note, gives every block its heading path and every table its caption. One assembler serves one document.
/// </summary>
/// <param name="limits">Bounds on text and tables.</param>
public sealed class BlockAssembler(ReadLimits limits)
{
    private readonly List<DraftItem> _items = [];
    private long _characters;

    /// <summary>Adds the next paragraph in reading order. Paragraphs without visible text and contents lines are left out.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <exception cref="DocumentReadException">The document holds more text than the limits allow.</exception>
    public void Add(ParagraphDraft paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        string text = VisibleText.Of(paragraph.Text).Trim();
        if (text.Length == 0 || paragraph.Role == StatedRole.Contents || HeadingTest.IsContentsLine(text))
        {
            return;
        }

        CountCharacters(text.Length);
        _items.Add(new DraftItem(text.Length == paragraph.Text.Length ? paragraph : paragraph with
        {
            Text = text,
            Recognized = paragraph.Recognized?.Move(paragraph.Text.AsSpan().TrimStart().Length - paragraph.Text.Length, text.Length),
        }));
    }

    /// <summary>Adds the next table in reading order, with the tables nested in its cells.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="DocumentReadException">The table or the document is larger than the limits allow.</exception>
    public void Add(TableDraft table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Check(table, 1);
        if (table is { RowCount: > 0, ColumnCount: > 0 })
        {
            _items.Add(new DraftItem(table));
        }
    }

    /// <summary>Makes the blocks of everything added.</summary>
    /// <returns>The blocks in reading order.</returns>
    public IReadOnlyList<Block> Build()
    {
        TitleRecognizer.Mark(_items);
        HeadingRecognizer.MarkNumbered(_items);
        CaptionRecognizer.Mark(_items);
        HeadingRecognizer.MarkUnnumbered(_items);

        var blocks = new List<Block>(_items.Count);
        var path = new HeadingPathBuilder();
        foreach (DraftItem item in _items)
        {
            if (item.Table is { } table)
            {
                AddTable(blocks, table, item.Caption, path.Path);
            }
            else
            {
                AddParagraph(blocks, item, path);
            }
        }

        return blocks;
    }

    private static void AddParagraph(List<Block> blocks, DraftItem item, HeadingPathBuilder path)
    {
        ParagraphDraft paragraph = item.Paragraph!;
        if (item.OpensAttachment)
        {
            path.Clear();
        }

        int level = 0;
        IReadOnlyList<string> above = path.Path;
        if (item.Kind == ParagraphKind.Heading)
        {
            level = path.Push(item.Text, item.Number, paragraph.OutlineLevel, item.Rank);
            above = level == 1 ? [] : [.. path.Path.Take(level - 1)];
        }
        else if (item is { Kind: ParagraphKind.Body, Number: { } number })
        {
            path.CloseSiblings(number);
            above = path.Path;
        }
        else if (paragraph.Role == StatedRole.Note)
        {
            above = [];
        }

        blocks.Add(new ParagraphBlock(blocks.Count, paragraph.Page, item.Text, item.Kind, level, above) { Recognized = paragraph.Recognized });
    }

    private static void AddTable(List<Block> blocks, TableDraft table, string? caption, IReadOnlyList<string> path)
    {
        int index = blocks.Count;
        int next = index + 1;
        var cells = new TableCell[table.Cells.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            CellDraft cell = table.Cells[i];
            cells[i] = new TableCell(
                cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, cell.Page, cell.Nested.Count > 0 ? next : null)
            {
                Recognized = cell.Recognized,
            };
            next += cell.Nested.Sum(CountTables);
        }

        blocks.Add(new TableBlock(index, table.Page, table.RowCount, table.ColumnCount, cells, caption, path));
        foreach (CellDraft cell in table.Cells)
        {
            foreach (TableDraft nested in cell.Nested)
            {
                AddTable(blocks, nested, null, path);
            }
        }
    }

    private static int CountTables(TableDraft table) => 1 + table.Cells.Sum(c => c.Nested.Sum(CountTables));

    private void Check(TableDraft table, int depth)
    {
        if (depth > limits.MaxDepth)
        {
            throw new DocumentReadException("表格嵌套过深，已拒绝读取");
        }

        if ((long)table.RowCount * table.ColumnCount > limits.MaxTableCells)
        {
            throw new DocumentReadException($"表格过大：超过 {limits.MaxTableCells} 个单元格");
        }

        foreach (CellDraft cell in table.Cells)
        {
            CountCharacters(cell.Text.Length);
            foreach (TableDraft nested in cell.Nested)
            {
                Check(nested, depth + 1);
            }
        }
    }

    private void CountCharacters(int count)
    {
        _characters += count;
        if (_characters > limits.MaxCharacters)
        {
            throw new DocumentReadException($"文字过多：超过 {limits.MaxCharacters} 个字符");
        }
    }
}
