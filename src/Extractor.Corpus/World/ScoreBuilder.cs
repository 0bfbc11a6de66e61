using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>The scoring sheet: parts, indicators with weights and scores that add up, the total and the grade.</summary>
internal static class ScoreBuilder
{
    private sealed record Scheme(string[] Parts, int[] Weights);

    private static readonly Scheme[] Department =
    [
        new(["投入", "过程", "产出", "效果"], [10, 30, 30, 30]),
        new(["投入", "过程", "产出", "效益", "满意度"], [15, 25, 30, 20, 10]),
        new(["预算执行", "产出指标", "效益指标", "满意度指标"], [10, 50, 30, 10]),
        new(["决策", "过程", "产出", "效益"], [20, 20, 30, 30]),
        new(["履职效能", "管理效率", "社会效应", "可持续发展能力"], [40, 30, 20, 10]),
        new(["预算配置", "预算执行", "预算管理", "产出", "效益"], [10, 20, 15, 30, 25]),
    ];

    private static readonly Scheme[] Project =
    [
        new(["预算执行", "产出指标", "效益指标", "满意度指标"], [10, 50, 30, 10]),
        new(["预算执行", "产出指标", "效益指标", "满意度指标"], [10, 50, 30, 10]),
        new(["决策", "过程", "产出", "效益"], [15, 25, 30, 30]),
    ];

    private static readonly (string Name, string Target, string Actual)[] Qualitative =
    [
        ("绩效目标合理性", "合理", "合理"), ("绩效指标明确性", "明确", "基本明确"), ("管理制度健全性", "健全", "健全"),
        ("资金使用合规性", "合规", "合规"), ("预决算信息公开性", "公开", "已公开"), ("资产管理规范性", "规范", "较规范"),
        ("项目立项规范性", "规范", "规范"), ("基础信息完善性", "完善", "完善"), ("预算编制科学性", "科学", "较科学"), ("档案管理完整性", "完整", "完整"),
    ];

    private static readonly (string Key, string Name, string Target)[] Managed =
    [
        ("r.staff", "在职人员控制率", "≤100%"), ("r.pub", "公用经费控制率", "≤100%"), ("r.tp", "“三公”经费控制率", "≤100%"),
        ("r.proc", "政府采购执行率", "≥90%"), ("r.carry", "结转结余率", "≤10%"),
    ];

    /// <summary>Adds the lists <c>scoreparts</c> (sp#0 …) and <c>indicators</c> (in#0 …), the total, the grade and the execution score.</summary>
    public static void Build(FigureFactory f, Rng rng, string kind)
    {
        DepartmentYear w = f.World;
        Scheme scheme = rng.Pick(kind == "project" ? Project : Department);
        int decimals = rng.Of(1, 1, 2, 2, 0);
        var sheet = new Sheet(f, rng, decimals, kind == "project" ? "q.r" : "r.exec", rng.Of(0.0, 0.12, 0.3, 0.5));
        List<WorldItem> parts = [];
        for (int p = 0; p < scheme.Parts.Length; p++)
        {
            string part = scheme.Parts[p];
            List<string> members = sheet.AddPart(part, scheme.Weights[p], Draft(w, rng, part, scheme.Weights[p], kind));
            f.Score($"sp#{p}.w", scheme.Weights[p]);
            Figure sum = f.Score($"sp#{p}.v", members.Sum(m => w[$"{m}.v"]));
            if (part == "预算执行")
            {
                w.Add(sum with { Labels = [new FactLabel("score.execution", "none", w.Year, kind == "project" ? w.Variables["project"] : null, LabelStatus.Optional)] });
            }

            w.Compose($"sp#{p}.w", members.Select(m => $"{m}.w"));
            w.Compose($"sp#{p}.v", members.Select(m => $"{m}.v"));
            parts.Add(new WorldItem($"sp#{p}", part)
            {
                Words = new Dictionary<string, string> { ["short"] = part.EndsWith("指标", StringComparison.Ordinal) ? part[..^2] : part },
            });
        }

        w.Lists["scoreparts"] = parts;
        w.Lists["indicators"] = sheet.Items;
        decimal total = parts.Sum(p => w[$"{p.Key}.v"]);
        f.Score("score", total, scope: kind == "project" ? w.Variables["project"] : null);
        f.Score("score.w", 100m);
        w.Compose("score", parts.Select(p => $"{p.Key}.v"));
        w.Compose("score.w", parts.Select(p => $"{p.Key}.w"));
        w.Compose("score", sheet.Items.Select(p => $"{p.Key}.v"));
        w.Compose("score.w", sheet.Items.Select(p => $"{p.Key}.w"));
        w.Variables["grade"] = GradeOf(total, rng);
    }

