using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Slips;

/// <summary>Slips in the scoring sheet.</summary>
internal static class ScoreSlips
{
    /// <summary>The total is not the sum of the items.</summary>
    public static Edit? Total(SlipContext c)
    {
        StatedRelation? r = c.Relation(x => x.Kind == "score_sum" && x.Numbers.Count > 2);
        if (r is null)
        {
            return null;
        }

        bool item = c.Rng.Chance(0.6);
        NumberToken t = item ? c.Rng.Pick(r.Numbers.Skip(1).ToList()) : r.Numbers[0];
        decimal value = t.Value + c.Rng.Of(1m, -1m, 0.5m, -0.5m, 2m, -2m, 0.1m, 10m);
        return value <= 0m || (item && value > 60m)
            ? null
            : Edit.Digits("score_total", t, Print(t, value), $"得分应为{t.Text}，合计不符", "score_sum");
    }

    /// <summary>An item scores more than its weight.</summary>
    public static Edit? AboveWeight(SlipContext c)
    {
        if (c.Relation(x => x.Kind == "score_cap") is not { } r)
        {
            return null;
        }

        NumberToken s = r.Numbers[1];
        decimal value = r.Numbers[0].Value + c.Rng.Of(1m, 0.5m, 2m, 0.2m);
        return Edit.Digits("score_above_weight", s, Print(s, value), $"得分超过分值，应为{s.Text}", "score_cap");
    }

    /// <summary>The execution score is not rate × weight.</summary>
    public static Edit? Execution(SlipContext c)
    {
        if (c.Relation(x => x.Kind == "execution_score") is not { } r)
        {
            return null;
        }

        NumberToken s = r.Numbers[2];
        decimal value = s.Value + c.Rng.Of(-0.5m, -1m, 0.2m, -0.2m);
        return value <= 0m || value > r.Numbers[1].Value
            ? null
            : Edit.Digits("execution_score", s, Print(s, value), $"执行率×分值应为{s.Text}", "execution_score");
    }

    /// <summary>Scores keep the digits they need.</summary>
    private static string Print(NumberToken t, decimal value)
    {
        string exact = value.ToString("G29", System.Globalization.CultureInfo.InvariantCulture);
        string padded = SlipContext.Reprint(t, value);
        return decimal.Parse(padded, System.Globalization.CultureInfo.InvariantCulture) == value ? padded : exact;
    }
}
