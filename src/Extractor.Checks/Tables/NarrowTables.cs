using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables;

/// <summary>
/// Totals of one narrower 口径 in several tables, as among the statutory tables of final accounts: 本年支出合计 under 一般公共预算财政拨款 in
/// 财政拨款收入支出决算总表 is the total of 一般公共预算财政拨款支出决算表, whose 基本支出 is the total of the table of basic expenditure. They are
/// no facts of the department as a whole, so that the comparison of facts doesn't see them.
/// </summary>
internal static class NarrowTables
{
    // Two tables that disagree in so many totals are of different things.
    private const int Doubtful = 3;
    private const string Appropriation = "财政拨款";

    public static IEnumerable<RelationCandidate> Find(IReadOnlyList<InterpretedTable> tables)
    {
        // A table that prints several values for one total prints others beside it; which is meant is not known.
        List<Mention> totals = [.. tables.SelectMany(static table => table.Mentions.Where(IsNarrow)
            .GroupBy(Key)
            .Where(static same => same.Select(static mention => mention.Normalized).Distinct().Count() == 1)
            .Select(static same => same.First()))];
        List<RelationCandidate> pairs = [.. totals.GroupBy(Key).SelectMany(Pairs)];
        HashSet<(int, int)> doubtful = [.. pairs.Where(static pair => RelationEvaluator.Evaluate(pair).Status == RelationStatus.Violated)
            .GroupBy(Tables).Where(static both => both.Count() >= Doubtful).Select(static both => both.Key)];
        return pairs.Where(pair => !doubtful.Contains(Tables(pair)));
    }

    private static IEnumerable<RelationCandidate> Pairs(IEnumerable<Mention> same)
    {
        List<Mention> mentions = [.. same];
        return mentions.Skip(1).Select(other => new RelationCandidate(
            RelationKind.SameFact, [mentions[0], other], RelationSource.Table, "table.narrow-tables", mentions[0].Quote + " / " + other.Quote, 0.9));
    }

    private static (int First, int Second) Tables(RelationCandidate pair) => (pair.Numbers[0].Place.Block, pair.Numbers[1].Place.Block);

    private static (string? Metric, Basis Basis, int? Year, string Universe) Key(Mention mention) =>
        (mention.MetricId, mention.Basis, mention.Year, mention.Universe is { } universe && universe.Length > Appropriation.Length && universe.EndsWith(Appropriation, StringComparison.Ordinal) ? universe[..^Appropriation.Length] : mention.Universe!);

    private static bool IsNarrow(Mention mention) =>
        mention is { Universe: not null, Scope: null, Role: MentionRole.Value, MetricId: "expenditure.total" or "expenditure.basic" or "expenditure.project" or "income.total", Basis: not Basis.None, Year: not null }
        && mention.Quantity.Dimension == Dimension.Money && mention.Quantity.Qualifiers == Qualifiers.None;
}
