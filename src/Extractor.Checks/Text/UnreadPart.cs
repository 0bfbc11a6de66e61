using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>
/// A part under a name nobody knows: where parts fall short of their whole by just what an amount nearby states that no name was found
/// for and no list holds, that amount is the missing part. Otherwise every unknown synonym would make a false alarm of its list.
/// </summary>
internal static class UnreadPart
{
    private const int Reach = 24;

    /// <summary>The sum with the part it misses, or <see langword="null"/> where no unnamed amount of the paragraph completes it.</summary>
    /// <param name="lookup">The figures.</param>
    /// <param name="sum">The whole and the parts that were found.</param>
    /// <param name="whole">The figure of the whole.</param>
    public static RelationCandidate? Completed(FigureLookup lookup, RelationCandidate sum, TextFigure whole)
    {
        decimal rest = sum.Numbers[0].Normalized - sum.Numbers.Skip(1).Sum(static part => part.Normalized);
        if (rest <= 0)
        {
            return null;
        }

        int first = Math.Max(0, whole.Index - Reach);
        int end = Math.Min(lookup.Figures.Count, whole.Index + Reach + 1);
        for (int i = first; i < end; i++)
        {
            TextFigure figure = lookup.Figures[i];
            Mention amount = figure.Mention;
            if (i == whole.Index || figure.Syntax.Paragraph != whole.Syntax.Paragraph || !FigureLookup.IsAmount(figure) || amount.MetricId is not null || amount.Label.Length < 2
                || amount.Normalized == 0m || amount.Quantity.Dimension != whole.Mention.Quantity.Dimension || amount.Quantity.Unit != whole.Mention.Quantity.Unit
                || (lookup.ListOf(i) is { } list && list.Whole != whole.Index) || sum.Numbers.Any(number => number.Place == amount.Place))
            {
                continue;
            }

            List<Mention> parts = [.. sum.Numbers.Skip(1).Append(amount).OrderBy(static part => part.Place.Block).ThenBy(static part => part.Place.Start)];
            RelationCandidate completed = sum with { Numbers = [sum.Numbers[0], .. parts], Quote = Quotation.Between(sum.Numbers[0], parts[^1]) };
            if (RelationEvaluator.Closes(completed))
            {
                return completed;
            }
        }

        return null;
    }
}
