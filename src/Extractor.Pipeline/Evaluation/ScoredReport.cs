using System.Globalization;
using System.Text.Json;

namespace Extractor.Pipeline.Evaluation;

/// <summary>What scoring looks at in a report, whether its labels or the program's output.</summary>
/// <param name="Department">The department.</param>
/// <param name="Year">The budget year as text.</param>
/// <param name="Facts">The facts.</param>
/// <param name="OptionalFacts">Facts that may be given or not; labels only.</param>
/// <param name="Relations">The relations.</param>
/// <param name="OptionalRelations">Relations that may be given or not; labels only.</param>
/// <param name="Findings">The findings.</param>
/// <param name="TablesArePartial">Whether the labels leave out much of the tables.</param>
internal sealed record ScoredReport(
    string? Department,
    string? Year,
    IReadOnlyList<ScoredFact> Facts,
    IReadOnlyList<ScoredFact> OptionalFacts,
    IReadOnlyList<ScoredRelation> Relations,
    IReadOnlyList<ScoredRelation> OptionalRelations,
    IReadOnlyList<ScoredFinding> Findings,
    bool TablesArePartial)
{
    /// <summary>What is scored of a document that gave no output.</summary>
    public static ScoredReport Nothing { get; } = new(null, null, [], [], [], [], [], false);

    /// <summary>Reads labels or output.</summary>
    /// <param name="json">The JSON text.</param>
    public static ScoredReport Parse(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        JsonElement report = root.TryGetProperty("report", out JsonElement head) ? head : default;
        return new ScoredReport(
            Text(report, "department"),
            Text(report, "year"),
            [.. Items(root, "facts").Select(ScoredFact.Parse)],
            [.. Items(root, "optional_facts").Select(ScoredFact.Parse)],
            [.. Items(root, "relations").Select(ScoredRelation.Parse)],
            [.. Items(root, "optional_relations").Select(ScoredRelation.Parse)],
            [.. Items(root, "findings").Select(ScoredFinding.Parse)],
            Text(root, "tables") == "partial");
    }

    /// <summary>The text of a property; <see langword="null"/> where it is missing or null.</summary>
    internal static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? TextOf(value) : null;

    internal static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => value.GetRawText(),
    };

    internal static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>Whether any of the places of evidence is in a table.</summary>
    internal static bool InTable(JsonElement element)
    {
        if (!element.TryGetProperty("evidence", out JsonElement evidence))
        {
            return false;
        }

        return evidence.ValueKind == JsonValueKind.Array ? evidence.EnumerateArray().Any(e => Text(e, "table") is not null) : Text(evidence, "table") is not null;
    }
}

/// <summary>A fact to score.</summary>
internal sealed record ScoredFact(string Metric, string Basis, string? Year, bool IsWhole, string Value, string Unit, bool InTable)
{
    public static ScoredFact Parse(JsonElement fact) => new(
        ScoredReport.Text(fact, "metric") ?? string.Empty,
        ScoredReport.Text(fact, "basis") is { Length: > 0 } basis ? basis : "none",
        ScoredReport.Text(fact, "year"),
        ScoredReport.Text(fact, "scope") is null,
        ScoredReport.Text(fact, "value") ?? "None",
        ScoredReport.Text(fact, "unit") is { Length: > 0 } unit ? unit.Trim() : "万元",
        ScoredReport.InTable(fact));
}

/// <summary>A relation to score.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Numbers">Its numbers.</param>
internal sealed record ScoredRelation(string Kind, NumberBag Numbers)
{
    public static ScoredRelation Parse(JsonElement relation)
    {
        if (relation.TryGetProperty("numbers", out JsonElement numbers))
        {
            return new ScoredRelation(ScoredReport.Text(relation, "kind")!, NumberBag.Of(numbers.EnumerateArray().Select(ScoredReport.TextOf)));
        }

        List<string?> mentioned = [];
        if (relation.TryGetProperty("result", out JsonElement result) && result.ValueKind != JsonValueKind.Null)
        {
            mentioned.Add(ValueOf(result));
        }

        mentioned.AddRange(ScoredReport.Items(relation, "operands").Select(ValueOf));
        return new ScoredRelation(ScoredReport.Text(relation, "kind")!, NumberBag.Of(mentioned));
    }

    private static string? ValueOf(JsonElement mention) => mention.ValueKind == JsonValueKind.Object ? ScoredReport.Text(mention, "value") : ScoredReport.TextOf(mention);
}

/// <summary>A finding to score.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Severity">The severity; labels have none.</param>
/// <param name="Numbers">Its numbers.</param>
/// <param name="IsOptional">Whether it need not be reported; labels only.</param>
/// <param name="InTable">Whether it rests on a table.</param>
/// <param name="Message">The message; labels have none.</param>
internal sealed record ScoredFinding(string Kind, string? Severity, NumberBag Numbers, bool IsOptional, bool InTable, string? Message)
{
    public static ScoredFinding Parse(JsonElement finding) => new(
        ScoredReport.Text(finding, "kind")!,
        ScoredReport.Text(finding, "severity"),
        NumberBag.Of(ScoredReport.Items(finding, "numbers").Select(ScoredReport.TextOf)),
        IsTrue(finding, "optional"),
        ScoredReport.InTable(finding),
        ScoredReport.Text(finding, "message"));

    private static bool IsTrue(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False or JsonValueKind.Undefined => false,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Number => value.GetDecimal().ToString(CultureInfo.InvariantCulture) != "0",
        _ => true,
    };
}
