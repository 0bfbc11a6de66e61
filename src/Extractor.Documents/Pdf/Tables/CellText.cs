using System.Text;
using Extractor.Documents.Model;
using Extractor.Documents.Pdf.Text;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>Joins the lines of a cell: what only the cell's width broke is put together, what the author broke stays broken.</summary>
internal static class CellText
{
    /// <summary>Twice the cell padding of Word, in points. A line that ends nearer to the full width than this was broken by it.</summary>
    public const float Padding = 11f;

    /// <summary>Makes a cell of its lines.</summary>
    /// <param name="place">Where it is in the grid.</param>
    /// <param name="lines">Its lines from top to bottom.</param>
    /// <param name="room">Width that a line may take.</param>
    public static PageCell Cell(GridCell place, List<TextLine> lines, float room)
    {
        if (lines.Count == 0)
        {
            return new PageCell(place, string.Empty, room, 0);
        }

        foreach (TextLine line in lines)
        {
            room = Math.Max(room, line.Box.Width);
        }

        (string text, RecognizedText? recognized) = Join(lines, room);
        return new PageCell(place, text, room - lines[^1].Box.Width, lines[0].FirstTokenWidth) { Recognized = recognized };
    }

    /// <summary>A scan shows the ink of a line, not the white at both ends of it that type has, and shows it to a pixel or two.</summary>
    private static float Slack(TextLine line) => line.Recognized is null ? 0 : 0.25f * line.Size;

    private static (string Text, RecognizedText? Recognized) Join(List<TextLine> lines, float room)
    {
        if (lines.Count == 1)
        {
            return (lines[0].Text, lines[0].Recognized);
        }

        var text = new StringBuilder(lines[0].Text);
        RecognizedText? recognized = lines[0].Recognized;
        for (int i = 1; i < lines.Count; i++)
        {
            bool wrapped = lines[i - 1].Box.Width + lines[i].FirstTokenWidth + Slack(lines[i - 1]) > room;
            if (!wrapped)
            {
                text.Append('\n');
            }
            else if (LineJoin.NeedsSpace(text[^1], lines[i].Text[0]))
            {
                text.Append(' ');
            }

            recognized = RecognizedText.Join(recognized, lines[i].Recognized, text.Length);
            text.Append(lines[i].Text);
        }

        return (text.ToString(), recognized);
    }
}
