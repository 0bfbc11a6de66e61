using Extractor.Language.Folding;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;

namespace Extractor.Learning.Candidates;

/// <summary>A metric that a mention may be of, with what speaks for and against it.</summary>
/// <param name="MetricId">The metric.</param>
/// <param name="Features">The numbers the ranker judges by; see <see cref="CandidateFinder"/>.</param>
internal sealed record Candidate(string MetricId, float[] Features)
{
    /// <summary>How like the label is to the metric's likest name, from 0 to 1.</summary>
    public float Likeness => Features[0];
}

/// <summary>
/// Finds the metrics whose names are most like a mention's label. The features compare label and name, not single words, so that
/// what is learned of one metric's synonyms holds for another's, and for metrics a bureau adds. Safe to share between threads.
/// </summary>
/// <param name="lexicon">The names.</param>
internal sealed class CandidateFinder(NameLexicon lexicon)
{
    /// <summary>Number of features.</summary>
    public const int Width = 43;

    private const int Most = 3;
    private const int LongestLabel = 24;
    private const int MostRivals = 8;
    private const int NearBefore = 40;
    private const float LeastLikeness = 0.3f;

    /// <summary>The likeliest metrics, best first.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="isHidden">Whether a metric's name is to be treated as unknown, so that one can learn of names one knows.</param>
    public IReadOnlyList<Candidate> Find(MentionContext mention, Func<string, string, bool>? isHidden = null)
    {
        string whole = Tail(NameLexicon.Letters(mention.LabelWords));
        string bare = Tail(NameLexicon.Letters(mention.Bare));
        var found = new List<Match>();
        foreach (MetricNames metric in lexicon.Of(mention.Mention.Quantity.Dimension))
        {
            if (IsRuledOut(metric.Metric, mention, whole) || IsTooBare(metric.Metric, mention, whole))
            {
                continue;
            }

            if (Best(metric, whole, bare, isHidden) is { } match)
            {
                found.Add(match);
            }
        }

        found.Sort(static (a, b) => a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness) : string.CompareOrdinal(a.Metric.Id, b.Metric.Id));
        var candidates = new List<Candidate>(Most);
        string around = TextFolding.Fold(mention.Heading) + mention.Before;
        float[] inContext = [.. found.Select(match => LikenessInContext(match, around))];
        for (int i = 0; i < Math.Min(Most, found.Count); i++)
        {
            float other = i > 0 ? found[0].Likeness : found.Count > 1 ? found[1].Likeness : 0;
            float otherInContext = inContext.Where((_, k) => k != i).DefaultIfEmpty(0).Max();
            candidates.Add(new Candidate(found[i].Metric.Id, Features(mention, found[i], around, i, found[i].Likeness - other, inContext[i], inContext[i] - otherInContext, ToldForOthers(found, i))));
        }

