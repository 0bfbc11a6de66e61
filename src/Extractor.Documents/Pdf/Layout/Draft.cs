using Extractor.Documents.Pdf.Tables;

namespace Extractor.Documents.Pdf.Layout;

/// <summary>A block of the document before its kind and heading path are known.</summary>
/// <param name="Page">One-based page it starts on.</param>
internal abstract record Draft(int Page);

/// <summary>A paragraph.</summary>
/// <param name="Page">One-based page it starts on.</param>
/// <param name="Text">Its text.</param>
/// <param name="Size">Font size of its first line.</param>
/// <param name="Bold">Whether it is set in bold.</param>
/// <param name="Centred">Whether its lines are centred between the margins.</param>
internal sealed record ParagraphDraft(int Page, string Text, float Size, bool Bold, bool Centred) : Draft(Page);

/// <summary>A table.</summary>
/// <param name="Page">One-based page it starts on.</param>
/// <param name="Table">The table, put together from all its pages.</param>
internal sealed record TableDraft(int Page, JoinedTable Table) : Draft(Page);
