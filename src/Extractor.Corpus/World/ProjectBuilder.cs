using Extractor.Corpus.Data;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>The department's projects, which add up to its project spending, and the one project a project report is about.</summary>
internal static class ProjectBuilder
{
    private static readonly string[] Directions = ["工程建设", "设备购置", "服务采购", "资金补助", "宣传培训", "运行维护", "设计监理等前期费用", "日常管理"];

    /// <summary>Adds the list <c>projects</c> (p#0 …) and the project <c>q</c>.</summary>
    public static void Build(FigureFactory f, Rng rng, Domain domain)
    {
        DepartmentYear w = f.World;
        var amounts = new Amounts(rng);
        int count = rng.Range(3, Math.Min(7, domain.Projects.Count));
        List<string> names = [.. rng.Sample(domain.Projects, count).Select(n => n.Replace("{level}", w.Variables["levelword"], StringComparison.Ordinal))];
        if (rng.Chance(0.5))
        {
            names[^1] = rng.Of("其他专项", $"其他{domain.Field}专项", "机构运转及其他", "其他零星项目");
        }

        List<decimal> weights = [.. names.Select(_ => rng.Between(0.2m, 1.6m))];
        List<decimal> actual = Divide(w["proj.a"], weights, amounts);
        List<decimal> adjusted = w["proj.j"] == w["proj.a"] ? actual : Budgets(actual, w["proj.j"], rng, amounts);
        List<decimal> initial = Divide(w["proj.i"], weights, amounts);
        List<WorldItem> items = [];
        for (int i = 0; i < count; i++)
        {
            string key = $"p#{i}", name = names[i];
            Project(f, key, name, initial[i], adjusted[i], actual[i]);
            f.Ratio($"{key}.share", $"{key}.a", "proj.a");
            items.Add(new WorldItem(key, name) { Words = new Dictionary<string, string> { ["no"] = $"{i + 1}" } });
        }

        w.Lists["projects"] = items;
        foreach (string b in (string[])["i", "j", "a"])
        {
            w.Compose($"proj.{b}", items.Select(p => $"{p.Key}.{b}"));
        }

        Groups(f, rng, amounts);
        OneProject(f, rng, domain, amounts);
    }

    private static void Project(FigureFactory f, string key, string name, decimal initial, decimal adjusted, decimal actual)
    {
        DepartmentYear w = f.World;
        FactLabel Label(string basis, LabelStatus status = LabelStatus.Required) => new("expenditure.project", basis, w.Year, name, status);
        f.OpenMoney($"{key}.i", initial, Label("initial_budget"));
        f.OpenMoney($"{key}.j", adjusted, Label("adjusted_budget"));
        f.OpenMoney($"{key}.a", actual, Label("actual"));

        // A bare 预算 of a project is read as either budget; the labels accept both.
        f.OpenMoney($"{key}.b", adjusted, Label("adjusted_budget", LabelStatus.Optional), Label("initial_budget", LabelStatus.Optional));

        // An amount listed under 项目支出 without 项目, 预算, 支出 or 执行率 said of it.
        f.OpenMoney($"{key}.o", actual, Label("actual", LabelStatus.Optional));
        f.Ratio($"{key}.r", $"{key}.a", $"{key}.j", "r.exec", scope: name);
        f.Ratio($"{key}.rb", $"{key}.a", $"{key}.b", "r.exec", scope: name);
    }

    /// <summary>Project spending by group (民生保障类 …), a sum that no catalogue lists.</summary>
    private static void Groups(FigureFactory f, Rng rng, Amounts amounts)
    {
        DepartmentYear w = f.World;
        string[] names = rng.Of<string[]>(
            ["民生保障类项目", "机构运转类项目"],
            ["业务工作专项", "运行维护专项"],
            ["本级支出项目", "对下转移支付项目"],
            ["中央和省级资金安排的项目", "本级资金安排的项目"],
            ["工程建设类项目", "业务类项目", "其他类项目"]);
        List<decimal> values = Divide(w["proj.a"], [.. names.Select(_ => rng.Between(0.3m, 1.5m))], amounts);
        List<WorldItem> items = [];
        for (int i = 0; i < names.Length; i++)
        {
            f.OpenMoney($"pg#{i}.a", values[i], new FactLabel("expenditure.project", "actual", w.Year, names[i], LabelStatus.Optional));
            items.Add(new WorldItem($"pg#{i}", names[i]));
        }

        w.Lists["groups"] = items;
        w.Compose("proj.a", items.Select(p => $"{p.Key}.a"));
    }

