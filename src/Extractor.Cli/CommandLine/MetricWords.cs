using Extractor.Cli.Running;
using Extractor.Metrics.Catalogue;

namespace Extractor.Cli.CommandLine;

/// <summary>Reads the metrics that a user names.</summary>
internal static class MetricWords
{
    /// <summary>The metrics that words mean: an identifier, an identifier's beginning with a star (three_public.*), or a Chinese name.</summary>
    /// <param name="words">The words.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <returns>The identifiers, or <see langword="null"/> where there are no words.</returns>
    /// <exception cref="UsageException">A word names no metric.</exception>
    public static HashSet<string>? Parse(string[]? words, MetricCatalogue catalogue)
    {
        List<string> all = FilterOptions.Split(words);
        return all.Count == 0 ? null : [.. all.SelectMany(w => Find(w, catalogue))];
    }

    private static IEnumerable<string> Find(string word, MetricCatalogue catalogue)
    {
        if (word.EndsWith('*'))
        {
            List<string> family = [.. catalogue.All.Select(m => m.Id).Where(id => id.StartsWith(word[..^1], StringComparison.Ordinal))];
            return family.Count > 0 ? family : throw Unknown(word, catalogue);
        }

        string name = MetricCatalogue.Normalize(word);
        Metric metric = catalogue.Find(word)
            ?? catalogue.All.FirstOrDefault(m => MetricCatalogue.Normalize(m.Label) == name)
            ?? catalogue.FindByName(name)
            ?? throw Unknown(word, catalogue);
        return [metric.Id];
    }

    private static UsageException Unknown(string word, MetricCatalogue catalogue)
    {
        string name = MetricCatalogue.Normalize(word);
        List<string> near = [.. catalogue.All.Where(m => m.Names.Any(n => n.Contains(name, StringComparison.Ordinal)) || m.Label.Contains(name, StringComparison.Ordinal)).Take(8).Select(m => $"{m.Label}({m.Id})")];
        string hint = near.Count > 0 ? $"；是否指：{string.Join('、', near)}" : "；全部指标见 extractor metrics";
        return new UsageException($"没有名为“{word}”的指标{hint}");
    }
}
