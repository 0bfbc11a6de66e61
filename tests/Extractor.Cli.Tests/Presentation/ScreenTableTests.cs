using Extractor.Cli.Presentation;
using Extractor.Pipeline.Answers;

namespace Extractor.Cli.Tests.Presentation;

public sealed class ScreenTableTests
{
    private static readonly Column[] Columns = [new("d", "部门"), new("v", "数值", ColumnKind.Amount), new("n", "备注")];

    [Fact]
    public void Chinese_characters_take_two_columns_and_numbers_stand_to_the_right() => Assert.Equal(
        """
        ╭────────┬──────────╮
        │ 部门   │     数值 │
        ├────────┼──────────┤
        │ 水利局 │ 1,234.50 │
        │ 局     │        7 │
        ╰────────┴──────────╯
        """.ReplaceLineEndings("\n"),
        Show(80, ["水利局", "1,234.50", null], ["局", 7, null]));

    [Fact]
    public void Text_that_is_too_wide_is_broken_and_numbers_are_not() => Assert.Equal(
        """
        ╭──────────┬───────────────╮
        │ 部门     │          数值 │
        ├──────────┼───────────────┤
        │ 一二三四 │ 1,234,567,890 │
        │ 五六     │               │
        ╰──────────┴───────────────╯
        """.ReplaceLineEndings("\n"),
        Show(28, ["一二三四五六", 1_234_567_890m, null]));

    [Fact]
    public void Control_characters_of_a_document_do_not_reach_the_screen()
    {
        string shown = Show(80, ["水\u001b[2J利\r\n局", 1, "注"]);

        Assert.DoesNotContain('\u001b', shown);
        Assert.Equal(5, shown.Split('\n').Length);
    }

    [Fact]
    public void A_grave_finding_is_coloured_only_where_the_screen_knows_colours()
    {
        var table = new AnswerTable([new Column("s", "级别")], [["错误"]]);
        using var coloured = new StringWriter();
        using var plain = new StringWriter();
        ScreenTable.Write(table, coloured, 80, colours: true);
        ScreenTable.Write(table, plain, 80, colours: false);

        Assert.Contains("\u001b[31m错误\u001b[0m", coloured.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', plain.ToString());
    }

    private static string Show(int width, params object?[][] rows)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ScreenTable.Write(new AnswerTable(Columns, rows), output, width, colours: false);
        return output.ToString().TrimEnd('\n');
    }
}
