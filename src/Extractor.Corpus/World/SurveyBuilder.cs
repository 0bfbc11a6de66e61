using Extractor.Corpus.Data;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>The satisfaction survey: questionnaires sent, returned, satisfied, and the rates.</summary>
internal static class SurveyBuilder
{
    /// <summary>Adds the survey figures.</summary>
    public static void Build(FigureFactory f, Rng rng, Domain domain)
    {
        DepartmentYear w = f.World;
        int sent = rng.Of(rng.Range(4, 30) * 10, rng.Range(2, 24) * 50, rng.Range(80, 1500));
        int back = sent - rng.Range(0, Math.Max(1, sent / 12));
        int satisfied = (int)Math.Round(back * rng.Between(0.83m, 0.99m));
        int very = (int)(satisfied * rng.Between(0.5m, 0.85m));
        string unit = rng.Of("份", "份", "份", "张");
        f.Count("sv.sent", sent, unit);
        f.Count("sv.back", back, unit);
        f.Count("sv.ok", satisfied, unit);
        f.Count("sv.very", very, unit);
        f.Count("sv.rather", satisfied - very, unit);
        f.Count("sv.no", back - satisfied, unit);
        f.Ratio("sv.r", "sv.back", "sv.sent");
        f.Ratio("r.sat", "sv.ok", "sv.back");
        string project = w.Variables["project"];
        if (w.Flags.Contains("project"))
        {
            f.Ratio("r.sat", "sv.ok", "sv.back", "r.sat", LabelStatus.Required, project);
        }

        f.Rate("r.sat", Math.Round(Math.Clamp(w["r.sat"] - rng.Between(-2.5m, 4.5m), 60m, 99.9m), 2), null, "r.sat", scope: w.Flags.Contains("project") ? project : null, shift: 1);
        w.Compose("sv.back", "sv.ok", "sv.no");
        w.Compose("sv.ok", "sv.very", "sv.rather");
        w.Variables["served"] = rng.Pick(domain.Served);
        w.Variables["satname"] = domain.Satisfactions.Count > 0 ? rng.Pick(domain.Satisfactions) : "满意度";
    }
}
