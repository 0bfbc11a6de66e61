using System.Text.RegularExpressions;
using Extractor.Metrics.Catalogue;

namespace Extractor.Metrics.Text;

/// <summary>
/// Words that put the amounts after them, or the one amount they stand around, on one basis without being part of any name:
/// 从年初预算看，…; 年初预算中，…; 经调整后，…; 年初安排给我局的x万元预算资金.
/// </summary>
internal static partial class BasisFrames
{
    /// <summary>The basis that an adverbial in the words before a figure announces for the clause; <see langword="null"/> where none does.</summary>
    /// <param name="lead">The compact words before the figure.</param>
    public static Basis? Announced(string lead)
    {
        Match? last = null;
        foreach (Match match in Frame().Matches(lead))
        {
            last = match;
        }

        return last is null ? null
            : last.Groups["initial"].Success ? Basis.InitialBudget
            : last.Groups["adjusted"].Success ? Basis.AdjustedBudget
            : Basis.Actual;
    }

    /// <summary>The basis of an amount whose noun stands behind it: 年初安排给我局的257.30万元预算资金, 截至年末，35,612.98万元预算中.</summary>
    /// <param name="lead">The compact words before the figure.</param>
    /// <param name="trail">The compact words after it.</param>
    public static Basis? Around(string lead, string trail) =>
        !BudgetTrail().IsMatch(trail) ? null
            : Granted().Match(lead) is { Success: true } granted ? granted.Groups["adjusted"].Success ? Basis.AdjustedBudget : Basis.InitialBudget
            : AtYearEnd().IsMatch(lead) ? Basis.AdjustedBudget
            : Ceiling().IsMatch(lead) ? Basis.InitialBudget
            : null;

    [GeneratedRegex("(?:^|[，；：。（、])(?:从|按照?|就|在|对照|根据|20[0-9]{2}年度?|本年度?|当年|其中)*(?:(?<initial>年初(?:部门|支出|收入|财政)?(?:预算|批复|安排)数?)|(?<adjusted>[^，；：。初]{0,4}调整后的?(?:预算|支出预算)?数?|调整预算|全年预算|最终预算)|(?<actual>(?:支出|收入|收支|年终|年度)?决算数?|实际支出|执行数))(?:安排|批复|构成|结构|情况|口径)?(?:(?:来?看|中|方面|构成|里|上|下)[，：]?|(?<=后)[，：])(?=[^；。]*$)")]
    private static partial Regex Frame();

    [GeneratedRegex("^的?(?:年初|全年|部门|支出|项目)?预算(?:资金|指标|额度|总额|数|经费)?(?:之?[中内里]|额度内|范围内|，|，?(?:全部|主要|分别)?用于|安排|$)")]
    private static partial Regex BudgetTrail();

    [GeneratedRegex("(?:年初|年度|当年|(?<adjusted>全年|调整后|累计)|^|，)(?:预算)?(?:安排|下达|批复|核定|拨付|拨给|批准)(?:给|到|于|了)?(?:我|本|该)?[^，；：。]{0,8}的?$")]
    private static partial Regex Granted();

    [GeneratedRegex("(?:截至|截止|到|至)[^，；：。]{0,8}(?:年末|年底|12月31日|12月底)[，]?$")]
    private static partial Regex AtYearEnd();

    [GeneratedRegex("控制在$")]
    private static partial Regex Ceiling();
}
