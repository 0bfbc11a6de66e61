using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Tables;

/// <summary>Procurement by goods, works and services against its budget.</summary>
internal static class ProcurementTable
{
    /// <summary>Drafts the table.</summary>
    public static Drafted Draft(TableContext t)
    {
        (string Key, string Label)[] rows = [("goods", "货物"), ("works", "工程"), ("serv", "服务"), ("proc", "合计")];
        bool rate = t.Rng.Chance(0.7);
        Grid g = t.Grid(rate ? 4 : 3);
        string suffix = t.Rng.Of("类", string.Empty, string.Empty);
        g.Header(0, rate ? ["采购类别", "采购预算", "实际采购金额", "采购执行率"] : ["采购类别", t.Rng.Of("采购预算", "政府采购预算数"), t.Rng.Of("实际采购金额", "采购金额")]);
        List<NumberToken?> budgets = [], amounts = [];
        for (int r = 0; r < rows.Length; r++)
        {
            (string key, string label) = rows[r];
            g.Text(1 + r, 0, key == "proc" ? label : label + suffix);
            budgets.Add(g.Number(1 + r, 1, $"{key}.i"));
            amounts.Add(g.Number(1 + r, 2, $"{key}.a"));
            if (rate)
            {
                string rateKey = key == "proc" ? "r.proc" : $"r.proc.{key}";
                if (t.Has($"{key}.i"))
                {
                    g.Relate("ratio", true, amounts[^1], budgets[^1], g.Number(1 + r, 3, rateKey));
                }
                else
                {
                    g.Text(1 + r, 3, "—");
                }
            }
        }

        g.Sum(budgets[^1], budgets.SkipLast(1));
        g.Sum(amounts[^1], amounts.SkipLast(1));
        return new Drafted($"{t.Variable("year")}年度政府采购情况表", g.Done(), g.Unit);
    }
}
