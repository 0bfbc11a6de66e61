using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Storage.Reviews;

/// <summary>
/// The append-only log of review decisions: one JSON object a line, beside the database. It is the truth; the database can be
/// deleted and rebuilt from the original files and this log. A line that a crash cut short is ignored, and the next one begins a line of its own.
/// </summary>
/// <param name="path">The log file; made with the first decision.</param>
public sealed class ReviewLog(string path)
{
    private static readonly ReviewJsonContext Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Appends a decision and forces it to the disk.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The length of the log afterwards.</returns>
    public long Append(ReviewDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        bool cutShort = file.Length > 0 && LastByte(file) != (byte)'\n';
        file.Seek(0, SeekOrigin.End);
        var line = new ReviewLine(decision.AtUtc, decision.Finding, ReviewStates.Of(decision.State), decision.Note);
        file.Write(Encoding.UTF8.GetBytes((cutShort ? "\n" : string.Empty) + JsonSerializer.Serialize(line, Json.ReviewLine) + "\n"));
        file.Flush(flushToDisk: true);
        return file.Length;
    }

    /// <summary>The decisions from a position on, in the order they were made.</summary>
    /// <param name="from">Where to begin: 0, or a length that <see cref="Append"/> or an earlier reading returned.</param>
    /// <param name="length">The length of the log.</param>
    public IReadOnlyList<ReviewDecision> ReadFrom(long from, out long length)
    {
        var decisions = new List<ReviewDecision>();
        length = 0;
        if (!File.Exists(path))
        {
            return decisions;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        length = file.Length;

        // A log shorter than what was read of it has been replaced: it is read from its beginning.
        file.Seek(from <= length ? from : 0, SeekOrigin.Begin);
        using var reader = new StreamReader(file, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is { } decision)
            {
                decisions.Add(decision);
            }
        }

        return decisions;
    }

    private static ReviewDecision? Parse(string line)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(line)
                && JsonSerializer.Deserialize(line, Json.ReviewLine) is { Finding: not null } entry
                && ReviewStates.Parse(entry.State) is { } state
                    ? new ReviewDecision(entry.Finding, state, entry.Note, entry.At)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int LastByte(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte();
    }
}

/// <summary>A line of the log.</summary>
internal sealed record ReviewLine(DateTime At, string Finding, string State, string? Note);

/// <summary>The generated serializer of the log's lines.</summary>
[JsonSerializable(typeof(ReviewLine))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;
