using Extractor.Documents.Model;

namespace Extractor.Documents.Structure;

/// <summary>
/// Decides which paragraphs are headings: by what the format states, by the number at their start together with what stands
/// around them, and, where the format tells nothing, by the shape of a short line between finished paragraphs.
/// </summary>
internal static class HeadingRecognizer
{
    private const int LongestStyledHeading = 80;

    /// <summary>Marks numbered and styled headings.</summary>
    /// <param name="items">The document in reading order.</param>
    public static void MarkNumbered(IReadOnlyList<DraftItem> items)
    {
        var seen = new HashSet<(int Parent, int Ordinal)>();
        for (int i = 0; i < items.Count; i++)
        {
            DraftItem item = items[i];
            if (item.IsBody && (IsStyled(item) || (item.Number is { } number && IsTyped(items, i, number, seen))))
            {
                item.Kind = ParagraphKind.Heading;
            }

            if (item.Number is { } n)
            {
                seen.Add((n.Parent, n.Ordinal));
            }
        }
    }

    /// <summary>Marks headings that have neither number nor style; numbered headings and captions are already marked.</summary>
    /// <param name="items">The document in reading order.</param>
    public static void MarkUnnumbered(IReadOnlyList<DraftItem> items)
    {
        double body = BodyFontSize(items);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].IsBody && IsUnnumbered(items, i, body))
            {
                items[i].Kind = ParagraphKind.Heading;
            }
        }

        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is { Kind: ParagraphKind.Heading, Number: null } heading && heading.Paragraph!.OutlineLevel is null)
            {
                heading.Rank = UnnumberedRank(items, i);
            }
        }
    }

    private static bool IsStyled(DraftItem item)
    {
        if (item.Paragraph!.OutlineLevel is null || item.Text.Length > LongestStyledHeading)
        {
            return false;
        }

        // Running text often carries a heading style by mistake; a full stop inside gives it away.
        int stop = item.Text.AsSpan().IndexOfAny('。', '；', '！');
        return stop < 0 || (stop == item.Text.Length - 1 && item.Number is not null);
    }

    private static bool IsTyped(IReadOnlyList<DraftItem> items, int index, HeadingNumber number, HashSet<(int Parent, int Ordinal)> seen)
    {
        DraftItem item = items[index];
        if (!HeadingTest.IsNumberedHeading(item.Text, number))
        {
            return false;
        }

        // 2.1 under 2., or after 2.0 …: otherwise it is an amount at the start of a line.
        if (number.Scheme == NumberScheme.Dotted
            && !seen.Contains((0, number.Parent)) && !seen.Contains((number.Parent, number.Ordinal - 1)) && number.Ordinal != 1)
        {
            return false;
        }

        if (item.Paragraph!.Bold)
        {
            return true;
        }

        // Siblings with nothing between them are the items of a list or of a table of contents.
        HeadingNumber? next = index + 1 < items.Count ? items[index + 1].Number : null;
        if (next is { } n && n.Follows(number))
        {
            return false;
        }

        bool continuesList = index > 0 && items[index - 1] is { IsBody: true, Number: { } previous } && number.Follows(previous)
            && items[index - 1].Text.Length <= 60;
        bool upper = number.Scheme <= NumberScheme.ChineseBracketed;
        bool hasContent = index + 1 < items.Count && (next is null || next.Value.Rank > number.Rank) && !StartsNewHead(items[index + 1]);
        return hasContent || (upper && !continuesList);
    }

    private static bool StartsNewHead(DraftItem item) =>
        item.Paragraph is { OutlineLevel: not null } || item.Kind == ParagraphKind.Title;

    private static bool IsUnnumbered(IReadOnlyList<DraftItem> items, int index, double bodyFontSize)
    {
        DraftItem item = items[index];
        if (item.Number is not null || index + 1 >= items.Count || !HeadingTest.IsUnnumberedHeading(item.Text))
        {
            return false;
        }

        ParagraphDraft paragraph = item.Paragraph!;
        bool layoutKnown = paragraph.Centered is not null;
        if (layoutKnown && !paragraph.Bold && !(paragraph.FontSize >= bodyFontSize + 1))
        {
            return false;
        }

        return IsFinished(items, index - 1) && HasText(items[index + 1]);
    }

    // The paragraph before must be over: a heading, a table, or a sentence that ended. At the head of the document there is no heading yet.
    private static bool IsFinished(IReadOnlyList<DraftItem> items, int previous) =>
        previous >= 0 && (items[previous] is { Table: not null } or { Kind: not ParagraphKind.Body }
            || items[previous].Text[^1] is '。' or '；' or '！' or '？' or '”' or '）' or '：');

    private static bool HasText(DraftItem next) =>
        next.Paragraph is not null
        && (next.Number is not null || next.Kind == ParagraphKind.Heading || next.Text.Length >= 30 || next.Text[^1] is '。' or '：');

    // A heading that lost its number: the numbers around it tell its level. （一） X （三）: X was （二）. 三、 X 四、: X stands
    // under 三. X 一、: X stands above 一. Otherwise it is taken to stand above all numbered headings.
    private static int UnnumberedRank(IReadOnlyList<DraftItem> items, int index)
    {
        int next = index + 1;
        int unnumbered = 1;
        while (next < items.Count && (items[next].Kind != ParagraphKind.Heading || items[next].Number is null))
        {
            unnumbered += items[next].Kind == ParagraphKind.Heading ? 1 : 0;
            next++;
        }

        int top = (10 * (int)NumberScheme.Chinese) - 5;
        if (next >= items.Count)
        {
            return top;
        }

        HeadingNumber after = items[next].Number!.Value;
        if (after.Ordinal == 1)
        {
            return next == index + 1 ? Math.Min(after.Rank - 5, top) : top;
        }

        for (int i = index - 1; i >= 0; i--)
        {
            if (items[i] is { Kind: ParagraphKind.Heading, Number: { } before })
            {
                if (before.Rank < after.Rank)
                {
                    return top;
                }

                if (before.Scheme == after.Scheme && before.Ordinal < after.Ordinal)
                {
                    return after.Ordinal - before.Ordinal > unnumbered ? after.Rank : after.Rank + 5;
                }
            }
        }

        return top;
    }

    private static double BodyFontSize(IReadOnlyList<DraftItem> items)
    {
        var weights = new Dictionary<double, int>();
        foreach (DraftItem item in items)
        {
            if (item.Paragraph?.FontSize is { } size)
            {
                weights[size] = weights.GetValueOrDefault(size) + item.Text.Length;
            }
        }

        return weights.Count == 0 ? double.MaxValue : weights.MaxBy(w => w.Value).Key;
    }
}
