namespace Extractor.Language.Quantities;

/// <summary>A unit of measure as the reports write it.</summary>
/// <param name="Symbol">The unit's folded text, for example 万元.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Scale">What one of it is in the dimension's base unit.</param>
public readonly record struct Unit(string Symbol, Dimension Dimension, decimal Scale)
{
    /// <summary>No unit.</summary>
    public static Unit None { get; } = new(string.Empty, Dimension.None, 1m);
}
