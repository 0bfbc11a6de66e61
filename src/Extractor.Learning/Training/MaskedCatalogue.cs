using Extractor.Metrics.Catalogue;

namespace Extractor.Learning.Training;

/// <summary>The built-in catalogue without half of its synonyms: a stand-in for reports that use names nobody listed.</summary>
public static class MaskedCatalogue
{
    /// <summary>Makes it. Which names go depends on the seed; every metric keeps its first.</summary>
    /// <param name="seed">The seed.</param>
    public static MetricCatalogue Make(int seed) =>
        MetricCatalogue.LoadPart((metric, name) => StableHash.Of($"{seed} {metric} {name}") % 2 == 0);
}
