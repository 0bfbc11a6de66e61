using Extractor.Metrics.Catalogue;

namespace Extractor.Pipeline.Evaluation;

/// <summary>What scoring needs to know of metrics: the type of each, by which two ways to print one value are told to be the same.</summary>
/// <param name="catalogue">The metrics; their types are those of the public list.</param>
public sealed class ScoringContract(MetricCatalogue catalogue)
{
    private static readonly Dictionary<string, decimal> MoneyUnits = new()
    {
        ["元"] = 1m,
        ["千元"] = 1_000m,
        ["万元"] = 10_000m,
        ["百万元"] = 1_000_000m,
        ["亿元"] = 100_000_000m,
    };

    /// <summary>The words that reports use for the four grades.</summary>
    private static readonly Dictionary<string, string> GradeNames = new()
    {
        ["优秀"] = "优",
        ["优"] = "优",
        ["良好"] = "良",
        ["良"] = "良",
        ["一般"] = "中",
        ["合格"] = "中",
        ["中"] = "中",
        ["较差"] = "差",
        ["差"] = "差",
        ["不合格"] = "差",
    };

    /// <summary>What a fact is matched on.</summary>
    /// <param name="fact">The fact.</param>
    internal FactMatch Match(ScoredFact fact) => new(fact.Metric, fact.Basis, fact.Year, fact.IsWhole, Value(fact));

    private string Value(ScoredFact fact)
    {
        MetricType? type = catalogue.Find(fact.Metric)?.Type;
        if (type == MetricType.Grade)
        {
            string grade = fact.Value.Trim(' ', '“', '”', '"');
            return GradeNames.GetValueOrDefault(grade, grade);
        }

        return NumberBag.Number(fact.Value) is decimal number
            ? NumberBag.Canonical(type == MetricType.Money ? number * MoneyUnits.GetValueOrDefault(fact.Unit, 1m) : number)
            : fact.Value;
    }
}

/// <summary>What a fact is matched on.</summary>
internal sealed record FactMatch(string Metric, string Basis, string? Year, bool IsWhole, string Value);
