using Extractor.Corpus.Drafting;
using Extractor.Corpus.Slips;

namespace Extractor.Corpus.Truth;

/// <summary>A finished draft with everything its labels say.</summary>
internal sealed record LabelledReport(
    Draft Draft,
    TokenIndex Index,
    IReadOnlyList<StatedRelation> Relations,
    IReadOnlyList<StatedRelation> OptionalRelations,
    IReadOnlyList<ExpectedFinding> Findings)
{
    /// <summary>Finds the relations of a draft and checks that a report without slips has none that fails.</summary>
    /// <exception cref="InvalidDataException">A template states something untrue: the corpus data has a fault.</exception>
    public static (TokenIndex Index, List<StatedRelation> Stated) Read(Draft draft)
    {
        var index = new TokenIndex(draft);
        List<StatedRelation> stated = [.. new TextRelations(draft, index).Find(), .. draft.Relations];
        foreach (StatedRelation r in stated)
        {
            if (!RelationTruth.Holds(r))
            {
                string quote = r.Block is DraftParagraph p ? p.Text : "（表）";
                throw new InvalidDataException($"{draft.Family}: 未加错的报告中关系不成立：{r.Kind} {string.Join(" ", r.Numbers.Select(n => $"{n.Figure.Key}={n.Text}"))}：{quote}");
            }
        }

        return (index, Distinct(stated));
    }

    /// <summary>Drops repeated statements of one relation over the same numbers; required ones win.</summary>
    private static List<StatedRelation> Distinct(IEnumerable<StatedRelation> relations)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<StatedRelation> result = [];
        foreach (StatedRelation r in relations.OrderBy(r => !r.Required))
        {
            string key = r.Kind + string.Join('|', r.Numbers.Select(n => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(n)));
            if (seen.Add(key))
            {
                result.Add(r);
            }
        }

        return result;
    }
}
