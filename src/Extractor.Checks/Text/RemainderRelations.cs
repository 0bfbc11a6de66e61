using System.Text.RegularExpressions;
using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>
/// What was cut off or is left of an amount: 送审a，审定b，审减c，审减率p is a = b + c and p = c ÷ a; b，占a的p，其余c is a = b + c.
/// Of which amounts the words do not say for sure, so these are relations only where they compute.
/// </summary>
internal static partial class RemainderRelations
{
    private const int Reach = 6;

    public static IEnumerable<RelationCandidate> Find(FigureLookup lookup)
    {
        foreach (TextFigure figure in lookup.Figures)
        {
            if (figure.Mention.Quantity.Dimension != Dimension.Money)
            {
                continue;
            }

            bool cut = Cut().IsMatch(figure.Syntax.Lead);
            if (!cut && !Rest().IsMatch(figure.Syntax.Lead))
            {
                continue;
            }

            if (Whole(lookup, figure) is not { } sum)
            {
                continue;
            }

            yield return sum;
            if (cut && lookup.Next(figure) is { Mention.Quantity.Dimension: Dimension.Percent } rate && CutRate().IsMatch(rate.Syntax.Lead))
            {
                var share = new RelationCandidate(
                    RelationKind.Ratio, [figure.Mention, sum.Numbers[0], rate.Mention], RelationSource.Text, "text.ratio.cut", Quotation.Between(figure.Mention, rate.Mention));
                if (RelationEvaluator.Closes(share))
                {
                    yield return share;
                }
            }
        }
    }

    private static RelationCandidate? Whole(FigureLookup lookup, TextFigure rest)
    {
        List<TextFigure> before = [];
        for (int i = rest.Index - 1; i >= 0 && before.Count < Reach && lookup.Figures[i].Syntax.Paragraph == rest.Syntax.Paragraph && lookup.Figures[i].Syntax.Sentence >= rest.Syntax.Sentence - 3; i--)
        {
            if (FigureLookup.IsAmount(lookup.Figures[i]) && lookup.Figures[i].Mention.Quantity.Dimension == Dimension.Money)
            {
                before.Add(lookup.Figures[i]);
            }
        }

        foreach (TextFigure part in before)
        {
            foreach (TextFigure whole in before.Where(whole => whole.Index != part.Index && whole.Mention.Normalized > part.Mention.Normalized))
            {
                if (Sum(whole, part, rest, whole.Index < part.Index ? whole : part) is { } sum)
                {
                    return sum;
                }
            }
        }

        // 全年实际支出2,391.57万元，结余资金94.43万元: the budget stands in another paragraph.
        return before.FirstOrDefault(static f => f.Mention.Basis == Basis.Actual && f.Mention.MetricId is not null) is { } spent
            ? lookup.Figures.Where(f => FigureLookup.IsAmount(f) && f.Mention.MetricId == spent.Mention.MetricId && f.Mention.Scope == spent.Mention.Scope && f.Mention.Year == spent.Mention.Year && f.Mention.Basis is Basis.AdjustedBudget or Basis.InitialBudget)
                .Select(budget => Sum(budget, spent, rest, spent)).FirstOrDefault(static sum => sum is not null)
            : null;
    }

    // The whole as the sum of a part and what is left of it, where it computes.
    private static RelationCandidate? Sum(TextFigure whole, TextFigure part, TextFigure rest, TextFigure first)
    {
        var sum = new RelationCandidate(RelationKind.Sum, [whole.Mention, part.Mention, rest.Mention], RelationSource.Text, "text.sum.rest", Quotation.Between(first.Mention, rest.Mention));
        return RelationEvaluator.Closes(sum) ? sum : null;
    }

    [GeneratedRegex("(?:审减|核减|节约|节支|压减|下浮)(?:了|额|资金|金额|投资|财政资金|采购资金)?(?:为|共|共计)?$")]
    private static partial Regex Cut();

    [GeneratedRegex("(?:其余|剩余|余下|结余|未支出|未支付|未使用|未执行)(?:的|资金|部分|金额)?$")]
    private static partial Regex Rest();

    [GeneratedRegex("^，?(?:审减|核减|节约|节支|压减|资金节约|下浮)率?(?:为|达)?$")]
    private static partial Regex CutRate();
}
