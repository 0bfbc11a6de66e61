using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;
using Extractor.Metrics.Text;

namespace Extractor.Metrics.Facts;

/// <summary>
/// Settles which budget a bare 预算 in the text means by what the rest of the report states: an amount that the report
/// elsewhere gives as the adjusted budget (调整后, 全年预算数), and nowhere as the initial one, is the adjusted budget.
/// </summary>
public static class BareBudgets
{
    /// <summary>The reading with its bare budgets settled.</summary>
    /// <param name="reading">The figures of the text.</param>
    /// <param name="tables">The facts of the tables.</param>
    public static TextReading Settle(TextReading reading, IEnumerable<Fact> tables)
    {
        ArgumentNullException.ThrowIfNull(reading);
        List<TextFigure> bare = [.. reading.Figures.Where(IsBare)];
        if (bare.Count == 0)
        {
            return reading;
        }

        HashSet<int> doubtful = [.. bare.Select(static figure => figure.Index)];
        List<Mention> known = [.. tables.Where(static fact => fact.Mention is not null).Select(AsMention),
            .. reading.Figures.Where(figure => IsBudget(figure.Mention) && !doubtful.Contains(figure.Index)).Select(static figure => figure.Mention)];
        ILookup<(string, int?, string?), Mention> stated = known.Where(static mention => mention.MetricId is not null).ToLookup(static mention => (mention.MetricId!, mention.Year, mention.Scope));
        HashSet<int> adjusted = [.. bare.Where(figure => IsAdjusted(figure.Mention, stated)).Select(static figure => figure.Index)];
        if (adjusted.Count == 0)
        {
            return reading;
        }

        foreach (PartList list in reading.Lists.Where(list => adjusted.Contains(list.Whole)))
        {
            adjusted.UnionWith(list.Parts.Where(part => reading.Figures[part].Mention.Basis == Basis.InitialBudget));
        }

        return reading with
        {
            Figures = [.. reading.Figures.Select(figure => adjusted.Contains(figure.Index) ? figure with { Mention = figure.Mention with { Basis = Basis.AdjustedBudget } } : figure)],
        };
    }

    /// <summary>The tables with the facts of their bare budget columns (预算数 beside 执行数) settled by the text and by the other tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="reading">The figures of the text.</param>
    public static IReadOnlyList<InterpretedTable> Settle(IReadOnlyList<InterpretedTable> tables, TextReading reading)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(reading);
        Dictionary<InterpretedTable, HashSet<int>> bare = tables.ToDictionary(static table => table, BareColumns);
        if (bare.Values.All(static columns => columns.Count == 0))
        {
            return tables;
        }

        ILookup<(string, int?, string?), Mention> stated = tables
            .SelectMany(table => table.Facts.Where(fact => !bare[table].Contains(fact.Place.Column ?? -1)))
            .Where(static fact => fact.Mention is not null).Select(AsMention)
            .Concat(reading.Figures.Where(static figure => IsBudget(figure.Mention) && !IsBare(figure)).Select(static figure => figure.Mention))
            .Where(static mention => mention.MetricId is not null)
            .ToLookup(static mention => (mention.MetricId!, mention.Year, mention.Scope));
        return [.. tables.Select(table => Settled(table, bare[table], stated))];
    }

    private static InterpretedTable Settled(InterpretedTable table, HashSet<int> bare, ILookup<(string, int?, string?), Mention> stated)
    {
        HashSet<int> adjusted = [.. table.Facts.Where(fact => fact.Mention is not null && bare.Contains(fact.Place.Column ?? -1))
            .GroupBy(static fact => fact.Place.Column!.Value)
            .Where(column => column.Any(fact => IsAdjusted(AsMention(fact), stated)) && !column.Any(fact => IsInitial(AsMention(fact), stated)))
            .Select(static column => column.Key)];
        return adjusted.Count == 0 ? table : table with
        {
            Facts = [.. table.Facts.Select(fact => fact.Basis == Basis.InitialBudget && adjusted.Contains(fact.Place.Column ?? -1)
                ? fact with { Basis = Basis.AdjustedBudget, Mention = fact.Mention is null ? null : fact.Mention with { Basis = Basis.AdjustedBudget } }
                : fact)],
        };
    }

    private static HashSet<int> BareColumns(InterpretedTable table) =>
        [.. table.Bands.SelectMany(static band => band.Groups).SelectMany(static group => group.Columns)
            .Where(static column => column.Basis == Basis.InitialBudget && !column.Header.AsSpan().ContainsAny('初', '批')).Select(static column => column.Index)];

    private static Mention AsMention(Fact fact) => fact.Mention! with { MetricId = fact.MetricId, Basis = fact.Basis, Year = fact.Year, Scope = fact.Scope };

    private static bool IsInitial(Mention mention, ILookup<(string, int?, string?), Mention> stated) =>
        stated[(mention.MetricId!, mention.Year, mention.Scope)].Any(other => other.Basis == Basis.InitialBudget && IsEqual(other, mention));

    private static bool IsBudget(Mention mention) => mention.Basis is Basis.InitialBudget or Basis.AdjustedBudget && mention.Role == MentionRole.Value && mention.Quantity.Dimension == Dimension.Money;

    private static bool IsBare(TextFigure figure) =>
        figure.Mention is { Basis: Basis.InitialBudget, MetricId: not null } && IsBudget(figure.Mention) && figure.Syntax.Part == ComparisonPart.None
        && LeadPatterns.BareBudget().IsMatch(LeadText.LabelOf(figure.Syntax.Lead));

    private static bool IsAdjusted(Mention mention, ILookup<(string, int?, string?), Mention> stated)
    {
        IEnumerable<Mention> others = stated[(mention.MetricId!, mention.Year, mention.Scope)];
        return others.Any(other => other.Basis == Basis.AdjustedBudget && IsEqual(other, mention)) && !IsInitial(mention, stated);
    }

    // Equal to the digits of the coarser print.
    private static bool IsEqual(Mention a, Mention b) =>
        Math.Abs(a.Normalized - b.Normalized) <= Math.Max(a.Quantity.HalfUnit * a.Quantity.Scale, b.Quantity.HalfUnit * b.Quantity.Scale);
}
