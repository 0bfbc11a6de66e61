using System.Text.RegularExpressions;
using Extractor.Checks.Relations;
using Extractor.Documents.Model;
using Extractor.Language.Folding;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>
/// Itemised statements over paragraphs: 「…年初预算为A，支出决算为B。其中：」 and then numbered paragraphs that each give the
/// budget and the outturn of one item. Both columns must sum.
/// </summary>
internal static partial class ItemisedRelations
{
    public static IEnumerable<RelationCandidate> Find(FigureLookup lookup, Document document)
    {
        Dictionary<int, List<TextFigure>> byParagraph = lookup.Figures.GroupBy(static f => f.Syntax.Paragraph).ToDictionary(static g => g.Key, static g => g.ToList());
        foreach (ParagraphBlock head in document.Paragraphs)
        {
            if (!byParagraph.TryGetValue(head.Index, out List<TextFigure>? figures) || !Announces().IsMatch(TextFolding.Fold(head.Text).TrimEnd()) || Selected().IsMatch(TextFolding.Fold(head.Text)))
            {
                continue;
            }

            List<List<TextFigure>> items = Items(document, head.Index, byParagraph);
            if (items.Count < 2)
            {
                continue;
            }

            foreach (Basis basis in (Basis[])[Basis.InitialBudget, Basis.Actual])
            {
                TextFigure? whole = figures.LastOrDefault(f => IsBasisAmount(f, basis));
                List<Mention> parts = [.. items.Select(item => item.FirstOrDefault(f => IsBasisAmount(f, basis))?.Mention).OfType<Mention>()];
                if (whole is not null && parts.Count == items.Count)
                {
                    yield return new RelationCandidate(
                        RelationKind.Sum, [whole.Mention, .. parts], RelationSource.Text, "text.sum.itemised", Quotation.Between(whole.Mention, parts[^1]));
                }
            }
        }
    }

    private static bool IsBasisAmount(TextFigure figure, Basis basis) =>
        FigureLookup.IsAmount(figure) && figure.Mention.Quantity.Dimension == Dimension.Money && figure.Mention.Basis == basis;

    private static List<List<TextFigure>> Items(Document document, int head, Dictionary<int, List<TextFigure>> byParagraph)
    {
        var items = new List<List<TextFigure>>();
        int expected = 1;
        int lastItem = head;
        for (int i = head + 1; i < document.Blocks.Count && document.Blocks[i] is ParagraphBlock paragraph; i++)
        {
            Match number = Number().Match(TextFolding.Fold(paragraph.Text).TrimStart());
            if (!number.Success || int.Parse(number.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) != expected)
            {
                // An item further on with a later number: some item is not readable here, so nothing can be summed.
                if (number.Success && int.Parse(number.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) > expected)
                {
                    return [];
                }

                if (items.Count > 0 && paragraph.Kind == ParagraphKind.Body && i - lastItem < 4)
                {
                    continue;
                }

                break;
            }

            if (!byParagraph.TryGetValue(i, out List<TextFigure>? figures))
            {
                break;
            }

            items.Add(figures);
            lastItem = i;
            expected++;
        }

        // More items of the classification further on: the reading order is broken, and a sum of some proves nothing.
        for (int i = lastItem + 2; i < document.Blocks.Count && i < lastItem + 60; i++)
        {
            if (document.Blocks[i] is ParagraphBlock later && later.Text.Contains("（项）", StringComparison.Ordinal))
            {
                return [];
            }
        }

        return items;
    }

    [GeneratedRegex("(?:其中|具体情况如下|具体如下|如下)[：。]?$")]
    private static partial Regex Announces();

    // 主要项目执行情况如下: some of them.
    [GeneratedRegex("(?:主要|重点|部分|典型|较大)[^，。；：]{0,4}(?:项目|支出|资金|任务)[^，。；：]{0,10}如下[：。]?$")]
    private static partial Regex Selected();

    [GeneratedRegex("^(?:（)?([0-9]{1,2})(?:、|\\.|．|）)")]
    private static partial Regex Number();
}
