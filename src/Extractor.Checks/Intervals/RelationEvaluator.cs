using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Intervals;

/// <summary>
/// Checks relations on the printed digits: a relation is violated only where no values behind the printed numbers satisfy it.
/// All arithmetic is exact decimal. Amounts are computed in the unit of the first number.
/// </summary>
public static class RelationEvaluator
{
    // A score that is computed is cut to two decimals at most.
    private const decimal ComputedScore = 0.005m;

    /// <summary>Whether the printed numbers satisfy a relation, exactly or as roundings.</summary>
    /// <param name="candidate">The relation as stated.</param>
    public static bool Closes(RelationCandidate candidate) => Evaluate(candidate).Status is RelationStatus.Holds or RelationStatus.Rounding;

    /// <summary>Checks one relation.</summary>
    /// <param name="candidate">The relation as stated.</param>
    public static Relation Evaluate(RelationCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        try
        {
            return candidate.Kind switch
            {
                RelationKind.Sum or RelationKind.ScoreSum => Sum(candidate),
                RelationKind.Ratio => Ratio(candidate),
                RelationKind.Change => Change(candidate),
                RelationKind.ChangeRate => ChangeRate(candidate),
                RelationKind.PartLeWhole or RelationKind.ScoreCap => AtMost(candidate),
                RelationKind.ExecutionScore => ExecutionScore(candidate),
                RelationKind.Grade => GradeBands.Evaluate(candidate),
                RelationKind.SameFact or RelationKind.AcrossReports => Same(candidate),
                RelationKind.Direction => Direction(candidate),
                RelationKind.Unit => new Relation(candidate, RelationStatus.Violated, candidate.Numbers[0].Quantity.Value, null, null, null),
                _ => Undetermined(candidate),
            };
        }
        catch (OverflowException)
        {
            // Absurd numbers cannot be told; they are no contradiction of their own.
            return Undetermined(candidate);
        }
        catch (DivideByZeroException)
        {
            return Undetermined(candidate);
        }
    }

    private static Relation Undetermined(RelationCandidate candidate) =>
        new(candidate, RelationStatus.Undetermined, null, null, null, null);

    private static Relation Sum(RelationCandidate candidate)
    {
        decimal scale = candidate.Numbers[0].Quantity.Scale;
        Interval left = default, right = default;
        decimal leftSum = 0m, rightSum = 0m;
        for (int i = 0; i < candidate.Numbers.Count; i++)
        {
            Mention number = candidate.Numbers[i];
            if (i < candidate.LeftCount)
            {
                left += Interval.Of(number);
                leftSum += number.Normalized;
            }
            else
            {
                right += Interval.Of(number);
                rightSum += number.Normalized;
            }
        }

        decimal difference = leftSum - rightSum;
        decimal tolerance = ((left.High - left.Low) + (right.High - right.Low)) / 2m;
        RelationStatus status = difference == 0m ? RelationStatus.Holds
            : left.Meets(right) ? RelationStatus.Rounding
            : Blurred(candidate) ? RelationStatus.Undetermined
            : RelationStatus.Violated;
        return new Relation(candidate, status, leftSum / scale, rightSum / scale, difference / scale, tolerance / scale);
    }

    private static Relation Ratio(RelationCandidate candidate)
    {
        (Mention a, Mention b, Mention p) = (candidate.Numbers[0], candidate.Numbers[1], candidate.Numbers[2]);
        if (b.Normalized == 0m)
        {
            return Undetermined(candidate);
        }

        decimal exact = a.Normalized / b.Normalized * 100m;
        decimal tolerance = p.Quantity.HalfUnit;
        Interval? range = Interval.Of(a).DivideBy(Interval.Of(b))?.Times(100m);
        if (range is null)
        {
            return Undetermined(candidate);
        }

        return Rate(candidate, p, p.Normalized, exact, range.Value, tolerance);
    }

