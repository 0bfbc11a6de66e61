using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Metrics.Catalogue;
using Extractor.Pipeline.Answers;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Across;

/// <summary>
/// Contradictions between reports in a store: last year's figure told this year against last year's own report, one department's report imported
/// twice with different figures, and a unit's figure in its department's report against the unit's own report. Only figures of one metric, basis,
/// year, 口径 and kind of report are compared, and only where no values behind the printed digits agree. A revised version is no contradiction of
/// what it revises, and last year's figure agrees where any version of last year's report says it. A department's total is compared with its units'
/// reports line by line, through the lines in which its own report lists them: whether all units are there is known only then.
/// </summary>
public static class AcrossReports
{
    // In a larger store reports are compared only where that is asked for, since it reads all figures.
    private const int ReportsComparedUnasked = 2_000;
    private static readonly string[] Revised = ["修订", "修改", "更正", "更新", "变更", "调整版", "重新公开", "补充公开"];
    private static readonly string[] Approximate = ["约", "近", "左右", "余", "超"];

    /// <summary>The findings that pass a filter, unless the store is so large that they must be asked for by their kind.</summary>
    /// <param name="store">The store.</param>
    /// <param name="filter">The filter.</param>
    public static IEnumerable<FindingRow> FindUnasked(IReportStore store, FindingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(filter);
        bool asked = filter.Rules?.Contains("across_reports") ?? store.Reports(new ReportFilter()).Take(ReportsComparedUnasked + 1).Count() <= ReportsComparedUnasked;
        return asked ? Find(store, filter).Select(static finding => finding.Row) : [];
    }

    /// <summary>The findings that pass a filter; each belongs to the later report.</summary>
    /// <param name="store">The store.</param>
    /// <param name="filter">The filter.</param>
    public static IEnumerable<AcrossFinding> Find(IReportStore store, FindingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(filter);
        if ((filter.Rules is not null && !filter.Rules.Contains("across_reports")) || (filter.Severities is not null && !filter.Severities.Contains("warning")))
        {
            return [];
        }

        var facts = new FactFilter { Scope = ScopeFilter.Any, Department = filter.Department, Region = filter.Region };
        var pairs = new List<(FactRow Told, FactRow Own)>();
        var group = new List<FactRow>();
        foreach (FactRow fact in store.Facts(facts))
        {
            if (group.Count > 0 && (group[0].Metric, group[0].Basis, group[0].Year) != (fact.Metric, fact.Basis, fact.Year))
            {
                pairs.AddRange(Conflicts(group));
                group.Clear();
            }

            if (fact.Year is not null && fact.Report is { Department: not null, Year: not null })
            {
                group.Add(fact);
            }
        }

        pairs.AddRange(Conflicts(group));
        return Confirmed(store, pairs.Where(pair => IsToldAgain(pair.Told.Metric) && filter.Passes(pair.Told.Report)))
            .Where(finding => filter.States is null || filter.States.Contains(finding.Row.State));
    }

    // Scores, grades and opinions are of their own report; only amounts and counts are told again. Asked of conflicts only: most stores have none,
    // and the catalogue takes longer to load than their figures.
    private static bool IsToldAgain(string metric) => MetricCatalogue.Default.Find(metric)?.Type is MetricType.Money or MetricType.Count;

    // The facts are of one metric, basis and year.
    private static IEnumerable<(FactRow Told, FactRow Own)> Conflicts(List<FactRow> group)
    {
        ILookup<string, FactRow> byDepartment = group.ToLookup(static fact => fact.Report.Department!);
        foreach (IGrouping<(int Number, string? Scope), FactRow> told in group.GroupBy(static fact => (fact.Report.Number, fact.Scope)))
        {
            FactRow first = told.First();
            List<FactRow> same = [.. byDepartment[first.Report.Department!].Where(other => other.Scope == first.Scope && IsOfSameBody(first.Report, other.Report))];
            int year = first.Year!.Value;
            if (Contradicted(told, same.Where(other => first.Report.Year == year + 1 && other.Report.Year == year)) is { } lastYears)
            {
                yield return (first, lastYears);
            }

            if (Contradicted(told, same.Where(other => first.Report.Year == year && other.Report.Year == year && other.Report.Number < first.Report.Number)) is { } earlier)
            {
                yield return (first, earlier);
            }

            if (first.Scope is { } unit && first.Report.Year == year
                && Contradicted(told, byDepartment[unit].Concat(byDepartment[first.Report.Region + unit]).Distinct().Where(other => other.Scope is null
                    && other.Report.Number != first.Report.Number && other.Report.Kind == first.Report.Kind && other.Report.Year == year)) is { } units)
            {
                yield return (first, units);
            }
        }
    }