        return candidates;
    }

    // Of one project, its spending and what is left of it are facts; where its money comes from is not. And no income is called 支出.
    private static bool IsRuledOut(Metric metric, MentionContext mention, string label) =>
        metric.Type == MetricType.Money
        && ((mention.Kind == ReportKind.Project && metric.Id is not ("expenditure.project" or "carryover.closing"))
            || (metric.Id.StartsWith("income.", StringComparison.Ordinal) && label.Contains('支') && !label.Contains('收'))
            || (metric.Id.StartsWith("expenditure.", StringComparison.Ordinal) && label.Contains("收入", StringComparison.Ordinal) && !label.Contains('支')));

    // 其他336.99万元, 货物318.60万元: of so short a word only the whole or another part told before says what it is a part of. And
    // 一般公共预算安排2485.62万元 names the fund, not whether it came in or went out.
    private bool IsTooBare(Metric metric, MentionContext mention, string label) =>
        (label.Length <= 2 && !mention.EarlierMetrics.Any(id => id == metric.Parent || (metric.Parent is not null && lexicon.Catalogue.Find(id)?.Parent == metric.Parent)))
        || (metric.Type == MetricType.Money && (label.Contains("公共预算", StringComparison.Ordinal) || label.Contains("基金预算", StringComparison.Ordinal) || label.Contains("经营预算", StringComparison.Ordinal))
            && !label.Contains('收') && !label.Contains('支') && !label.Contains("拨款", StringComparison.Ordinal));

    private static string Tail(string text) => text.Length > LongestLabel ? text[^LongestLabel..] : text;

    private Match? Best(MetricNames metric, string whole, string bare, Func<string, string, bool>? isHidden)
    {
        Match? best = null;
        foreach (string name in metric.Names)
        {
            if (isHidden is not null && isHidden(metric.Metric.Id, name))
            {
                continue;
            }

            best = Better(best, metric.Metric, whole, name);
            if (bare != whole)
            {
                best = Better(best, metric.Metric, bare, name);
            }
        }

        return best;
    }

    private Match? Better(Match? best, Metric metric, string label, string name)
    {
        float shared = 0, ofName = 0, ofLabel = 0;
        foreach (char c in name)
        {
            float weight = lexicon.Weight(c);
            ofName += weight;
            shared += label.Contains(c, StringComparison.Ordinal) ? weight : 0;
        }

        foreach (char c in label)
        {
            ofLabel += lexicon.Weight(c);
        }

        // What the characters share in any order bounds what they share in order.
        float bound = 2 * shared / (ofName + ofLabel);
        if (label.Length < 2 || bound < LeastLikeness || bound <= (best?.Likeness ?? 0))
        {
            return best;
        }

        Alignment alignment = Alignment.Of(label, name);
        float matched = 0;
        for (int i = 0; i < alignment.InName.Length; i++)
        {
            matched += alignment.InName[i] ? lexicon.Weight(name[i]) : 0;
        }

        float likeness = 2 * matched / (ofName + ofLabel);
        return likeness >= LeastLikeness && likeness > (best?.Likeness ?? 0)
            ? new Match(metric, label, name, alignment, likeness, matched / ofLabel, matched / ofName)
            : best;
    }

    // The likeness where what the name has beyond the label was said before: 完成率 after 政府采购 is nearer to 政府采购完成率 than to 完成率 of anything.
    private float LikenessInContext(Match match, string around)
    {
        float said = 0, all = 0;
        for (int i = 0; i < match.Alignment.InName.Length; i++)
        {
            float weight = lexicon.Weight(match.Name[i]);
            all += weight;
            said += match.Alignment.InName[i] || around.Contains(match.Name[i], StringComparison.Ordinal) ? weight : 0;
        }

        float ofLabel = 0, matched = 0;
        for (int i = 0; i < match.Alignment.InLabel.Length; i++)
        {
            float weight = lexicon.Weight(match.Label[i]);
            ofLabel += weight;
            matched += match.Alignment.InLabel[i] ? weight : 0;
        }

        return (said + matched) * said / (all * (all + ofLabel));
    }

    private float[] Features(MentionContext mention, Match match, string around, int rank, float margin, float inContext, float marginInContext, float toldForOthers)
    {
        (string label, string name, bool[] inLabel) = (match.Label, match.Name, match.Alignment.InLabel);
        int first = Array.IndexOf(inLabel, true);
        int last = Array.LastIndexOf(inLabel, true);
        (string unexplained, bool modified, bool scoped) = LabelReader.Preceding(label[..first], mention.Department);
        int inner = inLabel[first..(last + 1)].Count(static shared => !shared);
        float missing = 0, missingUnsaid = 0, strange = 0, extra = 0;
        for (int i = 0; i < match.Alignment.InName.Length; i++)
        {
            float weight = match.Alignment.InName[i] ? 0 : lexicon.Weight(name[i]);
            missing += weight;
            missingUnsaid += around.Contains(name[i], StringComparison.Ordinal) ? 0 : weight;
        }

        for (int i = unexplained.Length; i < inLabel.Length; i++)
        {
            bool counts = !inLabel[i] && i >= first;
            extra += counts ? lexicon.Weight(label[i]) : 0;
            strange += counts && !lexicon.Holds(label[i]) ? 1 : 0;
        }

        strange += unexplained.Count(c => !lexicon.Holds(c));
        Metric metric = match.Metric;
        string? parent = metric.Parent;
        float heading = Overlap(mention.Heading, name);
        return
        [
            match.Likeness,
            match.OfLabel,
            match.OfName,
            missing,
            missingUnsaid,
            inner,
            unexplained.Length,
            label.Length - 1 - last,
            extra,
            strange,
            SharedEnd(label, name),
            SharedStart(label[first..], name),
            Alignment.LongestRun(label, name) / (float)label.Length,
            Alignment.LongestRun(label, name) / (float)name.Length,
            margin,
            rank,
            Flag(parent is not null && mention.EarlierMetrics.Contains(parent)),
            Flag(parent is not null && mention.EarlierMetrics.Any(id => id != metric.Id && lexicon.Catalogue.Find(id)?.Parent == parent)),
            Flag(mention.EarlierMetrics.Contains(metric.Id)),
            Flag(mention.PreviousMetric is { } previous && (previous == parent || lexicon.Catalogue.Find(previous)?.Parent == parent)),
            heading,
            Flag(parent is not null && lexicon.Catalogue.FindWithin(parent, label) is { } within && within.Id == metric.Id),
            Flag(modified),
            Flag(scoped),
            label.Length,
            name.Length,
            (float)metric.Type,
            Flag(label == name),
            StrangeShare(mention.Before),
            Flag(mention.Kind == ReportKind.Project),
            Flag(label.Contains("项目", StringComparison.Ordinal) && !name.Contains("项目", StringComparison.Ordinal)),
            Flag(inLabel[^1]),
            Flag(mention.Trail.Contains("用于", StringComparison.Ordinal)),
            Depth(parent),
            inContext,
            marginInContext,
            Flag(mention.PreviousMetric is not null),
            mention.EarlierMetrics.Count,
            Flag(mention.PreviousMetric is { } before && SameFamily(before, metric.Id)),
            Flag(mention.Before.Length == 0),
            Magnitude(mention.Mention),
            Flag(mention.Before.Contains("项目", StringComparison.Ordinal)),
            toldForOthers,
        ];
    }

    // How much of the words right before is of things no metric is named after: the name of an item whose figures follow.
    private float StrangeShare(string before)
    {
        ReadOnlySpan<char> near = before.AsSpan()[^Math.Min(before.Length, NearBefore)..];
        int letters = 0, strange = 0;
        foreach (char c in near)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            strange += char.IsLetter(c) && !lexicon.Holds(c) ? 1 : 0;
        }

        return letters == 0 ? 0 : strange / (float)letters;
    }

    // What another metric's name explains of the label and this one's does not: 末 speaks against 年初结转, 收入 against 支出.
    private float ToldForOthers(List<Match> found, int candidate)
    {
        string label = found[candidate].Label;
        float most = 0;
        for (int k = 0; k < Math.Min(found.Count, MostRivals); k++)
        {
            if (k == candidate || found[k].Label != label)
            {
                continue;
            }

            float told = 0;
            for (int i = 0; i < label.Length; i++)
            {
                told += found[k].Alignment.InLabel[i] && !found[candidate].Alignment.InLabel[i] ? lexicon.Weight(label[i]) : 0;
            }

            most = Math.Max(most, told);
        }

        return most;
    }

    private static bool SameFamily(string a, string b) => a.AsSpan()[..Math.Max(0, a.IndexOf('.', StringComparison.Ordinal))].SequenceEqual(b.AsSpan()[..Math.Max(0, b.IndexOf('.', StringComparison.Ordinal))]);

    // Scores and rates have typical values, counts a typical size; of an amount only other amounts could tell.
    private static float Magnitude(Mention mention) => mention.Quantity.Dimension switch
    {
        Dimension.Score or Dimension.Percent => (float)Math.Clamp(mention.Quantity.Value, 0m, 1000m),
        Dimension.Count => MathF.Log10(1 + (float)Math.Clamp(mention.Quantity.Value, 0m, 1_000_000m)),
        _ => -1,
    };

    private int Depth(string? parent)
    {
        int depth = 0;
        while (parent is not null && depth < 8)
        {
            depth++;
            parent = lexicon.Catalogue.Find(parent)?.Parent;
        }

        return depth;
    }

    private float Overlap(string text, string name)
    {
        float shared = 0, all = 0;
        foreach (char c in name)
        {
            float weight = lexicon.Weight(c);
            all += weight;
            shared += text.Contains(c, StringComparison.Ordinal) ? weight : 0;
        }

        return shared / all;
    }

    private static int SharedEnd(string a, string b)
    {
        int n = 0;
        while (n < a.Length && n < b.Length && a[^(n + 1)] == b[^(n + 1)])
        {
            n++;
        }

        return n;
    }

    private static int SharedStart(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    private static float Flag(bool value) => value ? 1 : 0;

    private sealed record Match(Metric Metric, string Label, string Name, Alignment Alignment, float Likeness, float OfLabel, float OfName);
}
