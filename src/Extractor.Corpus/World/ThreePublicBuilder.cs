using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>The “三公” costs of three years and their budget.</summary>
internal static class ThreePublicBuilder
{
    private static readonly string[] Series = ["a", "i", "a-1", "a-2", "i-1"];

    /// <summary>Adds the “三公” figures.</summary>
    public static void Build(FigureFactory f, Rng rng)
    {
        DepartmentYear w = f.World;
        var amounts = new Amounts(rng);
        bool none = rng.Chance(0.03);
        decimal size = Math.Clamp(w["pub.a"] * rng.Between(0.01m, 0.14m), 6_000m, 1_800_000m);
        decimal recep = none ? 0m : amounts.Small(size * rng.Between(0.2m, 1m));
        decimal vrun = none || rng.Chance(0.2) ? 0m : amounts.Small(size * rng.Between(0.3m, 1.2m));
        decimal vbuy = !none && rng.Chance(0.15) ? amounts.Small(rng.Between(8m, 24m) * 10_000m) : 0m;
        decimal abroad = !none && rng.Chance(0.15) ? amounts.Small(rng.Between(1.5m, 14m) * 10_000m) : 0m;
        Add(f, "a", abroad, vbuy, vrun, recep);

        decimal Around(decimal v, decimal low, decimal high) => v == 0m ? 0m : amounts.Small(v * rng.Between(low, high));
        decimal Budget(decimal v)
        {
            decimal grain = v > 20_000m ? 1_000m : 100m;
            return v == 0m ? 0m : Math.Ceiling(v * rng.Between(1.0m, 1.5m) / grain) * grain;
        }

        // Most bodies stay within budget; now and then one item does not.
        decimal over = rng.Chance(0.12) ? rng.Between(0.8m, 0.97m) : 0m;
        Add(f, "i", Budget(abroad), Budget(vbuy), Budget(vrun), over > 0m ? amounts.Small(recep * over) : Budget(recep));
        bool newBuy = rng.Chance(0.12);
        Add(
            f,
            "a-1",
            rng.Chance(0.85) ? Around(abroad, 0.5m, 1.4m) : 0m,
            newBuy && !none ? amounts.Small(rng.Between(8m, 24m) * 10_000m) : 0m,
            Around(vrun, 0.8m, 1.25m),
            Around(recep, 0.75m, 2.4m));
        Add(f, "a-2", 0m, 0m, Around(w["vrun.a-1"], 0.8m, 1.25m), Around(w["recep.a-1"], 0.8m, 1.3m));
        Add(f, "i-1", w["abroad.i"], 0m, w["vrun.i"], Around(w["recep.i"], 0.95m, 1.2m));

        if (!none && rng.Chance(0.3))
        {
            f.Money("tp", 'a', amounts.Small(w["tp.a"] * rng.Between(0.25m, 0.8m)), 0, "hq/", HeadOffice(w));
        }

        f.Count("cars", vrun == 0m ? 0 : rng.Range(1, 12), "辆");
        f.Count("guests.times", rng.Range(4, 160), "批次");
        f.Count("guests", rng.Range(30, 1900), "人次");
        f.Count("abroad.groups", rng.Range(1, 4), "个");
        f.Count("abroad.persons", rng.Range(1, 9), "人次");
        foreach (string s in Series)
        {
            w.Compose($"tp.{s}", $"abroad.{s}", $"veh.{s}", $"recep.{s}");
            w.Compose($"tp.{s}", $"abroad.{s}", $"vbuy.{s}", $"vrun.{s}", $"recep.{s}");
            w.Compose($"veh.{s}", $"vbuy.{s}", $"vrun.{s}");
        }
    }

    /// <summary>局机关本级, 委机关本级 …, after the body's own word for itself.</summary>
    internal static string HeadOffice(DepartmentYear w) => w.Variables.GetValueOrDefault("organ", "局") + "机关本级";

    private static void Add(FigureFactory f, string basis, decimal abroad, decimal vbuy, decimal vrun, decimal recep)
    {
        int shift = basis.Length == 1 ? 0 : basis[2] - '0';
        f.Money("abroad", basis[0], abroad, shift);
        f.Money("vbuy", basis[0], vbuy, shift);
        f.Money("vrun", basis[0], vrun, shift);
        f.Money("veh", basis[0], vbuy + vrun, shift);
        f.Money("recep", basis[0], recep, shift);
        f.Money("tp", basis[0], abroad + vbuy + vrun + recep, shift);
    }
}
