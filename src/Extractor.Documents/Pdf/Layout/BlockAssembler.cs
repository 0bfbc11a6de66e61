using System.Text.RegularExpressions;
using Extractor.Documents.Model;
using Extractor.Documents.Pdf.Tables;

namespace Extractor.Documents.Pdf.Layout;

/// <summary>Turns drafts into blocks: tells titles, headings, captions and notes apart and gives each block its heading path.</summary>
internal static partial class BlockAssembler
{
    private const int MostCaptionLines = 3;
    private const int LongestHeading = 45;

    /// <summary>Assembles the blocks.</summary>
    /// <param name="drafts">The document in reading order.</param>
    public static List<Block> Assemble(IReadOnlyList<Draft> drafts)
    {
        bool[] captions = Captions(drafts);
        float bodySize = BodySize(drafts);
        var blocks = new List<Block>(drafts.Count);
        var path = new List<(int Level, string Text)>();
        var caption = new List<string>();
        for (int i = 0; i < drafts.Count; i++)
        {
            IReadOnlyList<string> headings = [.. path.Select(static heading => heading.Text)];
            if (drafts[i] is TableDraft table)
            {
                blocks.Add(Table(blocks.Count, table, caption.Count > 0 ? string.Join('\n', caption) : null, headings));
                caption.Clear();
                continue;
            }

            var paragraph = (ParagraphDraft)drafts[i];
            (ParagraphKind kind, int level) = captions[i]
                ? (ParagraphKind.Caption, 0)
                : Kind(paragraph, bodySize, afterTable: i > 0 && drafts[i - 1] is TableDraft || (blocks.LastOrDefault() as ParagraphBlock)?.Kind == ParagraphKind.Note);
            if (kind == ParagraphKind.Caption)
            {
                caption.Add(paragraph.Text);
            }

            if (kind == ParagraphKind.Heading)
            {
                path.RemoveAll(heading => heading.Level >= level);
                headings = [.. path.Select(static heading => heading.Text)];
                path.Add((level, paragraph.Text));
            }

            blocks.Add(new ParagraphBlock(blocks.Count, paragraph.Page, paragraph.Text, kind, level, headings));
        }

        return blocks;
    }

    private static TableBlock Table(int index, TableDraft draft, string? caption, IReadOnlyList<string> headings) =>
        new(
            index,
            draft.Page,
            draft.Table.RowCount,
            draft.Table.ColumnCount,
            [.. draft.Table.Cells.Select(static entry => new TableCell(
                entry.Cell.Place.Row,
                entry.Cell.Place.Column,
                entry.Cell.Place.RowSpan,
                entry.Cell.Place.ColumnSpan,
                entry.Cell.Text,
                entry.Page))],
            caption,
            headings);

    /// <summary>Marks the paragraphs directly above tables that name the table or state its unit.</summary>
    private static bool[] Captions(IReadOnlyList<Draft> drafts)
    {
        var captions = new bool[drafts.Count];
        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i] is not TableDraft)
            {
                continue;
            }

            for (int above = i - 1; above >= Math.Max(0, i - MostCaptionLines) && drafts[above] is ParagraphDraft paragraph; above--)
            {
                bool first = above == i - 1;
                if (!IsCaption(paragraph, first || captions[above + 1]))
                {
                    break;
                }

                captions[above] = true;
            }
        }

        return captions;
    }

    private static bool IsCaption(ParagraphDraft paragraph, bool adjacent)
    {
        string text = paragraph.Text;
        if (!adjacent || text.Length > 80 || text[^1] is '。' or '；' or '，')
        {
            return false;
        }

        return UnitNote().IsMatch(text)
            || TableNumber().IsMatch(text)
            || (paragraph.Centred && text.Length <= LongestHeading && TableTitle().IsMatch(text));
    }

    private static float BodySize(IReadOnlyList<Draft> drafts)
    {
        var sizes = new Dictionary<int, int>();
        foreach (Draft draft in drafts)
        {
            if (draft is ParagraphDraft paragraph)
            {
                int size = (int)MathF.Round(paragraph.Size * 2);
                sizes[size] = sizes.GetValueOrDefault(size) + paragraph.Text.Length;
            }
        }

        return sizes.Count == 0 ? 12 : sizes.MaxBy(static pair => pair.Value).Key / 2f;
    }

    private static (ParagraphKind Kind, int Level) Kind(ParagraphDraft paragraph, float bodySize, bool afterTable)
    {
        string text = paragraph.Text;
        if (afterTable && Note().IsMatch(text))
        {
            return (ParagraphKind.Note, 0);
        }

        if (text.Length <= LongestHeading && !text.EndsWith('。') && !text.EndsWith('；') && HeadingNumber().Match(text) is { Success: true } number)
        {
            for (int group = 1; group < number.Groups.Count; group++)
            {
                if (number.Groups[group].Success)
                {
                    return (ParagraphKind.Heading, group);
                }
            }
        }

        return paragraph.Centred && paragraph.Size > bodySize * 1.12f && text.Length <= 60 && !text.EndsWith('。')
            ? (ParagraphKind.Title, 0)
            : (ParagraphKind.Body, 0);
    }

    [GeneratedRegex(@"单\s*位\s*[:：]\s*\S*(?:元|人|％|%|个|辆|次|平方米)")]
    private static partial Regex UnitNote();

    [GeneratedRegex(@"^(?:附?\s*表|续表)\s*[0-9一二三四五六七八九十]*\s*[-—.．:：、（( ]?")]
    private static partial Regex TableNumber();

    [GeneratedRegex(@"表(?:\s*[（(][^）)]*[）)])?$")]
    private static partial Regex TableTitle();

    [GeneratedRegex(@"^(?:注|备注|说明|附注)\s*[:：]")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:(第[一二三四五六七八九十]{1,3}(?:部分|章))|([一二三四五六七八九十]{1,3}[、.．])|([（(][一二三四五六七八九十]{1,3}[）)])|(\d{1,2}[、.．](?!\d))|([（(]\d{1,2}[）)]))")]
    private static partial Regex HeadingNumber();
}
