using Extractor.Corpus.Data;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>Names of the region, the body and its superiors, dates and document numbers.</summary>
internal static class NameBuilder
{
    private static readonly string[] Officials = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "罗", "谭"];
    private static readonly string[] Given = ["建国", "晓燕", "志强", "敏", "海波", "丽萍", "卫东", "文静", "俊杰", "秀英", "国平", "雅琴", "立新", "春梅", "思远", "明辉"];

    /// <summary>Fills the world's variables.</summary>
    public static void Build(DepartmentYear w, CorpusData data, Domain domain, Rng rng, string kind)
    {
        Dictionary<string, string> v = w.Variables;
        string level = domain.Levels[rng.Below(domain.Levels.Length)].ToString();
        w.Flags.Add(level);
        w.Flags.Add("style." + domain.Style);
        string base2 = rng.Pick(data.RegionFirst) + rng.Pick(data.RegionSecond);
        string word = level switch
        {
            "p" => "省",
            "c" => "市",
            "t" => domain.Bodies[0].Contains("街道", StringComparison.Ordinal) ? "街道" : rng.Of("镇", "镇", "乡"),
            _ => rng.Of("县", "县", "区", "区", "市"),
        };
        string region = level == "p" ? rng.Pick(data.Provinces) : base2 + word;
        string superiorCity = rng.Pick(data.RegionFirst) + rng.Pick(data.RegionSecond) + "市";
        string body = rng.Pick(domain.Bodies);
        bool party = domain.Style == "p";
        v["region"] = region;
        v["regionbase"] = level == "p" ? region.TrimEnd('省') : base2;
        v["superior"] = superiorCity;
        v["province"] = rng.Pick(data.Provinces);
        v["levelword"] = word;
        v["body"] = body;
        v["dept"] = party ? $"{region}委{body}" : region + body;
        v["short"] = party ? $"{word}委{body}" : level == "t" ? body == "人民政府" ? $"{word}政府" : body : word + body;
        if (level == "t")
        {
            v["dept"] = base2 + (body.StartsWith("街道", StringComparison.Ordinal) ? body : word + body);
            v["short"] = body.StartsWith("街道", StringComparison.Ordinal) ? "街道" : word;
            v["region"] = base2 + (body.StartsWith("街道", StringComparison.Ordinal) ? "街道" : word);
            v["county"] = rng.Pick(data.RegionFirst) + rng.Pick(data.RegionSecond) + rng.Of("县", "区");
        }
        else
        {
            v["county"] = region;
        }

        // The label's department is the name without the superior city, whatever the title puts before it.
        v["title.dept"] = level is "d" or "t" && rng.Chance(0.12) ? superiorCity + v["dept"] : v["dept"];
        v["we"] = level == "t" ? word == "街道" || body.StartsWith("街道", StringComparison.Ordinal) ? "我街道" : "我" + word : domain.We;
        v["organ"] = v["we"] switch
        {
            "我校" => "校",
            "我院" => "院",
            _ => v["we"].TrimStart('我'),
        };
        v["finance"] = level == "t" ? "县财政局" : $"{word}财政局";
        v["leaders"] = level == "t" ? "县委、县政府" : $"{word}委、{word}政府";
        v["gov"] = level == "t" ? "县政府" : $"{word}政府";
        v["field"] = domain.Field;
        v["level"] = word;
        Dates(w, rng);
        string abbreviation = v["regionbase"][..1];
        v["docno"] = $"{abbreviation}{rng.Of("财绩", "财发", "财预", "财办", "财评", "财字")}〔{w.Year + 1}〕{rng.Range(2, 96)}号";
        v["docno2"] = $"{abbreviation}{rng.Of("办发", "政办发", "编办", "编", "政发")}〔{w.Year - rng.Range(1, 6)}〕{rng.Range(2, 120)}号";
        v["phone"] = $"{rng.Of("0700", "0799", "0000", "0123")}-{rng.Range(2200000, 8899999)}";
        v["person"] = rng.Pick(Officials) + rng.Pick(Given);
        v["person2"] = rng.Pick(Officials) + rng.Pick(Given);
        v["head"] = v["we"] switch
        {
            "我校" => "校长",
            "我院" => "院长",
            "我委" or "我办" or "我会" => "主任",
            "我部" => "部长",
            "我镇" or "我乡" => "镇长",
            "我街道" => "主任",
            _ => "局长",
        };
        v["kind"] = kind;
        w.Lists["duties"] = [.. domain.Duties.Select((d, i) => new WorldItem($"duty#{i}", d.Replace("{level}", word, StringComparison.Ordinal)))];
        w.Lists["unitnames"] = [.. domain.Units.Select((u, i) => new WorldItem($"un#{i}", Prefixed(word, u)))];
    }

    /// <summary>县水库管理所; 市容执法大队 stays as it is.</summary>
    public static string Prefixed(string level, string unit) => unit.StartsWith(level, StringComparison.Ordinal) ? unit : level + unit;

    private static void Dates(DepartmentYear w, Rng rng)
    {
        Dictionary<string, string> v = w.Variables;
        int y = w.Year;
        v["year"] = $"{y}";
        v["prev"] = $"{y - 1}";
        v["prev2"] = $"{y - 2}";
        v["next"] = $"{y + 1}";
        v["month"] = $"{rng.Range(2, 6)}";
        v["day"] = $"{rng.Range(1, 28)}";
        v["month2"] = $"{rng.Range(4, 11)}";
        v["plan"] = y switch
        {
            <= 2020 => "十三五",
            <= 2025 => "十四五",
            _ => "十五五",
        };
    }
}
