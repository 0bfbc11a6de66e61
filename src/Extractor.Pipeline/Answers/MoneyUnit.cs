using Extractor.Metrics.Catalogue;

namespace Extractor.Pipeline.Answers;

/// <summary>The unit in which an answer shows money.</summary>
/// <param name="Name">元, 万元 or 亿元.</param>
/// <param name="Yuan">How many 元 it is.</param>
public sealed record MoneyUnit(string Name, decimal Yuan)
{
    /// <summary>The units a user may choose.</summary>
    public static IReadOnlyList<MoneyUnit> All { get; } = [new("元", 1m), new("万元", 10_000m), new("亿元", 100_000_000m)];

    /// <summary>What is shown where the user does not choose.</summary>
    public static MoneyUnit Default => All[1];

    /// <summary>The value and unit in which a metric's normalized value is shown.</summary>
    /// <param name="metric">The metric; <see langword="null"/> where the catalogue does not know it.</param>
    /// <param name="normalized">The value in the base unit.</param>
    public (decimal? Value, string Unit) Show(Metric? metric, decimal? normalized) => metric?.Type switch
    {
        MetricType.Money => (normalized / Yuan, Name),
        MetricType.Rate => (normalized, "%"),
        MetricType.Score => (normalized, "分"),
        _ => (normalized, string.Empty),
    };
}
