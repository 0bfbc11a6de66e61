using Extractor.Checks.Findings;
using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Checks.Rules;
using Extractor.Checks.Text;
using Extractor.Documents.Model;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Reports;

/// <summary>The one way through: a document's figures, facts, relations and findings.</summary>
public sealed class ReportAnalyser : IReportAnalyser
{
    private readonly TextInterpreter _text;
    private readonly TextFactBuilder _textFacts;
    private readonly TextRelations _textRelations;
    private readonly FactComparison _comparison;

    /// <summary>Creates an analyser over a catalogue.</summary>
    /// <param name="catalogue">The metrics; the built-in list where omitted.</param>
    public ReportAnalyser(MetricCatalogue? catalogue = null)
    {
        MetricCatalogue metrics = catalogue ?? MetricCatalogue.Default;
        _text = new TextInterpreter(metrics);
        _textFacts = new TextFactBuilder(metrics);
        _textRelations = new TextRelations(metrics);
        _comparison = new FactComparison(metrics);
    }

    /// <inheritdoc />
    public ReportAnalysis Analyse(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ReportInfo report = ReportInfoReader.Read(document);
        TextReading reading = _text.Interpret(document, report);
        cancellationToken.ThrowIfCancellationRequested();
        List<Fact> stated = [.. _textFacts.Build(document, reading, report)];
        var candidates = new List<RelationCandidate>(_textRelations.Find(document, reading, stated));
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<Fact> main = FactSelection.Main(stated);
        candidates.AddRange(_comparison.Find(main).Where(static candidate => candidate.Kind == RelationKind.Unit || RelationEvaluator.Evaluate(candidate).Status == RelationStatus.Violated));
        List<Relation> relations = [.. RelationSet.Distinct(candidates).Select(RelationEvaluator.Evaluate)];
        IReadOnlyList<Finding> findings = FindingBuilder.Build(relations);
        IReadOnlyList<Fact> facts = FactSelection.Distinct(main);
        return new ReportAnalysis(document.Source, report, facts, [], relations, findings, CoverageOf(reading, facts, relations));
    }

    private static Coverage CoverageOf(TextReading reading, IReadOnlyList<Fact> facts, IReadOnlyList<Relation> relations)
    {
        HashSet<Place> seen = [.. reading.Figures.Select(static figure => figure.Mention.Place)];
        HashSet<Place> used = [.. relations.SelectMany(static relation => relation.Candidate.Numbers).Select(static mention => mention.Place)];
        seen.UnionWith(used);
        int factCount = facts.Select(static fact => fact.Place).Distinct().Count();
        return new Coverage(seen.Count, factCount, used.Count, seen.Count - used.Count);
    }
}
