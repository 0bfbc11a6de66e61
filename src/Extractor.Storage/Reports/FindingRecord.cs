using System.Text.Json.Serialization;

namespace Extractor.Storage.Reports;

/// <summary>A contradiction found in a report.</summary>
/// <param name="Id">Stable identifier over rule, operands and place: what a review decision hangs on.</param>
/// <param name="Kind">The kind of the relation that fails.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Message">One sentence that quotes both sides and shows the arithmetic.</param>
/// <param name="Numbers">The numbers involved, as printed, in the order of the kind.</param>
/// <param name="Stated">The stated value.</param>
/// <param name="Expected">The computed value.</param>
/// <param name="Hint">The most likely cause.</param>
/// <param name="Relation">The violated relation of the same report, by identifier.</param>
/// <param name="Supporting">Further violated relations with the same root, by identifier; absent where there are none.</param>
/// <param name="Evidence">Where each number stands.</param>
public sealed record FindingRecord(
    string Id,
    string Kind,
    string Severity,
    string Message,
    IReadOnlyList<string> Numbers,
    string? Stated,
    string? Expected,
    string? Hint,
    string? Relation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Supporting,
    IReadOnlyList<EvidenceRecord> Evidence);
