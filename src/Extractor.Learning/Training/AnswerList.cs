using System.Globalization;
using Extractor.Learning.Prediction;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Training;

/// <summary>Labelled mentions that trained models are measured on.</summary>
/// <param name="Name">Name of the set.</param>
/// <param name="Mentions">The mentions.</param>
/// <param name="Catalogue">The catalogue that patterns and model read them with, where it is another than the trainer's.</param>
public sealed record TestSet(string Name, IReadOnlyList<LabelledMention> Mentions, Extractor.Metrics.Catalogue.MetricCatalogue? Catalogue = null);

/// <summary>What training made.</summary>
/// <param name="Card">The report card.</param>
/// <param name="Answers">One line for each mention that the patterns leave unnamed and that is of a metric or was given one: set, verdict, truth, answer, probability, label, true basis, read basis, the model's basis, quote, tab-separated.</param>
public sealed record TrainingResult(string Card, IReadOnlyList<string> Answers);

/// <summary>Lists the answers of models one by one, to see what is wrong with them.</summary>
internal static class AnswerList
{
    /// <summary>The answers to one set.</summary>
    public static IEnumerable<string> Of(MeasuredSet set)
    {
        string name = set.Name.Split([' ', ','])[0];
        for (int i = 0; i < set.Mentions.Count; i++)
        {
            LabelledMention mention = set.Mentions[i];
            MentionGuess guess = set.Guesses[i];
            if (set.Pattern(i) is not null || (mention.Metric is null && guess.MetricId is null))
            {
                continue;
            }

            string verdict = (guess.MetricId is null ? "missed" : guess.MetricId == mention.Metric ? "right" : "wrong") + (set.Given(i) is null ? "?" : string.Empty);
            yield return string.Join(
                '\t', name, verdict, mention.Required ? "required" : "open", mention.Metric ?? ModelSet.NoMetric, guess.MetricId ?? "-",
                guess.Confidence.ToString("0.000", CultureInfo.InvariantCulture), mention.Context.LabelWords,
                mention.Basis ?? "-", mention.Context.Mention.Basis.ToString(), set.Bases.Count > 0 ? set.Bases[i]?.ToString() ?? "-" : "-", mention.Context.Mention.Quote.ReplaceLineEndings(" "));
        }
    }
}
