using Extractor.Learning.Candidates;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Training;

/// <summary>Which names of the catalogue are hidden while one learns from a mention that the patterns can read.</summary>
internal enum Masking
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those of the true metric that the label holds.</summary>
    Own,

    /// <summary>Those, and every other name of every metric.</summary>
    Half,
}

/// <summary>
/// Hides names from the ranker, so that known labels teach how unknown ones look: without the name it is read by, a mention stands to
/// the remaining names as one with a new synonym does to all.
/// </summary>
internal static class NameMasking
{
    /// <summary>Whether a metric's name is hidden for a mention; <see langword="null"/> where none is.</summary>
    public static Func<string, string, bool>? Hidden(LabelledMention mention, Masking masking)
    {
        if (masking == Masking.None)
        {
            return null;
        }

        string label = NameLexicon.Letters(mention.Context.LabelWords);
        string? metric = mention.Metric ?? mention.Context.Mention.MetricId;
        return (id, name) => (id == metric && label.Contains(name, StringComparison.Ordinal)) || (masking == Masking.Half && StableHash.Of(name) % 2 == 0);
    }

    /// <summary>The maskings under which a mention teaches something that can happen.</summary>
    public static IReadOnlyList<Masking> For(LabelledMention mention) =>
        mention.Context.Mention.MetricId is null ? [Masking.None, Masking.Half]
        : [Masking.Own, Masking.Half];
}
