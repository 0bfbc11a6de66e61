using System.Globalization;
using System.Text;
using Extractor.Learning.Prediction;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Training;

/// <summary>Labelled mentions with what the model guessed of each.</summary>
/// <param name="Name">Name of the set.</param>
/// <param name="Mentions">The mentions.</param>
/// <param name="Guesses">The guesses, sure or not, in the same order.</param>
/// <param name="Bases">The bases the model gives, in the same order; empty where they are not measured.</param>
/// <param name="Threshold">An answer is given from this probability on.</param>
/// <param name="PatternsKnow">Whether the patterns' own readings count; otherwise they are masked.</param>
internal sealed record MeasuredSet(string Name, IReadOnlyList<LabelledMention> Mentions, IReadOnlyList<MentionGuess> Guesses, IReadOnlyList<Extractor.Metrics.Catalogue.Basis?> Bases, double Threshold, bool PatternsKnow)
{
    /// <summary>The metric that the model gives a mention.</summary>
    public string? Given(int index) => Guesses[index].Confidence >= Threshold ? Guesses[index].MetricId : null;

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
        Line(card, "- Models (ML.NET, one thread): boosted trees that rank the catalogue's metrics by how their names compare with the label; L-BFGS maximum entropy over words for the basis and for figure or aside.");
        Line(card, $"- A metric is given from probability {Number(settings.MetricThreshold)} on, a basis from {Number(settings.BasisThreshold)}, unless the number is an aside with {Number(settings.AsideThreshold)} or the likest name is less like than {Number(settings.LeastLikeness)}.");
        Line(card, "");
        Line(card, "## Patterns alone against patterns + model (per mention)");
        Line(card, "");
        Line(card, "| set | mentions | required | patterns P | patterns R | + model P | + model R | given by model | right | distinct labels | right |");
        Line(card, "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
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
        HashSet<string> rightLabels = [], wrongLabels = [];
        int required = 0, patterns = 0, patternsRight = 0, patternsFound = 0, model = 0, modelRight = 0, modelFound = 0;
        for (int i = 0; i < set.Mentions.Count; i++)
        {
            LabelledMention mention = set.Mentions[i];
            required += mention.Required ? 1 : 0;
            if (set.Pattern(i) is { } metric)
            {
                if (mention is { IsScoped: true, Context.Mention.Scope: not null })
                {
                    // Read as of a project or unit, which it is.
                    continue;
                }

                patterns++;
                patternsRight += metric == mention.Metric ? 1 : 0;
                patternsFound += metric == mention.Metric && mention.Required ? 1 : 0;
            }
            else if (set.Given(i) is { } guess)
            {
                model++;
                (guess == mention.Metric ? rightLabels : wrongLabels).Add(mention.Context.Bare);
                modelRight += guess == mention.Metric ? 1 : 0;
                modelFound += guess == mention.Metric && mention.Required ? 1 : 0;
            }
        }

        Line(card, $"| {set.Name} | {set.Mentions.Count} | {required} | {Share(patternsRight, patterns)} | {Share(patternsFound, required)} | {Share(patternsRight + modelRight, patterns + model)} | {Share(patternsFound + modelFound, required)} | {model} | {modelRight} | {rightLabels.Union(wrongLabels).Count()} | {rightLabels.Except(wrongLabels).Count()} |");
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
        List<(string? True, string? Given)> pairs = [.. set.Mentions.Select((mention, i) => (mention.Metric, set.Given(i)))];
        foreach (string name in pairs.SelectMany(static pair => new[] { pair.True, pair.Given }).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            int actual = pairs.Count(pair => pair.True == name), given = pairs.Count(pair => pair.Given == name), right = pairs.Count(pair => pair.True == name && pair.Given == name);
            Line(card, $"| {name} | {actual} | {given} | {right} | {Share(right, given)} | {Share(right, actual)} |");
        }

        Line(card, "");
        Line(card, "Most frequent confusions (true → given): " + string.Join("; ", pairs.Where(static pair => pair.Given is not null && pair.Given != pair.True)
            .CountBy(static pair => (pair.True ?? ModelSet.NoMetric) + " → " + pair.Given).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(Confusions).Select(static pair => $"{pair.Key} {pair.Value}")));
        if (set.Bases.Count == 0)
        {
            return;
        }

        int bases = 0, basesGiven = 0, basesRight = 0;
        for (int i = 0; i < set.Mentions.Count; i++)
        {
            if (set.Mentions[i].Basis is { } basis and not "none")
            {
                bases++;
                basesGiven += set.Bases[i] is null ? 0 : 1;
                basesRight += string.Equals(set.Bases[i]?.ToString(), basis.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        Line(card, "");
        Line(card, $"Basis: {bases} mentions, given {basesGiven}, precision {Share(basesRight, basesGiven)}, recall {Share(basesRight, bases)}.");
    }

    private static void Line(StringBuilder card, string line) => card.Append(line).Append('\n');

    private static string Share(int part, int whole) => whole == 0 ? "—" : ((double)part / whole).ToString("P1", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
