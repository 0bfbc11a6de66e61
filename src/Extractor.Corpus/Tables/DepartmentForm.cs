using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Tables;

/// <summary>The 部门整体支出绩效自评表: annual funds with their basic and project parts, goals, indicators, total.</summary>
internal static class DepartmentForm
{
    /// <summary>Drafts the form, or the plain indicator table where the scheme has no part for budget execution.</summary>
    public static Drafted? Draft(TableContext t)
    {
        if (!FormParts.HasExecutionPart(t))
        {
            return ScoreTables.Indicators(t);
        }

        Grid g = t.Grid(9, "万元");
        g.Text(0, 0, t.Rng.Of("部门名称", "预算部门名称", "部门（单位）名称"), columnSpan: 2);
        g.Text(0, 2, t.Variable("dept"), columnSpan: 7);
        (string Key, string Label)[] rows = [("exp", "年度资金总额"), ("basic", t.Rng.Of("其中：基本支出", "按支出性质分：基本支出")), ("proj", "项目支出")];
        g.Text(1, 0, t.Rng.Of("年度预算申请（万元）", "年度预算执行情况（万元）"), rowSpan: rows.Length + 1);
        g.Text(1, 1, string.Empty, columnSpan: 2);
        string[] headers = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
        for (int c = 0; c < headers.Length; c++)
        {
            g.Text(1, 3 + c, headers[c], header: true);
        }

        Dictionary<string, NumberToken?> n = [];
        for (int r = 0; r < rows.Length; r++)
        {
            (string key, string label) = rows[r];
            int row = 2 + r, c = 3;
            g.Text(row, 1, label, columnSpan: 2);
            foreach (string b in (string[])["i", "j", "a"])
            {
                n[$"{key}.{b}"] = g.Number(row, c++, $"{key}.{b}");
            }

            bool total = key == "exp";
            NumberToken? weight = null, score = null;
            if (total)
            {
                weight = g.Number(row, 6, "score.exec.w");
            }
            else
            {
                g.Text(row, 6, "—");
            }

            NumberToken? rate = g.Number(row, 7, total ? "r.exec" : $"r.exec.{key}");
            if (total)
            {
                score = g.Number(row, 8, "score.exec");
                g.Relate("execution_score", true, rate, weight, score);
                t.Execution = (weight, score);
            }
            else
            {
                g.Text(row, 8, "—");
            }

            g.Relate("ratio", true, n[$"{key}.a"], n[$"{key}.j"], rate);
        }

        foreach (string b in (string[])["i", "j", "a"])
        {
            g.Sum(n[$"exp.{b}"], [n[$"basic.{b}"], n[$"proj.{b}"]]);
        }

        int next = FormParts.Goals(t, g, 2 + rows.Length, 9);
        FormParts.IndicatorPart(t, g, next, 9, withSide: t.Rng.Chance(0.5));
        return new Drafted($"{t.Variable("year")}年度部门整体支出绩效自评表", g.Done(), null) { Numbered = false };
    }
}
