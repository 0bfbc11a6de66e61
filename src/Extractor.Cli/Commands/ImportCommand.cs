using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Presentation;
using Extractor.Cli.Running;
using Extractor.Pipeline.Across;
using Extractor.Pipeline.Answers;
using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Destinations;
using Extractor.Pipeline.Inputs;
using Extractor.Storage;
using Extractor.Storage.Files;
using Extractor.Storage.LiteDb;
using Extractor.Storage.Queries;

namespace Extractor.Cli.Commands;

/// <summary>Reads files and stores their reports.</summary>
internal sealed class ImportCommand : ClerkCommand
{
    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string> _database = CommonOptions.Database();
    private readonly Option<bool> _again = new("--again") { Description = "没有变化的文件也重新分析（程序升级后使用）；审核意见保留" };
    private readonly Option<bool> _flags = new("--flags") { Description = "导入后列出这些报告的问题" };
    private readonly Option<int?> _jobs = CommonOptions.Jobs();
    private readonly Option<double?> _fileSeconds = CommonOptions.TimeLimit();
    private readonly Option<bool> _noRecognition = CommonOptions.NoRecognition();
    private readonly Option<string?> _failOn = CommonOptions.FailOn();

    public ImportCommand()
        : base(
            "import",
            "读取报告并存入数据库；没有变化的文件自动跳过，中断后再次运行即可继续",
            ("extractor import 报告文件夹", "导入文件夹（含子文件夹）里的全部报告"),
            ("extractor import 报告文件夹 --flags", "导入后列出发现的问题"),
            ("extractor import 2023年报告 --db 2023.db", "存入指定的数据库文件"))
    {
        Add(_paths);
        Add(_database);
        Add(_again);
        Add(_flags);
        Add(_jobs);
        Add(_fileSeconds);
        Add(_noRecognition);
        Add(_failOn);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        InputList inputs = InputWalk.Over(parsed.GetRequiredValue(_paths), cancellationToken);
        BatchOptions options = BatchRun.Options(parsed.GetValue(_jobs), parsed.GetValue(_fileSeconds));
        using LiteDbReportStore store = LiteDbReportStore.Open(parsed.GetRequiredValue(_database));
        BatchSummary summary = await BatchRun.RunAsync(inputs, new ImportDestination(store, parsed.GetValue(_again)), options, !parsed.GetValue(_noRecognition), Console.Error);
        List<FindingRow> findings = FindingsIn(store, inputs);
        Console.WriteLine(Describe(summary, findings, inputs.Passed));
        if (parsed.GetValue(_flags) && findings.Count > 0)
        {
            findings.Sort(FindingRow.ByGravity);
            ScreenTable.Write(FindingsAnswer.Of(findings, forPeople: true), Console.Out);
        }

        return Outcome.Of(summary, parsed.GetValue(_failOn), CountOf(findings));
    }

    private static List<FindingRow> FindingsIn(IReportStore store, InputList inputs)
    {
        HashSet<string> contents = [.. inputs.Files.Select(f => store.FindFile(f.FullPath)).OfType<FileEntry>().SelectMany(f => f.Reports).Select(r => r.Sha256)];
        HashSet<int> numbers = [.. store.Reports(new ReportFilter()).Where(r => contents.Contains(r.Sha256)).Select(r => r.Key.Number)];
        return [.. store.Findings(new FindingFilter()).Concat(AcrossReports.FindUnasked(store, new FindingFilter())).Where(f => numbers.Contains(f.Report.Number))];
    }

    private static FindingCount CountOf(List<FindingRow> findings) => new(
        findings.Count(f => f.Severity == "error"),
        findings.Count(f => f.Severity == "warning"),
        findings.Count(f => f.Severity == "info"));

    private static string Describe(BatchSummary summary, List<FindingRow> findings, int passed)
    {
        BatchProgress done = summary.Progress;
        FindingCount count = CountOf(findings);
        string stopped = summary.Stopped ? "已中断（再次运行同一命令即可继续）：" : string.Empty;
        string ignored = passed > 0 ? $"，另有 {passed} 个不是报告的文件未读" : string.Empty;
        return $"{stopped}共 {done.Total} 个文件：新增 {done.Added}，更新 {done.Replaced}，内容相同 {done.Linked}，未变 {done.Unchanged}，失败 {summary.Failures.Count}{ignored}；"
            + $"这些报告中有问题 {count.Total} 条（错误 {count.Errors}，警告 {count.Warnings}，提示 {count.Infos}）";
    }
}
