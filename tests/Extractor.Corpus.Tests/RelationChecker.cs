using System.Globalization;
using System.Text.Json;

namespace Extractor.Corpus.Tests;

/// <summary>
/// Recomputes a labelled relation from nothing but the printed digits and units in the label file. Written apart from the generator's own
/// truth: it reads intervals from the digits and asks at their corners whether some true values round to them.
/// </summary>
internal static class RelationChecker
{
    private static readonly Dictionary<string, decimal> Money = new() { ["元"] = 1m, ["千元"] = 1_000m, ["万元"] = 10_000m, ["亿元"] = 100_000_000m };

    private readonly record struct Range(decimal Min, decimal Max)
    {
        public bool Touches(Range o) => Math.Max(Min, o.Min) <= Math.Min(Max, o.Max);
    }

    /// <summary>Whether the relation can be true.</summary>
    public static bool CanHold(JsonElement r)
    {
        string kind = r.GetProperty("kind").GetString()!;
        string[] numbers = [.. r.GetProperty("numbers").EnumerateArray().Select(n => n.GetString()!)];
        string[] units = [.. r.GetProperty("units").EnumerateArray().Select(n => n.GetString()!)];
        Range[] x = [.. numbers.Select((n, i) => Read(n, units[i], kind))];
        int claim = r.TryGetProperty("claim", out JsonElement c) ? c.GetInt32() : 0;
        int left = r.TryGetProperty("left", out JsonElement l) ? l.GetInt32() : 1;
        switch (kind)
        {
            case "sum" or "score_sum":
                return Total(x[..left]).Touches(Total(x[left..]));
            case "part_le_whole" or "score_cap":
                return kind == "score_cap" ? x[1].Min <= x[0].Max : x[1].Min <= x[0].Max;
            case "ratio":
                return x[1].Min > 0m && Corners(x[0], x[1], (a, b) => 100m * a / b).Touches(x[2]);
            case "change":
                return Claimed(new Range(x[0].Min - x[1].Max, x[0].Max - x[1].Min), claim).Any(d => d.Touches(Positive(x[2])));
            case "change_rate" when r.GetProperty("second").GetString() == "previous":
                return x[1].Min > 0m && Claimed(Corners(x[0], x[1], (a, b) => (100m * a / b) - 100m), claim).Any(d => d.Touches(Positive(x[2])));
            case "change_rate":
                return (claim >= 0 && From(x[0], x[1], 1m).Touches(Positive(x[2]))) || (claim <= 0 && From(x[0], x[1], -1m).Touches(Positive(x[2])));
            case "execution_score":
                decimal half = Half(numbers[2]);
                return Corners(x[0], x[1], (a, b) => a * b / 100m).Touches(new Range(x[2].Min - half, x[2].Max + half));
            case "grade":
                return Band(x[0].Min) == GradeBand(r.GetProperty("grade").GetString()!);
            case "direction":
                return claim > 0 ? x[0].Max > x[1].Min : claim < 0 ? x[0].Min < x[1].Max : x[0].Touches(x[1]);
            case "same_fact" or "unit":
                return x[0].Touches(x[1]);
            default:
                throw new InvalidOperationException(kind);
        }
    }

    private static Range From(Range current, Range change, decimal sign)
    {
        Range d = Positive(change);
        return Corners(current, d, (c, v) => c - (sign * v) <= 0m ? 1e20m : 100m * v / (c - (sign * v)));
    }

    private static IEnumerable<Range> Claimed(Range difference, int claim)
    {
        var turned = new Range(-difference.Max, -difference.Min);
        return claim > 0 ? [difference] : claim < 0 ? [turned] : [difference, turned];
    }

    private static Range Positive(Range r) => r.Max <= 0m ? new Range(-r.Max, -r.Min) : r;

    private static Range Total(IEnumerable<Range> ranges)
    {
        decimal min = 0m, max = 0m;
        foreach (Range r in ranges)
        {
            min += r.Min;
            max += r.Max;
        }

        return new Range(min, max);
    }

    private static Range Corners(Range a, Range b, Func<decimal, decimal, decimal> f)
    {
        decimal[] v = [f(a.Min, b.Min), f(a.Min, b.Max), f(a.Max, b.Min), f(a.Max, b.Max)];
        return new Range(v.Min(), v.Max());
    }

    private static Range Read(string number, string unit, string kind)
    {
        decimal scale = Money.GetValueOrDefault(unit, 1m);
        decimal value = decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture);
        bool score = unit == "分" || kind is "score_sum" or "score_cap" or "grade";
        bool count = unit.Length > 0 && !Money.ContainsKey(unit) && unit is not ("%" or "个百分点" or "分") && !number.Contains('.', StringComparison.Ordinal);
        decimal half = value == 0m || score || count ? 0m : Half(number);
        return new Range((value - half) * scale, (value + half) * scale);
    }

    private static decimal Half(string number)
    {
        int dot = number.IndexOf('.', StringComparison.Ordinal);
        decimal half = 0.5m;
        for (int i = dot < 0 ? 0 : number.Length - dot - 1; i > 0; i--)
        {
            half /= 10m;
        }

        return half;
    }

    private static string Band(decimal score) => score >= 90m ? "优" : score >= 80m ? "良" : score >= 60m ? "中" : "差";

    private static string GradeBand(string grade) => grade[..1] switch
    {
        "优" => "优",
        "良" => "良",
        "中" or "合" or "一" => "中",
        _ => "差",
    };
}
