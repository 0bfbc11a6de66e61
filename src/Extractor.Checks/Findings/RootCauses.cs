using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Documents.Model;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings;

/// <summary>
/// One mistake gives one finding: violated relations that rest on the same wrong number are told together, under the one
/// that pins the number down best.
/// </summary>
internal static class RootCauses
{
    private const int Last = 9;

    public static IReadOnlyList<(Relation Root, IReadOnlyList<Relation> Supporting)> Group(IReadOnlyList<Relation> violated)
    {
        var roots = new List<(Relation Root, List<Relation> Supporting)>();
        var repairing = new HashSet<Relation>(violated.Where(relation => relation.Candidate.Kind is RelationKind.SameFact or RelationKind.Unit && (!IsRate(relation) || IsToldTwice(relation.Candidate))
            && violated.Any(other => other != relation && Repairs(relation.Candidate, other.Candidate))));
        var told = new HashSet<Relation>(violated.Where(relation => relation.Candidate.Kind == RelationKind.SameFact && IsToldAndTabled(relation.Candidate)
            && violated.Any(other => IsSumOfText(other.Candidate) && Repairs(relation.Candidate, other.Candidate))));
        told.UnionWith(violated.Where(relation => IsBalance(relation.Candidate) && violated.Any(other => other.Candidate is { Kind: RelationKind.Sum, Source: RelationSource.Table } && Repairs(relation.Candidate, other.Candidate))));
        foreach (Relation relation in violated.OrderBy(relation => told.Contains(relation) ? Last : repairing.Contains(relation) ? -1 : Rank(relation)))
        {
            (Relation Root, List<Relation> Supporting) owner = roots.FirstOrDefault(root => Explains(root.Root, relation));
            if (owner.Root is not null)
            {
                owner.Supporting.Add(relation);
            }
            else
            {
                roots.Add((relation, []));
            }
        }

        return [.. roots.Select(static root => (root.Root, (IReadOnlyList<Relation>)root.Supporting))];
    }

    // A number of the text that breaks the sum it stands in is told by that sum; that a table has it right only confirms it.
    private static bool IsSumOfText(RelationCandidate candidate) => candidate.Kind is RelationKind.Sum or RelationKind.ScoreSum && candidate.Source == RelationSource.Text;

    // The two sides of a ledger differ; where the sum on one side breaks as well, the sum says which side is wrong.
    private static bool IsBalance(RelationCandidate candidate) => candidate.Rule == "table.balance";

    private static bool IsToldAndTabled(RelationCandidate candidate) => candidate.Numbers[0].Place.InTable != candidate.Numbers[1].Place.InTable;

    private static bool IsToldTwice(RelationCandidate candidate) => !candidate.Numbers[0].Place.InTable && !candidate.Numbers[1].Place.InTable;

    // What pins an error down best comes first: a rate against its own amounts, then two statements of one fact, then sums.
    private static int Rank(Relation relation) => relation.Candidate.Kind switch
    {
        RelationKind.Ratio or RelationKind.ChangeRate or RelationKind.Change when relation.Candidate.Source == RelationSource.Text => 0,
        RelationKind.Unit => 1,
        RelationKind.SameFact => IsRate(relation) ? 4 : 2,
        RelationKind.Ratio or RelationKind.ChangeRate or RelationKind.Change => 1,
        RelationKind.Sum or RelationKind.ScoreSum => 3,
        RelationKind.ScoreCap or RelationKind.ExecutionScore => 3,
        _ => 3,
    };

    // Two statements of one fact differ, and the other one put in its place makes a further broken relation hold: one mistake.
    private static bool Repairs(RelationCandidate statements, RelationCandidate other)
    {
        if (other.Kind is RelationKind.SameFact or RelationKind.Unit or RelationKind.Direction or RelationKind.Grade)
        {
            return false;
        }

        (Mention a, Mention b) = (statements.Numbers[0], statements.Numbers[1]);
        return WithReplaced(other, a, b) is { } first && RelationEvaluator.Evaluate(first).Status != RelationStatus.Violated
            || WithReplaced(other, b, a) is { } second && RelationEvaluator.Evaluate(second).Status != RelationStatus.Violated;
    }

    private static RelationCandidate? WithReplaced(RelationCandidate candidate, Mention wrong, Mention right) =>
        candidate.Numbers.Any(number => SamePlace(number, wrong) || SameStatement(number, wrong))
            ? candidate with { Numbers = [.. candidate.Numbers.Select(number => SamePlace(number, wrong) || SameStatement(number, wrong) ? number with { Quantity = right.Quantity } : number)] }
            : null;

    private static bool IsRate(Relation relation) => relation.Candidate.Numbers[0].Quantity.Dimension == Language.Quantities.Dimension.Percent;

    private static bool Explains(Relation root, Relation other)
    {
        RelationCandidate a = root.Candidate, b = other.Candidate;
        if (a.Kind == b.Kind && SameNumbers(a, b))
        {
            return true;
        }

        switch (a.Kind)
        {
            case RelationKind.SameFact or RelationKind.Unit when b.Kind is RelationKind.Ratio or RelationKind.ChangeRate && b.Source == RelationSource.Text && !Repairs(a, b):
                return false;
            case RelationKind.SameFact or RelationKind.Unit:
                // The fact's other appearances: any relation that uses one of the two figures (or the same figure elsewhere).
                return b.Numbers.Any(number => a.Numbers.Any(own => SamePlace(own, number) || SameStatement(own, number)));
            case RelationKind.Ratio or RelationKind.ChangeRate:
                Mention rate = a.Numbers[2];
                return b.Kind is RelationKind.SameFact or RelationKind.ExecutionScore or RelationKind.Ratio or RelationKind.Sum
                    && b.Numbers.Any(number => SamePlace(rate, number) || (b.Kind != RelationKind.Sum && SameStatement(rate, number)));
            case RelationKind.Sum or RelationKind.ScoreSum when (IsSumOfText(a) && b.Kind == RelationKind.SameFact && IsToldAndTabled(b)) || (a.Kind == RelationKind.Sum && IsBalance(b)):
                return b.Numbers.Any(number => a.Numbers.Any(own => SamePlace(own, number)));
            case RelationKind.Change:
                return b.Kind is RelationKind.ChangeRate && b.Numbers.Any(number => SamePlace(a.Numbers[2], number));
            default:
                return false;
        }
    }

    private static bool SameNumbers(RelationCandidate a, RelationCandidate b) =>
        a.Numbers.Count == b.Numbers.Count && a.Numbers.Select(static n => n.Normalized).Order().SequenceEqual(b.Numbers.Select(static n => n.Normalized).Order());

    private static bool SamePlace(Mention a, Mention b)
    {
        (Place p, Place q) = (a.Place, b.Place);
        return p.Block == q.Block && p.Row == q.Row && p.Column == q.Column && p.Start == q.Start;
    }

    private static bool SameStatement(Mention a, Mention b) =>
        a.MetricId is not null && a.MetricId == b.MetricId && a.Basis == b.Basis && a.Year == b.Year && a.Scope == b.Scope && a.Normalized == b.Normalized && a.Quantity.Dimension == b.Quantity.Dimension;
}
