using Extractor.Pipeline.Inputs;

namespace Extractor.Pipeline.Batches;

/// <summary>How far a batch is.</summary>
/// <param name="Total">Files in the batch.</param>
/// <param name="Done">Files done, failed ones included.</param>
/// <param name="Added">Of these, files whose reports are new.</param>
/// <param name="Replaced">Of these, files that changed since they were read last.</param>
/// <param name="Linked">Of these, files whose content is known under another path.</param>
/// <param name="Unchanged">Of these, files that had not changed since they were read last.</param>
/// <param name="Failed">Of these, files that could not be read, wholly or in part.</param>
/// <param name="Reports">Reports in the files done.</param>
/// <param name="Findings">Findings in these reports.</param>
/// <param name="Elapsed">Time since the batch began.</param>
public sealed record BatchProgress(
    int Total,
    int Done,
    int Added,
    int Replaced,
    int Linked,
    int Unchanged,
    int Failed,
    int Reports,
    FindingCount Findings,
    TimeSpan Elapsed)
{
    /// <summary>Files read a second; files that had not changed do not count.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? (Done - Unchanged) / Elapsed.TotalSeconds : 0;

    /// <summary>The time left if it goes on like this; <see langword="null"/> while nothing can be said.</summary>
    public TimeSpan? Remaining => Rate > 0 ? TimeSpan.FromSeconds((Total - Done) / Rate) : null;
}

/// <summary>What came of a batch.</summary>
/// <param name="Progress">The last state.</param>
/// <param name="Failures">What could not be read, in the order of the files.</param>
/// <param name="Stopped">Whether the batch was stopped before its end.</param>
public sealed record BatchSummary(BatchProgress Progress, IReadOnlyList<InputFailure> Failures, bool Stopped);
