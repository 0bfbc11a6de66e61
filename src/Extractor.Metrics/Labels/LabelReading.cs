using Extractor.Metrics.Catalogue;

namespace Extractor.Metrics.Labels;

/// <summary>What a label says.</summary>
/// <param name="Core">The label without basis, year, filler and scope words; empty where the label names nothing of its own (决算, 年初预算为).</param>
/// <param name="Metric">The catalogue metric it names, surely; otherwise <see langword="null"/>.</param>
/// <param name="Basis">The basis its words state.</param>
/// <param name="Year">The year its words state.</param>
/// <param name="PreviousYear">Whether it says 上年.</param>
/// <param name="Scope">The project or unit it is narrowed to.</param>
/// <param name="Universe">The 口径 it is narrowed to.</param>
public sealed record LabelReading(
    string Core,
    Metric? Metric,
    Basis? Basis,
    int? Year,
    bool PreviousYear,
    string? Scope,
    string? Universe);
