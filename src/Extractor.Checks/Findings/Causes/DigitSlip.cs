using System.Globalization;
using Extractor.Language.Quantities;

namespace Extractor.Checks.Findings.Causes;

/// <summary>Slips of the hand that turn one printed number into another: digits exchanged, lost, doubled or mistyped.</summary>
internal static class DigitSlip
{
    /// <summary>The slip that fits most easily: any number differs from some other by one digit.</summary>
    public const string OneDigit = "疑有一位数字误写";

    /// <summary>Two neighbouring digits changed places.</summary>
    public const string Neighbours = "疑为相邻两位数字颠倒";

    private const int MostDigits = 16;

    /// <summary>The numbers that a slip can have turned into the printed one, each with the slip's name.</summary>
    public static IEnumerable<(decimal Value, string Cause)> Origins(Quantity printed)
    {
        string digits = Digits(printed);
        if (digits.Length > MostDigits)
        {
            yield break;
        }

        for (int i = 0; i < digits.Length; i++)
        {
            for (int k = i + 1; k < digits.Length; k++)
            {
                if (digits[i] != digits[k])
                {
                    char[] swapped = digits.ToCharArray();
                    (swapped[i], swapped[k]) = (swapped[k], swapped[i]);
                    yield return (Value(new string(swapped), printed), k == i + 1 ? Neighbours : "疑为两位数字互换");
                }
            }

            for (char other = '0'; other <= '9'; other++)
            {
                if (other != digits[i])
                {
                    yield return (Value(string.Concat(digits.AsSpan(0, i), [other], digits.AsSpan(i + 1)), printed), OneDigit);
                }
            }
        }

        int whole = digits.Length - printed.Decimals;
        for (int i = 0; i <= whole; i++)
        {
            for (char lost = '0'; lost <= '9'; lost++)
            {
                if (i > 0 || lost != '0')
                {
                    yield return (Value(string.Concat(digits.AsSpan(0, i), [lost], digits.AsSpan(i)), printed), "疑漏写一位数字");
                }
            }
        }

        for (int i = 1; i < whole; i++)
        {
            if (digits[i] == digits[i - 1])
            {
                yield return (Value(digits.Remove(i, 1), printed), "疑多写一位数字");
            }
        }
    }

    /// <summary>The slip that turned a number into the printed one, or <see langword="null"/>.</summary>
    public static string? Between(Quantity printed, decimal correct)
    {
        foreach ((decimal value, string cause) in Origins(printed))
        {
            if (value == correct)
            {
                return cause;
            }
        }

        return null;
    }

    private static decimal Value(string digits, Quantity like)
    {
        decimal value = decimal.Parse(digits.Insert(digits.Length - like.Decimals, "."), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return like.Value < 0m ? -value : value;
    }

    private static string Digits(Quantity printed) =>
        Math.Abs(printed.Value).ToString("F" + printed.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(".", string.Empty, StringComparison.Ordinal);
}
