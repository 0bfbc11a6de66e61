using System.Security.Cryptography;
using System.Text;
using Extractor.Checks.Reports;
using Extractor.Documents.Model;
using Extractor.Documents.PlainText;
using Extractor.Documents.Reading;
using Extractor.Pipeline.Across;
using Extractor.Storage;
using Extractor.Storage.Files;
using Extractor.Storage.Memory;
using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;
using Extractor.Storage.Reviews;

namespace Extractor.Pipeline.Tests.Across;

/// <summary>Small real reports in a store, and what they say of each other.</summary>
public sealed class AcrossReportsTests : IDisposable
{
    private readonly InMemoryReportStore _store = new();
    private int _files;

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Last_years_figure_that_differs_from_last_years_report_is_a_finding_of_this_years()
    {
        Import("青岚县水利局2022年度部门整体支出绩效自评报告", "2022年基本支出200.15万元。");
        Import("青岚县水利局2023年度部门整体支出绩效自评报告", "2023年基本支出215.35万元。", "2022年基本支出201.15万元。");
        FindingRow finding = Assert.Single(AcrossReports.Find(_store, new FindingFilter())).Row;
        Assert.Equal(["201.15", "200.15"], finding.Numbers);
        Assert.Equal(2023, finding.Report.Year);
        Assert.Equal(10_000m, finding.Stake);
        Assert.Equal("2022年决算基本支出：本报告201.15万元，上年报告200.15万元（报告 1）", finding.Message);
    }

    [Fact]
    public void A_coarser_print_of_the_same_amount_agrees()
    {
        Import("青岚县水利局2022年度部门整体支出绩效自评报告", "2022年基本支出2001500元。");
        Import("青岚县水利局2023年度部门整体支出绩效自评报告", "2023年基本支出215.35万元。", "2022年基本支出200.2万元。");
        Assert.Empty(AcrossReports.Find(_store, new FindingFilter()));
    }

    [Fact]
    public void Other_departments_bases_and_years_are_never_compared()
    {
        Import("青岚县水利局2022年度部门整体支出绩效自评报告", "2022年基本支出200.15万元。");
        Import("青岚县教育局2023年度部门整体支出绩效自评报告", "2022年基本支出500.00万元。");
        Import("青岚县水利局2023年度部门整体支出绩效自评报告", "2023年基本支出215.35万元。", "2022年项目支出20.00万元。");
        Assert.Empty(AcrossReports.Find(_store, new FindingFilter()));
    }

    [Fact]
    public void A_report_imported_twice_with_different_figures_is_a_finding()
    {
        Import("青岚县水利局2022年度部门整体支出绩效自评报告", "2022年基本支出200.15万元。");
        Import("青岚县水利局2022年度部门整体支出绩效自评报告", "2022年基本支出210.15万元。");
        FindingRow finding = Assert.Single(AcrossReports.Find(_store, new FindingFilter())).Row;
        Assert.Contains("两份报告不一致", finding.Message, StringComparison.Ordinal);
        Assert.Empty(AcrossReports.Find(_store, new FindingFilter { Rules = new HashSet<string> { "sum" } }));
    }

    [Fact]
    public void A_decision_on_a_contradiction_between_reports_is_kept_and_filters()
    {
        Import("青岚县水利局2022年度部门整体支出绩效自评报告", "2022年基本支出200.15万元。");
        Import("青岚县水利局2023年度部门整体支出绩效自评报告", "2023年基本支出215.35万元。", "2022年基本支出201.15万元。");
        string id = Assert.Single(AcrossReports.Find(_store, new FindingFilter())).Row.Id;
        _store.Decide(new ReviewDecision(id, ReviewState.Explained, "上年决算调整", DateTime.UnixEpoch));

        // The same reports in other words: what the decision hangs on is the figures.
        Import("青岚县水利局2023年度部门整体支出绩效自评报告", "2023年基本支出215.35万元。", "2022年基本支出201.15万元。", "全年工作平稳有序。");
        Assert.All(AcrossReports.Find(_store, new FindingFilter()), finding => Assert.Equal((id, ReviewState.Explained), (finding.Row.Id, finding.Row.State)));
        Assert.Empty(AcrossReports.Find(_store, new FindingFilter { States = new HashSet<ReviewState> { ReviewState.Open } }));
    }

    [Fact]
    public void A_revised_report_does_not_contradict_what_it_revises_and_settles_last_years_figure()
    {
        Import("青岚县水利局2022年度部门整体支出绩效自评报告", "2022年基本支出200.15万元。");
        Import("青岚县水利局2022年度部门整体支出绩效自评报告（修订）", "2022年基本支出201.15万元。");
        Import("青岚县水利局2023年度部门整体支出绩效自评报告", "2023年基本支出215.35万元。", "2022年基本支出201.15万元。");
        Assert.Empty(AcrossReports.Find(_store, new FindingFilter()));
    }

    [Fact]
    public void Budgets_and_accounts_and_reports_of_other_kinds_are_never_compared()
    {
        Import("青岚县水利局2022年度部门整体支出绩效自评报告", "2022年基本支出200.15万元。", "2022年年初预算基本支出190.00万元。");
        Import("青岚县水利局2022年度部门决算公开", "2022年基本支出240.15万元。");
        Import("青岚县水利局2022年度防汛物资储备项目支出绩效自评报告", "2022年项目支出20.00万元。");
        Import("青岚县水利局2022年度河道清淤项目支出绩效自评报告", "2022年项目支出35.00万元。");
        Assert.Empty(AcrossReports.Find(_store, new FindingFilter()));
    }

    private void Import(string title, params string[] paragraphs)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(title + "\n" + string.Join('\n', paragraphs));
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        string path = $"/reports/{++_files}.txt";
        var document = new Document(new DocumentSource(path, hash, FileFormat.Text, null), new PlainTextReader().Read(bytes, ReadLimits.Default, CancellationToken.None).Blocks);
        ReportRecord report = ReportTranscriber.Transcribe(document, new ReportAnalyser().Analyse(document, CancellationToken.None));
        _store.Put(new FileEntry(path, bytes.Length, DateTime.UnixEpoch, hash, [new ReportLink(path, hash)]), [PackedReport.Pack(report)]);
    }
}
