using Extractor.Pipeline.Batches;

namespace Extractor.Cli.Running;

/// <summary>Tells the exit code of a batch.</summary>
internal static class Outcome
{
    /// <summary>The exit code.</summary>
    /// <param name="summary">What came of the batch.</param>
    /// <param name="failOn">The severity from which on findings are a failure; <see langword="null"/> for none.</param>
    /// <param name="findings">The findings.</param>
    public static int Of(BatchSummary summary, string? failOn, FindingCount findings)
    {
        int grave = failOn switch
        {
            "error" => findings.Errors,
            "warning" => findings.Errors + findings.Warnings,
            _ => 0,
        };
        return summary.Failures.Count > 0 || summary.Stopped || grave > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
