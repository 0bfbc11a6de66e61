using System.Text;
using Extractor.Storage.LiteDb;
using Extractor.Storage.Queries;
using Extractor.Storage.Reviews;
using Extractor.Storage.Tests.Stores;
using static Extractor.Storage.Tests.SampleReports;

namespace Extractor.Storage.Tests.Reviews;

public sealed class ReviewLogTests : IDisposable
{
    private static readonly DateTime At = new(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_log_is_a_line_of_json_a_decision_with_chinese_as_it_is()
    {
        string path = _folder.File("log.jsonl");
        var log = new ReviewLog(path);
        log.Append(new ReviewDecision("abc", ReviewState.Confirmed, "已通知“单位”更正", At));

        Assert.Equal("{\"at\":\"2024-05-06T07:08:09Z\",\"finding\":\"abc\",\"state\":\"confirmed\",\"note\":\"已通知“单位”更正\"}\n", File.ReadAllText(path));
    }

    [Fact]
    public void Reading_goes_on_where_it_ended()
    {
        var log = new ReviewLog(_folder.File("log.jsonl"));
        long length = log.Append(new ReviewDecision("a", ReviewState.Confirmed, null, At));
        log.Append(new ReviewDecision("b", ReviewState.Dismissed, null, At));

        Assert.Equal("b", Assert.Single(log.ReadFrom(length, out long end)).Finding);
        Assert.Empty(log.ReadFrom(end, out _));
    }

    [Fact]
    public void A_line_cut_short_by_a_crash_loses_only_itself()
    {
        string path = _folder.File("log.jsonl");
        var log = new ReviewLog(path);
        log.Append(new ReviewDecision("a", ReviewState.Confirmed, null, At));
        File.AppendAllText(path, "{\"at\":\"2024-05-06T07:0", Encoding.UTF8);
        log.Append(new ReviewDecision("b", ReviewState.Explained, "说明", At));

        Assert.Equal(["a", "b"], log.ReadFrom(0, out _).Select(d => d.Finding));
    }

    [Fact]
    public void A_database_rebuilt_from_the_files_has_the_decisions_of_the_log()
    {
        string database = _folder.File("store.db");
        var report = Report("青岚县水利局", 2021, 100m, 20m, slip: 1m);
        using (LiteDbReportStore store = LiteDbReportStore.Open(database))
        {
            store.Import("/in/a.docx", report);
            store.Decide(new ReviewDecision(FindingId("青岚县水利局", 2021, 121m), ReviewState.Explained, "单位已说明", At));
        }

        File.Delete(database);
        using (LiteDbReportStore rebuilt = LiteDbReportStore.Open(database))
        {
            rebuilt.Import("/in/a.docx", report);
            FindingRow finding = Assert.Single(rebuilt.Findings(new FindingFilter()));
            Assert.Equal((ReviewState.Explained, "单位已说明"), (finding.State, finding.Review!.Note));
        }
    }

    [Fact]
    public void A_decision_that_reached_only_the_log_is_in_force_after_the_next_opening()
    {
        string database = _folder.File("store.db");
        using (LiteDbReportStore store = LiteDbReportStore.Open(database))
        {
            store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m, slip: 1m));
        }

        new ReviewLog(LiteDbReportStore.LogPath(database)).Append(new ReviewDecision(FindingId("青岚县水利局", 2021, 121m), ReviewState.Confirmed, null, At));

        using LiteDbReportStore reopened = LiteDbReportStore.OpenForReading(database);
        Assert.Equal(ReviewState.Confirmed, Assert.Single(reopened.Findings(new FindingFilter())).State);
    }

    [Fact]
    public void The_database_keeps_its_decisions_where_the_log_is_lost()
    {
        string database = _folder.File("store.db");
        using (LiteDbReportStore store = LiteDbReportStore.Open(database))
        {
            store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m, slip: 1m));
            store.Decide(new ReviewDecision(FindingId("青岚县水利局", 2021, 121m), ReviewState.Confirmed, null, At));
        }

        File.Delete(LiteDbReportStore.LogPath(database));

        using LiteDbReportStore reopened = LiteDbReportStore.Open(database);
        Assert.Equal(ReviewState.Confirmed, Assert.Single(reopened.Findings(new FindingFilter())).State);
    }
}
