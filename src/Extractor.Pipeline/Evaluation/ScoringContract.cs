using System.Text.Json;

namespace Extractor.Pipeline.Evaluation;

/// <summary>What the public list of metrics says that scoring needs: the type of each metric and the names of grades.</summary>
public sealed class ScoringContract
{
    private static readonly Dictionary<string, decimal> MoneyUnits = new()
    {
        ["元"] = 1m,
        ["千元"] = 1_000m,
        ["万元"] = 10_000m,
        ["百万元"] = 1_000_000m,
        ["亿元"] = 100_000_000m,
    };

    private readonly Dictionary<string, string> _types;
    private readonly Dictionary<string, string> _grades;

    private ScoringContract(Dictionary<string, string> types, Dictionary<string, string> grades)
    {
        _types = types;
        _grades = grades;
    }

    /// <summary>Reads the list.</summary>
    /// <param name="path">The file <c>metrics.json</c>.</param>
    public static ScoringContract Load(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new ScoringContract(
            document.RootElement.GetProperty("metrics").EnumerateArray().ToDictionary(m => m.GetProperty("id").GetString()!, m => m.GetProperty("type").GetString()!),
            document.RootElement.GetProperty("grade_names").EnumerateObject().ToDictionary(g => g.Name, g => g.Value.GetString()!));
    }

    /// <summary>What a fact is matched on.</summary>
    /// <param name="fact">The fact.</param>
    internal FactMatch Match(ScoredFact fact) => new(fact.Metric, fact.Basis, fact.Year, fact.IsWhole, Value(fact));

    private string Value(ScoredFact fact)
    {
        string? type = _types.GetValueOrDefault(fact.Metric);
        if (type == "grade")
        {
            string grade = fact.Value.Trim(' ', '“', '”', '"');
            return _grades.GetValueOrDefault(grade, grade);
        }

        return NumberBag.Number(fact.Value) is decimal number
            ? NumberBag.Canonical(type == "money" ? number * MoneyUnits.GetValueOrDefault(fact.Unit, 1m) : number)
            : fact.Value;
    }
}

/// <summary>What a fact is matched on.</summary>
internal sealed record FactMatch(string Metric, string Basis, string? Year, bool IsWhole, string Value);
