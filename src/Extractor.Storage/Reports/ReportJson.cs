using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Storage.Reports;

/// <summary>Reads and writes report records as JSON: UTF-8 without a byte order mark, Chinese as it is.</summary>
public static class ReportJson
{
    private static readonly ReportJsonContext Compact = new(Options(indented: false));
    private static readonly ReportJsonContext Indented = new(Options(indented: true));

    /// <summary>Writes one report.</summary>
    /// <param name="stream">Receives the bytes.</param>
    /// <param name="report">The report.</param>
    /// <param name="indented">Whether to break and indent lines for reading.</param>
    public static void Write(Stream stream, ReportRecord report, bool indented = false) =>
        JsonSerializer.Serialize(stream, report, (indented ? Indented : Compact).ReportRecord);

    /// <summary>One report as compact JSON.</summary>
    /// <param name="report">The report.</param>
    public static byte[] ToBytes(ReportRecord report) => JsonSerializer.SerializeToUtf8Bytes(report, Compact.ReportRecord);

    /// <summary>Reads one report.</summary>
    /// <param name="json">The JSON text in UTF-8.</param>
    /// <exception cref="JsonException">The text is not a report.</exception>
    public static ReportRecord Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Compact.ReportRecord) ?? throw new JsonException("null is not a report");

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}

/// <summary>The generated serializer of report records.</summary>
[JsonSerializable(typeof(ReportRecord))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
