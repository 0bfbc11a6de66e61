using Extractor.Corpus.Data;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>Invents the whole of a department year: names, budget, staff, scores and activities that agree with each other.</summary>
internal sealed class WorldBuilder(CorpusData data)
{
    /// <summary>Builds the world of one report.</summary>
    /// <param name="rng">The stream of this report.</param>
    /// <param name="split">Which half of the names may be used.</param>
    /// <param name="kind">department, project, final_accounts or budget.</param>
    public DepartmentYear Build(Rng rng, Split split, string kind)
    {
        Rng names = rng.Fork("names");
        Domain domain = names.Pick(data.Domains);
        int year = kind == "budget" ? names.Range(2021, 2026) : names.Range(2018, 2025);
        var world = new DepartmentYear { Year = year };
        world.Flags.Add(kind);
        var factory = new FigureFactory(world, data.Metrics);
        NameBuilder.Build(world, data, domain, names, kind);
        BudgetBuilder.Build(factory, rng.Fork("budget"), domain);
        ProjectBuilder.Build(factory, rng.Fork("projects"), domain);
        ThreePublicBuilder.Build(factory, rng.Fork("three-public"));
        ProcurementBuilder.Build(factory, rng.Fork("procurement"));
        StaffBuilder.Build(factory, rng.Fork("staff"), domain);
        ActivityBuilder.Build(factory, rng.Fork("activities"), domain, data.CommonActivities);
        SurveyBuilder.Build(factory, rng.Fork("survey"), domain);
        RateBuilder.Build(factory);
        ScoreBuilder.Build(factory, rng.Fork("scores"), kind);
        PerformanceBuilder.Build(factory, rng.Fork("performance"));
        AccountBuilder.Build(factory, rng.Fork("accounts"), domain);
        return world;
    }
}
