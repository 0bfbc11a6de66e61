namespace Extractor.Corpus.Printing;

/// <summary>Small numbers as words.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九十";

    /// <summary>A count below one hundred; two is 两 before a measure word.</summary>
    public static string Count(int value, string unit) => value == 2 && unit.Length > 0 && unit[0] is not '%' ? "两" : Number(value);

    /// <summary>A number below one hundred.</summary>
    public static string Number(int value)
    {
        if (value <= 10)
        {
            return Digits[value].ToString();
        }

        string tens = value < 20 ? "十" : $"{Digits[value / 10]}十";
        return value % 10 == 0 ? tens : tens + Digits[value % 10];
    }
}
