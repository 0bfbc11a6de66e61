using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>What one project's money was spent on: contracts, amounts, shares.</summary>
internal static class DirectionTable
{
    /// <summary>Drafts the table.</summary>
    public static Drafted Draft(TableContext t)
    {
        List<WorldItem> rows = t.Draft.World.Lists["directions"];
        bool contracts = t.Rng.Chance(0.5), share = t.Rng.Chance(0.8);
        List<string> headers = [t.Rng.Of("支出方向", "支出内容", "费用类别")];
        if (contracts)
        {
            headers.Add("合同数（份）");
        }

        headers.Add(t.Rng.Of("全年执行数", "实际支出", "支出金额"));
        if (share)
        {
            headers.Add("占比（%）");
        }

        Grid g = t.Grid(headers.Count);
        g.Header(0, headers);
        List<NumberToken?> counts = [], amounts = [], shares = [];
        for (int r = 0; r <= rows.Count; r++)
        {
            bool total = r == rows.Count;
            string key = total ? "q" : rows[r].Key;
            g.Text(1 + r, 0, total ? "合计" : rows[r].Name);
            int c = 1;
            if (contracts)
            {
                counts.Add(g.Number(1 + r, c++, total ? "qd.n" : $"{key}.n"));
            }

            amounts.Add(g.Number(1 + r, c++, $"{key}.a"));
            if (share)
            {
                shares.Add(g.Number(1 + r, c, $"share:{key}.a/q.a"));
            }
        }

        if (contracts)
        {
            g.Sum(counts[^1], counts.SkipLast(1));
        }

        g.Sum(amounts[^1], amounts.SkipLast(1));
        if (share)
        {
            g.Sum(shares[^1], shares.SkipLast(1));
            for (int r = 0; r <= rows.Count; r++)
            {
                g.Relate("ratio", r < rows.Count, amounts[r], amounts[^1], shares[r]);
            }
        }

        return new Drafted(t.Rng.Of("项目支出构成表", "项目资金使用情况表", $"{t.Variable("year")}年度项目资金支出明细表"), g.Done(), g.Unit);
    }
}
