using System.Text.RegularExpressions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Headers;

/// <summary>Headers of columns that are computed from others: changes, rates and shares.</summary>
internal static partial class RatioWords
{
    /// <summary>Finds the role of a computed column.</summary>
    /// <param name="text">Header text without brackets of units.</param>
    /// <param name="percent">Whether the header states percent as its unit.</param>
    /// <returns>The role, or <see langword="null"/>, and the direction where the words state only one.</returns>
    public static (ColumnRole? Role, int Direction) Find(string text, bool percent)
    {
        text = Signs().Replace(text, string.Empty);
        if (text == "%")
        {
            return (ColumnRole.Rate, 0);
        }

        // 执行率权重（分）, 执行率得分: the weight and the score of the rate.
        if (Execution().IsMatch(text) && !text.EndsWith("权重", StringComparison.Ordinal) && !text.EndsWith('分') && !text.EndsWith("分值", StringComparison.Ordinal))
        {
            return (ColumnRole.ExecutionRate, 0);
        }

        if (Share().IsMatch(text))
        {
            return (ColumnRole.Share, 0);
        }

        if (ChangeRate().IsMatch(text) || (percent && ChangeWord().IsMatch(text)))
        {
            return (ColumnRole.ChangeRate, DirectionOf(text));
        }

        if (Change().IsMatch(text))
        {
            return (ColumnRole.Change, DirectionOf(text));
        }

        return AnyRate().IsMatch(text) || percent ? (ColumnRole.Rate, 0) : (null, 0);
    }

    /// <summary>What the rate or share is of, as far as the header says (采购 in 采购执行率, 本年收入 in 占本年收入比重).</summary>
    /// <param name="text">Header text without brackets of units.</param>
    public static string Subject(string text)
    {
        Match share = ShareOf().Match(text);
        if (share.Success)
        {
            return share.Groups[1].Value is "比" or "总" or "总额" ? string.Empty : share.Groups[1].Value;
        }

        Match rate = AnyRate().Match(text);
        return rate.Success ? text : string.Empty;
    }

    private static int DirectionOf(string text)
    {
        bool up = Up().IsMatch(text);
        bool down = Down().IsMatch(text);
        return up == down || Both().IsMatch(text) ? 0 : up ? 1 : -1;
    }

    [GeneratedRegex("(执行|完成|支付|支出|使用|兑付|拨付)(进度|率|比例|比率|百分比)(情况)?$|^(执行|支出|支付)(进度|率)|^(完成|占)?(年初|全年|调整)?预算(的)?(完成)?(率|比例|百分比)$|^(实际|全年|本年|累计)?(决算|执行|支出|支付|完成)(数|额|金额)?占(年初|全年|年度|本年|调整后?(的)?)?预算(数|额|总额)?(的)?(%|比例|比率|比重|比|百分比)?$")]
    private static partial Regex Execution();

    [GeneratedRegex("^占|占比|比重|构成比|所占|占.{0,12}(比例|比率|%)$|^构成$|^结构$")]
    private static partial Regex Share();

    [GeneratedRegex("^占(.{1,14}?)的?(比重|比例|比率|比|%|百分比)?$")]
    private static partial Regex ShareOf();

    [GeneratedRegex("(增减|增长|增加|减少|下降|变动|变化|升降|增降|调整|节约|变幅)(变动|变化)?(率|幅度|幅|比例|比率|百分比|%)|(增幅|降幅|变幅|增速|涨幅)|^同比(增减|增长)?%?$|^(比|较)(上年|去年).{0,6}(率|幅度|%)$|^调整率$|^节约率$")]
    private static partial Regex ChangeRate();

    [GeneratedRegex("增减|增长|增加|减少|下降|变动|变化|升降|同比|(比|较)(上年|去年)")]
    private static partial Regex ChangeWord();

    [GeneratedRegex("(增减|变动|变化|差异|增长|增加|减少|下降|调增|调减|追加|追减|升降|节约|节支|超支)(变动|情况|调整)?(额|数|值|金额|数额|资金|预算)?$|(差额|差异|差数|差值)$|^(比|较|与)(上年|去年|年初|预算|决算).{0,8}(增|减|变|差|比)|^(预算|资金|指标|当年|本年|项目)*(结余|节余)(数|额|资金|金额)?$|^未(执行|支出|使用|支付|拨付|兑付|动用|付|用|支)(完)?(的)?(数|额|金额|资金|预算)?$|^(预算|资金|指标)*剩余(数|额|金额|资金)")]
    private static partial Regex Change();

    [GeneratedRegex("率$|比例$|比率$|百分比$")]
    private static partial Regex AnyRate();

    // 年中追加（减）, 增减（+、-）: how the sign is to be read.
    [GeneratedRegex("（(减|增|减少|追减|调减|增减|[+＋]?[、/]?[-－—]?|[+-]|减用-号|减以-号表示)）$")]
    private static partial Regex Signs();

    [GeneratedRegex("增")]
    private static partial Regex Up();

    [GeneratedRegex("减|降")]
    private static partial Regex Down();

    [GeneratedRegex("增减|升降|变动|变化|增降")]
    private static partial Regex Both();
}
