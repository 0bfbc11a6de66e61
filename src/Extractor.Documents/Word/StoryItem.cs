using Extractor.Documents.Structure;

namespace Extractor.Documents.Word;

/// <summary>A paragraph or a table of a story: of the body, a cell, a text box or a note.</summary>
/// <param name="Paragraph">The paragraph, or <see langword="null"/> for a table.</param>
/// <param name="Table">The table, or <see langword="null"/> for a paragraph.</param>
internal readonly record struct StoryItem(ParagraphDraft? Paragraph, TableDraft? Table);
