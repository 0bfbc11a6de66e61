using Extractor.Metrics.Catalogue;
using Extractor.Storage.Queries;

namespace Extractor.Pipeline.Answers;

/// <summary>Facts as a table.</summary>
public static class FactsAnswer
{
    private static readonly Column[] Columns =
    [
        new("department", "部门"),
        new("region", "地区", OnScreen: false),
        new("year", "年度", ColumnKind.Whole),
        new("metric", "指标"),
        new("basis", "口径"),
        new("scope", "项目或下属单位"),
        new("amount", "数值", ColumnKind.Amount),
        new("amountUnit", "单位"),
        new("value", "报告原数", OnScreen: false),
        new("unit", "报告单位", OnScreen: false),
        new("normalized", "基本单位数值", ColumnKind.Amount, OnScreen: false),
        new("reportKind", "报告类型", OnScreen: false),
        new("report", "报告", ColumnKind.Whole),
    ];

    /// <summary>The table.</summary>
    /// <param name="facts">The facts in the order to show.</param>
    /// <param name="catalogue">Gives metrics their names and types.</param>
    /// <param name="money">The unit to show money in.</param>
    /// <param name="forPeople">Whether people read it: Chinese names instead of identifiers.</param>
    /// <param name="ranked">Whether to number the rows.</param>
    public static AnswerTable Of(IEnumerable<FactRow> facts, MetricCatalogue catalogue, MoneyUnit money, bool forPeople, bool ranked = false)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(money);
        Column[] columns = ranked ? [Ranks.Column, .. Columns] : Columns;
        return new AnswerTable(columns, facts.Select((f, i) => Row(f, ranked ? i + 1 : null)));

        object?[] Row(FactRow fact, int? rank)
        {
            Metric? metric = catalogue.Find(fact.Metric);
            (decimal? amount, string unit) = money.Show(metric, fact.Normalized);
            object?[] row =
            [
                fact.Report.Department,
                fact.Report.Region,
                fact.Year,
                forPeople ? metric?.Label ?? fact.Metric : fact.Metric,
                forPeople ? ChineseNames.Bases.Of(fact.Basis) : fact.Basis,
                fact.Scope,
                amount is null ? fact.Value : amount,
                unit,
                fact.Value,
                fact.Unit,
                fact.Normalized,
                forPeople ? ChineseNames.ReportKinds.Of(fact.Report.Kind) : fact.Report.Kind,
                fact.Report.Number,
            ];
            return rank is int number ? [number, .. row] : row;
        }
    }
}

/// <summary>The column of ranks.</summary>
internal static class Ranks
{
    public static Column Column { get; } = new("rank", "名次", ColumnKind.Whole);
}
