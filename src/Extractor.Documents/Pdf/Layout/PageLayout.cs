using Extractor.Documents.Pdf.Tables;
using Extractor.Documents.Pdf.Text;

namespace Extractor.Documents.Pdf.Layout;

/// <summary>A page as lines of running text and tables.</summary>
/// <param name="Number">One-based page number.</param>
/// <param name="Width">Width in points as read.</param>
/// <param name="Height">Height in points as read.</param>
/// <param name="Lines">Lines outside tables from top to bottom.</param>
/// <param name="Tables">Tables from top to bottom.</param>
internal sealed record PageLayout(int Number, float Width, float Height, List<TextLine> Lines, List<PageTable> Tables);
