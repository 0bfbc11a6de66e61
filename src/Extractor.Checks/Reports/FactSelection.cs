using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;

namespace Extractor.Checks.Reports;

/// <summary>Chooses among the stated facts of a report the ones that are reported.</summary>
internal static class FactSelection
{
    /// <summary>
    /// The facts of the main 口径: a figure narrowed to a funding source (财政拨款 only) is left out where the report also
    /// states the figure over all sources.
    /// </summary>
    public static IReadOnlyList<Fact> Main(IReadOnlyList<Fact> stated)
    {
        HashSet<(string, Basis, int?, string?)> whole = [.. stated.Where(static fact => fact.Mention?.Universe is null).Select(Key)];
        return [.. stated.Where(fact => fact.Mention?.Universe is null || !whole.Contains(Key(fact)))];
    }

    /// <summary>The facts without repetitions of metric, basis, year, scope and value.</summary>
    public static IReadOnlyList<Fact> Distinct(IReadOnlyList<Fact> facts)
    {
        var seen = new HashSet<(string, Basis, int?, string?, decimal?, string)>();
        return [.. facts.Where(fact => seen.Add((fact.MetricId, fact.Basis, fact.Year, fact.Scope, fact.Normalized, fact.Normalized is null ? fact.Value : fact.Unit)))];
    }

    private static (string Metric, Basis Basis, int? Year, string? Scope) Key(Fact fact) => (fact.MetricId, fact.Basis, fact.Year, fact.Scope);
}
