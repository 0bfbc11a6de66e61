using System.Text.Json.Serialization;

namespace Extractor.Storage.Reports;

/// <summary>A relation between printed numbers with the outcome of its check.</summary>
/// <param name="Id">Identifier within the report (r1, r2 …).</param>
/// <param name="Kind">The kind (sum, part_le_whole, ratio …).</param>
/// <param name="Status">holds, rounding, violated or undetermined.</param>
/// <param name="Result">The number that the others compute or bound.</param>
/// <param name="Operands">The other numbers in the order of the kind.</param>
/// <param name="Stated">The stated number.</param>
/// <param name="Expected">What the others compute.</param>
/// <param name="Difference">Stated − expected.</param>
/// <param name="Tolerance">The largest difference that rounding explains.</param>
/// <param name="Source">What stated it: text, table or catalogue.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Quote">The words that state it.</param>
/// <param name="Left">For a two-sided balance: how many leading numbers (the result first) form its left side; otherwise absent.</param>
public sealed record RelationRecord(
    string Id,
    string Kind,
    string Status,
    MentionRecord? Result,
    IReadOnlyList<MentionRecord> Operands,
    string? Stated,
    string? Expected,
    string? Difference,
    string? Tolerance,
    string Source,
    string Rule,
    string Quote,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Left);

/// <summary>A number in its context.</summary>
/// <param name="Label">What it is of, in the report's words.</param>
/// <param name="Metric">The catalogue metric, where the label names one.</param>
/// <param name="Basis">none, initial_budget, adjusted_budget or actual.</param>
/// <param name="Year">The year it is of.</param>
/// <param name="Scope">The project or subordinate unit; <see langword="null"/> for the whole department.</param>
/// <param name="Value">The value as printed.</param>
/// <param name="Unit">The unit as stated.</param>
/// <param name="Normalized">The value in the base unit.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record MentionRecord(
    string Label,
    string? Metric,
    string Basis,
    int? Year,
    string? Scope,
    string Value,
    string Unit,
    string Normalized,
    EvidenceRecord Evidence);
