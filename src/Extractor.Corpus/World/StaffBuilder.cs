using Extractor.Corpus.Data;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>Approved posts and persons, by kind and by unit.</summary>
internal static class StaffBuilder
{
    /// <summary>Adds the staff figures and the list <c>units</c> (u#0 is the head office).</summary>
    public static void Build(FigureFactory f, Rng rng, Domain domain)
    {
        DepartmentYear w = f.World;
        string postUnit = rng.Of("名", "名", "个", "人"), personUnit = rng.Of("人", "人", "人", "名");
        List<string> subordinate = rng.Sample(domain.Units, Math.Min(domain.Units.Count, rng.Range(0, 5)));
        bool onlyInstitution = domain.Style == "s";
        List<WorldItem> units = [];
        int[] sums = new int[6];
        for (int u = 0; u <= subordinate.Count; u++)
        {
            bool head = u == 0;
            int admin = head && !onlyInstitution ? rng.Range(6, w.Flags.Contains("t") ? 40 : 58) : 0;
            int institution = head ? (onlyInstitution ? rng.Range(20, 180) : rng.Chance(0.25) ? rng.Range(2, 40) : 0) : rng.Range(4, 76);
            int support = head && rng.Chance(0.5) ? rng.Range(1, 6) : 0;
            int approved = admin + institution + support;
            int active = Math.Max(1, approved - rng.Range(0, Math.Max(1, approved / 7)));
            int retired = head ? rng.Range(2, 60) : rng.Range(0, 30);
            string name = head ? w.Variables["organ"] + "机关" : NameBuilder.Prefixed(w.Variables["levelword"], subordinate[u - 1]);
            string key = $"u#{u}";
            int[] values = [approved, admin, institution, support, active, retired];
            string[] keys = ["st", "st.adm", "st.inst", "st.sup", "act", "ret"];
            for (int k = 0; k < keys.Length; k++)
            {
                f.Count(keys[k], values[k], k < 4 ? postUnit : personUnit, 0, name, key + "/");
                sums[k] += values[k];
            }

            w.Compose($"{key}/st", $"{key}/st.adm", $"{key}/st.inst", $"{key}/st.sup");
            units.Add(new WorldItem(key, name));
        }

        w.Lists["units"] = units;
        string[] totals = ["st", "st.adm", "st.inst", "st.sup", "act", "ret"];
        for (int k = 0; k < totals.Length; k++)
        {
            f.Count(totals[k], sums[k], k < 4 ? postUnit : personUnit);
            if (units.Count > 1)
            {
                w.Compose(totals[k], units.Select(u => $"{u.Key}/{totals[k]}"));
            }
        }

        w.Compose("st", "st.adm", "st.inst", "st.sup");
        int activeAll = sums[4], support1 = Math.Min(sums[3], activeAll / 4), admin1 = Math.Min(sums[1], (activeAll - support1) * sums[1] / Math.Max(1, sums[1] + sums[2]));
        f.Count("act.sup", support1, personUnit);
        f.Count("act.adm", admin1, personUnit);
        f.Count("act.inst", activeAll - support1 - admin1, personUnit);
        w.Compose("act", "act.adm", "act.inst", "act.sup");
        f.Count("contract", rng.Range(1, 40), personUnit);
        f.Count("newretired", Math.Min(sums[5], rng.Range(1, 5)), personUnit);
        f.Count("suborgs", Math.Max(1, subordinate.Count), "个");
        f.Count("offices", rng.Range(3, 14), "个");
        if (units.Count > 1)
        {
            w.Flags.Add("units");
        }
    }
}
