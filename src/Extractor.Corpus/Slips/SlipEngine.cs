using Extractor.Corpus.Drafting;
using Extractor.Corpus.Randomness;
using Extractor.Corpus.Truth;

namespace Extractor.Corpus.Slips;

/// <summary>
/// Seeds contradictions into a draft and works out what must be found: a slip is kept only where its consequences are clear, and every
/// further relation broken by the same number becomes an optional finding.
/// </summary>
internal sealed class SlipEngine
{
    private static readonly (Func<SlipContext, Edit?> Make, int Weight)[] Kinds =
    [
        (DigitSlips.Transposed, 9), (DigitSlips.Dropped, 3), (DigitSlips.Doubled, 2), (DigitSlips.Wrong, 6), (DigitSlips.TextAgainstTable, 8),
        (RateSlips.OffByPoints, 6), (RateSlips.ShareForDecline, 4), (RateSlips.WrongBaseYear, 5), (RateSlips.WrongDenominator, 5), (RateSlips.WrongChange, 4),
        (AmountSlips.CopiedFromLastYear, 4), (AmountSlips.PartLeftOut, 5), (AmountSlips.PartExceedsWhole, 4), (AmountSlips.WrongUnit, 5),
        (WordSlips.Direction, 6), (WordSlips.Grade, 3),
        (ScoreSlips.Total, 5), (ScoreSlips.AboveWeight, 3), (ScoreSlips.Execution, 3),
    ];

    private readonly Draft _draft;
    private readonly TokenIndex _index;
    private readonly List<StatedRelation> _stated;
    private readonly Rng _rng;
    private readonly HashSet<Token> _touched = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<StatedRelation> _broken = new(ReferenceEqualityComparer.Instance);
    private readonly List<ExpectedFinding> _findings = [];
    private readonly List<StatedRelation> _conflicts = [];

    private SlipEngine(Draft draft, TokenIndex index, List<StatedRelation> stated, Rng rng) =>
        (_draft, _index, _stated, _rng) = (draft, index, stated, rng);

    /// <summary>Seeds up to so many slips into a draft and returns it with its labels.</summary>
    public static LabelledReport Seed(Draft draft, TokenIndex index, List<StatedRelation> stated, int count, Rng rng)
    {
        var engine = new SlipEngine(draft, index, stated, rng);
        int done = 0;
        for (int attempt = 0; done < count && attempt < 40 * count; attempt++)
        {
            done += engine.TryOne() ? 1 : 0;
        }

        return engine.Label();
    }

    private bool TryOne()
    {
        var context = new SlipContext(_draft, _index, _stated, _rng);
        Edit? edit = Kinds[_rng.Weighted([.. Kinds.Select(k => k.Weight)])].Make(context);
        if (edit is null || !_touched.Add(edit.Target))
        {
            return false;
        }

        edit.Apply();
        List<StatedRelation> broken = [.. _stated.Where(r => Involves(r, edit.Target) && !RelationTruth.Holds(r))];
        List<NumberToken> conflicts = edit.Target is NumberToken n
            ? [.. _index.Of(n.Figure.Key).Where(o => !ReferenceEquals(o, n) && !o.Apart && !n.Apart && !Interval.Of(o).Meets(Interval.Of(n)))]
            : [];
        if (!Clear(edit, broken, conflicts))
        {
            edit.Undo();
            _touched.Remove(edit.Target);
            return false;
        }

        Record(edit, broken, conflicts);
        return true;
    }

    /// <summary>Whether the consequences are clear: something required fails, not too much of it, and nothing that another slip already broke.</summary>
    private bool Clear(Edit edit, List<StatedRelation> broken, List<NumberToken> conflicts)
    {
        int required = broken.Count(r => r.Required);
        bool tangled = broken.Any(_broken.Contains) || conflicts.Any(_touched.Contains)
            || _stated.Any(r => Involves(r, edit.Target) && r.Numbers.Any(n => !ReferenceEquals(n, edit.Target) && _touched.Contains(n)));
        if (tangled || (required == 0 && conflicts.Count == 0))
        {
            return false;
        }

        if (edit.Kind is { } kind && kind is not ("unit" or "same_fact") && !broken.Any(r => r.Required && r.Kind == kind))
        {
            return false;
        }

        if (edit.Kind is "same_fact" && conflicts.Count == 0)
        {
            return false;
        }

        // A finding names one other mention; which one must not matter.
        bool onePeer = conflicts.Select(o => o.Folded).Distinct().Count() <= 1;
        if (Primary(edit, broken, conflicts) is { Kind: "same_fact" } && !onePeer)
        {
            return false;
        }

        return required + (conflicts.Count > 0 ? 1 : 0) <= 2 || (required <= 4 && _rng.Chance(0.25));
    }

