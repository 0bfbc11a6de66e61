using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Truth;

/// <summary>
/// Whether printed numbers satisfy a relation: false only where no unrounded values behind the printed digits can satisfy it.
/// </summary>
internal static class RelationTruth
{
    /// <summary>The truth of a relation as its numbers and words stand now.</summary>
    public static bool Holds(StatedRelation r)
    {
        IReadOnlyList<NumberToken> n = r.Numbers;
        return r.Kind switch
        {
            "sum" or "score_sum" => Sum(n.Take(r.LeftCount)).Meets(Sum(n.Skip(r.LeftCount))),
            "part_le_whole" => Interval.Of(n[1]).Low <= Interval.Of(n[0]).High,
            "score_cap" => n[1].Value <= n[0].Value,
            "ratio" => Ratio(n),
            "change" => Change(r),
            "change_rate" => ChangeRate(r),
            "execution_score" => ExecutionScore(n),
            "grade" => ScoreBuilder.Band(n[0].Value) == BandOf(r.Grade!.Grade),
            "direction" => Direction(n[0], n[1], r.Word!.Claim),
            "same_fact" or "unit" => Interval.Of(n[0]).Meets(Interval.Of(n[1])),
            _ => throw new InvalidOperationException(r.Kind),
        };
    }

    /// <summary>The band of a grade word.</summary>
    public static string BandOf(string grade) => grade switch
    {
        "优秀" or "优" => "优",
        "良好" or "良" => "良",
        "一般" or "合格" or "中" => "中",
        _ => "差",
    };

    private static Interval Sum(IEnumerable<NumberToken> numbers)
    {
        var total = new Interval(0m, 0m);
        foreach (NumberToken n in numbers)
        {
            total += Interval.Of(n);
        }

        return total;
    }

    private static bool Ratio(IReadOnlyList<NumberToken> n)
    {
        Interval divisor = Interval.Of(n[1]);
        return divisor.Low > 0m && Interval.Of(n[0]).PercentOf(divisor).Meets(Interval.Of(n[2]));
    }

    private static bool Change(StatedRelation r)
    {
        Interval difference = Interval.Of(r.Numbers[0]) - Interval.Of(r.Numbers[1]);
        return Signed(difference, r).Meets(Interval.Of(r.Numbers[2]).Magnitude());
    }

    private static bool ChangeRate(StatedRelation r)
    {
        Interval current = Interval.Of(r.Numbers[0]), second = Interval.Of(r.Numbers[1]), rate = Interval.Of(r.Numbers[2]).Magnitude();
        if (r.SecondIsPrevious)
        {
            if (second.Low <= 0m)
            {
                return false;
            }

            Interval relative = current.PercentOf(second);
            return Signed(new Interval(relative.Low - 100m, relative.High - 100m), r).Meets(rate);
        }

        int claim = r.Word?.Claim ?? 0;
        return (claim >= 0 && FromChange(current, second.Magnitude(), +1).Meets(rate)) || (claim <= 0 && FromChange(current, second.Magnitude(), -1).Meets(rate));
    }

    /// <summary>change ÷ (current ∓ change): falls with the current value and rises with the change, so the corners bound it.</summary>
    private static Interval FromChange(Interval current, Interval change, int sign)
    {
        decimal Rate(decimal c, decimal d)
        {
            decimal previous = c - (sign * d);
            return previous <= 0m ? decimal.MaxValue / 1_000m : d * 100m / previous;
        }

        decimal[] corners = [Rate(current.Low, change.Low), Rate(current.High, change.Low), Rate(current.Low, change.High), Rate(current.High, change.High)];
        return new Interval(corners.Min(), corners.Max());
    }

    /// <summary>A difference read with the claimed direction: a claimed decrease turns it around; without a claim its magnitude counts.</summary>
    private static Interval Signed(Interval difference, StatedRelation r) => (r.Word?.Claim ?? 0) switch
    {
        > 0 => difference,
        < 0 => new Interval(-difference.High, -difference.Low),
        _ => difference.Magnitude(),
    };

    private static bool ExecutionScore(IReadOnlyList<NumberToken> n)
    {
        Interval rate = Interval.Of(n[0]);
        var product = new Interval(rate.Low * n[1].Value / 100m, rate.High * n[1].Value / 100m);
        return product.Meets(Interval.Of(n[2], roundedScore: true));
    }

    private static bool Direction(NumberToken a, NumberToken b, int claim)
    {
        Interval x = Interval.Of(a), y = Interval.Of(b);
        return claim switch
        {
            > 0 => x.High > y.Low,
            < 0 => x.Low < y.High,
            _ => x.Meets(y),
        };
    }
}
