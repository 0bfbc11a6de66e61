using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Truth;

/// <summary>The closed interval of values that round to a printed number.</summary>
/// <param name="Low">Smallest value.</param>
/// <param name="High">Largest value.</param>
internal readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>The values behind a printed number, in the base unit.</summary>
    public static Interval Of(NumberToken n, bool roundedScore = false)
    {
        if (n.Exact && !(roundedScore && n.Value != 0m))
        {
            return new Interval(n.Normalized, n.Normalized);
        }

        decimal half = 0.5m * n.Scale;
        for (int i = 0; i < n.Decimals; i++)
        {
            half /= 10m;
        }

        return new Interval(n.Normalized - half, n.Normalized + half);
    }

    /// <summary>Whether the intervals share a value.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>The interval of sums.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>The interval of differences.</summary>
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>The interval with the sign turned where it is negative as a whole.</summary>
    public Interval Magnitude() => High < 0m ? new Interval(-High, -Low) : Low < 0m ? new Interval(0m, Math.Max(-Low, High)) : this;

    /// <summary>The interval of quotients in percent, for a positive divisor.</summary>
    public Interval PercentOf(Interval divisor)
    {
        decimal a = Low / divisor.Low, b = Low / divisor.High, c = High / divisor.Low, d = High / divisor.High;
        return new Interval(Math.Min(Math.Min(a, b), Math.Min(c, d)) * 100m, Math.Max(Math.Max(a, b), Math.Max(c, d)) * 100m);
    }
}
