using Extractor.Documents.Pdf.Tables;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Pdf.Layout;

/// <summary>A paragraph or table of the text that flows over the pages.</summary>
/// <param name="Page">One-based page it starts on.</param>
internal abstract record FlowItem(int Page);

/// <summary>A paragraph.</summary>
/// <param name="Page">One-based page it starts on.</param>
/// <param name="Draft">The paragraph with what the layout says of it.</param>
internal sealed record FlowParagraph(int Page, ParagraphDraft Draft) : FlowItem(Page);

/// <summary>A table.</summary>
/// <param name="Page">One-based page it starts on.</param>
/// <param name="Table">The table, put together from all its pages.</param>
internal sealed record FlowTable(int Page, JoinedTable Table) : FlowItem(Page);
