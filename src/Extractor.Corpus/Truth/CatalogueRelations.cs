using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Truth;

/// <summary>
/// Identities of the catalogue between numbers that stand in different places of a report (text and table, two sections). Nobody stated
/// them, so a program may report them or not: they are optional relations, and optional findings where a slip breaks them.
/// </summary>
internal static class CatalogueRelations
{
    /// <summary>The identities over a draft's numbers, with at most a few choices of mention for each.</summary>
    public static IEnumerable<StatedRelation> Of(Draft draft, TokenIndex index)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (StatedRelation r in Sums(draft, index).Concat(Derived(draft, index)).Concat(Balances(draft, index)))
        {
            string key = r.Kind + string.Join('|', r.Numbers.Select(n => n.Folded));
            if (seen.Add(key))
            {
                yield return r;
            }
        }
    }

    private static IEnumerable<StatedRelation> Sums(Draft draft, TokenIndex index)
    {
        foreach (Composition c in draft.World.Compositions)
        {
            List<NumberToken> wholes = [.. index.Of(c.Whole)];
            List<string> parts = [.. c.Parts.Where(p => index.Of(p).Any())];
            if (wholes.Count == 0 || parts.Count == 0 || c.Parts.Any(p => !parts.Contains(p) && draft.World[p] != 0m))
            {
                continue;
            }

            string kind = wholes[0].Figure.Kind == FigureKind.Score ? "score_sum" : "sum";
            List<string> nonZero = [.. parts.Where(p => draft.World[p] != 0m)];
            foreach (NumberToken anchor in Anchors([c.Whole, .. parts], index))
            {
                NumberToken whole = Near(c.Whole, anchor, index);
                yield return new StatedRelation(kind, [whole, .. parts.Select(p => Near(p, anchor, index))], false) { Implicit = true };
                if (nonZero.Count < parts.Count && nonZero.Count > 0)
                {
                    yield return new StatedRelation(kind, [whole, .. nonZero.Select(p => Near(p, anchor, index))], false) { Implicit = true };
                }
            }
        }
    }

    private static IEnumerable<StatedRelation> Derived(Draft draft, TokenIndex index)
    {
        foreach (NumberToken t in draft.Numbers.Where(n => n.Figure.Derivation is not null && !n.Apart).ToList())
        {
            Derivation d = t.Figure.Derivation!;
            List<NumberToken> first = [.. index.Of(d.A)], second = [.. index.Of(d.B)];
            if (first.Count == 0 || second.Count == 0)
            {
                continue;
            }

            string kind = d.Kind switch
            {
                DerivationKind.Ratio => "ratio",
                DerivationKind.Change => "change",
                DerivationKind.ChangeRate => "change_rate",
                _ => "execution_score",
            };
            foreach (NumberToken anchor in Anchors([d.A, d.B], index).Prepend(t))
            {
                yield return new StatedRelation(kind, [Near(d.A, anchor, index), Near(d.B, anchor, index), t], false) { Implicit = true, SecondIsPrevious = kind == "change_rate" };
            }
        }
    }

    private static IEnumerable<StatedRelation> Balances(Draft draft, TokenIndex index)
    {
        foreach (string b in (string[])["a", "i"])
        {
            string[] keys = [$"inc.{b}", $"open.{b}", $"exp.{b}", $"close.{b}"];
            if (keys.All(k => index.Of(k).Any()))
            {
                foreach (NumberToken anchor in Anchors(keys, index))
                {
                    yield return new StatedRelation("sum", [.. keys.Select(k => Near(k, anchor, index))], false) { Implicit = true, LeftCount = 2 };
                }
            }

            if (index.Of($"incall.{b}").Any() && index.Of($"expall.{b}").Any())
            {
                foreach (NumberToken anchor in Anchors([$"incall.{b}", $"expall.{b}"], index))
                {
                    yield return new StatedRelation("sum", [Near($"incall.{b}", anchor, index), Near($"expall.{b}", anchor, index)], false) { Implicit = true };
                }
            }
        }

        _ = draft;
    }

    /// <summary>Mentions to stand near: each differently printed mention of each figure once, so that a slipped number is among them.</summary>
    private static IEnumerable<NumberToken> Anchors(IEnumerable<string> keys, TokenIndex index) =>
        keys.SelectMany(k => index.Of(k).Where(t => !t.Apart).GroupBy(t => (t.Folded, t.Unit, index.InTable(t))).Select(g => g.First())).Take(12);

    private static NumberToken Near(string key, NumberToken anchor, TokenIndex index)
    {
        if (anchor.Figure.Key == key)
        {
            return anchor;
        }

        int block = index.BlockOf(anchor);
        return index.Of(key).MinBy(t => (t.Unit == anchor.Unit ? 0 : 1000) + Math.Abs(index.BlockOf(t) - block))!;
    }
}
