namespace Extractor.Cli.Tests.Answers;

/// <summary>The command that lists the rules and checks a bureau's own.</summary>
public sealed class RulesTests
{
    [Fact]
    public void All_rules_are_listed_with_their_formulas()
    {
        string output = Program.Run("rules", "--json").Succeeded().Output;
        Assert.Contains("\"expenditure.total = expenditure.basic + expenditure.project\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_rule_file_is_told_by_what_it_changes()
    {
        using var workspace = new Workspace();
        string file = workspace.Write("rules.user.json", """
            {"schema": "extractor.rules/1", "rules": [
              {"id": "own.1", "formula": "three_public.reception <= three_public.total", "severity": "warning"},
              {"id": "income.total.9", "enabled": false}]}
            """);
        Assert.Contains("正确：新增 1 条，替换内置 0 条，停用内置 1 条", Program.Run("rules", "--check", file).Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"rules": [{"id": "own.1", "formula": "no.such = meeting"}]}""", "第 1 条规则“own.1”指标目录中没有“no.such”")]
    [InlineData("""{"rules": [{"id": "own.1"}]}""", "缺少公式 formula")]
    [InlineData("""{"rules": [{"id": "own.1", "enabled": false}]}""", "“own.1”不是内置规则的编号")]
    [InlineData("""{"rules": [{"id": "a", "formula": "meeting <= training"}, {"id": "a", "formula": "meeting <= training"}]}""", "编号与前面的规则重复")]
    [InlineData("""{"rules": [{"id": "own.1", "formla": "x"}]}""", "第 1 行不是有效的 JSON，或有不认识的字段")]
    public void A_wrong_rule_file_is_one_clear_line(string content, string expected)
    {
        using var workspace = new Workspace();
        Answer answer = Program.Run("rules", "--check", workspace.Write("rules.user.json", content));
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.Trim().Split('\n'));
    }

    [Fact]
    public void A_rule_file_that_is_not_there_is_a_usage_error() =>
        Assert.Equal(2, Program.Run("rules", "--check", "没有这个文件.json").ExitCode);
}
