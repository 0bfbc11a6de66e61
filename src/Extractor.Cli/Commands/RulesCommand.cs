using System.CommandLine;
using Extractor.Checks.Rules;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Running;
using Extractor.Metrics.Catalogue;
using Extractor.Pipeline.Answers;
using Extractor.Storage.Reports;

namespace Extractor.Cli.Commands;

/// <summary>Lists the rules of the catalogue, or says whether a bureau's rule file is right.</summary>
internal sealed class RulesCommand : ClerkCommand
{
    private readonly Option<string?> _check = new("--check") { HelpName = "文件", Description = "只检查这个规则文件，说明有几条规则或错在哪里" };
    private readonly AnswerOptions _answer = new();

    public RulesCommand()
        : base(
            "rules",
            $"列出核对规则（内置的和程序旁 {RuleBook.UserFileName} 中的），或检查一个规则文件",
            ("extractor rules", "列出全部规则"),
            ($"extractor rules --check {RuleBook.UserFileName}", "检查自己写的规则文件"))
    {
        Add(_check);
        _answer.AddTo(this);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        if (parsed.GetValue(_check) is { } path)
        {
            Console.WriteLine(Checked(path));
            return;
        }

        bool codes = _answer.ForPrograms(parsed);
        HashSet<string> builtIn = [.. RuleBook.Load(MetricCatalogue.Default).Rules.Select(static rule => rule.Id)];
        var table = new AnswerTable(
            [new Column("id", "编号"), new Column("kind", "种类"), new Column("formula", "公式"), new Column("within", "范围"), new Column("source", "来源")],
            RuleBook.Default.Rules.Select(rule => new object?[]
            {
                rule.Id,
                codes ? Identifiers.Of(rule.Kind) : ChineseNames.Rules.Of(Identifiers.Of(rule.Kind)),
                rule.Formula,
                codes ? (rule.Reach == RuleReach.Paragraph ? "paragraph" : "report") : (rule.Reach == RuleReach.Paragraph ? "同一段" : "全报告"),
                codes ? (builtIn.Contains(rule.Id) ? "built_in" : "user") : (builtIn.Contains(rule.Id) ? "内置" : "自定"),
            }));
        _answer.Write(parsed, table, "没有规则", rowsOnScreen: int.MaxValue);
    }

    private static string Checked(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            RuleChanges changes = RuleBook.ChangesOf(MetricCatalogue.Default, file, Path.GetFileName(path));
            return $"规则文件 {Path.GetFileName(path)} 正确：新增 {changes.Added} 条，替换内置 {changes.Replaced} 条，停用内置 {changes.SwitchedOff} 条";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"规则文件读不了：{path}");
        }
    }
}
