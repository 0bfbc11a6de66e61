namespace Extractor.Corpus.Data;

/// <summary>A concept of the world with its metric of the public list and the names reports give it.</summary>
/// <param name="Key">The world's short key, for example <c>tp</c>.</param>
/// <param name="Metric">The metric of the public list.</param>
/// <param name="Type">money, rate, score, count or grade.</param>
/// <param name="Names">Names in reports.</param>
internal sealed record MetricName(string Key, string Metric, string Type, IReadOnlyList<Word> Names);

/// <summary>The synonyms file: world keys, metrics and names.</summary>
internal sealed class MetricNames
{
    private readonly Dictionary<string, MetricName> _byKey = new(StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    public MetricNames(string path)
    {
        foreach (string line in Lines.Of(path))
        {
            string[] f = line.Split('\t');
            if (f.Length != 4)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}: 需要四列：{line}");
            }

            _byKey.Add(f[0], new MetricName(f[0], f[1], f[2], WordChoice.Parse(f[3])));
        }
    }

    /// <summary>The concept with a key, or <see langword="null"/>.</summary>
    public MetricName? Find(string key) => _byKey.GetValueOrDefault(key);
}
