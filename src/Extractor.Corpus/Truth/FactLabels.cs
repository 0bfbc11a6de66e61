using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Truth;

/// <summary>A fact as the labels list it.</summary>
/// <param name="Metric">Metric.</param>
/// <param name="Basis">Basis.</param>
/// <param name="Year">Year.</param>
/// <param name="Scope">Scope.</param>
/// <param name="Value">Value as printed.</param>
/// <param name="Unit">Unit as stated.</param>
/// <param name="Quote">The words that state it.</param>
internal sealed record LabelFact(string Metric, string Basis, int Year, string? Scope, string Value, string Unit, string Quote);

/// <summary>Collects the distinct facts that the numbers of a draft state, as printed.</summary>
internal static class FactLabels
{
    /// <summary>Required and optional facts.</summary>
    public static (List<LabelFact> Required, List<LabelFact> Optional) Of(Draft draft)
    {
        Dictionary<string, LabelFact> required = new(StringComparer.Ordinal), optional = new(StringComparer.Ordinal);
        foreach (DraftBlock block in draft.Blocks)
        {
            foreach (Token token in block.Tokens)
            {
                if (token is GradeToken grade)
                {
                    var fact = new LabelFact("grade", "none", draft.World.Year, grade.Scope, grade.Grade, string.Empty, Quotes.Of(block, grade));
                    required.TryAdd($"grade|{RelationTruth.BandOf(grade.Grade)}", fact);
                }

                if (token is not NumberToken number)
                {
                    continue;
                }

                foreach (FactLabel label in number.Facts)
                {
                    var fact = new LabelFact(label.Metric, label.Basis, label.Year, label.Scope, number.Folded, number.Unit, Quotes.Of(block, number));
                    string key = $"{label.Metric}|{label.Basis}|{label.Year}|{label.Scope is null}|{Plain(number.Normalized)}";
                    (label.Status == LabelStatus.Required ? required : optional).TryAdd(key, fact);
                }
            }
        }

        foreach (string key in required.Keys)
        {
            optional.Remove(key);
        }

        return ([.. required.Values], [.. optional.Values]);
    }

    private static string Plain(decimal value) => value.ToString("G29", System.Globalization.CultureInfo.InvariantCulture);
}
