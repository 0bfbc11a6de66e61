using Extractor.Corpus.Data;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>
/// Fiscal spending by functional classification (类 款 项) and basic spending by economic classification, as the statutory
/// tables of 部门决算 and 部门预算 list them.
/// </summary>
internal static class AccountBuilder
{
    private static readonly string[] Common =
    [
        "208 社会保障和就业支出 | 05 行政事业单位养老支出 | 05 机关事业单位基本养老保险缴费支出 b | 06 机关事业单位职业年金缴费支出 b | 01 行政单位离退休 b",
        "210 卫生健康支出 | 11 行政事业单位医疗 | 01 行政单位医疗 b | 03 公务员医疗补助 b",
        "221 住房保障支出 | 02 住房改革支出 | 01 住房公积金 b | 03 购房补贴 b",
    ];

    private static readonly (string Code, string Name)[] Wages =
    [
        ("30101", "基本工资"), ("30102", "津贴补贴"), ("30103", "奖金"), ("30107", "绩效工资"), ("30108", "机关事业单位基本养老保险缴费"),
        ("30109", "职业年金缴费"), ("30110", "职工基本医疗保险缴费"), ("30112", "其他社会保障缴费"), ("30113", "住房公积金"), ("30199", "其他工资福利支出"),
    ];

    private static readonly (string Code, string Name)[] Family =
        [("30302", "退休费"), ("30304", "抚恤金"), ("30305", "生活补助"), ("30309", "奖励金"), ("30399", "其他对个人和家庭的补助")];

    private static readonly (string Code, string Name)[] Goods =
    [
        ("30201", "办公费"), ("30202", "印刷费"), ("30204", "手续费"), ("30205", "水费"), ("30206", "电费"), ("30207", "邮电费"), ("30209", "物业管理费"),
        ("30211", "差旅费"), ("30213", "维修（护）费"), ("30214", "租赁费"), ("30215", "会议费"), ("30216", "培训费"), ("30217", "公务接待费"),
        ("30226", "劳务费"), ("30227", "委托业务费"), ("30228", "工会经费"), ("30229", "福利费"), ("30239", "其他交通费用"), ("30299", "其他商品和服务支出"),
    ];

    private static readonly (string Code, string Name)[] Capital = [("31002", "办公设备购置"), ("31003", "专用设备购置"), ("31007", "信息网络及软件购置更新")];

    /// <summary>Adds the lists <c>classes</c> (cl#0 …) and <c>accounts</c> (ac#0 …) and the economic lists.</summary>
    public static void Build(FigureFactory f, Rng rng, Domain domain)
    {
        DepartmentYear w = f.World;
        var amounts = new Amounts(rng);
        List<Account> accounts = Read(rng, domain);
        bool plan = w.Flags.Contains("budget");
        Share(plan ? w["basic.i"] : w["fis/basic.a"], accounts.Where(a => a.Basic), rng, amounts, (a, v) => a.BasicValue = v);
        Share(plan ? w["proj.i"] : w["fis/proj.a"], accounts.Where(a => !a.Basic), rng, amounts, (a, v) => a.ProjectValue = v);
        List<WorldItem> items = [], classes = [];
        decimal initial = 0m;
        foreach (Account a in accounts)
        {
            string key = $"ac#{items.Count}";
            decimal actual = a.BasicValue + a.ProjectValue;
            decimal budget = plan || rng.Chance(0.2) ? actual : amounts.Budget(actual * rng.Between(0.88m, 1.12m));
            initial += budget;
            f.OpenMoney($"{key}.a", actual);
            f.OpenMoney($"{key}.i", budget);
            f.OpenMoney($"{key}.basic", a.BasicValue);
            f.OpenMoney($"{key}.proj", a.ProjectValue);
            f.Ratio($"{key}.r", $"{key}.a", $"{key}.i");
            items.Add(new WorldItem(key, a.Item)
            {
                Words = new Dictionary<string, string>
                {
                    ["code"] = a.Code,
                    ["class"] = a.Class,
                    ["section"] = a.Section,
                    ["use"] = a.Basic ? "人员经费、公用经费等基本支出" : $"开展{domain.Field}相关业务工作的项目支出",
                },
            });
        }

        Figure budgeted = f.Money("expfis", 'i', initial);
        if (!plan)
        {
            // Where all spending is fiscal, the fiscal budget may be read as the department's; the labels accept both.
            w.Add(budgeted with { Labels = [.. budgeted.Labels, new FactLabel("expenditure.total", "initial_budget", w.Year, null, LabelStatus.Optional)] });
        }

        if (!plan)
        {
            w.Compose("expfis.i", items.Select(i => $"{i.Key}.i"));
        }

        f.Ratio("r.exec.fis", "expfis.a", "expfis.i", "r.exec", LabelStatus.Optional, "一般公共预算财政拨款支出");
        foreach (IGrouping<string, WorldItem> group in items.GroupBy(i => i.Words["class"]))
        {
            string key = $"cl#{classes.Count}";
            foreach (string b in (string[])["a", "i", "basic", "proj"])
            {
                f.OpenMoney($"{key}.{b}", group.Sum(i => w[$"{i.Key}.{b}"]));
                w.Compose($"{key}.{b}", group.Select(i => $"{i.Key}.{b}"));
            }

            f.Ratio($"{key}.share", $"{key}.{(plan ? "i" : "a")}", plan ? "expfis.i" : "expfis.a");
            classes.Add(new WorldItem(key, group.Key) { Words = new Dictionary<string, string> { ["code"] = group.First().Words["code"][..3] } });
        }

        w.Lists["accounts"] = items;
        w.Lists["classes"] = classes;
        string basis = plan ? "i" : "a";
        w.Compose($"expfis.{basis}", classes.Select(c => $"{c.Key}.{basis}"));
        w.Compose($"expfis.{basis}", items.Select(i => $"{i.Key}.{basis}"));
        Economic(f, rng, amounts);
    }

