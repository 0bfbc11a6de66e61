using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Tests.Structure;

public sealed class BlockAssemblerTests
{
    private const string Sentence = "全年围绕中心、服务大局，较好地完成了年初制定的各项任务，预算执行总体平稳有序。";

    [Fact]
    public void Numbered_headings_nest_by_their_schemes()
    {
        IReadOnlyList<Block> blocks = Assemble("一、部门概况", "（一）职能", "1．主要职能", Sentence, "（二）人员", Sentence, "二、收支", Sentence);

        Assert.Equal(["一、部门概况", "（一）职能", "1．主要职能"], Paragraph(blocks, 3).HeadingPath);
        Assert.Equal(["一、部门概况", "（二）人员"], Paragraph(blocks, 5).HeadingPath);
        Assert.Equal(["二、收支"], Paragraph(blocks, 7).HeadingPath);
        Assert.Equal([1, 2, 3, 0, 2, 0, 1, 0], blocks.Cast<ParagraphBlock>().Select(p => p.Level));
    }

    [Fact]
    public void Dotted_headings_nest_under_their_arabic_parent()
    {
        IReadOnlyList<Block> blocks = Assemble("1. 部门概况", "1.1 主要职能", Sentence, "1.2 人员编制", Sentence, "2. 收支", Sentence);

        Assert.Equal(["1. 部门概况", "1.1 主要职能"], Paragraph(blocks, 2).HeadingPath);
        Assert.Equal(["1. 部门概况", "1.2 人员编制"], Paragraph(blocks, 4).HeadingPath);
        Assert.Equal(["2. 收支"], Paragraph(blocks, 6).HeadingPath);
    }

    [Fact]
    public void A_numbered_paragraph_of_running_text_is_body_and_ends_its_sibling()
    {
        IReadOnlyList<Block> blocks = Assemble("一、概况", "（一）职能", Sentence, "（二）机构人员。县局内设股室7个，" + Sentence, Sentence);

        Assert.Equal(ParagraphKind.Body, Paragraph(blocks, 3).Kind);
        Assert.Equal(["一、概况"], Paragraph(blocks, 3).HeadingPath);
        Assert.Equal(["一、概况"], Paragraph(blocks, 4).HeadingPath);
    }

    [Fact]
    public void Items_of_a_list_are_not_headings()
    {
        IReadOnlyList<Block> blocks = Assemble("一、存在的问题", "1.预算编制不够精细", "2.绩效指标不够量化", "3.资金支付不够均衡", "二、建议", Sentence);

        Assert.Equal(
            [ParagraphKind.Heading, ParagraphKind.Body, ParagraphKind.Body, ParagraphKind.Body, ParagraphKind.Heading, ParagraphKind.Body],
            blocks.Cast<ParagraphBlock>().Select(p => p.Kind));
    }

    [Fact]
    public void A_line_with_an_amount_is_not_a_heading()
    {
        IReadOnlyList<Block> blocks = Assemble("一、收支", "（一）本年收入3,305.41万元", Sentence, "1.人员经费182.9万元", Sentence);

        Assert.Equal(ParagraphKind.Body, Paragraph(blocks, 1).Kind);
        Assert.Equal(ParagraphKind.Body, Paragraph(blocks, 3).Kind);
    }

    [Fact]
    public void A_heading_that_lost_its_number_takes_the_place_the_numbers_around_it_leave()
    {
        IReadOnlyList<Block> blocks = Assemble("二、财务情况", "（一）收支情况", Sentence, "预算收支决算情况", Sentence, "（三）三公经费情况", Sentence);

        Assert.Equal(ParagraphKind.Heading, Paragraph(blocks, 3).Kind);
        Assert.Equal(["二、财务情况", "预算收支决算情况"], Paragraph(blocks, 4).HeadingPath);
        Assert.Equal(["二、财务情况", "（三）三公经费情况"], Paragraph(blocks, 6).HeadingPath);
    }

    [Fact]
    public void A_style_states_the_level_where_there_is_no_number()
    {
        var assembler = new BlockAssembler(ReadLimits.Default);
        assembler.Add(new ParagraphDraft("部门概况") { OutlineLevel = 1 });
        assembler.Add(new ParagraphDraft("机构设置") { OutlineLevel = 2 });
        assembler.Add(new ParagraphDraft(Sentence));
        assembler.Add(new ParagraphDraft("部门收支") { OutlineLevel = 1 });
        assembler.Add(new ParagraphDraft(Sentence) { OutlineLevel = 1 });
        IReadOnlyList<Block> blocks = assembler.Build();

        Assert.Equal(["部门概况", "机构设置"], Paragraph(blocks, 2).HeadingPath);
        Assert.Equal(["部门收支"], Paragraph(blocks, 4).HeadingPath);
        Assert.Equal(ParagraphKind.Body, Paragraph(blocks, 4).Kind);
    }

