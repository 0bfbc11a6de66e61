using System.CommandLine;
using System.Globalization;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Presentation;
using Extractor.Cli.Running;
using Extractor.Pipeline.Across;
using Extractor.Pipeline.Answers;
using Extractor.Storage.LiteDb;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;
using Extractor.Storage.Reviews;

namespace Extractor.Cli.Commands;

/// <summary>Prints the whole derivation of a finding.</summary>
internal sealed class ExplainCommand : ClerkCommand
{
    private readonly Argument<string> _finding = new("FINDING") { HelpName = "问题编号", Description = "问题的编号（extractor flags 的最后一列），写前几位即可" };
    private readonly Option<string> _database = CommonOptions.Database();

    public ExplainCommand()
        : base(
            "explain",
            "说明一个问题的来龙去脉：用到的每个数字、原文、所在位置和计算过程",
            ("extractor explain ad24109ad214412e", "说明编号为 ad24109ad214412e 的问题"),
            ("extractor explain ad24", "编号写前几位也可以"))
    {
        Add(_finding);
        Add(_database);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        using LiteDbReportStore store = LiteDbReportStore.OpenForReading(parsed.GetRequiredValue(_database));
        FindingRow row = StoredReports.FindFinding(store, parsed.GetRequiredValue(_finding));
        ReportRecord report = store.FindReport(row.Report.Number)!;
        TextWriter output = Console.Out;
        WriteHead(row, report, store, output);
        output.WriteLine();
        output.WriteLine("核对过程");
        if (row.Kind == "across_reports")
        {
            WriteAcross(AcrossReports.Find(store, new FindingFilter()).First(f => f.Row.Id == row.Id), store, output);
        }
        else
        {
            WriteWithin(report, report.Findings.First(f => f.Id == row.Id), output);
        }

        output.WriteLine();
        output.WriteLine($"审核状态：{ChineseNames.States.Of(ReviewStates.Of(row.State))}{(row.Review is { } review ? string.Create(CultureInfo.InvariantCulture, $"（{review.AtUtc.ToLocalTime():yyyy-MM-dd HH:mm}）{review.Note}") : string.Empty)}");
        if (row.Review is null)
        {
            output.WriteLine($"审核：extractor review {row.Id} --state 属实|误报|已说明 --note 意见");
        }
    }

    private static void WriteHead(FindingRow row, ReportRecord report, LiteDbReportStore store, TextWriter output)
    {
        output.WriteLine($"问题 {row.Id}");
        output.WriteLine($"{ChineseNames.Severities.Of(row.Severity)}：{ChineseNames.Rules.Of(row.Kind)}");
        output.WriteLine(row.Message);
        if (row.Hint is not null)
        {
            output.WriteLine($"可能原因：{row.Hint}");
        }

        if (row.Stake is decimal stake)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"涉及金额：{stake / 10_000m:#,##0.######} 万元"));
        }

        WriteReport("报告", row.Report, report, store, output);
    }

    private static void WriteReport(string what, ReportKey key, ReportRecord report, LiteDbReportStore store, TextWriter output)
    {
        output.WriteLine($"{what}：{key.Number}  {report.Report.Title}（{key.Department}，{key.Year}）");
        foreach (string path in store.PathsOf(key.Number))
        {
            output.WriteLine($"文件：{path}");
        }
    }

    private static void WriteAcross(AcrossFinding finding, LiteDbReportStore store, TextWriter output)
    {
        output.WriteLine("  关系：A = B（两份报告中的同一数据）");
        WriteStatement("A", finding.Told, output);
        WriteReport("  另一份报告", finding.OwnReport, store.FindReport(finding.OwnReport.Number)!, store, output);
        WriteStatement("B", finding.Own, output);
    }

    private static void WriteStatement(string letter, FactRecord fact, TextWriter output)
    {
        output.WriteLine($"  {letter} = {fact.Value}{fact.Unit}");
        output.WriteLine($"      {ChinesePlace.Of(fact.Evidence)}：「{fact.Evidence.Quote}」");
    }

    private static void WriteWithin(ReportRecord report, FindingRecord finding, TextWriter output)
    {
        Dictionary<string, RelationRecord> relations = report.Relations.ToDictionary(r => r.Id);
        if (finding.Relation is not null)
        {
            Derivation.Write(relations[finding.Relation], output);
        }
        else
        {
            foreach (EvidenceRecord evidence in finding.Evidence)
            {
                output.WriteLine($"  {ChinesePlace.Of(evidence)}：「{evidence.Quote}」");
            }
        }

        if (finding.Supporting is { Count: > 0 } supporting)
        {
            output.WriteLine();
            output.WriteLine($"同一原因还使下列 {supporting.Count} 项关系不符");
            foreach (string relation in supporting)
            {
                Derivation.Write(relations[relation], output);
                output.WriteLine();
            }
        }
    }
}
