using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings.Causes;

/// <summary>
/// Names the likely cause of a contradiction: the one simple hypothesis with which every relation of the suspect number holds. Of several,
/// the one that repairs more broken relations, then the one whose value is printed elsewhere, then the one that needs no rounding; where that
/// leaves two, no cause is named.
/// </summary>
internal sealed class Diagnosis(IReadOnlyList<Relation> relations, IReadOnlyList<Mention> mentions)
{
    private readonly PrintedFigures _figures = new(relations, mentions);

    /// <summary>The cause in Chinese, or <see langword="null"/> where none or more than one fits.</summary>
    public string? Of(Relation root)
    {
        RelationCandidate candidate = root.Candidate;
        List<Weighed> possible = [.. Hypotheses(root)
            .Where(hypothesis => RelationEvaluator.Closes(PrintedFigures.With(candidate, Spot.Of(hypothesis.Suspect), hypothesis.Corrected)))
            .Select(hypothesis => _figures.Weigh(hypothesis, root))
            .OfType<Weighed>()
            .Where(weighed => IsTold(weighed, candidate) || Competes(weighed, candidate))
            .DistinctBy(static weighed => (Spot.Of(weighed.Hypothesis.Suspect), weighed.Hypothesis.Corrected.Normalized))
            .OrderByDescending(static weighed => weighed.Repaired)
            .ThenByDescending(static weighed => !weighed.Hypothesis.IsUnexplained)
            .ThenByDescending(static weighed => weighed.Hypothesis.IsSpecific)
            .ThenByDescending(static weighed => weighed.Confirmed)
            .ThenBy(static weighed => weighed.Roundings)];
        if (possible.Count == 0)
        {
            return null;
        }

        Weighed best = possible[0];
        List<Weighed> equal = [.. possible.Where(other => Same(best, other))];
        if (equal.Count == 1)
        {
            return IsTold(best, candidate) ? CauseWords.Of(best) : null;
        }

        // Two statements of one fact: either can be the wrong one.
        bool mirrored = candidate.Kind is RelationKind.SameFact or RelationKind.Unit && equal.TrueForAll(static weighed => !weighed.Hypothesis.IsUnexplained)
            && equal.Select(static weighed => Spot.Of(weighed.Hypothesis.Suspect)).Distinct().Count() == 2;
        return mirrored ? CauseWords.Either(candidate.Numbers[0], candidate.Numbers[1], best.Hypothesis.Cause) : null;
    }

    private static bool Same(Weighed a, Weighed b) =>
        a.Repaired == b.Repaired && a.Hypothesis.IsUnexplained == b.Hypothesis.IsUnexplained && a.Hypothesis.IsSpecific == b.Hypothesis.IsSpecific && a.Confirmed == b.Confirmed && a.Roundings == b.Roundings;

    // A slip in an operand that makes a precise rate hold exactly is no proof, but it leaves open which number is wrong.
    private static bool Competes(Weighed weighed, RelationCandidate candidate) =>
        candidate.Kind is RelationKind.Ratio or RelationKind.ChangeRate or RelationKind.Change && weighed.Roundings == 0 && !weighed.Hypothesis.IsUnexplained
        && PrintedFigures.SignificantDigits(candidate.Numbers[2].Quantity) > 2;

    // Where much would fit by chance, the report itself must speak for the correction.
    private static bool IsTold(Weighed weighed, RelationCandidate candidate)
    {
        Hypothesis hypothesis = weighed.Hypothesis;
        if (weighed.Confirmed && !hypothesis.IsUnexplained)
        {
            return true;
        }

        if (hypothesis.Cause == DigitSlip.OneDigit && weighed.Roundings > 0)
        {
            return false;
        }

        if (weighed.Repaired > 1)
        {
            return true;
        }

        if (hypothesis.IsUnexplained || candidate.Kind is RelationKind.PartLeWhole or RelationKind.ScoreCap or RelationKind.Direction)
        {
            return false;
        }

        if (candidate.Kind is not (RelationKind.Ratio or RelationKind.ChangeRate or RelationKind.ExecutionScore or RelationKind.Change) || hypothesis.Repetition != Repetition.None)
        {
            return true;
        }

        // A rate leaves its operands a margin, in which a slip is easily found.
        int digits = PrintedFigures.SignificantDigits(candidate.Numbers[2].Quantity);
        bool isResult = Spot.Of(hypothesis.Suspect) == Spot.Of(candidate.Numbers[2]);
        return weighed.Roundings == 0 && (isResult
            ? hypothesis.Cause != DigitSlip.OneDigit || digits > 2
            : hypothesis.Cause == DigitSlip.Neighbours && digits > 3);
    }

