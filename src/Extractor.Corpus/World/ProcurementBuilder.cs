using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>Government procurement by goods, works and services, and what small firms got of it.</summary>
internal static class ProcurementBuilder
{
    /// <summary>Adds the procurement figures.</summary>
    public static void Build(FigureFactory f, Rng rng)
    {
        DepartmentYear w = f.World;
        var amounts = new Amounts(rng);
        decimal size = w["exp.a"] * rng.Between(0.01m, 0.16m);
        decimal goods = amounts.Actual(size * rng.Between(0.1m, 0.6m));
        decimal works = rng.Chance(0.45) ? amounts.Actual(size * rng.Between(0.1m, 0.9m)) : 0m;
        decimal services = amounts.Actual(size * rng.Between(0.15m, 0.9m));
        Add(f, 'a', goods, works, services);
        decimal Budget(decimal v) => amounts.Budget(v * rng.Between(1.001m, 1.15m), up: true);
        Add(f, 'i', Budget(goods), Budget(works), Budget(services));
        decimal total = goods + works + services;
        f.OpenMoney("sme.a", amounts.Actual(total * rng.Between(0.4m, 0.97m)));
        f.OpenMoney("micro.a", amounts.Actual(w["sme.a"] * rng.Between(0.2m, 0.9m)));
        foreach (string s in (string[])["a", "i"])
        {
            w.Compose($"proc.{s}", $"goods.{s}", $"works.{s}", $"serv.{s}");
        }
    }

    private static void Add(FigureFactory f, char basis, decimal goods, decimal works, decimal services)
    {
        f.Money("goods", basis, goods);
        f.Money("works", basis, works);
        f.Money("serv", basis, services);
        f.Money("proc", basis, goods + works + services);
    }
}
