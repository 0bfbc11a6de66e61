namespace Extractor.Pipeline.Answers;

/// <summary>How a column is shown.</summary>
public enum ColumnKind
{
    /// <summary>Text, to the left.</summary>
    Text,

    /// <summary>A year, a count or another whole number, to the right.</summary>
    Whole,

    /// <summary>A decimal with thousands separators, to the right.</summary>
    Amount,
}

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Title">Its heading for people, with the unit where all rows have one.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="OnScreen">Whether it is shown on screen too; what is in files only is for further work.</param>
public sealed record Column(string Name, string Title, ColumnKind Kind = ColumnKind.Text, bool OnScreen = true);

/// <summary>
/// An answer as a table: what the screen, JSON, CSV and spreadsheets all show. A value is a <see cref="string"/>, an <see cref="int"/>, a
/// <see cref="decimal"/>, a list of strings or <see langword="null"/>. Rows are made as they are consumed.
/// </summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, a value a column.</param>
public sealed record AnswerTable(IReadOnlyList<Column> Columns, IEnumerable<object?[]> Rows);
