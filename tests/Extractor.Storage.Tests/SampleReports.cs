using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Storage.Files;
using Extractor.Storage.Packing;
using Extractor.Storage.Reports;

namespace Extractor.Storage.Tests;

/// <summary>Makes report records whose every figure follows from their arguments.</summary>
internal static class SampleReports
{
    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>A report of a department with total = basic + project, and a finding where <paramref name="slip"/> is not zero.</summary>
    public static ReportRecord Report(string department, int year, decimal basic, decimal project, decimal slip = 0m, string kind = "department", string version = "")
    {
        decimal total = basic + project + slip;
        string name = string.Create(CultureInfo.InvariantCulture, $"{department}-{year}-{kind}-{basic}-{project}-{slip}{version}");
        RelationRecord relation = new(
            "r1",
            "sum",
            slip == 0m ? "holds" : "violated",
            Mention("expenditure.total", total, year, 0),
            [Mention("expenditure.basic", basic, year, 1), Mention("expenditure.project", project, year, 2)],
            Text(total),
            Text(basic + project),
            Text(slip),
            "0.01",
            "text",
            "text.sum.of-which",
            $"支出合计{Text(total)}万元",
            null);
        return new ReportRecord(
            ReportRecord.CurrentSchema,
            new SourceRecord(name + ".docx", HashOf(name), "docx", null),
            new ReportHead($"{year}年度{department}整体支出绩效自评报告", department, department[..3], year, kind, null),
            [
                Fact("f1", "expenditure.total", total, year, null),
                Fact("f2", "expenditure.basic", basic, year, null),
                Fact("f3", "expenditure.project", project, year, null),
                Fact("f4", "expenditure.project", project / 2m, year, "水库除险加固"),
                new FactRecord("f5", "grade", "none", year, null, "优", string.Empty, null, 0.9, "pattern", Evidence(3)),
            ],
            [new IndicatorRecord("产出指标", "数量指标", "水库数量", "≥10", "12", "10", "10")],
            [relation],
            slip == 0m
                ? []
                : [new FindingRecord(FindingId(department, year, total), "sum", "error", $"支出合计{Text(total)}万元 ≠ {Text(basic + project)}万元", [Text(total), Text(basic), Text(project)], Text(total), Text(basic + project), null, "r1", null, [Evidence(0), Evidence(1), Evidence(2)])],
            new CoverageRecord(6, 5, 3, 3));
    }

    /// <summary>The identifier that <see cref="Report"/> gives its finding: it depends on the operands, not on the file.</summary>
    public static string FindingId(string department, int year, decimal total) =>
        HashOf(string.Create(CultureInfo.InvariantCulture, $"{department}|{year}|{total}"))[..16];

    /// <summary>A file that holds the given reports.</summary>
    public static FileEntry FileOf(string path, params ReportRecord[] reports) => new(
        path,
        reports.Length * 1000,
        new DateTime(2024, 3, 1, 8, 30, 0, DateTimeKind.Utc),
        HashOf(string.Concat(reports.Select(r => r.Source.Sha256))),
        [.. reports.Select(r => new ReportLink(reports.Length == 1 ? path : $"{path}/{r.Source.Path}", r.Source.Sha256))]);

    public static void Import(this IReportStore store, string path, params ReportRecord[] reports) =>
        store.Put(FileOf(path, reports), [.. reports.Select(PackedReport.Pack)]);

    private static FactRecord Fact(string id, string metric, decimal value, int year, string? scope) => new(
        id,
        metric,
        "actual",
        year,
        scope,
        Text(value),
        "万元",
        (value * 10_000m).ToString("0.####", CultureInfo.InvariantCulture),
        0.9876,
        "pattern",
        Evidence(1));

    private static MentionRecord Mention(string metric, decimal value, int year, int block) => new(
        metric,
        metric,
        "actual",
        year,
        null,
        Text(value),
        "万元",
        (value * 10_000m).ToString("0.####", CultureInfo.InvariantCulture),
        Evidence(block));

    private static EvidenceRecord Evidence(int block) => new(null, block, null, null, null, 4, 10, "其中：基本支出215.35万元");

    private static string Text(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
