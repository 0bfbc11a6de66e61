using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>The statutory tables of a 部门决算 disclosure (公开01表 … 公开09表).</summary>
internal static class StatutoryTables
{
    private static readonly string[] Classes =
    [
        "一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出", "文化旅游体育与传媒支出", "社会保障和就业支出", "卫生健康支出",
        "节能环保支出", "城乡社区支出", "农林水支出", "交通运输支出", "资源勘探工业信息等支出", "商业服务业等支出", "金融支出", "援助其他地区支出",
        "自然资源海洋气象等支出", "住房保障支出", "粮油物资储备支出", "国有资本经营预算支出", "灾害防治及应急管理支出", "其他支出",
    ];

    private static readonly (string Key, string Label)[] Income =
    [
        ("gen", "一般公共预算财政拨款收入"), ("fund", "政府性基金预算财政拨款收入"), ("cap", "国有资本经营预算财政拨款收入"), ("sup", "上级补助收入"),
        ("biz", "事业收入"), ("oper", "经营收入"), ("-", "附属单位上缴收入"), ("oth", "其他收入"),
    ];

    private static readonly string[] Numerals =
    [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十", "二十一", "二十二", "二十三",
    ];

    /// <summary>收入支出决算总表.</summary>
    public static Drafted Balance(TableContext t)
    {
        Grid g = Grid(t, 4);
        g.Text(0, 0, "收入", columnSpan: 2, header: true);
        g.Text(0, 2, "支出", columnSpan: 2, header: true);
        g.Header(1, ["项目", "决算数", "项目", "决算数"]);
        string[] classes = Listed(t);
        List<NumberToken?> income = [], spending = [];
        for (int r = 0; r < classes.Length; r++)
        {
            bool left = r < Income.Length;
            g.Text(2 + r, 0, left ? $"{Numerals[r]}、{Income[r].Label}" : string.Empty);
            if (left && Income[r].Key != "-")
            {
                income.Add(g.Number(2 + r, 1, $"{Income[r].Key}.a"));
            }
            else
            {
                g.Text(2 + r, 1, string.Empty);
            }

            ClassRow(t, g, 2 + r, 2, r, classes[r], spending);
        }

        int foot = 2 + classes.Length;
        (NumberToken? inc, NumberToken? exp) = Foot(g, foot, "本年收入合计", "inc.a", "本年支出合计", "exp.a");
        Foot(g, foot + 1, t.Rng.Of("使用非财政拨款结余", "使用非财政拨款结余（含专用结余）"), string.Empty, "结余分配", string.Empty);
        (NumberToken? open, NumberToken? close) = Foot(g, foot + 2, "年初结转和结余", "open.a", "年末结转和结余", "close.a");
        (NumberToken? all, NumberToken? allExp) = Foot(g, foot + 3, "总计", "incall.a", "总计", "expall.a");
        g.Sum(inc, income);
        g.Sum(exp, spending);
        g.Sum(all, [inc, open]);
        g.Sum(allExp, [exp, close]);
        return Table(t, "收入支出决算总表", g, "注：本表反映部门本年度的总收支和年末结转结余情况。");
    }


    /// <summary>收入决算表 by account and source.</summary>
    public static Drafted IncomeTable(TableContext t)
    {
        (string Key, string Label)[] sources = [("fis", "财政拨款收入"), ("sup", "上级补助收入"), ("biz", "事业收入"), ("oper", "经营收入"), ("-", "附属单位上缴收入"), ("oth", "其他收入")];
        Grid g = Grid(t, 3 + sources.Length);
        AccountHeader(g, ["本年收入合计", .. sources.Select(s => s.Label)]);
        g.Text(2, 0, "合计", columnSpan: 2);
        NumberToken? whole = g.Number(2, 2, "inc.a");
        List<NumberToken?> parts = [];
        for (int c = 0; c < sources.Length; c++)
        {
            if (sources[c].Key == "-")
            {
                g.Text(2, 3 + c, string.Empty);
            }
            else
            {
                parts.Add(g.Number(2, 3 + c, $"{sources[c].Key}.a"));
            }
        }

        g.Sum(whole, parts);
        int row = 3;
        List<NumberToken?> fiscal = [];
        foreach ((string code, string name, string? key, int level) in AccountRows(t))
        {
            g.Text(row, 0, code);
            g.Text(row, 1, name, indent: level);
            for (int c = 2; c < 3 + sources.Length; c++)
            {
                if (c == 3 && key is not null)
                {
                    NumberToken? n = g.Number(row, c, $"{key}.a");
                    if (level == 0)
                    {
                        fiscal.Add(n);
                    }
                }
                else
                {
                    g.Text(row, c, string.Empty);
                }
            }

            row++;
        }

        g.Sum(parts[0], fiscal);
        return Table(t, "收入决算表", g, "注：本表反映部门本年度取得的各项收入情况。");
    }

