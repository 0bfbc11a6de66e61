using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables;

/// <summary>
/// Totals of a narrower 口径 told in the text and printed in the table of that 口径: 财政拨款收入支出总计 against 总计 of
/// 财政拨款收入支出决算总表. They are no facts of the department as a whole, so that the comparison of facts doesn't see them.
/// </summary>
internal static class NarrowTotals
{
    private const string Universe = "财政拨款";

    /// <summary>The totals that contradict the table.</summary>
    /// <param name="text">The figures of the text.</param>
    /// <param name="tables">The tables.</param>
    public static IEnumerable<RelationCandidate> Find(IEnumerable<Mention> text, IEnumerable<InterpretedTable> tables)
    {
        List<Mention> printed = [.. tables.Where(static table => table.Universe == Universe)
            .SelectMany(static table => table.Mentions).Where(static mention => IsGrandTotal(mention.MetricId) && IsMoney(mention))];
        List<Mention> told = [.. text.Where(static mention => IsMoney(mention) && mention.Role == MentionRole.Value && Names(mention))];
        foreach (IGrouping<(Basis, int?), Mention> group in told.GroupBy(static mention => (mention.Basis, mention.Year)))
        {
            // Where the text tells several values, or the table prints several, which are meant is not known.
            List<Mention> against = [.. printed.Where(mention => mention.Year == group.Key.Item2 && mention.Basis == group.Key.Item1)];
            if (against.Count == 0 || group.Select(static mention => mention.Normalized).Distinct().Count() != 1
                || against.Select(static mention => mention.Normalized).Distinct().Count() != 1)
            {
                continue;
            }

            Mention first = group.First();
            var candidate = new RelationCandidate(RelationKind.SameFact, [first, against[0]], RelationSource.Table, "table.narrow-total", first.Quote, 0.93);
            if (RelationEvaluator.Evaluate(candidate).Status == RelationStatus.Violated)
            {
                yield return candidate;
            }
        }
    }

    private static bool IsMoney(Mention mention) => mention.Quantity.Dimension == Dimension.Money && mention.Quantity.Qualifiers == Qualifiers.None;

    private static bool IsGrandTotal(string? metric) => metric is "income.grand_total" or "expenditure.grand_total";

    private static bool Names(Mention mention) =>
        mention.Label.EndsWith("总计", StringComparison.Ordinal)
        && (mention.Label.Contains(Universe, StringComparison.Ordinal) || (mention.Universe == Universe && IsGrandTotal(mention.MetricId)))
        && !mention.Label.Contains("一般公共预算", StringComparison.Ordinal) && !mention.Label.Contains("政府性基金", StringComparison.Ordinal);
}
