using Extractor.Corpus.Drafting;
using Extractor.Corpus.Printing;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>Basic and project spending by initial budget, adjusted budget and actual, with execution rates or shares.</summary>
internal static class SpendTable
{
    /// <summary>Drafts the table.</summary>
    public static Drafted Draft(TableContext t)
    {
        bool adjusted = t.Rng.Chance(0.7), initial = !adjusted || t.Rng.Chance(0.75), previous = t.Rng.Chance(0.2);
        bool rate = t.Rng.Chance(0.6), share = !rate && t.Rng.Chance(0.5), detail = t.Rng.Chance(0.65);
        List<(string Basis, string Header)> columns = [];
        if (previous)
        {
            columns.Add(("a-1", t.Rng.Of("$(prev)年决算数", "上年决算数", "$(prev)年决算")));
        }

        if (initial)
        {
            columns.Add(("i", t.Rng.Of("年初预算数", "年初预算", "预算批复数", "年初预算金额")));
        }

        if (adjusted)
        {
            columns.Add(("j", t.Rng.Of("调整预算数", "调整预算", "全年预算数", "调整后预算", "全年预算")));
        }

        columns.Add(("a", t.Rng.Of("决算数", "决算数", "全年执行数", "实际支出", "支出决算", "执行数")));
        int width = 1 + columns.Count + (rate || share ? 1 : 0);
        Grid g = t.Grid(width);
        bool twoRows = t.Rng.Chance(0.18);
        string unit = g.Unit;
        bool unitInHeader = t.Rng.Chance(0.15);
        int top = Headers(t, g, columns, rate, share, twoRows, unitInHeader ? $"（{unit}）" : string.Empty);
        (string Key, string Label, int Indent)[] rows = Rows(t, detail);
        Dictionary<string, NumberToken?> cells = [];
        for (int r = 0; r < rows.Length; r++)
        {
            (string key, string label, int indent) = rows[r];
            g.Text(top + r, 0, label, indent: indent);
            for (int c = 0; c < columns.Count; c++)
            {
                cells[$"{key}.{columns[c].Basis}"] = g.Number(top + r, 1 + c, previous && columns[c].Basis == "a-1" ? $"{key}.a-1" : $"{key}.{columns[c].Basis}");
            }

            if (rate)
            {
                string part = key == "exp" ? string.Empty : "." + key;
                string rateKey = adjusted ? $"r.exec{part}" : $"r.execi{part}";
                NumberToken? p = g.Number(top + r, width - 1, rateKey);
                g.Relate("ratio", true, cells[$"{key}.a"], cells[adjusted ? $"{key}.j" : $"{key}.i"], p);
            }

            if (share)
            {
                NumberToken? p = g.Number(top + r, width - 1, $"share:{key}.a/exp.a");
                cells[$"{key}.share"] = p;
            }
        }

        foreach ((string basis, _) in columns)
        {
            g.Sum(cells[$"exp.{basis}"], [cells[$"basic.{basis}"], cells[$"proj.{basis}"]]);
            if (detail)
            {
                g.Sum(cells[$"basic.{basis}"], [cells[$"pers.{basis}"], cells[$"pub.{basis}"]]);
            }
        }

        if (share)
        {
            foreach ((string key, _, _) in rows)
            {
                g.Relate("ratio", key != "exp", cells[$"{key}.a"], cells["exp.a"], cells[$"{key}.share"]);
            }

            g.Sum(cells["exp.share"], [cells["basic.share"], cells["proj.share"]]);
        }

        string year = t.Variable("year");
        string title = t.Rng.Of(
            $"{year}年度部门支出预决算情况表",
            $"{year}年度部门支出预算执行情况表",
            "部门整体支出预决算对照表",
            $"{year}年支出情况表",
            "收支预决算对比表（支出部分）");
        return new Drafted(title, g.Done(), unitInHeader ? null : unit);
    }

    private static int Headers(TableContext t, Grid g, List<(string Basis, string Header)> columns, bool rate, bool share, bool twoRows, string unit)
    {
        string first = t.Rng.Of("支出项目", "项目", "支出类别", "项  目", "支出内容");
        string last = rate ? t.Rng.Of("执行率", "预算执行率", "执行率（%）") : t.Rng.Of("占比", "占本年支出比重", "占比（%）");
        int offset = twoRows ? 1 : 0;
        g.Text(0, 0, first, rowSpan: 1 + offset, header: true);
        if (twoRows)
        {
            int budgets = columns.Count(c => c.Basis is "i" or "j");
            int at = 1;
            foreach ((string basis, string header) in columns)
            {
                if (basis is "i" or "j" && budgets == 2)
                {
                    if (basis == "i")
                    {
                        g.Text(0, at, "预算数" + unit, columnSpan: 2, header: true);
                    }

                    g.Text(1, at, Fill(t, header), header: true);
                }
                else
                {
                    g.Text(0, at, Fill(t, header) + unit, rowSpan: 2, header: true);
                }

                at++;
            }

            if (rate || share)
            {
                g.Text(0, at, last, rowSpan: 2, header: true);
            }
        }
        else
        {
            for (int c = 0; c < columns.Count; c++)
            {
                g.Text(0, 1 + c, Fill(t, columns[c].Header) + unit, header: true);
            }

            if (rate || share)
            {
                g.Text(0, 1 + columns.Count, last, header: true);
            }
        }

        g.Table.HeaderRows = 1 + offset;
        return 1 + offset;
    }

    private static string Fill(TableContext t, string header) => header.Replace("$(prev)", t.Variable("prev"), StringComparison.Ordinal);

    private static (string Key, string Label, int Indent)[] Rows(TableContext t, bool detail)
    {
        int style = t.Rng.Below(4);
        string basic = style switch { 0 => "一、基本支出", 1 => "基本支出", 2 => "1.基本支出", _ => "（一）基本支出" };
        string project = style switch { 0 => "二、项目支出", 1 => "项目支出", 2 => "2.项目支出", _ => "（二）项目支出" };
        string pers = style switch { 0 => "其中：人员经费", 1 => "人员经费", 2 => "其中：人员经费", _ => "1.人员经费" };
        string pub = style switch { 0 => t.Rng.Of("公用经费", "日常公用经费"), 1 => "公用经费", 2 => "公用经费", _ => "2.公用经费" };
        string total = t.Rng.Of("合计", "本年支出合计", "支出合计", "总计", "合  计");
        int indent = style == 3 ? 1 : t.Rng.Of(0, 1);
        List<(string, string, int)> rows = [("basic", basic, 0)];
        if (detail)
        {
            rows.Add(("pers", pers, indent));
            rows.Add(("pub", pub, indent));
        }

        rows.Add(("proj", project, 0));
        rows.Insert(t.Rng.Chance(0.2) ? 0 : rows.Count, ("exp", total == "总计" ? "合计" : total, 0));
        return [.. rows];
    }
}
