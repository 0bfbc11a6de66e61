using Extractor.Checks.Relations;
using Extractor.Metrics.Catalogue;

namespace Extractor.Checks.Rules;

/// <summary>
/// Reads formulas: <c>a = b + c</c>, <c>a + b = c + d</c>, <c>a &lt;= b</c>, <c>a / b = p</c>, <c>a = b</c>. A figure is a metric, with
/// <c>@actual</c>, <c>@initial_budget</c>, <c>@adjusted_budget</c> or <c>@none</c> for its basis and <c>@-1</c> for the year before.
/// </summary>
internal static class RuleFormula
{
    private const int MostTerms = 40;

    /// <summary>The kind and figures of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="catalogue">The metrics it may name.</param>
    /// <exception cref="FormatException">The formula is wrong; the message says how, in Chinese.</exception>
    public static (RelationKind Kind, IReadOnlyList<RuleTerm> Terms, int LeftCount) Parse(string formula, MetricCatalogue catalogue)
    {
        string text = formula.Replace("≤", "<=", StringComparison.Ordinal);
        if (text.Split("<=") is [{ } part, { } whole])
        {
            return Typed(RelationKind.PartLeWhole, [Term(whole, catalogue), Term(part, catalogue)], 1, catalogue);
        }

        if (text.Split('=') is not [{ } left, { } right])
        {
            throw new FormatException("公式应写成“甲 = 乙 + 丙”“甲 <= 乙”或“甲 / 乙 = 比率”");
        }

        if (left.Split('/') is [{ } dividend, { } divisor])
        {
            RuleTerm rate = Term(right, catalogue);
            return catalogue.Find(rate.MetricId)!.Type == MetricType.Rate
                ? (RelationKind.Ratio, [Term(dividend, catalogue), Term(divisor, catalogue), rate], 1)
                : throw new FormatException($"“{rate.MetricId}”不是比率");
        }

        RuleTerm[] leftTerms = [.. left.Split('+').Select(term => Term(term, catalogue))];
        RuleTerm[] rightTerms = [.. right.Split('+').Select(term => Term(term, catalogue))];
        if (leftTerms.Length + rightTerms.Length > MostTerms)
        {
            throw new FormatException($"公式超过 {MostTerms} 项");
        }

        RelationKind kind = leftTerms.Length == 1 && rightTerms.Length == 1 ? RelationKind.SameFact : RelationKind.Sum;
        return Typed(kind, [.. leftTerms, .. rightTerms], leftTerms.Length, catalogue);
    }

    private static (RelationKind Kind, IReadOnlyList<RuleTerm> Terms, int LeftCount) Typed(RelationKind kind, RuleTerm[] terms, int leftCount, MetricCatalogue catalogue)
    {
        MetricType type = catalogue.Find(terms[0].MetricId)!.Type;
        return terms.FirstOrDefault(term => catalogue.Find(term.MetricId)!.Type != type) is { } other
            ? throw new FormatException($"“{terms[0].MetricId}”和“{other.MetricId}”不是同一类数字，不能相加或比较")
            : (kind, terms, leftCount);
    }

    private static RuleTerm Term(string text, MetricCatalogue catalogue)
    {
        string[] pieces = text.Split('@', StringSplitOptions.TrimEntries);
        if (catalogue.Find(pieces[0]) is null)
        {
            throw new FormatException(pieces[0].Length == 0 ? "公式缺少指标" : $"指标目录中没有“{pieces[0]}”");
        }

        Basis? basis = null;
        int offset = 0;
        foreach (string piece in pieces.AsSpan(1))
        {
            if (RuleWords.Basis(piece) is { } known)
            {
                basis = known;
            }
            else if (piece == "-1")
            {
                offset = -1;
            }
            else
            {
                throw new FormatException($"不认识“@{piece}”；可以是 @{RuleWords.BasisChoices} 或 @-1");
            }
        }

        return new RuleTerm(pieces[0], basis, offset);
    }
}
