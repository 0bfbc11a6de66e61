namespace Extractor.Corpus.World;

/// <summary>A whole and the parts it is the sum of; the first composition of a whole whose parts are all printed is the one a text states.</summary>
/// <param name="Whole">Key of the whole.</param>
/// <param name="Parts">Keys of the parts.</param>
internal sealed record Composition(string Whole, IReadOnlyList<string> Parts);

/// <summary>An item of a list in the world: a project, a unit, an activity, a part of the score.</summary>
/// <param name="Key">Prefix of the item's figures, for example <c>p#2</c>.</param>
/// <param name="Name">Its name.</param>
internal sealed record WorldItem(string Key, string Name)
{
    /// <summary>Further words of the item (its unit, verb, remark …).</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();
}

/// <summary>
/// Everything that is true of one invented department in one year: its figures, their compositions, its lists and names.
/// Money is unrounded 元, so that every printed rounding of it is consistent with every other.
/// </summary>
internal sealed class DepartmentYear
{
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Composition>> _compositions = new(StringComparer.Ordinal);

    /// <summary>The budget year of the report.</summary>
    public required int Year { get; init; }

    /// <summary>Names and phrases of the report (dept, we, region, year …).</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Lists: projects, units, activities, score parts ….</summary>
    public Dictionary<string, List<WorldItem>> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Yes/no properties that templates may ask for.</summary>
    public HashSet<string> Flags { get; } = new(StringComparer.Ordinal);

    /// <summary>All compositions.</summary>
    public IEnumerable<Composition> Compositions => _compositions.Values.SelectMany(c => c);

    /// <summary>All stored figures.</summary>
    public IEnumerable<Figure> Figures => _figures.Values;

    /// <summary>Stores a figure.</summary>
    public Figure Add(Figure figure)
    {
        _figures[figure.Key] = figure;
        return figure;
    }

    /// <summary>Declares that a whole is the sum of parts; the parts that do not exist in this world are dropped.</summary>
    public void Compose(string whole, params IEnumerable<string> parts)
    {
        List<string> present = [.. parts.Where(_figures.ContainsKey)];
        if (!_figures.ContainsKey(whole) || present.Count < 1)
        {
            return;
        }

        if (!_compositions.TryGetValue(whole, out List<Composition>? list))
        {
            _compositions[whole] = list = [];
        }

        list.Add(new Composition(whole, present));
    }

    /// <summary>The compositions of a whole, the preferred first.</summary>
    public IReadOnlyList<Composition> CompositionsOf(string whole) => _compositions.GetValueOrDefault(whole, []);

    /// <summary>The value of a figure that must exist.</summary>
    public decimal this[string key] => Find(key)?.Value ?? throw new KeyNotFoundException(key);

    /// <summary>
    /// A figure by key, or <see langword="null"/>. Keys that start with <c>chg:</c>, <c>rate:</c>, <c>share:</c>, <c>pt:</c> are computed:
    /// <c>chg:exp.a</c> is the change against <c>exp.a-1</c>, <c>chg:exp.j~exp.i</c> against the second key, <c>share:a/b</c> is a ÷ b in percent.
    /// </summary>
    public Figure? Find(string key)
    {
        if (_figures.TryGetValue(key, out Figure? figure))
        {
            return figure;
        }

        int colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        string operands = key[(colon + 1)..];
        string kind = key[..colon];
        (string a, string b) = kind == "share" ? Split(operands, '/') : Split(operands, '~');
        if (b.Length == 0)
        {
            b = a + "-1";
        }

        if (Find(a) is not { } first || Find(b) is not { } second)
        {
            return null;
        }

        Figure? computed = kind switch
        {
            "chg" => new Figure(key, first.Kind, Math.Abs(first.Value - second.Value))
            {
                UnitWord = first.UnitWord,
                Decimals = first.Decimals,
                Derivation = new Derivation(DerivationKind.Change, a, b),
            },
            "pt" => new Figure(key, FigureKind.Points, Math.Abs(first.Value - second.Value))
            {
                Decimals = first.Decimals,
                Derivation = new Derivation(DerivationKind.Change, a, b),
            },
            "rate" when second.Value != 0m => new Figure(key, FigureKind.Rate, Math.Abs(first.Value - second.Value) * 100m / second.Value)
            {
                Derivation = new Derivation(DerivationKind.ChangeRate, a, b),
            },
            "share" when second.Value != 0m => new Figure(key, FigureKind.Rate, first.Value * 100m / second.Value)
            {
                Derivation = new Derivation(DerivationKind.Ratio, a, b),
            },
            _ => null,
        };
        return computed is null ? null : computed with { Year = first.Year };
    }

    private static (string A, string B) Split(string operands, char separator)
    {
        int at = operands.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (operands, string.Empty) : (operands[..at], operands[(at + 1)..]);
    }
}
