using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Presentation;
using Extractor.Cli.Running;
using Extractor.Metrics.Catalogue;
using Extractor.Pipeline.Answers;
using Extractor.Storage.LiteDb;
using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;

namespace Extractor.Cli.Commands;

/// <summary>Shows all that is known of one report, or the list of reports.</summary>
internal sealed class ShowCommand : ClerkCommand
{
    private readonly Argument<string?> _report = new("REPORT")
    {
        HelpName = "报告",
        Description = "报告编号、文件路径，或部门名称、标题中的文字；不写则列出库中全部报告",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _database = CommonOptions.Database();
    private readonly AnswerOptions _answer = new();

    public ShowCommand()
        : base(
            "show",
            "查看一份报告提取出的全部内容：数据、绩效指标、勾稽关系和问题",
            ("extractor show", "列出库中全部报告"),
            ("extractor show 3", "查看编号为 3 的报告"),
            ("extractor show 水利局", "查看水利局的报告"),
            ("extractor show 3 --json", "输出该报告的完整结果（JSON）"))
    {
        Add(_report);
        Add(_database);
        _answer.AddTo(this);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        using LiteDbReportStore store = LiteDbReportStore.OpenForReading(parsed.GetRequiredValue(_database));
        if (parsed.GetValue(_report) is not { } word)
        {
            _answer.Write(parsed, ReportsAnswer.Of(store.Reports(new ReportFilter()), forPeople: !_answer.ForPrograms(parsed)), "库中还没有报告");
            return;
        }

        ReportRow row = StoredReports.Find(store, word);
        ReportRecord report = store.FindReport(row.Key.Number)!;
        if (_answer.ForPrograms(parsed))
        {
            using Stream output = Console.OpenStandardOutput();
            ReportJson.Write(output, report, indented: true);
            output.Write("\n"u8);
            return;
        }

        ReportRows rows = ReportRows.Draw(report, row.Key.Number);
        AnswerTable facts = FactsAnswer.Of(rows.Facts, MetricCatalogue.Default, MoneyUnit.Default, forPeople: true);
        if (_answer.AsCsv(parsed))
        {
            _answer.Write(parsed, facts, string.Empty);
            return;
        }

        WriteHead(report, row, store.PathsOf(row.Key.Number));
        Section("数据", facts);
        Section("绩效指标", IndicatorsAnswer.Of(report.Indicators));
        List<FindingRow> findings = [.. store.Findings(new FindingFilter { ReportYears = row.Key.Year is int year ? new HashSet<int> { year } : null }).Where(f => f.Report.Number == row.Key.Number)];
        findings.Sort(FindingRow.ByGravity);
        Section("问题", FindingsAnswer.Of(findings, forPeople: true));
    }

    private static void WriteHead(ReportRecord report, ReportRow row, IReadOnlyList<string> paths)
    {
        TextWriter output = Console.Out;
        output.WriteLine($"报告 {row.Key.Number}：{report.Report.Title}");
        output.WriteLine($"部门：{report.Report.Department}    年度：{report.Report.Year}    类型：{ChineseNames.ReportKinds.Of(report.Report.Kind)}{(report.Report.Project is { } project ? $"    项目：{project}" : string.Empty)}");
        foreach (string path in paths)
        {
            output.WriteLine($"文件：{path}");
        }

        CoverageRecord coverage = report.Coverage;
        output.WriteLine($"数字 {coverage.Figures} 个，其中提取为数据 {coverage.Facts} 个，经过核对 {coverage.Checked} 个，未核对 {coverage.Unchecked} 个");
        string outcomes = string.Join("，", ChineseNames.Statuses.Ids.Select(s => (Name: ChineseNames.Statuses.Of(s), Count: report.Relations.Count(r => r.Status == s))).Where(s => s.Count > 0).Select(s => $"{s.Name} {s.Count}"));
        output.WriteLine($"勾稽关系 {report.Relations.Count} 项{(outcomes.Length > 0 ? $"：{outcomes}" : string.Empty)}");
    }

    private static void Section(string title, AnswerTable table)
    {
        List<object?[]> rows = [.. table.Rows];
        Console.WriteLine();
        Console.WriteLine($"{title}（{rows.Count}）");
        if (rows.Count > 0)
        {
            ScreenTable.Write(table with { Rows = rows }, Console.Out);
        }
    }
}
