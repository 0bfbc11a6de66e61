using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Slips;

/// <summary>A finding that a report with a slip must (or may) give.</summary>
/// <param name="Kind">The contract's kind.</param>
/// <param name="Numbers">Its numbers.</param>
/// <param name="Optional">It shares its root with another finding.</param>
/// <param name="Slip">Name of the slip.</param>
/// <param name="Note">What was written and what is true, in Chinese.</param>
internal sealed record ExpectedFinding(string Kind, IReadOnlyList<NumberToken> Numbers, bool Optional, string Slip, string Note)
{
    /// <summary>The wrong number as printed and as it should be, where the slip changed the digits of one number.</summary>
    public (string Printed, string Correct)? Digits { get; init; }

    /// <summary>The relation that fails, where a block states it.</summary>
    public StatedRelation? Relation { get; init; }
}
