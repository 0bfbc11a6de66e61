using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>Tables of a 部门预算 disclosure.</summary>
internal static class BudgetTables
{
    /// <summary>部门财务收支预算总表.</summary>
    public static Drafted Balance(TableContext t)
    {
        DepartmentYear w = t.Draft.World;
        Grid g = t.Grid(4);
        g.PrintZeros = false;
        g.Text(0, 0, t.Rng.Of("本年收入", "收入"), columnSpan: 2, header: true);
        g.Text(0, 2, t.Rng.Of("本年支出", "支出"), columnSpan: 2, header: true);
        g.Header(1, ["项目", "预算数", "项目", "预算数"]);
        (string Key, string Label)[] left = [("fis.i", "一、财政拨款收入"), ("gen.i", "1. 一般公共预算资金"), ("fund.i", "2. 政府性基金"), ("biz.i", "二、事业收入"), ("oth.i", "三、其他收入")];
        List<WorldItem> classes = w.Lists["classes"];
        Dictionary<string, NumberToken?> n = [];
        List<NumberToken?> spending = [];
        int rows = Math.Max(left.Length, classes.Count);
        for (int r = 0; r < rows; r++)
        {
            g.Text(2 + r, 0, r < left.Length ? left[r].Label : string.Empty);
            if (r < left.Length)
            {
                n[left[r].Key] = g.Number(2 + r, 1, left[r].Key);
            }
            else
            {
                g.Text(2 + r, 1, string.Empty);
            }

            g.Text(2 + r, 2, r < classes.Count ? $"{HeadingNumeral(r)}、{classes[r].Name}" : string.Empty);
            if (r < classes.Count)
            {
                spending.Add(g.Number(2 + r, 3, $"{classes[r].Key}.i"));
            }
            else
            {
                g.Text(2 + r, 3, string.Empty);
            }
        }

        g.Text(2 + rows, 0, t.Rng.Of("收入总计", "收入合计"));
        NumberToken? income = g.Number(2 + rows, 1, g.Table.Cells[^1].Text == "收入总计" ? "incall.i" : "inc.i");
        g.Text(2 + rows, 2, g.Table.Cells[^2].Text == "收入总计" ? "支出总计" : "支出合计");
        NumberToken? total = g.Number(2 + rows, 3, g.Table.Cells[^1].Text == "支出总计" ? "expall.i" : "exp.i");
        g.Sum(income, [n["fis.i"], n["biz.i"], n["oth.i"]]);
        g.Sum(n["fis.i"], [n["gen.i"], n["fund.i"]]);
        g.Sum(total, spending);
        return new Drafted($"{t.Variable("year")}年部门财务收支预算总表", g.Done(), g.Unit) { Numbered = false, Lines = [$"编制部门：{t.Variable("dept")}"] };
    }

    /// <summary>部门支出预算总表 by account.</summary>
    public static Drafted Spending(TableContext t)
    {
        DepartmentYear w = t.Draft.World;
        Grid g = t.Grid(5);
        g.PrintZeros = false;
        g.Text(0, 0, "项目", columnSpan: 2, header: true);
        g.Text(0, 2, "支出预算", columnSpan: 3, header: true);
        g.Header(1, ["功能分类科目编码", "功能分类科目名称", "合计", "基本支出", "项目支出"]);
        int row = 2;
        List<NumberToken?> totals = [];
        foreach (WorldItem c in w.Lists["classes"])
        {
            foreach (WorldItem a in (IEnumerable<WorldItem>)[c, .. w.Lists["accounts"].Where(a => a.Words["class"] == c.Name)])
            {
                g.Text(row, 0, a.Words["code"]);
                g.Text(row, 1, a.Name);
                NumberToken? whole = g.Number(row, 2, $"{a.Key}.i"), basic = g.Number(row, 3, $"{a.Key}.basic"), proj = g.Number(row, 4, $"{a.Key}.proj");
                g.Sum(whole, [basic, proj], required: false);
                if (a == c)
                {
                    totals.Add(whole);
                }

                row++;
            }
        }

        g.Text(row, 0, "合计", columnSpan: 2);
        NumberToken? total = g.Number(row, 2, "exp.i"), b = g.Number(row, 3, "basic.i"), p = g.Number(row, 4, "proj.i");
        g.Sum(total, [b, p]);
        g.Sum(total, totals);
        return new Drafted($"{t.Variable("year")}年部门支出预算总表", g.Done(), g.Unit) { Numbered = false, Lines = [$"编制部门：{t.Variable("dept")}"] };
    }

    /// <summary>部门“三公”经费和机关运行经费预算表.</summary>
    public static Drafted ThreePublic(TableContext t)
    {
        Grid g = t.Grid(7, "万元");
        g.PrintZeros = false;
        g.Text(0, 0, "“三公”经费预算数", columnSpan: 6, header: true);
        g.Text(0, 6, "机关运行经费预算数", rowSpan: 3, header: true);
        g.Text(1, 0, "合计", rowSpan: 2, header: true);
        g.Text(1, 1, "因公出国（境）费", rowSpan: 2, header: true);
        g.Text(1, 2, "公务接待费", rowSpan: 2, header: true);
        g.Text(1, 3, "公务用车购置及运行费", columnSpan: 3, header: true);
        g.Text(2, 3, "小计", header: true);
        g.Text(2, 4, "购置费", header: true);
        g.Text(2, 5, "运行费", header: true);
        string[] keys = ["tp", "abroad", "recep", "veh", "vbuy", "vrun", "agency"];
        List<NumberToken?> n = [.. keys.Select((k, c) => g.Number(3, c, $"{k}.i"))];
        g.Sum(n[0], [n[1], n[3], n[2]]);
        g.Sum(n[3], [n[4], n[5]]);
        g.Table.HeaderRows = 3;
        return new Drafted($"{t.Variable("year")}年部门“三公”经费和机关运行经费预算表", g.Done(), "万元") { Numbered = false, Lines = [$"编制部门：{t.Variable("dept")}"] };
    }

    private static string HeadingNumeral(int index) => Printing.ChineseNumerals.Number(index + 1);
}