    /// <summary>支出决算表.</summary>
    public static Drafted Spending(TableContext t) =>
        Table(t, "支出决算表", ByAccount(t, ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], "exp"), "注：本表反映部门本年度各项支出情况。");

    /// <summary>一般公共预算财政拨款支出决算表.</summary>
    public static Drafted General(TableContext t) =>
        Table(t, "一般公共预算财政拨款支出决算表", ByAccount(t, [t.Rng.Of("合计", "本年支出合计", "小计"), "基本支出", "项目支出"], "expfis"), "注：本表反映部门本年度一般公共预算财政拨款支出情况。");

    /// <summary>财政拨款收入支出决算总表.</summary>
    public static Drafted Fiscal(TableContext t)
    {
        Grid g = Grid(t, 6);
        g.Text(0, 0, "收入", columnSpan: 2, header: true);
        g.Text(0, 2, "支出", columnSpan: 4, header: true);
        g.Header(1, ["项目", "决算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"]);
        string[] classes = Listed(t);
        List<NumberToken?> spending = [], general = [];
        for (int r = 0; r < classes.Length; r++)
        {
            g.Text(2 + r, 0, r switch { 0 => "一、一般公共预算财政拨款", 1 => "二、政府性基金预算财政拨款", 2 => "三、国有资本经营预算财政拨款", _ => string.Empty });
            if (r == 0)
            {
                g.Number(2, 1, "gen.a");
            }
            else
            {
                g.Text(2 + r, 1, string.Empty);
            }

            string? key = ClassRow(t, g, 2 + r, 2, r, classes[r], spending);
            if (key is not null)
            {
                general.Add(g.Number(2 + r, 4, $"{key}.a"));
            }
            else
            {
                g.Text(2 + r, 4, string.Empty);
            }

            g.Text(2 + r, 5, string.Empty);
        }

        int foot = 2 + classes.Length;
        (NumberToken? inc, NumberToken? exp) = Foot(g, foot, "本年收入合计", "fis.a", "本年支出合计", "expfis.a");
        NumberToken? exp2 = g.Number(foot, 4, "expfis.a");
        g.Text(foot, 5, string.Empty);
        (NumberToken? open, NumberToken? close) = Foot(g, foot + 1, "年初财政拨款结转和结余", "fis/open.a", "年末财政拨款结转和结余", "fis/close.a");
        NumberToken? close2 = g.Number(foot + 1, 4, "fis/close.a");
        g.Text(foot + 1, 5, string.Empty);
        (NumberToken? all, NumberToken? allExp) = Foot(g, foot + 2, "总计", "fis/incall.a", "总计", "fis/expall.a");
        NumberToken? all2 = g.Number(foot + 2, 4, "fis/expall.a");
        g.Text(foot + 2, 5, string.Empty);
        g.Sum(exp, spending);
        g.Sum(exp2, general);
        g.Sum(all, [inc, open]);
        g.Sum(allExp, [exp, close]);
        g.Sum(all2, [exp2, close2]);
        return Table(t, "财政拨款收入支出决算总表", g, "注：本表反映部门本年度财政拨款总收支和结转结余情况。");
    }

    /// <summary>一般公共预算财政拨款基本支出决算表, personnel left, public right.</summary>
    public static Drafted Basic(TableContext t)
    {
        DepartmentYear w = t.Draft.World;
        Grid g = Grid(t, 6);
        g.Header(0, ["经济分类科目编码", "科目名称", "决算数", "经济分类科目编码", "科目名称", "决算数"]);
        List<(string Code, string Name, string Key)> left = [("301", "工资福利支出", "wages.a")], right = [("302", "商品和服务支出", "goodsserv.a")];
        left.AddRange(w.Lists["wages"].Select(i => (i.Words["code"], i.Name, i.Key)));
        left.Add(("303", "对个人和家庭的补助", "family.a"));
        left.AddRange(w.Lists["family"].Select(i => (i.Words["code"], i.Name, i.Key)));
        right.AddRange(w.Lists["goodsserv"].OrderBy(i => i.Words["code"], StringComparer.Ordinal).Select(i => (i.Words["code"], i.Name, i.Key)));
        if (w["capital.a"] > 0m)
        {
            right.Add(("310", "资本性支出", "capital.a"));
            right.AddRange(w.Lists["capital"].Select(i => (i.Words["code"], i.Name, i.Key)));
        }

        Dictionary<string, NumberToken?> n = [];
        for (int r = 0; r < Math.Max(left.Count, right.Count); r++)
        {
            Cell(r, 0, left);
            Cell(r, 3, right);
        }

        int foot = 1 + Math.Max(left.Count, right.Count);
        g.Text(foot, 0, "人员经费合计", columnSpan: 2);
        NumberToken? pers = g.Number(foot, 2, "pers.a");
        g.Text(foot, 3, "公用经费合计", columnSpan: 2);
        NumberToken? pub = g.Number(foot, 5, "pub.a");
        g.Sum(pers, [n["wages.a"], n["family.a"]], required: false);
        g.Sum(pub, [n["goodsserv.a"], n.GetValueOrDefault("capital.a")], required: false);
        foreach (string whole in (string[])["wages", "family", "goodsserv", "capital"])
        {
            g.Sum(n.GetValueOrDefault($"{whole}.a"), w.Lists[whole].Select(i => n.GetValueOrDefault(i.Key)), required: false);
        }

        return Table(t, "一般公共预算财政拨款基本支出决算表", g, "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。");

        void Cell(int r, int column, List<(string Code, string Name, string Key)> rows)
        {
            if (r >= rows.Count)
            {
                g.Text(1 + r, column, string.Empty);
                g.Text(1 + r, column + 1, string.Empty);
                g.Text(1 + r, column + 2, string.Empty);
                return;
            }

            (string code, string name, string key) = rows[r];
            g.Text(1 + r, column, code);
            g.Text(1 + r, column + 1, name, indent: code.Length > 3 ? 1 : 0);

            // Meetings, training and receptions by account are part of the department's facts; the labels leave them optional.
            List<FactLabel> facts = [.. (w.Find(key)?.Labels ?? []).Select(l => l with { Status = LabelStatus.Optional })];
            n[key] = g.Number(1 + r, column + 2, key, new Printing.PrintOptions { Facts = facts });
        }
    }

    /// <summary>财政拨款“三公”经费支出决算表, one row, budget and actual beside each other.</summary>
    public static Drafted ThreePublic(TableContext t)
    {
        Grid g = Grid(t, 12);
        (string Key, string Label)[] items = [("tp", "合计"), ("abroad", "因公出国（境）费"), ("veh", "小计"), ("vbuy", "公务用车购置费"), ("vrun", t.Rng.Of("公务用车运行维护费", "公务用车运行费")), ("recep", "公务接待费")];
        g.Text(0, 0, items[0].Label, rowSpan: 2, columnSpan: 2, header: true);
        g.Text(0, 2, items[1].Label, rowSpan: 2, columnSpan: 2, header: true);
        g.Text(0, 4, t.Rng.Of("公务用车购置及运行维护费", "公务用车购置及运行费"), columnSpan: 6, header: true);
        for (int i = 2; i < 5; i++)
        {
            g.Text(1, i * 2, items[i].Label, columnSpan: 2, header: true);
        }

        g.Text(0, 10, items[5].Label, rowSpan: 2, columnSpan: 2, header: true);
        Dictionary<string, NumberToken?> n = [];
        for (int i = 0; i < items.Length; i++)
        {
            g.Text(2, i * 2, "预算数", header: true);
            g.Text(2, (i * 2) + 1, "决算数", header: true);
            n[$"{items[i].Key}.i"] = g.Number(3, i * 2, $"{items[i].Key}.i");
            n[$"{items[i].Key}.a"] = g.Number(3, (i * 2) + 1, $"{items[i].Key}.a");
        }

        g.Table.HeaderRows = 3;
        foreach (string b in (string[])["i", "a"])
        {
            g.Sum(n[$"tp.{b}"], [n[$"abroad.{b}"], n[$"veh.{b}"], n[$"recep.{b}"]]);
            g.Sum(n[$"veh.{b}"], [n[$"vbuy.{b}"], n[$"vrun.{b}"]]);
        }

        return Table(t, "财政拨款“三公”经费支出决算表", g, "注：本表反映部门本年度“三公”经费支出预决算情况。");
    }

    /// <summary>政府性基金 or 国有资本经营 with no data.</summary>
    public static Drafted Empty(TableContext t)
    {
        string kind = t.Draft.Blocks.OfType<DraftParagraph>().Any(p => p.Text.Contains("政府性基金预算财政拨款收入支出决算表", StringComparison.Ordinal) && p.Kind == DraftKind.Caption) ? "国有资本经营预算" : "政府性基金预算";
        Grid g = Grid(t, 8);
        g.Header(0, ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出合计", "基本支出", "项目支出", "年末结转和结余"]);
        for (int r = 1; r < 4; r++)
        {
            for (int c = 0; c < 8; c++)
            {
                g.Text(r, c, r == 1 && c == 0 ? "合计" : string.Empty);
            }
        }

        return Table(t, $"{kind}财政拨款收入支出决算表", g, $"说明：{t.Variable("dept")}本年度没有{kind}财政拨款收入和支出，故本表无数据。");
    }

    private static Grid ByAccount(TableContext t, string[] columns, string total)
    {
        Grid g = Grid(t, 2 + columns.Length);
        AccountHeader(g, columns);
        g.Text(2, 0, "合计", columnSpan: 2);
        string prefix = total == "exp" ? string.Empty : "fis/";
        NumberToken? whole = g.Number(2, 2, $"{total}.a"), basic = g.Number(2, 3, $"{prefix}basic.a"), proj = g.Number(2, 4, $"{prefix}proj.a");
        Fill(g, 2, 5, columns.Length + 2);
        g.Sum(whole, [basic, proj]);
        int row = 3;
        List<NumberToken?> totals = [], basics = [], projects = [];
        foreach ((string code, string name, string? key, int level) in AccountRows(t))
        {
            g.Text(row, 0, code);
            g.Text(row, 1, name, indent: level);
            NumberToken? a = null, b = null, p = null;
            if (key is not null)
            {
                a = g.Number(row, 2, $"{key}.a");
                b = g.Number(row, 3, $"{key}.basic");
                p = g.Number(row, 4, $"{key}.proj");
                g.Sum(a, [b, p], required: false);
            }
            else
            {
                Fill(g, row, 2, 5);
            }

            Fill(g, row, 5, columns.Length + 2);
            if (level == 0)
            {
                totals.Add(a);
                basics.Add(b);
                projects.Add(p);
            }

            row++;
        }

        g.Sum(whole, totals);
        g.Sum(basic, basics, required: false);
        g.Sum(proj, projects, required: false);
        return g;
    }

    private static void Fill(Grid g, int row, int from, int to)
    {
        for (int c = from; c < to; c++)
        {
            g.Text(row, c, string.Empty);
        }
    }

    private static IEnumerable<(string Code, string Name, string? Key, int Level)> AccountRows(TableContext t)
    {
        DepartmentYear w = t.Draft.World;
        foreach (WorldItem c in w.Lists["classes"])
        {
            yield return (c.Words["code"], c.Name, c.Key, 0);
            foreach (WorldItem a in w.Lists["accounts"].Where(a => a.Words["class"] == c.Name))
            {
                yield return (a.Words["code"], a.Name, a.Key, 1);
            }
        }
    }

    private static void AccountHeader(Grid g, IReadOnlyList<string> columns)
    {
        g.Text(0, 0, "项目", columnSpan: 2, header: true);
        g.Text(1, 0, "功能分类科目编码", header: true);
        g.Text(1, 1, "科目名称", header: true);
        for (int c = 0; c < columns.Count; c++)
        {
            g.Text(0, 2 + c, columns[c], rowSpan: 2, header: true);
        }

        g.Table.HeaderRows = 2;
    }

    private static string? ClassRow(TableContext t, Grid g, int row, int column, int number, string name, List<NumberToken?> values)
    {
        WorldItem? found = t.Draft.World.Lists["classes"].FirstOrDefault(c => c.Name == name);
        g.Text(row, column, $"{Numerals[number]}、{name}");
        if (found is null)
        {
            g.Text(row, column + 1, string.Empty);
            return null;
        }

        values.Add(g.Number(row, column + 1, $"{found.Key}.a"));
        return found.Key;
    }

    /// <summary>All classes of the form, those of this department among them.</summary>
    private static string[] Listed(TableContext t) =>
        [.. Classes.Union(t.Draft.World.Lists["classes"].Select(c => c.Name)).Take(Numerals.Length)];

    private static (NumberToken? Left, NumberToken? Right) Foot(Grid g, int row, string left, string leftKey, string right, string rightKey)
    {
        NumberToken? Side(int column, string label, string key)
        {
            g.Text(row, column, label);
            if (key.Length > 0)
            {
                return g.Number(row, column + 1, key);
            }

            g.Text(row, column + 1, string.Empty);
            return null;
        }

        return (Side(0, left, leftKey), Side(2, right, rightKey));
    }

    private static Grid Grid(TableContext t, int columns)
    {
        Grid g = t.Grid(columns);
        g.PrintZeros = false;
        g.Table.Wide = columns > 6;
        return g;
    }

    private static Drafted Table(TableContext t, string title, Grid g, string note) =>
        new(title, g.Done(), g.Unit) { Numbered = false, Note = t.Rng.Chance(0.8) || note.StartsWith('说') ? note : null };
}
