namespace Extractor.Cli.Tests.Answers;

public sealed class CommandLineTests
{
    [Fact]
    public void Help_lists_every_command_of_the_contract_in_chinese()
    {
        string help = Program.Run("--help").Succeeded().Output;

        Assert.All((string[])["extract", "import", "flags", "query", "show", "explain", "review", "eval", "命令："], word => Assert.Contains(word, help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("flags")]
    [InlineData("query")]
    public void Help_of_a_command_shows_its_use_and_examples(string command)
    {
        string help = Program.Run(command, "--help").Succeeded().Output;

        Assert.Contains("示例：", help, StringComparison.Ordinal);
        Assert.Contains($"extractor {command}", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("unknown")]
    [InlineData("flags", "--rule", "没有这种问题")]
    [InlineData("query", "--year", "去年")]
    [InlineData("import", ".", "--jobs", "0")]
    public void A_command_line_that_makes_no_sense_is_exit_code_2_and_one_clear_message(params string[] arguments)
    {
        Answer answer = Program.Run(arguments);

        Assert.Equal(2, answer.ExitCode);
        Assert.NotEmpty(answer.ErrorLines);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }
}
