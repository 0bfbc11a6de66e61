using Extractor.Documents.Pdf.Text;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>A run of neighbouring lines of a page that can be rows of a table without column lines.</summary>
/// <param name="First">Index of its first line.</param>
/// <param name="End">One past its last line.</param>
/// <param name="Rules">The horizontal borders in and around it, from top to bottom.</param>
internal readonly record struct OpenBlock(int First, int End, IReadOnlyList<AxisRule> Rules)
{
    /// <summary>Rows without a line between them are not further apart than this, in font sizes from body to body.</summary>
    private const float LargestGap = 1.5f;

    /// <summary>Rows with a line between them may be higher.</summary>
    private const float LargestRuledGap = 4f;

    /// <summary>The lines of a header between the top border and the first row.</summary>
    private const int MostHeaderLines = 6;

    /// <summary>Most characters of a name in a header that stands alone on its line.</summary>
    private const int LongestName = 12;

    /// <summary>Finds the blocks of a page.</summary>
    /// <param name="lines">The lines outside ruled tables, from top to bottom.</param>
    /// <param name="pieces">The pieces of each line.</param>
    /// <param name="horizontal">The horizontal borders outside ruled tables, ordered by position.</param>
    public static List<OpenBlock> Find(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, IReadOnlyList<AxisRule> horizontal)
    {
        var blocks = new List<OpenBlock>();
        int from = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (pieces[i].Length < 2 || IsBarrier(lines[i]))
            {
                continue;
            }

            int end = Extend(lines, horizontal, i, step: 1) + 1;
            int first = FirstWithHeader(lines, pieces, horizontal, from, i, end);
            int last = LastInside(lines, pieces, horizontal, i, end);
            blocks.Add(new OpenBlock(first, last, RulesOf(lines, horizontal, first, last)));
            from = end;
            i = end - 1;
        }

        return blocks;
    }

    /// <summary>Whether a line can be no part of a table: running text, a caption, a note.</summary>
    private static bool IsBarrier(TextLine line)
    {
        foreach (LineSegment segment in line.Segments)
        {
            ReadOnlySpan<char> text = line.TextOf(segment);
            if (text.Length > 30 || (text.Length > 18 && text.IndexOfAny('，', '。') >= 0))
            {
                return true;
            }
        }

        return IsTitled(line) || CaptionTest.IsTableNote(line.Text);
    }

    private static bool IsTitled(TextLine line) => CaptionTest.IsNumberedCaption(line.Text) || CaptionTest.IsUnitLine(line.Text);

    private static int Extend(IReadOnlyList<TextLine> lines, IReadOnlyList<AxisRule> horizontal, int from, int step)
    {
        int at = from;
        while (at + step >= 0 && at + step < lines.Count && !IsBarrier(lines[at + step]) && AreNear(lines[at], lines[at + step], horizontal))
        {
            at += step;
        }

        return at;
    }

    private static bool AreNear(TextLine a, TextLine b, IReadOnlyList<AxisRule> horizontal)
    {
        (TextLine upper, TextLine lower) = a.Baseline <= b.Baseline ? (a, b) : (b, a);
        float gap = lower.Box.Top - upper.Box.Bottom;
        float size = Math.Max(a.Size, b.Size);
        return gap <= LargestGap * size
            || (gap <= LargestRuledGap * size && horizontal.Any(rule => rule.Position > upper.Baseline - (0.5f * size) && rule.Position < lower.Baseline));
    }

    /// <summary>
    /// Lines above the first row that has several pieces belong to the table where a border above them says so, or where they are so
    /// near that they stand beside the row rather than above it.
    /// </summary>
    private static int FirstWithHeader(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, IReadOnlyList<AxisRule> horizontal, int from, int row, int end)
    {
        int first = row;
        while (first > from && lines[first].Baseline - lines[first - 1].Baseline < 0.9f * lines[first].Size && !IsBarrier(lines[first - 1]))
        {
            first--;
        }

        float left = pieces[row].Min(static p => p.Left);
        float right = pieces[row].Max(static p => p.Right);
        for (int above = first; above >= Math.Max(from, first - MostHeaderLines); above--)
        {
            if (above < first && (IsBarrier(lines[above]) || !AreNear(lines[above], lines[above + 1], horizontal)))
            {
                break;
            }

            if (above < first && above > 0 && IsTitled(lines[above - 1]) && first - above <= 3)
            {
                return above;
            }

            float top = lines[above].Box.Top;
            float limit = above > 0 ? lines[above - 1].Baseline : 0;
            if (horizontal.Any(rule => rule.Position <= top + 3 && rule.Position >= limit - 2 && top - rule.Position < 3 * lines[above].Size
                && rule.Start <= left + 3 && rule.End >= right - 3))
            {
                return above;
            }
        }

        return FirstWithRest(lines, pieces, first, end);
    }

    /// <summary>At the top of a page, the first names of a repeated header stand alone above the others, as large as they are and over them.</summary>
    private static bool IsRepeatedHeader(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, int first)
    {
        TextLine row = lines[first];
        for (int i = 0; i < first; i++)
        {
            TextLine line = lines[i];
            bool name = pieces[i].Length == 1 && line.Text.Length <= LongestName && !IsBarrier(line) && !HeadingNumber.TryParse(line.Text, out _)
                && MathF.Abs(line.Size - row.Size) <= 0.05f * row.Size
                && lines[i + 1].Baseline - line.Baseline < 1.75f * line.Size
                && line.Right < row.Right && row.Left - line.Left < 12 * row.Size;
            if (!name)
            {
                return false;
            }
        }

        return first > 0;
    }

    /// <summary>At the top of a page, the lines of a cell that began on the page before stand alone above the first row.</summary>
    private static int FirstWithRest(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, int first, int end)
    {
        if (first is 0 or > 3)
        {
            return first;
        }

        if (IsRepeatedHeader(lines, pieces, first))
        {
            return 0;
        }

        for (int i = 0; i < first; i++)
        {
            bool under = pieces[i].Length == 1 && !IsBarrier(lines[i]) && !HeadingNumber.TryParse(lines[i].Text, out _)
                && lines[i + 1].Baseline - lines[i].Baseline < 1.75f * lines[i].Size
                && Enumerable.Range(first, end - first).Any(row => Array.Exists(pieces[row], piece =>
                    !piece.IsNumber && MathF.Abs(piece.Left - pieces[i][0].Left) < 1.5f && piece.Right >= pieces[i][0].Right - 1));
            if (!under)
            {
                return first;
            }
        }

        return 0;
    }

    /// <summary>
    /// Where the table ends: at the last border over its whole width, if nothing like a row follows it, and before single lines that
    /// are headings or stand alone.
    /// </summary>
    private static int LastInside(IReadOnlyList<TextLine> lines, TablePiece[][] pieces, IReadOnlyList<AxisRule> horizontal, int row, int end)
    {
        float left = pieces[row].Min(static p => p.Left);
        float right = pieces[row].Max(static p => p.Right);
        for (int last = end; last > row + 1; last--)
        {
            float bottom = lines[last - 1].Box.Bottom;
            float limit = last < end ? lines[last].Baseline : bottom + (1.5f * lines[last - 1].Size);
            bool border = horizontal.Any(rule => rule.Position > bottom - 3 && rule.Position < limit && rule.Start <= left + 3 && rule.End >= right - 3);
            if (border || pieces[last - 1].Length > 1)
            {
                return last;
            }

            bool beside = last - 2 >= row && lines[last - 1].Baseline - lines[last - 2].Baseline < 1.75f * lines[last - 1].Size
                && !HeadingNumber.TryParse(lines[last - 1].Text, out _)
                && Array.Exists(pieces[last - 2], piece => piece.Left < pieces[last - 1][0].Right && pieces[last - 1][0].Left < piece.Right && !piece.IsNumber);
            if (beside)
            {
                return last;
            }
        }

        return row + 1;
    }

    private static List<AxisRule> RulesOf(IReadOnlyList<TextLine> lines, IReadOnlyList<AxisRule> horizontal, int first, int end)
    {
        float size = lines[first].Size;
        float top = lines[first].Box.Top - (1.5f * size);
        float bottom = lines[end - 1].Box.Bottom + (1.5f * size);
        top = first > 0 ? Math.Max(top, lines[first - 1].Baseline) : top;
        bottom = end < lines.Count ? Math.Min(bottom, lines[end].Box.Top + 2) : bottom;
        return [.. horizontal.Where(rule => rule.Position >= top && rule.Position <= bottom)];
    }
}
