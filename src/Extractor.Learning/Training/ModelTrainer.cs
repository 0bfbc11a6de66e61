using Extractor.Language.Segmentation;
using Extractor.Learning.Candidates;
using Extractor.Learning.Corrections;
using Extractor.Learning.Features;
using Extractor.Learning.Prediction;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Training;

/// <summary>
/// Trains the models of mentions. The threshold is chosen on labels that a first model never saw (a fifth of all distinct labels,
/// chosen by hash), since unknown names are what the model is for.
/// </summary>
/// <param name="catalogue">The metrics.</param>
/// <param name="segmenter">Cuts words.</param>
/// <param name="seed">Seed of everything random.</param>
public sealed class ModelTrainer(MetricCatalogue catalogue, ISegmenter segmenter, int seed)
{
    private const double WantedPrecision = 0.98;
    private const double WantedBasisPrecision = 0.98;
    private const double StrictAside = 0.9;
    private const double LeastThreshold = 0.6;

    // Of the distinct labels that patterns leave unnamed, those of a metric are taken to be at most half as many as those of none.
    private const double RealShare = 0.5;
    private const int CorrectionWeight = 5;
    private const int HeldOutOf = 5;
    private const int RareFeature = 2;
    private readonly Lazy<MentionFeatures> _features = new(() => new MentionFeatures(segmenter));

