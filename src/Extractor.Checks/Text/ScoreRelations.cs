using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>Scores in text: items summing to the total, scores under their weights, the score of the execution rate.</summary>
internal static class ScoreRelations
{
    public static IEnumerable<RelationCandidate> Find(FigureLookup lookup)
    {
        foreach (TextFigure figure in lookup.Figures)
        {
            if (figure.Mention.Quantity.Dimension != Dimension.Score)
            {
                continue;
            }

            if (figure.Mention.Role == MentionRole.Weight && Scored(lookup, figure) is { } score)
            {
                yield return new RelationCandidate(
                    RelationKind.ScoreCap, [figure.Mention, score.Mention], RelationSource.Text, "text.score-cap", Quotation.Between(figure.Mention, score.Mention));
                if (IsExecution(figure, score) && ExecutionRate(lookup, score) is { } rate)
                {
                    yield return new RelationCandidate(
                        RelationKind.ExecutionScore,
                        [rate, figure.Mention, score.Mention],
                        RelationSource.Text,
                        "text.execution-score",
                        Quotation.Between(figure.Mention, score.Mention),
                        0.8);
                }
            }

            if (figure.Mention is { Role: MentionRole.Value, MetricId: "score.total" } && figure.Syntax.Group < 0 && !lookup.Lists.Any(list => list.Whole == figure.Index) && (Items(lookup, figure) is { Count: > 1 } before ? before : ItemsBehind(lookup, figure)) is { Count: > 1 } items)
            {
                yield return new RelationCandidate(
                    RelationKind.ScoreSum, [figure.Mention, .. items], RelationSource.Text, "text.score-sum", Quotation.Between(items[0], figure.Mention));
            }
        }
    }

    // 得9.5分（满分10分） or 满分10分，得9.66分.
    private static TextFigure? Scored(FigureLookup lookup, TextFigure weight)
    {
        TextFigure? before = weight.Index > 0 ? lookup.Figures[weight.Index - 1] : null;
        if (before is not null && IsScore(before) && before.Syntax.Sentence == weight.Syntax.Sentence && weight.Syntax.Bracket >= 0 && before.Syntax.Bracket == weight.Syntax.OuterBracket && weight.Syntax.Lead.StartsWith('（'))
        {
            return before;
        }

        TextFigure? after = weight.Index + 1 < lookup.Figures.Count ? lookup.Figures[weight.Index + 1] : null;
        if (after is { Mention.Quantity.Dimension: Dimension.Percent } && after.Index + 1 < lookup.Figures.Count && after.Syntax.Sentence == weight.Syntax.Sentence)
        {
            // 满分8分，按95.95%的执行率折算得7.68分.
            after = lookup.Figures[after.Index + 1];
        }

        return after is not null && IsScore(after) && after.Syntax.Sentence == weight.Syntax.Sentence && (after.Syntax.Inherited || after.Syntax.Lead.Contains('得', StringComparison.Ordinal)) && !after.Syntax.Lead.Contains('；', StringComparison.Ordinal)
            ? after
            : null;
    }

    private static bool IsScore(TextFigure figure) => figure.Mention is { Role: MentionRole.Value, Quantity.Dimension: Dimension.Score };

    private static bool IsExecution(TextFigure weight, TextFigure score) =>
        weight.Mention.Label.EndsWith("执行率", StringComparison.Ordinal) || weight.Mention.Label.EndsWith("执行率指标", StringComparison.Ordinal) || score.Mention.Label.EndsWith("执行率", StringComparison.Ordinal);

    private static Mention? ExecutionRate(FigureLookup lookup, TextFigure score)
    {
        TextFigure? rate = lookup.Back(score.Index, f => f.Mention is { MetricId: "rate.execution", Role: MentionRole.Rate } && f.Syntax.Part == ComparisonPart.None && f.Mention.Scope == score.Mention.Scope && f.Mention.Year == score.Mention.Year, -2);
        return rate?.Mention;
    }

    // 投入类指标得15分、…，自评总分96.25分: item scores before the total in the same passage, where no list holds them already.
    private static List<Mention> Items(FigureLookup lookup, TextFigure total)
    {
        var items = new List<Mention>();
        for (int i = total.Index - 1; i >= 0; i--)
        {
            TextFigure figure = lookup.Figures[i];
            if (figure.Syntax.Paragraph != total.Syntax.Paragraph || figure.Syntax.Sentence < total.Syntax.Sentence - 1)
            {
                break;
            }

            if (figure.Mention.Quantity.Dimension != Dimension.Score)
            {
                continue;
            }

            if (figure.Mention.MetricId == "score.total")
            {
                break;
            }

            if (IsScore(figure) && figure.Syntax.Bracket == total.Syntax.Bracket && figure.Mention.Label.Length > 0)
            {
                items.Insert(0, figure.Mention);
            }
        }

        return items;
    }

    // 自评得分94.75分。决策权重20.0分，自评得分20.0分；过程权重20.0分，自评得分19.75分；…: items under weights that make up the full 100.
    private static List<Mention>? ItemsBehind(FigureLookup lookup, TextFigure total)
    {
        if (total.Mention.Scope is not null)
        {
            return null;
        }

        var items = new List<Mention>();
        decimal weights = 0m;
        for (int i = total.Index + 1; i < lookup.Figures.Count && lookup.Figures[i] is { } figure && figure.Syntax.Paragraph == total.Syntax.Paragraph && figure.Syntax.Sentence <= total.Syntax.Sentence + 1; i++)
        {
            if (figure.Mention.Quantity.Dimension != Dimension.Score)
            {
                continue;
            }

            if (figure.Mention.MetricId == "score.total")
            {
                return null;
            }

            if (figure.Mention.Role == MentionRole.Weight)
            {
                weights += figure.Mention.Quantity.Value;
            }
            else if (IsScore(figure))
            {
                items.Add(figure.Mention);
            }
        }

        return weights == 100m ? items : null;
    }
}
