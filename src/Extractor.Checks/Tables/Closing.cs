using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Tables;

/// <summary>
/// Whether printed figures can satisfy a relation, within the interval behind each printed digit. It is used to find which
/// reading of a table's structure its numbers confirm; the outcome of a relation is decided elsewhere, by the same arithmetic.
/// </summary>
internal static class Closing
{
    /// <summary>Whether whole = Σ parts can hold.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">The parts.</param>
    public static bool Sum(Mention whole, IReadOnlyList<Mention> parts)
    {
        decimal difference = whole.Normalized;
        decimal tolerance = Half(whole);
        foreach (Mention part in parts)
        {
            difference -= part.Normalized;
            tolerance += Half(part);
        }

        return Math.Abs(difference) <= tolerance;
    }

    /// <summary>Whether numerator ÷ denominator = percent can hold; a cut-off percentage counts as well.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator.</param>
    /// <param name="percent">The percentage.</param>
    public static bool Ratio(Mention numerator, Mention denominator, Mention percent) =>
        Quotient(numerator.Normalized, Half(numerator), denominator.Normalized, Half(denominator), percent);

    /// <summary>Whether current − previous = change can hold, with the sign as printed.</summary>
    /// <param name="current">The current value.</param>
    /// <param name="previous">The previous value.</param>
    /// <param name="change">The change.</param>
    public static bool Change(Mention current, Mention previous, Mention change)
    {
        decimal stated = change.Direction < 0 ? -Math.Abs(change.Normalized) : change.Normalized;
        return Math.Abs(current.Normalized - previous.Normalized - stated) <= Half(current) + Half(previous) + Half(change);
    }

    /// <summary>Whether current − previous = ± change can hold.</summary>
    /// <param name="current">The current value.</param>
    /// <param name="previous">The previous value.</param>
    /// <param name="change">The change, printed without its sign.</param>
    public static bool UnsignedChange(Mention current, Mention previous, Mention change) =>
        Math.Abs(Math.Abs(current.Normalized - previous.Normalized) - Math.Abs(change.Normalized)) <= Half(current) + Half(previous) + Half(change);

    /// <summary>Whether (current − previous) ÷ previous = percent can hold, up to the sign of a percentage printed without one.</summary>
    /// <param name="current">The current value.</param>
    /// <param name="previous">The previous value.</param>
    /// <param name="percent">The rate of change.</param>
    public static bool ChangeRate(Mention current, Mention previous, Mention percent)
    {
        decimal change = current.Normalized - previous.Normalized;
        decimal half = Half(current) + Half(previous);
        return Quotient(change, half, previous.Normalized, Half(previous), percent)
            || Quotient(-change, half, previous.Normalized, Half(previous), percent);
    }

    /// <summary>Whether change ÷ (current − change) = percent can hold, up to the sign.</summary>
    /// <param name="current">The current value.</param>
    /// <param name="change">The change.</param>
    /// <param name="percent">The rate of change.</param>
    public static bool ChangeRateByChange(Mention current, Mention change, Mention percent)
    {
        decimal size = Math.Abs(change.Normalized);
        foreach (decimal signed in (ReadOnlySpan<decimal>)[size, -size])
        {
            decimal previous = current.Normalized - signed;
            if (Quotient(signed, Half(change), previous, Half(current) + Half(change), percent) || Quotient(-signed, Half(change), previous, Half(current) + Half(change), percent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a figure is zero.</summary>
    /// <param name="mention">The figure.</param>
    public static bool IsZero(Mention mention) => mention.Quantity.Value == 0m;

    // Counts, scores and a printed zero are exact.
    private static decimal Half(Mention mention)
    {
        Quantity quantity = mention.Quantity;
        bool exact = quantity.Value == 0m || quantity.Dimension is Dimension.Count or Dimension.Score;
        return exact ? 0m : quantity.HalfUnit * quantity.Scale;
    }

    private static bool Quotient(decimal numerator, decimal numeratorHalf, decimal denominator, decimal denominatorHalf, Mention percent)
    {
        decimal low = Math.Abs(denominator) - denominatorHalf;
        decimal high = Math.Abs(denominator) + denominatorHalf;
        if (denominator == 0m || low <= 0m)
        {
            return false;
        }

        decimal sign = Math.Sign(denominator);
        decimal top = (numerator * sign) + numeratorHalf;
        decimal bottom = (numerator * sign) - numeratorHalf;
        decimal most = 100m * (top >= 0m ? top / low : top / high);
        decimal least = 100m * (bottom >= 0m ? bottom / high : bottom / low);
        decimal stated = percent.Normalized;

        // A rounded percentage lies half a unit, a cut-off one a whole unit of its last digit away.
        decimal unit = 2m * percent.Quantity.HalfUnit * percent.Quantity.Scale;
        decimal up = stated >= 0m ? unit : unit / 2m;
        decimal down = stated >= 0m ? unit / 2m : unit;
        return most >= stated - down && least <= stated + up;
    }
}
