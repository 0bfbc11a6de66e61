using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.Exports.Columns;

/// <summary>A fact as one report states it, and whether it is the statement that counts where several reports state the same.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Preferred">Whether it is the one that <see cref="PreferredStatements"/> chooses: sums over preferred facts count nothing twice.</param>
public sealed record StatedFact(FactRow Fact, bool Preferred)
{
    /// <summary>The facts of a store in its order; those of one metric, basis and year are held in memory together.</summary>
    /// <param name="store">The store.</param>
    /// <param name="filter">Which facts.</param>
    public static IEnumerable<StatedFact> Of(IReportStore store, FactFilter filter)
    {
        ArgumentNullException.ThrowIfNull(store);
        List<FactRow> together = [];
        foreach (FactRow fact in store.Facts(filter))
        {
            if (together.Count > 0 && (together[0].Metric, together[0].Basis, together[0].Year) != (fact.Metric, fact.Basis, fact.Year))
            {
                foreach (StatedFact stated in Choose(together))
                {
                    yield return stated;
                }

                together.Clear();
            }

            together.Add(fact);
        }

        foreach (StatedFact stated in Choose(together))
        {
            yield return stated;
        }
    }

    private static IEnumerable<StatedFact> Choose(List<FactRow> together)
    {
        var preferred = new HashSet<FactRow>(PreferredStatements.Of(together), ReferenceEqualityComparer.Instance);
        return together.Select(f => new StatedFact(f, preferred.Contains(f)));
    }
}
