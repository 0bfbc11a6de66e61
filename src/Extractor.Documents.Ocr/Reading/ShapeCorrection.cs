using Extractor.Documents.Ocr.Imaging;
using Extractor.Documents.Ocr.Layout;

namespace Extractor.Documents.Ocr.Reading;

/// <summary>
/// Tells characters apart that the network confuses because it sees a line without its measure: 一 and the hyphen, a stroke that fills
/// a cell and the figure 1, opening and closing quotation marks.
/// </summary>
internal static class ShapeCorrection
{
    /// <summary>Ink wider than this share of the type's height is an ideograph's, not a hyphen's.</summary>
    private const float WideStroke = 0.5f;

    /// <summary>Corrects a piece.</summary>
    /// <param name="piece">The piece as the network read it.</param>
    /// <param name="ink">The page's ink, without its ruling lines.</param>
    public static TextPiece Correct(TextPiece piece, Ink ink)
    {
        if (piece.Characters.Count < 2 && IsBar(piece.Box, ink))
        {
            return piece with { Characters = [new ReadCharacter("—", (piece.Box.Left + piece.Box.Right) / 2f, 1)] };
        }

        if (piece.Characters.Count == 0)
        {
            return piece;
        }

        ReadCharacter[] read = [.. piece.Characters];
        if (read.Length == 1 && read[0].Text is "1" or "I" or "l" or "|" && IsSlanted(piece.Box, ink))
        {
            read[0] = read[0] with { Text = "/" };
        }

        bool open = false;
        for (int i = 0; i < read.Length; i++)
        {
            switch (read[i].Text)
            {
                case "-" or "—" or "–" when TouchesIdeograph(read, i) && InkWidth(piece.Box, read, i, ink) > WideStroke * InkBounds.Of(piece.Box, ink).Height:
                    read[i] = read[i] with { Text = read[i].Text == "-" ? "一" : read[i].Text };
                    break;
                case "\"" or "“" or "”" when read.Length > 1 && (TouchesIdeograph(read, i) || read[i].Text != "\""):
                    bool closes = read[i].Text == "”" || (read[i].Text == "\"" && (open || i == read.Length - 1));
                    read[i] = read[i] with { Text = closes ? "”" : "“" };
                    open = !closes;
                    break;
            }
        }

        return piece with { Characters = read };
    }

    private static bool TouchesIdeograph(ReadCharacter[] read, int at) =>
        (at > 0 && CharacterWidth.IsWide(read[at - 1].Text)) || (at + 1 < read.Length && CharacterWidth.IsWide(read[at + 1].Text));

    /// <summary>Whether the ink leans like a solidus: its upper third lies clearly to the right of its lower third.</summary>
    private static bool IsSlanted(PixelBox box, Ink ink)
    {
        PixelBox body = InkBounds.Of(box, ink);
        if (body.Width < 0.25f * body.Height)
        {
            return false;
        }

        int third = Math.Max(1, body.Height / 3);
        float upper = Centre(body with { Bottom = body.Top + third }, ink);
        float lower = Centre(body with { Top = body.Bottom - third }, ink);
        return upper - lower > 0.35f * body.Width;
    }

    private static float Centre(PixelBox part, Ink ink)
    {
        long sum = 0;
        int count = 0;
        for (int y = part.Top; y < part.Bottom; y++)
        {
            ReadOnlySpan<bool> row = ink.Row(y);
            for (int x = part.Left; x < part.Right; x++)
            {
                sum += row[x] ? x : 0;
                count += row[x] ? 1 : 0;
            }
        }

        return count == 0 ? 0 : (float)sum / count;
    }

    /// <summary>Whether the ink is one full horizontal stroke: the dash of an empty cell.</summary>
    private static bool IsBar(PixelBox box, Ink ink)
    {
        PixelBox body = InkBounds.Of(box, ink);
        if (body == box || body.Width < 3 * body.Height)
        {
            return false;
        }

        int filled = 0;
        for (int y = body.Top; y < body.Bottom; y++)
        {
            filled += ink.Row(y)[body.Left..body.Right].Count(true);
        }

        return filled > 0.7f * body.Width * body.Height;
    }

    /// <summary>Width of the stroke of a character: the longest run of ink in the middle rows between its neighbours.</summary>
    private static int InkWidth(PixelBox box, ReadCharacter[] read, int at, Ink ink)
    {
        float margin = 0.4f * box.Height;
        int from = at == 0 ? box.Left : Math.Max(box.Left, (int)(read[at - 1].Centre + margin));
        int to = at + 1 == read.Length ? box.Right : Math.Min(box.Right, (int)(read[at + 1].Centre - margin));
        int widest = 0;
        for (int y = box.Top + (box.Height / 4); y < box.Bottom - (box.Height / 4); y++)
        {
            ReadOnlySpan<bool> row = ink.Row(y);
            int run = 0;
            for (int x = from; x < to; x++)
            {
                run = row[x] ? run + 1 : 0;
                widest = Math.Max(widest, run);
            }
        }

        return widest;
    }
}
