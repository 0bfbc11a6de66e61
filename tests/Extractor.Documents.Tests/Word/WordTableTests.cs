using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;
using static Extractor.Documents.Tests.Samples.DocxBuilder;

namespace Extractor.Documents.Tests.Word;

public sealed class WordTableTests
{
    private const string Restart = "<w:vMerge w:val=\"restart\"/>";
    private const string Continue = "<w:vMerge/>";

    [Fact]
    public void Horizontal_and_vertical_merges_become_spans()
    {
        TableBlock table = Table(T(
            Row(C("项目", Restart), C("预算数", "<w:gridSpan w:val=\"2\"/>"), C("决算数", Restart)),
            Row(C("", Continue), C("年初"), C("调整"), C("", Continue)),
            Row(C("合计"), C("1.00"), C("2.00"), C("3.00"))));

        Assert.Equal((3, 4), (table.RowCount, table.ColumnCount));
        Assert.Equal((0, 0, 2, 1), Shape(table.CellAt(1, 0)!));
        Assert.Equal((0, 1, 1, 2), Shape(table.CellAt(0, 2)!));
        Assert.Equal("决算数", table.CellAt(1, 3)!.Text);
        Assert.Equal(9, table.Cells.Count);
    }

    [Fact]
    public void A_merge_over_both_directions_is_one_cell()
    {
        TableBlock table = Table(T(
            Row(C("大", "<w:gridSpan w:val=\"2\"/>" + Restart), C("a")),
            Row(C("", "<w:gridSpan w:val=\"2\"/>" + Continue), C("b")),
            Row(C("x"), C("y"), C("z"))));

        Assert.Equal((0, 0, 2, 2), Shape(table.CellAt(1, 1)!));
    }

    [Fact]
    public void Contradicting_merges_never_overlap()
    {
        // The second row continues a merge two columns wide with a cell one column wide.
        TableBlock table = Table(T(
            Row(C("宽", "<w:gridSpan w:val=\"2\"/>" + Restart), C("a")),
            Row(C("窄", Continue), C("b"), C("c")),
            Row(C("", Continue), C("", Continue), C("", Continue))));

        var taken = new HashSet<(int, int)>();
        foreach (TableCell cell in table.Cells)
        {
            for (int r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (int c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    Assert.True(taken.Add((r, c)), $"cell {r},{c} is covered twice");
                }
            }
        }

        Assert.Equal("窄", table.CellAt(1, 0)!.Text);
    }

