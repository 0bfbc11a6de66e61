using System.Collections.Frozen;

namespace Extractor.Metrics.Tables.Layout;

/// <summary>Labels of the rows of a form that hold a value beside them.</summary>
internal static class FormLabels
{
    private static readonly FrozenSet<string> Labels = new[]
    {
        "项目名称", "主管部门", "实施单位", "项目单位", "项目实施单位", "部门名称", "单位名称", "预算单位", "预算部门", "预算部门名称", "部门（单位）名称", "项目类别", "项目类型", "项目属性", "项目负责人",
        "联系人", "联系电话", "填报人", "填报单位", "填报日期", "填表人", "实施期限", "项目期限", "起止时间", "资金来源", "主管部门及代码", "项目起止时间", "主管单位", "项目编码", "自评等级", "评价等级", "绩效等级", "自评结论",
        "部门（单位）", "单位", "部门", "项目主管部门", "预算单位名称", "省级预算部门名称", "市级预算部门名称", "县级预算部门名称", "单位负责人", "编制数", "实有人数", "自评得分", "自评总分", "总分", "评价得分",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ProjectNames = new[] { "项目名称", "项目（专项）名称", "专项名称", "项目支出名称", "自评项目名称", "专项资金名称", "项目资金名称", "政策（项目）名称", "项目（政策）名称" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a cell names the value beside it.</summary>
    /// <param name="key">The cell's text without spaces.</param>
    public static bool IsLabel(string key) => Labels.Contains(key.TrimEnd('：'));

    /// <summary>Whether a cell names the project that the form is about.</summary>
    /// <param name="key">The cell's text without spaces.</param>
    public static bool IsProjectName(string key) => ProjectNames.Contains(key.TrimEnd('：'));
}
