using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>The department's projects: budgets, spending, execution rates, shares, remarks.</summary>
internal static class ProjectTable
{
    /// <summary>Drafts the table.</summary>
    public static Drafted Draft(TableContext t)
    {
        List<WorldItem> projects = t.Draft.World.Lists["projects"];
        bool number = t.Rng.Chance(0.5), initial = t.Rng.Chance(0.3), rate = t.Rng.Chance(0.85), share = t.Rng.Chance(0.3), remark = t.Rng.Chance(0.3);
        int at = number ? 1 : 0;
        List<string> headers = number ? ["序号", "项目名称"] : ["项目名称"];
        List<string> bases = initial ? ["i", "j", "a"] : ["j", "a"];
        if (initial)
        {
            headers.Add("年初预算数");
        }

        headers.Add(t.Rng.Of("全年预算数", "调整预算数", "全年预算", "调整后预算数"));
        headers.Add(t.Rng.Of("全年执行数", "实际支出", "决算数", "支出数"));
        if (rate)
        {
            headers.Add(t.Rng.Of("执行率", "预算执行率", "执行率（%）"));
        }

        if (share)
        {
            headers.Add(t.Rng.Of("占项目支出比重", "占比", "占项目支出的比重（%）"));
        }

        if (remark)
        {
            headers.Add(t.Rng.Of("备注", "完成情况", "完成情况说明"));
        }

        Grid g = t.Grid(headers.Count);
        g.Header(0, headers);
        Dictionary<string, List<NumberToken?>> columns = bases.Append("share").ToDictionary(b => b, _ => new List<NumberToken?>());
        for (int r = 0; r <= projects.Count; r++)
        {
            bool total = r == projects.Count;
            int row = 1 + r;
            if (number)
            {
                g.Text(row, 0, total ? string.Empty : $"{r + 1}");
            }

            g.Text(row, at, total ? t.Rng.Of("合计", "合 计", "合计", "项目支出合计") : projects[r].Name);
            string key = total ? "proj" : projects[r].Key;
            int column = at + 1;
            foreach (string b in bases)
            {
                columns[b].Add(g.Number(row, column++, $"{key}.{b}"));
            }

            NumberToken? spent = columns["a"][^1];
            if (rate)
            {
                NumberToken? p = g.Number(row, column++, total ? "r.exec.proj" : $"{key}.r");
                g.Relate("ratio", true, spent, columns["j"][^1], p);
            }

            if (share)
            {
                columns["share"].Add(g.Number(row, column++, $"share:{key}.a/proj.a"));
            }

            if (remark)
            {
                g.Text(row, column, total || t.Rng.Chance(0.4) ? (total ? "—" : string.Empty) : t.Expander.Group("project.remark", projects[r])?.Text ?? string.Empty);
            }
        }

        foreach (string b in bases)
        {
            g.Sum(columns[b][^1], columns[b].SkipLast(1));
        }

        if (share)
        {
            g.Sum(columns["share"][^1], columns["share"].SkipLast(1));
            for (int r = 0; r <= projects.Count; r++)
            {
                g.Relate("ratio", r < projects.Count, columns["a"][r], columns["a"][^1], columns["share"][r]);
            }
        }

        string title = t.Rng.Of("重点项目支出执行情况表", $"{t.Variable("year")}年度项目支出执行情况表", "主要项目支出明细表", "项目支出情况表");
        return new Drafted(title, g.Done(), g.Unit);
    }
}
