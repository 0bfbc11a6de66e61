using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings.Causes;

/// <summary>How a percentage can have been computed wrongly from the right amounts.</summary>
internal static class RateCauses
{
    private static readonly string[] Totals = ["expenditure.total", "expenditure.grand_total", "income.total", "income.grand_total"];
    // 100.0% and 90% are met by chance.
    private const int TellingDigits = 3;
    private static readonly decimal[] PointsOff = [1m, 2m, 3m, 5m, 10m];

    public static IEnumerable<Hypothesis> Of(Relation relation, PrintedFigures figures)
    {
        RelationCandidate candidate = relation.Candidate;
        Mention p = candidate.Numbers[2];
        if (relation.Expected is not { } expected || p.Normalized == 0m)
        {
            yield break;
        }

        // 下降 is printed without a sign.
        bool signed = p.Direction != 0;
        if (candidate.Kind == RelationKind.ChangeRate && signed && expected != 0m && Math.Sign(expected) != p.Direction * Math.Sign(p.Normalized))
        {
            yield break;
        }

        decimal correct = Math.Round(signed ? Math.Abs(expected) * Math.Sign(p.Normalized) : expected, Math.Min(p.Quantity.Decimals, 10), MidpointRounding.AwayFromZero);
        Quantity corrected = p.Quantity with { Value = correct / p.Quantity.Scale };
        // A rate is told again wherever it was computed once.
        foreach (string cause in candidate.Kind == RelationKind.Ratio ? OwnRatio(candidate) : OwnChangeRate(candidate))
        {
            yield return new Hypothesis(p, corrected, cause, Repetition.Anywhere) { IsSpecific = true };
        }

        foreach (string cause in !IsTelling(p) ? [] : candidate.Kind == RelationKind.Ratio ? OthersRatio(candidate, figures) : OthersChangeRate(candidate, figures))
        {
            yield return new Hypothesis(p, corrected, cause, Repetition.Anywhere);
        }

        if (PointsOff.Contains(Math.Abs(correct - p.Normalized)) && IsTelling(p))
        {
            yield return new Hypothesis(p, corrected, $"疑误算{Math.Abs(correct - p.Normalized):0}个百分点", Repetition.Anywhere);
        }
    }

    private static IEnumerable<string> OwnRatio(RelationCandidate candidate)
    {
        (Mention a, Mention b, Mention p) = (candidate.Numbers[0], candidate.Numbers[1], candidate.Numbers[2]);
        if (b.Normalized != 0m && Is(p, 100m - (a.Normalized / b.Normalized * 100m)))
        {
            yield return "所述比率是差额所占比率（100% 减去应有比率）";
        }

        if (a.Normalized != 0m && Is(p, b.Normalized / a.Normalized * 100m))
        {
            yield return "疑把分子分母颠倒";
        }
    }

    private static IEnumerable<string> OthersRatio(RelationCandidate candidate, PrintedFigures figures)
    {
        (Mention a, Mention b, Mention p) = (candidate.Numbers[0], candidate.Numbers[1], candidate.Numbers[2]);
        foreach (Mention other in Related(b, figures))
        {
            if (other.Normalized != 0m && other.Normalized != a.Normalized && Is(p, a.Normalized / other.Normalized * 100m))
            {
                yield return $"疑误以{CauseWords.Named(other)}为分母";
            }
        }

        foreach (Mention other in Related(a, figures))
        {
            if (b.Normalized != 0m && other.Normalized != b.Normalized && Is(p, other.Normalized / b.Normalized * 100m))
            {
                yield return $"疑误以{CauseWords.Named(other)}为分子";
            }
        }
    }

    private static IEnumerable<string> OwnChangeRate(RelationCandidate candidate)
    {
        (Mention current, Mention p) = (candidate.Numbers[0], candidate.Numbers[2]);
        (decimal now, decimal change) = NowAndChange(candidate);
        decimal previous = now - change;
        if (now != 0m && Is(p, Math.Abs(change / now) * 100m))
        {
            yield return "以本年数作了分母，应以上年数为分母";
        }

        if (previous != 0m && Is(p, now / previous * 100m))
        {
            yield return "所述百分比是本年数占上年数的比例，不是增减率";
        }
    }

    private static IEnumerable<string> OthersChangeRate(RelationCandidate candidate, PrintedFigures figures)
    {
        (Mention current, Mention p) = (candidate.Numbers[0], candidate.Numbers[2]);
        (decimal now, decimal change) = NowAndChange(candidate);
        decimal previous = now - change;
        foreach (Mention other in Related(current, figures))
        {
            if (other.Normalized != previous && other.Normalized != now && other.Normalized != 0m && Is(p, Math.Abs((now - other.Normalized) / other.Normalized) * 100m))
            {
                yield return $"疑误与{CauseWords.Named(other)}相比";
            }
        }
    }

    private static (decimal Now, decimal Change) NowAndChange(RelationCandidate candidate)
    {
        (Mention current, Mention second, Mention p) = (candidate.Numbers[0], candidate.Numbers[1], candidate.Numbers[2]);
        int sign = p.Direction == 0 ? Math.Sign(p.Normalized) : p.Direction;
        decimal now = current.Normalized;
        return (now, candidate.SecondIsPrevious ? now - second.Normalized : (second.Direction == 0 ? sign : second.Direction) * Math.Abs(second.Normalized));
    }

    private static bool Is(Mention p, decimal computed) =>
        p.Quantity.Decimals > 0 && Math.Round(computed, Math.Min(p.Quantity.Decimals, 10), MidpointRounding.AwayFromZero) == Math.Abs(p.Normalized);

    // Many figures are tried, so that a round percentage is met by chance.
    private static bool IsTelling(Mention p) => PrintedFigures.SignificantDigits(p.Quantity) >= TellingDigits;

    // Figures that are easily taken for one another: the same metric on another basis or of another year, and totals.
    private static IEnumerable<Mention> Related(Mention figure, PrintedFigures figures)
    {
        if (figure.MetricId is not { } id)
        {
            return [];
        }

        IEnumerable<Mention> related = figures.Of(id).Where(other => other.Scope == figure.Scope);
        if (id.EndsWith("total", StringComparison.Ordinal))
        {
            related = related.Concat(Totals.Where(total => total != id).SelectMany(figures.Of).Where(other => other.Scope == figure.Scope && other.Basis == figure.Basis && other.Year == figure.Year));
        }

        return related.Where(other => (other.MetricId != id || other.Basis != figure.Basis || other.Year != figure.Year) && other.Normalized != figure.Normalized && other.Quantity.Dimension == figure.Quantity.Dimension && other.Role == MentionRole.Value).DistinctBy(static other => other.Normalized);
    }
}
