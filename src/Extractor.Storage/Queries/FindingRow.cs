using Extractor.Storage.Reviews;

namespace Extractor.Storage.Queries;

/// <summary>A finding in an answer.</summary>
/// <param name="Report">In whose report it is.</param>
/// <param name="Id">The finding's identifier.</param>
/// <param name="Kind">The kind of the relation that fails.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Message">The sentence that shows the arithmetic.</param>
/// <param name="Numbers">The numbers involved, as printed.</param>
/// <param name="Stated">The stated value.</param>
/// <param name="Expected">The computed value.</param>
/// <param name="Hint">The most likely cause.</param>
/// <param name="Stake">The money the contradiction is about, in 元; <see langword="null"/> where it is not about money.</param>
/// <param name="Review">What a reviewer decided; <see langword="null"/> while it is open.</param>
public sealed record FindingRow(
    ReportKey Report,
    string Id,
    string Kind,
    string Severity,
    string Message,
    IReadOnlyList<string> Numbers,
    string? Stated,
    string? Expected,
    string? Hint,
    decimal? Stake,
    ReviewDecision? Review)
{
    /// <summary>The review state.</summary>
    public ReviewState State => Review?.State ?? ReviewState.Open;

    /// <summary>The order in which findings are shown: the gravest first, then the most money, then by department and place of import.</summary>
    public static Comparison<FindingRow> ByGravity { get; } = static (a, b) =>
    {
        int order = Rank(a.Severity).CompareTo(Rank(b.Severity));
        order = order != 0 ? order : (b.Stake ?? -1m).CompareTo(a.Stake ?? -1m);
        order = order != 0 ? order : string.CompareOrdinal(a.Report.Department, b.Report.Department);
        order = order != 0 ? order : a.Report.Number.CompareTo(b.Report.Number);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    };

    private static int Rank(string severity) => severity switch
    {
        "error" => 0,
        "warning" => 1,
        _ => 2,
    };
}
