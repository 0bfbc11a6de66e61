using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Headers;

/// <summary>Reads the words of one header cell.</summary>
internal static partial class HeaderParser
{
    /// <summary>No header cell is longer; what is longer is text, and is not offered to the patterns.</summary>
    private const int MaxLength = 40;

    private const int MaxCached = 20_000;

    private static readonly ConcurrentDictionary<string, HeaderTerm> Cache = new(StringComparer.Ordinal);

    /// <summary>Reads a header cell.</summary>
    /// <param name="key">The cell's text, folded, without any spaces or line breaks.</param>
    public static HeaderTerm Parse(string key)
    {
        if (Cache.TryGetValue(key, out HeaderTerm? known))
        {
            return known;
        }

        HeaderTerm term = key.Length > MaxLength || key.AsSpan().ContainsAny('，', '。', '；')
            ? new HeaderTerm(null, Basis.None, null, null, null, key, false, TotalKind.None, 0, true)
            : ParseCore(key);
        if (Cache.Count < MaxCached)
        {
            Cache.TryAdd(key, term);
        }

        return term;
    }

    private static HeaderTerm ParseCore(string key)
    {
        string text = TakeUnit(key, out Unit? unit).Trim('：', '、', '*', '★');
        bool ofWhich = false;
        foreach (string lead in (ReadOnlySpan<string>)["其中：", "其中", "：", "#"])
        {
            if (text.StartsWith(lead, StringComparison.Ordinal) && text.Length > lead.Length)
            {
                ofWhich |= lead.Length > 1;
                text = text[lead.Length..];
            }
        }

        ColumnRole? role = StubWords.Find(text);
        if (role is not null)
        {
            return new HeaderTerm(role, Basis.None, null, null, unit, string.Empty, ofWhich, TotalKind.None, 0, false);
        }

        bool percent = unit is { Dimension: Dimension.Percent };
        (role, int direction) = RatioWords.Find(text, percent);
        if (role is not null)
        {
            string about = RatioWords.Subject(text);
            _ = TakeYear(about, out int? rateYear, out int? rateOffset);
            return new HeaderTerm(role, Basis.None, role == ColumnRole.ExecutionRate ? rateYear : null, role == ColumnRole.ExecutionRate ? rateOffset : null, unit, about, ofWhich, TotalKind.None, direction, false);
        }

        role = EvaluationWords.Find(text);
        if (role is not null)
        {
            return new HeaderTerm(role, Basis.None, null, null, unit, string.Empty, ofWhich, TotalKind.None, 0, false);
        }

        string rest = TakeYear(text, out int? year, out int? offset);
        string masked = SourceBudget().Replace(rest, static match => match.Value.Replace("预算", "\u0001", StringComparison.Ordinal));
        Basis basis = BasisWords.Take(masked, out string unmasked);
        rest = unmasked.Replace("\u0001", "预算", StringComparison.Ordinal).Trim('：', '/', '-', '的', '及', '、');
        rest = DropFiller(rest);
        TotalKind total = TotalWords.Find(rest, out string of);
        if (total != TotalKind.None && of.Length > 0)
        {
            rest = of;
        }
        else if (total != TotalKind.None)
        {
            rest = string.Empty;
        }

        bool counted = CountWords().IsMatch(rest) || unit is { Dimension: Dimension.Count };
        if (basis != Basis.None)
        {
            return new HeaderTerm(counted ? ColumnRole.Count : ColumnRole.Amount, basis, year, offset, unit, rest, ofWhich, total, 0, false);
        }

        if (counted)
        {
            return new HeaderTerm(ColumnRole.Count, Basis.None, year, offset, unit, rest, ofWhich, total, 0, false);
        }

        bool money = MoneyWords().IsMatch(rest) || unit is { Dimension: Dimension.Money };
        if (money || (year is not null && rest.Length == 0) || total != TotalKind.None)
        {
            bool bare = BareMoney().IsMatch(rest);
            return new HeaderTerm(
                unit is { Dimension: not Dimension.Money and not Dimension.None } ? null : ColumnRole.Amount,
                Basis.None, year, offset, unit, bare ? string.Empty : rest, ofWhich, total, 0, !(bare && rest.Length > 0) && year is null && unit is null);
        }

        return new HeaderTerm(null, Basis.None, year, offset, unit, rest, ofWhich, total, 0, true);
    }

