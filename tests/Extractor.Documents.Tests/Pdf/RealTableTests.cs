using Extractor.Documents.Model;
using Extractor.Documents.Tests.Samples;

namespace Extractor.Documents.Tests.Pdf;

/// <summary>Real disclosures, read by eye from their printed pages.</summary>
public class RealTableTests
{
    private const string TestVersion = "24年普陀区财政局";
    private const string Corrected = "上海市普陀区财政局2024年度部门决算";
    private const string OfficeBudget = "上海市普陀区人民政府办公室25年预算";
    private const string CommerceBudget = "上海市普陀区商务委员会25年预算";
    private const string Template = "附件2";

    [GoldTheory]
    [InlineData(TestVersion, "收入支出决算总表", 32, 4, 7)]
    [InlineData(TestVersion, "收入决算表", 23, 11, 8)]
    [InlineData(TestVersion, "财政拨款收入支出决算总表", 34, 7, 10)]
    [InlineData(TestVersion, "一般公共预算财政拨款支出决算表", 24, 7, 12)]
    [InlineData(TestVersion, "一般公共预算财政拨款基本支出决算表", 42, 8, 13)]
    [InlineData(TestVersion, "财政拨款“三公”经费支出决算表", 5, 12, 15)]
    [InlineData(TestVersion, "政府性基金预算财政拨款收入支出决算表", 12, 10, 16)]
    [InlineData(TestVersion, "国有资本经营预算财政拨款收入支出决算表", 12, 10, 17)]
    [InlineData(Corrected, "收入支出决算总表", 32, 4, 6)]
    [InlineData(Corrected, "收入决算表", 23, 11, 8)]
    [InlineData(Corrected, "支出决算表", 23, 10, 10)]
    [InlineData(Corrected, "财政拨款收入支出决算总表", 34, 7, 12)]
    [InlineData(Corrected, "一般公共预算财政拨款支出决算表", 24, 7, 15)]
    [InlineData(Corrected, "政府性基金预算财政拨款收入支出决算表", 12, 10, 19)]
    [InlineData(OfficeBudget, "2025年部门财务收支预算总表", 16, 4, 8)]
    [InlineData(OfficeBudget, "2025年部门收入预算总表", 24, 9, 9)]
    [InlineData(OfficeBudget, "2025年部门支出预算总表", 24, 7, 11)]
    [InlineData(OfficeBudget, "2025年部门一般公共预算基本支出部门预算经济分类预算表", 33, 6, 18)]
    [InlineData(OfficeBudget, "2025年部门“三公”经费和机关运行经费预算表", 4, 7, 20)]
    [InlineData(CommerceBudget, "2025年部门收入预算总表", 34, 9, 10)]
    [InlineData(CommerceBudget, "2025年部门国有资本经营预算支出功能分类预算表", 11, 7, 18)]
    [InlineData(Template, "一般公共预算财政拨款基本支出决算表", 40, 6, 11)]
    public void A_statutory_table_has_its_rows_columns_page_and_caption(string file, string title, int rows, int columns, int page)
    {
        TableBlock table = Table(file, title);

        Assert.Equal((rows, columns, page), (table.RowCount, table.ColumnCount, table.Page));
        Assert.Matches("单位[:：]万?元", table.Caption);
    }

    [GoldFact]
    public void The_two_sided_table_reads_row_by_row()
    {
        string[] rows = PdfDocuments.Rows(Table(TestVersion, "收入支出决算总表"));

        Assert.Equal("收入|收入|支出|支出", rows[0]);
        Assert.Equal("项目|决算数|项目|决算数", rows[1]);
        Assert.Equal("一、一般公共预算财政拨款收入|2,940.05|一、一般公共服务支出|2,106.66", rows[2]);
        Assert.Equal("八、其他收入|6.20|八、社会保障和就业支出|326.71", rows[9]);
        Assert.Equal("||十九、住房保障支出|445.69", rows[20]);
        Assert.Equal("本年收入合计|2,946.25|本年支出合计|2,940.05", rows[28]);
        Assert.Equal("使用非财政拨款结余（含专用结余）||结余分配|", rows[29]);
        Assert.Equal("年初结转和结余|49.14|年末结转和结余|55.34", rows[30]);
        Assert.Equal("总计|2,995.39|总计|2,995.39", rows[31]);
    }

    [GoldFact]
    public void The_code_table_keeps_class_section_and_item_apart_and_goes_on_over_the_page()
    {
        TableBlock table = Table(TestVersion, "收入决算表");
        string[] rows = PdfDocuments.Rows(table);

        Assert.Equal("项目|项目|项目|项目|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入", rows[0].Replace("\n", string.Empty));
        Assert.Equal("类|款|项|合计|2,946.25|2,940.05|||||6.20", rows[3]);
        Assert.Equal("201|||一般公共服务支出|2,112.86|2,106.66|||||6.20", rows[4]);
        Assert.Equal("201|06|01|行政运行|1,511.90|1,511.89|||||0.01", rows[6]);
        Assert.Equal("208|05|05|机关事业单位基本养老保险缴费支出|160.75|160.75|||||", rows[13]);
        Assert.Equal("221|02|03|购房补贴|258.50|258.50|||||", rows[22]);
        Assert.Equal(8, table.CellAt(3, 4)!.Page);
        Assert.Equal(9, table.CellAt(22, 4)!.Page);
    }

