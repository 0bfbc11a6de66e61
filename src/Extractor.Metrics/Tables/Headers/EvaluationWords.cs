using System.Text.RegularExpressions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Headers;

/// <summary>Headers of the columns of evaluation forms: weights, scores, targets and what was achieved.</summary>
internal static partial class EvaluationWords
{
    /// <summary>The role, where the words are those of an evaluation.</summary>
    /// <param name="text">Header text without brackets of units.</param>
    public static ColumnRole? Find(string text) =>
        Weight().IsMatch(text) ? ColumnRole.Weight
        : Score().IsMatch(text) ? ColumnRole.Score
        : Target().IsMatch(text) ? ColumnRole.Target
        : Achieved().IsMatch(text) ? ColumnRole.Achieved
        : null;

    [GeneratedRegex("^(指标|项目|标准|评价|设定|自评|一级|二级|三级|考核|总|应得|基础|评分|各项|满分|预算执行率|执行率)*(分值|权重|权数|满分|满分值|标准分|标准分值|赋分|分数值|应得分)(分值|权重|分|值|系数)?(/权重|/分值|（权重）|（分值）)?$|^分数$|^权重/?分值$")]
    private static partial Regex Weight();

    [GeneratedRegex("^(自评|评价|实际|考核|最终|实得|评定|单位|部门|财政|复核|综合|本项|预算执行率|执行率|指标|绩效|项目|核定|第三方|考评|自查|评审|年度|评分|总|各项)*(得分|自评分|评分|得分值|得分数|打分|自评分值|自评分数|评价分|实得分|考核分|评分值|评分结果)(情况)?$|^自评$|^评分$|^得分/?评分$")]
    private static partial Regex Score();

    [GeneratedRegex("^(年度|年初|三级|全年|绩效|预期|设定|本年|考核|评价|当年|年初设定|设置|指标|计划|项目|预算)*(指标值|目标值|目标|计划值|预期值|计划完成值|预期指标值|标准值|目标任务|计划指标值|预期目标|绩效目标|计划目标|目标任务数|任务数|指标目标值|目标完成值|值)(（.*）)?$|^(指标值)（.*）$|^计划完成(情况|值|数)?$|^年初计划$|^(年度|全年)?计划$")]
    private static partial Regex Target();

    [GeneratedRegex("^(全年|年度|实际|年末|本年|指标|目标|任务|绩效|当年|自评|截至年底|年终|项目|预算)*(完成值|完成情况|实现值|实际值|达成值|完成指标值|实际完成|完成指标|完成程度|实现程度|实现情况|达成情况|完成结果|业绩值|实际完成值|实际业绩|实际情况|完成|执行情况|达标情况|完成数量|完成数|实际完成数)(（.*）)?$|^实绩$|^完成$")]
    private static partial Regex Achieved();
}
