using Extractor.Documents.Model;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Tests.Pdf;

/// <summary>Layouts drawn operator by operator.</summary>
public class LayoutTests
{
    [Fact]
    public void Justified_letter_spacing_and_quarter_spaces_make_no_spaces()
    {
        var file = new PdfWriter()
            .Text(72, 780, "本年收入合计", spacing: 6).Text(171, 780, "2946.25").Text(215, 780, "万元。", spacing: 6)
            .Text(72, 740, "支出 2940.05 万元，占 GDP growth 的 3.5 %。")
            .Page();

        Assert.Equal(["本年收入合计2946.25万元。", "支出2940.05万元，占GDP growth的3.5%。"], PdfDocuments.Texts(PdfDocuments.Read(file)));
    }

    [Fact]
    public void Fake_bold_is_read_once_and_repeated_digits_stay()
    {
        var file = new PdfWriter()
            .Text(72, 780, "合计1100.55万元").Text(72.35, 780, "合计1100.55万元")
            .Page();

        Assert.Equal(["合计1100.55万元"], PdfDocuments.Texts(PdfDocuments.Read(file)));
    }

    [Fact]
    public void Radicals_and_compatibility_ideographs_become_the_characters_they_look_like()
    {
        var file = new PdfWriter().Text(72, 780, "⽀出⾏政⼀般⻓期⾦额").Page();

        Assert.Equal(["支出行政一般长期金额"], PdfDocuments.Texts(PdfDocuments.Read(file)));
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_page_and_furniture_is_gone()
    {
        var file = new PdfWriter();
        string Line(int page) => string.Concat(Enumerable.Repeat("绩效自评报告的正文一行", 4))[..41] + "甲乙丙丁"[page - 1];
        for (int page = 1; page <= 4; page++)
        {
            string line = Line(page);
            file.Text(250, 810, "某某局二〇二三年度报告", size: 9);
            file.Text(72, 90, line[3..] + "支出12");
            file.Text(72, 106, line);
            file.Text(72, 760, "34.5万元，" + line[^15..] + "。");
            file.Text(280, 30, $"— {page} —", size: 9);
            file.Page();
        }

        string[] texts = PdfDocuments.Texts(PdfDocuments.Read(file));

        Assert.Contains(Line(1) + Line(1)[3..] + "支出1234.5万元，" + Line(2)[^15..] + "。", texts);
        Assert.DoesNotContain(texts, text => text.Contains('—', StringComparison.Ordinal) || text.Contains("某某局", StringComparison.Ordinal));
    }

    [Fact]
    public void A_grid_of_strokes_with_merged_cells_is_a_table_and_its_text_is_no_paragraph()
    {
        var file = new PdfWriter()
            .Text(72, 790, "下表列出收支。")
            .Line(72, 760, 372, 760).Line(72, 740, 372, 740).Line(172, 720, 372, 720).Line(72, 700, 372, 700)
            .Line(72, 760, 72, 700).Line(172, 760, 172, 700).Line(272, 740, 272, 700).Line(372, 760, 372, 700)
            .Text(80, 746, "项目").Text(240, 746, "金额（万元）")
            .Text(80, 716, "基本支出").Text(180, 726, "预算数").Text(280, 726, "决算数").Text(180, 706, "1,234.50").Text(280, 706, "1,230.00")
            .Text(72, 680, "表后的一段。")
            .Page();

        IReadOnlyList<Block> blocks = PdfDocuments.Read(file);
        TableBlock table = PdfDocuments.Table(blocks);

        Assert.Equal(["项目|金额（万元）|金额（万元）", "基本支出|预算数|决算数", "基本支出|1,234.50|1,230.00"], PdfDocuments.Rows(table));
        Assert.Equal(2, table.CellAt(1, 0)!.RowSpan);
        Assert.Equal(["下表列出收支。", "表后的一段。"], PdfDocuments.Texts(blocks));
        Assert.Equal(1, table.Index);
    }

    [Theory]
    [InlineData("thin rectangles")]
    [InlineData("dashes")]
    [InlineData("boxes around cells")]
    public void Borders_are_found_however_they_are_drawn(string style)
    {
        var file = new PdfWriter();
        double[] xs = [72, 172, 272, 372];
        double[] ys = [760, 740, 720];
        for (int r = 0; r < 2; r++)
        {
            for (int c = 0; c < 3; c++)
            {
                file.Text(xs[c] + 5, ys[r] - 14, $"格{r}{c}");
                if (style == "boxes around cells")
                {
                    file.Raw($"0.5 w {xs[c]} {ys[r + 1]} 100 20 re S");
                }
            }
        }

        if (style == "thin rectangles")
        {
            foreach (double x in xs)
            {
                file.Fill(x - 0.25, 720, 0.5, 40);
            }

            foreach (double y in ys)
            {
                file.Fill(72, y - 0.25, 300, 0.5);
            }
        }
        else if (style == "dashes")
        {
            foreach (double x in xs)
            {
                for (double y = 720; y < 760; y += 4)
                {
                    file.Line(x, y, x, y + 2.5);
                }
            }

            foreach (double y in ys)
            {
                for (double x = 72; x < 372; x += 4)
                {
                    file.Line(x, y, x + 2.5, y);
                }
            }
        }

        TableBlock table = PdfDocuments.Table(PdfDocuments.Read(file.Page()));

        Assert.Equal(["格00|格01|格02", "格10|格11|格12"], PdfDocuments.Rows(table));
    }

    [Fact]
    public void A_table_goes_on_over_the_page_without_its_repeated_header()
    {
        var file = new PdfWriter();
        for (int page = 0; page < 2; page++)
        {
            file.Grid([72, 172, 272], [760, 740, 720, 700])
                .Text(80, 746, "项目").Text(180, 746, "金额")
                .Text(80, 726, $"甲{page}").Text(180, 726, $"{page}1.00")
                .Text(80, 706, $"乙{page}").Text(180, 706, $"{page}2.00")
                .Text(290, 30, $"{page + 1}")
                .Page();
        }

        Assert.Equal(["项目|金额", "甲0|01.00", "乙0|02.00", "甲1|11.00", "乙1|12.00"], PdfDocuments.Rows(PdfDocuments.Table(PdfDocuments.Read(file))));
    }

    [Theory]
    [InlineData("/Rotate 90", "0 1 -1 0")]
    [InlineData("", "0 1 -1 0")]
    public void A_page_turned_on_its_side_reads_like_an_upright_one(string attributes, string direction)
    {
        // Drawn bottom to top: the line axis is y, the next line is further right.
        var file = new PdfWriter();
        for (int r = 0; r < 3; r++)
        {
            file.Line(100 + (20 * r), 100, 100 + (20 * r), 400);
        }

        foreach (double y in new[] { 100, 250, 400 })
        {
            file.Line(100, y, 140, y);
        }

        file.Text($"{direction} 114 105", "项目").Text($"{direction} 114 255", "金额")
            .Text($"{direction} 134 105", "基本支出").Text($"{direction} 134 255", "215.35")
            .Page(attributes: attributes);

        Assert.Equal(["项目|金额", "基本支出|215.35"], PdfDocuments.Rows(PdfDocuments.Table(PdfDocuments.Read(file))));
    }

    [Fact]
    public void The_text_layer_of_a_scan_is_read_and_hidden_text_of_other_pages_is_not()
    {
        IReadOnlyList<Block> blocks = PdfDocuments.Read(new PdfWriter()
            .Text(72, 780, "扫描页的文字层。", mode: 3).Page()
            .Text(72, 780, "看得见的文字。").Text(72, 700, "看不见的文字。", mode: 3).Page());

        Assert.Equal(["扫描页的文字层。", "看得见的文字。"], PdfDocuments.Texts(blocks));
    }

    [Fact]
    public void Words_drawn_across_a_border_stay_in_one_cell()
    {
        var file = new PdfWriter().Grid([72, 132, 192], [760, 740])
            .Text(74, 746, "1,234,567,890").Text(150, 746, "乙")
            .Page();

        Assert.Equal(["1,234,567,890|乙"], PdfDocuments.Rows(PdfDocuments.Table(PdfDocuments.Read(file))));
    }

    [Fact]
    public void Lines_of_a_cell_that_its_width_broke_are_joined_and_others_are_not()
    {
        var file = new PdfWriter().Grid([72, 132, 292], [760, 710])
            .Text(76, 746, "附属单位").Text(76, 732, "上缴收入").Text(76, 718, "1,234,5")
            .Text(140, 746, "1.完成甲；").Text(140, 732, "2.完成乙。")
            .Page();

        TableBlock table = PdfDocuments.Table(PdfDocuments.Read(file));

        Assert.Equal("附属单位上缴收入1,234,5", table.CellAt(0, 0)!.Text);
        Assert.Equal("1.完成甲；\n2.完成乙。", table.CellAt(0, 1)!.Text);
    }
}