    private IEnumerable<Hypothesis> Hypotheses(Relation root)
    {
        RelationCandidate candidate = root.Candidate;
        if (candidate.Kind is RelationKind.Grade or RelationKind.AcrossReports)
        {
            yield break;
        }

        if (candidate.Kind is RelationKind.Ratio or RelationKind.ChangeRate)
        {
            foreach (Hypothesis hypothesis in RateCauses.Of(root, _figures))
            {
                yield return hypothesis;
            }
        }

        bool isSum = candidate.Kind is RelationKind.Sum or RelationKind.ScoreSum;
        if (isSum && candidate.LeftCount == 1 && root.Difference is { } difference)
        {
            foreach (Hypothesis hypothesis in AmountCauses.OfTotal(candidate, difference))
            {
                yield return hypothesis;
            }
        }

        for (int i = 0; i < candidate.Numbers.Count; i++)
        {
            Mention number = candidate.Numbers[i];
            decimal? solved = Solved(root, i);
            if (solved is { } correct)
            {
                foreach (Hypothesis hypothesis in AmountCauses.Of(number, correct, _figures))
                {
                    yield return hypothesis;
                }
            }

            // Of the slips in a sum only those near the solution are worth weighing.
            decimal? margin = isSum ? root.Tolerance * candidate.Numbers[0].Quantity.Scale / number.Quantity.Scale : null;
            foreach ((decimal value, string cause) in DigitSlip.Origins(number.Quantity))
            {
                if (margin is null || (solved is { } near && Math.Abs(value - near) <= margin))
                {
                    yield return new Hypothesis(number, number.Quantity with { Value = value }, cause);
                }
            }

            if (solved is { } told)
            {
                yield return new Hypothesis(number, number.Quantity with { Value = told }, "与其他各处均不相符") { IsUnexplained = true };
            }
        }
    }

    // The value of a number that makes the relation hold exactly, in the number's printed unit, where one follows from the others.
    private static decimal? Solved(Relation root, int index)
    {
        RelationCandidate candidate = root.Candidate;
        IReadOnlyList<Mention> n = candidate.Numbers;
        switch (candidate.Kind)
        {
            case RelationKind.Sum or RelationKind.ScoreSum when root.Difference is { } difference:
                decimal shift = difference * n[0].Quantity.Scale / n[index].Quantity.Scale;
                return index < candidate.LeftCount ? n[index].Quantity.Value - shift : n[index].Quantity.Value + shift;
            case RelationKind.SameFact or RelationKind.Unit:
                return n[1 - index].Normalized / n[index].Quantity.Scale;
            case RelationKind.Change when root.Expected is { } expected:
                int sign = n[2].Direction == 0 ? 1 : n[2].Direction;
                decimal change = sign * n[2].Normalized;
                return index switch
                {
                    0 => (n[1].Normalized + change) / n[0].Quantity.Scale,
                    1 => (n[0].Normalized - change) / n[1].Quantity.Scale,
                    _ => sign * expected,
                };
            case RelationKind.Ratio when index == 2 && root.Expected is { } rate:
                return Math.Round(rate, Math.Min(n[2].Quantity.Decimals, 10), MidpointRounding.AwayFromZero) / n[2].Quantity.Scale;
            default:
                return null;
        }
    }
}
