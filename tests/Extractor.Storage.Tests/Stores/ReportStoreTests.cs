using Extractor.Storage.Files;
using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;
using Extractor.Storage.Reviews;
using static Extractor.Storage.Tests.SampleReports;

namespace Extractor.Storage.Tests.Stores;

/// <summary>What every store does. A derived class runs these tests against one implementation.</summary>
public abstract class ReportStoreTests
{
    /// <summary>The store, as it is after what was done so far. An implementation on disk may close and open it in between.</summary>
    protected abstract IReportStore Store { get; }

    [Fact]
    public void An_empty_store_answers_with_nothing()
    {
        Assert.Empty(Store.Reports(new ReportFilter()));
        Assert.Empty(Store.Facts(new FactFilter()));
        Assert.Empty(Store.Findings(new FindingFilter()));
        Assert.Null(Store.FindReport(1));
        Assert.Null(Store.FindFile("/in/a.docx"));
        Assert.Empty(Store.PathsOf(1));
    }

    [Fact]
    public void A_report_comes_back_as_it_went_in()
    {
        ReportRecord report = Report("青岚县水利局", 2021, 215.35m, 26.80m, slip: 0.09m);
        Store.Import("/in/a.docx", report);

        ReportRow row = Assert.Single(Store.Reports(new ReportFilter()));
        Assert.Equal((report.Source.Sha256, 5, 1, 1), (row.Sha256, row.Facts, row.Relations, row.Errors));
        ReportRecord stored = Store.FindReport(row.Key.Number)!;
        Assert.Equal(ReportJson.ToBytes(report), ReportJson.ToBytes(stored));
        Assert.Equal(["/in/a.docx"], Store.PathsOf(row.Key.Number));
    }

