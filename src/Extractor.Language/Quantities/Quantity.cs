namespace Extractor.Language.Quantities;

/// <summary>What a quantity measures, told from its unit.</summary>
public enum Dimension
{
    /// <summary>A bare number.</summary>
    None,

    /// <summary>Money; base unit 元.</summary>
    Money,

    /// <summary>A share or rate; base unit percent.</summary>
    Percent,

    /// <summary>A difference of rates; base unit percentage point.</summary>
    PercentagePoint,

    /// <summary>A score; base unit 分.</summary>
    Score,

    /// <summary>A number of persons, things or events (人 名 个 家 次 …); base unit one. Exact.</summary>
    Count,

    /// <summary>A physical measure (公里 平方米 亩 吨 ℃ …), compared only within the same unit.</summary>
    Measure,

    /// <summary>A span of time (年 月 天 小时 分钟).</summary>
    Duration,
}

/// <summary>Why a number in the text is not a figure, or that it is one.</summary>
public enum NumberRole
{
    /// <summary>A figure: it quantifies something.</summary>
    Figure,

    /// <summary>A year or a calendar date or its part.</summary>
    Date,

    /// <summary>Part of a document number such as 湘办〔2019〕14号.</summary>
    DocumentNumber,

    /// <summary>An ordinal such as 第3季度, or a list or heading number.</summary>
    Ordinal,

    /// <summary>A telephone number, address number, hotline or postal code.</summary>
    Contact,

    /// <summary>A code, model or name that contains digits (12345热线, G107, 小（1）型, "7·16"洪水).</summary>
    Code,
}

/// <summary>How a number is qualified by the words around it.</summary>
[Flags]
public enum Qualifiers
{
    /// <summary>Stated as it is.</summary>
    None = 0,

    /// <summary>约, 左右, 近, 余, 多, 大约: the printed digits are not the whole precision.</summary>
    Approximate = 1,

    /// <summary>不低于, 不少于, 以上, ≥, 超过: a lower bound.</summary>
    AtLeast = 2,

    /// <summary>不超过, 以内, 以下, ≤: an upper bound.</summary>
    AtMost = 4,

    /// <summary>The first end of a range such as 2—3名.</summary>
    RangeLow = 8,

    /// <summary>The second end of a range.</summary>
    RangeHigh = 16,
}

/// <summary>
/// A number as printed, with its unit. The value keeps the printed digits: <see cref="Decimals"/> counts the digits after
/// the point as printed, trailing zeros included, so that the interval of true values can be told.
/// </summary>
/// <param name="Start">First character of the number (sign included).</param>
/// <param name="NumberEnd">One past the last character of the number.</param>
/// <param name="End">One past the last character of the unit (equal to <paramref name="NumberEnd"/> without a unit).</param>
/// <param name="Value">The number in the printed unit, negative where a sign or brackets say so.</param>
/// <param name="Decimals">Printed digits after the decimal point.</param>
/// <param name="Unit">The unit as printed and folded (万元, %, 人 …), or an empty string.</param>
/// <param name="Dimension">What the unit measures.</param>
/// <param name="Scale">What one printed unit is in the base unit (万元 → 10,000). For words such as 1.2万人 it holds the 万.</param>
/// <param name="Role">Whether the number is a figure.</param>
/// <param name="Qualifiers">How the words around qualify it.</param>
public sealed record Quantity(
    int Start,
    int NumberEnd,
    int End,
    decimal Value,
    int Decimals,
    string Unit,
    Dimension Dimension,
    decimal Scale,
    NumberRole Role,
    Qualifiers Qualifiers)
{
    /// <summary>The value in the base unit of its dimension.</summary>
    public decimal Normalized => Value * Scale;

    /// <summary>Half a unit of the last printed digit, in the printed unit: how far rounding can have moved the value.</summary>
    public decimal HalfUnit => 0.5m * PowerOfTen(-Decimals);

    private static decimal PowerOfTen(int exponent)
    {
        decimal result = 1m;
        for (int i = 0; i < Math.Abs(exponent); i++)
        {
            result = exponent < 0 ? result / 10m : result * 10m;
        }

        return result;
    }
}
