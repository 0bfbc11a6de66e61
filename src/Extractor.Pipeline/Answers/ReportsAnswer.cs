using Extractor.Storage.Queries;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Answers;

/// <summary>Reports as a table.</summary>
public static class ReportsAnswer
{
    private static readonly Column[] Columns =
    [
        new("report", "报告", ColumnKind.Whole),
        new("department", "部门"),
        new("region", "地区", OnScreen: false),
        new("year", "年度", ColumnKind.Whole),
        new("kind", "类型"),
        new("project", "项目"),
        new("title", "标题", OnScreen: false),
        new("file", "文件"),
        new("facts", "数据", ColumnKind.Whole),
        new("relations", "勾稽关系", ColumnKind.Whole),
        new("errors", "错误", ColumnKind.Whole),
        new("warnings", "警告", ColumnKind.Whole),
        new("infos", "提示", ColumnKind.Whole),
        new("format", "格式", OnScreen: false),
        new("sha256", "内容校验值", OnScreen: false),
    ];

    /// <summary>The table.</summary>
    /// <param name="reports">The reports in the order to show.</param>
    /// <param name="forPeople">Whether people read it: Chinese names instead of identifiers.</param>
    public static AnswerTable Of(IEnumerable<ReportRow> reports, bool forPeople) => new(Columns, reports.Select(r => new object?[]
    {
        r.Key.Number,
        r.Key.Department,
        r.Key.Region,
        r.Key.Year,
        forPeople ? ChineseNames.ReportKinds.Of(r.Key.Kind) : r.Key.Kind,
        r.Key.Project,
        r.Title,
        r.FileName,
        r.Facts,
        r.Relations,
        r.Errors,
        r.Warnings,
        r.Infos,
        r.Format,
        r.Sha256,
    }));
}

/// <summary>Indicator rows as a table.</summary>
public static class IndicatorsAnswer
{
    private static readonly Column[] Columns =
    [
        new("level1", "一级指标"),
        new("level2", "二级指标"),
        new("level3", "三级指标"),
        new("target", "年度指标值"),
        new("actual", "实际完成值"),
        new("weight", "分值"),
        new("score", "得分"),
    ];

    /// <summary>The table.</summary>
    /// <param name="indicators">The rows.</param>
    public static AnswerTable Of(IEnumerable<IndicatorRecord> indicators) =>
        new(Columns, indicators.Select(i => new object?[] { i.Level1, i.Level2, i.Level3, i.Target, i.Actual, i.Weight, i.Score }));
}
