using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Language.Folding;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Tables.Headers;
using Extractor.Metrics.Tables.Layout;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Reading;

/// <summary>Reads caption, title rows, headings and form rows for what they say of the whole table.</summary>
internal static partial class FrameReader
{
    /// <summary>Reads the frame of a table.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="division">Its division.</param>
    /// <param name="context">The document around it.</param>
    public static TableFrame Read(Grid grid, GridDivision division, TableContext context)
    {
        string caption = Squeeze(grid.Table.Caption ?? string.Empty);
        string inner = string.Concat(division.TitleLines);
        string heading = grid.Table.HeadingPath.Count > 0 ? Squeeze(grid.Table.HeadingPath[^1]) : string.Empty;
        string last = context.SurroundingText.Count > 0 ? Squeeze(context.SurroundingText[^1]) : string.Empty;
        string title = caption + inner;
        if (UnitLine().Replace(title, string.Empty).Length < 3)
        {
            // A line that ends a sentence is running text, not a title.
            string near = last.Length is > 2 and < 40 && last[^1] is not ('。' or '；' or '，' or '：') ? last : string.Empty;
            title = heading + near + title;
        }

        Unit? unit = FindUnit(caption) ?? FindUnit(inner) ?? FindUnitLine(context.SurroundingText);
        Unit? money = unit is { Dimension: Dimension.Money } ? unit
            : context.DefaultMoneyUnit is { } stated && UnitTable.TryFind(Squeeze(stated), out Unit known) ? known
            : null;
        string? project = FindProject(grid, division) ?? (context.Report.Kind == ReportKind.Project ? context.Report.Project : null);
        bool projectForm = project is not null || (title.Contains("项目支出绩效", StringComparison.Ordinal) && !title.Contains("整体", StringComparison.Ordinal));
        return new TableFrame(
            title,
            unit,
            money,
            BasisOf(title, context.Report.Kind),
            YearOf(title) ?? context.Report.Year,
            UniverseOf(title),
            SubjectOf(title),
            project,
            projectForm,
            ListsProjects(title),
            Selection().IsMatch(title) || (last.EndsWith('：') && Selection().IsMatch(last[(last.LastIndexOfAny(['。', '，', '；']) + 1)..])));
    }

    private static string Squeeze(string text) => GridText.WithoutSpaces(TextFolding.Fold(text));

    private static Unit? FindUnit(string text)
    {
        Match match = UnitLine().Match(text);
        while (match.Success)
        {
            foreach (string symbol in match.Groups[1].Value.Split('、', ',', '，', '/', '；', '。'))
            {
                if (UnitTable.TryFind(symbol, out Unit unit) && unit.Dimension is Dimension.Money or Dimension.Count or Dimension.Percent)
                {
                    return unit;
                }
            }

            match = match.NextMatch();
        }

        match = BracketedUnit().Match(text);
        return match.Success && UnitTable.TryFind(match.Groups[1].Value, out Unit bracketed) ? bracketed : null;
    }