    [Fact]
    public void Columns_left_out_before_a_row_are_holes()
    {
        TableBlock table = Table(T(
            Row(C("a"), C("b"), C("c")),
            "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + C("d") + C("e") + "</w:tr>"));

        Assert.Null(table.CellAt(1, 0));
        Assert.Equal("d", table.CellAt(1, 1)!.Text);
        Assert.Equal("e", table.CellAt(1, 2)!.Text);
    }

    [Fact]
    public void Grid_columns_in_which_no_cell_begins_are_taken_out()
    {
        TableBlock table = Table(T(
            Row(C("a", "<w:gridSpan w:val=\"3\"/>"), C("b", "<w:gridSpan w:val=\"2\"/>")),
            Row(C("c", "<w:gridSpan w:val=\"3\"/>"), C("d", "<w:gridSpan w:val=\"2\"/>"))));

        Assert.Equal((2, 2), (table.RowCount, table.ColumnCount));
        Assert.Equal((1, 1, 1, 1), Shape(table.CellAt(1, 1)!));
    }

    [Fact]
    public void The_older_horizontal_merge_is_a_span()
    {
        TableBlock table = Table(T(
            Row(C("a", "<w:hMerge w:val=\"restart\"/>"), C("", "<w:hMerge/>"), C("b")),
            Row(C("c"), C("d"), C("e"))));

        Assert.Equal((0, 0, 1, 2), Shape(table.CellAt(0, 1)!));
    }

    [Fact]
    public void A_row_deleted_under_tracking_is_not_in_the_table()
    {
        TableBlock table = Table(T(
            Row(C("a", Restart), C("1")),
            "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + C("", Continue) + C("2") + "</w:tr>",
            Row(C("", Continue), C("3")),
            Row(C("b"), C("4"))));

        Assert.Equal(3, table.RowCount);
        Assert.Equal((0, 0, 2, 1), Shape(table.CellAt(1, 0)!));
        Assert.Equal(["1", "3", "4"], Enumerable.Range(0, 3).Select(r => table.CellAt(r, 1)!.Text));
    }

    [Fact]
    public void Paragraphs_of_a_cell_are_joined_with_line_breaks()
    {
        TableBlock table = Table(T(Row("<w:tc><w:tcPr/>" + P("第一行") + P("") + P("第二行") + "</w:tc>", C("x"))));

        Assert.Equal("第一行\n第二行", table.Cells[0].Text);
    }

    [Fact]
    public void A_nested_table_is_a_block_of_its_own_and_its_text_is_not_repeated()
    {
        string inner = T(Row(C("内1"), C("内2")));
        Document document = Read(T(Row("<w:tc><w:tcPr/>" + P("外") + inner + P("") + "</w:tc>", C("右"))));

        Assert.Equal(2, document.Blocks.Count);
        var outer = (TableBlock)document.Blocks[0];
        Assert.Equal("外", outer.Cells[0].Text);
        Assert.Equal(1, outer.Cells[0].Nested);
        Assert.Equal("内2", ((TableBlock)document.Blocks[1]).CellAt(0, 1)!.Text);
    }

    [Fact]
    public void A_table_of_one_cell_is_only_a_frame_around_its_text()
    {
        Document document = Read(T(Row("<w:tc><w:tcPr/>" + P("一、部门概况") + P("县局内设股室7个，下设事业单位4个，均已纳入自评范围。") + T(Row(C("a"), C("b"))) + "</w:tc>")));

        Assert.Equal(ParagraphKind.Heading, ((ParagraphBlock)document.Blocks[0]).Kind);
        Assert.Equal(["一、部门概况"], ((ParagraphBlock)document.Blocks[1]).HeadingPath);
        Assert.Equal(["一、部门概况"], ((TableBlock)document.Blocks[2]).HeadingPath);
    }

    [Fact]
    public void Indentation_of_a_row_label_is_kept_as_spaces_whether_typed_or_set()
    {
        TableBlock table = Table(T(
            Row(C("一、基本支出"), C("215.35")),
            Row(C("　　人员经费"), C("182.90")),
            Row("<w:tc><w:tcPr/>" + P("公用经费", "<w:ind w:leftChars=\"200\" w:left=\"420\"/>") + "</w:tc>", C("32.45"))));

        Assert.Equal(["一、基本支出", "　　人员经费", "　　公用经费"], Enumerable.Range(0, 3).Select(r => table.CellAt(r, 0)!.Text));
    }

    [Fact]
    public void Rows_and_cells_in_content_controls_are_read()
    {
        TableBlock table = Table(
            "<w:tbl><w:tblPr/><w:sdt><w:sdtPr/><w:sdtContent>" + Row(C("a"), "<w:sdt><w:sdtPr/><w:sdtContent>" + C("b") + "</w:sdtContent></w:sdt>")
            + "</w:sdtContent></w:sdt>" + Row(C("c"), C("d")) + "</w:tbl>");

        Assert.Equal(["a", "b", "c", "d"], table.Cells.Select(c => c.Text));
    }

    private static (int Row, int Column, int RowSpan, int ColumnSpan) Shape(TableCell cell) => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan);

    private static TableBlock Table(string table) => Assert.Single(Read(table).Tables);

    private static Document Read(string body) => new ReportReader().Read("报告.docx", new DocxBuilder(body).Build());
}
