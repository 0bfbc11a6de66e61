namespace Extractor.Metrics.Catalogue;

/// <summary>The type of a metric's values.</summary>
public enum MetricType
{
    /// <summary>Money, normalized to 元.</summary>
    Money,

    /// <summary>A rate in percent.</summary>
    Rate,

    /// <summary>A score in 分.</summary>
    Score,

    /// <summary>A grade word (优 良 中 差).</summary>
    Grade,

    /// <summary>A number of persons or things.</summary>
    Count,
}

/// <summary>A concept that facts are reported of (XBRL: concept), such as <c>expenditure.basic</c> 基本支出.</summary>
/// <param name="Id">The identifier of the public list <c>metrics.json</c>.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Label">The Chinese label shown to users.</param>
/// <param name="Names">Names the reports use, the label included; folded.</param>
/// <param name="Parent">The metric it is a part of, where there is one.</param>
public sealed record Metric(string Id, MetricType Type, string Label, IReadOnlyList<string> Names, string? Parent);