    /// <summary>Takes bracketed units and formula letters out of a header.</summary>
    /// <param name="key">Header text without spaces.</param>
    /// <param name="unit">The unit found.</param>
    public static string TakeUnit(string key, out Unit? unit)
    {
        Unit? found = null;
        string text = Bracketed().Replace(key, match =>
        {
            string inner = match.Groups[1].Value;
            foreach (string lead in (ReadOnlySpan<string>)["单位：", "单位", "计量单位："])
            {
                if (inner.StartsWith(lead, StringComparison.Ordinal))
                {
                    inner = inner[lead.Length..];
                }
            }

            if (UnitTable.TryFind(inner, out Unit known))
            {
                found = known;
                return string.Empty;
            }

            return Formula().IsMatch(inner) ? string.Empty : match.Value;
        });
        text = BareFormula().Replace(text, string.Empty);
        if (found is null && text.Length > 2 && text.EndsWith('%'))
        {
            found = new Unit("%", Dimension.Percent, 1m);
            text = text[..^1];
        }
        else if (text == "%")
        {
            found = new Unit("%", Dimension.Percent, 1m);
        }
        else if (found is null && TrailingUnit().Match(text) is { Success: true } trailing && UnitTable.TryFind(trailing.Groups[1].Value, out Unit spelled))
        {
            found = spelled;
            text = text[..trailing.Index];
        }

        unit = found;
        return text;
    }

    /// <summary>Takes a year or 上年, 本年 out of a header.</summary>
    /// <param name="text">Header text.</param>
    /// <param name="year">The year as printed.</param>
    /// <param name="offset">The year against the report's.</param>
    public static string TakeYear(string text, out int? year, out int? offset)
    {
        year = null;
        offset = null;
        Match match = PrintedYear().Match(text);
        if (match.Success)
        {
            year = int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return text.Remove(match.Index, match.Length);
        }

        match = RelativeYear().Match(text);
        if (match.Success)
        {
            offset = match.Groups["last"].Success ? -1 : match.Groups["before"].Success ? -2 : 0;
            return text.Remove(match.Index, match.Length);
        }

        return text;
    }

    private static string DropFiller(string text)
    {
        foreach (string word in (ReadOnlySpan<string>)["年度", "全年", "当年", "本年度", "年", "数", "情况", "部门", "资金", "本部门", "单位"])
        {
            if (text == word)
            {
                return string.Empty;
            }
        }

        return text;
    }

    [GeneratedRegex("（([^（）]{1,12})）")]
    private static partial Regex Bracketed();

    [GeneratedRegex("^[A-Za-z0-9①-⑳=+*/×÷%().-]{1,12}$|^(满分)?[0-9]{1,3}分$|^(?=.*[×*÷/=])(?=.*(分|率|数|额|值)).{2,12}$")]
    private static partial Regex Formula();

    [GeneratedRegex("[①-⑳]+([=＝]?[①-⑳A-Za-z0-9/÷+×*%-]*)|(?<=[率数额比])[A-Z]=[A-Z/÷+×*%-]+$|(?<=[率数额])[=][A-Z0-9/÷+×*%-]+$")]
    private static partial Regex BareFormula();

    [GeneratedRegex("[：:/,，]((?:万|千|亿|百万)?元|人|个|%)$|(?<=[数额])((?:万|千|亿)元)$")]
    private static partial Regex TrailingUnit();

    [GeneratedRegex("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])(年度?|财年)?")]
    private static partial Regex PrintedYear();

    [GeneratedRegex("(?<last>上一?年度?(?!结转|结余|末|初)|去年度?)|(?<before>前年度?)|(本年度?|当年度?|今年)(?!支出|收入|度|末|初|合计)")]
    private static partial Regex RelativeYear();

    [GeneratedRegex("(公共|公共财政|基金|资本经营|经营)预算")]
    private static partial Regex SourceBudget();

    [GeneratedRegex("人数|编制|在职|在编|退休|离休|人员数|实有|户数|件数|份数|个数|数量|次数|批次|辆数|台数|面积|职工数|合同数|项目数|单位数|^(行政|事业|工勤|人员)$")]
    private static partial Regex CountWords();

    [GeneratedRegex("金额|资金|经费|支出|收入|费用?$|款项?$|总额|投资|预算|结转|结余|补助|拨款|数额|价款|资产|负债")]
    private static partial Regex MoneyWords();

    [GeneratedRegex("^(资金|总|资金总)?(金额|数额|额|总额|资金|资金额)?$")]
    private static partial Regex BareMoney();
}
