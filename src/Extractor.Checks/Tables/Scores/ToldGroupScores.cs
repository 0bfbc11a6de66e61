using Extractor.Checks.Relations;
using Extractor.Language.Folding;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Scores;

/// <summary>
/// Scores of groups of indicators that only the text tells: 产出指标得49.31分 over the items under 产出指标 in the table.
/// The names must be the same, and a group that doesn't close is doubted only where another group of the table does.
/// </summary>
internal static class ToldGroupScores
{
    /// <summary>The sums.</summary>
    /// <param name="text">The figures of the text.</param>
    /// <param name="tables">The tables.</param>
    public static IEnumerable<RelationCandidate> Find(IEnumerable<Mention> text, IEnumerable<InterpretedTable> tables)
    {
        ILookup<string, Mention> told = text
            .Where(static mention => mention.Quantity is { Dimension: Dimension.Score, Qualifiers: Qualifiers.None } && mention.Role == MentionRole.Value && mention.MetricId is null)
            .ToLookup(static mention => NameOf(mention.Label));
        if (told.Count == 0)
        {
            yield break;
        }

        foreach (InterpretedTable table in tables)
        {
            List<RelationCandidate> found = [.. table.Bands.SelectMany(static band => band.Groups)
                .Select(group => new GroupView(table, group)).SelectMany(view => InGroup(view, told))];
            bool confirmed = found.Exists(Closes);
            foreach (RelationCandidate candidate in found.Where(candidate => Closes(candidate) || (confirmed && !EqualsOnePart(candidate))))
            {
                yield return candidate;
            }
        }
    }

    private static bool Closes(RelationCandidate candidate) => Closing.Sum(candidate.Numbers[0], [.. candidate.Numbers.Skip(1)]);

    // A told score that one item alone makes up is of a narrower group than the table shows.
    private static bool EqualsOnePart(RelationCandidate candidate) => candidate.Numbers.Skip(1).Any(part => part.Quantity.Value == candidate.Numbers[0].Quantity.Value);

    private static IEnumerable<RelationCandidate> InGroup(GroupView view, ILookup<string, Mention> told)
    {
        var columns = new ScoreColumns(view);
        if (columns.Scores.Count != 1 || columns.ItemWeight is not { } weight)
        {
            yield break;
        }

        int depth = view.Rows.Count == 0 ? 0 : view.Rows.Max(static row => row.LabelPath.Count) - 1;
        for (int level = 0; level < depth; level++)
        {
            IEnumerable<IGrouping<string, int>> groups = Enumerable.Range(0, view.Rows.Count)
                .Where(row => view.Rows[row].Total == TotalKind.None && level < view.Rows[row].LabelPath.Count)
                .GroupBy(row => NameOf(view.Rows[row].LabelPath[level]));
            foreach (IGrouping<string, int> group in groups)
            {
                List<Mention> parts = [.. group.Select(row => view.At(row, columns.Scores[0])).Where(ScoreColumns.IsPlain).Select(static mention => mention!)];
                decimal most = group.Sum(row => view.At(row, weight)?.Quantity.Value ?? 0m);
                List<Mention> wholes = [.. told[group.Key].Where(mention => mention.Quantity.Value <= most)];

                // Of 50分 and 49.31分 the one that is no full mark is the score.
                Mention? whole = wholes.Find(mention => mention.Quantity.Value != most) ?? wholes.FirstOrDefault();
                if (group.Key.Length >= 2 && parts.Count >= 2 && whole is not null)
                {
                    yield return new RelationCandidate(RelationKind.ScoreSum, [whole, .. parts], RelationSource.Table, "table.score.told-group", whole.Quote, 0.9);
                }
            }
        }
    }

    // 产出指标（50分）, 产出指标得分 and 产出 are one group.
    private static string NameOf(string label)
    {
        string name = TextFolding.Fold(label).Replace("\n", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        int bracket = name.IndexOf('（', StringComparison.Ordinal);
        name = bracket > 0 ? name[..bracket] : name;
        foreach (string ending in (ReadOnlySpan<string>)["自评得分", "得分", "自评得", "自评", "得", "指标", "方面", "部分"])
        {
            if (name.Length > ending.Length + 1 && name.EndsWith(ending, StringComparison.Ordinal))
            {
                name = name[..^ending.Length];
            }
        }

        return name;
    }
}
