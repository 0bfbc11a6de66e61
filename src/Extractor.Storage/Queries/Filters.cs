using Extractor.Storage.Reviews;

namespace Extractor.Storage.Queries;

/// <summary>Which reports an answer is about. Everything left out restricts nothing.</summary>
public record ReportFilter
{
    /// <summary>A department's name or a part of it.</summary>
    public string? Department { get; init; }

    /// <summary>A region's name or a part of it.</summary>
    public string? Region { get; init; }

    /// <summary>Kinds of report.</summary>
    public IReadOnlySet<string>? Kinds { get; init; }

    /// <summary>Budget years of the reports.</summary>
    public IReadOnlySet<int>? ReportYears { get; init; }

    /// <summary>Whether a report passes.</summary>
    /// <param name="report">The report.</param>
    public bool Passes(ReportKey report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return (Department is null || report.Department?.Contains(Department, StringComparison.Ordinal) == true)
            && (Region is null || report.Region?.Contains(Region, StringComparison.Ordinal) == true)
            && (Kinds is null || Kinds.Contains(report.Kind))
            && (ReportYears is null || (report.Year is int year && ReportYears.Contains(year)));
    }
}

/// <summary>Which facts an answer is about.</summary>
public sealed record FactFilter : ReportFilter
{
    /// <summary>Catalogue metrics.</summary>
    public IReadOnlySet<string>? Metrics { get; init; }

    /// <summary>Years the figures are of.</summary>
    public IReadOnlySet<int>? Years { get; init; }

    /// <summary>Bases.</summary>
    public IReadOnlySet<string>? Bases { get; init; }

    /// <summary>Which scopes. Default: only the whole department.</summary>
    public ScopeFilter Scope { get; init; } = ScopeFilter.Whole;

    /// <summary>All facts of all scopes in the reports that pass a filter.</summary>
    /// <param name="reports">Which reports.</param>
    public static FactFilter OfReports(ReportFilter reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return new FactFilter
        {
            Department = reports.Department,
            Region = reports.Region,
            Kinds = reports.Kinds,
            ReportYears = reports.ReportYears,
            Scope = ScopeFilter.Any,
        };
    }

    /// <summary>Whether a fact passes, its report aside.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="basis">The basis.</param>
    /// <param name="year">The year.</param>
    public bool Passes(string metric, string basis, int? year) =>
        (Metrics is null || Metrics.Contains(metric))
        && (Bases is null || Bases.Contains(basis))
        && (Years is null || (year is int y && Years.Contains(y)));
}

/// <summary>Which scopes of facts an answer is about.</summary>
/// <param name="OnlyWhole">Only facts of the whole department.</param>
/// <param name="Text">Only facts whose scope contains this text.</param>
public readonly record struct ScopeFilter(bool OnlyWhole, string? Text)
{
    /// <summary>Only facts of the whole department.</summary>
    public static ScopeFilter Whole { get; } = new(true, null);

    /// <summary>All facts.</summary>
    public static ScopeFilter Any { get; } = new(false, null);

    /// <summary>Whether a scope passes.</summary>
    /// <param name="scope">The scope.</param>
    public bool Passes(string? scope) => OnlyWhole
        ? scope is null
        : Text is null || scope?.Contains(Text, StringComparison.Ordinal) == true;
}

/// <summary>Which findings an answer is about.</summary>
public sealed record FindingFilter : ReportFilter
{
    /// <summary>All findings in the reports that pass a filter.</summary>
    /// <param name="reports">Which reports.</param>
    public static FindingFilter OfReports(ReportFilter reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return new FindingFilter
        {
            Department = reports.Department,
            Region = reports.Region,
            Kinds = reports.Kinds,
            ReportYears = reports.ReportYears,
        };
    }

    /// <summary>Severities.</summary>
    public IReadOnlySet<string>? Severities { get; init; }

    /// <summary>Kinds of the violated relation.</summary>
    public IReadOnlySet<string>? Rules { get; init; }

    /// <summary>Review states.</summary>
    public IReadOnlySet<ReviewState>? States { get; init; }
}
