using Extractor.Language.Quantities;

namespace Extractor.Metrics.Text;

/// <summary>
/// Finds the figures of a sentence that are told together: A、B、C分别为x、y、z, and gives each its name and its unit.
/// </summary>
internal sealed partial class FigureGroups
{
    private int _nextGroup;

    /// <summary>Numbers the groups of a sentence and hands out names and units.</summary>
    public void Assign(IReadOnlyList<FigureDraft> drafts)
    {
        DistributeUnits(drafts);
        AssignGroups(drafts);
    }

    // 分别为12、15和18个: the unit stands once, after the last.
    private static void DistributeUnits(IReadOnlyList<FigureDraft> drafts)
    {
        for (int i = drafts.Count - 2; i >= 0; i--)
        {
            FigureDraft next = drafts[i + 1];
            if (drafts[i].Quantity.Dimension == Dimension.None && next.Quantity.Dimension != Dimension.None && next.Lead is "、" or "和" or "与" or "及" or "，")
            {
                drafts[i].Quantity = drafts[i].Quantity with { Unit = next.Quantity.Unit, Dimension = next.Quantity.Dimension, Scale = next.Quantity.Scale };
            }
        }
    }

    // A、B、C分别为x、y、z: the names stand together before the first number.
    private void AssignGroups(IReadOnlyList<FigureDraft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            int at = Math.Max(drafts[i].LabelText.LastIndexOf("分别", StringComparison.Ordinal), drafts[i].LabelText.LastIndexOf("依次", StringComparison.Ordinal));
            bool bare = at < 0 && IsBareRow(drafts, i);
            if (at < 0 && !bare)
            {
                continue;
            }

            int count = 1;
            while (i + count < drafts.Count && IsJoin(drafts[i + count].Lead))
            {
                count++;
            }

            if (count < 2)
            {
                continue;
            }

            int group = _nextGroup++;
            string row = bare ? drafts[i].LabelText : drafts[i].LabelText[..at];
            List<string> names = YearsOfRange(row, count) ?? SplitNames(row);
            if (names.Count == 0 && NamesOfEarlierClause(drafts[i]) is { } before && before.Count == count)
            {
                names = before;
                drafts[i].NamedBefore = true;
            }

            string tail = bare ? string.Empty : drafts[i].LabelText[(at + 2)..];
            for (int k = 0; k < count; k++)
            {
                FigureDraft member = drafts[i + k];
                member.Group = group;
                member.GroupPosition = k;
                if (names.Count == count)
                {
                    member.LabelText = names[k] + tail;
                }
                else if (k > 0)
                {
                    member.LabelText = drafts[i].LabelText;
                }
            }

            i += count - 1;
        }
    }

    // 分为业务工作专项和运行维护专项两类，分别为a和b.
    private static List<string>? NamesOfEarlierClause(FigureDraft draft)
    {
        string lead = draft.Lead[..^draft.LabelText.Length].TrimEnd('，', '：');
        string clause = lead[(lead.LastIndexOfAny(['，', '；', '：', '。']) + 1)..];
        System.Text.RegularExpressions.Match names = LeadPatterns.NamedParts().Match(clause);
        return names.Success ? SplitNames(names.Groups["names"].Value) : null;
    }

    // 占比为49.93%、50.07%; 同比增速为39.57%和29.78%: percentages in a row under one name, without 分别.
    private static bool IsBareRow(IReadOnlyList<FigureDraft> drafts, int index) =>
        drafts[index].Quantity.Dimension == Dimension.Percent && index + 1 < drafts.Count && drafts[index + 1].Quantity.Dimension == Dimension.Percent
        && drafts[index + 1].Lead is "、" or "和" && RowLead().IsMatch(drafts[index].LabelText);

    [System.Text.RegularExpressions.GeneratedRegex("(?:占比|比重|比例|增速|增幅|降幅|增长率|执行率|完成率|占[^，。；]{1,12}的)(?:均)?(?:为|是|达|达到|：)*$")]
    private static partial System.Text.RegularExpressions.Regex RowLead();

    // 购置及运行维护费, 结转和结余, 事业单位与机关: a conjunction within a term separates nothing.
    [System.Text.RegularExpressions.GeneratedRegex("、|(?<!结转|购置|公安|住房|市场)(?:和|与|及|以及)(?!结余|运行|运维|使用费|服务支出|城乡)")]
    private static partial System.Text.RegularExpressions.Regex NameSeparators();

    private static bool IsJoin(string lead) => lead is "、" or "和" or "与" or "及" or "，" or "以及" or "；" or "，和" or "、和";

    [System.Text.RegularExpressions.GeneratedRegex("(?:编制|经费|支出|收入|人员|采购|资金)$")]
    private static partial System.Text.RegularExpressions.Regex CommonTail();

    [System.Text.RegularExpressions.GeneratedRegex("(?:年初预算|调整后?预算|全年预算|预算|决算|执行|实际支出)数?$")]
    private static partial System.Text.RegularExpressions.Regex BasisTail();

    // 2018年至2020年依次为: as many years as there are numbers.
    private static List<string>? YearsOfRange(string text, int count)
    {
        System.Text.RegularExpressions.Match range = YearRange().Match(text);
        if (!range.Success)
        {
            return null;
        }

        int from = int.Parse(range.Groups["from"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        int to = int.Parse(range.Groups["to"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        string noun = text[(range.Index + range.Length)..];
        return to - from + 1 == count ? [.. Enumerable.Range(from, count).Select(year => text[..range.Index] + year.ToString(System.Globalization.CultureInfo.InvariantCulture) + "年" + noun)] : null;
    }

    [System.Text.RegularExpressions.GeneratedRegex("(?<from>20[0-9]{2})年?(?:至|—|-|到)(?<to>20[0-9]{2})年")]
    private static partial System.Text.RegularExpressions.Regex YearRange();

    [System.Text.RegularExpressions.GeneratedRegex("^(?:[一二三四五六七八九十]是|[0-9]{1,2}[.．](?=20[0-9]{2}年))")]
    private static partial System.Text.RegularExpressions.Regex ItemMark();

    private static List<string> SplitNames(string text)
    {
        // 五是2018年、2019年全社会研发经费投入: the mark of an item is no part of the first name.
        string[] names = [.. NameSeparators().Split(ItemMark().Replace(text, string.Empty)).Where(static name => name.Length > 0)];
        if (names.Length < 2)
        {
            return [.. names];
        }

        // A、B、C三个项目全年预算: the noun after the count is common to all.
        System.Text.RegularExpressions.Match common = LeadPatterns.CommonNoun().Match(names[^1]);
        if (common.Success && common.Index > 1)
        {
            string tail = common.Groups["noun"].Value;
            string kind = common.Groups["kind"].Value;
            return [.. names[..^1].Select(name => name + kind + tail), names[^1][..common.Index] + kind + tail];
        }

        // 行政、事业、工勤编制: the noun after the last name is meant for all.
        if (CommonTail().Match(names[^1]) is { Success: true } shared && shared.Index > 0 && names[..^1].All(name => name.Length <= 4 && !CommonTail().IsMatch(name)))
        {
            return [.. names[..^1].Select(name => name + shared.Value), names[^1]];
        }

        // 调整后基本支出、项目支出预算: what stands before the first name and after the last is said of all.
        if (LeadPatterns.CommonLead().Match(names[0]) is { Success: true } lead && lead.Length < names[0].Length && names.Skip(1).All(static name => !LeadPatterns.CommonLead().IsMatch(name)))
        {
            return [names[0], .. names[1..].Select(name => lead.Value + name)];
        }

        // 基本支出、项目支出年初预算: the basis after the last name is said of all.
        if (BasisTail().Match(names[^1]) is { Success: true } basis && basis.Index > 1 && names[..^1].All(static name => !BasisTail().IsMatch(name) && !LeadPatterns.Year().IsMatch(name[^Math.Min(5, name.Length)..])))
        {
            return [.. names[..^1].Select(name => name + basis.Value), names[^1]];
        }

        // 2020年、2021年、2022年全年执行数: only the last has the noun; 本年基本支出、项目支出: each has its own.
        string last = names[^1];
        System.Text.RegularExpressions.Match year = LeadPatterns.Year().Match(last);
        if (year.Success && year.Index == 0 && names[..^1].All(static name => LeadPatterns.Year().Match(name) is { Success: true } m && m.Length == name.Length))
        {
            string noun = last[year.Length..];
            return [.. names[..^1].Select(name => name + noun), last];
        }

        return [.. names];
    }
}
