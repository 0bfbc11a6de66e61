using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Slips;

/// <summary>Slips in computing a rate.</summary>
internal static class RateSlips
{
    /// <summary>A rate is off by a point, or by ten.</summary>
    public static Edit? OffByPoints(SlipContext c)
    {
        if (c.Relation(r => r.Kind is "ratio" or "change_rate") is not { } r)
        {
            return null;
        }

        NumberToken p = r.Numbers[2];
        decimal step = c.Rng.Of(1m, 1m, -1m, 2m, -2m, 3m, 10m, -10m, 0.1m, -0.1m, 0.5m);
        decimal value = Math.Abs(p.Value) + step;
        return value <= 0m || p.Folded.StartsWith('-')
            ? null
            : Edit.Digits("rate_off", p, SlipContext.Reprint(p, value), $"应为{p.Text}，差{Math.Abs(step)}个百分点", r.Kind);
    }

    /// <summary>This year's share of last year stands where the decline should.</summary>
    public static Edit? ShareForDecline(SlipContext c)
    {
        StatedRelation? r = c.Relation(x => x.Kind == "change_rate" && x.Word is { Claim: < 0 });
        if (r is null || Operands(c, r) is not { } o || o.Previous == 0m)
        {
            return null;
        }

        NumberToken p = r.Numbers[2];
        return Edit.Digits("share_for_decline", p, SlipContext.Reprint(p, o.Current * 100m / o.Previous), $"所述为本年占上年的比重，降幅应为{p.Text}", "change_rate");
    }

    /// <summary>The change is divided by this year's value instead of last year's.</summary>
    public static Edit? WrongBaseYear(SlipContext c)
    {
        StatedRelation? r = c.Relation(x => x.Kind == "change_rate");
        if (r is null || Operands(c, r) is not { } o || o.Current == 0m)
        {
            return null;
        }

        NumberToken p = r.Numbers[2];
        return p.Folded.StartsWith('-')
            ? null
            : Edit.Digits("wrong_base_year", p, SlipContext.Reprint(p, Math.Abs(o.Current - o.Previous) * 100m / o.Current), $"以本年数作分母，应为{p.Text}", "change_rate");
    }

    /// <summary>A ratio is taken against another whole (年初预算 for 全年预算, income for spending).</summary>
    public static Edit? WrongDenominator(SlipContext c)
    {
        StatedRelation? r = c.Relation(x => x.Kind == "ratio" && x.Numbers[2].Figure.Derivation is not null);
        if (r is null)
        {
            return null;
        }

        Derivation d = r.Numbers[2].Figure.Derivation!;
        string? other = d.B switch
        {
            "exp.j" => "exp.i",
            "exp.i" => "exp.j",
            "exp.a" => c.Rng.Of("inc.a", "exp.j", "expall.a"),
            "inc.a" => "incall.a",
            "tp.i" => "tp.a-1",
            "pub.i" => "pub.a-1",
            "proj.j" => "proj.i",
            "proj.a" => "exp.a",
            "q.j" => "q.i",
            "sv.back" => "sv.sent",
            "proc.i" => "exp.a",
            _ => d.B.EndsWith(".j", StringComparison.Ordinal) ? d.B[..^1] + "i" : null,
        };
        if (other is null || c.Draft.World.Find(other) is not { Value: > 0m } divisor || c.Draft.World.Find(d.A) is not { } a)
        {
            return null;
        }

        NumberToken p = r.Numbers[2];
        decimal wrong = a.Value * 100m / divisor.Value;
        return wrong > 400m ? null : Edit.Digits("wrong_denominator", p, SlipContext.Reprint(p, wrong), $"分母用错（{other}），应为{p.Text}", "ratio");
    }

    /// <summary>A change of percentage points or an amount of change is miscounted.</summary>
    public static Edit? WrongChange(SlipContext c)
    {
        if (c.Relation(x => x.Kind == "change" && x.Numbers[2].Value > 0m) is not { } r)
        {
            return null;
        }

        NumberToken d = r.Numbers[2];
        decimal unit = d.Decimals switch { 0 => 1m, 1 => 0.1m, _ => 0.1m };
        decimal value = d.Value + (unit * c.Rng.Of(1m, -1m, 2m, 10m, -3m));
        return value <= 0m ? null : Edit.Digits("wrong_change", d, SlipContext.Reprint(d, value), $"增减额应为{d.Text}", "change");
    }

    private static (decimal Current, decimal Previous)? Operands(SlipContext c, StatedRelation r) =>
        r.Numbers[2].Figure.Derivation is { } d && c.Draft.World.Find(d.A) is { } a && c.Draft.World.Find(d.B) is { } b ? (a.Value, b.Value) : null;
}
