using Extractor.Documents.Reading;
using Extractor.Documents.Word.Numbering;

namespace Extractor.Documents.Word;

/// <summary>What all readers of one document share: its styles and lists, the bounds, and the notes referred to so far.</summary>
/// <param name="styles">The document's styles.</param>
/// <param name="lists">The counter of its lists.</param>
/// <param name="limits">Bounds.</param>
/// <param name="cancellationToken">Cancels the reading.</param>
internal sealed class WordContext(StyleSheet styles, ListCounter lists, ReadLimits limits, CancellationToken cancellationToken)
{
    private long _characters;
    private int _paragraphs;
    private int _cells;

    /// <summary>The document's styles.</summary>
    public StyleSheet Styles => styles;

    /// <summary>The counter of the document's lists.</summary>
    public ListCounter Lists => lists;

    /// <summary>Bounds.</summary>
    public ReadLimits Limits => limits;

    /// <summary>Room for a piece of text on its way from the parser, shared since only one text is read at a time.</summary>
    public char[] TextChunk { get; } = new char[2048];

    /// <summary>Footnotes and endnotes in the order of their references.</summary>
    public List<NoteReference> Notes { get; } = [];

    /// <summary>Counts text against the limit.</summary>
    /// <param name="characters">Number of characters.</param>
    /// <exception cref="DocumentReadException">The document holds more text than the limits allow.</exception>
    public void CountText(int characters)
    {
        _characters += characters;
        if (_characters > limits.MaxCharacters)
        {
            throw new DocumentReadException($"文字过多：超过 {limits.MaxCharacters} 个字符");
        }
    }

    /// <summary>Counts a paragraph against the limit and looks whether the reading was cancelled.</summary>
    /// <exception cref="DocumentReadException">The document holds more paragraphs than the limits allow.</exception>
    public void CountParagraph()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_paragraphs > limits.MaxBlocks)
        {
            throw new DocumentReadException($"段落过多：超过 {limits.MaxBlocks} 段");
        }
    }

    /// <summary>Counts a table cell against the limit for all tables together.</summary>
    /// <exception cref="DocumentReadException">The document holds more cells than the limits allow.</exception>
    public void CountCell()
    {
        if (++_cells > limits.MaxTableCells * 5L)
        {
            throw new DocumentReadException("表格过大：单元格过多");
        }
    }
}

/// <summary>A reference to a footnote or endnote.</summary>
/// <param name="Endnote">Whether it is an endnote.</param>
/// <param name="Id">The note's id in its part.</param>
internal readonly record struct NoteReference(bool Endnote, string Id);
