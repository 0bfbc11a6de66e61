using Extractor.Learning.Candidates;
using Extractor.Learning.Features;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Prediction;

/// <summary>The three models that read a mention together: which candidate metric it is of, its basis, and whether it is a figure at all.</summary>
/// <param name="LazyMetric">Ranks candidates; loaded with the first.</param>
/// <param name="LazyBasis">Tells the basis; loaded with the first metric given.</param>
/// <param name="LazyFigure">Tells figures from asides; loaded with the first metric given.</param>
/// <param name="Settings">Thresholds and learned names.</param>
internal sealed record ModelSet(Lazy<FeatureClassifier> LazyMetric, Lazy<BagClassifier> LazyBasis, Lazy<BagClassifier> LazyFigure, ModelSettings Settings)
{
    /// <summary>The class of mentions that name no metric.</summary>
    public const string NoMetric = "none";

    /// <summary>The class of numbers that are no figures.</summary>
    public const string Aside = "aside";

    /// <summary>The class of numbers that are figures.</summary>
    public const string IsFigure = "figure";

    /// <summary>The file of thresholds and learned names.</summary>
    public const string SettingsFile = "thresholds.json";

    // A user's word for the same label is as sure as a pattern's.
    private const double Told = 0.97;

    /// <summary>Whether a folder holds models.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, SettingsFile)) && File.Exists(Path.Combine(folder, "metric.zip"));

    /// <summary>Loads the models of a folder.</summary>
    public static ModelSet Load(string folder) => new(
        new Lazy<FeatureClassifier>(() => FeatureClassifier.Load(Path.Combine(folder, "metric.zip"))),
        new Lazy<BagClassifier>(() => BagClassifier.Load(Path.Combine(folder, "basis.zip"))),
        new Lazy<BagClassifier>(() => BagClassifier.Load(Path.Combine(folder, "figure.zip"))),
        ModelSettings.Load(Path.Combine(folder, SettingsFile)));

    /// <summary>Saves the models into a folder.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        LazyMetric.Value.Save(Path.Combine(folder, "metric.zip"));
        LazyBasis.Value.Save(Path.Combine(folder, "basis.zip"));
        LazyFigure.Value.Save(Path.Combine(folder, "figure.zip"));
        Settings.Save(Path.Combine(folder, SettingsFile));
    }

    /// <summary>The names the models know: the catalogue's and those that users told.</summary>
    public NameLexicon Lexicon(MetricCatalogue catalogue) => new(catalogue, Settings.LearnedNames);

    /// <summary>What the models make of each mention.</summary>
    /// <param name="mentions">The mentions.</param>
    /// <param name="lexicon">The names.</param>
    /// <param name="features">Reads the words.</param>
    /// <param name="isHidden">Which names to treat as unknown for each mention, while measuring.</param>
    public IReadOnlyList<MentionGuess> Guess(IReadOnlyList<MentionContext> mentions, NameLexicon lexicon, Lazy<MentionFeatures> features, Func<int, Func<string, string, bool>?>? isHidden = null)
    {
        MentionGuess[] guesses = Rank(mentions, lexicon, isHidden);
        int[] sure = [.. Enumerable.Range(0, guesses.Length).Where(i => guesses[i].MetricId is not null)];
        if (sure.Length == 0)
        {
            return guesses;
        }

        BagRow[] rows = [.. sure.Select(i => new BagRow { Features = features.Value.Of(mentions[i]) })];
        IReadOnlyList<BagAnswer> bases = LazyBasis.Value.Predict(rows);
        IReadOnlyList<BagAnswer> figures = LazyFigure.Value.Predict(rows);
        for (int k = 0; k < sure.Length; k++)
        {
            bool aside = figures[k].Class == Aside && figures[k].Probability >= Settings.AsideThreshold && guesses[sure[k]].Confidence < Told;
            Basis? basis = bases[k].Probability >= Settings.BasisThreshold ? BasisOf(bases[k].Class) : null;
            guesses[sure[k]] = aside ? guesses[sure[k]] with { MetricId = null } : guesses[sure[k]] with { Basis = basis };
        }

        return guesses;
    }

    /// <summary>The basis that each mention is most likely on, where the model is sure of one.</summary>
    public IReadOnlyList<Basis?> Bases(IReadOnlyList<MentionContext> mentions, Lazy<MentionFeatures> features) =>
        mentions.Count == 0 ? [] : [.. LazyBasis.Value.Predict([.. mentions.Select(mention => new BagRow { Features = features.Value.Of(mention) })]).Select(answer => answer.Probability >= Settings.BasisThreshold ? BasisOf(answer.Class) : null)];

    private MentionGuess[] Rank(IReadOnlyList<MentionContext> mentions, NameLexicon lexicon, Func<int, Func<string, string, bool>?>? isHidden)
    {
        var finder = new CandidateFinder(lexicon);
        var guesses = new MentionGuess[mentions.Count];
        var of = new List<int>();
        var candidates = new List<Candidate>();
        for (int i = 0; i < mentions.Count; i++)
        {
            if (lexicon.Learned(mentions[i].Bare) is { } told)
            {
                guesses[i] = new MentionGuess(told == NoMetric ? null : told, Told, null);
                continue;
            }

            foreach (Candidate candidate in finder.Find(mentions[i], isHidden?.Invoke(i)))
            {
                if (candidate.Likeness >= Settings.LeastLikeness)
                {
                    of.Add(i);
                    candidates.Add(candidate);
                }
            }
        }

        if (candidates.Count == 0)
        {
            return guesses;
        }

        float[] probabilities = LazyMetric.Value.Predict([.. candidates.Select(static candidate => candidate.Features)]);
        for (int k = 0; k < candidates.Count; k++)
        {
            if (probabilities[k] > guesses[of[k]].Confidence)
            {
                guesses[of[k]] = new MentionGuess(probabilities[k] >= Settings.MetricThreshold ? candidates[k].MetricId : null, probabilities[k], null);
            }
        }

        return guesses;
    }

    private static Basis? BasisOf(string word) => word switch
    {
        "initial_budget" => Extractor.Metrics.Catalogue.Basis.InitialBudget,
        "adjusted_budget" => Extractor.Metrics.Catalogue.Basis.AdjustedBudget,
        "actual" => Extractor.Metrics.Catalogue.Basis.Actual,
        _ => null,
    };
}
