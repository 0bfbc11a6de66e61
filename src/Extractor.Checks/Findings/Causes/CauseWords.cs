using System.Globalization;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings.Causes;

/// <summary>Tells a cause in Chinese.</summary>
internal static class CauseWords
{
    private const int LongestLabel = 24;

    /// <summary>The suspect, what happened to it and what should stand there.</summary>
    public static string Of(Weighed weighed)
    {
        Hypothesis hypothesis = weighed.Hypothesis;
        string confirmed = weighed.Confirmed ? "（与另一处所述一致）" : string.Empty;
        return $"{Named(hypothesis.Suspect)}{hypothesis.Cause}，应为{Printed(hypothesis.Corrected)}{confirmed}";
    }

    /// <summary>Two places of which one is wrong, and no other figure tells which.</summary>
    public static string Either(Mention first, Mention second, string cause) =>
        $"{Where(first)}{Printed(first.Quantity)}与{Where(second)}{Printed(second.Quantity)}有一处{cause}，其他数字不能判定是哪一处";

    /// <summary>A figure by its label, place and digits.</summary>
    public static string Named(Mention mention)
    {
        string label = mention.Label.Length is > 0 and <= LongestLabel ? $"“{mention.Label}”" : string.Empty;
        string basis = mention.Basis switch
        {
            Basis.InitialBudget => "年初预算",
            Basis.AdjustedBudget => "全年预算",
            _ => string.Empty,
        };
        return Where(mention) + (mention.Label.Contains(basis, StringComparison.Ordinal) ? string.Empty : basis) + label + Printed(mention.Quantity);
    }

    private static string Where(Mention mention) => mention.Place.InTable ? "表中" : "正文";

    // A corrected value may have more digits than the wrong one.
    private static string Printed(Quantity quantity) =>
        quantity.Value.ToString("0." + new string('0', quantity.Decimals) + "####", CultureInfo.InvariantCulture) + (quantity.Dimension == Dimension.None ? string.Empty : quantity.Unit);
}
