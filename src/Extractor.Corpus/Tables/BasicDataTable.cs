using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Tables;

/// <summary>The 基础数据表 that some provinces attach: staff, controlled costs of two years, procurement.</summary>
internal static class BasicDataTable
{
    /// <summary>Drafts the table.</summary>
    public static Drafted Draft(TableContext t)
    {
        string y = t.Variable("year"), p = t.Variable("prev");
        Grid g = t.Grid(4, "万元");
        g.Text(0, 0, "财政供养人员情况（人）", rowSpan: 2);
        g.Text(0, 1, "编制数", header: true);
        g.Text(0, 2, $"{y}年实际在职人数", header: true);
        g.Text(0, 3, "控制率", header: true);
        g.Relate("ratio", true, Reorder(g.Number(1, 1, "st"), g.Number(1, 2, "act"), g.Number(1, 3, "r.staff")));
        g.Text(2, 0, "经费控制情况（万元）", header: true);
        g.Text(2, 1, $"{p}年决算数", header: true);
        g.Text(2, 2, $"{y}年预算数", header: true);
        g.Text(2, 3, $"{y}年决算数", header: true);
        (string Key, string Label)[] rows =
        [
            ("tp", "三公经费"), ("veh", "1、公务用车购置和维护经费"), ("vbuy", "其中：公车购置"), ("vrun", "公车运行维护"),
            ("abroad", "2、出国经费"), ("recep", "3、公务接待"), ("proj", "项目支出"), ("pub", "公用经费"), ("meet", "其中：会议费"), ("train", "培训费"), ("proc", "政府采购金额"),
        ];
        Dictionary<string, NumberToken?> n = [];
        int row = 3;
        foreach ((string key, string label) in rows)
        {
            g.Text(row, 0, label, indent: label.StartsWith("其中", StringComparison.Ordinal) || label is "公车运行维护" or "培训费" ? 1 : 0);
            int c = 1;
            foreach (string b in (string[])["a-1", "i", "a"])
            {
                if (t.Draft.World.Find($"{key}.{b}") is null)
                {
                    g.Text(row, c++, "——");
                    continue;
                }

                n[$"{key}.{b}"] = g.Number(row, c++, $"{key}.{b}");
            }

            row++;
        }

        foreach (string b in (string[])["a-1", "i", "a"])
        {
            g.Sum(n[$"tp.{b}"], [n[$"veh.{b}"], n[$"abroad.{b}"], n[$"recep.{b}"]]);
            g.Sum(n[$"veh.{b}"], [n[$"vbuy.{b}"], n[$"vrun.{b}"]]);
            foreach (string part in (string[])["meet", "train"])
            {
                if (n.GetValueOrDefault($"{part}.{b}") is { } x && n[$"pub.{b}"] is { } whole && x.Normalized <= whole.Normalized)
                {
                    g.Relate("part_le_whole", true, whole, x);
                }
            }
        }

        g.Text(row, 0, "厉行节约保障措施");
        g.Text(row, 1, t.Expander.Group("thrift")?.Text ?? string.Empty, columnSpan: 3);
        return new Drafted("部门整体支出绩效评价基础数据表", g.Done(), null) { Numbered = false };
    }

    private static NumberToken?[] Reorder(NumberToken? approved, NumberToken? active, NumberToken? rate) => [active, approved, rate];
}
