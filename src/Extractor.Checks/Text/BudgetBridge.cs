using System.Text.RegularExpressions;
using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>
/// The way of a budget through its year: 年初A，年中追加B、C，全年D is D = A + B + C; 全年D，支出E，结余F is D = E + F.
/// </summary>
internal static partial class BudgetBridge
{
    public static IEnumerable<RelationCandidate> Find(FigureLookup lookup)
    {
        foreach (TextFigure figure in lookup.Figures)
        {
            if (figure.Mention.Quantity.Dimension != Dimension.Money || figure.Mention.Role != MentionRole.Value)
            {
                continue;
            }

            if (figure.Mention.Basis == Basis.AdjustedBudget && figure.Mention.MetricId is not null && Supplemented(lookup, figure) is { } sum)
            {
                yield return sum;
            }

            if (Remainder().IsMatch(figure.Syntax.Lead) && figure.Mention.MetricId is null && Remaining(lookup, figure) is { } rest)
            {
                yield return rest;
            }
        }
    }

    private static RelationCandidate? Supplemented(FigureLookup lookup, TextFigure adjusted)
    {
        var supplements = new List<Mention>();
        for (int i = adjusted.Index - 1; i >= 0; i--)
        {
            TextFigure figure = lookup.Figures[i];
            if (figure.Syntax.Paragraph != adjusted.Syntax.Paragraph || figure.Syntax.Sentence < adjusted.Syntax.Sentence - 2)
            {
                return null;
            }

            if (figure.Mention.Quantity.Dimension != Dimension.Money || lookup.ListOf(figure.Index) is not null)
            {
                continue;
            }

            if (figure.Mention.Basis == Basis.InitialBudget && FigureLookup.SameConcept(figure.Mention, adjusted.Mention))
            {
                return supplements.Count == 0
                    ? null
                    : new RelationCandidate(
                        RelationKind.Sum, [adjusted.Mention, figure.Mention, .. supplements], RelationSource.Text, "text.sum.supplement", Quotation.Between(figure.Mention, adjusted.Mention));
            }

            if (FigureLookup.IsAmount(figure) && figure.Mention.Basis == Basis.AdjustedBudget && figure.Mention.MetricId is not null)
            {
                return null;
            }

            bool joined = supplements.Count > 0 && figure.Syntax.Sentence == adjusted.Syntax.Sentence;
            if (!(Added().IsMatch(figure.Syntax.Lead) || (joined && figure.Mention.MetricId is null)) || Cut().IsMatch(figure.Syntax.Lead))
            {
                if (figure.Mention.MetricId is null && supplements.Count == 0 && figure.Syntax.Lead.StartsWith('、'))
                {
                    supplements.Insert(0, figure.Mention);
                    continue;
                }

                return null;
            }

            supplements.Insert(0, figure.Mention);
        }

        return null;
    }

    private static RelationCandidate? Remaining(FigureLookup lookup, TextFigure rest)
    {
        TextFigure? spent = lookup.Back(rest.Index, f => FigureLookup.IsAmount(f) && f.Mention.Quantity.Dimension == Dimension.Money && f.Mention.Basis == Basis.Actual, 0);
        TextFigure? budget = spent is null ? null : lookup.Back(spent.Index, f => FigureLookup.IsAmount(f) && f.Mention.Basis is Basis.AdjustedBudget or Basis.InitialBudget && FigureLookup.SameConcept(f.Mention, spent.Mention), 0);
        if (spent is null || budget is null)
        {
            return null;
        }

        var candidate = new RelationCandidate(
            RelationKind.Sum, [budget.Mention, spent.Mention, rest.Mention], RelationSource.Text, "text.sum.remainder", Quotation.Between(budget.Mention, rest.Mention));

        // What is left of which amount the words do not say, so it is a relation only where it computes.
        return RelationEvaluator.Closes(candidate) ? candidate : null;
    }

    [GeneratedRegex("(?:追加|调增|核增|增拨|新增|下达|调整增加)(?![^，；：。]*后，)")]
    private static partial Regex Added();

    [GeneratedRegex("调减|核减|压减|收回|扣减")]
    private static partial Regex Cut();

    [GeneratedRegex("(?:结余|剩余|未支出|未执行|未支付|尚未支付|尚有)[^，。；]{0,4}$")]
    private static partial Regex Remainder();
}
