using Extractor.Documents.Pdf.Text;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>
/// Finds tables without column lines: with lines between rows only, with three lines (三线表), or with none at all. Columns are told
/// from the white strips between them. Running text must never become a table: without borders only aligned figures make one.
/// </summary>
internal static class OpenGridFinder
{
    private const int FewestRows = 3;
    private const float Aligned = 2.5f;

    /// <summary>Finds the grids of a page.</summary>
    /// <param name="lines">The lines outside ruled tables, from top to bottom.</param>
    /// <param name="horizontal">The horizontal borders outside ruled tables, ordered by position.</param>
    /// <param name="around">The columns of tables that reach the page ends before and after this page.</param>
    /// <param name="limits">Bounds the number of cells.</param>
    public static List<TableGrid> Find(IReadOnlyList<TextLine> lines, IReadOnlyList<AxisRule> horizontal, NeighbourColumns around, ReadLimits limits)
    {
        List<TableGrid> grids = BandGridFinder.Find(lines, horizontal, limits);
        if (grids.Count > 0)
        {
            lines = [.. lines.Where(line => !grids.Exists(grid => line.Baseline > grid.Box.Top && line.Baseline < grid.Box.Bottom + 1))];
            horizontal = [.. horizontal.Where(rule => !grids.Exists(grid => rule.Position > grid.Box.Top - 3 && rule.Position < grid.Box.Bottom + 3))];
        }

        TablePiece[][] pieces = [.. lines.Select(TablePiece.Of)];
        foreach (OpenBlock block in OpenBlock.Find(lines, pieces, horizontal))
        {
            if ((Grid(lines, pieces, block, limits) ?? Continued(lines, pieces, block, around, limits)) is { } grid)
            {
                grids.Add(grid);
            }
        }

        return grids;
    }

    private static TableGrid? Grid(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, OpenBlock block, ReadLimits limits)
    {
        float size = lines[block.First].Size;
        ILookup<bool, TablePiece[]> rows = Enumerable.Range(block.First, block.End - block.First).Select(i => pieces[i])
            .ToLookup(static row => row.Length >= 2 && HasFigure(row));
        List<TablePiece[]> body = [.. rows[true]];
        bool ruled = IsRuled(pieces, block);
        if (body.Count < (ruled ? 1 : FewestRows))
        {
            return null;
        }

        List<TablePiece[]> beside = [.. BesideFigures(lines, pieces, block)];
        float[] columns = ColumnGaps.Find([.. body, .. beside], size, [.. rows[false].Except(beside)]);
        if (columns.Length < 3 || (!ruled && !HasAlignedFigures(body, columns)))
        {
            return null;
        }

        (columns[0], columns[^1]) = Sides(pieces, block, columns);
        return new OpenGridBuilder(lines, pieces, block, columns).Build(limits);
    }

    /// <summary>Too few rows to show their columns, which the page end cut off a table that does: they lie under or over its columns.</summary>
    private static TableGrid? Continued(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, OpenBlock block, NeighbourColumns around, ReadLimits limits)
    {
        foreach (float[] neighbour in around.Of(lines, block))
        {
            bool fits = true;
            int most = 0;
            for (int i = block.First; i < block.End && fits; i++)
            {
                (int First, int Last)[] places = [.. pieces[i].Select(piece => OpenRows.ColumnsOf(piece, neighbour))];
                bool figures = HasFigure(pieces[i]);
                fits = pieces[i][0].Left >= neighbour[0] - Aligned && pieces[i][^1].Right <= neighbour[^1] + Aligned
                    && (!figures || (Array.TrueForAll(places, static p => p.First == p.Last) && places.Distinct().Count() == places.Length));
                most = figures ? Math.Max(most, places.Length) : most;
            }

            if (fits && most * 2 >= neighbour.Length - 1 && most >= 2)
            {
                return new OpenGridBuilder(lines, pieces, block, neighbour).Build(limits);
            }
        }

        return null;
    }

    /// <summary>
    /// The lines without figures that stand so near to a line with figures that they are beside it: names on two lines, with their
    /// figures set to the middle of both. They show columns that the lines with figures leave white.
    /// </summary>
    private static IEnumerable<TablePiece[]> BesideFigures(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, OpenBlock block)
    {
        for (int i = block.First; i < block.End; i++)
        {
            if (!HasFigure(pieces[i]) && (IsBeside(i, i - 1) || IsBeside(i, i + 1)))
            {
                yield return pieces[i];
            }
        }

        bool IsBeside(int line, int other) =>
            other >= block.First && other < block.End && pieces[other].Length >= 2 && HasFigure(pieces[other])
            && MathF.Abs(lines[line].Baseline - lines[other].Baseline) < OpenRows.Beside * lines[line].Size;
    }

    private static bool HasFigure(TablePiece[] row) => Array.Exists(row, static piece => piece.IsNumber);

    /// <summary>Whether at least two borders run over the whole width of the block.</summary>
    private static bool IsRuled(TablePiece[][] pieces, OpenBlock block)
    {
        float left = float.PositiveInfinity;
        float right = float.NegativeInfinity;
        for (int i = block.First; i < block.End; i++)
        {
            left = Math.Min(left, pieces[i][0].Left);
            right = Math.Max(right, pieces[i][^1].Right);
        }

        return block.Rules.Count(rule => rule.Start <= left + 3 && rule.End >= right - 3) >= 2;
    }

    private static (float Left, float Right) Sides(TablePiece[][] pieces, OpenBlock block, float[] columns)
    {
        float left = columns[0];
        float right = columns[^1];
        for (int i = block.First; i < block.End; i++)
        {
            left = Math.Min(left, pieces[i][0].Left - 2);
            right = Math.Max(right, pieces[i][^1].Right + 2);
        }

        foreach (AxisRule rule in block.Rules)
        {
            left = Math.Min(left, rule.Start);
            right = Math.Max(right, rule.End);
        }

        return (left, right);
    }

    /// <summary>
    /// Whether figures stand under figures: in at least one column of three or more, or in the only figure column of a two-column
    /// table that is long enough.
    /// </summary>
    private static bool HasAlignedFigures(List<TablePiece[]> body, float[] columns)
    {
        int count = columns.Length - 1;
        int aligned = 0;
        int longest = 0;
        for (int c = 0; c < count; c++)
        {
            List<TablePiece> figures = [.. body.SelectMany(static row => row)
                .Where(piece => piece.IsNumber && OpenRows.ColumnsOf(piece, columns) == (c, c))];
            if (figures.Count >= FewestRows && figures.Count * 2 >= body.Count
                && (Share(figures, static f => f.Right) || Share(figures, static f => f.Centre) || Share(figures, static f => f.Left)))
            {
                aligned++;
                longest = Math.Max(longest, figures.Count);
            }
        }

        return count >= 3 ? aligned >= 1 : aligned >= 1 && longest >= FewestRows + 1;
    }

    private static bool Share(List<TablePiece> figures, Func<TablePiece, float> edge)
    {
        float[] edges = [.. figures.Select(edge).Order()];
        float middle = edges[edges.Length / 2];
        return edges.Count(e => MathF.Abs(e - middle) <= Aligned) * 4 >= edges.Length * 3;
    }
}
