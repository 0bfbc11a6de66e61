using Extractor.Corpus.Data;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>Income, expenditure and carry-over of the year and the year before, on every basis.</summary>
internal static class BudgetBuilder
{
    /// <summary>Adds the budget figures except the projects.</summary>
    public static void Build(FigureFactory f, Rng rng, Domain domain)
    {
        DepartmentYear w = f.World;
        var amounts = new Amounts(rng);
        decimal scale = Scale(rng, w);
        decimal basicShare = rng.Between(0.18m, 0.88m);
        decimal basic = amounts.Actual(scale * basicShare);
        decimal pub = amounts.Actual(basic * rng.Between(0.06m, 0.28m));
        decimal pers = basic - pub;
        decimal proj = amounts.Actual(scale * (1m - basicShare));
        decimal total = basic + proj;

        Spending(f, 'a', basic, pers, pub, proj);
        decimal persI = amounts.Budget(pers * rng.Between(0.86m, 1.04m));
        decimal pubI = amounts.Budget(pub * rng.Between(0.85m, 1.15m));
        decimal projI = amounts.Budget(proj * rng.Between(0.45m, 1.12m));
        Spending(f, 'i', persI + pubI, persI, pubI, projI);
        decimal persJ = amounts.Budget(pers * rng.Between(1.001m, 1.025m), up: true);
        decimal pubJ = amounts.Budget(pub * rng.Between(1.001m, 1.04m), up: true);
        decimal projJ = rng.Chance(0.07) ? proj : amounts.Budget(proj * rng.Between(1.002m, 1.16m), up: true);
        Spending(f, 'j', persJ + pubJ, persJ, pubJ, projJ);

        decimal persP = amounts.Actual(pers * rng.Between(0.86m, 1.12m));
        decimal pubP = amounts.Actual(pub * rng.Between(0.8m, 1.25m));
        decimal projP = amounts.Actual(proj * rng.Between(0.65m, 1.35m));
        Spending(f, 'a', persP + pubP, persP, pubP, projP, 1);
        foreach ((string key, decimal change) in new[] { ("basic", 0.05m), ("proj", 0.2m) })
        {
            f.Money(key, 'i', amounts.Budget(w[$"{key}.i"] * rng.Between(1m - change, 1m + change)), 1);
        }

        f.Money("exp", 'i', w["basic.i-1"] + w["proj.i-1"], 1);

        Income(f, rng, amounts, domain, total);
        Fiscal(f, rng, amounts);
        Details(f, rng, amounts);
        if (total >= 80_000_000m)
        {
            w.Flags.Add("big");
        }

        if (rng.Chance(0.3))
        {
            f.Money("pub", 'a', amounts.Actual(pub * rng.Between(0.25m, 0.8m)), 0, "hq/", ThreePublicBuilder.HeadOffice(w));
        }

        Compose(w);
    }

    private static decimal Scale(Rng rng, DepartmentYear w)
    {
        decimal[] bounds = w.Flags.Contains("t")
            ? [400, 900, 1600, 2600, 4200, 7000]
            : w.Flags.Contains("p")
                ? [2000, 6000, 18000, 60000, 160000]
                : w.Flags.Contains("c")
                    ? [400, 1200, 3600, 9000, 21000, 52000]
                    : [180, 420, 900, 2100, 4800, 9600, 21000];
        int i = rng.Below(bounds.Length - 1);
        return rng.Between(bounds[i], bounds[i + 1]) * 10_000m;
    }

    private static void Spending(FigureFactory f, char basis, decimal basic, decimal pers, decimal pub, decimal proj, int shift = 0)
    {
        f.Money("exp", basis, basic + proj, shift);
        f.Money("basic", basis, basic, shift);
        f.Money("pers", basis, pers, shift);
        f.Money("pub", basis, pub, shift);
        f.Money("proj", basis, proj, shift);
    }

