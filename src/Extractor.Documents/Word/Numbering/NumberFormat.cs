using System.Globalization;
using System.Text;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Word.Numbering;

/// <summary>Writes list numbers in the formats of ST_NumberFormat (ECMA-376 Part 1, 17.18.59) that occur in Chinese documents.</summary>
internal static class NumberFormat
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The format's name in the file; an unknown one is decimal.</param>
    public static string Write(int value, string format) => format switch
    {
        "none" or "bullet" => string.Empty,
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "japaneseCounting" or "koreanCounting" => ChineseOrdinal.Count(value),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital2" => EachDigit(value, "〇一二三四五六七八九"),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Legal(value),
        "ideographTraditional" => Cyclic(value, Stems),
        "ideographZodiac" => Cyclic(value, Branches),
        "ideographZodiacTraditional" => value > 0 ? $"{Cyclic((value - 1) % 10 + 1, Stems)}{Cyclic((value - 1) % 12 + 1, Branches)}" : Decimal(value),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(value, '①', 20),
        "decimalEnclosedParen" => Enclosed(value, '⑴', 20),
        "decimalEnclosedFullstop" => Enclosed(value, '⒈', 20),
        "ideographEnclosedCircle" => Enclosed(value, '㊀', 10),
        "decimalFullWidth" or "decimalFullWidth2" => EachDigit(value, "０１２３４５６７８９"),
        "decimalZero" => value is >= 0 and < 10 ? "0" + Decimal(value) : Decimal(value),
        "upperRoman" => Roman(value),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "upperLetter" => Letter(value, 'A'),
        "lowerLetter" => Letter(value, 'a'),
        "ordinal" => Decimal(value) + Suffix(value),
        _ => Decimal(value),
    };

    private static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string EachDigit(int value, string digits) =>
        value < 0 ? Decimal(value) : string.Concat(Decimal(value).Select(c => digits[c - '0']));

    private static string Cyclic(int value, string symbols) =>
        value >= 1 && value <= symbols.Length ? symbols[value - 1].ToString() : Decimal(value);

    private static string Enclosed(int value, char first, int count) =>
        value >= 1 && value <= count ? ((char)(first + value - 1)).ToString() : Decimal(value);

    private static string Legal(int value)
    {
        const string Plain = "一二三四五六七八九";
        return string.Concat(ChineseOrdinal.Count(value).Select(c => c switch
        {
            '十' => '拾',
            '百' => '佰',
            '千' => '仟',
            '零' => '零',
            _ when Plain.Contains(c, StringComparison.Ordinal) => LegalDigits[Plain.IndexOf(c, StringComparison.Ordinal) + 1],
            _ => c,
        }));
    }

    private static string Roman(int value)
    {
        if (value is <= 0 or > 3999)
        {
            return Decimal(value);
        }

        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] symbols = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var text = new StringBuilder();
        for (int i = 0; i < values.Length; i++)
        {
            for (; value >= values[i]; value -= values[i])
            {
                text.Append(symbols[i]);
            }
        }

        return text.ToString();
    }

    // Word writes a … z, aa … zz, aaa …: the letter repeats.
    private static string Letter(int value, char first) =>
        value is <= 0 or > 780 ? Decimal(value) : new string((char)(first + ((value - 1) % 26)), ((value - 1) / 26) + 1);

    private static string Suffix(int value) => (value % 100) switch
    {
        11 or 12 or 13 => "th",
        _ => (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" },
    };
}
