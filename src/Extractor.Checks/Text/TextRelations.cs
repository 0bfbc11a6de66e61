using Extractor.Checks.Relations;
using Extractor.Checks.Rules;
using Extractor.Documents.Model;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>The relations that a report's running text states.</summary>
public sealed class TextRelations
{
    private readonly RuleBook _rules;
    private readonly SumRelations _sums;
    private readonly ShareRelations _shares;
    private readonly RateRelations _rates;
    private readonly DirectionRelations _directions;

    /// <summary>Creates the rules over a catalogue.</summary>
    /// <param name="catalogue">The metrics.</param>
    /// <param name="rules">The catalogue's rules.</param>
    public TextRelations(MetricCatalogue catalogue, RuleBook rules)
    {
        _rules = rules;
        _sums = new SumRelations(rules);
        _shares = new ShareRelations(catalogue);
        _rates = new RateRelations(catalogue);
        _directions = new DirectionRelations(catalogue);
    }

    /// <summary>Finds the relations.</summary>
    /// <param name="document">The document.</param>
    /// <param name="reading">Its figures.</param>
    /// <param name="facts">The facts made of them, for the grade.</param>
    public IEnumerable<RelationCandidate> Find(Document document, TextReading reading, IReadOnlyList<Fact> facts)
    {
        var lookup = new FigureLookup(reading, facts);
        return _sums.Find(lookup)
            .Concat(_shares.Find(lookup))
            .Concat(_rates.Find(lookup))
            .Concat(ChangeRelations.Find(lookup))
            .Concat(ScoreRelations.Find(lookup))
            .Concat(_directions.Find(lookup, document))
            .Concat(ItemisedRelations.Find(lookup, document))
            .Concat(BudgetBridge.Find(lookup))
            .Concat(RemainderRelations.Find(lookup))
            .Concat(BalanceRelations.Find(lookup))
            .Concat(CatalogueRelations.Find(lookup, _rules))
            .Concat(Grades(facts));
    }

    // The grade stands with the nearest total score before or after it.
    private static IEnumerable<RelationCandidate> Grades(IReadOnlyList<Fact> facts)
    {
        foreach (Fact grade in facts.Where(static fact => fact.MetricId == "grade"))
        {
            Mention? score = facts
                .Where(fact => fact is { MetricId: "score.total", Mention: not null } && Math.Abs(fact.Place.Block - grade.Place.Block) <= 2)
                .OrderBy(fact => Math.Abs(fact.Place.Block - grade.Place.Block))
                .ThenBy(fact => Math.Abs(fact.Place.Start - grade.Place.Start))
                .FirstOrDefault()?.Mention;
            if (score is not null)
            {
                yield return new RelationCandidate(
                    RelationKind.Grade, [score], RelationSource.Text, "text.grade", score.Quote + "…" + grade.Quote)
                {
                    Grade = grade.Value,
                };
            }
        }
    }
}
