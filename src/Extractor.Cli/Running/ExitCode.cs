namespace Extractor.Cli.Running;

/// <summary>What the program returns to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read.</summary>
    public const int Done = 0;

    /// <summary>Some input failed, or what was asked for is not there, or findings were found that the caller wants to fail on.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;
}
