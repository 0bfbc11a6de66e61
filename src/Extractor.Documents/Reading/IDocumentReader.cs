using Extractor.Documents.Model;

namespace Extractor.Documents.Reading;

/// <summary>Reads one file format into the document model. Implementations are stateless and safe to share between threads.</summary>
public interface IDocumentReader
{
    /// <summary>The format this reader reads.</summary>
    FileFormat Format { get; }

    /// <summary>The longest that reading one document may take.</summary>
    /// <param name="limits">Bounds on reading.</param>
    TimeSpan TimeFor(ReadLimits limits) => limits.MaxTime;

    /// <summary>Reads the blocks of a document.</summary>
    /// <param name="content">The whole file's bytes, already bounded by <see cref="ReadLimits.MaxFileBytes"/>.</param>
    /// <param name="limits">Bounds on what reading may expand to.</param>
    /// <param name="cancellationToken">Cancels the reading; also signalled when the file's time is over.</param>
    /// <returns>The blocks and the number of pages where the format has pages.</returns>
    /// <exception cref="DocumentReadException">The content is damaged, encrypted, not of this format, or breaks a limit.</exception>
    ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken);
}

/// <summary>What a reader found.</summary>
/// <param name="Blocks">The blocks in reading order.</param>
/// <param name="Pages">Number of pages where the format has pages.</param>
public sealed record ReadResult(IReadOnlyList<Block> Blocks, int? Pages);
