using Extractor.Checks.Relations;
using Extractor.Metrics.Catalogue;

namespace Extractor.Checks.Rules;

/// <summary>
/// The rules of the catalogue. They are data: the built-in file is extended by a bureau's own file, whose rules stand beside the built-in ones,
/// replace those of the same identifier, or switch them off.
/// </summary>
public sealed class RuleBook
{
    /// <summary>The name of a bureau's own rule file, beside the program.</summary>
    public const string UserFileName = "rules.user.json";

    private const string BuiltIn = "Extractor.Checks.rules.json";
    private static readonly Lazy<RuleBook> LazyDefault = new(LoadDefault);
    private readonly ILookup<string, IReadOnlyList<string>> _partsOf;

    private RuleBook(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        _partsOf = rules
            .Where(static rule => rule.Kind == RelationKind.Sum && rule.LeftCount == 1 && rule.Reach == RuleReach.Paragraph)
            .ToLookup(static rule => rule.Terms[0].MetricId, static rule => (IReadOnlyList<string>)[.. rule.Terms.Skip(1).Select(static term => term.MetricId)]);
    }

    /// <summary>The built-in rules with those of the user's file beside the program, where there is one.</summary>
    /// <exception cref="RuleFileException">The user's file is wrong.</exception>
    public static RuleBook Default => LazyDefault.Value;

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Loads the built-in rules and a user's.</summary>
    /// <param name="catalogue">The metrics that the rules may name.</param>
    /// <param name="user">The user's file, or <see langword="null"/>.</param>
    /// <param name="userName">The user's file's name, for messages.</param>
    /// <exception cref="RuleFileException">A file is wrong.</exception>
    public static RuleBook Load(MetricCatalogue catalogue, Stream? user = null, string userName = UserFileName)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        using Stream builtIn = typeof(RuleBook).Assembly.GetManifestResourceStream(BuiltIn) ?? throw new InvalidOperationException("rules are not embedded");
        var rules = new OrderedDictionary<string, Rule>(StringComparer.Ordinal);
        foreach ((string id, Rule? rule) in RuleFile.Read(builtIn, BuiltIn, catalogue).Concat(user is null ? [] : RuleFile.Read(user, userName, catalogue)))
        {
            if (rule is not null)
            {
                rules[id] = rule;
            }
            else
            {
                rules.Remove(id);
            }
        }

        return new RuleBook([.. rules.Values]);
    }

    /// <summary>What a user's file changes, where it is right.</summary>
    /// <param name="catalogue">The metrics that the rules may name.</param>
    /// <param name="user">The user's file.</param>
    /// <param name="userName">Its name, for messages.</param>
    /// <exception cref="RuleFileException">The file is wrong.</exception>
    public static RuleChanges ChangesOf(MetricCatalogue catalogue, Stream user, string userName)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(user);
        HashSet<string> builtIn = [.. Load(catalogue).Rules.Select(static rule => rule.Id)];
        IReadOnlyList<(string Id, Rule? Rule)> entries = RuleFile.Read(user, userName, catalogue);
        return entries.FirstOrDefault(entry => entry.Rule is null && !builtIn.Contains(entry.Id)) is { Id: not null } unknown
            ? throw new RuleFileException($"规则文件 {userName}：要停用的“{unknown.Id}”不是内置规则的编号")
            : new RuleChanges(
                entries.Count(entry => entry.Rule is not null && !builtIn.Contains(entry.Id)),
                entries.Count(entry => entry.Rule is not null && builtIn.Contains(entry.Id)),
                entries.Count(static entry => entry.Rule is null));
    }

    /// <summary>Whether the parts are known to make up the whole.</summary>
    /// <param name="whole">The whole's metric.</param>
    /// <param name="parts">The parts' metrics.</param>
    public bool AreComplete(string whole, IReadOnlyCollection<string> parts) =>
        _partsOf[whole].Any(set => set.Count == parts.Count && set.All(parts.Contains));

    /// <summary>Whether another rule makes up the whole of these parts and more, so that they may leave some out.</summary>
    /// <param name="whole">The whole's metric.</param>
    /// <param name="parts">The parts' metrics.</param>
    public bool IsPartOfWiderSet(string whole, IReadOnlyCollection<string> parts) =>
        _partsOf[whole].Any(set => set.Count > parts.Count && parts.All(set.Contains));

    /// <summary>The rules that make up a whole of parts in one paragraph, those with most parts first.</summary>
    /// <param name="whole">The whole's metric.</param>
    internal IEnumerable<Rule> Of(string whole) =>
        Rules.Where(rule => rule.Reach == RuleReach.Paragraph && rule.Terms[0].MetricId == whole).OrderByDescending(static rule => rule.Terms.Count);

    private static RuleBook LoadDefault()
    {
        string path = Path.Combine(AppContext.BaseDirectory, UserFileName);
        if (!File.Exists(path))
        {
            return Load(MetricCatalogue.Default);
        }

        using FileStream user = File.OpenRead(path);
        return Load(MetricCatalogue.Default, user);
    }
}
