using Extractor.Language.Segmentation;
using Extractor.Learning.Features;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Prediction;

/// <summary>Names mentions with trained models, which are loaded with the first mention. Safe to share between threads.</summary>
public sealed class TrainedMentionClassifier : IMentionClassifier
{
    private readonly Lazy<(ModelSet Models, MentionFeatures Features)> _loaded;

    private TrainedMentionClassifier(string folder, Func<ISegmenter> segmenter) =>
        _loaded = new(() => (ModelSet.Load(folder), new MentionFeatures(segmenter())));

    /// <summary>The classifier over the models of a folder, or <see langword="null"/> where it holds none.</summary>
    /// <param name="folder">The folder; the one beside the program is <c>models</c>.</param>
    /// <param name="segmenter">Gives the segmenter on first use; that of public-finance terms where omitted.</param>
    public static TrainedMentionClassifier? In(string folder, Func<ISegmenter>? segmenter = null) =>
        ModelSet.IsIn(folder) ? new TrainedMentionClassifier(folder, segmenter ?? JiebaSegmenter.LoadPublicFinance) : null;

    /// <summary>The classifier over the models beside the program, or <see langword="null"/> where there are none.</summary>
    public static TrainedMentionClassifier? BesideProgram() => In(Path.Combine(AppContext.BaseDirectory, "models"));

    /// <inheritdoc/>
    public IReadOnlyList<MentionGuess> Classify(IReadOnlyList<MentionContext> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        return mentions.Count == 0 ? [] : _loaded.Value.Models.Guess(mentions, _loaded.Value.Features);
    }
}