    private static void OneProject(FigureFactory f, Rng rng, Domain domain, Amounts amounts)
    {
        DepartmentYear w = f.World;
        string name = rng.Pick(domain.Projects).Replace("{level}", w.Variables["levelword"], StringComparison.Ordinal);
        w.Variables["project"] = name;
        decimal actual = amounts.Actual(rng.Between(20m, 3000m) * 10_000m * rng.Between(0.05m, 1m));
        bool full = rng.Chance(0.12);
        decimal adjusted = full ? actual : amounts.Budget(actual * rng.Between(1.003m, 1.2m), up: true);
        decimal initial = rng.Chance(0.3) ? adjusted : amounts.Budget(adjusted * rng.Between(0.6m, 1.05m));
        if (initial != adjusted)
        {
            w.Flags.Add("q.adjusted");
        }

        Project(f, "q", name, initial, adjusted, actual);
        f.OpenMoney("q.a-1", amounts.Actual(actual * rng.Between(0.6m, 1.2m)), new FactLabel("expenditure.project", "actual", w.Year - 1, name, LabelStatus.Required));
        f.OpenMoney("q.a-2", amounts.Actual(actual * rng.Between(0.4m, 1.1m)), new FactLabel("expenditure.project", "actual", w.Year - 2, name, LabelStatus.Required));
        f.OpenMoney("q.three", w["q.a"] + w["q.a-1"] + w["q.a-2"], new FactLabel("expenditure.project", "actual", w.Year, name, LabelStatus.Optional));
        w.Compose("q.three", "q.a-2", "q.a-1", "q.a");
        f.OpenMoney("q.plan", amounts.Budget(w["q.three"] * rng.Between(1.02m, 1.5m), up: true));
        f.Rate("q.r", Math.Min(99.9m, w["q.r"] * rng.Between(0.9m, 0.995m)), null, "r.exec", scope: name, shift: 1);
        if (w.Flags.Contains("q.adjusted"))
        {
            f.Rate("q.adj", Math.Abs(adjusted - initial) * 100m / initial, new Derivation(DerivationKind.ChangeRate, "q.j", "q.i"), "r.adj", scope: name);
        }

        Funds(f, rng, amounts, name, initial, adjusted, actual);
        SpendingDirections(f, rng, amounts, actual);
        string[] levels = ["中央资金", "省级资金", "市级资金", "县级资金"];
        List<decimal> byLevel = Divide(actual, [.. levels.Select(_ => rng.Between(0.1m, 1m))], amounts);
        List<WorldItem> sources = [];
        foreach (int i in rng.Sample([0, 1, 2, 3], rng.Range(2, 4)))
        {
            sources.Add(new WorldItem($"qs#{i}", levels[i]));
        }

        decimal rest = actual;
        for (int i = 0; i < sources.Count; i++)
        {
            decimal v = i == sources.Count - 1 ? rest : Math.Min(rest, byLevel[i]);
            rest -= v;
            f.OpenMoney($"{sources[i].Key}.a", v, new FactLabel("expenditure.project", "actual", w.Year, name, LabelStatus.Optional));
        }

        w.Lists["sources"] = sources;
        w.Compose("q.a", sources.Select(s => $"{s.Key}.a"));
    }

