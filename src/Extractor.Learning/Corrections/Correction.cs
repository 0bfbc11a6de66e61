using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Learning.Corrections;

/// <summary>What a user said that a mention is.</summary>
/// <param name="Report">The file name of the report.</param>
/// <param name="Quote">The words around the figure, as printed.</param>
/// <param name="Metric">The metric, or <c>none</c> where it is of no metric.</param>
/// <param name="Basis">The basis (<c>initial_budget</c>, <c>adjusted_budget</c>, <c>actual</c>), where the user gave one.</param>
/// <param name="Label">The bare label: the same label is taken for the same metric from then on.</param>
/// <param name="Features">The features of the mention, so that training needs no report.</param>
/// <param name="AtUtc">When it was said.</param>
public sealed record Correction(string Report, string Quote, string Metric, string? Basis, string Label, IReadOnlyList<string> Features, DateTime AtUtc);

/// <summary>The append-only log of corrections: one JSON object a line. A line that a crash cut short is ignored.</summary>
/// <param name="path">The log file; made with the first correction.</param>
public sealed class CorrectionLog(string path)
{
    private static readonly CorrectionJsonContext Json = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The log that belongs to a database.</summary>
    /// <param name="database">Path of the database.</param>
    public static string Beside(string database) => database + ".corrections.jsonl";

    /// <summary>Appends a correction.</summary>
    /// <param name="correction">The correction.</param>
    public void Append(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);

        // The line break comes first, so that a line cut short by a crash does not swallow this one.
        string separator = File.Exists(path) && new FileInfo(path).Length > 0 ? "\n" : string.Empty;
        File.AppendAllText(path, separator + JsonSerializer.Serialize(correction, Json.Correction), new UTF8Encoding(false));
    }

    /// <summary>All corrections in the order they were made.</summary>
    public IReadOnlyList<Correction> Read()
    {
        var corrections = new List<Correction>();
        if (!File.Exists(path))
        {
            return corrections;
        }

        foreach (string line in File.ReadLines(path))
        {
            try
            {
                if (!string.IsNullOrWhiteSpace(line) && JsonSerializer.Deserialize(line, Json.Correction) is { Metric: not null, Features: not null, Label: not null } correction)
                {
                    corrections.Add(correction);
                }
            }
            catch (JsonException)
            {
                // A line that a crash cut short.
                continue;
            }
        }

        return corrections;
    }
}

/// <summary>The generated serializer of the log's lines.</summary>
[JsonSerializable(typeof(Correction))]
internal sealed partial class CorrectionJsonContext : JsonSerializerContext;