    private sealed record Account(string Class, string Section, string Item, string Code, bool Basic)
    {
        public decimal BasicValue { get; set; }

        public decimal ProjectValue { get; set; }
    }

    private static List<Account> Read(Rng rng, Domain domain)
    {
        List<Account> accounts = [];
        foreach (string line in (IEnumerable<string>)[.. domain.Accounts, .. Common])
        {
            string[] fields = [.. line.Split('|').Select(x => x.Trim())];
            (string classCode, string className) = Two(fields[0]);
            (string sectionCode, string sectionName) = Two(fields[1]);
            foreach (string item in fields.Skip(2))
            {
                bool basic = item.EndsWith(" b", StringComparison.Ordinal);
                (string itemCode, string itemName) = Two(item[..^2].Trim());
                if (!itemName.Contains('补') || rng.Chance(0.4))
                {
                    accounts.Add(new Account(className, sectionName, itemName, classCode + sectionCode + itemCode, basic));
                }
            }
        }

        return accounts;
    }

    private static (string Code, string Name) Two(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        return (text[..space], text[(space + 1)..]);
    }

    private static void Share(decimal total, IEnumerable<Account> accounts, Rng rng, Amounts amounts, Action<Account, decimal> set)
    {
        List<Account> list = [.. accounts];
        List<decimal> values = ProjectBuilder.Divide(total, [.. list.Select((_, i) => i == 0 ? rng.Between(1.5m, 4m) : rng.Between(0.1m, 0.9m))], amounts);
        for (int i = 0; i < list.Count; i++)
        {
            set(list[i], values[i]);
        }
    }

    private static void Economic(FigureFactory f, Rng rng, Amounts amounts)
    {
        DepartmentYear w = f.World;
        List("wages", Wages, w["wages.a"]);
        List("family", Family, w["family.a"]);
        List("capital", Capital, w["capital.a"]);
        decimal named = w["meet.a"] + w["train.a"] + w["recep.a"];
        bool fits = named < w["goodsserv.a"] * 0.6m;
        List("goodsserv", [.. Goods.Where(g => g.Name is not ("会议费" or "培训费" or "公务接待费"))], w["goodsserv.a"] - (fits ? named : 0m), fits);

        void List(string whole, IReadOnlyList<(string Code, string Name)> names, decimal total, bool withNamed = false)
        {
            List<(string Code, string Name)> chosen = total == 0m ? [] : rng.Sample(names, Math.Min(names.Count, rng.Range(Math.Min(3, names.Count), names.Count)));
            List<decimal> values = ProjectBuilder.Divide(total, [.. chosen.Select(_ => rng.Between(0.05m, 1m))], amounts);
            List<WorldItem> items = [];
            for (int i = 0; i < chosen.Count; i++)
            {
                f.OpenMoney($"{whole}#{i}.a", values[i]);
                items.Add(Item($"{whole}#{i}.a", chosen[i]));
            }

            if (withNamed)
            {
                foreach ((string key, string code, string name) in new[] { ("meet.a", "30215", "会议费"), ("train.a", "30216", "培训费"), ("recep.a", "30217", "公务接待费") })
                {
                    if (w[key] > 0m)
                    {
                        items.Add(Item(key, (code, name)));
                    }
                }
            }

            w.Lists[whole] = items;
            w.Compose($"{whole}.a", items.Select(i => i.Key));
        }

        static WorldItem Item(string key, (string Code, string Name) n) =>
            new(key, n.Name) { Words = new Dictionary<string, string> { ["code"] = n.Code } };
    }
}
