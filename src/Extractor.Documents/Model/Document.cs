namespace Extractor.Documents.Model;

/// <summary>
/// One report as its reader saw it: a flat sequence of blocks in reading order. Immutable; every character has a place.
/// </summary>
/// <param name="Source">The file the document was read from.</param>
/// <param name="Blocks">Blocks in reading order; <see cref="Block.Index"/> equals the position here.</param>
public sealed record Document(DocumentSource Source, IReadOnlyList<Block> Blocks)
{
    /// <summary>The tables of the document in reading order.</summary>
    public IEnumerable<TableBlock> Tables => Blocks.OfType<TableBlock>();

    /// <summary>The paragraphs (headings, captions and notes included) in reading order.</summary>
    public IEnumerable<ParagraphBlock> Paragraphs => Blocks.OfType<ParagraphBlock>();

    /// <summary>What recognition says of the paragraph or cell that a place is in, where it was recognised on a picture.</summary>
    /// <param name="place">A place in this document.</param>
    public RecognizedText? RecognizedAt(Place place) => Blocks[place.Block] switch
    {
        ParagraphBlock paragraph => paragraph.Recognized,
        TableBlock table when place is { Row: { } row, Column: { } column } && row < table.RowCount && column < table.ColumnCount
            => table.CellAt(row, column)?.Recognized,
        _ => null,
    };
}

/// <summary>Where a document came from.</summary>
/// <param name="Path">The path as the user gave it or as the folder walk found it.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file's bytes: the report's identity.</param>
/// <param name="Format">The format found in the content, never taken from the extension.</param>
/// <param name="Pages">The number of pages where the format has pages, otherwise <see langword="null"/>.</param>
public sealed record DocumentSource(string Path, string Sha256, FileFormat Format, int? Pages);

/// <summary>The file formats a reader exists for.</summary>
public enum FileFormat
{
    /// <summary>Plain text in UTF-8, UTF-16 or GB18030.</summary>
    Text,

    /// <summary>Office Open XML word processing (ECMA-376).</summary>
    Docx,

    /// <summary>PDF (ISO 32000) with text, with page images, or both.</summary>
    Pdf,

    /// <summary>Word 97–2003 or WPS binary.</summary>
    Doc,

    /// <summary>Rich Text Format.</summary>
    Rtf,

    /// <summary>OpenDocument text (ISO/IEC 26300).</summary>
    Odt,

    /// <summary>Office Open XML spreadsheet.</summary>
    Xlsx,

    /// <summary>Excel 97–2003 binary spreadsheet.</summary>
    Xls,

    /// <summary>A saved web page.</summary>
    Html,

    /// <summary>Markdown text.</summary>
    Markdown,

    /// <summary>Open Fixed-layout Document (GB/T 33190).</summary>
    Ofd,

    /// <summary>A bitmap image of a page.</summary>
    Image,
}
