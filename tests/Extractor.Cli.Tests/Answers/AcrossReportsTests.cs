using System.Text.Json;

namespace Extractor.Cli.Tests.Answers;

/// <summary>A contradiction between two reports is told, explained and reviewed like one within a report.</summary>
public sealed class AcrossReportsTests
{
    private const string LastYear = "青岚县水利局2022年度部门整体支出绩效自评报告\n2022年基本支出200.15万元。\n";
    private const string ThisYear = "青岚县水利局2023年度部门整体支出绩效自评报告\n2023年基本支出215.35万元。\n2022年基本支出201.15万元。\n";

    [Fact]
    public void It_is_counted_at_import_explained_with_both_quotes_and_keeps_its_review()
    {
        using var workspace = new Workspace();
        workspace.Write("2022.txt", LastYear);
        Assert.Contains("问题 0 条", workspace.Import("--fail-on", "warning").Succeeded().Output, StringComparison.Ordinal);

        workspace.Write("2023.txt", ThisYear);
        Answer second = workspace.Import("--flags", "--fail-on", "warning");
        Assert.NotEqual(0, second.ExitCode);
        Assert.Contains("问题 1 条（错误 0，警告 1，提示 0）", second.Output, StringComparison.Ordinal);
        Assert.Contains("上年报告200.15万元", second.Output, StringComparison.Ordinal);

        string id = Only(workspace).GetProperty("id").GetString()!;
        string explained = Program.Run("explain", id[..8], "--db", workspace.Database).Succeeded().Output;
        Assert.Contains("「2022年基本支出201.15万元」", explained, StringComparison.Ordinal);
        Assert.Contains("「2022年基本支出200.15万元」", explained, StringComparison.Ordinal);
        Assert.Contains("2022.txt", explained, StringComparison.Ordinal);

        Program.Run("review", id, "--state", "已说明", "--note", "上年决算调整", "--db", workspace.Database).Succeeded();
        workspace.Import("--again").Succeeded();
        Assert.Equal(("explained", "上年决算调整"), (Only(workspace).GetProperty("state").GetString(), Only(workspace).GetProperty("note").GetString()));
    }

    private static JsonElement Only(Workspace workspace) =>
        Assert.Single(Program.Run("flags", "--db", workspace.Database, "--json").Succeeded().Json.EnumerateArray());
}
