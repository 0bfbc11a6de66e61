namespace Extractor.Corpus.World;

/// <summary>What a figure measures; decides how it is printed and how exact its printed digits are.</summary>
internal enum FigureKind
{
    /// <summary>Money in 元.</summary>
    Money,

    /// <summary>A rate in percent.</summary>
    Rate,

    /// <summary>A difference of rates in percentage points.</summary>
    Points,

    /// <summary>A score or weight in 分; exact as printed.</summary>
    Score,

    /// <summary>A number of persons or things; exact.</summary>
    Count,

    /// <summary>A physical measure.</summary>
    Measure,
}

/// <summary>How the labels treat a mention of a figure.</summary>
internal enum LabelStatus
{
    /// <summary>Not a catalogue fact.</summary>
    None,

    /// <summary>A fact that must be extracted.</summary>
    Required,

    /// <summary>A fact that may be extracted or not.</summary>
    Optional,
}

/// <summary>The arithmetic that ties a figure to two others.</summary>
internal enum DerivationKind
{
    /// <summary>a ÷ b in percent.</summary>
    Ratio,

    /// <summary>(a − b) ÷ b in percent, printed without sign.</summary>
    ChangeRate,

    /// <summary>a − b, printed without sign.</summary>
    Change,

    /// <summary>rate a × weight b ÷ 100.</summary>
    ExecutionScore,
}

/// <summary>The figure is computed from two others.</summary>
/// <param name="Kind">The arithmetic.</param>
/// <param name="A">Key of the first operand (the current value of a change).</param>
/// <param name="B">Key of the second operand (the previous value of a change).</param>
internal sealed record Derivation(DerivationKind Kind, string A, string B);

/// <summary>A catalogue fact that a mention states.</summary>
/// <param name="Metric">Metric of the public list.</param>
/// <param name="Basis">initial_budget, adjusted_budget, actual or none.</param>
/// <param name="Year">The year the figure is of.</param>
/// <param name="Scope">The project or unit, or <see langword="null"/> for the whole department.</param>
/// <param name="Status">Whether the labels ask for it.</param>
internal sealed record FactLabel(string Metric, string Basis, int Year, string? Scope, LabelStatus Status);

/// <summary>One true number of the invented department year.</summary>
/// <param name="Key">Its key in the world, for example <c>exp.a</c> or <c>tp.a-1</c>.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Value">The unrounded value: 元, percent, 分 or units.</param>
internal sealed record Figure(string Key, FigureKind Kind, decimal Value)
{
    /// <summary>The unit printed after a count or measure.</summary>
    public string UnitWord { get; init; } = string.Empty;

    /// <summary>The year the figure is of.</summary>
    public int Year { get; init; }

    /// <summary>The catalogue facts a mention states; empty for figures outside the catalogue.</summary>
    public IReadOnlyList<FactLabel> Labels { get; init; } = [];

    /// <summary>The arithmetic behind it, where there is one.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>Digits after the point when printed, where the figure and not the document's style decides.</summary>
    public int? Decimals { get; init; }
}
