using Extractor.Documents.Model;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Facts;

/// <summary>How a fact was recognised.</summary>
public enum ExtractionMethod
{
    /// <summary>By a pattern over the sentence.</summary>
    Pattern,

    /// <summary>By a table's row and column headers.</summary>
    Table,

    /// <summary>By a trained model.</summary>
    Model,
}

/// <summary>A reported figure (XBRL: fact): concept × period × basis × scope with value, unit and printed precision.</summary>
/// <param name="MetricId">The catalogue metric.</param>
/// <param name="Basis">The basis.</param>
/// <param name="Year">The budget year.</param>
/// <param name="Scope">The project or subordinate unit, or <see langword="null"/> for the whole department.</param>
/// <param name="Value">The value as printed (thousands separators kept; a grade is its word).</param>
/// <param name="Unit">The unit as stated, from the text or the table's caption.</param>
/// <param name="Normalized">The value in the base unit; <see langword="null"/> for a grade.</param>
/// <param name="Confidence">Between 0 and 1.</param>
/// <param name="Method">How the fact was recognised.</param>
/// <param name="Place">Where the figure stands.</param>
/// <param name="Quote">The words around it, as printed.</param>
/// <param name="Mention">The mention the fact was made from; <see langword="null"/> for a grade.</param>
public sealed record Fact(
    string MetricId,
    Basis Basis,
    int? Year,
    string? Scope,
    string Value,
    string Unit,
    decimal? Normalized,
    double Confidence,
    ExtractionMethod Method,
    Place Place,
    string Quote,
    Mention? Mention);

/// <summary>One row of an indicator table (绩效指标表).</summary>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Level3">三级指标.</param>
/// <param name="Target">年度指标值, as printed.</param>
/// <param name="Actual">实际完成值, as printed.</param>
/// <param name="Weight">分值, as printed.</param>
/// <param name="Score">得分, as printed.</param>
/// <param name="Place">The cell of the third-level indicator.</param>
public sealed record Indicator(
    string? Level1,
    string? Level2,
    string? Level3,
    string? Target,
    string? Actual,
    string? Weight,
    string? Score,
    Place Place);
