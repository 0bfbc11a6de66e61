using System.Collections.Frozen;

namespace Extractor.Language.Quantities;

/// <summary>The units that office reports write after a number, matched longest first on folded text.</summary>
public static class UnitTable
{
    private const int LongestUnit = 8;

    private static readonly string[] Money = ["元", "元整", "元人民币", "块钱"];

    private static readonly string[] Counts =
    [
        "人", "名", "个", "家", "次", "人次", "户", "件", "份", "项", "所", "座", "处", "辆", "台", "套", "台套", "张", "条",
        "批", "批次", "期", "场", "场次", "起", "宗", "篇", "只", "头", "株", "棵", "册", "本", "卷", "间", "栋", "幢", "个次",
        "例", "单", "笔", "部", "艘", "位", "支", "片", "块", "口", "班", "类", "门", "届", "轮", "剂次", "剂", "车次", "台次",
        "家次", "户次", "趟次", "趟", "组", "队", "枚", "盏", "根", "人数", "床", "村", "镇", "校", "站", "点次", "班次", "批件",
        "台（套）", "套（台）", "人（次）", "个（次）", "次（个）", "户（次）", "段", "道", "面", "尾", "羽", "匹", "幅", "首", "集", "档",
        "对", "双", "桶", "袋", "箱", "盒", "瓶", "顶", "把", "副", "扇", "节", "课时", "人天", "件次", "家（次）", "场（次）", "批（次）",
        "人份", "宗次", "列", "架", "眼", "孔", "环", "厂", "店", "镇街", "课", "条次", "款", "种", "层", "页", "字", "名次", "案",
    ];

    private static readonly string[] Measures =
    [
        "公里", "千米", "米", "平方米", "平方公里", "平方千米", "立方米", "立方", "方", "亩", "亩次", "公顷", "吨", "千克", "公斤", "克", "升",
        "毫升", "毫米", "厘米", "℃", "°C", "度", "千瓦", "千瓦时", "千伏安", "兆瓦", "分贝", "微克/立方米", "毫克/升", "延米", "GB", "TB",
        "MB", "兆", "伏", "倍", "元/人", "元/年", "元/月", "元/天", "元/亩", "元/吨", "元/次", "元/平方米", "元/人次", "元/人/月", "元/人/年", "元/户",
        "元/人年", "元/人月", "元/人·月", "元/人·年", "元/套", "元/公里", "元/个", "万元/年", "万元/人", "万元/个", "万元/公里", "万元/亩", "万元/辆", "万元/套", "人/次", "次/年",
        "次/月", "公里/小时", "kg", "km", "m", "t", "kw", "kW", "m2", "m3", "㎡", "m²", "斤", "担", "寸", "英寸", "海里", "英里", "平方", "kwh", "立方米/秒", "立方米/日", "吨/日", "吨/年", "折",
    ];

    private static readonly string[] Durations =
    [
        "年", "个月", "月", "天", "日", "个工作日", "工作日", "小时", "个小时", "分钟", "秒", "周", "周年", "岁", "周岁", "个季度", "季度", "个年度", "学时", "学年", "学期", "个自然日", "自然日", "个学期",
    ];

    private static readonly (string Symbol, decimal Scale)[] Magnitudes =
    [
        ("", 1m), ("十", 10m), ("百", 100m), ("千", 1_000m), ("万", 10_000m), ("十万", 100_000m), ("百万", 1_000_000m), ("千万", 10_000_000m), ("亿", 100_000_000m), ("万亿", 1_000_000_000_000m),
    ];

    private static readonly FrozenDictionary<string, Unit> Units = Build();
    private static readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Units.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<char> FirstCharacters = Units.Keys.Select(static key => key[0]).ToFrozenSet();

    /// <summary>Finds a unit by its whole folded text, as a table caption or header states it.</summary>
    /// <param name="symbol">The unit's text, for example 万元.</param>
    /// <param name="unit">The unit, when found.</param>
    public static bool TryFind(ReadOnlySpan<char> symbol, out Unit unit) => Lookup.TryGetValue(symbol, out unit);

