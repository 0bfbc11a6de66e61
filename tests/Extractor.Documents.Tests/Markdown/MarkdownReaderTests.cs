using System.Text;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Headings_paragraphs_lists_and_tables_are_read_without_their_marks()
    {
        const string Text = """
            # 2023年度部门整体支出绩效自评报告

            ## 一、部门概况

            核定编制**40**个，其中[行政编制](http://example.invalid/a)15个，
            事业编制`25`个。

            - 完善制度
            - 加强管理

            部门收支
            --------

            | 项目 | 预算数 | 决算数 |
            |:-----|------:|------:|
            | 基本支出 | 200.00 | **215.35** |
            | 项目支出 | | 26.80 |

            > 数据来自部门决算。
            """;

        Document document = new ReportReader().Read("报告.md", Encoding.UTF8.GetBytes(Text));

        Assert.Equal(FileFormat.Markdown, document.Source.Format);
        Assert.Equal(
            [
                "2023年度部门整体支出绩效自评报告", "一、部门概况", "核定编制40个，其中行政编制15个，事业编制25个。",
                "完善制度", "加强管理", "部门收支", "数据来自部门决算。",
            ],
            document.Paragraphs.Select(p => p.Text));
        TableBlock table = Assert.Single(document.Tables);
        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal(["215.35", "26.80"], [table.CellAt(1, 2)!.Text, table.CellAt(2, 2)!.Text]);
        Assert.Equal(["部门收支"], table.HeadingPath);
    }
}