    // What the latest of some reports says instead, where none of them says the same. A report that gives several values for one
    // figure contradicts itself; it agrees where any of them does.
    private static FactRow? Contradicted(IEnumerable<FactRow> told, IEnumerable<FactRow> others)
    {
        List<FactRow> own = [.. others];
        return told.Any(a => own.Exists(b => Agree(a, b))) ? null : own.MaxBy(static fact => fact.Report.Number);
    }

    // Reports of two projects are told apart by their names only, and bodies of one name by their region.
    private static bool IsOfSameBody(ReportKey report, ReportKey other) =>
        other.Number != report.Number && other.Kind == report.Kind && other.Project == report.Project && (other.Kind != "project" || other.Project is not null)
        && (other.Region is null || report.Region is null || other.Region == report.Region);

    private static bool Agree(FactRow a, FactRow b) =>
        PrintedInterval.Of(a) is not { } first || PrintedInterval.Of(b) is not { } second || first.Meets(second);

    // The rows know neither 口径 nor wording; the reports do, and only those that seem to differ are opened.
    private static IEnumerable<AcrossFinding> Confirmed(IReportStore store, IEnumerable<(FactRow Told, FactRow Own)> pairs)
    {
        var opened = new Dictionary<int, ReportRecord?>();
        foreach ((FactRow told, FactRow own) in pairs)
        {
            if (Statement(told) is { } a && Statement(own) is { } b && a.Universe == b.Universe && !IsVague(a) && !IsVague(b)
                && !(told.Report.Year == own.Report.Year && told.Scope == own.Scope && (IsRevised(Opened(told)!) || IsRevised(Opened(own)!))))
            {
                FindingRow row = Finding(told, own);
                yield return new AcrossFinding(row with { Review = store.DecisionOn(row.Id) }, a, own.Report, b);
            }
        }

        ReportRecord? Opened(FactRow row)
        {
            if (!opened.TryGetValue(row.Report.Number, out ReportRecord? report))
            {
                opened[row.Report.Number] = report = store.FindReport(row.Report.Number);
            }

            return report;
        }

        // What a model guessed is an answer, not evidence.
        FactRecord? Statement(FactRow row) =>
            Opened(row)?.Facts.FirstOrDefault(f => f.Metric == row.Metric && f.Basis == row.Basis && f.Year == row.Year && f.Scope == row.Scope && f.Value == row.Value && f.Unit == row.Unit && f.Method != "model");
    }

    private static bool IsRevised(ReportRecord report) =>
        Array.Exists(Revised, word => report.Report.Title?.Contains(word, StringComparison.Ordinal) == true || Path.GetFileName(report.Source.Path).Contains(word, StringComparison.Ordinal));

    private static bool IsVague(FactRecord fact)
    {
        int at = fact.Evidence.Quote.IndexOf(fact.Value, StringComparison.Ordinal);
        string before = at > 0 ? fact.Evidence.Quote[Math.Max(0, at - 2)..at] : string.Empty;
        string after = at >= 0 ? fact.Evidence.Quote[(at + fact.Value.Length)..] : string.Empty;
        string near = before + after[..Math.Min(after.Length, fact.Unit.Length + 2)];
        return Array.Exists(Approximate, word => near.Contains(word, StringComparison.Ordinal));
    }

    private static FindingRow Finding(FactRow told, FactRow own)
    {
        string name = $"{own.Year}年{(own.Basis == "none" ? string.Empty : ChineseNames.Bases.Of(own.Basis))}{MetricCatalogue.Default.Find(own.Metric)?.Label ?? own.Metric}";
        string what = own.Scope != told.Scope ? $"{own.Report.Department}的{name}：汇总报告{told.Value}{told.Unit}，该单位报告{own.Value}{own.Unit}"
            : told.Report.Year == own.Report.Year ? $"{name}：同一部门同一年度两份报告不一致，本报告{told.Value}{told.Unit}，另一份{own.Value}{own.Unit}"
            : $"{name}：本报告{told.Value}{told.Unit}，上年报告{own.Value}{own.Unit}";
        decimal difference = Math.Abs(told.Normalized!.Value - own.Normalized!.Value);
        return new FindingRow(
            told.Report,
            Identify(told, own),
            "across_reports",
            "warning",
            $"{what}（报告 {own.Report.Number}）",
            [told.Value, own.Value],
            told.Value,
            own.Value,
            null,
            told.Unit.EndsWith('元') ? difference : null,
            null);
    }

    private static string Identify(FactRow told, FactRow own)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"across|{told.Metric}|{told.Basis}|{told.Year}|{told.Scope}|{told.Report.Department}|{told.Report.Year}|{told.Normalized}|{own.Report.Department}|{own.Report.Year}|{own.Normalized}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan()[..8]);
    }
}
