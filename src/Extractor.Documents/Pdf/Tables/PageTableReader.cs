using System.Runtime.InteropServices;
using Extractor.Documents.Pdf.Content;
using Extractor.Documents.Pdf.Text;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>Shares a page's glyphs out between the cells of its grids and the text outside them.</summary>
internal sealed class PageTableReader(LineBuilder lines)
{
    /// <summary>Glyphs nearer than this many font sizes belong to one word, which lies in one cell even where it sticks out of it.</summary>
    private const float WordGap = 0.25f;

    /// <summary>Where column lines are not drawn, the widest line of a column tells its width, give or take this.</summary>
    private const float SlackOfOpenColumn = 2f;

    /// <summary>Fills the grids.</summary>
    /// <param name="page">One-based page number.</param>
    /// <param name="glyphs">The page's glyphs in drawing order.</param>
    /// <param name="grids">Its grids from top to bottom.</param>
    /// <param name="outside">Receives the glyphs that lie in no cell, in drawing order.</param>
    /// <returns>The tables: grids with text in more than one cell. Text of other grids is given back to <paramref name="outside"/>.</returns>
    public List<PageTable> Fill(int page, ReadOnlySpan<Glyph> glyphs, List<TableGrid> grids, List<Glyph> outside)
    {
        var tables = new List<PageTable>();
        List<Glyph>?[][] contents = [.. grids.Select(static g => new List<Glyph>?[g.Cells.Count])];
        int start = 0;
        for (int i = 1; i <= glyphs.Length; i++)
        {
            if (i == glyphs.Length || !SameWord(glyphs[i - 1], glyphs[i]))
            {
                Place(glyphs[start..i], grids, contents, outside);
                start = i;
            }
        }

        for (int g = 0; g < grids.Count; g++)
        {
            if (Table(page, grids[g], contents[g]) is { } table)
            {
                tables.Add(table);
            }
            else
            {
                foreach (List<Glyph>? content in contents[g])
                {
                    outside.AddRange(content ?? []);
                }
            }
        }

        return tables;
    }

    private static bool SameWord(in Glyph a, in Glyph b) =>
        !a.IsSpace && !b.IsSpace
        && Math.Abs(b.Baseline - a.Baseline) <= 0.1f * b.Size
        && b.Left - a.Right <= WordGap * b.Size
        && b.Left >= a.Left - (0.1f * b.Size);

    private static void Place(ReadOnlySpan<Glyph> word, List<TableGrid> grids, List<Glyph>?[][] contents, List<Glyph> outside)
    {
        for (int g = 0; g < grids.Count; g++)
        {
            TableGrid grid = grids[g];
            Box box = grid.Box;
            ref readonly Glyph first = ref word[0];
            if (first.Centre < box.Top || first.Centre > box.Bottom || word[^1].Right < box.Left || first.Left > box.Right)
            {
                continue;
            }

            int cell = Majority(word, grid);
            if (cell >= 0)
            {
                (contents[g][cell] ??= []).AddRange(word);
                return;
            }
        }

        outside.AddRange(word);
    }

    private static int Majority(ReadOnlySpan<Glyph> word, TableGrid grid)
    {
        int best = -1;
        float most = 0;
        int current = -2;
        float width = 0;
        foreach (ref readonly Glyph glyph in word)
        {
            int cell = grid.CellAt(glyph.Middle, glyph.Centre);
            if (cell != current)
            {
                current = cell;
                width = 0;
            }

            width += Math.Max(0.01f, glyph.Right - glyph.Left);
            if (width > most)
            {
                most = width;
                best = cell;
            }
        }

        return best;
    }

    private PageTable? Table(int page, TableGrid grid, List<Glyph>?[] contents)
    {
        int filled = contents.Count(static c => c is not null && c.Exists(static g => !g.IsSpace));
        if (grid.Cells.Count < 2 || filled == 0)
        {
            return null;
        }

        var texts = new List<TextLine>[grid.Cells.Count];
        var widest = new float[grid.ColumnCount];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = contents[i] is { } glyphs ? lines.Build(CollectionsMarshal.AsSpan(glyphs)) : [];
            foreach (TextLine line in texts[i])
            {
                ref float width = ref widest[grid.Cells[i].Column];
                width = grid.Cells[i].ColumnSpan == 1 ? Math.Max(width, line.Box.Width) : width;
            }
        }

        var cells = new PageCell[texts.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            GridCell place = grid.Cells[i];
            bool open = grid.IsOpen && place.ColumnSpan == 1;
            float room = open ? widest[place.Column] + SlackOfOpenColumn : grid.BoxOf(place).Width - CellText.Padding;
            cells[i] = CellText.Cell(place, texts[i], room);
        }

        return new PageTable(page, grid.Box, grid.Columns.ToArray(), grid.Rows.ToArray(), cells, grid.IsOpen);
    }
}
