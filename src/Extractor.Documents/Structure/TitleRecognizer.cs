using Extractor.Documents.Model;

namespace Extractor.Documents.Structure;

/// <summary>Finds the title lines at the head of a document and of its attachments.</summary>
internal static class TitleRecognizer
{
    private const int LongestHead = 14;
    private const int LongestTitlePart = 40;

    /// <summary>Marks title lines and attachment openings.</summary>
    /// <param name="items">The document in reading order.</param>
    public static void Mark(IReadOnlyList<DraftItem> items)
    {
        int head = MarkHead(items);
        for (int i = head; i < items.Count; i++)
        {
            DraftItem item = items[i];
            if (item.Paragraph is null || !CaptionTest.IsAttachmentLine(item.Text))
            {
                continue;
            }

            item.OpensAttachment = true;
            if (item.IsBody && CaptionTest.IsTitle(item.Text))
            {
                item.Kind = ParagraphKind.Title;
            }

            if (i + 1 < items.Count && items[i + 1] is { IsBody: true, Number: null } next
                && next.Paragraph!.Centered != false && CaptionTest.IsTitle(next.Text))
            {
                next.Kind = ParagraphKind.Title;
            }
        }
    }

    private static int MarkHead(IReadOnlyList<DraftItem> items)
    {
        int end = 0;
        while (end < Math.Min(LongestHead, items.Count) && IsHeadLine(items[end]))
        {
            end++;
        }

        // A title that does not stand out is still a title, where no other line of the head does.
        bool found = MarkTitles(items, end, p => p.Centered != false || p.Bold);
        if (!found && !items.Take(end).Any(i => i.Kind == ParagraphKind.Title))
        {
            MarkTitles(items, end, _ => true);
        }

        return end;
    }

    private static bool MarkTitles(IReadOnlyList<DraftItem> items, int end, Func<ParagraphDraft, bool> standsOut)
    {
        bool found = false;
        for (int i = 0; i < end; i++)
        {
            DraftItem item = items[i];
            if (item.IsBody && !CaptionTest.IsAttachmentLine(item.Text) && CaptionTest.IsTitle(item.Text)
                && !item.Text.AsSpan().ContainsAny('：', ':') && standsOut(item.Paragraph!))
            {
                item.Kind = ParagraphKind.Title;
                MarkFirstHalf(items, i);
                MarkSecondHalf(items, i, end);
                found = true;
            }
        }

        return found;
    }

    private static bool IsHeadLine(DraftItem item) =>
        item.Paragraph is not null
        && (item.Kind == ParagraphKind.Title
            || (item.Paragraph.OutlineLevel is null && item.Number is null && item.Text.Length <= 80
                && item.Text[^1] is not ('。' or '；' or '，')));

    // 2023年度区委编办 ⏎ 部门整体支出绩效自评报告: the line above the one that names the document is part of the title.
    private static void MarkFirstHalf(IReadOnlyList<DraftItem> items, int title)
    {
        if (title > 0 && items[title - 1] is { IsBody: true } above && IsTitlePart(above, items[title]))
        {
            above.Kind = ParagraphKind.Title;
        }
    }

    // …自评报告 ⏎ （2023年度): so is a year in brackets below it.
    private static void MarkSecondHalf(IReadOnlyList<DraftItem> items, int title, int end)
    {
        if (title + 1 < end && items[title + 1] is { IsBody: true } below
            && below.Text[0] is '（' or '(' && below.Text.Length <= 20 && IsTitlePart(below, items[title]))
        {
            below.Kind = ParagraphKind.Title;
        }
    }

    private static bool IsTitlePart(DraftItem part, DraftItem title) =>
        part.Text.Length <= LongestTitlePart
        && !CaptionTest.IsAttachmentLine(part.Text)
        && !part.Text.AsSpan().ContainsAny('：', ':', '。')
        && part.Paragraph!.Centered == title.Paragraph!.Centered
        && (part.Paragraph.FontSize is not { } a || title.Paragraph.FontSize is not { } b || Math.Abs(a - b) < 4);
}
