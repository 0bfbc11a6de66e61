namespace Extractor.Documents.Reading;

/// <summary>
/// Bounds that keep one hostile or broken file from harming the batch. Defaults fit the largest real reports with a wide margin.
/// </summary>
public sealed record ReadLimits
{
    /// <summary>The defaults.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest file that is read, in bytes. Default 100 MiB.</summary>
    public long MaxFileBytes { get; init; } = 100L << 20;

    /// <summary>Largest total size of parts taken out of a container (zip), in bytes. Default 400 MiB.</summary>
    public long MaxExpandedBytes { get; init; } = 400L << 20;

    /// <summary>Largest ratio of expanded to packed size of one part. Default 200.</summary>
    public int MaxExpansionRatio { get; init; } = 200;

    /// <summary>Deepest nesting of elements, tables or objects. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Most pages read of a paged document. Default 2,000.</summary>
    public int MaxPages { get; init; } = 2_000;

    /// <summary>Most characters of text kept of one document. Default 20 million.</summary>
    public int MaxCharacters { get; init; } = 20_000_000;

    /// <summary>Most paragraphs of one document. Default 300,000.</summary>
    public int MaxBlocks { get; init; } = 300_000;

    /// <summary>Most cells of one table. Default 200,000.</summary>
    public int MaxTableCells { get; init; } = 200_000;

    /// <summary>Most pixels of the pictures of one page. Default 64 million: an A3 page at 550 dpi.</summary>
    public long MaxImagePixels { get; init; } = 64_000_000;

    /// <summary>Longest time spent on one file, the recognition of pictures left out. Default 2 minutes.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest time that recognition of a file's scanned pages may take beyond <see cref="MaxTime"/>. Default 8 minutes.</summary>
    public TimeSpan MaxRecognitionTime { get; init; } = TimeSpan.FromMinutes(8);
}
