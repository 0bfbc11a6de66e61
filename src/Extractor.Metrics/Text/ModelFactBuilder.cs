using Extractor.Documents.Model;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Text;

/// <summary>Makes facts of figures whose name no pattern knows but a classifier is sure of.</summary>
/// <param name="catalogue">The metrics.</param>
/// <param name="classifier">Names the figures.</param>
public sealed class ModelFactBuilder(MetricCatalogue catalogue, IMentionClassifier classifier)
{
    /// <summary>The further facts of a report's text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="reading">Its figures.</param>
    /// <param name="report">What it is about.</param>
    /// <param name="known">The facts that patterns and tables gave. A guess that gainsays one of them is dropped.</param>
    public IReadOnlyList<Fact> Build(Document document, TextReading reading, ReportInfo report, IReadOnlyList<Fact> known)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(known);
        List<TextFigure> figures = [.. reading.Figures.Where(static figure => figure.Mention.MetricId is null && MentionContexts.IsNamed(figure))];
        if (figures.Count == 0)
        {
            return [];
        }

        IReadOnlyList<MentionGuess> guesses = classifier.Classify([.. figures.Select(figure => MentionContexts.Of(document, reading, figure.Index, report))]);
        HashSet<(string, Basis, int?, string?)> taken = [.. known.Select(static fact => (fact.MetricId, fact.Basis, fact.Year, fact.Scope))];
        var facts = new List<Fact>();
        for (int i = 0; i < figures.Count; i++)
        {
            if (guesses[i].MetricId is { } id && catalogue.Find(id) is { } metric && Fits(metric, figures[i].Mention) && !LeavesBasisOpen(metric, figures[i].Mention, guesses[i]))
            {
                Mention mention = figures[i].Mention with { MetricId = id, Basis = BasisOf(metric, figures[i].Mention, guesses[i]) };
                string? scope = report.Kind == ReportKind.Project && metric.Type == MetricType.Money ? report.Project ?? "项目" : mention.Scope;
                if (taken.Add((id, mention.Basis, mention.Year, scope)))
                {
                    facts.Add(TextFactBuilder.Make(mention with { Scope = scope }, id, document) with { Confidence = guesses[i].Confidence, Method = ExtractionMethod.Model });
                }
            }
        }

        return facts;
    }

    // What the words or the metric itself say of the basis stands; a guess only replaces the default.
    private static Basis BasisOf(Metric metric, Mention mention, MentionGuess guess) =>
        metric.Type != MetricType.Money ? Basis.None
        : metric.Id.StartsWith("carryover.", StringComparison.Ordinal) ? Basis.Actual
        : mention.Basis is Basis.InitialBudget or Basis.AdjustedBudget ? mention.Basis
        : guess.Basis ?? mention.Basis;

    // 国有资本经营预算资金4.61万元: whether 预算 belongs to the name or says that the amount was planned, only a known name tells.
    private static bool LeavesBasisOpen(Metric metric, Mention mention, MentionGuess guess) =>
        guess.Basis is null && mention.Basis is (Basis.InitialBudget or Basis.AdjustedBudget) && metric.Type == MetricType.Money
        && mention.Label.Contains("预算", StringComparison.Ordinal) && metric.Names.Any(static name => name.Contains("预算", StringComparison.Ordinal));

    // A zero is printed of many things that do not exist, and adds nothing where the name is a guess.
    private static bool Fits(Metric metric, Mention mention) => mention.Quantity.Value != 0m && (metric.Type, mention.Quantity.Dimension) switch
    {
        (MetricType.Money, Dimension.Money) => true,
        (MetricType.Count, Dimension.Count) => true,
        (MetricType.Rate, Dimension.Percent) => mention.Quantity.Value is >= 0m and <= 1000m,
        (MetricType.Score, Dimension.Score) => mention.Quantity.Value is >= 0m and <= 150m,
        _ => false,
    };
}