    [Fact]
    public void Caption_lines_stay_paragraphs_and_belong_to_the_table_below()
    {
        var assembler = new BlockAssembler(ReadLimits.Default);
        assembler.Add(new ParagraphDraft("一、收支"));
        assembler.Add(new ParagraphDraft(Sentence));
        assembler.Add(new ParagraphDraft("表1  2022年度部门支出情况表"));
        assembler.Add(new ParagraphDraft("单位：万元"));
        assembler.Add(new TableDraft(1, 2, [new CellDraft(0, 0, 1, 1, "合计"), new CellDraft(0, 1, 1, 1, "12.30")]));
        assembler.Add(new ParagraphDraft("注：尾差由四舍五入所致。"));
        IReadOnlyList<Block> blocks = assembler.Build();

        TableBlock table = Assert.Single(blocks.OfType<TableBlock>());
        Assert.Equal("表1  2022年度部门支出情况表\n单位：万元", table.Caption);
        Assert.Equal(["一、收支"], table.HeadingPath);
        Assert.Equal(ParagraphKind.Caption, Paragraph(blocks, 2).Kind);
        Assert.Equal(ParagraphKind.Caption, Paragraph(blocks, 3).Kind);
        Assert.Equal(ParagraphKind.Note, Paragraph(blocks, 5).Kind);
    }

    [Fact]
    public void A_sentence_that_mentions_a_table_is_not_its_caption()
    {
        var assembler = new BlockAssembler(ReadLimits.Default);
        assembler.Add(new ParagraphDraft("收支预决算情况详见表1。"));
        assembler.Add(new ParagraphDraft("表1中的数据取自决算，单位为万元。"));
        assembler.Add(new TableDraft(1, 1, [new CellDraft(0, 0, 1, 1, "合计")]));
        IReadOnlyList<Block> blocks = assembler.Build();

        Assert.Null(blocks.OfType<TableBlock>().Single().Caption);
        Assert.All(blocks.OfType<ParagraphBlock>(), p => Assert.Equal(ParagraphKind.Body, p.Kind));
    }

    [Fact]
    public void The_lines_of_a_contents_list_are_left_out()
    {
        IReadOnlyList<Block> blocks = Assemble("目录", "一、部门概况…………………………1", "二、收支情况........12", "一、部门概况", Sentence);

        Assert.Equal(["目录", "一、部门概况", Sentence], blocks.Cast<ParagraphBlock>().Select(p => p.Text));
    }

    [Fact]
    public void An_attachment_ends_the_headings_of_the_report()
    {
        IReadOnlyList<Block> blocks = Assemble("一、概况", Sentence, "七、改进措施", Sentence, "附件2", "项目支出绩效自评表", Sentence);

        Assert.Equal(ParagraphKind.Title, Paragraph(blocks, 5).Kind);
        Assert.Empty(Paragraph(blocks, 6).HeadingPath);
    }

    [Fact]
    public void A_title_over_two_lines_is_two_title_paragraphs()
    {
        IReadOnlyList<Block> blocks = Assemble("2023年度区委编办", "部门整体支出绩效自评报告", "一、概况", Sentence);

        Assert.Equal(ParagraphKind.Title, Paragraph(blocks, 0).Kind);
        Assert.Equal(ParagraphKind.Title, Paragraph(blocks, 1).Kind);
    }

    [Fact]
    public void A_nested_table_is_a_block_after_its_outer_table_and_its_cell_points_to_it()
    {
        var inner = new TableDraft(1, 1, [new CellDraft(0, 0, 1, 1, "内")]);
        var middle = new TableDraft(1, 1, [new CellDraft(0, 0, 1, 1, "中") { Nested = [inner] }]);
        var assembler = new BlockAssembler(ReadLimits.Default);
        assembler.Add(new TableDraft(1, 2, [new CellDraft(0, 0, 1, 1, "外") { Nested = [middle] }, new CellDraft(0, 1, 1, 1, "右") { Nested = [inner] }]));
        IReadOnlyList<Block> blocks = assembler.Build();

        Assert.Equal(["外", "中", "内", "内"], blocks.Cast<TableBlock>().Select(t => t.Cells[0].Text));
        Assert.Equal([1, 3], ((TableBlock)blocks[0]).Cells.Select(c => c.Nested!.Value));
        Assert.Equal(2, ((TableBlock)blocks[1]).Cells[0].Nested);
    }

    [Fact]
    public void Invisible_characters_do_not_split_a_number()
    {
        IReadOnlyList<Block> blocks = Assemble("本年支出2\u200B42.\u00AD15万元，比上年略有增加，主要原因是\uFEFF政策性增资。");

        Assert.Equal("本年支出242.15万元，比上年略有增加，主要原因是政策性增资。", Paragraph(blocks, 0).Text);
    }

    private static IReadOnlyList<Block> Assemble(params string[] paragraphs)
    {
        var assembler = new BlockAssembler(ReadLimits.Default);
        foreach (string paragraph in paragraphs)
        {
            assembler.Add(new ParagraphDraft(paragraph));
        }

        return assembler.Build();
    }

    private static ParagraphBlock Paragraph(IReadOnlyList<Block> blocks, int index) => (ParagraphBlock)blocks[index];
}