    private static void Income(FigureFactory f, Rng rng, Amounts amounts, Domain domain, decimal total)
    {
        DepartmentYear w = f.World;
        bool statutory = w.Flags.Contains("final_accounts"), budget = w.Flags.Contains("budget");
        bool carry = statutory || rng.Chance(0.72);
        decimal open = carry ? amounts.Actual(total * rng.Between(0.004m, 0.12m)) : 0m;
        decimal close = carry ? amounts.Actual(total * rng.Between(0.003m, 0.1m)) : 0m;
        decimal income = total + close - open;
        if (carry)
        {
            w.Flags.Add("carry");
        }

        (decimal biz, decimal oth, decimal sup, decimal fund, decimal cap, decimal oper) = budget ? default : Sources(rng, amounts, income, domain);
        if (statutory)
        {
            // The statutory tables break fiscal spending down by account: there all spending is fiscal and other income is carried over.
            (fund, cap, sup, oper) = (0m, 0m, 0m, 0m);
            income = total + biz + oth;
            close = open + biz + oth;
        }

        decimal gen = income - biz - oth - sup - fund - cap - oper;
        IncomeParts(f, 'a', gen, fund, cap, sup, biz, oper, oth);
        f.Money("open", 'a', open);
        f.Money("close", 'a', close);
        f.Money("incall", 'a', income + open);
        f.Money("expall", 'a', total + close);

        decimal expI = w["exp.i"];
        decimal openI = carry && !budget && !statutory && rng.Chance(0.3) ? amounts.Budget(expI * rng.Between(0.01m, 0.05m)) : 0m;
        decimal incI = expI - openI;
        decimal Scaled(decimal part) => part == 0m ? 0m : amounts.Budget(incI * part / income * rng.Between(0.7m, 1.05m));
        decimal bizI = Scaled(biz), othI = Scaled(oth), supI = Scaled(sup), fundI = Scaled(fund), capI = Scaled(cap), operI = Scaled(oper);
        IncomeParts(f, 'i', incI - bizI - othI - supI - fundI - capI - operI, fundI, capI, supI, bizI, operI, othI);
        f.Money("open", 'i', openI);
        f.Money("close", 'i', 0m);
        f.Money("incall", 'i', expI);
        f.Money("expall", 'i', expI);

        decimal incP = amounts.Actual(income * rng.Between(0.8m, 1.2m));
        f.Money("inc", 'a', incP, 1);
        f.Money("fis", 'a', amounts.Actual(w["fis.a"] * rng.Between(0.82m, 1.18m)), 1);
        f.Money("incall", 'a', amounts.Actual((income + open) * rng.Between(0.8m, 1.2m)), 1);
        f.Money("expall", 'a', w["incall.a-1"], 1);
        f.Money("inc", 'i', amounts.Budget(incI * rng.Between(0.85m, 1.15m)), 1);
        f.Money("fis", 'i', amounts.Budget(w["fis.i"] * rng.Between(0.85m, 1.15m)), 1);
    }

    private static (decimal Biz, decimal Oth, decimal Sup, decimal Fund, decimal Cap, decimal Oper) Sources(Rng rng, Amounts amounts, decimal income, Domain domain)
    {
        decimal Some(double chance, decimal low, decimal high) => rng.Chance(chance) ? amounts.Actual(income * rng.Between(low, high)) : 0m;
        bool institution = domain.Style == "s";
        return (
            Some(institution ? 0.8 : 0.28, 0.004m, institution ? 0.4m : 0.08m),
            Some(0.5, 0.001m, 0.03m),
            Some(0.15, 0.01m, 0.06m),
            Some(0.35, 0.01m, 0.16m),
            Some(0.05, 0.002m, 0.02m),
            Some(institution ? 0.25 : 0.02, 0.002m, 0.03m));
    }

    private static void IncomeParts(FigureFactory f, char b, decimal gen, decimal fund, decimal cap, decimal sup, decimal biz, decimal oper, decimal oth)
    {
        f.Money("gen", b, gen);
        f.Money("fund", b, fund);
        f.Money("cap", b, cap);
        f.Money("fis", b, gen + fund + cap);
        f.Money("sup", b, sup);
        f.Money("biz", b, biz);
        f.Money("oper", b, oper);
        f.Money("oth", b, oth);
        f.Money("inc", b, gen + fund + cap + sup + biz + oper + oth);
    }

    /// <summary>The 财政拨款 口径: its total is a fact of its own, its basic and project spending are not the department's.</summary>
    private static void Fiscal(FigureFactory f, Rng rng, Amounts amounts)
    {
        DepartmentYear w = f.World;
        bool statutory = w.Flags.Contains("final_accounts");
        bool pure = statutory || w["biz.a"] + w["oth.a"] + w["sup.a"] + w["oper.a"] == 0m;
        decimal share = pure ? 1m : rng.Between(0.9m, 0.985m);
        decimal basic = pure ? w["basic.a"] : amounts.Actual(w["basic.a"] * share);
        decimal proj = pure ? w["proj.a"] : amounts.Actual(w["proj.a"] * share * rng.Between(0.96m, 1.0m));
        f.Money("expfis", 'a', basic + proj);
        f.Money("basic", 'a', basic, 0, "fis/", pure ? null : "财政拨款", pure ? LabelStatus.Required : LabelStatus.Optional);
        f.Money("proj", 'a', proj, 0, "fis/", pure ? null : "财政拨款", pure ? LabelStatus.Required : LabelStatus.Optional);
        w.Compose("expfis.a", "fis/basic.a", "fis/proj.a");
        f.Money("expfis", 'a', amounts.Actual(w["expfis.a"] * rng.Between(0.82m, 1.2m)), 1);
        f.Money("expfis", 'i', w.Flags.Contains("budget") ? w["exp.i"] : amounts.Budget(w["expfis.a"] * rng.Between(0.8m, 1.08m)));
        f.Money("expfis", 'j', amounts.Budget(w["expfis.a"] * rng.Between(1.002m, 1.06m), up: true));
        decimal closing = amounts.Actual(w["expfis.a"] * rng.Between(0.002m, 0.03m));
        decimal opening = Math.Max(0m, closing + w["expfis.a"] - w["fis.a"]);
        closing = opening + w["fis.a"] - w["expfis.a"];
        f.Money("open", 'a', opening, 0, "fis/", "财政拨款", LabelStatus.Optional);
        f.Money("close", 'a', closing, 0, "fis/", "财政拨款", LabelStatus.Optional);
        f.Money("incall", 'a', w["fis.a"] + opening, 0, "fis/", "财政拨款", LabelStatus.Optional);
        f.Money("expall", 'a', w["expfis.a"] + closing, 0, "fis/", "财政拨款", LabelStatus.Optional);
        f.Money("incall", 'a', amounts.Actual(w["fis/incall.a"] * rng.Between(0.85m, 1.15m)), 1, "fis/", "财政拨款", LabelStatus.Optional);
        w.Compose("fis/incall.a", "fis.a", "fis/open.a");
        w.Compose("fis/expall.a", "expfis.a", "fis/close.a");
        if (!pure)
        {
            w.Flags.Add("twouniverses");
        }
    }

