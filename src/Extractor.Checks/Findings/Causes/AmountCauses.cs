using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings.Causes;

/// <summary>
/// How the value that would repair a relation can have become the printed one, other than by the digits: another year's or budget's
/// figure, another unit, the wrong sign, a part left out of its total or counted twice.
/// </summary>
internal static class AmountCauses
{
    // Two money units in use side by side: 元 and 万元.
    private const decimal TenThousand = 10_000m;

    public static IEnumerable<Hypothesis> Of(Mention suspect, decimal correct, PrintedFigures figures)
    {
        Quantity corrected = suspect.Quantity with { Value = correct };
        if (suspect.Quantity.Value != 0m && correct == -suspect.Quantity.Value)
        {
            yield return new Hypothesis(suspect, corrected, "疑正负号写反");
        }

        if (suspect.Quantity.Dimension == Dimension.Money && suspect.Quantity.Value != 0m
            && (correct == suspect.Quantity.Value * TenThousand || correct == suspect.Quantity.Value / TenThousand))
        {
            yield return new Hypothesis(suspect, InOtherUnit(suspect.Quantity, correct), "疑单位误写（元/万元）", Repetition.OtherFacts);
        }

        if (suspect.MetricId is { } id && suspect.Normalized != 0m && Math.Abs(suspect.Quantity.Value) >= 1m)
        {
            foreach (Mention other in figures.Equal(suspect, suspect.Normalized).Where(other => other.MetricId == id && other.Scope == suspect.Scope && other.Universe == suspect.Universe && other.Role == suspect.Role))
            {
                if (other.Year != suspect.Year)
                {
                    yield return new Hypothesis(suspect, corrected, $"疑照抄{other.Year}年数", Repetition.OtherFacts);
                }
                else if (other.Basis != suspect.Basis)
                {
                    yield return new Hypothesis(suspect, corrected, $"疑误抄{CauseWords.Named(other)}", Repetition.OtherFacts);
                }
            }
        }
    }

    /// <summary>A total without one of its parts, or with one of them twice.</summary>
    /// <param name="candidate">A sum with one total.</param>
    /// <param name="difference">Total − Σ parts, in the total's unit.</param>
    public static IEnumerable<Hypothesis> OfTotal(RelationCandidate candidate, decimal difference)
    {
        Mention total = candidate.Numbers[0];
        Quantity corrected = total.Quantity with { Value = total.Quantity.Value - difference };
        foreach (Mention part in candidate.Numbers.Skip(1).Where(static part => part.Normalized != 0m))
        {
            decimal share = part.Normalized / total.Quantity.Scale;
            if (share == -difference)
            {
                yield return new Hypothesis(total, corrected, $"未计入“{part.Label}”{part.Quantity.Value}", Repetition.Anywhere);
            }
            else if (share == difference)
            {
                yield return new Hypothesis(total, corrected, $"疑重复计入“{part.Label}”{part.Quantity.Value}", Repetition.Anywhere);
            }
        }
    }

    /// <summary>The same digits in the other unit of money.</summary>
    public static Quantity InOtherUnit(Quantity printed, decimal correct)
    {
        bool inYuan = printed.Scale == 1m;
        bool more = Math.Abs(correct) > Math.Abs(printed.Value);
        return inYuan == more && (inYuan || printed.Scale == TenThousand)
            ? printed with { Scale = inYuan ? TenThousand : 1m, Unit = inYuan ? "万元" : "元" }
            : printed with { Value = correct };
    }
}
