using Extractor.Corpus.Drafting;
using Extractor.Corpus.Randomness;
using Extractor.Corpus.Truth;

namespace Extractor.Corpus.Slips;

/// <summary>A change to one token that makes the report contradict itself.</summary>
/// <param name="Slip">Name of the slip, for statistics.</param>
/// <param name="Target">The token changed.</param>
/// <param name="Note">What happened, in Chinese.</param>
/// <param name="Apply">Makes the change.</param>
/// <param name="Undo">Takes it back.</param>
internal sealed record Edit(string Slip, Token Target, string Note, Action Apply, Action Undo)
{
    /// <summary>The kind of finding the slip is meant to cause, where the slip decides it.</summary>
    public string? Kind { get; init; }

    /// <summary>The other number of a finding between two mentions.</summary>
    public NumberToken? Peer { get; init; }

    /// <summary>The digits that stood there, where the edit prints others.</summary>
    public string? Correct { get; init; }

    /// <summary>An edit that prints other digits.</summary>
    public static Edit Digits(string slip, NumberToken target, string printed, string note, string? kind = null)
    {
        string before = target.Printed;
        string? spoken = target.Spoken;
        return new Edit(
            slip,
            target,
            note,
            () => target.Printed = printed,
            () =>
            {
                target.Printed = before;
                target.Spoken = spoken;
            })
        { Kind = kind, Correct = before };
    }
}

/// <summary>What a slip may look at when it chooses its place.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Index">Its numbers.</param>
/// <param name="Stated">Its relations.</param>
/// <param name="Rng">Draws.</param>
internal sealed record SlipContext(Draft Draft, TokenIndex Index, IReadOnlyList<StatedRelation> Stated, Rng Rng)
{
    /// <summary>The number to change, where it is chosen already.</summary>
    public NumberToken? Focus { get; init; }

    /// <summary>A random required relation of a kind that passes a test.</summary>
    public StatedRelation? Relation(Func<StatedRelation, bool> test)
    {
        List<StatedRelation> all = [.. Stated.Where(r => r.Required && test(r))];
        return all.Count == 0 ? null : Rng.Pick(all);
    }

    /// <summary>Prints another value in the way a token is printed.</summary>
    public static string Reprint(NumberToken token, decimal value)
    {
        int decimals = token.Decimals;
        string format = (token.Folded.Contains(',', StringComparison.Ordinal) ? "N" : "F") + decimals.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(format, System.Globalization.CultureInfo.InvariantCulture);
    }
}
