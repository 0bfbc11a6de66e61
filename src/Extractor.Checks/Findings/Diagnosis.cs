using System.Globalization;
using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings;

/// <summary>
/// Names the likely cause of a contradiction, only where exactly one simple hypothesis makes the numbers fit: digits
/// transposed, dropped or doubled, one digit mistyped, 元 for 万元, share given for decline, wrong denominator, a part left out.
/// </summary>
internal static class Diagnosis
{
    public static string? Of(Relation relation, IReadOnlyList<Relation> all)
    {
        List<string> hypotheses = [.. Hypotheses(relation, all).Distinct(StringComparer.Ordinal)];
        return hypotheses.Count == 1 ? hypotheses[0] : null;
    }

    /// <summary>Whether one printed number can be a typing slip of the other, or the same digits in another unit.</summary>
    public static bool IsSlip(Mention first, Mention second) =>
        first.Quantity.Value == second.Quantity.Value || (first.Quantity.Scale == second.Quantity.Scale && Slip(first, second.Quantity.Value) is not null);

    private static IEnumerable<string> Hypotheses(Relation relation, IReadOnlyList<Relation> all)
    {
        RelationCandidate candidate = relation.Candidate;
        switch (candidate.Kind)
        {
            case RelationKind.Unit:
                yield return "数字相同而单位不同，其中一处单位误写（元/万元）";
                yield break;
            case RelationKind.ChangeRate:
                foreach (string hypothesis in RateHypotheses(relation))
                {
                    yield return hypothesis;
                }

                yield break;
            case RelationKind.Ratio:
                if (Slip(candidate.Numbers[2], relation.Expected) is { } slip)
                {
                    yield return slip;
                }
                else if (relation.Expected is { } expected && candidate.Numbers[2].Quantity.Value is var p && Math.Abs(p - (100m - expected)) <= candidate.Numbers[2].Quantity.HalfUnit)
                {
                    yield return "所述比率是差额所占比率（100% 减去应有比率）";
                }

                yield break;
            case RelationKind.Sum or RelationKind.ScoreSum:
                foreach (string hypothesis in SumHypotheses(relation, all))
                {
                    yield return hypothesis;
                }

                yield break;
            case RelationKind.SameFact or RelationKind.Change:
                Mention second = candidate.Kind == RelationKind.Change ? candidate.Numbers[2] : candidate.Numbers[1];
                decimal target = candidate.Kind == RelationKind.Change ? Math.Abs(relation.Expected ?? 0m) : candidate.Numbers[0].Quantity.Value;
                if (Slip(second, target) is { } digits)
                {
                    yield return digits;
                }

                yield break;
        }
    }

    private static IEnumerable<string> RateHypotheses(Relation relation)
    {
        RelationCandidate candidate = relation.Candidate;
        (Mention current, Mention second, Mention p) = (candidate.Numbers[0], candidate.Numbers[1], candidate.Numbers[2]);
        int sign = p.Direction == 0 ? Math.Sign(p.Normalized) : p.Direction;
        decimal stated = Math.Abs(p.Normalized);
        decimal half = p.Quantity.HalfUnit;
        decimal now = current.Normalized;
        decimal change = candidate.SecondIsPrevious ? now - second.Normalized : (second.Direction == 0 ? sign : second.Direction) * Math.Abs(second.Normalized);
        decimal previous = now - change;
        if (now != 0m && Math.Abs((Math.Abs(change / now) * 100m) - stated) <= half)
        {
            yield return "以本年数作了分母，应以上年数为分母";
        }

        if (previous != 0m && Math.Abs((now / previous * 100m) - stated) <= half)
        {
            yield return "所述百分比是本年数占上年数的比例，不是增减率";
        }

        if (relation.Expected is { } expected && Slip(p, Math.Abs(expected)) is { } slip)
        {
            yield return slip;
        }
    }

    private static IEnumerable<string> SumHypotheses(Relation relation, IReadOnlyList<Relation> all)
    {
        RelationCandidate candidate = relation.Candidate;
        if (relation.Difference is not { } difference || candidate.LeftCount != 1)
        {
            yield break;
        }

        // Correcting one number by a slip must make this sum close, and every other relation of that number must then hold too.
        for (int i = 0; i < candidate.Numbers.Count; i++)
        {
            Mention number = candidate.Numbers[i];
            decimal scale = candidate.Numbers[0].Quantity.Scale / number.Quantity.Scale;
            decimal corrected = i == 0 ? number.Quantity.Value - (difference * scale) : number.Quantity.Value + (difference * scale);
            if (corrected >= 0m && Slip(number, corrected) is { } slip && !BreaksOthers(number, corrected, relation, all))
            {
                yield return slip;
            }
        }

        for (int i = 1; i < candidate.Numbers.Count; i++)
        {
            if (candidate.Numbers[i].Normalized != 0m && candidate.Numbers[i].Normalized / candidate.Numbers[0].Quantity.Scale == -difference)
            {
                yield return $"合计未计入“{candidate.Numbers[i].Label}”";
            }
        }
    }

    private static bool BreaksOthers(Mention number, decimal corrected, Relation self, IReadOnlyList<Relation> all)
    {
        foreach (Relation other in all)
        {
            if (other == self || other.Status is not (RelationStatus.Holds or RelationStatus.Rounding) || !other.Candidate.Numbers.Contains(number))
            {
                continue;
            }

            Mention changed = number with { Quantity = number.Quantity with { Value = corrected } };
            RelationCandidate repaired = other.Candidate with { Numbers = [.. other.Candidate.Numbers.Select(n => n == number ? changed : n)] };
            if (RelationEvaluator.Evaluate(repaired).Status == RelationStatus.Violated)
            {
                return true;
            }
        }

        return false;
    }

    // How one printed number can become another by a typing slip.
    private static string? Slip(Mention printed, decimal? correct)
    {
        if (correct is not { } value || value < 0m)
        {
            return null;
        }

        int decimals = printed.Quantity.Decimals;
        string a = Digits(Math.Abs(printed.Quantity.Value), decimals);
        string b = Digits(Math.Round(value, decimals, MidpointRounding.AwayFromZero), decimals);
        if (a == b || a.Length == 0 || b.Length == 0)
        {
            return null;
        }

        string shown = Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
        if (a.Length == b.Length)
        {
            List<int> different = [.. Enumerable.Range(0, a.Length).Where(i => a[i] != b[i])];
            if (different.Count == 1)
            {
                return $"疑有一位数字误写，应为{shown}";
            }

            if (different.Count == 2 && a[different[0]] == b[different[1]] && a[different[1]] == b[different[0]])
            {
                return different[1] - different[0] == 1 ? $"疑为相邻两位数字颠倒，应为{shown}" : $"疑为两位数字互换，应为{shown}";
            }
        }
        else if (Math.Abs(a.Length - b.Length) == 1 && IsOneDropped(a, b))
        {
            return a.Length < b.Length ? $"疑漏写一位数字，应为{shown}" : $"疑多写一位数字，应为{shown}";
        }

        return null;
    }

    private static bool IsOneDropped(string a, string b)
    {
        (string longer, string shorter) = a.Length > b.Length ? (a, b) : (b, a);
        for (int i = 0; i < longer.Length; i++)
        {
            if (string.Concat(longer.AsSpan()[..i], longer.AsSpan()[(i + 1)..]) == shorter)
            {
                return true;
            }
        }

        return false;
    }

    private static string Digits(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(".", string.Empty, StringComparison.Ordinal);
}
