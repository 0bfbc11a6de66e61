using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Checks.Text;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Rules;

/// <summary>
/// Identities of the catalogue between figures of one paragraph that no words join: “三公” total and its kinds told one by
/// one, 收入总计 after 本年收入 and 年初结转, and the like.
/// </summary>
internal static class CatalogueRelations
{
    private const int Reach = 40;

    public static IEnumerable<RelationCandidate> Find(FigureLookup lookup, RuleBook rules)
    {
        foreach (TextFigure whole in lookup.Figures)
        {
            if (!FigureLookup.IsAmount(whole) || whole.Mention.MetricId is not { } metric)
            {
                continue;
            }

            if (IsListedOtherwise(lookup, whole))
            {
                continue;
            }

            List<string> listed = ListedParts(lookup, whole);
            foreach (Rule rule in rules.Of(metric))
            {
                string[] set = [.. rule.Terms.Skip(1).Select(static term => term.MetricId)];
                if (Parts(lookup, whole, set) is not { } parts)
                {
                    continue;
                }

                // Where the words list the parts, a set that leaves one of them out is not meant.
                if (listed.Exists(id => !set.Contains(id) && !set.Any(part => id.StartsWith(part + ".", StringComparison.Ordinal))))
                {
                    continue;
                }

                if ((rule.Bases.Count > 0 && !rule.Bases.Contains(whole.Mention.Basis)) || (rule.Exclusive && !IsFullSet(lookup, whole, set)))
                {
                    continue;
                }

                var candidate = new RelationCandidate(
                    RelationKind.Sum, [whole.Mention, .. parts], RelationSource.Catalogue, "catalogue.sum." + metric, Quotation.Between(whole.Mention, parts[^1]))
                {
                    Wording = rule.Wording,
                };
                if (!RelationEvaluator.Closes(candidate) && UnreadPart.Completed(lookup, candidate, whole) is { } completed)
                {
                    yield return completed;
                    break;
                }

                if (IsDoubtful(lookup, rules, whole, set, candidate))
                {
                    continue;
                }

                yield return candidate;
                break;
            }
        }
    }

    // Where the words list parts that the catalogue does not know, it cannot tell which make up the whole.
    private static bool IsListedOtherwise(FigureLookup lookup, TextFigure whole) =>
        lookup.Lists.FirstOrDefault(list => list.Whole == whole.Index && list.Parts.Count > 1 && list.Opening == ListOpening.Total) is { } own
        && own.Parts.Any(part => lookup.Figures[part].Mention.MetricId is null);

    // A set that leaves out a kind of the whole, or less than the words list, does not contradict the whole by falling short of it.
    private static bool IsDoubtful(FigureLookup lookup, RuleBook rules, TextFigure whole, string[] set, RelationCandidate candidate)
    {
        if (RelationEvaluator.Closes(candidate))
        {
            return false;
        }

        PartList? own = lookup.Lists.FirstOrDefault(list => list.Whole == whole.Index && list.Parts.Count > 1);
        if (own is not null && own.Parts.Count > set.Length)
        {
            return true;
        }

        bool reduced = rules.IsPartOfWiderSet(whole.Mention.MetricId!, set);
        return reduced && (own is null || own.Partial || own.Parts.Count < set.Length) && candidate.Numbers.Skip(1).Sum(static part => part.Normalized) < whole.Mention.Normalized;
    }

    private static List<string> ListedParts(FigureLookup lookup, TextFigure whole) =>
        lookup.Lists.FirstOrDefault(list => list.Whole == whole.Index && list.Parts.Count > 1) is { } own && own.Parts.All(part => lookup.Figures[part].Mention.MetricId is not null)
            ? [.. own.Parts.Select(part => lookup.Figures[part].Mention.MetricId!)]
            : [];

    // A smaller set is meant only where the paragraph names no further kind.
    private static bool IsFullSet(FigureLookup lookup, TextFigure whole, string[] set)
    {
        string metric = whole.Mention.MetricId!;
        string family = (metric.EndsWith(".total", StringComparison.Ordinal) ? metric[..^".total".Length] : metric) + ".";
        return !lookup.Figures.Any(figure => figure.Syntax.Paragraph == whole.Syntax.Paragraph && FigureLookup.IsAmount(figure)
            && figure.Mention.Basis == whole.Mention.Basis && figure.Mention.Year == whole.Mention.Year
            && figure.Mention.MetricId is { } id && id != metric && id.StartsWith(family, StringComparison.Ordinal)
            && !set.Any(part => id == part || id.StartsWith(part + ".", StringComparison.Ordinal)));
    }

    private static List<Mention>? Parts(FigureLookup lookup, TextFigure whole, string[] set)
    {
        var parts = new List<(int Index, Mention Mention)>();
        foreach (string id in set)
        {
            TextFigure? part = Nearest(lookup, whole, id);
            if (part is null)
            {
                return null;
            }

            parts.Add((part.Index, part.Mention));
        }

        return [.. parts.OrderBy(static part => part.Index).Select(static part => part.Mention)];
    }

    // The first after the whole, else the last before it, in the same paragraph (grand totals: also the paragraph before).
    private static TextFigure? Nearest(FigureLookup lookup, TextFigure whole, string id)
    {
        bool Is(TextFigure f) => FigureLookup.IsAmount(f) && !(lookup.ListOf(f.Index) is { } list && list.Whole != whole.Index && lookup.Figures[list.Whole].Mention.MetricId != whole.Mention.MetricId) && f.Mention.MetricId == id && f.Mention.Basis == whole.Mention.Basis && f.Mention.Year == whole.Mention.Year
            && f.Mention.Scope == whole.Mention.Scope && f.Mention.Universe == whole.Mention.Universe && f.Mention.Quantity.Unit == whole.Mention.Quantity.Unit;
        for (int i = whole.Index + 1; i < lookup.Figures.Count && i < whole.Index + Reach && lookup.Figures[i].Syntax.Paragraph == whole.Syntax.Paragraph; i++)
        {
            if (Is(lookup.Figures[i]))
            {
                return lookup.Figures[i];
            }
        }

        return lookup.Back(whole.Index, Is, -1);
    }
}
