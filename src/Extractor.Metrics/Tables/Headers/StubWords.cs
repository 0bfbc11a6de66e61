using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Headers;

/// <summary>Headers of the columns that name a row, and of the columns of running text.</summary>
internal static partial class StubWords
{
    private static readonly FrozenSet<string> Sequence = Set("序号", "编号", "行次", "栏次", "序", "No.", "NO", "No");

    private static readonly FrozenSet<string> Labels = Set(
        "项目", "项目名称", "科目名称", "科目", "支出项目", "收入项目", "支出类别", "收入类别", "类别", "名称", "内容", "支出内容", "收入来源", "资金来源", "指标", "支出方向", "资金用途",
        "经费类别", "经费项目", "费用项目", "费用名称", "采购类别", "采购项目", "采购方式", "支出分类", "支出科目", "收入科目", "功能科目名称", "功能分类科目名称", "经济科目名称", "经济分类科目名称", "功能科目", "经济科目",
        "单位名称", "单位", "预算单位", "部门名称", "部门", "预算部门", "所属单位", "实施单位名称", "机构名称", "预算单位名称", "乡镇", "学校", "学校名称", "乡镇名称", "街道", "县区", "地区", "市县", "区县", "主管单位",
        "项目类别", "资金名称", "专项名称", "专项资金名称", "任务名称", "子项目", "子项目名称", "项目内容", "明细", "支出明细", "资金类别", "资金性质", "支出性质", "支出用途", "用途", "事项", "支出事项", "项目类型", "政策名称", "科室", "处室", "人员类别", "资产类别", "项目支出名称", "支出名称",
        "重点项目", "重点项目名称", "收支项目", "收入", "支出", "经费名称", "三公经费", "三公经费项目", "\"三公\"经费项目", "预算项目", "支出项目名称", "专项", "项目（名称）", "项目（单位）名称", "单位（项目）名称", "预算支出项目");

    [GeneratedRegex("(科目|分类|项目|单位|功能|经济|类款项)(编码|代码|编号)|^(编码|代码|科目编码)$|^[类款项目]$")]
    private static partial Regex Code();

    [GeneratedRegex("^(一级|1级|I级|Ⅰ级)(评价|绩效|考核)?(指标)?((及|和|与)?(名称|内容|权重|分值))?$|^(指标类型|指标类别|评价维度|考核维度|一级项目)$")]
    private static partial Regex Level1();

    [GeneratedRegex("^(二级|2级|II级|Ⅱ级)(评价|绩效|考核)?(指标)?((及|和|与)?(名称|内容|权重|分值))?$")]
    private static partial Regex Level2();

    [GeneratedRegex("^(三级|四级|3级|III级|Ⅲ级)(评价|绩效|考核)?(指标)?((及|和|与)?(名称|内容|权重|分值))?$|^(绩效|评价|考核|自评|具体|考评)?指标(名称|内容|项目)$|^(评价|考核|考评|自评|具体)指标$|^(评价|考核|评分|考评)(项目|内容)$")]
    private static partial Regex Name();

    [GeneratedRegex("(说明|原因|备注|措施|依据|评分标准|评价标准|评分细则|评分办法|评分规则|计分方法|评分方法|评价方法|解释|佐证材料|证明材料|数据来源|评价要点|要点|责任人|负责人|联系人|电话|时间|日期|等级|等次|实施单位|主管部门|责任科室|责任单位|指标性质|指标方向|评价结论|结论|问题|建议|指标内涵|采购方式|指标值来源|扣分情况|分析)$|^(原因及|未完成|偏差)")]
    private static partial Regex Text();

    /// <summary>The role, where the words are those of a stub or text column.</summary>
    /// <param name="text">Header text without brackets of units.</param>
    public static ColumnRole? Find(string text)
    {
        string bare = Spaceless(text);
        return Sequence.Contains(bare) ? ColumnRole.Sequence
            : Level1().IsMatch(bare) ? ColumnRole.IndicatorLevel1
            : Level2().IsMatch(bare) ? ColumnRole.IndicatorLevel2
            : Name().IsMatch(bare) ? ColumnRole.IndicatorName
            : Code().IsMatch(bare) ? ColumnRole.Code
            : bare is "计量单位" or "度量单位" ? ColumnRole.MeasureUnit
            : Labels.Contains(bare) ? ColumnRole.Label
            : Text().IsMatch(bare) ? ColumnRole.Text
            : null;
    }

    private static string Spaceless(string text) => text.Replace("\"", string.Empty, StringComparison.Ordinal);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
