using System.Text.RegularExpressions;
using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>
/// Balances that words only hint at: 受理168件，审结159件，其余9件; 本年收入a，加年初结转b，可用财力共c; 全年预算b，调增c. What belongs
/// to what the words do not say, so these are relations only where they compute; they never make a finding.
/// </summary>
internal static partial class BalanceRelations
{
    public static IEnumerable<RelationCandidate> Find(FigureLookup lookup)
    {
        foreach (TextFigure figure in lookup.Figures)
        {
            if (figure.Mention.Role != MentionRole.Value || figure.Syntax.Bracket >= 0 || figure.Mention.Quantity.Dimension is not (Dimension.Money or Dimension.Count)
                || Before(lookup, figure) is not { } pair || lookup.ListOf(figure.Index) is not null)
            {
                continue;
            }

            (TextFigure first, TextFigure second) = pair;
            RelationCandidate? candidate =
                Rest().IsMatch(figure.Syntax.Lead) ? Sum("text.sum.rest", first, second, figure)
                : Together().IsMatch(figure.Syntax.Lead) && Plus().IsMatch(second.Syntax.Lead) ? Sum("text.sum.together", figure, first, second)
                : Supplement().IsMatch(figure.Syntax.Lead) ? Sum("text.sum.supplement", second, first, figure)
                : null;
            if (candidate is not null && RelationEvaluator.Closes(candidate))
            {
                yield return candidate;
            }
        }
    }

    private static RelationCandidate Sum(string rule, TextFigure whole, TextFigure first, TextFigure second) =>
        new(RelationKind.Sum, [whole.Mention, first.Mention, second.Mention], RelationSource.Text, rule, Quotation.Between(
            whole.Index < first.Index ? whole.Mention : first.Mention, whole.Index > second.Index ? whole.Mention : second.Mention));

    // The two amounts of the same unit right before it in the sentence.
    private static (TextFigure First, TextFigure Second)? Before(FigureLookup lookup, TextFigure figure)
    {
        bool Is(TextFigure f) => FigureLookup.IsAmount(f) && f.Syntax.Bracket < 0 && FigureLookup.SameDimension(f.Mention.Quantity, figure.Mention.Quantity);
        TextFigure? second = lookup.Back(figure.Index, Is, 0);
        TextFigure? first = second is null ? null : lookup.Back(second.Index, Is, 0);
        return first is null || second is null ? null : (first, second);
    }

    [GeneratedRegex("(?:^|[，；])(?:其余|剩余|余下|结余|节余|余|尚余|尚有|未完成|未办结|结转|其他)[^，。；]{0,6}$")]
    private static partial Regex Rest();

    [GeneratedRegex("[^，。；]{0,10}(?:共|合计|总计|共计|总额|规模)(?:为|达)?$")]
    private static partial Regex Together();

    [GeneratedRegex("(?:^|[，；])(?:加上?|连同|另加|加之|并上)")]
    private static partial Regex Plus();

    [GeneratedRegex("(?:^|[，；])(?:年中|执行中|当年)?(?:调增|追加|核增|增加|净增|调整增加)$")]
    private static partial Regex Supplement();
}