    /// <summary>Matches the longest unit at the start of a folded text; one space may stand within it.</summary>
    /// <param name="text">Folded text that starts right after the number (leading spaces removed).</param>
    /// <param name="unit">The unit, when found.</param>
    /// <param name="length">Number of characters matched.</param>
    public static bool TryMatch(ReadOnlySpan<char> text, out Unit unit, out int length)
    {
        unit = Unit.None;
        length = 0;
        if (text.IsEmpty || !FirstCharacters.Contains(text[0]))
        {
            return false;
        }

        for (int l = Math.Min(LongestUnit, text.Length); l > 0; l--)
        {
            if (Lookup.TryGetValue(text[..l], out unit) && !IsWordInstead(unit, text, l))
            {
                length = l;
                ExtendByAlternative(text, ref length, unit);
                return true;
            }
        }

        // 「万 元」: a typing or layout space inside the unit.
        if (text.Length > 2 && text[1] == ' ' && text[2] == '元' && text[0] is ('万' or '亿' or '千'))
        {
            unit = Units[string.Concat(text[..1], "元")];
            length = 3;
            return true;
        }

        unit = Unit.None;
        return false;
    }

    // 卷（件）, 场（次）: a second unit in brackets belongs to the first.
    private static void ExtendByAlternative(ReadOnlySpan<char> text, ref int length, Unit unit)
    {
        ReadOnlySpan<char> rest = text[length..];
        if (unit.Dimension == Dimension.Count && rest.Length > 2 && rest[0] == '（')
        {
            int close = rest[..Math.Min(rest.Length, 5)].IndexOf('）');
            if (close > 1 && Lookup.TryGetValue(rest[1..close], out Unit other) && other.Dimension == Dimension.Count)
            {
                length += close + 1;
            }
        }
    }

    private static bool IsWordInstead(Unit unit, ReadOnlySpan<char> text, int length)
    {
        ReadOnlySpan<char> rest = text[length..];
        char next = rest.IsEmpty ? '\0' : rest[0];
        return unit.Symbol switch
        {
            // 分之 is a fraction, 分别 分项 分类 分钟 分公司 are words.
            "分" => next is '之' or '别' or '项' or '类' or '布' or '局' or '公' or '解' or '管' or '为' or '配' or '流',
            "本" => next is '年' or '级' or '部' or '单' or '项' or '市' or '县' or '区' or '局' or '次' or '报',
            "单" => next is '位' or '独' or '价' or '项',
            "门" => next is '诊',
            "点" or "面" => next is '积' or '向' or '对',
            "方" => next is '面' or '式' or '案' or '向' or '便' or '可',
            "度" => next is '假',
            "米" => next is '粉',
            "口" => next is '径',
            "部" => next is '门' or '分' or '长' or '级',
            "组" => next is '织' or '建' or '成' or '长',
            "支" => next is '出' or '付' or '持' or '部',
            "班" => next is '子',
            "对" => next is '比' or '象' or '应' or '口' or '照' or '于',
            "道" => next is '路',
            "片" => next is '区',
            "位" => next is '于',
            "期" => next is '间' or '末' or '初',
            "起" => next is '草' or '步',
            "队" => next is '伍',
            "课" => next is '题' or '程',
            "字" => next is '样',
            "村" or "镇" or "校" or "站" or "厂" or "店" => next is '级' or '民' or '内' or '委' or '干',
            "案" => next is '件',
            "折" => next is '合' or '算' or '旧',
            "列" => next is '支' or '入' or '示' or '为',
            "m" or "t" => char.IsAsciiLetterOrDigit(next),
            _ => false,
        };
    }

    private static FrozenDictionary<string, Unit> Build()
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach ((string magnitude, decimal scale) in Magnitudes)
        {
            foreach (string unit in Money)
            {
                units[magnitude + unit] = new Unit(magnitude + "元", Dimension.Money, scale);
            }

            foreach (string unit in Counts)
            {
                units.TryAdd(magnitude + unit, new Unit(magnitude + unit, Dimension.Count, scale));
            }

            foreach (string unit in Measures)
            {
                units.TryAdd(magnitude + unit, new Unit(magnitude + unit, Dimension.Measure, scale));
            }

            if (magnitude.Length > 0 && magnitude is not ("十" or "百" or "千"))
            {
                units[magnitude] = new Unit(magnitude, Dimension.None, scale);
            }
        }

        foreach (string unit in Durations)
        {
            units[unit] = new Unit(unit, Dimension.Duration, 1m);
        }

        units["%"] = new Unit("%", Dimension.Percent, 1m);
        units["‰"] = new Unit("‰", Dimension.Percent, 0.1m);
        units["个百分点"] = new Unit("个百分点", Dimension.PercentagePoint, 1m);
        units["百分点"] = new Unit("个百分点", Dimension.PercentagePoint, 1m);
        units["分"] = new Unit("分", Dimension.Score, 1m);
        return units.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
