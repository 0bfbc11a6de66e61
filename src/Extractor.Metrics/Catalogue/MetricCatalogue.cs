using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Language.Folding;

namespace Extractor.Metrics.Catalogue;

/// <summary>
/// The concepts that facts are reported of. The list is data: the built-in file can be extended by a bureau's own file
/// with further metrics or further names for known ones, without compiling.
/// </summary>
public sealed class MetricCatalogue
{
    private static readonly Lazy<MetricCatalogue> LazyDefault = new(LoadDefault);

    // A catalogue of a bureau may name parents in a circle.
    private const int LongestChain = 8;
    private readonly FrozenDictionary<string, Metric> _byId;
    private readonly FrozenDictionary<string, Metric> _byName;
    private readonly FrozenDictionary<string, FrozenDictionary<string, Metric>> _within;
    private readonly FrozenSet<string> _anyPrefix;
    private readonly int _longestName;

    private MetricCatalogue(IReadOnlyList<MetricEntry> entries)
    {
        var metrics = new Dictionary<string, Metric>(StringComparer.Ordinal);
        var names = new Dictionary<string, Metric>(StringComparer.Ordinal);
        var within = new Dictionary<string, Dictionary<string, Metric>>(StringComparer.Ordinal);
        var anyPrefix = new HashSet<string>(StringComparer.Ordinal);
        foreach (MetricEntry entry in entries)
        {
            Metric? known = metrics.GetValueOrDefault(entry.Id);
            IReadOnlyList<string> added = [.. entry.Names.Select(Normalize)];
            var metric = new Metric(
                entry.Id,
                known?.Type ?? entry.Type,
                known?.Label ?? entry.Label ?? entry.Id,
                [.. (known?.Names ?? []).Concat(added).Distinct(StringComparer.Ordinal)],
                entry.Parent ?? known?.Parent);
            metrics[entry.Id] = metric;
            if (entry.AnyPrefix)
            {
                anyPrefix.Add(entry.Id);
            }

            foreach (string name in metric.Names)
            {
                // The first metric that claims a name keeps it, except when its own record is replaced.
                if (!names.TryGetValue(name, out Metric? holder) || holder.Id == metric.Id)
                {
                    names[name] = metric;
                }
            }

            if (metric.Parent is not null)
            {
                foreach (string name in entry.Within)
                {
                    if (!within.TryGetValue(metric.Parent, out Dictionary<string, Metric>? local))
                    {
                        within[metric.Parent] = local = new Dictionary<string, Metric>(StringComparer.Ordinal);
                    }

                    local[Normalize(name)] = metric;
                }
            }
        }

        All = [.. metrics.Values];
        _byId = metrics.ToFrozenDictionary(StringComparer.Ordinal);
        _byName = names.ToFrozenDictionary(StringComparer.Ordinal);
        _within = within.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        _anyPrefix = anyPrefix.ToFrozenSet(StringComparer.Ordinal);
        _longestName = names.Keys.Max(static name => name.Length);
    }

    /// <summary>The built-in catalogue, extended by <c>catalogue.user.json</c> beside the program where there is one.</summary>
    public static MetricCatalogue Default => LazyDefault.Value;

    /// <summary>All metrics in the order of the list.</summary>
    public IReadOnlyList<Metric> All { get; }

    /// <summary>Loads the built-in catalogue and lays further files over it.</summary>
    /// <param name="extensions">Streams of JSON in the schema of <c>catalogue.json</c>.</param>
    /// <exception cref="JsonException">A file is not of the schema.</exception>
    public static MetricCatalogue Load(params IEnumerable<Stream> extensions)
    {
        using Stream builtIn = BuiltIn();
        var entries = new List<MetricEntry>(Read(builtIn));
        foreach (Stream extension in extensions)
        {
            entries.AddRange(Read(extension));
        }

        return new MetricCatalogue(entries);
    }

    /// <summary>The built-in catalogue with only a part of its names, to measure what is understood of names that no list holds. Every metric keeps its first name.</summary>
    /// <param name="keep">Whether a metric (its identifier) keeps a name.</param>
    public static MetricCatalogue LoadPart(Func<string, string, bool> keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        using Stream builtIn = BuiltIn();
        return new MetricCatalogue([.. Read(builtIn).Select(entry => entry with
        {
            Names = [.. entry.Names.Where((name, i) => i == 0 || keep(entry.Id, name))],
            Within = [.. entry.Within.Where(name => keep(entry.Id, name))],
        })]);
    }