    [Fact]
    public void Facts_keep_value_unit_scope_and_report()
    {
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 215.35m, 26.80m));

        List<FactRow> facts = [.. Store.Facts(new FactFilter { Scope = ScopeFilter.Any })];

        Assert.Equal(5, facts.Count);
        FactRow total = Assert.Single(facts, f => f.Metric == "expenditure.total");
        Assert.Equal(("242.15", "万元", 2421500m, "actual", 2021), (total.Value, total.Unit, total.Normalized, total.Basis, total.Year));
        Assert.Equal(0.9876, total.Confidence, 4);
        Assert.Equal(("青岚县水利局", "青岚县", "department"), (total.Report.Department, total.Report.Region, total.Report.Kind));
        FactRow grade = Assert.Single(facts, f => f.Metric == "grade");
        Assert.Equal(("优", null, "none"), (grade.Value, grade.Normalized, grade.Basis));
        Assert.Equal("水库除险加固", Assert.Single(facts, f => f.Scope is not null).Scope);
    }

    [Fact]
    public void Facts_are_filtered_by_metric_year_basis_department_and_scope()
    {
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m));
        Store.Import("/in/b.docx", Report("青岚县水利局", 2022, 110m, 25m));
        Store.Import("/in/c.docx", Report("霁川县教育局", 2022, 300m, 60m));

        Assert.Equal(3, Store.Facts(new FactFilter { Metrics = new HashSet<string> { "expenditure.total" } }).Count());
        Assert.Equal(["135.00", "360.00"], Store.Facts(new FactFilter { Metrics = new HashSet<string> { "expenditure.total" }, Years = new HashSet<int> { 2022 } }).Select(f => f.Value).Order());
        Assert.Equal(8, Store.Facts(new FactFilter { Department = "水利" }).Count());
        Assert.Equal(10, Store.Facts(new FactFilter { Department = "水利", Scope = ScopeFilter.Any }).Count());
        Assert.Equal(["10.00", "12.50", "30.00"], Store.Facts(new FactFilter { Scope = new ScopeFilter(false, "除险") }).Select(f => f.Value).Order());
        Assert.Equal(3, Store.Facts(new FactFilter { Bases = new HashSet<string> { "none" } }).Count());
        Assert.Equal(4, Store.Facts(new FactFilter { Region = "霁川县" }).Count());
        Assert.Empty(Store.Facts(new FactFilter { Kinds = new HashSet<string> { "budget" } }));
        Assert.Empty(Store.Facts(new FactFilter { Department = "公安" }));
    }

    [Fact]
    public void A_metric_is_not_found_by_the_beginning_of_its_name()
    {
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m));

        Assert.Empty(Store.Facts(new FactFilter { Metrics = new HashSet<string> { "expenditure" } }));
    }

    [Fact]
    public void Findings_carry_the_money_at_stake()
    {
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 215.35m, 26.80m, slip: 0.09m));

        FindingRow finding = Assert.Single(Store.Findings(new FindingFilter()));

        Assert.Equal(("sum", "error", ReviewState.Open), (finding.Kind, finding.Severity, finding.State));
        Assert.Equal(900m, finding.Stake);
        Assert.Equal(["242.24", "215.35", "26.80"], finding.Numbers);
        Assert.Equal("青岚县水利局", finding.Report.Department);
    }

    [Fact]
    public void Findings_are_filtered_by_severity_rule_year_department_and_state()
    {
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m, slip: 1m));
        Store.Import("/in/b.docx", Report("霁川县教育局", 2022, 300m, 60m, slip: 2m));
        Store.Decide(new ReviewDecision(FindingId("霁川县教育局", 2022, 362m), ReviewState.Dismissed, "四舍五入", DateTime.UtcNow));

        Assert.Equal(2, Store.Findings(new FindingFilter { Severities = new HashSet<string> { "error" }, Rules = new HashSet<string> { "sum" } }).Count());
        Assert.Empty(Store.Findings(new FindingFilter { Severities = new HashSet<string> { "warning" } }));
        Assert.Empty(Store.Findings(new FindingFilter { Rules = new HashSet<string> { "ratio" } }));
        Assert.Equal("霁川县教育局", Assert.Single(Store.Findings(new FindingFilter { ReportYears = new HashSet<int> { 2022 } })).Report.Department);
        Assert.Equal("青岚县水利局", Assert.Single(Store.Findings(new FindingFilter { Department = "水利" })).Report.Department);
        Assert.Equal("青岚县水利局", Assert.Single(Store.Findings(new FindingFilter { States = new HashSet<ReviewState> { ReviewState.Open } })).Report.Department);
    }

    [Fact]
    public void Importing_an_unchanged_file_again_changes_nothing()
    {
        ReportRecord report = Report("青岚县水利局", 2021, 100m, 20m, slip: 1m);
        Store.Import("/in/a.docx", report);
        string before = Describe();

        Store.Import("/in/a.docx", report);

        Assert.Equal(before, Describe());
    }

    [Fact]
    public void A_changed_file_replaces_its_report()
    {
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m, slip: 1m));
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 30m));

        ReportRow row = Assert.Single(Store.Reports(new ReportFilter()));
        Assert.Equal("130.00", Assert.Single(Store.Facts(new FactFilter { Metrics = new HashSet<string> { "expenditure.total" } })).Value);
        Assert.Empty(Store.Findings(new FindingFilter()));
        Assert.Equal(["/in/a.docx"], Store.PathsOf(row.Key.Number));
    }

    [Fact]
    public void A_report_analysed_anew_takes_the_place_of_the_same_content_under_all_its_paths()
    {
        ReportRecord before = Report("青岚县水利局", 2021, 100m, 20m, slip: 1m);
        Store.Import("/in/a.docx", before);
        Store.Import("/in/b.docx", before);
        ReportRecord after = before with { Findings = [], Facts = [before.Facts[0]] };

        Store.Put(FileOf("/in/a.docx", before), [PackedReport.Pack(after)], replace: true);

        ReportRow row = Assert.Single(Store.Reports(new ReportFilter()));
        Assert.Equal(["/in/a.docx", "/in/b.docx"], Store.PathsOf(row.Key.Number));
        Assert.Single(Store.Facts(new FactFilter { Scope = ScopeFilter.Any }));
        Assert.Empty(Store.Findings(new FindingFilter()));
        Assert.Single(Store.FindReport(row.Key.Number)!.Facts);
    }

    [Fact]
    public void A_number_is_not_given_twice()
    {
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m));
        int first = Assert.Single(Store.Reports(new ReportFilter())).Key.Number;
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 30m));

        Assert.NotEqual(first, Assert.Single(Store.Reports(new ReportFilter())).Key.Number);
        Assert.Null(Store.FindReport(first));
    }

    [Fact]
    public void The_same_content_under_two_names_is_one_report_with_two_paths()
    {
        ReportRecord report = Report("青岚县水利局", 2021, 100m, 20m);
        Store.Import("/in/b.docx", report);
        Store.Import("/in/a.docx", report);

        ReportRow row = Assert.Single(Store.Reports(new ReportFilter()));
        Assert.Equal(["/in/a.docx", "/in/b.docx"], Store.PathsOf(row.Key.Number));
        Assert.Equal(4, Store.Facts(new FactFilter()).Count());
        Assert.Equal("/in/a.docx", Store.FindFileByContent(FileOf("/in/b.docx", report).Sha256)!.Path);
    }

    [Fact]
    public void A_report_stays_while_any_file_holds_it()
    {
        ReportRecord shared = Report("青岚县水利局", 2021, 100m, 20m);
        ReportRecord other = Report("霁川县教育局", 2021, 300m, 60m);
        Store.Import("/in/a.docx", shared);
        Store.Import("/in/b.docx", shared);

        Store.Import("/in/a.docx", other);
        Assert.Equal(2, Store.Reports(new ReportFilter()).Count());

        Store.Import("/in/b.docx", other);
        Assert.Equal("霁川县教育局", Assert.Single(Store.Reports(new ReportFilter())).Key.Department);
    }

    [Fact]
    public void An_archive_holds_several_reports_and_drops_those_it_no_longer_holds()
    {
        ReportRecord first = Report("青岚县水利局", 2021, 100m, 20m);
        ReportRecord second = Report("霁川县教育局", 2021, 300m, 60m);
        Store.Import("/in/all.zip", first, second);
        Assert.Equal(2, Store.Reports(new ReportFilter()).Count());
        Assert.Equal(2, Store.FindFile("/in/all.zip")!.Reports.Count);

        Store.Import("/in/all.zip", second, Report("蓝汀市民政局", 2021, 7m, 3m));

        Assert.Equal(["蓝汀市民政局", "霁川县教育局"], Store.Reports(new ReportFilter()).Select(r => r.Key.Department!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_is_remembered_with_size_time_and_content()
    {
        FileEntry file = FileOf("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m));
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m));

        FileEntry known = Store.FindFile("/in/a.docx")!;

        Assert.Equal((file.Path, file.Size, file.ModifiedUtc, file.Sha256), (known.Path, known.Size, known.ModifiedUtc, known.Sha256));
        Assert.Equal(file.Reports, known.Reports);
        Assert.Null(Store.FindFile("/in/b.docx"));
        Assert.Null(Store.FindFileByContent(HashOf("nothing")));
        Assert.True(Store.Contains(file.Reports[0].Sha256));
        Assert.False(Store.Contains(HashOf("nothing")));
    }

    [Fact]
    public void A_very_long_path_and_department_are_kept()
    {
        string path = "/in/" + string.Join('/', Enumerable.Repeat("二〇二一年度部门整体支出绩效自评报告汇总", 60)) + ".docx";
        string department = "青岚县" + new string('局', 2000);
        Store.Import(path, Report(department, 2021, 100m, 20m));

        Assert.Equal(path, Store.FindFile(path)!.Path);
        Assert.Equal(department, Assert.Single(Store.Reports(new ReportFilter { Department = department })).Key.Department);
    }

    [Fact]
    public void A_file_that_refers_to_an_unknown_report_is_refused_and_nothing_changes()
    {
        ReportRecord first = Report("青岚县水利局", 2021, 100m, 20m);
        ReportRecord second = Report("霁川县教育局", 2021, 300m, 60m);

        Assert.Throws<StoreException>(() => Store.Put(FileOf("/in/all.zip", first, second), [PackedReport.Pack(first)]));
        Assert.Null(Store.FindFile("/in/all.zip"));
    }

    [Fact]
    public void A_decision_survives_the_import_of_the_changed_file_where_its_operands_are_the_same()
    {
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m, slip: 1m));
        string finding = FindingId("青岚县水利局", 2021, 121m);
        Store.Decide(new ReviewDecision(finding, ReviewState.Confirmed, "已通知单位更正", new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc)));

        // The file changed elsewhere: its content is another, the finding the same.
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m, slip: 1m, version: "b"));

        FindingRow row = Assert.Single(Store.Findings(new FindingFilter()));
        Assert.Equal(finding, row.Id);
        Assert.Equal((ReviewState.Confirmed, "已通知单位更正"), (row.State, row.Review!.Note));
        Assert.Equal(new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc), row.Review.AtUtc);
    }

    [Fact]
    public void A_finding_is_open_again_once_an_operand_changed()
    {
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m, slip: 1m));
        Store.Decide(new ReviewDecision(FindingId("青岚县水利局", 2021, 121m), ReviewState.Dismissed, null, DateTime.UtcNow));

        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m, slip: 2m));

        Assert.Equal(ReviewState.Open, Assert.Single(Store.Findings(new FindingFilter())).State);
    }

    [Fact]
    public void A_decision_can_be_changed_and_taken_back()
    {
        Store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m, slip: 1m));
        string finding = FindingId("青岚县水利局", 2021, 121m);
        Store.Decide(new ReviewDecision(finding, ReviewState.Confirmed, "甲", DateTime.UtcNow));
        Store.Decide(new ReviewDecision(finding, ReviewState.Explained, "乙", DateTime.UtcNow));
        Assert.Equal((ReviewState.Explained, "乙"), Store.Findings(new FindingFilter()).Select(f => (f.State, f.Review!.Note)).Single());

        Store.Decide(new ReviewDecision(finding, ReviewState.Open, null, DateTime.UtcNow));

        Assert.Equal(ReviewState.Open, Assert.Single(Store.Findings(new FindingFilter())).State);
    }

    [Fact]
    public void Hundreds_of_reports_put_replaced_and_shared_answer_like_a_plain_list()
    {
        var random = new Random(7);
        var files = new Dictionary<string, ReportRecord>();
        for (int i = 0; i < 400; i++)
        {
            string path = $"/in/{random.Next(150)}.docx";
            ReportRecord report = Report($"青岚县第{random.Next(60)}局", 2018 + random.Next(5), random.Next(1, 4), random.Next(1, 4), slip: random.Next(3));
            files[path] = report;
            Store.Import(path, report);
        }

        List<ReportRecord> distinct = [.. files.Values.DistinctBy(r => r.Source.Sha256)];
        Assert.Equal(distinct.Select(r => r.Source.Sha256).Order(StringComparer.Ordinal), Store.Reports(new ReportFilter()).Select(r => r.Sha256).Order(StringComparer.Ordinal));
        Assert.Equal(distinct.Count * 5, Store.Facts(new FactFilter { Scope = ScopeFilter.Any }).Count());
        Assert.Equal(distinct.Sum(r => r.Findings.Count), Store.Findings(new FindingFilter()).Count());
        foreach (int year in Enumerable.Range(2018, 5))
        {
            var filter = new FactFilter { Metrics = new HashSet<string> { "expenditure.total" }, Years = new HashSet<int> { year } };
            Assert.Equal(
                distinct.Where(r => r.Report.Year == year).Select(r => r.Facts[0].Value).Order(StringComparer.Ordinal),
                Store.Facts(filter).Select(f => f.Value).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>All that can be seen of the store, as text.</summary>
    private string Describe()
    {
        List<string> seen = [.. Store.Reports(new ReportFilter()).Select(r => r.ToString())];
        seen.AddRange(Store.Facts(new FactFilter { Scope = ScopeFilter.Any }).Select(f => f.ToString()));
        seen.AddRange(Store.Findings(new FindingFilter()).Select(f => $"{f.Report} {f.Id} {f.Message} {f.State}"));
        return string.Join('\n', seen);
    }
}
