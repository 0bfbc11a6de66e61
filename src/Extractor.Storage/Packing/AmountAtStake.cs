using System.Globalization;
using Extractor.Storage.Reports;

namespace Extractor.Storage.Packing;

/// <summary>How much money a violated relation is about: what findings are ordered by.</summary>
internal static class AmountAtStake
{
    /// <summary>The amount in 元, or <see langword="null"/> where the relation is not about money.</summary>
    /// <param name="relation">The violated relation.</param>
    public static decimal? Of(RelationRecord relation) => relation.Kind switch
    {
        // A percentage that is off by d points moves the amount it is taken of by d %.
        "ratio" or "change_rate" => Money(relation.Operands.ElementAtOrDefault(1)) is decimal whole && Difference(relation) is decimal points
            ? Math.Abs(whole * points / 100m)
            : null,
        "same_fact" or "across_reports" or "unit" or "direction" or "part_le_whole" =>
            Money(relation.Result) is decimal first && Money(relation.Operands.ElementAtOrDefault(0)) is decimal second
                ? Math.Abs(first - second)
                : null,
        "sum" or "change" => FirstNumber(relation) is { } number && Money(number) is not null && Difference(relation) is decimal difference
            ? Math.Abs(difference * UnitInYuan(number.Unit))
            : null,
        _ => null,
    };

    private static MentionRecord? FirstNumber(RelationRecord relation) =>
        relation.Kind == "change" ? relation.Operands.ElementAtOrDefault(0) : relation.Result;

    private static decimal? Difference(RelationRecord relation) =>
        relation.Difference is null ? null : decimal.Parse(relation.Difference, CultureInfo.InvariantCulture);

    private static decimal? Money(MentionRecord? mention) =>
        mention is not null && UnitInYuan(mention.Unit) > 0 ? decimal.Parse(mention.Normalized, CultureInfo.InvariantCulture) : null;

    private static decimal UnitInYuan(string unit) => unit switch
    {
        "元" => 1m,
        "千元" => 1_000m,
        "万元" => 10_000m,
        "百万元" => 1_000_000m,
        "千万元" => 10_000_000m,
        "亿元" => 100_000_000m,
        _ => 0m,
    };
}
