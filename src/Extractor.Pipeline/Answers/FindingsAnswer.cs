using Extractor.Storage.Queries;
using Extractor.Storage.Reviews;

namespace Extractor.Pipeline.Answers;

/// <summary>Findings as a table.</summary>
public static class FindingsAnswer
{
    private const decimal YuanInWanyuan = 10_000m;

    private static readonly Column[] Columns =
    [
        new("severity", "级别"),
        new("department", "部门"),
        new("year", "年度", ColumnKind.Whole),
        new("kind", "问题"),
        new("message", "说明"),
        new("stated", "报告数", ColumnKind.Text, OnScreen: false),
        new("expected", "计算数", ColumnKind.Text, OnScreen: false),
        new("hint", "可能原因"),
        new("stake", "涉及金额（万元）", ColumnKind.Amount),
        new("state", "状态"),
        new("note", "审核意见", OnScreen: false),
        new("numbers", "涉及数字", OnScreen: false),
        new("report", "报告", ColumnKind.Whole),
        new("id", "编号"),
    ];

    private static readonly Column[] ProgramColumns = [.. Columns.Select(c => c.Name == "stake" ? c with { Title = "涉及金额（元）" } : c)];

    /// <summary>The table.</summary>
    /// <param name="findings">The findings in the order to show.</param>
    /// <param name="forPeople">Whether people read it: Chinese names and money in 万元. Programs get identifiers and money in 元.</param>
    public static AnswerTable Of(IEnumerable<FindingRow> findings, bool forPeople) => new(forPeople ? Columns : ProgramColumns, findings.Select(f => new object?[]
    {
        forPeople ? ChineseNames.Severities.Of(f.Severity) : f.Severity,
        f.Report.Department,
        f.Report.Year,
        forPeople ? ChineseNames.Rules.Of(f.Kind) : f.Kind,
        f.Message,
        f.Stated,
        f.Expected,
        f.Hint,
        forPeople ? f.Stake / YuanInWanyuan : f.Stake,
        forPeople ? ChineseNames.States.Of(ReviewStates.Of(f.State)) : ReviewStates.Of(f.State),
        f.Review?.Note,
        f.Numbers,
        f.Report.Number,
        f.Id,
    }));
}
