using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;
using static Extractor.Documents.Tests.Samples.XlsxBuilder;

namespace Extractor.Documents.Tests.Spreadsheet;

public sealed class SpreadsheetReaderTests
{
    [Fact]
    public void Cells_are_read_as_they_are_shown()
    {
        var book = new XlsxBuilder();
        book.Formats[164] = "#,##0.00_ ;[Red]-#,##0.00\\ ";
        book.Sheet("Sheet1", Row(1, S("A1", "项目"), S("B1", "值"))
            + Row(2, S("A2", "General"), N("B2", "242.15000000000001"))
            + Row(3, S("A3", "0.00"), N("B3", "1339.2699999999999", 1))
            + Row(4, S("A4", "#,##0.00"), N("B4", "68421537.26", 2))
            + Row(5, S("A5", "0.00%"), N("B5", "0.93447761194029", 3))
            + Row(6, S("A6", "自定义"), N("B6", "-22521.3", 4))
            + Row(7, S("A7", "文本"), S("B7", "96.59%"))
            + Row(8, S("A8", "大数"), N("B8", "137885230.05")));

        TableBlock table = Assert.Single(Read(book).Tables);

        Assert.Equal(
            ["242.15", "1339.27", "68,421,537.26", "93.45%", "-22,521.30", "96.59%", "137885230.05"],
            Enumerable.Range(1, 7).Select(r => table.CellAt(r, 1)!.Text));
    }

    [Fact]
    public void The_older_binary_format_is_read_the_same_way()
    {
        byte[] file = new XlsBytes()
            .Text(0, 0, "项目支出绩效自评表").Merge(0, 0, 0, 2)
            .Text(1, 0, "项目").Text(1, 1, "预算数").Text(1, 2, "执行率")
            .Text(2, 0, "合计").Number(2, 1, 1386.5, 4).Number(2, 2, 0.96593580959, 10)
            .Build();

        Document document = new ReportReader().Read("表.xls", file);

        Assert.Equal(FileFormat.Xls, document.Source.Format);
        Assert.Equal("项目支出绩效自评表", Assert.Single(document.Paragraphs).Text);
        Assert.Equal(["项目", "预算数", "执行率", "合计", "1,386.50", "96.59%"], Assert.Single(document.Tables).Cells.Select(c => c.Text));
    }

    [Fact]
    public void Title_and_unit_lines_above_and_notes_below_are_lines_and_the_rest_is_a_table()
    {
        Document document = Read(new XlsxBuilder().Sheet(
            "自评表",
            Row(1, S("A1", "项目支出绩效自评表"))
            + Row(2, S("A2", "（2022年度）"))
            + Row(3, S("A3", "填报单位：霁川县教育局"), S("C3", "单位：万元"))
            + Row(4, S("A4", "项目"), S("B4", "预算数"), S("C4", "执行数"))
            + Row(5, S("A5", "年度资金总额"), N("B5", "1386.5"), N("C5", "1339.27"))
            + Row(6, S("A6", "注：含上年结转。")),
            ["A1:C1", "A2:C2", "A6:C6"]));

        TableBlock table = Assert.Single(document.Tables);
        Assert.Equal((2, 3), (table.RowCount, table.ColumnCount));
        Assert.Contains("单位：万元", table.Caption, StringComparison.Ordinal);
        Assert.Contains("项目支出绩效自评表", table.Caption, StringComparison.Ordinal);
        Assert.Equal("项目支出绩效自评表", document.Paragraphs.Single(p => p.Kind == ParagraphKind.Title).Text);
        Assert.Equal(ParagraphKind.Note, document.Paragraphs.Last().Kind);
    }

    [Fact]
    public void Merged_cells_are_spans_and_overlapping_merges_do_not_overlap_in_the_grid()
    {
        Document document = Read(new XlsxBuilder().Sheet(
            "Sheet1",
            Row(1, S("A1", "支出类别"), S("B1", "预算数"), S("D1", "决算数"))
            + Row(2, S("B2", "年初"), S("C2", "调整"))
            + Row(3, S("A3", "合计"), N("B3", "1"), N("C3", "2"), N("D3", "3")),
            ["A1:A2", "B1:C1", "D1:D2", "C1:D3"]));

        TableBlock table = Assert.Single(document.Tables);
        Assert.Equal((2, 1), (table.CellAt(0, 0)!.RowSpan, table.CellAt(0, 0)!.ColumnSpan));
        Assert.Equal((1, 2), (table.CellAt(0, 1)!.RowSpan, table.CellAt(0, 1)!.ColumnSpan));
        Assert.Equal("3", table.CellAt(2, 3)!.Text);
        Assert.Equal(table.RowCount * table.ColumnCount, table.Cells.Sum(c => c.RowSpan * c.ColumnSpan));
    }

    [Fact]
    public void Blank_rows_part_tables_and_hidden_sheets_are_not_read()
    {
        Document document = Read(new XlsxBuilder()
            .Sheet("收入", Row(1, S("A1", "甲"), N("B1", "1")) + Row(2, S("A2", "乙"), N("B2", "2")) + Row(4, S("A4", "丙"), N("B4", "3")) + Row(5, S("A5", "丁"), N("B5", "4")))
            .Sheet("支出", Row(1, S("A1", "戊"), N("B1", "5")))
            .Sheet("底稿", Row(1, S("A1", "隐藏"), N("B1", "9")), state: "hidden"));

        Assert.Equal([["收入"], ["收入"], ["支出"]], document.Tables.Select(t => t.HeadingPath));
        Assert.DoesNotContain(document.Tables, t => t.Cells.Any(c => c.Text == "隐藏"));
    }

    [Fact]
    public void One_cell_in_the_last_corner_of_a_sheet_is_refused_quickly()
    {
        byte[] file = new XlsxBuilder().Sheet("Sheet1", Row(1, S("A1", "甲")) + Row(1048576, N("XFD1048576", "1"))).Build();

        var error = Assert.Throws<DocumentReadException>(() => new ReportReader().Read("角.xlsx", file));
        Assert.Contains("表格过大", error.Message, StringComparison.Ordinal);
    }

    private static Document Read(XlsxBuilder book) => new ReportReader().Read("表.xlsx", book.Build());
}
