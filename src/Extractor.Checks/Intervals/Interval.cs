using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Intervals;

/// <summary>
/// A closed interval of exact decimals: the true values that can stand behind a printed number
/// (half a unit of its last digit either side, as XBRL Calculations 1.1 rounds).
/// </summary>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value.</param>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>The values behind a mention, in the base unit of its dimension. Counts, scores and a printed zero are exact.</summary>
    /// <param name="mention">The mention.</param>
    public static Interval Of(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        Quantity q = mention.Quantity;
        if (IsExact(q))
        {
            return new Interval(q.Normalized, q.Normalized);
        }

        decimal half = q.HalfUnit * q.Scale;
        if (q.Qualifiers.HasFlag(Qualifiers.Approximate))
        {
            half *= 2m;
        }

        return new Interval(q.Normalized - half, q.Normalized + half);
    }

    /// <summary>Whether a printed number has no rounding behind it.</summary>
    /// <param name="quantity">The quantity.</param>
    public static bool IsExact(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return quantity.Value == 0m
            || (quantity.Dimension is Dimension.Count && quantity.Scale == 1m && !quantity.Qualifiers.HasFlag(Qualifiers.Approximate))
            || quantity.Dimension is Dimension.Score;
    }

    /// <summary>The interval of the sums.</summary>
    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>The interval of the differences.</summary>
    public static Interval operator -(Interval left, Interval right) => new(left.Low - right.High, left.High - right.Low);

    /// <summary>The sum, for languages without operators.</summary>
    /// <param name="left">First addend.</param>
    /// <param name="right">Second addend.</param>
    public static Interval Add(Interval left, Interval right) => left + right;

    /// <summary>The difference, for languages without operators.</summary>
    /// <param name="left">Minuend.</param>
    /// <param name="right">Subtrahend.</param>
    public static Interval Subtract(Interval left, Interval right) => left - right;

    /// <summary>The interval of the quotients, or <see langword="null"/> where the divisor can be zero.</summary>
    /// <param name="divisor">The divisor.</param>
    public Interval? DivideBy(Interval divisor)
    {
        if (divisor.Low <= 0m && divisor.High >= 0m)
        {
            return null;
        }

        decimal a = Low / divisor.Low, b = Low / divisor.High, c = High / divisor.Low, d = High / divisor.High;
        return new Interval(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    /// <summary>The interval scaled by an exact factor.</summary>
    /// <param name="factor">The factor; negative ones turn the ends round.</param>
    public Interval Times(decimal factor) =>
        factor >= 0m ? new Interval(Low * factor, High * factor) : new Interval(High * factor, Low * factor);

    /// <summary>Whether the two share a value.</summary>
    /// <param name="other">The other interval.</param>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;
}