    [GoldFact]
    public void The_economic_classification_has_two_code_blocks_side_by_side()
    {
        string[] rows = PdfDocuments.Rows(Table(TestVersion, "一般公共预算财政拨款基本支出决算表"));

        Assert.Equal("301||工资福利支出|2,082.85|302||商品和服务支出|171.07", rows[3]);
        Assert.Equal("301|02|津贴补贴|1,238.58|302|02|印刷费|7.61", rows[5]);
        Assert.Equal("303|09|奖励金|0.31|302|28|工会经费|24.42", rows[25]);
        Assert.Equal("||||310|02|办公设备购置|13.58", rows[33]);
        Assert.Equal("人员经费合计|人员经费合计|人员经费合计|2,152.26|公用经费合计|公用经费合计|公用经费合计|184.65", rows[41]);
    }

    [GoldFact]
    public void A_budget_table_printed_from_a_spreadsheet_reads_to_its_last_row()
    {
        string[] rows = PdfDocuments.Rows(Table(OfficeBudget, "2025年部门收入预算总表"));

        Assert.Equal("201|03|99|其他政府办公厅（室）及相关机构事务支出|20,120,000.00|20,120,000.00|||", rows[8]);
        Assert.Equal("221|02|03|购房补贴|1,867,680.00|1,867,680.00|||", rows[22]);
        Assert.Equal("合计|合计|合计|合计|91,016,775.35|91,016,775.35|||", rows[23]);
    }

    [GoldFact]
    public void The_three_public_expenses_stand_under_three_rows_of_header()
    {
        TableBlock table = Table(OfficeBudget, "2025年部门“三公”经费和机关运行经费预算表");

        Assert.Equal("“三公”经费预算数|“三公”经费预算数|“三公”经费预算数|“三公”经费预算数|“三公”经费预算数|“三公”经费预算数|机关运行经费预算数", PdfDocuments.Row(table, 0));
        Assert.Equal("合计|因公出国(境)费|公务接待费|小计|购置费|运行费|机关运行经费预算数", PdfDocuments.Row(table, 2));
        Assert.Equal("867.50|839.00|28.50||||213.28", PdfDocuments.Row(table, 3));
    }

    [GoldFact]
    public void A_merged_cell_that_the_page_end_cut_is_one_cell()
    {
        TableBlock table = PdfDocuments.Read(File.ReadAllBytes(GoldFolder.File("d7-"))).OfType<TableBlock>().Last();

        TableCell output = table.Cells.Single(cell => cell.Text == "产出");
        Assert.Equal((11, 0, 5, 1), (output.Row, output.Column, output.RowSpan, output.ColumnSpan));
        Assert.Equal("效益|社会效益|社区养老设施覆盖率|≥80%|78.4%|8|7.84", PdfDocuments.Row(table, 16));
        Assert.Equal("合计|||||100|93.66", PdfDocuments.Row(table, 19));
    }

    [GoldFact]
    public void Letter_spaced_lines_read_without_spaces_and_page_numbers_are_gone()
    {
        string[] texts = PdfDocuments.Texts(PdfDocuments.Read(File.ReadAllBytes(GoldFolder.File(TestVersion))));

        Assert.Contains("本年收入合计2946.25万元，其中：财政拨款收入2940.05万元，占99.79%；其他收入6.2万元，占0.21%。", texts);
        Assert.Contains("上海市普陀区财政局2024年度财政拨款收入支出总计2961.68万元。与2023年度相比，财政拨款收入支出总计减少63.14万元，下降2.09%。主要原因：基本支出中人员进出及退休变化，以及项目支出中合同支付进度条款等原因减少支付。", texts);
        Assert.Contains("注：上海市普陀区财政局无政府性基金预算财政拨款支出，故本表无数据。", texts);
        Assert.DoesNotContain(texts, text => text.Length < 6 && text.Any(char.IsAsciiDigit));
    }

    [GoldFact]
    public void A_paragraph_that_a_text_box_cut_at_the_page_end_is_read_once()
    {
        string[] texts = PdfDocuments.Texts(PdfDocuments.Read(File.ReadAllBytes(GoldFolder.File(CommerceBudget))));

        string supplies = Assert.Single(texts, text => text.StartsWith("9、组织协调本区商品交易市场规划", StringComparison.Ordinal));
        Assert.Contains("建立健全生活必需品市场供应应急机制，协调重要商品储备和市场调控", supplies);
    }

    [GoldFact]
    public void A_title_over_two_lines_is_one_paragraph()
    {
        ParagraphBlock title = PdfDocuments.Read(File.ReadAllBytes(GoldFolder.File("d3-"))).OfType<ParagraphBlock>().First();

        Assert.Equal("2023年度澜溪市文化旅游广电体育局部门整体支出绩效自评报告", title.Text);
        Assert.Equal(ParagraphKind.Title, title.Kind);
    }

    private static TableBlock Table(string file, string title) =>
        PdfDocuments.Read(File.ReadAllBytes(GoldFolder.File(file))).OfType<TableBlock>()
            .Single(table => table.Caption is { } caption && caption.Split('\n').Contains(title));
}
