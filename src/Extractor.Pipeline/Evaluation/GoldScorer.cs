namespace Extractor.Pipeline.Evaluation;

/// <summary>
/// Scores outputs against labels, document by document, by the public rules of scoring: facts on all that identifies them, relations of the
/// scored kinds one to one on their numbers, findings on most of their numbers.
/// </summary>
/// <param name="contract">What is known of metrics.</param>
/// <param name="remark">Told what was missed or given in excess, a line each.</param>
public sealed class GoldScorer(ScoringContract contract, Action<string>? remark = null)
{
    private static readonly HashSet<string> ScoredKinds = ["sum", "ratio", "change", "change_rate", "score_sum", "execution_score"];

    private readonly Tally _facts = new();
    private readonly Tally _factsByValue = new();
    private readonly Tally _relations = new();
    private readonly Tally _findings = new();
    private int _documents;
    private int _missing;
    private int _named;
    private int _clean;
    private int _falseOnClean;
    private int _unjudged;

    /// <summary>Scores one document.</summary>
    /// <param name="name">The document's file name.</param>
    /// <param name="labels">Its labels as JSON.</param>
    /// <param name="output">What the program gave for it as JSON; <see langword="null"/> where it gave nothing.</param>
    public void Score(string name, ReadOnlyMemory<byte> labels, ReadOnlyMemory<byte>? output)
    {
        ScoredReport gold = ScoredReport.Parse(labels);
        ScoredReport given = output is { } json ? ScoredReport.Parse(json) : ScoredReport.Nothing;
        _documents++;
        if (output is null)
        {
            _missing++;
            remark?.Invoke($"{name}: no output");
        }

        remark?.Invoke($"== {name}");
        ScoreFacts(gold, given);
        ScoreRelations(gold, given);
        ScoreFindings(gold, given);
        if ((gold.Department is null || gold.Department == (given.Department ?? "None")) && (gold.Year is null || gold.Year == (given.Year ?? "None")))
        {
            _named++;
        }
    }

    /// <summary>The figures over all documents scored.</summary>
    public ScoreCard Result() => new(
        _documents,
        _missing,
        _documents > 0 ? (double)_named / _documents : null,
        _facts.Precision,
        _facts.Recall,
        _facts.F1,
        _factsByValue.F1,
        _relations.Precision,
        _relations.Recall,
        _findings.Precision,
        _findings.Recall,
        _findings.Gold,
        _falseOnClean,
        _clean,
        _unjudged);

    private void ScoreFacts(ScoredReport gold, ScoredReport given)
    {
        HashSet<FactMatch> wanted = [.. gold.Facts.Select(contract.Match)];
        HashSet<FactMatch> spare = [.. gold.OptionalFacts.Select(contract.Match)];
        Dictionary<FactMatch, ScoredFact> all = [];
        foreach (ScoredFact fact in given.Facts)
        {
            all[contract.Match(fact)] = fact;
        }

        HashSet<FactMatch> judged = [.. all.Keys.Where(k => wanted.Contains(k) || !(spare.Contains(k) || (gold.TablesArePartial && all[k].InTable)))];
        Count(_facts, wanted, judged);
        Count(_factsByValue, [.. wanted.Select(k => (k.Metric, k.Value))], [.. judged.Select(k => (k.Metric, k.Value))]);
        if (remark is not null)
        {
            foreach (FactMatch fact in wanted.Except(judged).OrderBy(f => f.ToString(), StringComparer.Ordinal))
            {
                remark($"  missed fact {fact}");
            }

            foreach (FactMatch fact in judged.Except(wanted).OrderBy(f => f.ToString(), StringComparer.Ordinal))
            {
                remark($"  extra  fact {fact}");
            }
        }
    }

    private static void Count<T>(Tally tally, HashSet<T> wanted, HashSet<T> judged)
    {
        tally.Hit += wanted.Count(judged.Contains);
        tally.Gold += wanted.Count;
        tally.Given += judged.Count;
    }

