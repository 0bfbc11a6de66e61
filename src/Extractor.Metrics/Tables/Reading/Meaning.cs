using Extractor.Metrics.Catalogue;

namespace Extractor.Metrics.Tables.Reading;

/// <summary>What a figure is of, from the row and the column it stands in.</summary>
/// <param name="MetricId">The catalogue metric, or <see langword="null"/>.</param>
/// <param name="Basis">The basis.</param>
/// <param name="Scope">The project or unit; <see langword="null"/> for the whole department.</param>
/// <param name="Universe">The 口径, where it is narrower than all sources.</param>
/// <param name="Confidence">How sure it is that the figure is a fact of the metric; 0 where it is none.</param>
internal readonly record struct Meaning(string? MetricId, Basis Basis, string? Scope, string? Universe, double Confidence)
{
    /// <summary>No catalogue metric.</summary>
    public static Meaning Nothing { get; } = new(null, Basis.None, null, null, 0);
}
