using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Slips;

/// <summary>Wrong amounts: last year's, a total without one of its parts, a part greater than the whole, the wrong unit.</summary>
internal static class AmountSlips
{
    /// <summary>Last year's figure stands for this year's.</summary>
    public static Edit? CopiedFromLastYear(SlipContext c)
    {
        List<NumberToken> all = [.. c.Stated.Where(r => r.Required).SelectMany(r => r.Numbers)
            .Where(n => n.Value != 0m && n.Figure.Kind == FigureKind.Money && c.Draft.World.Find(n.Figure.Key + "-1") is { Value: > 0m })];
        if (all.Count == 0)
        {
            return null;
        }

        NumberToken t = c.Rng.Pick(all);
        decimal previous = c.Draft.World[t.Figure.Key + "-1"] / t.Scale;
        return Edit.Digits("copied_from_last_year", t, SlipContext.Reprint(t, previous), $"照抄上年数，应为{t.Text}");
    }

    /// <summary>A total leaves one of its parts out.</summary>
    public static Edit? PartLeftOut(SlipContext c)
    {
        StatedRelation? r = c.Relation(x => x.Kind == "sum" && x.LeftCount == 1 && x.Numbers.Count > 2 && x.Numbers.Skip(1).Count(n => n.Value > 0m) > 1);
        if (r is null)
        {
            return null;
        }

        NumberToken whole = r.Numbers[0];
        NumberToken part = c.Rng.Pick(r.Numbers.Skip(1).Where(n => n.Value > 0m).ToList());
        decimal value = (whole.Normalized - part.Normalized) / whole.Scale;
        return value <= 0m ? null : Edit.Digits("part_left_out", whole, SlipContext.Reprint(whole, value), $"合计漏加{part.Text}，应为{whole.Text}", "sum");
    }

    /// <summary>A listed part is greater than its whole.</summary>
    public static Edit? PartExceedsWhole(SlipContext c)
    {
        StatedRelation? r = c.Relation(x => x.Kind == "part_le_whole" && x.Numbers[1].Value > 0m);
        if (r is null)
        {
            return null;
        }

        NumberToken part = r.Numbers[1];
        decimal value = r.Numbers[0].Normalized / part.Scale * c.Rng.Between(1.04m, 1.45m);
        return Edit.Digits("part_exceeds_whole", part, SlipContext.Reprint(part, value), $"其中项大于总项，应为{part.Text}", "part_le_whole");
    }

    /// <summary>元 for 万元, or the other way round, at one mention of a fact that is printed with the same digits elsewhere.</summary>
    public static Edit? WrongUnit(SlipContext c)
    {
        List<(NumberToken Token, NumberToken Peer)> pairs = [.. c.Draft.Numbers
            .Where(n => n.UnitPrinted && n.Value != 0m && n.Figure.Kind == FigureKind.Money && n.Unit is "元" or "万元")
            .Select(n => (n, c.Index.Of(n.Figure.Key).FirstOrDefault(o => !ReferenceEquals(o, n) && o.Value == n.Value && o.Unit == n.Unit)!))
            .Where(p => p.Item2 is not null)];
        if (pairs.Count == 0)
        {
            return null;
        }

        (NumberToken t, NumberToken peer) = c.Rng.Pick(pairs);
        string before = t.Unit, after = before == "元" ? "万元" : "元";
        return new Edit(
            "wrong_unit",
            t,
            $"单位应为{before}",
            () => (t.Unit, t.Scale) = (after, after == "元" ? 1m : 10_000m),
            () => (t.Unit, t.Scale) = (before, before == "元" ? 1m : 10_000m))
        { Kind = "unit", Peer = peer };
    }
}
