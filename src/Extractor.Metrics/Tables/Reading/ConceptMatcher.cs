using System.Text.RegularExpressions;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Reading;

/// <summary>Matches a row label or a column concept with the catalogue. The whole label must be the name, so that no item that merely contains one is taken for it.</summary>
internal sealed partial class ConceptMatcher
{
    private readonly MetricCatalogue _catalogue;

    /// <summary>Creates a matcher.</summary>
    /// <param name="catalogue">The metrics.</param>
    public ConceptMatcher(MetricCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>The metrics.</summary>
    public MetricCatalogue Catalogue => _catalogue;

    /// <summary>The money or count metric that a label names.</summary>
    /// <param name="label">Label without numbering and spaces, folded.</param>
    /// <param name="side">Whether income or expenditure is listed.</param>
    /// <param name="parent">The metric whose parts are listed, where one is known.</param>
    public Metric? FindAmount(string label, LedgerSide side, string? parent)
    {
        Metric? metric = Find(label, parent, static type => type is MetricType.Money or MetricType.Count);
        if (metric is null)
        {
            return null;
        }

        bool income = metric.Id.StartsWith("income.", StringComparison.Ordinal);
        bool expenditure = metric.Id.StartsWith("expenditure.", StringComparison.Ordinal);
        bool saysIncome = label.Contains("收入", StringComparison.Ordinal);
        bool saysExpenditure = label.Contains("支出", StringComparison.Ordinal);
        return side switch
        {
            LedgerSide.Income when expenditure => saysIncome && saysExpenditure ? _catalogue.Find("income.grand_total") : null,
            LedgerSide.Expenditure when income => saysIncome && saysExpenditure ? _catalogue.Find("expenditure.grand_total") : null,
            LedgerSide.None when income && !saysIncome => null,
            _ => metric,
        };
    }

    /// <summary>The rate metric that a label names.</summary>
    /// <param name="label">Label without numbering and spaces, folded.</param>
    public Metric? FindRate(string label)
    {
        Metric? metric = Find(label, null, static type => type == MetricType.Rate);
        if (metric is not null)
        {
            return metric;
        }

        // 居民对卫生服务的满意度 is a 满意度; 满意度指标 is the name of a group of indicators.
        string name = MetricCatalogue.Normalize(label);
        return _catalogue.FindBySuffix(name, out _) is { Type: MetricType.Rate } suffix && _catalogue.TakesAnyPrefix(suffix.Id) ? suffix : null;
    }

    /// <summary>The grade or score metric that a label names.</summary>
    /// <param name="label">Label without numbering and spaces, folded.</param>
    public Metric? FindScore(string label) => Find(label.TrimEnd('：'), null, static type => type is MetricType.Score or MetricType.Grade);

    /// <summary>The nearest metric that contains all the given ones, themselves included.</summary>
    /// <param name="metrics">Identifiers of metrics.</param>
    public string? CommonWhole(IReadOnlyCollection<string> metrics)
    {
        if (metrics.Distinct().Count() < 2)
        {
            return null;
        }

        List<string>? shared = null;
        foreach (string id in metrics)
        {
            List<string> chain = [.. _catalogue.ChainOf(id).Select(static metric => metric.Id)];
            shared = shared is null ? chain : [.. shared.Where(chain.Contains)];
        }

        return shared is { Count: > 0 } ? shared[0] : null;
    }

    private Metric? Find(string label, string? parent, Func<MetricType, bool> accepts)
    {
        foreach (string candidate in Variants(label))
        {
            string name = MetricCatalogue.Normalize(candidate);
            if (name.Length < 2)
            {
                continue;
            }

            if (parent is not null && _catalogue.FindWithin(parent, name) is { } part && accepts(part.Type))
            {
                return part;
            }

            // 小计 | 购置费 | 运行费 under 公务用车购置及运行维护费.
            if (parent == "three_public.vehicle" && _catalogue.FindByName("公务用车" + name) is { } vehicle && accepts(vehicle.Type))
            {
                return vehicle;
            }

            if (_catalogue.FindByName(name) is { } metric && accepts(metric.Type))
            {
                return metric;
            }
        }

        return null;
    }

    private static IEnumerable<string> Variants(string label)
    {
        string bare = LongInsert().Replace(label, string.Empty);
        string led = Leading().Replace(bare, string.Empty);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string variant in (string[])[label, bare, led, Ending().Replace(bare, string.Empty), Ending().Replace(led, string.Empty)])
        {
            if (variant.Length > 1 && seen.Add(variant))
            {
                yield return variant;
            }
        }
    }

    [GeneratedRegex("（[^（）]{3,}）|（[^（）]{1,2}）$")]
    private static partial Regex LongInsert();

    [GeneratedRegex("(小计|合计|总计|总额|金额|数额|决算数|预算数|决算|预算|数|情况)$")]
    private static partial Regex Ending();

    [GeneratedRegex("^(部门|单位|本年度?|全年|当年|加：|减：|年度|本部门|本单位|年末|年底)")]
    private static partial Regex Leading();
}
