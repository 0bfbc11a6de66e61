using System.Globalization;
using System.Text;
using Extractor.Learning.Prediction;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Training;

/// <summary>Labelled mentions with what the model guessed of each.</summary>
/// <param name="Name">Name of the set.</param>
/// <param name="Mentions">The mentions.</param>
/// <param name="Guesses">The guesses, in the same order.</param>
/// <param name="PatternsKnow">Whether the patterns' own readings count; otherwise they are masked.</param>
internal sealed record MeasuredSet(string Name, IReadOnlyList<LabelledMention> Mentions, IReadOnlyList<MentionGuess> Guesses, bool PatternsKnow)
{
    /// <summary>The metric that patterns gave a mention.</summary>
    public string? Pattern(int index) => PatternsKnow ? Mentions[index].Context.Mention.MetricId : null;
}

/// <summary>Writes down what models were trained on and how well they do.</summary>
internal static class ReportCard
{
    private const int Confusions = 15;

    /// <summary>The card as Markdown.</summary>
    public static string Write(string data, int seed, int mentions, int corrections, ModelSettings settings, IReadOnlyList<MeasuredSet> sets)
    {
        var card = new StringBuilder();
        Line(card, "# Report card of the mention models");
        Line(card, "");
        Line(card, "Written by `extractor train`; trained and measured on generated reports only (see ABLATION.md for labelled reports).");
        Line(card, "");
        Line(card, $"- Data: {data}; {mentions} named mentions, {corrections} corrections of users; seed {seed}.");
        Line(card, "- Models: L-BFGS maximum entropy (ML.NET), one thread: metric of a mention, basis of a mention, figure or aside.");
        Line(card, $"- A metric is given from probability {Number(settings.MetricThreshold)} on, where every word of the label is among {settings.KnownWords.Count} known ones; a basis from {Number(settings.BasisThreshold)}.");
        Line(card, "");
        Line(card, "## Patterns alone against patterns + model (per mention)");
        Line(card, "");
        Line(card, "| set | mentions | required | patterns P | patterns R | + model P | + model R | given by model | right |");
        Line(card, "|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (MeasuredSet set in sets)
        {
            Row(card, set);
        }

        foreach (MeasuredSet set in sets)
        {
            Classes(card, set);
        }

        return card.ToString();
    }

    private static void Row(StringBuilder card, MeasuredSet set)
    {
        int required = 0, patterns = 0, patternsRight = 0, patternsFound = 0, model = 0, modelRight = 0, modelFound = 0;
        for (int i = 0; i < set.Mentions.Count; i++)
        {
            LabelledMention mention = set.Mentions[i];
            required += mention.Required ? 1 : 0;
            if (set.Pattern(i) is { } metric)
            {
                patterns++;
                patternsRight += metric == mention.Metric ? 1 : 0;
                patternsFound += metric == mention.Metric && mention.Required ? 1 : 0;
            }
            else if (set.Guesses[i].MetricId is { } guess)
            {
                model++;
                modelRight += guess == mention.Metric ? 1 : 0;
                modelFound += guess == mention.Metric && mention.Required ? 1 : 0;
            }
        }

        Line(card, $"| {set.Name} | {set.Mentions.Count} | {required} | {Share(patternsRight, patterns)} | {Share(patternsFound, required)} | {Share(patternsRight + modelRight, patterns + model)} | {Share(patternsFound + modelFound, required)} | {model} | {modelRight} |");
    }

    private static void Classes(StringBuilder card, MeasuredSet set)
    {
        Line(card, "");
        Line(card, $"## By class: {set.Name}");
        Line(card, "");
        Line(card, "The model alone, on mentions with and without a pattern's reading, above its threshold.");
        Line(card, "");
        Line(card, "| class | true | given | right | precision | recall |");
        Line(card, "|---|--:|--:|--:|--:|--:|");
        List<(string? True, string? Given)> pairs = [.. set.Mentions.Zip(set.Guesses, static (mention, guess) => (mention.Metric, guess.MetricId))];
        foreach (string name in pairs.SelectMany(static pair => new[] { pair.True, pair.Given }).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            int actual = pairs.Count(pair => pair.True == name), given = pairs.Count(pair => pair.Given == name), right = pairs.Count(pair => pair.True == name && pair.Given == name);
            Line(card, $"| {name} | {actual} | {given} | {right} | {Share(right, given)} | {Share(right, actual)} |");
        }

        Line(card, "");
        Line(card, "Most frequent confusions (true → given): " + string.Join("; ", pairs.Where(static pair => pair.Given is not null && pair.Given != pair.True)
            .CountBy(static pair => (pair.True ?? ModelSet.NoMetric) + " → " + pair.Given).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(Confusions).Select(static pair => $"{pair.Key} {pair.Value}")));
        int bases = 0, basesGiven = 0, basesRight = 0;
        for (int i = 0; i < set.Mentions.Count; i++)
        {
            if (set.Mentions[i].Basis is { } basis and not "none")
            {
                bases++;
                basesGiven += set.Guesses[i].Basis is null ? 0 : 1;
                basesRight += string.Equals(set.Guesses[i].Basis?.ToString(), basis.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        Line(card, "");
        Line(card, $"Basis: {bases} mentions, given {basesGiven}, precision {Share(basesRight, basesGiven)}, recall {Share(basesRight, bases)}.");
    }

    private static void Line(StringBuilder card, string line) => card.Append(line).Append('\n');

    private static string Share(int part, int whole) => whole == 0 ? "—" : ((double)part / whole).ToString("P1", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
