using System.Globalization;
using Extractor.Metrics.Catalogue;
using Extractor.Pipeline.Answers;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;
using SpreadCheetah;

namespace Extractor.Exports.Spreadsheets;

/// <summary>
/// The sheet of figures: a row a department and year (and project, for reports on a project), a column a metric that any of the reports states.
/// Where a department has several reports of a year, a figure is taken from the self-evaluation before final accounts before a budget, then from
/// the one imported last; figures of other years, which reports give for comparison, are left to the other exports.
/// </summary>
internal static class MetricSheet
{
    private static readonly SheetColumn[] Leading =
    [
        new("部门", 26),
        new("地区"),
        new("年度", 8),
        new("项目", 20),
        new("报告类型", 20),
        new("报告", 8),
    ];

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheets">Receives it.</param>
    /// <param name="store">The store.</param>
    /// <param name="filter">Which reports.</param>
    /// <param name="basis">The basis of the figures; figures that have none are given too.</param>
    /// <param name="catalogue">Gives the columns.</param>
    /// <param name="money">The unit of money.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public static async Task WriteAsync(
        SheetSequence sheets,
        IReportStore store,
        ReportFilter filter,
        string basis,
        MetricCatalogue catalogue,
        MoneyUnit money,
        CancellationToken cancellationToken)
    {
        List<Metric> metrics = StatedMetrics(store, filter, basis, catalogue);
        Dictionary<string, int> columns = metrics.Select((m, i) => (m.Id, Leading.Length + i)).ToDictionary();
        SheetColumn[] titles = [.. Leading, .. metrics.Select(m => new SheetColumn(m.Label + UnitOf(m, money)))];
        await sheets.BeginAsync($"指标（{ChineseNames.Bases.Of(basis)}）", titles, cancellationToken);
        var cells = new Cell[titles.Length];
        foreach (IGrouping<RowKey, ReportRow> row in RowsOf(store.Reports(filter)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<ReportKey> reports = [.. row.Select(r => r.Key).OrderByDescending(k => Weight(k.Kind)).ThenByDescending(k => k.Number)];
            cells.AsSpan().Clear();
            cells[0] = SheetSequence.Text(row.Key.Department);
            cells[1] = SheetSequence.Text(reports.Find(r => r.Region is not null)?.Region);
            cells[2] = new Cell(row.Key.Year);
            cells[3] = SheetSequence.Text(row.Key.Project);
            cells[4] = SheetSequence.Text(string.Join('、', reports.Select(r => ChineseNames.ReportKinds.Of(r.Kind)).Distinct()));
            cells[5] = reports.Count == 1 ? new Cell(reports[0].Number) : SheetSequence.Text(string.Join('、', reports.Select(r => r.Number.ToString(CultureInfo.InvariantCulture))));
            var stated = new bool[titles.Length];
            foreach (FactRecord fact in reports.SelectMany(r => MainFirst(store.FindReport(r.Number))))
            {
                if (fact.Year == row.Key.Year
                    && (fact.Scope is null || fact.Scope == row.Key.Project)
                    && (fact.Basis == basis || fact.Basis == "none")
                    && columns.TryGetValue(fact.Metric, out int column)
                    && !stated[column])
                {
                    stated[column] = true;
                    cells[column] = CellOf(sheets, fact, metrics[column - Leading.Length], money);
                }
            }

            await sheets.AddAsync(cells, cancellationToken);
        }
    }

    private static List<Metric> StatedMetrics(IReportStore store, ReportFilter filter, string basis, MetricCatalogue catalogue)
    {
        HashSet<string> stated = [];
        foreach (FactRow fact in store.Facts(FactFilter.OfReports(filter) with { Bases = new HashSet<string> { basis, "none" } }))
        {
            if (fact.Year == fact.Report.Year && (fact.Scope is null || fact.Scope == fact.Report.Project))
            {
                stated.Add(fact.Metric);
            }
        }

        return [.. catalogue.All.Where(m => stated.Contains(m.Id))];
    }

    /// <summary>The rows, by region, department and year. Reports that name no department, or no year, have nothing in common.</summary>
    private static IEnumerable<IGrouping<RowKey, ReportRow>> RowsOf(IEnumerable<ReportRow> reports) => reports
        .GroupBy(r => new RowKey(r.Key.Department, r.Key.Year, r.Key.Project, r.Key.Department is null || r.Key.Year is null ? r.Key.Number : 0))
        .OrderBy(g => g.Select(r => r.Key.Region).FirstOrDefault(r => r is not null), StringComparer.Ordinal)
        .ThenBy(g => g.Key.Department, StringComparer.Ordinal)
        .ThenBy(g => g.Key.Year)
        .ThenBy(g => g.Key.Project, StringComparer.Ordinal);

    /// <summary>The facts with those of the main 口径 first.</summary>
    private static IEnumerable<FactRecord> MainFirst(ReportRecord? report) =>
        report is null ? [] : report.Facts.Where(f => f.Universe is null).Concat(report.Facts.Where(f => f.Universe is not null));

    private static Cell CellOf(SheetSequence sheets, FactRecord fact, Metric metric, MoneyUnit money)
    {
        if (fact.Normalized is null)
        {
            return SheetSequence.Text(fact.Value);
        }

        decimal? value = money.Show(metric, decimal.Parse(fact.Normalized, CultureInfo.InvariantCulture)).Value;
        return metric.Type switch
        {
            MetricType.Money => sheets.Amount(value),
            MetricType.Rate => sheets.Rate(value),
            _ => new Cell(value),
        };
    }

    private static string UnitOf(Metric metric, MoneyUnit money) => metric.Type switch
    {
        MetricType.Money => $"（{money.Name}）",
        MetricType.Rate => "（%）",
        MetricType.Score => "（分）",
        _ => string.Empty,
    };

    private static int Weight(string kind) => kind switch
    {
        "department" => 3,
        "final_accounts" => 2,
        "project" => 1,
        _ => 0,
    };

    private sealed record RowKey(string? Department, int? Year, string? Project, int Report);
}
