using System.Globalization;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;

namespace Extractor.Storage.Packing;

/// <summary>The rows of one report that answers are made of.</summary>
/// <param name="Report">The report.</param>
/// <param name="Facts">Its facts.</param>
/// <param name="Findings">Its findings, none of them reviewed.</param>
public sealed record ReportRows(ReportRow Report, IReadOnlyList<FactRow> Facts, IReadOnlyList<FindingRow> Findings)
{
    /// <summary>Draws the rows out of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="number">Its number in the store, or 0.</param>
    public static ReportRows Draw(ReportRecord report, int number = 0)
    {
        ArgumentNullException.ThrowIfNull(report);
        ReportHead head = report.Report;
        var key = new ReportKey(number, head.Department, head.Region, head.Year, head.Kind, head.Project);
        Dictionary<string, RelationRecord> relations = report.Relations.ToDictionary(r => r.Id);
        return new ReportRows(
            new ReportRow(
                key,
                report.Source.Sha256,
                head.Title,
                Path.GetFileName(report.Source.Path),
                report.Source.Format,
                report.Source.Pages,
                report.Facts.Count,
                report.Relations.Count,
                report.Findings.Count(f => f.Severity == "error"),
                report.Findings.Count(f => f.Severity == "warning"),
                report.Findings.Count(f => f.Severity == "info")),
            [
                .. report.Facts.Select(f => new FactRow(
                    key,
                    f.Metric,
                    f.Basis,
                    f.Year,
                    f.Scope,
                    f.Value,
                    f.Unit,
                    f.Normalized is null ? null : decimal.Parse(f.Normalized, CultureInfo.InvariantCulture),
                    f.Confidence)),
            ],
            [
                .. report.Findings.Select(f => new FindingRow(
                    key,
                    f.Id,
                    f.Kind,
                    f.Severity,
                    f.Message,
                    f.Numbers,
                    f.Stated,
                    f.Expected,
                    f.Hint,
                    f.Relation is null ? null : AmountAtStake.Of(relations[f.Relation]),
                    null)),
            ]);
    }

    /// <summary>The same rows with the number that a store gave the report.</summary>
    /// <param name="number">The number.</param>
    public ReportRows Numbered(int number)
    {
        ReportKey key = Report.Key with { Number = number };
        return new ReportRows(
            Report with { Key = key },
            [.. Facts.Select(f => f with { Report = key })],
            [.. Findings.Select(f => f with { Report = key })]);
    }
}
