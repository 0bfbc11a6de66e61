using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Mentions;

/// <summary>A mention with the words around it: what a classifier sees.</summary>
/// <param name="Mention">The mention as the patterns read it.</param>
/// <param name="LabelWords">The folded words right before the number, after the last delimiter; fillers and basis words included.</param>
/// <param name="Trail">The folded words after the number, to the next figure or the end of the sentence.</param>
/// <param name="Heading">The innermost heading, or an empty string.</param>
/// <param name="PreviousMetric">The metric of the amount before it in the sentence, where there is one.</param>
/// <param name="Kind">The kind of the report.</param>
/// <param name="Bare">The label without leads, basis words and copulas, but with all its nouns.</param>
/// <param name="Before">The folded words of the paragraph before the label, figures left out; only the nearest of a long paragraph.</param>
/// <param name="EarlierMetrics">The metrics that patterns named earlier in the paragraph, nearest first.</param>
/// <param name="Department">The department of the report, whose name says nothing of a figure.</param>
public sealed record MentionContext(
    Mention Mention,
    string LabelWords,
    string Trail,
    string Heading,
    string? PreviousMetric,
    ReportKind Kind,
    string Bare,
    string Before,
    IReadOnlyList<string> EarlierMetrics,
    string? Department);

/// <summary>What a classifier makes of a mention.</summary>
/// <param name="MetricId">The metric it most likely names; <see langword="null"/> where it names none or the classifier is not sure enough.</param>
/// <param name="Confidence">Probability of that answer, from 0 to 1.</param>
/// <param name="Basis">The basis where the classifier is sure of one.</param>
public readonly record struct MentionGuess(string? MetricId, double Confidence, Basis? Basis);

/// <summary>
/// Names mentions that no pattern names, such as those with an unknown synonym. Implementations are safe to share between
/// threads and load what they need on first use. Value, unit and place of a mention never come from here.
/// </summary>
public interface IMentionClassifier
{
    /// <summary>Classifies the mentions of one report together.</summary>
    /// <param name="mentions">The mentions.</param>
    /// <returns>One guess for each mention, in the same order.</returns>
    IReadOnlyList<MentionGuess> Classify(IReadOnlyList<MentionContext> mentions);
}
