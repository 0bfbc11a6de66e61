using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Tables.Sums;

/// <summary>One way to read which items a sum is of.</summary>
/// <param name="Items">The items, as indices of rows or of columns.</param>
/// <param name="Rule">What in the structure says so.</param>
internal sealed record SumReading(IReadOnlyList<int> Items, string Rule);

/// <summary>How well the numbers confirm a reading.</summary>
/// <param name="Closed">Sums that close.</param>
/// <param name="Failed">Sums that don't.</param>
internal readonly record struct Confirmation(int Closed, int Failed)
{
    /// <summary>Sums that were tried.</summary>
    public int Tried => Closed + Failed;

    /// <summary>Whether more sums close than fail.</summary>
    public bool IsConfirmed => Closed > 0 && Closed >= Failed;

    /// <summary>Whether this is better confirmed than another.</summary>
    /// <param name="other">The other.</param>
    public bool Beats(Confirmation other) => Closed != other.Closed ? Closed > other.Closed : Closed > 0 && Failed < other.Failed;
}

/// <summary>Picks the reading that the numbers confirm best; among equals the first, which is the one structure speaks for most.</summary>
internal static class SumReadings
{
    /// <summary>Picks a reading.</summary>
    /// <param name="readings">The readings, the likeliest first.</param>
    /// <param name="sums">For a reading, the whole and the parts in each line that the sum runs in; parts are those printed.</param>
    /// <returns>The reading and its confirmation, or <see langword="null"/> where there is none.</returns>
    public static (SumReading Reading, Confirmation Confirmation)? Pick(
        IEnumerable<SumReading> readings,
        Func<SumReading, IEnumerable<(Mention Whole, IReadOnlyList<Mention> Parts)>> sums)
    {
        (SumReading Reading, Confirmation Confirmation)? best = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (SumReading reading in readings)
        {
            if (reading.Items.Count == 0 || !seen.Add(string.Join(',', reading.Items)))
            {
                continue;
            }

            Confirmation confirmation = Confirm(sums(reading));
            if (best is null || confirmation.Beats(best.Value.Confirmation))
            {
                best = (reading, confirmation);
            }
        }

        return best;
    }

    private static Confirmation Confirm(IEnumerable<(Mention Whole, IReadOnlyList<Mention> Parts)> sums)
    {
        int closed = 0, failed = 0;
        foreach ((Mention whole, IReadOnlyList<Mention> parts) in sums)
        {
            if (parts.Count == 0 || (Closing.IsZero(whole) && parts.All(Closing.IsZero)))
            {
                continue;
            }

            if (Closing.Sum(whole, parts))
            {
                closed++;
            }
            else
            {
                failed++;
            }
        }

        return new Confirmation(closed, failed);
    }
}