    /// <summary>Trains on labelled mentions and corrections, and saves models and report card into a folder.</summary>
    /// <param name="mentions">The labelled mentions.</param>
    /// <param name="corrections">What users said of mentions.</param>
    /// <param name="tests">Labelled mentions the models are measured on.</param>
    /// <param name="folder">The folder of the models.</param>
    /// <param name="data">What the card says of the data.</param>
    public TrainingResult Train(IReadOnlyList<LabelledMention> mentions, IReadOnlyList<Correction> corrections, IReadOnlyList<TestSet> tests, string folder, string data)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(corrections);
        ArgumentNullException.ThrowIfNull(tests);
        var open = new ModelSettings(0, WantedBasisPrecision, StrictAside, 0, []);
        var lexicon = new NameLexicon(catalogue, []);
        (LabelledMention Mention, Masking Masking)[] heldOut = [.. mentions.Where(IsHeldOut).Where(Teaches).SelectMany(static mention => NameMasking.For(mention).Select(masking => (mention, masking)))];
        ModelSet first = Fit([.. mentions.Where(mention => !IsHeldOut(mention))], [], open, lexicon);
        IReadOnlyList<MentionGuess> guesses = first.Guess([.. heldOut.Select(static row => row.Mention.Context)], lexicon, _features, i => NameMasking.Hidden(heldOut[i].Mention, heldOut[i].Masking));
        double threshold = Threshold([.. heldOut.Select(static row => row.Mention)], guesses);
        IReadOnlyList<LearnedName> learned = Names(corrections);
        ModelSet models = Fit(mentions, corrections, open with { MetricThreshold = threshold, LeastLikeness = LeastLikeness(heldOut, guesses, threshold, lexicon), LearnedNames = learned }, lexicon);
        models.Save(folder);
        var sets = new List<MeasuredSet>
        {
            new(
                "held-out labels of the train split, their names hidden (the threshold is chosen here)",
                [.. heldOut.Select(static row => row.Mention)],
                guesses,
                [],
                threshold,
                PatternsKnow: false),
        };
        sets.AddRange(tests.Where(static set => set.Mentions.Count > 0).Select(set => Measure(set, models)));
        string card = ReportCard.Write(data, seed, mentions.Count, corrections.Count, models.Settings, sets);
        File.WriteAllText(Path.Combine(folder, "REPORT-CARD.md"), card);
        return new TrainingResult(card, [.. sets.SelectMany(AnswerList.Of)]);
    }

    /// <summary>Adds what users said of labels to trained models without training anew.</summary>
    /// <param name="corrections">What users said.</param>
    /// <param name="folder">The folder of the models.</param>
    /// <returns>How many labels the models know from users.</returns>
    /// <exception cref="InvalidDataException">The folder holds no models.</exception>
    public static int LearnNames(IReadOnlyList<Correction> corrections, string folder)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        if (!ModelSet.IsIn(folder))
        {
            throw new InvalidDataException($"文件夹里没有模型：{folder}");
        }

        string file = Path.Combine(folder, ModelSet.SettingsFile);
        ModelSettings settings = ModelSettings.Load(file);
        LearnedName[] names = [.. settings.LearnedNames.Concat(Names(corrections)).Reverse().DistinctBy(static name => name.Name).Reverse()];
        (settings with { LearnedNames = names }).Save(file);
        return names.Length;
    }

    // The last word on a label counts.
    private static LearnedName[] Names(IReadOnlyList<Correction> corrections) =>
        [.. corrections.Where(static correction => correction.Label.Length > 1).Select(static correction => new LearnedName(correction.Metric, correction.Label)).Reverse().DistinctBy(static name => name.Name).Reverse()];

    private MeasuredSet Measure(TestSet set, ModelSet models)
    {
        MentionContext[] contexts = [.. set.Mentions.Select(static mention => mention.Context)];
        ModelSet open = models with { Settings = models.Settings with { MetricThreshold = 0 } };
        return new MeasuredSet(set.Name, set.Mentions, open.Guess(contexts, models.Lexicon(set.Catalogue ?? catalogue), _features), models.Bases(contexts, _features), models.Settings.MetricThreshold, PatternsKnow: true);
    }

    private ModelSet Fit(IReadOnlyList<LabelledMention> mentions, IReadOnlyList<Correction> corrections, ModelSettings settings, NameLexicon lexicon)
    {
        string[][] bags = [.. mentions.Select(mention => _features.Value.Of(mention.Context))];
        return new ModelSet(
            Ready(FeatureClassifier.Train(Candidates(mentions, lexicon), seed)),
            Ready(Fit(
                bags.Zip(mentions).Where(static pair => pair.Second.Basis is not null and not "none").Select(static pair => (pair.First, pair.Second.Basis!)),
                corrections.Where(static correction => correction.Basis is not null).Select(static correction => (correction.Features.ToArray(), correction.Basis!)))),
            Ready(Fit(bags.Zip(mentions, static (bag, mention) => (bag, mention.IsFigure ? ModelSet.IsFigure : ModelSet.Aside)), [])),
            settings);
    }

    private static Lazy<T> Ready<T>(T model) => new(() => model);

    // All but the least like hundredth of the sure answers to unseen labels are as like as this or more: what is less like needs no model to be passed over.
    private static float LeastLikeness((LabelledMention Mention, Masking Masking)[] mentions, IReadOnlyList<MentionGuess> guesses, double threshold, NameLexicon lexicon)
    {
        var finder = new CandidateFinder(lexicon);
        float[] likeness =
            [.. mentions.Zip(guesses).Where(pair => pair.Second.MetricId is not null && pair.Second.Confidence >= threshold)
                .Select(pair => finder.Find(pair.First.Mention.Context, NameMasking.Hidden(pair.First.Mention, pair.First.Masking)).First(candidate => candidate.MetricId == pair.Second.MetricId).Likeness)
                .Order()];
        return likeness.Length == 0 ? 0 : likeness[likeness.Length / 100];
    }

    // Each distinct candidate once: what a template repeats a thousand times is no more certain for that.
    private static List<(float[] Features, bool Label)> Candidates(IReadOnlyList<LabelledMention> mentions, NameLexicon lexicon)
    {
        var finder = new CandidateFinder(lexicon);
        var seen = new HashSet<(string, bool)>();
        var rows = new List<(float[] Features, bool Label)>();
        foreach (LabelledMention mention in mentions.Where(Teaches))
        {
            foreach (Masking masking in NameMasking.For(mention))
            {
                foreach (Candidate candidate in finder.Find(mention.Context, NameMasking.Hidden(mention, masking)))
                {
                    bool label = candidate.MetricId == mention.Metric;
                    if (seen.Add((Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(candidate.Features)), label)))
                    {
                        rows.Add((candidate.Features, label));
                    }
                }
            }
        }

        return rows;
    }

    // What the truth leaves open, and what the patterns misread, teaches nothing. A figure of one project or unit teaches when not to answer.
    private static bool Teaches(LabelledMention mention) =>
        mention.IsScoped
        || ((mention.Metric is null || mention.Required) && (mention.Context.Mention.MetricId is null || mention.Context.Mention.MetricId == mention.Metric));

    // Each distinct bag once. A user's word counts more.
    private BagClassifier Fit(IEnumerable<(string[] Bag, string Class)> labelled, IEnumerable<(string[] Bag, string Class)> corrected)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<(string[] Bag, string Class)> distinct = [.. labelled.Where(row => seen.Add(row.Class + "\n" + string.Join('\n', row.Bag)))];
        distinct.AddRange(corrected.SelectMany(static row => Enumerable.Repeat(row, CorrectionWeight)));
        HashSet<string> kept = [.. distinct.SelectMany(static row => row.Bag.Distinct(StringComparer.Ordinal)).CountBy(static feature => feature).Where(static pair => pair.Value >= RareFeature).Select(static pair => pair.Key)];
        return BagClassifier.Train([.. distinct.Select(row => new BagRow { Class = row.Class, Features = [.. row.Bag.Where(kept.Contains)] })], seed);
    }

    // The lowest threshold from which on the answers to unseen labels are right often enough, where names of metrics are as rare as in
    // real reports. Each distinct label counts once, at its surest, however often a template repeats it.
    private static double Threshold(IReadOnlyList<LabelledMention> mentions, IReadOnlyList<MentionGuess> guesses)
    {
        List<(double Confidence, bool Named, bool Right)> answers =
            [.. guesses.Zip(mentions).Where(static pair => pair.First.MetricId is not null)
                .GroupBy(static pair => (NameLexicon.Letters(pair.Second.Context.Bare), pair.Second.Metric, pair.First.MetricId))
                .Select(static group => (group.Max(static pair => pair.First.Confidence), group.Key.Metric is not null, group.Key.Metric == group.Key.MetricId))
                .OrderByDescending(static answer => answer.Item1)];
        int named = mentions.Where(static mention => mention.Metric is not null).DistinctBy(static mention => NameLexicon.Letters(mention.Context.Bare)).Count();
        int unnamed = mentions.Where(static mention => mention.Metric is null).DistinctBy(static mention => NameLexicon.Letters(mention.Context.Bare)).Count();
        double weight = named == 0 ? 1 : Math.Min(1, RealShare * unnamed / named);
        double threshold = 1, right = 0, all = 0;
        foreach ((double confidence, bool isNamed, bool isRight) in answers)
        {
            double share = isNamed ? weight : 1;
            right += isRight ? share : 0;
            all += share;
            if (right >= WantedPrecision * all)
            {
                threshold = confidence;
            }
        }

        return Math.Max(LeastThreshold, threshold);
    }

    private static bool IsHeldOut(LabelledMention mention) => StableHash.Of(NameLexicon.Letters(mention.Context.Bare)) % HeldOutOf == 0;
}
