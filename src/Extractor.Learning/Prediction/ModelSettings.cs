using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Learning.Candidates;

namespace Extractor.Learning.Prediction;

/// <summary>What was fixed with the models when they were trained.</summary>
/// <param name="MetricThreshold">A metric is given from this probability on.</param>
/// <param name="BasisThreshold">A basis is given from this probability on.</param>
/// <param name="AsideThreshold">A mention is taken for no figure, and given no metric, from this probability on.</param>
/// <param name="LeastLikeness">A candidate whose names are less like the label than this, from 0 to 1, is not looked at: no such answer was ever sure.</param>
/// <param name="LearnedNames">What users said that labels are of, in the order they said it.</param>
internal sealed record ModelSettings(double MetricThreshold, double BasisThreshold, double AsideThreshold, float LeastLikeness, IReadOnlyList<LearnedName> LearnedNames)
{
    private static readonly SettingsJsonContext Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true });

    /// <summary>Reads the settings from a file.</summary>
    public static ModelSettings Load(string path) =>
        JsonSerializer.Deserialize(File.ReadAllText(path), Json.ModelSettings) ?? throw new InvalidDataException($"模型设置为空：{Path.GetFileName(path)}");

    /// <summary>Writes the settings to a file.</summary>
    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Json.ModelSettings) + "\n");
}

/// <summary>The generated serializer of the settings.</summary>
[JsonSerializable(typeof(ModelSettings))]
internal sealed partial class SettingsJsonContext : JsonSerializerContext;
