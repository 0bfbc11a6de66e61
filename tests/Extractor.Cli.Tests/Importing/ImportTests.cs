using System.Text.Json;

namespace Extractor.Cli.Tests.Importing;

public sealed class ImportTests
{
    [Fact]
    public void A_wrong_sum_is_found_with_both_sides_and_the_difference()
    {
        using var workspace = new Workspace();
        workspace.Write("水务局.txt", SyntheticReports.WithWrongSum());

        Assert.Contains("新增 1", workspace.Import().Succeeded().Output, StringComparison.Ordinal);

        JsonElement finding = Assert.Single(Program.Run("flags", "--db", workspace.Database, "--json").Succeeded().Json.EnumerateArray());
        Assert.Equal("sum", finding.GetProperty("kind").GetString());
        Assert.Equal("青河县水务局", finding.GetProperty("department").GetString());
        Assert.Equal(["160.75", "120.50", "30.25"], finding.GetProperty("numbers").EnumerateArray().Select(n => n.GetString()!));
        Assert.Equal("150.75", finding.GetProperty("expected").GetString());
        Assert.Equal("100000", finding.GetProperty("stake").GetString());
    }

    [Fact]
    public void Importing_again_changes_nothing()
    {
        using var workspace = new Workspace();
        SyntheticReports.Fill(workspace, 5);
        workspace.Import().Succeeded();
        string facts = workspace.Facts();
        string findings = workspace.Findings();

        Assert.Contains("新增 0，更新 0，内容相同 0，未变 5", workspace.Import().Succeeded().Output, StringComparison.Ordinal);

        Assert.Equal(facts, workspace.Facts());
        Assert.Equal(findings, workspace.Findings());
    }

    [Fact]
    public void A_changed_file_replaces_its_report_and_a_decision_outlives_it_until_an_operand_changes()
    {
        using var workspace = new Workspace();
        workspace.Write("水务局.txt", SyntheticReports.WithWrongSum());
        workspace.Import().Succeeded();
        string id = Only(workspace).GetProperty("id").GetString()!;
        Program.Run("review", id, "--state", "属实", "--note", "已通知更正", "--db", workspace.Database).Succeeded();

        workspace.Write("水务局.txt", SyntheticReports.WithWrongSum() + "三、其他\n全年工作平稳有序。\n");
        Assert.Contains("更新 1", workspace.Import().Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(("confirmed", "已通知更正"), (Only(workspace).GetProperty("state").GetString(), Only(workspace).GetProperty("note").GetString()));
        Assert.Single(Program.Run("show", "--db", workspace.Database, "--json").Succeeded().Json.EnumerateArray());

        workspace.Write("水务局.txt", SyntheticReports.WithWrongSum().Replace("30.25", "31.25", StringComparison.Ordinal));
        workspace.Import().Succeeded();
        Assert.Equal("open", Only(workspace).GetProperty("state").GetString());

        static JsonElement Only(Workspace workspace) =>
            Assert.Single(Program.Run("flags", "--db", workspace.Database, "--json").Succeeded().Json.EnumerateArray());
    }

    [Fact]
    public void The_same_content_under_two_names_is_one_report_with_two_paths()
    {
        using var workspace = new Workspace();
        workspace.Write("甲.txt", SyntheticReports.WithWrongSum());
        workspace.Write("乙.txt", SyntheticReports.WithWrongSum());

        Assert.Contains("新增 1，更新 0，内容相同 1", workspace.Import().Succeeded().Output, StringComparison.Ordinal);

        string report = Program.Run("show", "水务局", "--db", workspace.Database).Succeeded().Output;
        Assert.Contains("甲.txt", report, StringComparison.Ordinal);
        Assert.Contains("乙.txt", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    [InlineData(null, 0)]
    public void Findings_are_a_failure_only_where_the_caller_wants_it(string? failOn, int exitCode)
    {
        using var workspace = new Workspace();
        workspace.Write("水务局.txt", SyntheticReports.WithWrongSum());

        Assert.Equal(exitCode, workspace.Import(failOn is null ? [] : ["--fail-on", failOn]).ExitCode);
    }
}