    private void ScoreRelations(ScoredReport gold, ScoredReport given)
    {
        (int hits, List<ScoredRelation> unmet, List<ScoredRelation> surplus) = Pair(Distinct(gold.Relations), Distinct(given.Relations));
        (_, _, surplus) = Pair(Distinct(gold.OptionalRelations), surplus);
        _relations.Hit += hits;
        _relations.Gold += hits + unmet.Count;
        _relations.Given += gold.TablesArePartial ? hits : hits + surplus.Count;
        foreach (ScoredRelation relation in unmet)
        {
            remark?.Invoke($"  missed relation {relation.Kind} {relation.Numbers}");
        }

        foreach (ScoredRelation relation in gold.TablesArePartial ? [] : surplus)
        {
            remark?.Invoke($"  extra  relation {relation.Kind} {relation.Numbers}");
        }
    }

    private void ScoreFindings(ScoredReport gold, ScoredReport given)
    {
        List<ScoredFinding> left = [.. given.Findings.Where(f => f.Severity is "error" or "warning")];
        foreach (ScoredFinding wanted in gold.Findings)
        {
            bool found = left.RemoveAll(f => IsSame(wanted, f)) > 0;
            if (!wanted.IsOptional)
            {
                _findings.Gold++;
                _findings.Hit += found ? 1 : 0;
                _findings.Given += found ? 1 : 0;
            }

            if (!found && !wanted.IsOptional)
            {
                remark?.Invoke($"  MISSED FINDING {wanted.Kind} {wanted.Numbers}");
            }
        }

        List<ScoredFinding> alarms = left.FindAll(f => !(gold.TablesArePartial && f.InTable));
        _unjudged += left.Count - alarms.Count;
        _findings.Given += alarms.Count;
        if (gold.Findings.Count == 0)
        {
            _clean++;
            _falseOnClean += alarms.Count;
        }

        foreach (ScoredFinding alarm in alarms)
        {
            remark?.Invoke($"  FALSE ALARM {alarm.Kind} {alarm.Numbers} {alarm.Message}");
        }
    }

    /// <summary>One of each relation of the scored kinds.</summary>
    private static List<ScoredRelation> Distinct(IEnumerable<ScoredRelation> relations) => [.. relations.Where(r => ScoredKinds.Contains(r.Kind)).Distinct()];

    /// <summary>Pairs one to one, those that agree wholly first.</summary>
    private static (int Hits, List<ScoredRelation> Unmet, List<ScoredRelation> Surplus) Pair(IEnumerable<ScoredRelation> golds, IEnumerable<ScoredRelation> givens)
    {
        List<ScoredRelation> unmet = [.. golds];
        List<ScoredRelation> surplus = [.. givens];
        int hits = 0;
        foreach (Func<ScoredRelation, ScoredRelation, bool> agree in new Func<ScoredRelation, ScoredRelation, bool>[] { (g, p) => g == p, IsSame })
        {
            foreach (ScoredRelation gold in unmet.ToList())
            {
                int found = surplus.FindIndex(p => agree(gold, p));
                if (found >= 0)
                {
                    hits++;
                    unmet.Remove(gold);
                    surplus.RemoveAt(found);
                }
            }
        }

        return (hits, unmet, surplus);
    }

    /// <summary>Sums agree on all their numbers, the others on two of the three, whichever third the text gave.</summary>
    private static bool IsSame(ScoredRelation gold, ScoredRelation given) => gold.Kind == given.Kind
        && (gold.Kind is "sum" or "score_sum" ? gold.Numbers.Equals(given.Numbers) : gold.Numbers.Shared(given.Numbers) >= Math.Min(2, gold.Numbers.Count));

    /// <summary>A finding of the same kind must carry two and 60 % of the numbers, one of another kind all of them.</summary>
    private static bool IsSame(ScoredFinding gold, ScoredFinding given)
    {
        int total = gold.Numbers.Count;
        int needed = gold.Kind != given.Kind ? total : Math.Min(total, Math.Max(2, ((total * 6) + 9) / 10));
        return total > 0 && gold.Numbers.Shared(given.Numbers) >= needed;
    }
}
