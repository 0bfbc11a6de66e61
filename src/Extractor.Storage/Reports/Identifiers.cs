using Extractor.Checks.Findings;
using Extractor.Checks.Relations;
using Extractor.Documents.Model;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Reports;

namespace Extractor.Storage.Reports;

/// <summary>
/// The identifiers that the exchange format and the command line use for the program's enumerations. They are fixed by the
/// format and do not follow from the names of the enumeration members, so that renaming a member changes no stored report.
/// </summary>
public static class Identifiers
{
    /// <summary>The identifiers of the bases, in the order of <see cref="Basis"/>.</summary>
    public static IReadOnlyList<string> Bases { get; } = [.. Enum.GetValues<Basis>().Select(Of)];

    /// <summary>The identifiers of the severities, the gravest first.</summary>
    public static IReadOnlyList<string> Severities { get; } = [.. Enum.GetValues<Severity>().Reverse().Select(Of)];

    /// <summary>The identifiers of the kinds of relation, in the order of <see cref="RelationKind"/>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<RelationKind>().Select(Of)];

    /// <summary>The identifiers of the kinds of report, in the order of <see cref="ReportKind"/>.</summary>
    public static IReadOnlyList<string> ReportKinds { get; } = [.. Enum.GetValues<ReportKind>().Select(Of)];

    /// <summary>The identifier of a kind of relation.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(RelationKind kind) => kind switch
    {
        RelationKind.Sum => "sum",
        RelationKind.PartLeWhole => "part_le_whole",
        RelationKind.Ratio => "ratio",
        RelationKind.Change => "change",
        RelationKind.ChangeRate => "change_rate",
        RelationKind.ScoreSum => "score_sum",
        RelationKind.ScoreCap => "score_cap",
        RelationKind.ExecutionScore => "execution_score",
        RelationKind.Grade => "grade",
        RelationKind.SameFact => "same_fact",
        RelationKind.Direction => "direction",
        RelationKind.Unit => "unit",
        RelationKind.AcrossReports => "across_reports",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of relation"),
    };

    /// <summary>The identifier of a basis.</summary>
    /// <param name="basis">The basis.</param>
    public static string Of(Basis basis) => basis switch
    {
        Basis.None => "none",
        Basis.InitialBudget => "initial_budget",
        Basis.AdjustedBudget => "adjusted_budget",
        Basis.Actual => "actual",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "unknown basis"),
    };

    /// <summary>The identifier of the outcome of a check.</summary>
    /// <param name="status">The outcome.</param>
    public static string Of(RelationStatus status) => status switch
    {
        RelationStatus.Holds => "holds",
        RelationStatus.Rounding => "rounding",
        RelationStatus.Violated => "violated",
        RelationStatus.Undetermined => "undetermined",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "unknown status"),
    };

    /// <summary>The identifier of what stated a relation.</summary>
    /// <param name="source">What stated it.</param>
    public static string Of(RelationSource source) => source switch
    {
        RelationSource.Text => "text",
        RelationSource.Table => "table",
        RelationSource.Catalogue => "catalogue",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "unknown source"),
    };

    /// <summary>The identifier of a severity.</summary>
    /// <param name="severity">The severity.</param>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
    };

    /// <summary>The identifier of a way of recognising facts.</summary>
    /// <param name="method">The way.</param>
    public static string Of(ExtractionMethod method) => method switch
    {
        ExtractionMethod.Pattern => "pattern",
        ExtractionMethod.Table => "table",
        ExtractionMethod.Model => "model",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "unknown method"),
    };

    /// <summary>The identifier of a kind of report.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(ReportKind kind) => kind switch
    {
        ReportKind.Department => "department",
        ReportKind.Project => "project",
        ReportKind.FinalAccounts => "final_accounts",
        ReportKind.Budget => "budget",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of report"),
    };

    /// <summary>The identifier of a file format.</summary>
    /// <param name="format">The format.</param>
    public static string Of(FileFormat format) => format switch
    {
        FileFormat.Text => "txt",
        FileFormat.Docx => "docx",
        FileFormat.Pdf => "pdf",
        FileFormat.Doc => "doc",
        FileFormat.Rtf => "rtf",
        FileFormat.Odt => "odt",
        FileFormat.Xlsx => "xlsx",
        FileFormat.Xls => "xls",
        FileFormat.Html => "html",
        FileFormat.Markdown => "md",
        FileFormat.Ofd => "ofd",
        FileFormat.Image => "image",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "unknown format"),
    };
}
