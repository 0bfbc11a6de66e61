using Extractor.Storage.Queries;
using Extractor.Storage.Reviews;

namespace Extractor.Exports.Columns;

/// <summary>
/// The columns in which a store is given to programs. Identifiers, not Chinese names; money in 元. <c>year</c> of a fact is the year that the figure
/// is of, <c>report_year</c> that of the report that states it.
/// </summary>
public static class StoreColumns
{
    /// <summary>The reports.</summary>
    public static IReadOnlyList<TableColumn<ReportRow>> Reports { get; } =
    [
        new("report", ColumnType.Whole, r => r.Key.Number),
        new("department", ColumnType.Text, r => r.Key.Department),
        new("region", ColumnType.Text, r => r.Key.Region),
        new("year", ColumnType.Whole, r => r.Key.Year),
        new("kind", ColumnType.Text, r => r.Key.Kind),
        new("project", ColumnType.Text, r => r.Key.Project),
        new("title", ColumnType.Text, r => r.Title),
        new("file", ColumnType.Text, r => r.FileName),
        new("format", ColumnType.Text, r => r.Format),
        new("pages", ColumnType.Whole, r => r.Pages),
        new("facts", ColumnType.Whole, r => r.Facts),
        new("relations", ColumnType.Whole, r => r.Relations),
        new("errors", ColumnType.Whole, r => r.Errors),
        new("warnings", ColumnType.Whole, r => r.Warnings),
        new("infos", ColumnType.Whole, r => r.Infos),
        new("sha256", ColumnType.Text, r => r.Sha256),
    ];

    /// <summary>The findings.</summary>
    public static IReadOnlyList<TableColumn<FindingRow>> Findings { get; } =
    [
        new("report", ColumnType.Whole, f => f.Report.Number),
        new("department", ColumnType.Text, f => f.Report.Department),
        new("region", ColumnType.Text, f => f.Report.Region),
        new("year", ColumnType.Whole, f => f.Report.Year),
        new("kind", ColumnType.Text, f => f.Kind),
        new("severity", ColumnType.Text, f => f.Severity),
        new("message", ColumnType.Text, f => f.Message),
        new("stated", ColumnType.Text, f => f.Stated),
        new("expected", ColumnType.Text, f => f.Expected),
        new("hint", ColumnType.Text, f => f.Hint),
        new("stake", ColumnType.Decimal, f => f.Stake),
        new("numbers", ColumnType.Text, f => string.Join('、', f.Numbers)),
        new("state", ColumnType.Text, f => ReviewStates.Of(f.State)),
        new("note", ColumnType.Text, f => f.Review?.Note),
        new("id", ColumnType.Text, f => f.Id),
    ];

    /// <summary>The facts.</summary>
    /// <param name="nameOf">Gives metrics their names.</param>
    public static IReadOnlyList<TableColumn<StatedFact>> Facts(Func<string, string?> nameOf) =>
    [
        new("report", ColumnType.Whole, f => f.Fact.Report.Number),
        new("department", ColumnType.Text, f => f.Fact.Report.Department),
        new("region", ColumnType.Text, f => f.Fact.Report.Region),
        new("report_year", ColumnType.Whole, f => f.Fact.Report.Year),
        new("report_kind", ColumnType.Text, f => f.Fact.Report.Kind),
        new("project", ColumnType.Text, f => f.Fact.Report.Project),
        new("metric", ColumnType.Text, f => f.Fact.Metric),
        new("name", ColumnType.Text, f => nameOf(f.Fact.Metric)),
        new("basis", ColumnType.Text, f => f.Fact.Basis),
        new("year", ColumnType.Whole, f => f.Fact.Year),
        new("scope", ColumnType.Text, f => f.Fact.Scope),
        new("value", ColumnType.Text, f => f.Fact.Value),
        new("unit", ColumnType.Text, f => f.Fact.Unit),
        new("normalized", ColumnType.Decimal, f => f.Fact.Normalized),
        new("confidence", ColumnType.Real, f => f.Fact.Confidence),
        new("preferred", ColumnType.Flag, f => f.Preferred),
    ];
}
