using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Relations;

/// <summary>The kinds of relation; numbers stand in the order given.</summary>
public enum RelationKind
{
    /// <summary>whole = Σ parts: whole, parts… (for a two-sided balance the left side, then the right side).</summary>
    Sum,

    /// <summary>A listed part may not exceed its whole: whole, part.</summary>
    PartLeWhole,

    /// <summary>a ÷ b = p%: a, b, p.</summary>
    Ratio,

    /// <summary>current − previous = change: current, previous, change.</summary>
    Change,

    /// <summary>change ÷ previous = p%: current, change or previous, p.</summary>
    ChangeRate,

    /// <summary>Total score or weight = Σ items: total, items….</summary>
    ScoreSum,

    /// <summary>An item's score may not exceed its weight: weight, score.</summary>
    ScoreCap,

    /// <summary>execution rate × weight = score: rate, weight, score.</summary>
    ExecutionScore,

    /// <summary>The grade agrees with the score: score.</summary>
    Grade,

    /// <summary>Two mentions of one fact agree: value, value.</summary>
    SameFact,

    /// <summary>The words agree with the numbers: first, second.</summary>
    Direction,

    /// <summary>A value is off by a power of ten against its peers: value, value.</summary>
    Unit,

    /// <summary>Last year's figure here differs from last year's report: value, value.</summary>
    AcrossReports,
}

/// <summary>The outcome of checking a relation.</summary>
public enum RelationStatus
{
    /// <summary>The printed numbers satisfy it exactly.</summary>
    Holds,

    /// <summary>Only values that round to the printed numbers satisfy it.</summary>
    Rounding,

    /// <summary>No values behind the printed digits satisfy it.</summary>
    Violated,

    /// <summary>It cannot be told.</summary>
    Undetermined,
}

/// <summary>What stated the relation.</summary>
public enum RelationSource
{
    /// <summary>Words in running text.</summary>
    Text,

    /// <summary>The structure of a table.</summary>
    Table,

    /// <summary>A rule of the catalogue.</summary>
    Catalogue,
}

/// <summary>
/// A relation that a report states between its numbers, before it is checked.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Numbers">The mentions in the order the kind prescribes.</param>
/// <param name="Source">What stated it.</param>
/// <param name="Rule">Identifier of the grammar rule, table rule or catalogue rule, for tracing (for example <c>text.sum.of-which</c>).</param>
/// <param name="Quote">The words that state it, as printed.</param>
/// <param name="Confidence">How sure it is that the report means this relation, between 0 and 1.</param>
public sealed record RelationCandidate(
    RelationKind Kind,
    IReadOnlyList<Mention> Numbers,
    RelationSource Source,
    string Rule,
    string Quote,
    double Confidence = 1.0)
{
    /// <summary>
    /// For <see cref="RelationKind.Sum"/> and <see cref="RelationKind.ScoreSum"/>: how many of the leading numbers form the left side (1 for whole = Σ parts).
    /// </summary>
    public int LeftCount { get; init; } = 1;

    /// <summary>For <see cref="RelationKind.Direction"/>: what the words claim of first against second: +1 greater, −1 smaller, 0 equal.</summary>
    public int ClaimedSign { get; init; }

    /// <summary>For <see cref="RelationKind.ChangeRate"/>: whether the second number is the previous value (otherwise the change).</summary>
    public bool SecondIsPrevious { get; init; }

    /// <summary>For <see cref="RelationKind.Grade"/>: the grade word as printed.</summary>
    public string? Grade { get; init; }

    /// <summary>How a rule wants its violation to be told; <see langword="null"/> for the way of the kind.</summary>
    public RuleWording? Wording { get; init; }
}

/// <summary>A relation with the outcome of its check.</summary>
/// <param name="Candidate">The relation.</param>
/// <param name="Status">The outcome.</param>
/// <param name="Stated">The stated number that the others compute, in the unit of the first number (percent for rates).</param>
/// <param name="Expected">What the others compute, in the same unit.</param>
/// <param name="Difference">Stated − expected.</param>
/// <param name="Tolerance">The largest difference that rounding explains.</param>
public sealed record Relation(
    RelationCandidate Candidate,
    RelationStatus Status,
    decimal? Stated,
    decimal? Expected,
    decimal? Difference,
    decimal? Tolerance);
