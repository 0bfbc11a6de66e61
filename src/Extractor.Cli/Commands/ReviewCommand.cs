using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Running;
using Extractor.Pipeline.Answers;
using Extractor.Storage.LiteDb;
using Extractor.Storage.Queries;
using Extractor.Storage.Reviews;

namespace Extractor.Cli.Commands;

/// <summary>Records a reviewer's decision on findings.</summary>
internal sealed class ReviewCommand : ClerkCommand
{
    private readonly Argument<string[]> _findings = new("FINDING") { HelpName = "问题编号", Description = "问题的编号（extractor flags 的最后一列），写前几位即可；可写多个", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _state = new("--state", "-s") { HelpName = "状态", Description = $"审核结论：{ChineseNames.States.Choices}", Required = true };
    private readonly Option<string?> _note = new("--note", "-n") { HelpName = "意见", Description = "审核意见" };
    private readonly Option<string> _database = CommonOptions.Database();

    public ReviewCommand()
        : base(
            "review",
            "登记对问题的审核结论；重新导入报告后结论仍然保留，数字改动后才恢复为待核",
            ("extractor review ad24 --state 属实 --note 已通知单位更正", "确认是报告的错误"),
            ("extractor review ad24 --state 误报", "不是错误"),
            ("extractor review ad24 --state 待核", "撤销原来的结论"))
    {
        Add(_findings);
        Add(_state);
        Add(_note);
        Add(_database);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        string word = parsed.GetRequiredValue(_state);
        string state = ChineseNames.States.Parse(word) ?? throw new UsageException($"--state 不认识“{word}”；可以是：{ChineseNames.States.Choices}");
        string database = parsed.GetRequiredValue(_database);
        if (!File.Exists(database))
        {
            throw new UsageException($"数据库不存在：{database}");
        }

        using LiteDbReportStore store = LiteDbReportStore.Open(database);
        List<FindingRow> findings = [.. parsed.GetRequiredValue(_findings).Select(f => StoredReports.FindFinding(store, f))];
        foreach (FindingRow finding in findings)
        {
            store.Decide(new ReviewDecision(finding.Id, ReviewStates.Parse(state)!.Value, parsed.GetValue(_note), DateTime.UtcNow));
            Console.WriteLine($"{finding.Id}：{ChineseNames.States.Of(ReviewStates.Of(finding.State))} → {ChineseNames.States.Of(state)}  {finding.Message}");
        }
    }
}
