using Extractor.Documents.Pdf.Text;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>
/// The column lines of open tables on the pages beside one, where they reach the page end: a row or two that the page end cut off
/// cannot show their columns themselves.
/// </summary>
/// <param name="Before">Those at the end of the page before, or <see langword="null"/>.</param>
/// <param name="After">Those at the top of the page after, or <see langword="null"/>.</param>
internal readonly record struct NeighbourColumns(float[]? Before, float[]? After)
{
    /// <summary>A page header or a page number may stand between a table and the page end.</summary>
    private const int MostLinesOfFurniture = 1;

    /// <summary>The columns that a block of lines can go on with, by where it stands on its page.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="block">The block.</param>
    public IEnumerable<float[]> Of(IReadOnlyList<TextLine> lines, OpenBlock block)
    {
        if (Before is not null && block.First <= MostLinesOfFurniture)
        {
            yield return [.. Before];
        }

        if (After is not null && block.End >= lines.Count - MostLinesOfFurniture)
        {
            yield return [.. After];
        }
    }

    /// <summary>The columns of the last table of a page, if it is open and nothing but furniture follows it.</summary>
    /// <param name="tables">The page's tables from top to bottom.</param>
    /// <param name="lines">Its lines outside tables.</param>
    public static float[]? AtEnd(IReadOnlyList<PageTable> tables, IReadOnlyList<TextLine> lines) =>
        tables is [.., { IsOpen: true } last] && lines.Count(line => line.Baseline > last.Box.Bottom) <= MostLinesOfFurniture ? [.. last.Columns] : null;

    /// <summary>The columns of the first table of a page, if it is open and nothing but furniture precedes it.</summary>
    /// <param name="tables">The page's tables from top to bottom.</param>
    /// <param name="lines">Its lines outside tables.</param>
    public static float[]? AtTop(IReadOnlyList<PageTable> tables, IReadOnlyList<TextLine> lines) =>
        tables is [{ IsOpen: true } first, ..] && lines.Count(line => line.Baseline < first.Box.Top) <= MostLinesOfFurniture ? [.. first.Columns] : null;
}
