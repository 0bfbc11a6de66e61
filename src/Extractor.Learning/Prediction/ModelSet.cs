using Extractor.Learning.Features;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Prediction;

/// <summary>The three models that read a mention together: its metric, its basis, and whether it is a figure at all.</summary>
internal sealed record ModelSet(BagClassifier Metric, BagClassifier Basis, BagClassifier Figure, ModelSettings Settings)
{
    /// <summary>The class of mentions that name no metric.</summary>
    public const string NoMetric = "none";

    /// <summary>The class of numbers that are no figures.</summary>
    public const string Aside = "aside";

    /// <summary>The class of numbers that are figures.</summary>
    public const string IsFigure = "figure";

    private const string SettingsFile = "thresholds.json";

    /// <summary>Whether a folder holds models.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, SettingsFile)) && File.Exists(Path.Combine(folder, "metric.zip"));

    /// <summary>Loads the models of a folder.</summary>
    public static ModelSet Load(string folder) => new(
        BagClassifier.Load(Path.Combine(folder, "metric.zip")),
        BagClassifier.Load(Path.Combine(folder, "basis.zip")),
        BagClassifier.Load(Path.Combine(folder, "figure.zip")),
        ModelSettings.Load(Path.Combine(folder, SettingsFile)));

    /// <summary>Saves the models into a folder.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        Metric.Save(Path.Combine(folder, "metric.zip"));
        Basis.Save(Path.Combine(folder, "basis.zip"));
        Figure.Save(Path.Combine(folder, "figure.zip"));
        Settings.Save(Path.Combine(folder, SettingsFile));
    }

    /// <summary>What the models make of each mention.</summary>
    public IReadOnlyList<MentionGuess> Guess(IReadOnlyList<MentionContext> mentions, MentionFeatures features)
    {
        BagRow[] rows = [.. mentions.Select(mention => new BagRow { Features = features.Of(mention) })];
        IReadOnlyList<BagAnswer> metrics = Metric.Predict(rows);
        IReadOnlyList<BagAnswer> bases = Basis.Predict(rows);
        IReadOnlyList<BagAnswer> figures = Figure.Predict(rows);
        var guesses = new MentionGuess[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            bool aside = figures[i].Class == Aside && figures[i].Probability >= Settings.AsideThreshold;
            bool sure = !aside && metrics[i].Class != NoMetric && metrics[i].Probability >= Settings.MetricThreshold && Settings.Knows(features.LabelWords(mentions[i]));
            guesses[i] = new MentionGuess(sure ? metrics[i].Class : null, metrics[i].Probability, bases[i].Probability >= Settings.BasisThreshold ? BasisOf(bases[i].Class) : null);
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
