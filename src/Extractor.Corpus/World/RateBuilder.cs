namespace Extractor.Corpus.World;

/// <summary>The catalogue's rates, from the figures they are ratios of.</summary>
internal static class RateBuilder
{
    /// <summary>Adds the rates.</summary>
    public static void Build(FigureFactory f)
    {
        DepartmentYear w = f.World;
        f.Ratio("r.exec", "exp.a", "exp.j");
        f.Ratio("r.execi", "exp.a", "exp.i", "r.exec");
        f.Ratio("r.exec.basic", "basic.a", "basic.j", "r.exec", LabelStatus.Optional, "基本支出");
        f.Ratio("r.exec.proj", "proj.a", "proj.j", "r.exec", LabelStatus.Optional, "项目支出");
        f.Ratio("r.exec.pers", "pers.a", "pers.j", "r.exec", LabelStatus.Optional, "人员经费");
        f.Ratio("r.exec.pub", "pub.a", "pub.j", "r.exec", LabelStatus.Optional, "公用经费");
        f.Ratio("r.exec.fis", "expfis.a", "expfis.i", "r.exec", LabelStatus.Optional, "财政拨款支出");
        f.Ratio("r.tp", "tp.a", "tp.i");
        Optional(f, "r.tp.done", "tp.a", "tp.i", "“三公”经费", "r.tp", "r.exec");
        foreach (string part in (string[])["basic", "pers", "pub", "proj"])
        {
            Optional(f, $"r.execi.{part}", $"{part}.a", $"{part}.i", PartName(part), "r.exec");
        }

        foreach (string part in (string[])["goods", "works", "serv"])
        {
            Optional(f, $"r.proc.{part}", $"{part}.a", $"{part}.i", null, "r.proc");
        }

        f.Ratio("r.pub", "pub.a", "pub.i");
        f.Ratio("r.proc", "proc.a", "proc.i");
        f.Ratio("r.staff", "act", "st");
        f.Ratio("r.carry", "close.a", "incall.a");
        foreach (string k in (string[])["abroad", "veh", "recep", "vrun", "meet", "train"])
        {
            Optional(f, $"done.{k}", $"{k}.a", $"{k}.i", PartName(k), "r.exec");
        }

        if (w.Find("exp.j") is { } j && w.Find("exp.i") is { } i && j.Value > i.Value)
        {
            f.Rate("r.adj", (j.Value - i.Value) * 100m / i.Value, new Derivation(DerivationKind.ChangeRate, "exp.j", "exp.i"));
        }
    }

    /// <summary>A part's rate: whoever reads it as a fact of the part or of the whole is not wrong enough to be counted.</summary>
    private static void Optional(FigureFactory f, string key, string a, string b, string? scope, params string[] metrics)
    {
        List<FactLabel> labels = [];
        foreach (string metric in metrics)
        {
            if (f.Ratio(key, a, b, metric, LabelStatus.Optional, scope) is { } rate)
            {
                labels.AddRange(rate.Labels);
            }
        }

        if (f.World.Find(key) is { } figure)
        {
            f.World.Add(figure with { Labels = labels });
        }
    }

    private static string PartName(string key) => key switch
    {
        "basic" => "基本支出",
        "proj" => "项目支出",
        "pers" => "人员经费",
        "pub" => "公用经费",
        "abroad" => "因公出国（境）费",
        "veh" => "公务用车购置及运行维护费",
        "vrun" => "公务用车运行维护费",
        "recep" => "公务接待费",
        "meet" => "会议费",
        _ => "培训费",
    };
}
