namespace Extractor.Pipeline.Batches;

/// <summary>Bounds on what a batch takes of the machine.</summary>
public sealed record BatchOptions
{
    /// <summary>The defaults.</summary>
    public static BatchOptions Default { get; } = new();

    /// <summary>How many files are worked on at once. Default: the number of processors.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The most bytes of files worked on at once; a file larger than this is worked on alone. Default 128 MiB.</summary>
    public long MaxBytesInFlight { get; init; } = 128L << 20;

    /// <summary>How long one file may take. Default 2 minutes.</summary>
    public TimeSpan FileTimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a file that is over its time may take to notice its cancellation before it is left behind. Default 10 seconds.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);
}
