using Extractor.Language.Segmentation;
using Extractor.Learning.Candidates;
using Extractor.Learning.Features;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Prediction;

/// <summary>Names mentions with trained models, which are loaded with the first mention. Safe to share between threads.</summary>
public sealed class TrainedMentionClassifier : IMentionClassifier
{
    private readonly Lazy<Loaded> _loaded;

    private TrainedMentionClassifier(string folder, MetricCatalogue catalogue, Func<ISegmenter> segmenter) =>
        _loaded = new(() =>
        {
            ModelSet models = ModelSet.Load(folder);
            return new Loaded(models, models.Lexicon(catalogue), new Lazy<MentionFeatures>(() => new MentionFeatures(segmenter())));
        });

    /// <summary>The classifier over the models of a folder, or <see langword="null"/> where it holds none.</summary>
    /// <param name="folder">The folder; the one beside the program is <c>models</c>.</param>
    /// <param name="catalogue">The metrics; the built-in and the user's where omitted.</param>
    /// <param name="segmenter">Gives the segmenter on first use; that of public-finance terms where omitted.</param>
    public static TrainedMentionClassifier? In(string folder, MetricCatalogue? catalogue = null, Func<ISegmenter>? segmenter = null) =>
        ModelSet.IsIn(folder) ? new TrainedMentionClassifier(folder, catalogue ?? MetricCatalogue.Default, segmenter ?? JiebaSegmenter.LoadPublicFinance) : null;

    /// <summary>The classifier over the models beside the program, or <see langword="null"/> where there are none.</summary>
    public static TrainedMentionClassifier? BesideProgram() => In(Path.Combine(AppContext.BaseDirectory, "models"));

    /// <inheritdoc/>
    public IReadOnlyList<MentionGuess> Classify(IReadOnlyList<MentionContext> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        return mentions.Count == 0 ? [] : _loaded.Value.Models.Guess(mentions, _loaded.Value.Names, _loaded.Value.Features);
    }

    private sealed record Loaded(ModelSet Models, NameLexicon Names, Lazy<MentionFeatures> Features);
}
