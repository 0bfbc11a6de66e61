using System.Globalization;
using Extractor.Corpus.Data;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>What the body did this year, from the patterns of its domain: counts, targets, splits, trends, cases.</summary>
internal static class ActivityBuilder
{
    /// <summary>Adds the list <c>acts</c> (x#0 …).</summary>
    public static void Build(FigureFactory f, Rng rng, Domain domain, IReadOnlyList<ActivityPattern> common)
    {
        DepartmentYear w = f.World;
        List<ActivityPattern> chosen = [.. rng.Shuffled(domain.Activities).Take(14), .. rng.Shuffled(common).Take(5)];
        List<WorldItem> items = [];
        foreach (ActivityPattern pattern in chosen)
        {
            // Two activities of one name would contradict each other.
            if (items.Any(i => i.Name == pattern.Fields[0] || i.Name.EndsWith(pattern.Fields[0], StringComparison.Ordinal)))
            {
                continue;
            }

            string key = $"x#{items.Count}";
            Dictionary<string, string> words = Add(f, rng, key, pattern);
            words["type"] = pattern.Type;
            items.Add(new WorldItem(key, words["name"]) { Words = words });
        }

        w.Lists["acts"] = items;
    }

    private static Dictionary<string, string> Add(FigureFactory f, Rng rng, string key, ActivityPattern p)
    {
        DepartmentYear w = f.World;
        List<string> s = [.. p.Fields.Select(t => t.Replace("{level}", w.Variables["levelword"], StringComparison.Ordinal))];
        var words = new Dictionary<string, string> { ["name"] = s[0] };
        switch (p.Type)
        {
            case "plain":
                Number(w, $"{key}.n", s[1], Draw(rng, s[2]), words);
                break;
            case "split":
                Split(w, rng, key, s, words);
                break;
            case "part":
                decimal whole = Draw(rng, s[2]);
                Number(w, $"{key}.n", s[1], whole, words);
                Number(w, $"{key}.p", s[1], Exact(s[1], whole * Draw(rng, s[4], 100m)), words);
                words["part"] = s[3];
                f.Ratio($"{key}.r", $"{key}.p", $"{key}.n");
                break;
            case "target":
                decimal target = Round(Draw(rng, s[2]));
                Number(w, $"{key}.t", s[1], target, words);
                decimal done = rng.Chance(0.3) ? target : Exact(s[1], target * (rng.Chance(0.15) ? rng.Between(0.8m, 0.99m) : rng.Between(1m, 1.18m)));
                Number(w, $"{key}.n", s[1], Math.Max(done, 1m), words);
                Figure difference = w.Add(w.Find($"chg:{key}.n~{key}.t")! with { Key = $"{key}.d" });
                words["over"] = difference.Value > 0m && w[$"{key}.n"] > target ? "1" : string.Empty;
                f.Ratio($"{key}.r", $"{key}.n", $"{key}.t");
                break;
            case "rate":
                decimal goal = decimal.Parse(s[2], CultureInfo.InvariantCulture);
                w.Add(new Figure($"{key}.t", FigureKind.Rate, goal) { Decimals = 0 });
                f.Rate($"{key}.n", Math.Min(100m, Math.Round(Draw(rng, s[1], 10m), 1)));
                w.Add(w.Find($"pt:{key}.n~{key}.t")! with { Key = $"{key}.d" });
                words["unit"] = "%";
                break;
            case "trend":
                decimal before = Math.Round(Draw(rng, s[1], 10m), 1);
                decimal step = Math.Round(Draw(rng, s[2], 10m), 1);
                w.Add(new Figure($"{key}.n-1", FigureKind.Rate, before));
                w.Add(new Figure($"{key}.n", FigureKind.Rate, Math.Min(99.9m, before + step)));
                words["unit"] = "%";
                break;
            case "growth":
                decimal previous = Draw(rng, s[2]);
                Number(w, $"{key}.n-1", s[1], Exact(s[1], previous), words);
                Number(w, $"{key}.n", s[1], Exact(s[1], previous * (1m + (Draw(rng, s[3], 100m) / 100m))), words);
                break;
            case "cases":
                decimal received = Draw(rng, s[4]);
                Number(w, $"{key}.n", s[1], received, words);
                Number(w, $"{key}.m", s[1], Math.Round(received * rng.Between(0.85m, 1m)), words);
                words["take"] = s[2];
                words["finish"] = s[3];
                words["ratename"] = s[5];
                f.Ratio($"{key}.r", $"{key}.m", $"{key}.n");
                break;
            case "money":
                Number(w, $"{key}.n", s[1], Draw(rng, s[2], 100m), words);
                break;
            case "years":
                decimal y0 = Draw(rng, s[2], 10m);
                Number(w, $"{key}.n-2", s[1], Exact(s[1], y0), words);
                Number(w, $"{key}.n-1", s[1], Exact(s[1], y0 * rng.Between(0.95m, 1.2m)), words);
                Number(w, $"{key}.n", s[1], Exact(s[1], w[$"{key}.n-1"] * rng.Between(1.01m, 1.25m)), words);
                break;
            default:
                throw new InvalidDataException($"未知的活动类型：{p.Type}");
        }

        return words;
    }

    private static void Split(DepartmentYear w, Rng rng, string key, List<string> s, Dictionary<string, string> words)
    {
        List<string> parts = [];
        decimal sum = 0m;
        for (int i = 2; i < s.Count; i++)
        {
            int space = s[i].LastIndexOf(' ');
            decimal value = Exact(s[1], Draw(rng, s[i][(space + 1)..], Unit(s[1]).Decimals > 0 ? 10m : 1m));
            string part = $"{key}.{i - 1}";
            Number(w, part, s[1], value, words);
            words[$"part{i - 1}"] = s[i][..space];
            parts.Add(part);
            sum += value;
        }

        Number(w, $"{key}.n", s[1], sum, words);
        w.Compose($"{key}.n", parts);
        w.Lists[key] = [.. parts.Select((p, i) => new WorldItem(p, words[$"part{i + 1}"]))];
    }

    /// <summary>A unit such as <c>公里.1</c> is a measure with one decimal; without the point it is an exact count.</summary>
    private static (string Word, int Decimals) Unit(string text)
    {
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (text, 0) : (text[..dot], text[dot + 1] - '0');
    }

    private static decimal Exact(string unit, decimal value) => Math.Round(value, Unit(unit).Decimals, MidpointRounding.AwayFromZero);

    private static void Number(DepartmentYear w, string key, string unit, decimal value, Dictionary<string, string> words)
    {
        (string word, int decimals) = Unit(unit);
        words["unit"] = word;
        w.Add(new Figure(key, decimals > 0 ? FigureKind.Measure : FigureKind.Count, Exact(unit, value))
        {
            UnitWord = word,
            Decimals = decimals,
            Year = w.Year,
        });
    }

    private static decimal Draw(Rng rng, string range, decimal precision = 1m)
    {
        int dash = range.IndexOf('~', StringComparison.Ordinal);
        decimal low = decimal.Parse(range[..dash], CultureInfo.InvariantCulture), high = decimal.Parse(range[(dash + 1)..], CultureInfo.InvariantCulture);
        return Math.Round(rng.Between(low, high) * precision) / precision;
    }

    /// <summary>Targets are round numbers.</summary>
    private static decimal Round(decimal value) => value switch
    {
        >= 2000m => Math.Round(value / 500m) * 500m,
        >= 300m => Math.Round(value / 50m) * 50m,
        >= 60m => Math.Round(value / 10m) * 10m,
        _ => value,
    };
}
