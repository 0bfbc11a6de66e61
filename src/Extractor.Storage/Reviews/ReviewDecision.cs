namespace Extractor.Storage.Reviews;

/// <summary>What a reviewer thinks of a finding.</summary>
public enum ReviewState
{
    /// <summary>Nobody decided yet (待核).</summary>
    Open,

    /// <summary>It is a mistake of the report (属实).</summary>
    Confirmed,

    /// <summary>It is no mistake (误报).</summary>
    Dismissed,

    /// <summary>The department explained it (已说明).</summary>
    Explained,
}

/// <summary>A reviewer's decision on a finding. It hangs on the finding's identifier, which covers rule, operands and place.</summary>
/// <param name="Finding">The finding's identifier.</param>
/// <param name="State">The decision; <see cref="ReviewState.Open"/> takes an earlier one back.</param>
/// <param name="Note">The reviewer's words.</param>
/// <param name="AtUtc">When it was made.</param>
public sealed record ReviewDecision(string Finding, ReviewState State, string? Note, DateTime AtUtc);
