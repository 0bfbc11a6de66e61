using Extractor.Checks.Relations;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings;

/// <summary>How serious a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; no contradiction.</summary>
    Info,

    /// <summary>Very likely wrong.</summary>
    Warning,

    /// <summary>Cannot be true under any reading.</summary>
    Error,
}

/// <summary>A contradiction found in a report.</summary>
/// <param name="Id">Stable identifier: a hash of rule, operands and place, so that review decisions survive a re-import.</param>
/// <param name="Kind">The kind of the relation that fails.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Message">One sentence in Chinese that quotes both sides and shows the arithmetic.</param>
/// <param name="Numbers">The mentions involved, in the order of the kind.</param>
/// <param name="Stated">The stated value, as decimal text.</param>
/// <param name="Expected">The computed value, as decimal text, where one can be computed.</param>
/// <param name="Hint">The most likely cause, in Chinese, where exactly one simple hypothesis fits.</param>
/// <param name="Relation">The violated relation.</param>
/// <param name="Supporting">Further violated relations with the same root.</param>
public sealed record Finding(
    string Id,
    RelationKind Kind,
    Severity Severity,
    string Message,
    IReadOnlyList<Mention> Numbers,
    string? Stated,
    string? Expected,
    string? Hint,
    Relation? Relation,
    IReadOnlyList<Relation> Supporting);
