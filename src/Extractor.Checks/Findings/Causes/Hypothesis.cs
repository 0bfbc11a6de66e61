using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings.Causes;

/// <summary>Where a wrong number may be printed a second time without speaking against its being wrong.</summary>
internal enum Repetition
{
    /// <summary>Nowhere: the hand slips once.</summary>
    None,

    /// <summary>As another fact: it was copied from there.</summary>
    OtherFacts,

    /// <summary>Anywhere: it was computed once and told again.</summary>
    Anywhere,
}

/// <summary>One simple way in which a number can have gone wrong.</summary>
/// <param name="Suspect">The number that is wrong.</param>
/// <param name="Corrected">What should have been printed.</param>
/// <param name="Cause">What happened, in Chinese, without the numbers.</param>
/// <param name="Repetition">Where the wrong number may stand a second time.</param>
internal sealed record Hypothesis(Mention Suspect, Quantity Corrected, string Cause, Repetition Repetition = Repetition.None)
{
    /// <summary>The relation's own numbers give the wrong one by a known mistake of reckoning, which hardly happens by chance.</summary>
    public bool IsSpecific { get; init; }

    /// <summary>No slip explains the number; only the relations it breaks speak for its being wrong.</summary>
    public bool IsUnexplained { get; init; }
}

/// <summary>What the rest of the report says to a hypothesis.</summary>
/// <param name="Hypothesis">The hypothesis.</param>
/// <param name="Repaired">Broken relations that hold with the corrected number.</param>
/// <param name="Confirmed">Whether the corrected value is printed elsewhere in the report.</param>
/// <param name="Roundings">Relations that hold only through rounding then.</param>
internal sealed record Weighed(Hypothesis Hypothesis, int Repaired, bool Confirmed, int Roundings);
