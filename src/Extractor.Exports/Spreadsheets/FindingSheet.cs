using Extractor.Pipeline.Answers;
using Extractor.Storage;
using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;
using Extractor.Storage.Reviews;
using SpreadCheetah;

namespace Extractor.Exports.Spreadsheets;

/// <summary>The sheet of findings, with the words that stand in the report and what reviewers decided.</summary>
internal static class FindingSheet
{
    private static readonly HashSet<ReviewState> Reviewed = [.. Enum.GetValues<ReviewState>().Where(s => s != ReviewState.Open)];

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheets">Receives it.</param>
    /// <param name="store">The store.</param>
    /// <param name="filter">Which reports.</param>
    /// <param name="money">The unit of money.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public static async Task WriteAsync(SheetSequence sheets, IReportStore store, ReportFilter filter, MoneyUnit money, CancellationToken cancellationToken)
    {
        await sheets.BeginAsync("问题", Columns(money), cancellationToken);
        Dictionary<string, FindingRow> reviewed = [];
        foreach (FindingRow finding in store.Findings(FindingFilter.OfReports(filter) with { States = Reviewed }))
        {
            reviewed.TryAdd(finding.Id, finding);
        }

        foreach (ReportRow report in store.Reports(filter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (report.Errors + report.Warnings + report.Infos == 0 || store.FindReport(report.Key.Number) is not { } record)
            {
                continue;
            }

            foreach ((FindingRow row, FindingRecord finding) in ReportRows.Draw(record, report.Key.Number).Findings.Zip(record.Findings))
            {
                await sheets.AddAsync(Cells(sheets, row, finding, reviewed.GetValueOrDefault(row.Id), money), cancellationToken);
            }
        }
    }

    private static SheetColumn[] Columns(MoneyUnit money) =>
    [
        new("级别", 8),
        new("部门", 26),
        new("年度", 8),
        new("问题", 16),
        new("说明", 60),
        new("报告数"),
        new("计算数"),
        new("可能原因", 30),
        new($"涉及金额（{money.Name}）"),
        new("原文", 60),
        new("位置", 20),
        new("状态", 8),
        new("审核意见", 20),
        new("报告", 8),
        new("编号", 18),
    ];

    private static Cell[] Cells(SheetSequence sheets, FindingRow row, FindingRecord finding, FindingRow? reviewed, MoneyUnit money) =>
    [
        SheetSequence.Text(ChineseNames.Severities.Of(row.Severity)),
        SheetSequence.Text(row.Report.Department),
        new Cell(row.Report.Year),
        SheetSequence.Text(ChineseNames.Rules.Of(row.Kind)),
        SheetSequence.Text(row.Message),
        SheetSequence.Text(row.Stated),
        SheetSequence.Text(row.Expected),
        SheetSequence.Text(row.Hint),
        sheets.Amount(row.Stake / money.Yuan),
        SheetSequence.Text(string.Join('；', finding.Evidence.Select(e => e.Quote).Distinct())),
        SheetSequence.Text(string.Join('；', finding.Evidence.Select(ChinesePlace.Of).Distinct())),
        SheetSequence.Text(ChineseNames.States.Of(ReviewStates.Of(reviewed?.State ?? ReviewState.Open))),
        SheetSequence.Text(reviewed?.Review?.Note),
        new Cell(row.Report.Number),
        SheetSequence.Text(row.Id),
    ];
}
