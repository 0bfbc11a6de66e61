using System.Text;
using Extractor.Documents.Model;
using Extractor.Documents.PlainText;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Tests.PlainText;

public sealed class PlainTextReaderTests
{
    private const string Text = "2023年度部门整体支出绩效自评报告\n\n一、部门概况\n“三公”经费决算为1.27万元，比上年减少1.819万元。\n";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("gb18030", false)]
    [InlineData("gbk", false)]
    public void Every_encoding_in_use_reads_as_the_same_text(string encoding, bool mark)
    {
        Encoding coder = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? coder.GetPreamble() : [], .. coder.GetBytes(Text)];

        Document document = new ReportReader().Read("报告.txt", bytes);

        Assert.Equal(
            ["2023年度部门整体支出绩效自评报告", "一、部门概况", "“三公”经费决算为1.27万元，比上年减少1.819万元。"],
            document.Paragraphs.Select(p => p.Text));
        Assert.Equal(FileFormat.Text, document.Source.Format);
    }

    [Fact]
    public void One_damaged_byte_does_not_turn_a_text_into_another_encoding()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("部门整体支出绩效自评情况说明，", 30)));
        bytes[40] = 0xFF;

        Assert.Contains("绩效自评情况说明", TextDecoder.TryDecode(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_wrapped_at_a_fixed_width_is_joined_into_paragraphs()
    {
        const string Wrapped = """
            　　区委编办2023年部门整体总收入242.15万元，部门整体支出242.1
            5万元，其中：基本支出215.35万元（人员经费支出182.9万元，公用经
            费支出32.45万元）；项目支出26.8万元，全年预算执行情况总体平稳。
            　　2023年区委编办认真贯彻落实上级规定，建设节约型机关，规范公务
            接待，严控接待范围标准，最大限度压减“三公”经费支出，2023年“三
            公”经费决算为1.27万元，其中公务接待支出1.27万元。
            一、部门绩效目标
            　　区委编办召开了整体支出绩效评价报告会议后，成立了绩效评价工作领
            导小组，统筹负责单位绩效评价工作。
            """;

        string[] paragraphs = [.. Read(Wrapped).Paragraphs.Select(p => p.Text)];

        Assert.Equal(4, paragraphs.Length);
        Assert.Contains("部门整体支出242.15万元，其中", paragraphs[0], StringComparison.Ordinal);
        Assert.Contains("公用经费支出32.45万元", paragraphs[0], StringComparison.Ordinal);
        Assert.Contains("“三公”经费决算为1.27万元", paragraphs[1], StringComparison.Ordinal);
        Assert.Equal("一、部门绩效目标", paragraphs[2]);
    }

    [Theory]
    [InlineData("项目\t年初预算\t决算数\n基本支出\t200.00\t215.35\n项目支出\t\t26.80")]
    [InlineData("| 项目 | 年初预算 | 决算数 |\n|------|------|------|\n| 基本支出 | 200.00 | 215.35 |\n| 项目支出 |  | 26.80 |")]
    [InlineData("┌────┬────┬────┐\n│项目│年初预算│决算数│\n├────┼────┼────┤\n│基本支出│200.00│215.35│\n│项目支出││26.80│\n└────┴────┴────┘")]
    public void A_run_of_lines_with_separated_fields_is_a_table(string table)
    {
        Document document = Read("收支情况见下表，单位为万元，数据来自部门决算。\n单位：万元\n" + table + "\n以上数据已核对无误，全部来自部门决算报表。");

        TableBlock block = Assert.Single(document.Tables);
        Assert.Equal((3, 3), (block.RowCount, block.ColumnCount));
        Assert.Equal("215.35", block.CellAt(1, 2)!.Text);
        Assert.Equal("", block.CellAt(2, 1)!.Text);
        Assert.Equal("26.80", block.CellAt(2, 2)!.Text);
        Assert.Equal("单位：万元", block.Caption);
    }

    [Samples.GoldFact]
    public void The_seed_report_keeps_its_lines_and_finds_its_headings()
    {
        string path = Samples.GoldFolder.File("seed-");
        Document document = new ReportReader().Read(path);

        string[] printed = [.. File.ReadAllLines(path).Select(l => l.Trim()).Where(l => l.Length > 0)];
        Assert.Equal(printed, document.Paragraphs.Select(p => p.Text));
        ParagraphBlock figures = document.Paragraphs.First(p => p.Text.StartsWith("区委编办2023年部门整体总收入", StringComparison.Ordinal));
        Assert.Equal(["二、部门财务情况", "（一）部门整体支出情况"], figures.HeadingPath);
        Assert.Equal("2023年度区委编办部门整体支出绩效自评报告", document.Paragraphs.Single(p => p.Kind == ParagraphKind.Title).Text);
        ParagraphBlock problem = document.Paragraphs.First(p => p.Text.StartsWith("1.各项制度", StringComparison.Ordinal));
        Assert.Equal(["存在的主要问题"], problem.HeadingPath);
    }

    private static Document Read(string text) => new ReportReader().Read("报告.txt", Encoding.UTF8.GetBytes(text));
}
