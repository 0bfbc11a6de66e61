using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Relations;

/// <summary>Merges the relations that several sources found into one set.</summary>
internal static class RelationSet
{
    /// <summary>
    /// The candidates without repetitions: two of one kind over the same figures (by place) are one, and the one from the
    /// words of the text stands before the one from the catalogue.
    /// </summary>
    public static IEnumerable<RelationCandidate> Distinct(IEnumerable<RelationCandidate> candidates)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (RelationCandidate candidate in candidates.OrderBy(static candidate => candidate.Source == RelationSource.Catalogue ? 1 : 0))
        {
            if (seen.Add(Key(candidate)))
            {
                yield return candidate;
            }
        }
    }

    private static string Key(RelationCandidate candidate)
    {
        IEnumerable<string> places = candidate.Numbers.Select(static n => $"{n.Place.Block},{n.Place.Row},{n.Place.Column},{n.Place.Start}");
        if (candidate.Kind is RelationKind.Sum or RelationKind.ScoreSum or RelationKind.SameFact)
        {
            places = places.Order(StringComparer.Ordinal);
        }

        // A change rate is stated once, whether its second number is the change or the value before.
        if (candidate.Kind is RelationKind.ChangeRate or RelationKind.Ratio)
        {
            Mention rate = candidate.Numbers[^1];
            return $"{candidate.Kind}|{rate.Place.Block},{rate.Place.Row},{rate.Place.Column},{rate.Place.Start}";
        }

        return candidate.Kind + "|" + string.Join('|', places);
    }
}
