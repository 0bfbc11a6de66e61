using Extractor.Checks.Relations;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;

namespace Extractor.Checks.Rules;

/// <summary>
/// Rules over the figures of a whole report. Figures are joined only where year, scope and 口径 are the same and the report gives each one value.
/// </summary>
internal static class ReportRules
{
    public static IEnumerable<RelationCandidate> Find(RuleBook rules, ReportInfo report, IReadOnlyList<Fact> facts)
    {
        List<Rule> applicable = [.. rules.Rules.Where(rule => rule.Reach == RuleReach.Report && (rule.Reports.Count == 0 || rule.Reports.Contains(report.Kind)))];
        if (applicable.Count == 0)
        {
            yield break;
        }

        ILookup<string, Fact> byMetric = facts.Where(static fact => fact.Mention is not null).ToLookup(static fact => fact.MetricId);
        foreach (Rule rule in applicable)
        {
            RuleTerm first = rule.Terms[0];
            foreach (IGrouping<(Basis, int?, string?, string?), Fact> anchor in byMetric[first.MetricId].GroupBy(static f => (f.Basis, f.Year, f.Scope, f.Mention!.Universe)))
            {
                (Basis basis, int? year, string? scope, string? universe) = anchor.Key;
                if ((first.Basis is { } wanted && wanted != basis) || (rule.Bases.Count > 0 && !rule.Bases.Contains(basis)) || (rule.Universe is not null && rule.Universe != universe))
                {
                    continue;
                }

                int? baseYear = year - first.YearOffset;
                var numbers = new List<Mention>(rule.Terms.Count);
                foreach (RuleTerm term in rule.Terms)
                {
                    if (One(byMetric[term.MetricId].Where(f => HasBasis(f, term, basis) && f.Year == baseYear + term.YearOffset && f.Scope == scope && f.Mention!.Universe == universe)) is not { } mention)
                    {
                        break;
                    }

                    numbers.Add(mention);
                }

                if (numbers.Count == rule.Terms.Count)
                {
                    yield return new RelationCandidate(rule.Kind, numbers, RelationSource.Catalogue, "rule." + rule.Id, rule.Formula)
                    {
                        LeftCount = rule.LeftCount,
                        Wording = rule.Wording,
                    };
                }
            }
        }
    }

    // Rates, scores and staff have no basis of their own.
    private static bool HasBasis(Fact fact, RuleTerm term, Basis first) =>
        term.Basis is { } own ? fact.Basis == own : fact.Basis == first || fact.Basis == Basis.None;

    // Two values of one fact are a contradiction of their own; which one a rule means cannot be told.
    private static Mention? One(IEnumerable<Fact> facts)
    {
        Mention? one = null;
        foreach (Fact fact in facts)
        {
            if (one is not null && one.Normalized != fact.Normalized)
            {
                return null;
            }

            one ??= fact.Mention;
        }

        return one;
    }
}
