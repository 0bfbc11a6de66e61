namespace Extractor.Storage.Reviews;

/// <summary>The identifiers of review states in the log and on the command line.</summary>
public static class ReviewStates
{
    /// <summary>All identifiers, in the order of <see cref="ReviewState"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<ReviewState>().Select(Of)];

    /// <summary>The identifier of a state.</summary>
    /// <param name="state">The state.</param>
    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Open => "open",
        ReviewState.Confirmed => "confirmed",
        ReviewState.Dismissed => "dismissed",
        ReviewState.Explained => "explained",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "unknown review state"),
    };

    /// <summary>The state with an identifier, or <see langword="null"/>.</summary>
    /// <param name="identifier">The identifier.</param>
    public static ReviewState? Parse(string? identifier)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i] == identifier)
            {
                return (ReviewState)i;
            }
        }

        return null;
    }
}
