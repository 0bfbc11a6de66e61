using Extractor.Cli.Tests.Importing;

namespace Extractor.Cli.Tests.Exporting;

/// <summary>SQL over a store whose figures are known.</summary>
public sealed class SqlTests(ExportedStore store) : IClassFixture<ExportedStore>
{
    [Theory]
    [InlineData("select sum(normalized) v from facts where metric = 'expenditure.basic' and year = 2023 and preferred", "2607500")]
    [InlineData("select max(normalized) - min(normalized) v from facts where metric = 'expenditure.basic.personnel'", "415000")] // 120.50 − 79 万元
    [InlineData("select avg(normalized) v from facts where metric = 'expenditure.basic' and department = '青河县甲局' and preferred", "995000")]
    [InlineData("select count(*) v from findings where kind = 'sum' and state = 'confirmed'", "1")]
    [InlineData("select stake v from findings", "100000")]
    [InlineData("select string_agg(kind, ' ' order by kind) v from reports where year = 2023 and department = '青河县甲局'", "department final_accounts")]
    public void Figures_are_those_of_the_reports(string sql, string expected) =>
        Assert.Equal(expected, Ask(sql, "--json").Json[0].GetProperty("v").ToString());

    [Fact]
    public void An_answer_can_be_csv()
    {
        string[] lines = Ask("select department, year from reports where department like '%丙局'", "--csv").Output.TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal(["department,year", "青河县丙局,2023"], lines[..2]);
    }

    [Theory]
    [InlineData("selec 1", "selec")]
    [InlineData("select nothing from facts", "nothing")]
    [InlineData("select * from '/etc/passwd'", "passwd")]
    [InlineData("select * from read_text('/etc/passwd')", "passwd")]
    [InlineData("copy facts to 'stolen.csv'", "stolen.csv")]
    [InlineData("attach 'other.db'", "other.db")]
    [InlineData("delete from facts", "read-only")]
    [InlineData("set enable_external_access = true", "locked")]
    [InlineData("", "空")]
    public void What_is_wrong_or_not_allowed_is_told_in_one_line(string sql, string part)
    {
        Answer answer = Program.Run("sql", sql, "--db", store.Database);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(part, Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    [Fact]
    public void The_snapshot_follows_imports_and_reviews_and_is_kept_while_nothing_changes()
    {
        using var workspace = new Workspace();
        workspace.Write("丙.txt", SyntheticReports.WithWrongSum("青河县丙局"));
        workspace.Import().Succeeded();
        Assert.Equal("open", State());
        string snapshot = Directory.GetFiles(workspace.Folder, "*.sql").Single();
        DateTime made = File.GetLastWriteTimeUtc(snapshot);
        Assert.Equal("1", Count());
        Assert.Equal(made, File.GetLastWriteTimeUtc(snapshot));

        string id = Program.Run("flags", "--db", workspace.Database, "--json").Json[0].GetProperty("id").GetString()!;
        Program.Run("review", id, "--db", workspace.Database, "--state", "误报").Succeeded();
        Assert.Equal("dismissed", State());

        workspace.Write("甲.txt", SyntheticReports.Clean("青河县甲局", 2023, 80m, 20m));
        workspace.Import().Succeeded();
        Assert.Equal("2", Count());

        string State() => One("select state v from findings");
        string Count() => One("select count(*) v from reports");
        string One(string sql) => Program.Run("sql", sql, "--db", workspace.Database, "--json").Succeeded().Json[0].GetProperty("v").ToString();
    }

    private Answer Ask(string sql, params string[] options) => Program.Run(["sql", sql, "--db", store.Database, .. options]).Succeeded();
}
