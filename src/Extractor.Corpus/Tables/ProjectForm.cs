using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>The 项目支出绩效自评表: funds by source, targets, indicators, total.</summary>
internal static class ProjectForm
{
    /// <summary>Drafts the form, or nothing where the scoring scheme has no part for budget execution.</summary>
    public static Drafted? Draft(TableContext t) =>
        FormParts.HasExecutionPart(t) ? Build(t) : null;

    private static Drafted Build(TableContext t)
    {
        Grid g = t.Grid(9, "万元");
        string department = t.Variable("dept");
        bool fundsMerged = t.Rng.Chance(0.7);
        g.Text(0, 0, "项目名称", columnSpan: 2);
        g.Text(0, 2, t.Variable("project"), columnSpan: 7);
        g.Text(1, 0, t.Rng.Of("主管部门", "主管部门及代码"), columnSpan: 2);
        g.Text(1, 2, department, columnSpan: 3);
        g.Text(1, 5, t.Rng.Of("实施单位", "项目实施单位"), columnSpan: 2);
        List<WorldItem> units = t.Draft.World.Lists["units"];
        g.Text(1, 7, units.Count > 1 && t.Rng.Chance(0.6) ? units[^1].Name : department, columnSpan: 2);
        int row = Funds(t, g, 2, fundsMerged);
        row = FormParts.Goals(t, g, row, 9);
        row = FormParts.IndicatorPart(t, g, row, 9, withSide: t.Rng.Chance(0.6));
        _ = row;
        return new Drafted("项目支出绩效自评表", g.Done(), null)
        {
            Numbered = false,
            Lines = [t.Rng.Of($"（{t.Variable("year")}年度）", $"（ {t.Variable("year")} 年度）")],
        };
    }

    private static int Funds(TableContext t, Grid g, int top, bool merged)
    {
        (string Key, string Label)[] rows =
        [
            ("q", "年度资金总额"), ("qf", t.Rng.Of("其中：当年财政拨款", "其中：财政拨款", "其中:当年财政拨款")), ("qc", "上年结转资金"), ("qo", "其他资金"),
        ];
        string side = t.Rng.Of("项目资金（万元）", "项目资金\n（万元）", "预算执行情况（万元）");
        if (merged)
        {
            g.Text(top, 0, side, rowSpan: rows.Length + 1);
        }
        else
        {
            for (int r = 0; r <= rows.Length; r++)
            {
                g.Text(top + r, 0, side);
            }
        }

        g.Text(top, 1, string.Empty, columnSpan: 2);
        string[] headers = ["年初预算数", "全年预算数", "全年执行数", "分值", t.Rng.Of("执行率", "执行率（B/A）"), "得分"];
        for (int c = 0; c < headers.Length; c++)
        {
            g.Text(top, 3 + c, headers[c], header: true);
        }

        Dictionary<string, NumberToken?> n = [];
        for (int r = 0; r < rows.Length; r++)
        {
            (string key, string label) = rows[r];
            int row = top + 1 + r;
            g.Text(row, 1, label, columnSpan: 2);
            int c = 3;
            foreach (string b in (string[])["i", "j", "a"])
            {
                n[$"{key}.{b}"] = g.Number(row, c++, $"{key}.{b}");
            }

            if (key == "q")
            {
                n["w"] = g.Number(row, 6, "score.exec.w");
                NumberToken? rate = g.Number(row, 7, "q.r");
                NumberToken? score = g.Number(row, 8, "score.exec");
                g.Relate("ratio", true, n["q.a"], n["q.j"], rate);
                g.Relate("execution_score", true, rate, n["w"], score);
                n["s"] = score;
            }
            else
            {
                g.Text(row, 6, "—");
                if (t.Draft.World.Find($"{key}.r") is not null)
                {
                    g.Relate("ratio", true, n[$"{key}.a"], n[$"{key}.j"], g.Number(row, 7, $"{key}.r"));
                }
                else
                {
                    g.Text(row, 7, "—");
                }

                g.Text(row, 8, "—");
            }
        }

        foreach (string b in (string[])["i", "j", "a"])
        {
            g.Sum(n[$"q.{b}"], [n[$"qf.{b}"], n[$"qc.{b}"], n[$"qo.{b}"]]);
        }

        t.Execution = (n["w"], n["s"]);
        return top + 1 + rows.Length;
    }
}
