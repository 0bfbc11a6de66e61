using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Pipeline.Across;
using Extractor.Pipeline.Answers;
using Extractor.Storage.LiteDb;
using Extractor.Storage.Queries;
using Extractor.Storage.Reviews;

namespace Extractor.Cli.Commands;

/// <summary>Lists the findings in store.</summary>
internal sealed class FlagsCommand : ClerkCommand
{
    private readonly Option<string> _database = CommonOptions.Database();
    private readonly Option<string?> _department = FilterOptions.Department();
    private readonly Option<string?> _region = FilterOptions.Region();
    private readonly Option<string[]> _year = FilterOptions.Year();
    private readonly Option<string[]> _rule = FilterOptions.Words("--rule", "问题种类", ChineseNames.Rules);
    private readonly Option<string[]> _severity = FilterOptions.Words("--severity", "严重程度", ChineseNames.Severities);
    private readonly Option<string[]> _state = FilterOptions.Words("--state", "审核状态", ChineseNames.States);
    private readonly AnswerOptions _answer = new();

    public FlagsCommand()
        : base(
            "flags",
            "列出库中报告的问题：按严重程度、再按涉及金额从大到小排列",
            ("extractor flags", "列出全部问题"),
            ("extractor flags --department 水利局 --year 2023", "只看水利局 2023 年的问题"),
            ("extractor flags --severity 错误 --state 待核", "只看还没有审核的错误"),
            ("extractor flags --rule 跨年不一致", "只看报告之间的矛盾（库中超过 2000 份报告时须这样写明才会比较）"),
            ("extractor flags --csv > 问题清单.csv", "导出问题清单，用 Excel 打开"))
    {
        Add(_database);
        Add(_department);
        Add(_region);
        Add(_year);
        Add(_rule);
        Add(_severity);
        Add(_state);
        _answer.AddTo(this);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var filter = new FindingFilter
        {
            Department = parsed.GetValue(_department),
            Region = parsed.GetValue(_region),
            ReportYears = FilterOptions.Years(parsed.GetValue(_year)),
            Rules = FilterOptions.Parse(parsed.GetValue(_rule), "--rule", ChineseNames.Rules),
            Severities = FilterOptions.Parse(parsed.GetValue(_severity), "--severity", ChineseNames.Severities),
            States = FilterOptions.Parse(parsed.GetValue(_state), "--state", ChineseNames.States)?.Select(s => ReviewStates.Parse(s)!.Value).ToHashSet(),
        };
        using LiteDbReportStore store = LiteDbReportStore.OpenForReading(parsed.GetRequiredValue(_database));
        List<FindingRow> findings = [.. store.Findings(filter)];
        findings.AddRange(AcrossReports.FindUnasked(store, filter));
        findings.Sort(FindingRow.ByGravity);
        _answer.Write(parsed, FindingsAnswer.Of(findings, forPeople: !_answer.ForPrograms(parsed)), "没有符合条件的问题");
    }
}
