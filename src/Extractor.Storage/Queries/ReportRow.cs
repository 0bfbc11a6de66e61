namespace Extractor.Storage.Queries;

/// <summary>Whose report it is: what every row of an answer carries.</summary>
/// <param name="Number">The report's number in the store, from 1, never used twice.</param>
/// <param name="Department">The department.</param>
/// <param name="Region">The region.</param>
/// <param name="Year">The budget year of the report.</param>
/// <param name="Kind">department, project, final_accounts or budget.</param>
/// <param name="Project">The project's name in a project report.</param>
public sealed record ReportKey(int Number, string? Department, string? Region, int? Year, string Kind, string? Project);

/// <summary>A report in the store.</summary>
/// <param name="Key">Whose report it is.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="Title">The title as printed.</param>
/// <param name="FileName">The name of the file it was read from.</param>
/// <param name="Format">The file format.</param>
/// <param name="Pages">The number of pages where the format has pages.</param>
/// <param name="Facts">How many facts it states.</param>
/// <param name="Relations">How many relations were checked in it.</param>
/// <param name="Errors">How many of its findings are errors.</param>
/// <param name="Warnings">How many of its findings are warnings.</param>
/// <param name="Infos">How many of its findings are for information.</param>
public sealed record ReportRow(
    ReportKey Key,
    string Sha256,
    string? Title,
    string FileName,
    string Format,
    int? Pages,
    int Facts,
    int Relations,
    int Errors,
    int Warnings,
    int Infos);

/// <summary>A stated fact in an answer.</summary>
/// <param name="Report">Whose report states it.</param>
/// <param name="Metric">The catalogue metric.</param>
/// <param name="Basis">none, initial_budget, adjusted_budget or actual.</param>
/// <param name="Year">The year the figure is of.</param>
/// <param name="Scope">The project or subordinate unit; <see langword="null"/> for the whole department.</param>
/// <param name="Value">The value as printed.</param>
/// <param name="Unit">The unit as stated.</param>
/// <param name="Normalized">The value in the base unit; <see langword="null"/> for a grade.</param>
/// <param name="Confidence">Between 0 and 1.</param>
public sealed record FactRow(
    ReportKey Report,
    string Metric,
    string Basis,
    int? Year,
    string? Scope,
    string Value,
    string Unit,
    decimal? Normalized,
    double Confidence);
