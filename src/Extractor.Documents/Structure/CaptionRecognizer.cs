using Extractor.Documents.Model;

namespace Extractor.Documents.Structure;

/// <summary>Attaches the caption lines above a table to it and marks captions and table notes.</summary>
internal static class CaptionRecognizer
{
    private const int MostLinesAbove = 5;
    private const int LongestCenteredLine = 40;

    /// <summary>Marks captions and notes and fills <see cref="DraftItem.Caption"/>.</summary>
    /// <param name="items">The document in reading order; headings with a number are already marked.</param>
    public static void Mark(IReadOnlyList<DraftItem> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Table is not null)
            {
                AttachLinesAbove(items, i);
            }
            else if (items[i].IsBody && CaptionTest.IsNumberedCaption(items[i].Text))
            {
                items[i].Kind = ParagraphKind.Caption;
            }
            else if (items[i].IsBody && CaptionTest.IsTableNote(items[i].Text) && FollowsTable(items, i))
            {
                items[i].Kind = ParagraphKind.Note;
            }
        }
    }

    private static void AttachLinesAbove(IReadOnlyList<DraftItem> items, int table)
    {
        int first = table;
        while (first > 0 && table - first < MostLinesAbove && IsCaptionLine(items[first - 1]))
        {
            first--;
            if (items[first].Kind == ParagraphKind.Title || CaptionTest.IsNumberedCaption(items[first].Text))
            {
                break;
            }
        }

        if (first == table)
        {
            return;
        }

        for (int i = first; i < table; i++)
        {
            if (items[i].Kind == ParagraphKind.Body)
            {
                items[i].Kind = ParagraphKind.Caption;
            }
        }

        items[table].Caption = string.Join('\n', Enumerable.Range(first, table - first).Select(i => items[i].Text));
    }

    private static bool IsCaptionLine(DraftItem item)
    {
        if (item.Paragraph is null || item.Kind is ParagraphKind.Heading or ParagraphKind.Note || item.OpensAttachment)
        {
            return false;
        }

        return item.Kind is ParagraphKind.Caption or ParagraphKind.Title
            || CaptionTest.IsLineAboveTable(item.Text)
            || (item.Paragraph.Centered == true && item.Text.Length <= LongestCenteredLine && item.Text[^1] is not ('。' or '；' or '，'));
    }

    private static bool FollowsTable(IReadOnlyList<DraftItem> items, int note)
    {
        int i = note - 1;
        while (i >= 0 && note - i <= 3 && items[i].Table is null)
        {
            i--;
        }

        return i >= 0 && items[i].Table is not null;
    }
}
