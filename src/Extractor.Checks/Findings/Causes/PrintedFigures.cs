using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings.Causes;

/// <summary>Everything a report says of its printed numbers: the relations each takes part in, and where else a value stands.</summary>
internal sealed class PrintedFigures
{
    // Shorter numbers stand twice in a report by chance.
    private const int TellingDigits = 5;
    private readonly ILookup<Spot, Relation> _uses;
    private readonly ILookup<(decimal Value, Dimension Dimension), Mention> _byValue;
    private readonly ILookup<string, Mention> _byMetric;

    public PrintedFigures(IReadOnlyList<Relation> relations, IReadOnlyList<Mention> mentions)
    {
        _uses = relations.SelectMany(static relation => relation.Candidate.Numbers.Select(Spot.Of).Distinct().Select(spot => (spot, relation))).ToLookup(static use => use.spot, static use => use.relation);
        _byValue = mentions.ToLookup(static mention => (mention.Normalized, mention.Quantity.Dimension));
        _byMetric = mentions.Where(static mention => mention.MetricId is not null).ToLookup(static mention => mention.MetricId!, StringComparer.Ordinal);
    }

    /// <summary>The figures of a metric, in reading order.</summary>
    public IEnumerable<Mention> Of(string metricId) => _byMetric[metricId];

    /// <summary>The figures elsewhere with a value and dimension.</summary>
    public IEnumerable<Mention> Equal(Mention to, decimal normalized) =>
        _byValue[(normalized, to.Quantity.Dimension)].Where(mention => Spot.Of(mention) != Spot.Of(to));

    /// <summary>What the report says to a hypothesis, or <see langword="null"/> where something it states speaks against it.</summary>
    public Weighed? Weigh(Hypothesis hypothesis, Relation root)
    {
        Mention suspect = hypothesis.Suspect;
        Spot spot = Spot.Of(suspect);
        if (hypothesis.Repetition != Repetition.Anywhere && StandsElsewhere(suspect, suspect.Normalized, sameFactOnly: hypothesis.Repetition == Repetition.OtherFacts))
        {
            return null;
        }

        int repaired = 0, roundings = 0;
        foreach (Relation use in _uses[spot])
        {
            RelationStatus status = RelationEvaluator.Evaluate(With(use.Candidate, spot, hypothesis.Corrected)).Status;
            if (status == RelationStatus.Violated || (use == root && status == RelationStatus.Undetermined))
            {
                return null;
            }

            repaired += use.Status == RelationStatus.Violated ? 1 : 0;
            roundings += status == RelationStatus.Rounding ? 1 : 0;
        }

        // Another number of the relation that is in trouble elsewhere too is the likelier culprit.
        bool othersSuspect = hypothesis.Repetition == Repetition.None && root.Candidate.Numbers.Select(Spot.Of).Where(other => other != spot)
            .Any(other => _uses[other].Any(use => use.Status == RelationStatus.Violated && !use.Candidate.Numbers.Any(number => Spot.Of(number) == spot)));
        bool confirmed = StandsElsewhere(suspect, hypothesis.Corrected.Normalized, sameFactOnly: false, but: root);
        return othersSuspect ? null : new Weighed(hypothesis, repaired, confirmed, roundings);
    }

    /// <summary>The relation with another number printed at a spot.</summary>
    public static RelationCandidate With(RelationCandidate candidate, Spot spot, Quantity quantity) =>
        candidate with { Kind = candidate.Kind == RelationKind.Unit ? RelationKind.SameFact : candidate.Kind, Numbers = [.. candidate.Numbers.Select(number => Spot.Of(number) == spot ? number with { Quantity = quantity } : number)] };

    private bool StandsElsewhere(Mention suspect, decimal normalized, bool sameFactOnly, Relation? but = null) =>
        Equal(suspect, normalized).Any(other => (but is null || !but.Candidate.Numbers.Any(own => Spot.Of(own) == Spot.Of(other))) && (SameFact(other, suspect) || (!sameFactOnly && SignificantDigits(other.Quantity) >= TellingDigits)));

    private static bool SameFact(Mention a, Mention b) =>
        a.MetricId is not null && a.MetricId == b.MetricId && a.Basis == b.Basis && a.Year == b.Year && a.Scope == b.Scope && a.Universe == b.Universe;

    /// <summary>Digits from the first to the last that is not zero.</summary>
    public static int SignificantDigits(Quantity quantity)
    {
        decimal value = Math.Abs(quantity.Value);
        for (int i = 0; i < quantity.Decimals; i++)
        {
            value *= 10m;
        }

        while (value != 0m && value % 10m == 0m)
        {
            value /= 10m;
        }

        int digits = 0;
        for (; value >= 1m; value = decimal.Truncate(value / 10m))
        {
            digits++;
        }

        return digits;
    }
}
