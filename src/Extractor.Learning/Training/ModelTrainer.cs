using System.Text;
using Extractor.Language.Segmentation;
using Extractor.Learning.Corrections;
using Extractor.Learning.Features;
using Extractor.Learning.Prediction;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Training;

/// <summary>
/// Trains the models of mentions. The threshold is chosen on labels that a first model never saw (a fifth of all distinct labels,
/// chosen by hash), since unknown names are what the model is for.
/// </summary>
/// <param name="segmenter">Cuts words.</param>
/// <param name="seed">Seed of everything random.</param>
public sealed class ModelTrainer(ISegmenter segmenter, int seed)
{
    private const double WantedPrecision = 0.98;
    private const double StrictAside = 0.9;
    private const int CorrectionWeight = 5;
    private const int HeldOutOf = 5;
    private const int RareFeature = 2;
    private readonly MentionFeatures _features = new(segmenter);

    /// <summary>Trains on labelled mentions and corrections, and saves models and report card into a folder.</summary>
    /// <param name="mentions">The labelled mentions.</param>
    /// <param name="corrections">What users said of mentions.</param>
    /// <param name="tests">Labelled mentions the models are measured on, by name of the set.</param>
    /// <param name="folder">The folder of the models.</param>
    /// <param name="data">What the card says of the data.</param>
    public string Train(IReadOnlyList<LabelledMention> mentions, IReadOnlyList<Correction> corrections, IReadOnlyList<(string Name, IReadOnlyList<LabelledMention> Mentions)> tests, string folder, string data)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(corrections);
        ArgumentNullException.ThrowIfNull(tests);
        var open = new ModelSettings(0, WantedPrecision, StrictAside, []);
        List<LabelledMention> heldOut = [.. mentions.Where(IsHeldOut)];
        ModelSet first = Fit([.. mentions.Where(mention => !IsHeldOut(mention))], [], open);
        IReadOnlyList<MentionGuess> guesses = first.Guess([.. heldOut.Select(static mention => mention.Context)], _features);
        double threshold = Threshold(heldOut, guesses);
        ModelSet models = Fit(mentions, corrections, open with { MetricThreshold = threshold });
        models.Save(folder);
        var sets = new List<MeasuredSet>
        {
            new($"held-out labels (threshold chosen here; the patterns are treated as not knowing them)", heldOut, [.. guesses.Select(guess => guess.Confidence >= threshold ? guess : guess with { MetricId = null })], PatternsKnow: false),
        };
        sets.AddRange(tests.Where(static set => set.Mentions.Count > 0).Select(set =>
            new MeasuredSet(set.Name, set.Mentions, models.Guess([.. set.Mentions.Select(static mention => mention.Context)], _features), PatternsKnow: true)));
        string card = ReportCard.Write(data, seed, mentions.Count, corrections.Count, models.Settings, sets);
        File.WriteAllText(Path.Combine(folder, "REPORT-CARD.md"), card);
        return card;
    }

    private ModelSet Fit(IReadOnlyList<LabelledMention> mentions, IReadOnlyList<Correction> corrections, ModelSettings settings)
    {
        string[][] bags = [.. mentions.Select(mention => _features.Of(mention.Context))];
        IEnumerable<string> words = mentions.Where(static mention => mention.Metric is not null).SelectMany(mention => _features.LabelWords(mention.Context))
            .Concat(corrections.Where(static correction => correction.Metric != ModelSet.NoMetric).SelectMany(static correction => correction.LabelWords));
        string[] known = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new ModelSet(
            Fit(bags.Zip(mentions, static (bag, mention) => (bag, mention.Metric ?? ModelSet.NoMetric)), corrections.Select(static correction => (correction.Features.ToArray(), correction.Metric))),
            Fit(
                bags.Zip(mentions).Where(static pair => pair.Second.Basis is not null and not "none").Select(static pair => (pair.First, pair.Second.Basis!)),
                corrections.Where(static correction => correction.Basis is not null).Select(static correction => (correction.Features.ToArray(), correction.Basis!))),
            Fit(bags.Zip(mentions, static (bag, mention) => (bag, mention.IsFigure ? ModelSet.IsFigure : ModelSet.Aside)), []),
            settings with { KnownWords = known });
    }

    // Each distinct bag once: what a template repeats a thousand times is no more certain for that. A user's word counts more.
    private BagClassifier Fit(IEnumerable<(string[] Bag, string Class)> labelled, IEnumerable<(string[] Bag, string Class)> corrected)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<(string[] Bag, string Class)> distinct = [.. labelled.Where(row => seen.Add(row.Class + "\n" + string.Join('\n', row.Bag)))];
        distinct.AddRange(corrected.SelectMany(static row => Enumerable.Repeat(row, CorrectionWeight)));
        HashSet<string> kept = [.. distinct.SelectMany(static row => row.Bag.Distinct(StringComparer.Ordinal)).CountBy(static feature => feature).Where(static pair => pair.Value >= RareFeature).Select(static pair => pair.Key)];
        return BagClassifier.Train([.. distinct.Select(row => new BagRow { Class = row.Class, Features = [.. row.Bag.Where(kept.Contains)] })], seed);
    }

    // The lowest threshold from which on the answers to unseen labels are right often enough.
    private static double Threshold(IReadOnlyList<LabelledMention> mentions, IReadOnlyList<MentionGuess> guesses)
    {
        List<(double Confidence, bool Right)> answers =
            [.. guesses.Zip(mentions).Where(static pair => pair.First.MetricId is not null).Select(static pair => (pair.First.Confidence, pair.First.MetricId == pair.Second.Metric)).OrderByDescending(static answer => answer.Confidence)];
        double threshold = 1;
        int right = 0;
        for (int i = 0; i < answers.Count; i++)
        {
            right += answers[i].Right ? 1 : 0;
            if (right >= WantedPrecision * (i + 1))
            {
                threshold = answers[i].Confidence;
            }
        }

        return Math.Max(0.9, threshold);
    }

    private bool IsHeldOut(LabelledMention mention) => StableHash(string.Concat(_features.LabelWords(mention.Context))) % HeldOutOf == 0;

    // FNV-1a over UTF-8: the same in every run, unlike string.GetHashCode.
    private static uint StableHash(string text)
    {
        uint hash = 2166136261;
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * 16777619;
        }

        // The low bits of FNV alone spread short texts badly.
        return hash ^ (hash >> 15);
    }
}
