using Extractor.Checks.Findings.Causes;
using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Checks.Text;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Rules;

/// <summary>
/// Repeated statements of one fact: the same metric, basis, year, scope and 口径 must have one value. Where the printed digits
/// agree but the units do not, the unit is wrong.
/// </summary>
internal sealed class FactComparison
{
    // So many facts of one table contradict the rest of the report that it is the reading of the table that is in doubt.
    private const int Doubtful = 3;
    // Two passages that differ in two and more facts tell of different things (another basis, another 口径), in words we did not understand.
    private const int UnlikePassages = 2;
    private readonly MetricCatalogue _catalogue;

    public FactComparison(MetricCatalogue catalogue) => _catalogue = catalogue;

    public IEnumerable<RelationCandidate> Find(IReadOnlyList<Fact> facts)
    {
        List<RelationCandidate> all = [.. Repetitions(facts)];
        HashSet<int> doubtful = [.. all.Where(static candidate => RelationEvaluator.Evaluate(candidate).Status == RelationStatus.Violated).SelectMany(static candidate => candidate.Numbers).Where(static number => number.Place.InTable)
            .GroupBy(static number => number.Place.Block).Where(static table => table.Select(static number => number.MetricId).Distinct().Count() >= Doubtful).Select(static table => table.Key)];
        HashSet<(int, int)> unlike = [.. all.Where(static candidate => candidate.Numbers.All(static number => !number.Place.InTable) && RelationEvaluator.Evaluate(candidate).Status == RelationStatus.Violated)
            .GroupBy(Paragraphs).Where(static pair => pair.Select(static candidate => candidate.Numbers[0].MetricId).Distinct().Count() >= UnlikePassages).Select(static pair => pair.Key)];
        return all.Where(candidate => !candidate.Numbers.Any(number => number.Place.InTable && doubtful.Contains(number.Place.Block))
            && (IsSlip(candidate.Numbers[0].Quantity, candidate.Numbers[1].Quantity) || !(candidate.Numbers.All(static number => !number.Place.InTable) && unlike.Contains(Paragraphs(candidate)))));
    }

    private static (int, int) Paragraphs(RelationCandidate candidate) => (candidate.Numbers[0].Place.Block, candidate.Numbers[1].Place.Block);

    private IEnumerable<RelationCandidate> Repetitions(IReadOnlyList<Fact> facts)
    {
        IEnumerable<IGrouping<(string, Basis, int?, string?, string?), Fact>> groups = facts
            .Where(static fact => fact.Mention is not null && (fact.MetricId != "rate.satisfaction" || fact.Mention.Label.Length > 4))
            .GroupBy(static fact => (fact.MetricId == "rate.satisfaction" ? fact.MetricId + fact.Mention!.Label : fact.MetricId, fact.Basis, fact.Year, fact.Scope, fact.Mention!.Universe));
        foreach (IGrouping<(string, Basis, int?, string?, string?), Fact> group in groups)
        {
            List<Fact> distinct = [];
            foreach (Fact fact in group)
            {
                if (!distinct.Any(other => other.Normalized == fact.Normalized))
                {
                    distinct.Add(fact);
                }
            }

            // Three and more values of one fact are different things told in like words, unless two are one slip apart.
            for (int i = 0; i < distinct.Count; i++)
            {
                for (int k = i + 1; k < distinct.Count; k++)
                {
                    // Rates of execution may be on different budgets; only a slip of the pen is sure to be a contradiction.
                    bool sure = distinct.Count == 2 && (distinct[i].MetricId != "rate.execution" || distinct[i].Place.InTable == distinct[k].Place.InTable);
                    if (sure || IsSlip(distinct[i].Mention!.Quantity, distinct[k].Mention!.Quantity))
                    {
                        yield return Compare(distinct[i].Mention!, distinct[k].Mention!);
                    }
                }
            }
        }
    }

    // 8.45万元 and 84,500.00万元: one was printed in 元 under the heading 万元.
    private static bool IsOffByUnit(Mention first, Mention second)
    {
        (decimal low, decimal high) = first.Normalized < second.Normalized ? (first.Normalized, second.Normalized) : (second.Normalized, first.Normalized);
        return low > 0m && first.Quantity.Dimension == Dimension.Money && second.Quantity.Dimension == Dimension.Money && (high == low * 10_000m || high == low * 100_000_000m);
    }

    // One printed number can be a typing slip of the other, or the same digits in another unit.
    private static bool IsSlip(Quantity first, Quantity second) =>
        first.Value == second.Value || (first.Scale == second.Scale && (DigitSlip.Between(second, first.Value) is not null || DigitSlip.Between(first, second.Value) is not null));

    private RelationCandidate Compare(Mention first, Mention second)
    {
        bool sameDigits = first.Quantity.Value == second.Quantity.Value && first.Quantity.Value != 0m && first.Quantity.Dimension == second.Quantity.Dimension;
        RelationKind kind = (sameDigits && first.Quantity.Scale != second.Quantity.Scale) || IsOffByUnit(first, second) ? RelationKind.Unit : RelationKind.SameFact;
        string label = first.MetricId is { } id ? _catalogue.Find(id)?.Label ?? first.Label : first.Label;
        string where = first.Place.InTable ? second.Place.InTable ? "table-table" : "text-table" : second.Place.InTable ? "text-table" : "text-text";
        return new RelationCandidate(kind, [first, second], RelationSource.Catalogue, "fact.repeated." + where, label + "：" + first.Quote + " / " + second.Quote);
    }
}
