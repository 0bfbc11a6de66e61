using System.Text.RegularExpressions;
using Extractor.Metrics.Catalogue;

namespace Extractor.Metrics.Tables.Headers;

/// <summary>
/// The basis a column header states. A bare 预算 is the initial budget; 全年 or 调整 before it makes it the adjusted one.
/// </summary>
internal static partial class BasisWords
{
    /// <summary>Finds the basis words in a header and takes them out.</summary>
    /// <param name="text">Header text without brackets and year, folded.</param>
    /// <param name="rest">The text without the basis words.</param>
    public static Basis Take(string text, out string rest)
    {
        foreach ((Regex pattern, Basis basis) in Patterns)
        {
            Match match = pattern.Match(text);
            if (match.Success)
            {
                rest = text.Remove(match.Index, match.Length);
                return basis;
            }
        }

        rest = text;
        return Basis.None;
    }

    private static readonly (Regex Pattern, Basis Basis)[] Patterns =
    [
        (Adjusted(), Basis.AdjustedBudget),
        (Initial(), Basis.InitialBudget),
        (Actual(), Basis.Actual),
    ];

    [GeneratedRegex("(支出|资金|部门|本年度?|年度)?(年中|全年|执行中)?(调整|变更|追加|调增|调剂)(后|之后|完)(的)?(全年|年度)?(支出|收入|资金)?(预算|指标)?(总额|数|金额|额)?|(全年|年度)?（?调整）?(的)?(支出|收入)?预算(数|金额|总额|额)?|全年(支出|收入|资金|可用|调整)?(总)?预算(总额|数|金额|额)?|(最终|期末|年末|可用|可执行)预算(数|额|金额)?|预算总额|预算调整数|调整数")]
    private static partial Regex Adjusted();

    [GeneratedRegex("(年初|期初|原)(部门|项目|支出|收入|资金|财政)*(预算|批复|安排|下达|编制)+(数|金额|额|资金)?|^(年初|期初)数?$|预算(批复|安排|编制|申报|计划)(数|金额|额|资金)?|批复(的)?(预算|资金)?(数|金额|额)|(部门|采购|项目|资金|支出|收入|投资|计划|本年|当年|安排)*预算(资金|支出)?(数|金额|额|总额)?(?!财政|拨款|收入|单位|科目|编码|项目|部门|执行|完成|级次)|计划(数|金额|额|资金|投资|投入)|安排(数|金额|资金)")]
    private static partial Regex Initial();

    [GeneratedRegex("(支出|收入|部门|年度|全年|本年|资金|年终)*决算(支出|收入)?(数|金额|额)?|(全年|实际|预算|本年|年度|累计|资金|支出)*执行(支出)?(数|金额|额|资金)?(?!率|进度|情况|比)|(全年|本年|年度)?(实际|累计|已|完成)(支出|支付|使用|发生|列支|开支|执行|采购|投入|花费|报销|拨付)(资金|支出)?(数|金额|额)?|(支出|支付|使用|列支|完成|拨付|开支|报销|执行|发生|结算)(金额|数|额)|实(支|付|用)(数|金额|额)?|^全年(支出|支付|使用)(数|金额|额|合计)?$|^已(付|用|支)(款|款项|资金)?(数|金额|额)?$|实际(数|金额|额|完成数|完成额)")]
    private static partial Regex Actual();
}
