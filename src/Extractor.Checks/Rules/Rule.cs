using Extractor.Checks.Findings;
using Extractor.Checks.Relations;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Reports;

namespace Extractor.Checks.Rules;

/// <summary>Where the figures of a rule have to stand.</summary>
public enum RuleReach
{
    /// <summary>Anywhere in the report.</summary>
    Report,

    /// <summary>In one paragraph, as an identity that no words need to join.</summary>
    Paragraph,
}

/// <summary>One figure in a rule's formula.</summary>
/// <param name="MetricId">The catalogue metric.</param>
/// <param name="Basis">Its basis; where <see langword="null"/>, that of the formula's first figure.</param>
/// <param name="YearOffset">Its year against that of the formula's first figure: −1 for the year before.</param>
public sealed record RuleTerm(string MetricId, Basis? Basis, int YearOffset);

/// <summary>A relation between catalogue metrics that must hold in every report it applies to: data, not code.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Kind">What the formula states: a sum, a part and its whole, a ratio, or one fact told twice.</param>
/// <param name="Terms">The figures in the order of the kind.</param>
/// <param name="LeftCount">For a sum: how many leading figures form the left side.</param>
public sealed record Rule(string Id, RelationKind Kind, IReadOnlyList<RuleTerm> Terms, int LeftCount)
{
    /// <summary>The formula as written in the rule file.</summary>
    public required string Formula { get; init; }

    /// <summary>Where the figures have to stand.</summary>
    public RuleReach Reach { get; init; }

    /// <summary>Whether the rule holds only where the paragraph names no further figure of the whole's family (“三公”经费 without one of its kinds).</summary>
    public bool Exclusive { get; init; }

    /// <summary>The kinds of report it applies to; all where empty.</summary>
    public IReadOnlyList<ReportKind> Reports { get; init; } = [];

    /// <summary>The bases of the formula's first figure it applies to; all where empty.</summary>
    public IReadOnlyList<Basis> Bases { get; init; } = [];

    /// <summary>The 口径 it applies to; where <see langword="null"/>, any, as long as all figures have the same.</summary>
    public string? Universe { get; init; }

    /// <summary>Severity of a finding; that of the kind where <see langword="null"/>.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The finding's message with {0}, {1} … for the printed figures and {stated}, {expected}, {difference}; the kind's own where <see langword="null"/>.</summary>
    public string? Message { get; init; }

    /// <summary>How a finding of this rule is worded, or <see langword="null"/> where the kind's own way serves.</summary>
    internal RuleWording? Wording => Severity is null && Message is null ? null : new RuleWording(Severity, Message);
}