    private static StatedRelation? Primary(Edit edit, List<StatedRelation> broken, List<NumberToken> conflicts)
    {
        List<StatedRelation> required = [.. broken.Where(r => r.Required)];
        if (edit.Kind == "unit" && edit.Target is NumberToken u)
        {
            return new StatedRelation("unit", [u, edit.Peer!], true);
        }

        StatedRelation? conflict = conflicts.Count > 0 && edit.Target is NumberToken t ? new StatedRelation("same_fact", [t, conflicts[0]], true) : null;
        if (edit.Kind == "same_fact")
        {
            return conflict;
        }

        bool derived = edit.Target is NumberToken { Figure.Derivation: not null } || edit.Target is not NumberToken;
        StatedRelation? own = required.FirstOrDefault(r => r.Kind == edit.Kind)
            ?? required.FirstOrDefault(r => ReferenceEquals(r.Numbers[^1], edit.Target) && r.Kind is not ("sum" or "score_sum"));
        bool score = edit.Target is NumberToken { Figure.Kind: World.FigureKind.Score };
        return derived || score ? own ?? required.FirstOrDefault() ?? conflict : conflict ?? own ?? required.FirstOrDefault();
    }

    private void Record(Edit edit, List<StatedRelation> broken, List<NumberToken> conflicts)
    {
        StatedRelation primary = Primary(edit, broken, conflicts)!;
        _findings.Add(new ExpectedFinding(primary.Kind, primary.Numbers, false, edit.Slip, edit.Note)
        {
            Digits = edit.Correct is { } correct && edit.Target is NumberToken changed ? (changed.Folded, correct) : null,
            Relation = primary.Block is null ? primary with { Block = BlockOf(primary.Numbers[0]) } : primary,
        });
        _broken.UnionWith(broken);
        foreach (StatedRelation r in broken.Where(r => !ReferenceEquals(r, primary)))
        {
            _findings.Add(new ExpectedFinding(r.Kind, r.Numbers, true, edit.Slip, "与前一条同源") { Relation = r });
        }

        if (edit.Target is NumberToken target)
        {
            foreach (NumberToken other in conflicts)
            {
                var conflict = new StatedRelation("same_fact", [target, other], primary.Kind == "same_fact" && other == conflicts[0]) { Block = BlockOf(target) };
                _conflicts.Add(conflict);
                if (primary.Kind != "same_fact" || other != conflicts[0])
                {
                    _findings.Add(new ExpectedFinding("same_fact", conflict.Numbers, true, edit.Slip, "与前一条同源") { Relation = conflict });
                }
            }
        }

        if (primary.Kind == "unit")
        {
            _conflicts.Add(primary with { Block = BlockOf(primary.Numbers[0]) });
        }
    }

    private LabelledReport Label()
    {
        List<StatedRelation> required = [.. _stated.Where(r => r.Required), .. _conflicts.Where(r => r.Required)];
        List<StatedRelation> optional = [.. _stated.Where(r => !r.Required), .. _conflicts.Where(r => !r.Required)];
        HashSet<string> known = [.. required.Concat(optional).Select(Key)];
        foreach (StatedRelation r in CatalogueRelations.Of(_draft, _index))
        {
            if (!known.Add(Key(r)))
            {
                continue;
            }

            optional.Add(r);
            if (!RelationTruth.Holds(r))
            {
                if (!r.Numbers.Any(_touched.Contains))
                {
                    throw new InvalidDataException($"{_draft.Family}: 目录关系不成立：{r.Kind} {string.Join(' ', r.Numbers.Select(n => n.Figure.Key + "=" + n.Text))}");
                }

                _findings.Add(new ExpectedFinding(r.Kind, r.Numbers, true, "same_root", "与前面的问题同源"));
            }
        }

        return new LabelledReport(_draft, _index, required, optional, Distinct(_findings));
    }

    private static List<ExpectedFinding> Distinct(List<ExpectedFinding> findings)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return [.. findings.OrderBy(f => f.Optional).Where(f => seen.Add(f.Kind + string.Join('|', f.Numbers.Select(n => n.Folded).Order(StringComparer.Ordinal))))];
    }

    private static string Key(StatedRelation r) => r.Kind + string.Join('|', r.Numbers.Select(n => n.Folded));

    private static bool Involves(StatedRelation r, Token target) =>
        r.Numbers.Any(n => ReferenceEquals(n, target)) || ReferenceEquals(r.Word, target) || ReferenceEquals(r.Grade, target);

    private DraftBlock? BlockOf(NumberToken token) => _draft.Blocks[_index.BlockOf(token)];
}