    /// <summary>The three rows of the 资金 form: their facts are optional, their sums are not.</summary>
    private static void Funds(FigureFactory f, Rng rng, Amounts amounts, string name, decimal initial, decimal adjusted, decimal actual)
    {
        DepartmentYear w = f.World;
        bool carry = rng.Chance(0.5), other = rng.Chance(0.45);
        decimal carried = carry ? amounts.Budget(Math.Min(initial, actual) * rng.Between(0.02m, 0.15m)) : 0m;
        decimal others = other ? amounts.Budget(Math.Min(initial, actual) * rng.Between(0.02m, 0.1m)) : 0m;
        decimal otherActual = others == 0m ? 0m : Math.Min(amounts.Actual(others * rng.Between(0.7m, 1m)), others);
        void Row(string key, decimal i, decimal j, decimal a, params string[] metrics)
        {
            foreach ((string b, decimal v) in new[] { ("i", i), ("j", j), ("a", a) })
            {
                f.OpenMoney($"{key}.{b}", v, [.. metrics.Select(m => new FactLabel(m, FigureFactory.BasisName(b[0]), w.Year, name, LabelStatus.Optional))]);
            }

            f.Ratio($"{key}.r", $"{key}.a", $"{key}.j", "r.exec", LabelStatus.Optional, name);
        }

        Row("qf", initial - carried - others, adjusted - carried - others, actual - carried - otherActual, "income.fiscal", "expenditure.fiscal");
        Row("qc", carried, carried, carried, "carryover.opening");
        Row("qo", others, others, otherActual, "income.other");
        foreach (string b in (string[])["i", "j", "a"])
        {
            w.Compose($"q.{b}", $"qf.{b}", $"qc.{b}", $"qo.{b}");
        }

        if (carry)
        {
            w.Flags.Add("q.carry");
        }
    }

    private static void SpendingDirections(FigureFactory f, Rng rng, Amounts amounts, decimal actual)
    {
        DepartmentYear w = f.World;
        List<string> names = rng.Sample(Directions, rng.Range(3, 5));
        List<decimal> values = Divide(actual, [.. names.Select(_ => rng.Between(0.15m, 1.5m))], amounts);
        List<WorldItem> items = [];
        for (int i = 0; i < names.Count; i++)
        {
            f.OpenMoney($"qd#{i}.a", values[i], new FactLabel("expenditure.project", "actual", w.Year, names[i], LabelStatus.Optional));
            f.Count($"qd#{i}.n", rng.Range(1, 12), "份");
            items.Add(new WorldItem($"qd#{i}", names[i]));
        }

        f.Count("qd.n", items.Sum(d => (int)w[$"{d.Key}.n"]), "份");
        w.Lists["directions"] = items;
        w.Compose("q.a", items.Select(d => $"{d.Key}.a"));
        w.Compose("qd.n", items.Select(d => $"{d.Key}.n"));
    }

    /// <summary>Budgets that cover each actual and add up to their total.</summary>
    private static List<decimal> Budgets(List<decimal> actual, decimal total, Rng rng, Amounts amounts)
    {
        decimal slack = total - actual.Sum();
        List<decimal> weights = [.. actual.Select(a => a * (rng.Chance(0.2) ? 0m : rng.Between(0.3m, 1.7m)))];
        decimal sum = weights.Sum();
        List<decimal> result = [];
        decimal left = slack;
        for (int i = 0; i < actual.Count; i++)
        {
            decimal extra = i == actual.Count - 1 || sum == 0m ? left : Math.Min(left, amounts.Actual(slack * weights[i] / sum));
            left -= extra;
            result.Add(actual[i] + extra);
        }

        return result;
    }

    /// <summary>Splits a total by weights so that the parts add up to it exactly.</summary>
    internal static List<decimal> Divide(decimal total, IReadOnlyList<decimal> weights, Amounts amounts)
    {
        decimal sum = weights.Sum(), left = total;
        List<decimal> parts = [];
        for (int i = 0; i < weights.Count; i++)
        {
            decimal part = i == weights.Count - 1 ? left : amounts.Actual(total * weights[i] / sum);
            parts.Add(part);
            left -= part;
        }

        return parts;
    }
}
