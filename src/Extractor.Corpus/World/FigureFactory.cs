using Extractor.Corpus.Data;

namespace Extractor.Corpus.World;

/// <summary>Adds figures to a world with the catalogue facts that their key implies.</summary>
internal sealed class FigureFactory(DepartmentYear world, MetricNames metrics)
{
    /// <summary>The world under construction.</summary>
    public DepartmentYear World => world;

    /// <summary>
    /// Adds money (元). The key ends in the basis: <c>.i</c> initial budget, <c>.j</c> adjusted budget, <c>.a</c> actual; a shift adds <c>-1</c>, <c>-2</c>.
    /// </summary>
    /// <param name="key">The concept's key.</param>
    /// <param name="basis">i, j or a.</param>
    /// <param name="value">The value in 元.</param>
    /// <param name="shift">Years back.</param>
    /// <param name="prefix">Prefix of the key for another scope or universe, for example <c>fis/</c>.</param>
    /// <param name="scope">The scope of the fact.</param>
    /// <param name="status">Whether the labels ask for the fact.</param>
    public Figure Money(
        string key,
        char basis,
        decimal value,
        int shift = 0,
        string prefix = "",
        string? scope = null,
        LabelStatus status = LabelStatus.Required)
    {
        int year = world.Year - shift;
        string full = $"{prefix}{key}.{basis}{Shift(shift)}";
        string factBasis = key is "open" or "close" && basis == 'a' ? "actual" : BasisName(basis);
        List<FactLabel> labels = metrics.Find(key) is { } m && status != LabelStatus.None
            ? [new FactLabel(m.Metric, factBasis, year, scope, status)]
            : [];
        if (status == LabelStatus.Optional && scope is not null)
        {
            labels.Add(labels[0] with { Scope = null });
        }

        return world.Add(new Figure(full, FigureKind.Money, value) { Year = year, Labels = labels });
    }

    /// <summary>Adds money that is no catalogue metric, or with labels given by the caller.</summary>
    public Figure OpenMoney(string key, decimal value, params IReadOnlyList<FactLabel> labels) =>
        world.Add(new Figure(key, FigureKind.Money, value) { Year = world.Year, Labels = labels });

    /// <summary>Adds an exact count with its unit.</summary>
    public Figure Count(string key, int value, string unit, int shift = 0, string? scope = null, string prefix = "")
    {
        int year = world.Year - shift;
        List<FactLabel> labels = metrics.Find(key) is { } m
            ? [new FactLabel(m.Metric, "none", year, scope, LabelStatus.Required)]
            : [];
        return world.Add(new Figure(prefix + key + Shift(shift), FigureKind.Count, value) { Year = year, UnitWord = unit, Labels = labels });
    }

    /// <summary>Adds a rate that is the ratio of two figures.</summary>
    public Figure? Ratio(string key, string a, string b, string? metricKey = null, LabelStatus status = LabelStatus.Required, string? scope = null)
    {
        if (world.Find(a) is not { } x || world.Find(b) is not { } y || y.Value == 0m)
        {
            return null;
        }

        return Rate(key, x.Value * 100m / y.Value, new Derivation(DerivationKind.Ratio, a, b), metricKey, status, scope);
    }

    /// <summary>Adds a rate.</summary>
    public Figure Rate(
        string key,
        decimal value,
        Derivation? derivation = null,
        string? metricKey = null,
        LabelStatus status = LabelStatus.Required,
        string? scope = null,
        int shift = 0)
    {
        int year = world.Year - shift;
        List<FactLabel> labels = [];
        if (metrics.Find(metricKey ?? key) is { } m)
        {
            labels.Add(new FactLabel(m.Metric, "none", year, scope, status));
            if (status == LabelStatus.Optional && scope is not null)
            {
                // A part's rate may be read as the whole's or with the part as its scope; the labels accept both.
                labels.Add(new FactLabel(m.Metric, "none", year, null, status));
            }
        }

        return world.Add(new Figure(key + Shift(shift), FigureKind.Rate, value) { Year = year, Labels = labels, Derivation = derivation });
    }

    /// <summary>Adds a score or weight.</summary>
    public Figure Score(string key, decimal value, string? metricKey = null, LabelStatus status = LabelStatus.Required, string? scope = null)
    {
        List<FactLabel> labels = metrics.Find(metricKey ?? key) is { } m
            ? [new FactLabel(m.Metric, "none", world.Year, scope, status)]
            : [];
        return world.Add(new Figure(key, FigureKind.Score, value) { Year = world.Year, UnitWord = "分", Labels = labels });
    }

    /// <summary>The contract's name of a basis letter.</summary>
    public static string BasisName(char basis) => basis switch
    {
        'i' => "initial_budget",
        'j' => "adjusted_budget",
        _ => "actual",
    };

    private static string Shift(int shift) => shift == 0 ? string.Empty : $"-{shift}";
}
