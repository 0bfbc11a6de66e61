using Extractor.Documents.Model;
using Extractor.Language.Segmentation;
using Extractor.Learning.Corrections;
using Extractor.Learning.Features;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Text;

namespace Extractor.Learning.Annotation;

/// <summary>A mention as a user sees it: what it was taken for, and how surely.</summary>
/// <param name="Id">Its name within the report (f12).</param>
/// <param name="Context">The mention and the words around it.</param>
/// <param name="MetricId">The metric it was taken for.</param>
/// <param name="Basis">The basis.</param>
/// <param name="Confidence">Between 0 and 1; for a mention without metric, how sure the model is of its best guess.</param>
/// <param name="ByModel">Whether the model named it, not a pattern.</param>
public sealed record AnnotatedMention(string Id, MentionContext Context, string? MetricId, Basis Basis, double Confidence, bool ByModel);

/// <summary>Lists the mentions of a report's text and takes corrections of them.</summary>
/// <param name="catalogue">The metrics.</param>
/// <param name="classifier">Names what patterns do not name, where there are models.</param>
/// <param name="segmenter">Cuts words for the features of a correction.</param>
public sealed class MentionAnnotator(MetricCatalogue catalogue, IMentionClassifier? classifier, ISegmenter segmenter)
{
    private const double PatternConfidence = 0.97;

    /// <summary>The mentions of a document's text in reading order.</summary>
    /// <param name="document">The document.</param>
    public IReadOnlyList<AnnotatedMention> Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ReportInfo report = ReportInfoReader.Read(document);
        TextReading reading = new TextInterpreter(catalogue).Interpret(document, report);
        List<TextFigure> unnamed = [.. reading.Figures.Where(static figure => figure.Mention.MetricId is null && MentionContexts.IsNamed(figure))];
        IReadOnlyList<MentionGuess> guesses = classifier?.Classify([.. unnamed.Select(figure => MentionContexts.Of(document, reading, figure.Index, report))]) ?? [];
        Dictionary<int, MentionGuess> byFigure = unnamed.Zip(guesses).ToDictionary(static pair => pair.First.Index, static pair => pair.Second);
        return [.. reading.Figures.Select(figure => Annotated(figure, MentionContexts.Of(document, reading, figure.Index, report), byFigure))];
    }

    /// <summary>The correction of a mention, ready for the log.</summary>
    /// <param name="report">The file name of the report.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="metric">The metric, or <c>none</c>.</param>
    /// <param name="basis">The basis where the user gave one.</param>
    public Correction Correct(string report, AnnotatedMention mention, string metric, string? basis)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var features = new MentionFeatures(segmenter);
        return new Correction(report, mention.Context.Mention.Quote, metric, basis, mention.Context.Bare, features.Of(mention.Context), DateTime.UtcNow);
    }

    private static AnnotatedMention Annotated(TextFigure figure, MentionContext context, Dictionary<int, MentionGuess> guesses)
    {
        string id = "f" + figure.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Mention mention = figure.Mention;
        return mention.MetricId is not null || !guesses.TryGetValue(figure.Index, out MentionGuess guess)
            ? new AnnotatedMention(id, context, mention.MetricId, mention.Basis, mention.MetricId is null ? 0 : PatternConfidence, false)
            : new AnnotatedMention(id, context, guess.MetricId, guess.Basis ?? mention.Basis, guess.Confidence, guess.MetricId is not null);
    }
}