    private static Relation Rate(RelationCandidate candidate, Mention p, decimal stated, decimal exact, Interval range, decimal tolerance)
    {
        int decimals = Math.Min(p.Quantity.Decimals, 10);
        decimal rounded = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
        decimal difference = stated - exact;
        // A printed zero is exact for amounts, but a rate of 0% may be rounded.
        var printed = new Interval(stated - p.Quantity.HalfUnit, stated + p.Quantity.HalfUnit);
        RelationStatus status;
        if (stated == rounded)
        {
            status = RelationStatus.Holds;
        }
        else if (printed.Meets(range))
        {
            status = RelationStatus.Rounding;
        }
        else if (stated == Truncate(exact, decimals))
        {
            // Cut off instead of rounded: never more than a remark.
            status = RelationStatus.Rounding;
        }
        else
        {
            status = Blurred(candidate) ? RelationStatus.Undetermined : RelationStatus.Violated;
        }

        return new Relation(candidate, status, stated, exact, difference, tolerance + ((range.High - range.Low) / 2m));
    }

    private static decimal Truncate(decimal value, int decimals)
    {
        decimal power = 1m;
        for (int i = 0; i < decimals; i++)
        {
            power *= 10m;
        }

        return decimal.Truncate(value * power) / power;
    }

    private static Relation Change(RelationCandidate candidate)
    {
        (Mention current, Mention previous, Mention change) = (candidate.Numbers[0], candidate.Numbers[1], candidate.Numbers[2]);
        decimal scale = change.Quantity.Dimension is Dimension.PercentagePoint ? 1m : change.Quantity.Scale;
        int sign = change.Direction == 0 ? 1 : change.Direction;
        decimal expected = current.Normalized - previous.Normalized;
        decimal stated = sign * change.Normalized;
        Interval range = Interval.Of(current) - Interval.Of(previous);
        Interval printed = Interval.Of(change).Times(sign);
        RelationStatus status = expected == stated ? RelationStatus.Holds
            : range.Meets(printed) ? RelationStatus.Rounding
            : Blurred(candidate) ? RelationStatus.Undetermined
            : RelationStatus.Violated;
        decimal tolerance = ((range.High - range.Low) + (printed.High - printed.Low)) / 2m;
        return new Relation(candidate, status, stated / scale, expected / scale, (stated - expected) / scale, tolerance / scale);
    }

    private static Relation ChangeRate(RelationCandidate candidate)
    {
        (Mention current, Mention second, Mention p) = (candidate.Numbers[0], candidate.Numbers[1], candidate.Numbers[2]);
        int sign = p.Direction == 0 ? 1 : p.Direction;
        decimal stated = sign * p.Normalized;
        Interval now = Interval.Of(current);
        Interval previous;
        decimal previousExact;
        if (candidate.SecondIsPrevious)
        {
            previous = Interval.Of(second);
            previousExact = second.Normalized;
        }
        else
        {
            int changeSign = second.Direction == 0 ? (second.Normalized < 0m ? 1 : sign) : second.Direction;
            previous = now - Interval.Of(second).Times(changeSign);
            previousExact = current.Normalized - (changeSign * second.Normalized);
        }

        if (previousExact == 0m)
        {
            return Undetermined(candidate);
        }

        // (now − previous) / previous = now / previous − 1 with the two read as independent; with a printed change the
        // exact dependence is now/(now − d) − 1, which is monotone in both, so the corners bound it.
        Interval? range = candidate.SecondIsPrevious
            ? now.DivideBy(previous)
            : Corners(now, Interval.Of(second).Times(second.Direction == 0 ? (second.Normalized < 0m ? 1 : sign) : second.Direction));
        if (range is null)
        {
            return Undetermined(candidate);
        }

        decimal exact = ((current.Normalized / previousExact) - 1m) * 100m;
        Interval rate = new((range.Value.Low - 1m) * 100m, (range.Value.High - 1m) * 100m);
        return Rate(candidate, p, stated, exact, rate, p.Quantity.HalfUnit);
    }

