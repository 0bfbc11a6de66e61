using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Scores;

/// <summary>The weight and score columns of an evaluation table.</summary>
internal sealed class ScoreColumns
{
    /// <summary>Finds the columns of a group.</summary>
    /// <param name="view">The group.</param>
    public ScoreColumns(GroupView view)
    {
        Weights = [.. view.Numeric.Where(static column => column.Role == ColumnRole.Weight)];
        Scores = [.. view.Numeric.Where(static column => column.Role == ColumnRole.Score)];

        // Weights may stand beside every level of indicators; the item's own is the last before the score.
        TableColumn? score = Scores.Count > 0 ? Scores[0] : null;
        ItemWeight = Weights.LastOrDefault(column => score is null || column.Index < score.Index) ?? (Weights.Count > 0 ? Weights[^1] : null);
    }

    /// <summary>The weight columns, left to right.</summary>
    public IReadOnlyList<TableColumn> Weights { get; }

    /// <summary>The score columns, left to right.</summary>
    public IReadOnlyList<TableColumn> Scores { get; }

    /// <summary>The column of the items' own weights.</summary>
    public TableColumn? ItemWeight { get; }

    /// <summary>Weights and scores.</summary>
    public IEnumerable<TableColumn> All => Weights.Concat(Scores);

    /// <summary>Whether a figure is a plain number that can be added.</summary>
    /// <param name="mention">The figure.</param>
    public static bool IsPlain(Mention? mention) => mention is { Quantity.Qualifiers: Language.Quantities.Qualifiers.None };
}
