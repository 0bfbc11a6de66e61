using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>Counts of a disclosure's last chapter: evaluated projects by grade, and vehicles by use.</summary>
internal static class PerformanceBuilder
{
    private static readonly string[] Vehicles =
        ["副部（省）级及以上领导用车", "主要领导干部用车", "机要通信用车", "应急保障用车", "执法执勤用车", "特种专业技术用车", "离退休干部用车", "其他用车"];

    /// <summary>Adds <c>perf.*</c> and the list <c>carkinds</c>.</summary>
    public static void Build(FigureFactory f, Rng rng)
    {
        DepartmentYear w = f.World;
        int projects = rng.Range(2, 26);
        int good = rng.Chance(0.6) ? 0 : rng.Range(0, projects / 3), fair = rng.Chance(0.85) ? 0 : rng.Range(0, projects / 6);
        f.Count("perf.1", projects - good - fair, "个");
        f.Count("perf.2", good, "个");
        f.Count("perf.3", fair, "个");
        f.Count("perf.4", 0, "个");
        f.Count("perf.n", projects, "个");
        w.Compose("perf.n", "perf.1", "perf.2", "perf.3", "perf.4");
        f.OpenMoney(
            "perf.m",
            w["proj.i"],
            new FactLabel("expenditure.project", "initial_budget", w.Year, null, LabelStatus.Optional),
            new FactLabel("expenditure.project", "adjusted_budget", w.Year, null, LabelStatus.Optional));
        w.Add(new Figure("perf.avg", FigureKind.Score, rng.Range(8600, 9990) / 100m)
        {
            Year = w.Year,
            UnitWord = "分",
            Labels = [new FactLabel("score.total", "none", w.Year, null, LabelStatus.Optional)],
        });
        int left = (int)w["cars"];
        List<WorldItem> kinds = [];
        foreach (int k in (int[])[4, 3, 2, 7, 1, 5, 6, 0])
        {
            int n = k == 0 || left == 0 ? left : rng.Range(0, left);
            n = k == 0 ? left : n;
            left -= n;
            f.Count($"car#{k}.n", n, "辆");
            kinds.Add(new WorldItem($"car#{k}", Vehicles[k]));
        }

        w.Lists["carkinds"] = [.. kinds.OrderBy(i => i.Key, StringComparer.Ordinal)];
        w.Compose("cars", kinds.Select(k => $"{k.Key}.n"));
    }
}