    /// <summary>The grade of a score by the contract's bands.</summary>
    public static string Band(decimal score) => score switch
    {
        >= 90m => "优",
        >= 80m => "良",
        >= 60m => "中",
        _ => "差",
    };

    private static string GradeOf(decimal score, Rng rng) => Band(score) switch
    {
        "优" => rng.Of("优", "优秀"),
        "良" => rng.Of("良", "良好"),
        "中" => rng.Of("中", "合格"),
        _ => rng.Of("差", "较差"),
    };

    private sealed record Draftling(string Level2, string Name, string Target, string Actual, string? Key, string? TargetKey = null);

    private static List<Draftling> Draft(DepartmentYear w, Rng rng, string part, int weight, string kind)
    {
        bool output = part.StartsWith("产出", StringComparison.Ordinal) || part == "履职效能";
        bool effect = part.StartsWith('效') || part is "社会效应" or "可持续发展能力";
        string satisfaction = w.Variables["satname"];
        if (part.StartsWith("满意度", StringComparison.Ordinal))
        {
            return [new("服务对象满意度", satisfaction, rng.Of("≥90%", "≥95%", "≥85%"), string.Empty, "r.sat")];
        }

        int count = Math.Clamp(weight / rng.Range(4, 7), 1, 8);
        if (output || effect)
        {
            List<Draftling> drafts = [.. Activities(w, rng, output).Take(count)];
            if (effect && part is "效果" or "效益" or "社会效应" && !w.Lists.ContainsKey("sat.used"))
            {
                drafts.Add(new("满意度指标", satisfaction, "≥90%", string.Empty, "r.sat"));
            }

            return drafts.Count > 0 ? drafts : [new("可持续影响指标", "长效管理机制健全性", "健全", "健全", null)];
        }

        List<Draftling> management = [];
        foreach ((string name, string target, string actual) in rng.Shuffled(Qualitative.Where(q => !w.Flags.Contains("used." + q.Name))).Take(Math.Max(1, count / 2)))
        {
            w.Flags.Add("used." + name);
            management.Add(new Draftling(rng.Of("预算管理", "目标设定", "资产管理"), name, target, actual, null));
        }

        if (kind != "project")
        {
            management.AddRange(rng.Shuffled(Managed.Where(m => w.Find(m.Key) is not null && !w.Flags.Contains("used." + m.Key)))
                .Take(count - management.Count - 1)
                .Select(m =>
                {
                    w.Flags.Add("used." + m.Key);
                    return new Draftling("预算控制", m.Name, m.Target, string.Empty, m.Key);
                }));
        }

        if (part is "过程" or "预算执行" or "管理效率")
        {
            var execution = new Draftling("预算执行", "预算执行率", "100%", string.Empty, "exec");
            management = part == "预算执行" && weight == 10 ? [execution] : [execution, .. management];
        }

        return management;
    }