    /// <summary>What personnel and public spending consist of, in the open domain.</summary>
    private static void Details(FigureFactory f, Rng rng, Amounts amounts)
    {
        DepartmentYear w = f.World;
        decimal pers = w["pers.a"];
        decimal family = amounts.Actual(pers * rng.Between(0.03m, 0.14m));
        f.OpenMoney("wages.a", pers - family);
        f.OpenMoney("family.a", family);
        decimal pub = w["pub.a"];
        decimal capital = rng.Chance(0.6) ? amounts.Actual(pub * rng.Between(0.02m, 0.12m)) : 0m;
        f.OpenMoney("goodsserv.a", pub - capital);
        f.OpenMoney("capital.a", capital);
        f.Money("agency", 'a', rng.Chance(0.25) ? pub : amounts.Actual(pub * rng.Between(0.4m, 0.96m)));
        f.Money("agency", 'a', amounts.Actual(w["agency.a"] * rng.Between(0.84m, 1.16m)), 1);
        f.Money("agency", 'i', amounts.Budget(w["agency.a"] * rng.Between(0.9m, 1.15m)));
        f.Money("agency", 'i', amounts.Budget(w["agency.i"] * rng.Between(0.9m, 1.12m)), 1);
        decimal meet = rng.Chance(0.8) ? amounts.Small(pub * rng.Between(0.004m, 0.05m)) : 0m;
        decimal train = rng.Chance(0.8) ? amounts.Small(pub * rng.Between(0.006m, 0.08m)) : 0m;
        foreach ((string key, decimal value) in new[] { ("meet", meet), ("train", train) })
        {
            f.Money(key, 'a', value);
            f.Money(key, 'i', amounts.Small(value * rng.Between(1.0m, 1.6m)));
            f.Money(key, 'a', amounts.Small(value * rng.Between(0.7m, 1.4m)), 1);
        }

        f.OpenMoney("office.a", amounts.Small(pub * rng.Between(0.05m, 0.2m)));
        f.OpenMoney("travel.a", amounts.Small(pub * rng.Between(0.03m, 0.12m)));
        f.OpenMoney("power.a", amounts.Small(pub * rng.Between(0.02m, 0.1m)));
        f.OpenMoney("asset.a", amounts.Actual(w["exp.a"] * rng.Between(0.2m, 1.4m)));
    }

    private static void Compose(DepartmentYear w)
    {
        foreach (string s in (string[])["a", "i", "j", "a-1", "i-1"])
        {
            w.Compose($"exp.{s}", $"basic.{s}", $"proj.{s}");
            w.Compose($"basic.{s}", $"pers.{s}", $"pub.{s}");
        }

        foreach (string s in (string[])["a", "i"])
        {
            w.Compose($"inc.{s}", $"fis.{s}", $"sup.{s}", $"biz.{s}", $"oper.{s}", $"oth.{s}");
            w.Compose($"inc.{s}", $"gen.{s}", $"fund.{s}", $"cap.{s}", $"sup.{s}", $"biz.{s}", $"oper.{s}", $"oth.{s}");
            w.Compose($"fis.{s}", $"gen.{s}", $"fund.{s}", $"cap.{s}");
            w.Compose($"incall.{s}", $"inc.{s}", $"open.{s}");
            w.Compose($"expall.{s}", $"exp.{s}", $"close.{s}");
        }

        w.Compose("pers.a", "wages.a", "family.a");
        w.Compose("pub.a", "goodsserv.a", "capital.a");
    }
}
