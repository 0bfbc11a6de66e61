namespace Extractor.Metrics.Reports;

/// <summary>The kinds of report.</summary>
public enum ReportKind
{
    /// <summary>部门整体支出绩效自评.</summary>
    Department,

    /// <summary>项目支出绩效自评.</summary>
    Project,

    /// <summary>部门决算.</summary>
    FinalAccounts,

    /// <summary>部门预算.</summary>
    Budget,
}

/// <summary>What a report is about (XBRL: entity and period).</summary>
/// <param name="Title">The title as printed, on one line.</param>
/// <param name="Department">The lowest region and the body (青岚县水利局), or <see langword="null"/> where nothing names it.</param>
/// <param name="Region">The region (青岚县), where the name or text tells it.</param>
/// <param name="Year">The budget year the report is of.</param>
/// <param name="Kind">The kind of report.</param>
/// <param name="Project">The project's name in a project report.</param>
public sealed record ReportInfo(string? Title, string? Department, string? Region, int? Year, ReportKind Kind, string? Project)
{
    /// <summary>What the text calls the project for short (以下简称“更新项目”), or <see langword="null"/>.</summary>
    public string? ProjectShortName { get; init; }
}
