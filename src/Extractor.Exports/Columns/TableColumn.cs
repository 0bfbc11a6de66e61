namespace Extractor.Exports.Columns;

/// <summary>The type of a column.</summary>
public enum ColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number of 32 bits.</summary>
    Whole,

    /// <summary>A decimal number with <see cref="TableColumn{T}.Scale"/> decimals, exact.</summary>
    Decimal,

    /// <summary>A binary floating point number; for measures of confidence only, never for money.</summary>
    Real,

    /// <summary>True or false.</summary>
    Flag,
}

/// <summary>A column of a table that is written for programs that compute by columns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Value">Draws the value out of a row: a <see cref="string"/>, <see cref="int"/>, <see cref="decimal"/>, <see cref="double"/> or <see cref="bool"/> as the type says, or <see langword="null"/>.</param>
/// <typeparam name="T">A row.</typeparam>
public sealed record TableColumn<T>(string Name, ColumnType Type, Func<T, object?> Value)
{
    /// <summary>The digits of a decimal, those after the point included: what 128 bits hold.</summary>
    public const int Precision = 38;

    /// <summary>The digits of a decimal after the point: 元 have two, rates more.</summary>
    public const int Scale = 8;
}