    private static Unit? FindUnitLine(IReadOnlyList<string> lines)
    {
        for (int i = lines.Count - 1; i >= 0 && i >= lines.Count - 3; i--)
        {
            string line = Squeeze(lines[i]);
            if (line.Length <= 60 && line.Contains("单位：", StringComparison.Ordinal) && FindUnit(line) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    private static string? FindProject(Grid grid, GridDivision division)
    {
        foreach (int row in division.FormRows)
        {
            IReadOnlyList<GridCell> cells = grid.Own[row];
            for (int i = 0; i + 1 < cells.Count; i++)
            {
                if (FormLabels.IsProjectName(cells[i].Key) && cells[i + 1].Kind == CellKind.Text)
                {
                    return cells[i + 1].Printed;
                }
            }
        }

        return null;
    }

    private static int? YearOf(string title)
    {
        // The date a form was filled in on is no year of its figures, and 2024年度 says more than a bare 2024年.
        string undated = Dates().Replace(title, string.Empty);
        MatchCollection years = BudgetYear().Matches(undated) is { Count: > 0 } budget ? budget : Year().Matches(undated);
        return years.Count == 1 || (years.Count > 1 && years.Select(static year => year.Groups[1].Value).Distinct().Count() == 1)
            ? int.Parse(years[0].Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }

    private static Basis BasisOf(string title, ReportKind kind)
    {
        string text = Source().Replace(title, string.Empty);
        if (text.Contains("预决算", StringComparison.Ordinal) || text.Contains("预算执行", StringComparison.Ordinal))
        {
            return Basis.None;
        }

        bool final = text.Contains("决算", StringComparison.Ordinal) || text.Contains("支出情况", StringComparison.Ordinal) || text.Contains("支出构成", StringComparison.Ordinal)
            || text.Contains("支出明细", StringComparison.Ordinal) || text.Contains("执行情况", StringComparison.Ordinal) || text.Contains("使用情况", StringComparison.Ordinal)
            || text.Contains("实际支出", StringComparison.Ordinal) || text.Contains("支出结构", StringComparison.Ordinal);
        bool budget = text.Contains("预算", StringComparison.Ordinal);
        return final && !budget ? Basis.Actual
            : budget && !final ? Basis.InitialBudget
            : kind switch
            {
                ReportKind.Budget => Basis.InitialBudget,
                ReportKind.FinalAccounts => Basis.Actual,

                // A report on a past year states what was spent unless it says 预算.
                _ => budget ? Basis.None : Basis.Actual,
            };
    }

    private static string? UniverseOf(string title)
    {
        if (title.Contains("三公", StringComparison.Ordinal))
        {
            return null;
        }

        return title.Contains("政府性基金", StringComparison.Ordinal) ? "政府性基金预算"
            : title.Contains("国有资本经营", StringComparison.Ordinal) ? "国有资本经营预算"
            : title.Contains("一般公共预算", StringComparison.Ordinal) ? "一般公共预算"
            : title.Contains("财政拨款", StringComparison.Ordinal) ? "财政拨款"
            : null;
    }

    private static string? SubjectOf(string title) =>
        title.Contains("三公", StringComparison.Ordinal) ? "three_public.total"
        : title.Contains("采购", StringComparison.Ordinal) ? "procurement.total"
        : title.Contains("收支", StringComparison.Ordinal) || title.Contains("收入支出", StringComparison.Ordinal) ? null
        : title.Contains("项目支出", StringComparison.Ordinal) || title.Contains("项目资金", StringComparison.Ordinal) || title.Contains("专项", StringComparison.Ordinal) ? "expenditure.project"
        : title.Contains("基本支出", StringComparison.Ordinal) ? "expenditure.basic"
        : title.Contains("支出", StringComparison.Ordinal) ? "expenditure.total"
        : title.Contains("收入", StringComparison.Ordinal) ? "income.total"
        : null;

    private static bool ListsProjects(string title) =>
        ProjectTitle().IsMatch(title) && !title.Contains("三公", StringComparison.Ordinal) && !title.Contains("采购", StringComparison.Ordinal);

    // 填报单位：某县某局单位：万元、人: the first colon's text must not swallow the word of the second.
    [GeneratedRegex("单位[：:](?:人民币)?((?:(?!单位[：:])[^（）()]){1,12})")]
    private static partial Regex UnitLine();

    [GeneratedRegex("（((?:万|千|亿|百万)?元|人|%)）")]
    private static partial Regex BracketedUnit();

    [GeneratedRegex("(?:填[报表]|编制|评价|自评|制表|打印|提交)?(?:日期|时间)[：:]?[0-9]{4}年?(?:[0-9]{1,2}月?)?(?:[0-9]{1,2}日?)?|[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?")]
    private static partial Regex Dates();

    [GeneratedRegex("(?<![0-9])((?:19|20)[0-9]{2})年度")]
    private static partial Regex BudgetYear();

    [GeneratedRegex("(?<![0-9])((?:19|20)[0-9]{2})年")]
    private static partial Regex Year();

    [GeneratedRegex("(一般公共|公共|政府性基金|国有资本经营)预算|预算单位|预算部门")]
    private static partial Regex Source();

    [GeneratedRegex("(重点|主要|部分|重大|典型|抽查|抽取)(评价|绩效)?(项目|专项|支出)|前[三五十0-9]+(大|个|项)")]
    private static partial Regex Selection();

    [GeneratedRegex("项目(支出|资金|经费|预算|执行|明细|情况|绩效)|(重点|主要|专项|重大)(项目|资金|支出)|专项")]
    private static partial Regex ProjectTitle();
}
