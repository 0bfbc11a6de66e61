using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.Printing;

/// <summary>How one document prints its numbers.</summary>
internal sealed record NumberStyle
{
    /// <summary>Unit of money in running text.</summary>
    public string TextUnit { get; init; } = "万元";

    /// <summary>Unit of money in tables.</summary>
    public string TableUnit { get; init; } = "万元";

    /// <summary>Digits after the point of money in 万元.</summary>
    public int MoneyDecimals { get; init; } = 2;

    /// <summary>Whether thousands are separated in text.</summary>
    public bool Thousands { get; init; }

    /// <summary>Whether thousands are separated in tables.</summary>
    public bool TableThousands { get; init; }

    /// <summary>Whether trailing zeros are dropped in text.</summary>
    public bool Trim { get; init; }

    /// <summary>Digits after the point of rates.</summary>
    public int RateDecimals { get; init; } = 2;

    /// <summary>Whether trailing zeros of rates are dropped.</summary>
    public bool TrimRate { get; init; }

    /// <summary>Least digits after the point of scores.</summary>
    public int ScoreDecimals { get; init; }

    /// <summary>What stands between number and unit.</summary>
    public string Gap { get; init; } = string.Empty;

    /// <summary>Share of small counts written in Chinese numerals.</summary>
    public double SpokenCounts { get; init; }

    /// <summary>Whether digits are full-width throughout.</summary>
    public bool FullWidth { get; init; }

    /// <summary>Draws a style.</summary>
    public static NumberStyle Draw(Rng rng)
    {
        string unit = rng.Weighted([78, 12, 10]) switch { 0 => "万元", 1 => "元", _ => "万元" };
        bool thousands = rng.Chance(0.5);
        int decimals = rng.Weighted([84, 6, 5, 5]) switch { 0 => 2, 1 => 4, 2 => 1, _ => 6 };
        return new NumberStyle
        {
            TextUnit = unit,
            TableUnit = unit == "元" ? (rng.Chance(0.85) ? "元" : "万元") : (rng.Chance(0.82) ? "万元" : "元"),
            MoneyDecimals = decimals,
            Thousands = thousands,
            TableThousands = rng.Chance(0.8) ? thousands : !thousands,
            Trim = decimals > 2 || rng.Chance(0.35),
            RateDecimals = rng.Weighted([76, 18, 6]) switch { 0 => 2, 1 => 1, _ => 0 },
            TrimRate = rng.Chance(0.3),
            ScoreDecimals = rng.Weighted([60, 20, 20]),
            Gap = rng.Chance(0.05) ? " " : string.Empty,
            SpokenCounts = rng.Chance(0.25) ? 0.2 : 0.0,
            FullWidth = rng.Chance(0.015),
        };
    }
}