    /// <summary>Removes what varies in writing but not in meaning: quotation marks, spaces and brackets around short inserts.</summary>
    /// <param name="text">A label, folded or not.</param>
    public static string Normalize(string text)
    {
        string folded = TextFolding.Fold(text);
        var kept = new System.Text.StringBuilder(folded.Length);
        foreach (char c in folded)
        {
            if (c is not (' ' or '"' or '\'' or '（' or '）' or '《' or '》' or '\n' or '「' or '」'))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    /// <summary>The metric with an identifier.</summary>
    /// <param name="id">The identifier, for example <c>expenditure.basic</c>.</param>
    public Metric? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A metric and what it is a part of, nearest first: 公务接待费, “三公”经费.</summary>
    /// <param name="id">The metric's identifier; nothing comes of an unknown one.</param>
    public IEnumerable<Metric> ChainOf(string id)
    {
        Metric? metric = Find(id);
        for (int depth = 0; metric is not null && depth < LongestChain; depth++)
        {
            yield return metric;
            metric = metric.Parent is null ? null : Find(metric.Parent);
        }
    }

    /// <summary>The metric that a whole normalized label names.</summary>
    /// <param name="normalizedLabel">A label after <see cref="Normalize"/>.</param>
    public Metric? FindByName(string normalizedLabel) => _byName.GetValueOrDefault(normalizedLabel);

    /// <summary>The metric that a short label names under a parent metric (货物 under 政府采购总额).</summary>
    /// <param name="parent">Identifier of the parent metric.</param>
    /// <param name="normalizedLabel">A label after <see cref="Normalize"/>.</param>
    public Metric? FindWithin(string parent, string normalizedLabel) =>
        _within.TryGetValue(parent, out FrozenDictionary<string, Metric>? names) ? names.GetValueOrDefault(normalizedLabel) : null;

    /// <summary>Whether any words may stand before the metric's name (居民对卫生健康服务的满意度).</summary>
    /// <param name="id">The metric's identifier.</param>
    public bool TakesAnyPrefix(string id) => _anyPrefix.Contains(id);

    /// <summary>The metric whose name is the longest suffix of a normalized label.</summary>
    /// <param name="normalizedLabel">A label after <see cref="Normalize"/>.</param>
    /// <param name="nameLength">Length of the matched name.</param>
    public Metric? FindBySuffix(ReadOnlySpan<char> normalizedLabel, out int nameLength)
    {
        FrozenDictionary<string, Metric>.AlternateLookup<ReadOnlySpan<char>> lookup = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (nameLength = Math.Min(_longestName, normalizedLabel.Length); nameLength > 1; nameLength--)
        {
            if (lookup.TryGetValue(normalizedLabel[^nameLength..], out Metric? metric))
            {
                return metric;
            }
        }

        nameLength = 0;
        return null;
    }

    private static MetricCatalogue LoadDefault()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "catalogue.user.json");
        if (!File.Exists(path))
        {
            return Load();
        }

        using FileStream user = File.OpenRead(path);
        return Load(user);
    }

    private static Stream BuiltIn() =>
        typeof(MetricCatalogue).Assembly.GetManifestResourceStream("Extractor.Metrics.catalogue.json") ?? throw new InvalidOperationException("The built-in catalogue is missing from the assembly.");

    private static List<MetricEntry> Read(Stream stream) =>
        JsonSerializer.Deserialize(stream, CatalogueJson.Default.CatalogueFile)?.Metrics ?? throw new JsonException("指标目录为空");
}

/// <summary>One metric in a catalogue file. Settable, since the generated reader would write null into init-only properties that a file leaves out.</summary>
internal sealed record MetricEntry
{
    public required string Id { get; set; }

    public MetricType Type { get; set; }

    public string? Label { get; set; }

    public string? Parent { get; set; }

    public bool AnyPrefix { get; set; }

    public List<string> Names { get; set; } = [];

    public List<string> Within { get; set; } = [];
}

internal sealed record CatalogueFile(string Schema, List<MetricEntry> Metrics);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(CatalogueFile))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
