using Extractor.Documents.Model;

namespace Extractor.Documents.Structure;

/// <summary>A draft on its way to a block: what the passes over the whole document found out about it.</summary>
internal sealed class DraftItem
{
    /// <summary>Makes the item of a paragraph.</summary>
    public DraftItem(ParagraphDraft paragraph)
    {
        Paragraph = paragraph;
        Text = paragraph.Text;
        if (HeadingNumber.TryParse(Text, out HeadingNumber number))
        {
            Number = number;
        }

        Kind = paragraph.Role switch
        {
            StatedRole.Title => ParagraphKind.Title,
            StatedRole.Caption => ParagraphKind.Caption,
            StatedRole.Note => ParagraphKind.Note,
            _ => ParagraphKind.Body,
        };
    }

    /// <summary>Makes the item of a table.</summary>
    public DraftItem(TableDraft table)
    {
        Table = table;
        Text = string.Empty;
    }

    /// <summary>The paragraph, or <see langword="null"/> for a table.</summary>
    public ParagraphDraft? Paragraph { get; }

    /// <summary>The table, or <see langword="null"/> for a paragraph.</summary>
    public TableDraft? Table { get; }

    /// <summary>The paragraph's text; empty for a table.</summary>
    public string Text { get; }

    /// <summary>The number typed at the paragraph's start, where there is one.</summary>
    public HeadingNumber? Number { get; }

    /// <summary>What the paragraph was found to be.</summary>
    public ParagraphKind Kind { get; set; }

    /// <summary>The rank of a heading without a number, see <see cref="HeadingNumber.Rank"/>.</summary>
    public int? Rank { get; set; }

    /// <summary>Whether the paragraph opens an attachment, under which the headings of the report no longer hold.</summary>
    public bool OpensAttachment { get; set; }

    /// <summary>The text of the caption lines above a table.</summary>
    public string? Caption { get; set; }

    /// <summary>Whether nothing but running text has been found in the paragraph so far.</summary>
    public bool IsBody => Paragraph is not null && Kind == ParagraphKind.Body;
}
