using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;

namespace Extractor.Learning.Candidates;

/// <summary>A name that users gave a metric.</summary>
/// <param name="Metric">Identifier of the metric; <c>none</c> where the label is of no metric.</param>
/// <param name="Name">The bare label.</param>
internal sealed record LearnedName(string Metric, string Name);

/// <summary>The names of all metrics and how much each of their characters tells: one that only a few metrics' names hold tells most.</summary>
internal sealed class NameLexicon
{
    private readonly Dictionary<char, float> _weights;
    private readonly Dictionary<Dimension, IReadOnlyList<MetricNames>> _byDimension;
    private readonly Dictionary<string, string> _learned;
    private readonly float _most;

    public NameLexicon(MetricCatalogue catalogue, IReadOnlyList<LearnedName> learned)
    {
        Catalogue = catalogue;
        _learned = [];
        foreach (LearnedName name in learned)
        {
            // The last word of a user counts.
            _learned[name.Name] = name.Metric;
        }

        List<MetricNames> all =
            [.. catalogue.All.Select(metric => new MetricNames(metric, [.. metric.Names.Concat(_learned.Where(pair => pair.Value == metric.Id).Select(static pair => pair.Key)).Select(Letters).Where(static name => name.Length > 1).Distinct(StringComparer.Ordinal)]))];
        _most = MathF.Log(all.Count + 1);
        _weights = all.SelectMany(static metric => metric.Names.SelectMany(static name => name).Distinct()).CountBy(static c => c).ToDictionary(static pair => pair.Key, pair => MathF.Log((all.Count + 1f) / pair.Value));
        _byDimension = new Dictionary<Dimension, IReadOnlyList<MetricNames>>
        {
            [Dimension.Money] = [.. all.Where(static metric => metric.Metric.Type == MetricType.Money)],
            [Dimension.Count] = [.. all.Where(static metric => metric.Metric.Type == MetricType.Count)],
            [Dimension.Percent] = [.. all.Where(static metric => metric.Metric.Type == MetricType.Rate)],
            [Dimension.Score] = [.. all.Where(static metric => metric.Metric.Type == MetricType.Score)],
        };
    }

    public MetricCatalogue Catalogue { get; }

    /// <summary>The metrics that a figure of a dimension can be of.</summary>
    public IReadOnlyList<MetricNames> Of(Dimension dimension) => _byDimension.GetValueOrDefault(dimension, []);

    /// <summary>What users said that a bare label is of.</summary>
    public string? Learned(string bare) => _learned.GetValueOrDefault(bare);

    /// <summary>How much a character tells; one that no name holds tells most.</summary>
    public float Weight(char c) => _weights.GetValueOrDefault(c, _most);

    /// <summary>Whether any name holds a character.</summary>
    public bool Holds(char c) => _weights.ContainsKey(c);

    /// <summary>The letters of a text: digits and marks say nothing of the concept.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}

/// <summary>A metric with its names, letters only.</summary>
internal sealed record MetricNames(Metric Metric, IReadOnlyList<string> Names);
