using Extractor.Storage.LiteDb;
using Extractor.Storage.Queries;
using static Extractor.Storage.Tests.SampleReports;

namespace Extractor.Storage.Tests.Stores;

/// <summary>What concerns the database file.</summary>
public sealed class LiteDbFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_writer_is_refused_while_the_first_is_at_work()
    {
        string database = _folder.File("store.db");
        using LiteDbReportStore first = LiteDbReportStore.Open(database);

        StoreException refused = Assert.Throws<StoreException>(() => LiteDbReportStore.Open(database));
        Assert.Contains("正被另一个进程使用", refused.Message, StringComparison.Ordinal);
        Assert.Throws<StoreException>(() => LiteDbReportStore.OpenForReading(database));
    }

    [Fact]
    public void Several_readers_read_at_once()
    {
        string database = _folder.File("store.db");
        using (LiteDbReportStore store = LiteDbReportStore.Open(database))
        {
            store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m));
        }

        using LiteDbReportStore first = LiteDbReportStore.OpenForReading(database);
        using LiteDbReportStore second = LiteDbReportStore.OpenForReading(database);
        Assert.Single(first.Reports(new ReportFilter()));
        Assert.Single(second.Reports(new ReportFilter()));
    }

    [Fact]
    public void A_file_that_a_killed_process_left_empty_is_named_as_such_and_becomes_a_database_with_the_next_import()
    {
        string database = _folder.File("store.db");
        File.WriteAllBytes(database, []);
        File.WriteAllText(database + ".new", "** This was going to be");

        Assert.Contains("数据库是空的", Assert.Throws<StoreException>(() => LiteDbReportStore.OpenForReading(database)).Message, StringComparison.Ordinal);
        using (LiteDbReportStore store = LiteDbReportStore.Open(database))
        {
            store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m));
        }

        using LiteDbReportStore read = LiteDbReportStore.OpenForReading(database);
        Assert.Single(read.Reports(new ReportFilter()));
        Assert.False(File.Exists(database + ".new"));
    }

    [Fact]
    public void The_log_of_a_deleted_database_is_not_played_into_a_new_one()
    {
        string database = _folder.File("store.db");
        string log = _folder.File("store-log.db");
        byte[] written;
        using (LiteDbReportStore store = LiteDbReportStore.Open(database))
        {
            store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m));
            using FileStream open = new(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            written = new byte[open.Length];
            open.ReadExactly(written);
        }

        Assert.NotEmpty(written);
        File.Delete(database);
        File.WriteAllBytes(log, written);

        using LiteDbReportStore anew = LiteDbReportStore.Open(database);
        Assert.Empty(anew.Reports(new ReportFilter()));
    }

    [Fact]
    public void Reading_changes_no_byte_of_the_file()
    {
        string database = _folder.File("store.db");
        using (LiteDbReportStore store = LiteDbReportStore.Open(database))
        {
            store.Import("/in/a.docx", Report("青岚县水利局", 2021, 100m, 20m));
        }

        byte[] before = File.ReadAllBytes(database);
        using (LiteDbReportStore store = LiteDbReportStore.OpenForReading(database))
        {
            Assert.Equal(4, store.Facts(new FactFilter()).Count());
            Assert.Throws<StoreException>(() => store.Import("/in/b.docx", Report("霁川县教育局", 2021, 1m, 2m)));
        }

        Assert.Equal(before, File.ReadAllBytes(database));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_department_is_answered_from_its_rows_or_from_reports_that_an_earlier_version_stored_without_rows(bool withRows)
    {
        string database = _folder.File("store.db");
        using (LiteDbReportStore store = LiteDbReportStore.Open(database))
        {
            store.Import("/in/a.docx", Report("霁川县教育局", 2021, 1m, 2m));
            store.Import("/in/b.docx", Report("青岚县水利局", 2022, 100m, 20m, slip: 9m));
        }

        using (var raw = new LiteDB.LiteDatabase(database))
        {
            var reports = raw.GetCollection("reports");
            foreach (var report in reports.FindAll().ToList())
            {
                Assert.True(report.ContainsKey("w"));
                if (!withRows)
                {
                    report.Remove("w");
                    reports.Update(report);
                }
            }
        }

        using LiteDbReportStore read = LiteDbReportStore.OpenForReading(database);
        FactRow[] facts = [.. read.Facts(new FactFilter { Department = "水利", Scope = ScopeFilter.Any })];

        // The stated total (with its slip of 9), basic, project, half of the project under its name, and the grade.
        Assert.Equal(["129.00", "100.00", "20.00", "10.00", "优"], facts.OrderBy(f => f.Normalized is null).ThenByDescending(f => f.Normalized).Select(f => f.Value));
        Assert.All(facts, f => Assert.Equal((2, "青岚县水利局", 2022), (f.Report.Number, f.Report.Department, f.Report.Year)));
        Assert.Equal("水库除险加固", Assert.Single(facts, f => f.Scope is not null).Scope);
        Assert.Equal(0.9876, facts.First(f => f.Metric == "expenditure.total").Confidence);
    }

    [Fact]
    public void A_missing_database_is_not_made_by_reading()
    {
        string database = _folder.File("store.db");

        StoreException missing = Assert.Throws<StoreException>(() => LiteDbReportStore.OpenForReading(database));
        Assert.Contains("不存在", missing.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(database));
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_as_such()
    {
        string database = _folder.File("store.db");
        File.WriteAllText(database, new string('x', 20_000));

        StoreException damaged = Assert.Throws<StoreException>(() => LiteDbReportStore.Open(database));
        Assert.Contains("不是有效的数据库文件", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replaced_report_leaves_no_rows_behind_once_segments_grow_together()
    {
        string database = _folder.File("store.db");
        using (LiteDbReportStore store = LiteDbReportStore.Open(database, mergeAt: 2))
        {
            for (int round = 0; round < 20; round++)
            {
                for (int i = 0; i < 4; i++)
                {
                    store.Import($"/in/{i}.docx", Report($"青岚县第{i}局", 2021, 100m + round, 20m, slip: 1m));
                }
            }
        }

        using LiteDbReportStore reopened = LiteDbReportStore.Open(database);
        Assert.Equal(4, reopened.Reports(new ReportFilter()).Count());
        Assert.Equal(20, reopened.Facts(new FactFilter { Scope = ScopeFilter.Any }).Count());
        Assert.Equal(4, reopened.Findings(new FindingFilter()).Count());
        Assert.True(reopened.DroppedCount <= 4, $"{reopened.DroppedCount} dropped reports still have rows");
    }
}