    private static IEnumerable<Draftling> Activities(DepartmentYear w, Rng rng, bool output)
    {
        foreach (WorldItem a in rng.Shuffled(w.Lists["acts"]))
        {
            string type = a.Words["type"], unit = a.Words.GetValueOrDefault("unit", string.Empty);
            if (w.Flags.Contains("used." + a.Key) || output != type is "plain" or "target" or "rate" or "cases")
            {
                continue;
            }

            w.Flags.Add("used." + a.Key);
            string name = a.Name;
            foreach (string verb in (string[])["全年完成", "完成", "开展", "举办", "组织", "全年", "累计", "实施"])
            {
                name = name.StartsWith(verb, StringComparison.Ordinal) && name.Length > verb.Length + 2 ? name[verb.Length..] : name;
            }

            yield return type switch
            {
                "target" => new(rng.Of("数量指标", "数量指标", "时效指标"), name, "≥", unit, $"{a.Key}.n", $"{a.Key}.t"),
                "rate" => new(rng.Of("质量指标", "质量指标", "时效指标"), name, "≥", "%", $"{a.Key}.n", $"{a.Key}.t"),
                "cases" => new("质量指标", a.Words["ratename"], rng.Of("≥90%", "≥85%"), string.Empty, $"{a.Key}.r"),
                "plain" => new("数量指标", name, "完成", string.Empty, $"{a.Key}.n"),
                "trend" => new("社会效益指标", name, "较上年提高", string.Empty, $"{a.Key}.n"),
                "growth" => new("社会效益指标", name, "较上年增长", string.Empty, $"{a.Key}.n"),
                _ => new(rng.Of("经济效益指标", "社会效益指标", "可持续影响指标"), name, "完成", string.Empty, $"{a.Key}.n"),
            };
        }
    }

    /// <summary>Hands out weights and scores indicator by indicator.</summary>
    private sealed class Sheet(FigureFactory f, Rng rng, int decimals, string executionKey, double lossChance)
    {
        public List<WorldItem> Items { get; } = [];

        public List<string> AddPart(string part, int weight, List<Draftling> drafts)
        {
            DepartmentYear w = f.World;
            drafts = [.. drafts.Take(weight)];
            List<string> members = [];
            for (int i = 0; i < drafts.Count; i++)
            {
                Draftling d = drafts[i];
                string key = $"in#{Items.Count}";
                int share = (weight / drafts.Count) + (i < weight % drafts.Count ? 1 : 0);
                f.Score($"{key}.w", share);
                decimal value = Value(d, key, share);
                Figure scored = f.Score($"{key}.v", value);
                if (d.Key == "exec" && w.Find("score.exec") is { } execution)
                {
                    w.Add(scored with { Labels = [.. execution.Labels.Select(l => l with { Status = LabelStatus.Optional })] });
                }

                string? actualKey = d.Key == "exec" ? executionKey : d.Key;
                Items.Add(new WorldItem(key, d.Name)
                {
                    Words = new Dictionary<string, string>
                    {
                        ["l1"] = part,
                        ["l2"] = d.Level2,
                        ["target"] = d.Target,
                        ["targetkey"] = d.TargetKey ?? string.Empty,
                        ["actual"] = d.Actual,
                        ["actualkey"] = actualKey is not null && w.Find(actualKey) is not null ? actualKey : string.Empty,
                        ["exec"] = d.Key == "exec" ? "1" : string.Empty,
                        ["lost"] = value < share ? "1" : string.Empty,
                    },
                });
                members.Add(key);
            }

            return members;
        }

        private decimal Value(Draftling d, string key, int weight)
        {
            DepartmentYear w = f.World;
            if (d.Key == "exec" && w.Find(executionKey) is { } rate)
            {
                // The score is worked out from the rate as it will be printed, so that rate × weight = score can be checked.
                decimal score = Math.Min(weight, Math.Round(Math.Round(rate.Value, 2, MidpointRounding.AwayFromZero) * weight / 100m, 2, MidpointRounding.AwayFromZero));
                f.Score("score.exec", score, "score.exec", LabelStatus.Required, w.Flags.Contains("project") ? w.Variables["project"] : null);
                f.Score("score.exec.w", weight);
                w.Add(w.Find("score.exec")! with { Derivation = new Derivation(DerivationKind.ExecutionScore, executionKey, "score.exec.w") });
                w.Variables["exec.indicator"] = key;
                return score;
            }

            bool missed = d.TargetKey is not null && w[d.Key!] < w[d.TargetKey];
            if (!missed && !rng.Chance(lossChance))
            {
                return weight;
            }

            decimal step = decimals switch { 0 => 1m, 1 => 0.5m, _ => 0.01m };
            decimal lost = Math.Max(step, Math.Round(weight * rng.Between(0.03m, 0.35m) / step) * step);
            return Math.Max(0m, weight - lost);
        }
    }
}