    private static Interval? Corners(Interval now, Interval change)
    {
        decimal low = decimal.MaxValue, high = decimal.MinValue;
        foreach (decimal n in (ReadOnlySpan<decimal>)[now.Low, now.High])
        {
            foreach (decimal d in (ReadOnlySpan<decimal>)[change.Low, change.High])
            {
                if (n - d == 0m)
                {
                    return null;
                }

                decimal value = n / (n - d);
                low = Math.Min(low, value);
                high = Math.Max(high, value);
            }
        }

        return new Interval(low, high);
    }

    private static Relation AtMost(RelationCandidate candidate)
    {
        (Mention whole, Mention part) = (candidate.Numbers[0], candidate.Numbers[1]);
        Interval most = Interval.Of(whole), least = Interval.Of(part);
        decimal scale = whole.Quantity.Scale;
        RelationStatus status = part.Normalized <= whole.Normalized ? RelationStatus.Holds
            : least.Low <= most.High ? RelationStatus.Rounding
            : Blurred(candidate) ? RelationStatus.Undetermined
            : RelationStatus.Violated;
        return new Relation(candidate, status, part.Normalized / scale, whole.Normalized / scale, (part.Normalized - whole.Normalized) / scale, 0m);
    }

    private static Relation ExecutionScore(RelationCandidate candidate)
    {
        (Mention rate, Mention weight, Mention score) = (candidate.Numbers[0], candidate.Numbers[1], candidate.Numbers[2]);
        decimal share = Math.Min(rate.Normalized, 100m);
        decimal expected = share * weight.Quantity.Value / 100m;
        decimal difference = score.Quantity.Value - expected;
        decimal tolerance = (rate.Quantity.HalfUnit * weight.Quantity.Value / 100m) + score.Quantity.HalfUnit;
        decimal margin = ComputedScore + (rate.Quantity.HalfUnit * weight.Quantity.Value / 100m);
        // A whole score is exact as printed: half a point is no rounding that was seen, and full marks under 100% come from a band.
        bool whole = score.Quantity.Decimals == 0 && Math.Abs(difference) > margin;
        RelationStatus status = whole && score.Quantity.Value == weight.Quantity.Value ? RelationStatus.Undetermined
            : Math.Abs(difference) <= score.Quantity.HalfUnit ? (whole ? RelationStatus.Rounding : RelationStatus.Holds)
            : Math.Abs(difference) <= tolerance ? RelationStatus.Rounding
            // Scores in whole or half points often come from bands, not from the product.
            : score.Quantity.Decimals < 2 && candidate.Confidence < 1.0 ? RelationStatus.Undetermined
            : RelationStatus.Violated;
        return new Relation(candidate, status, score.Quantity.Value, expected, difference, tolerance);
    }

    private static Relation Same(RelationCandidate candidate)
    {
        (Mention first, Mention second) = (candidate.Numbers[0], candidate.Numbers[1]);
        decimal scale = first.Quantity.Scale;
        decimal difference = first.Normalized - second.Normalized;
        RelationStatus status = difference == 0m ? RelationStatus.Holds
            : Interval.Of(first).Meets(Interval.Of(second)) ? RelationStatus.Rounding
            : Blurred(candidate) ? RelationStatus.Undetermined
            : RelationStatus.Violated;
        return new Relation(candidate, status, first.Normalized / scale, second.Normalized / scale, difference / scale, 0m);
    }

    private static Relation Direction(RelationCandidate candidate)
    {
        (Mention first, Mention second) = (candidate.Numbers[0], candidate.Numbers[1]);
        decimal difference = first.Normalized - second.Normalized;
        int actual = Math.Sign(difference);
        RelationStatus status = actual == candidate.ClaimedSign ? RelationStatus.Holds
            : candidate.ClaimedSign == 0 && Interval.Of(first).Meets(Interval.Of(second)) ? RelationStatus.Rounding
            : RelationStatus.Violated;
        return new Relation(candidate, status, first.Normalized / first.Quantity.Scale, second.Normalized / first.Quantity.Scale, difference / first.Quantity.Scale, 0m);
    }

    // 约, 以上 and ranges do not print their precision, so a miss proves nothing.
    private static bool Blurred(RelationCandidate candidate) =>
        candidate.Numbers.Any(static number => number.Quantity.Qualifiers != Qualifiers.None);
}
