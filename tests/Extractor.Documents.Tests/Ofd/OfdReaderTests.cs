using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;

namespace Extractor.Documents.Tests.Ofd;

public sealed class OfdReaderTests
{
    [Fact]
    public void Lines_become_paragraphs_and_the_page_number_is_left_out()
    {
        Document document = Read(new OfdBuilder()
            .Text(80, 30, "自评报告", 6, font: "2")
            .Text(31.8, 50, "一、部门概况", font: "2")
            .Text(31.8 + 7.4, 60, "核定编制40个，其中行政编制15个、事业编制25个，均已纳入本次评价的范围内，年")
            .Text(31.8, 66, "末实有人员38人。")
            .Text(103, 285, "- 1 -")
            .Page());

        Assert.Equal(["自评报告", "一、部门概况", "核定编制40个，其中行政编制15个、事业编制25个，均已纳入本次评价的范围内，年末实有人员38人。"], document.Paragraphs.Select(p => p.Text));
        Assert.Equal([ParagraphKind.Title, ParagraphKind.Heading, ParagraphKind.Body], document.Paragraphs.Select(p => p.Kind));
        Assert.Equal((FileFormat.Ofd, 1), (document.Source.Format, document.Source.Pages!.Value));
    }

    [Fact]
    public void Drawn_lines_make_a_table()
    {
        TableBlock table = Assert.Single(Read(new OfdBuilder()
            .Text(80, 30, "表1 支出表（单位：万元）")
            .Grid([30, 80, 120, 160], [40, 48, 56, 64])
            .Text(32, 46, "类别").Text(82, 46, "预算数").Text(122, 46, "决算数")
            .Text(32, 54, "基本支出").Text(82, 54, "200.00").Text(122, 54, "215.35")
            .Text(32, 62, "项目支出").Text(82, 62, "30.00").Text(122, 62, "1,026.80")
            .Page()).Tables);

        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal(["类别", "预算数", "决算数", "基本支出", "200.00", "215.35", "项目支出", "30.00", "1,026.80"], table.Cells.Select(c => c.Text));
        Assert.Contains("单位：万元", table.Caption, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("g 8 1.85")]
    [InlineData("1.85 g 6 1.85 1.85")]
    [InlineData("")]
    public void Steps_may_be_repeated_or_missing(string deltas) =>
        Assert.Equal("242.15124", Assert.Single(Read(new OfdBuilder().Text(30, 60, "242.15124", deltas: deltas).Page()).Paragraphs).Text);

    [Fact]
    public void Objects_are_scaled_and_moved_by_their_matrix()
    {
        // The two halves of one line, the second drawn at a tenth of the size and ten times enlarged.
        Document document = Read(new OfdBuilder()
            .Text(30, 60, "基本支出")
            .Raw("<ofd:PageBlock><ofd:TextObject Boundary=\"44.8 56.3 60 5\" CTM=\"10 0 0 10 0 0\" Font=\"1\" Size=\"0.37\"><ofd:TextCode X=\"0\" Y=\"0.37\" DeltaX=\"0.185 0.185 0.185 0.185 0.185 0.37\">215.35万元</ofd:TextCode></ofd:TextObject></ofd:PageBlock>")
            .Page());

        Assert.Equal("基本支出215.35万元", Assert.Single(document.Paragraphs).Text);
    }

    [Fact]
    public void A_template_is_printed_under_its_pages()
    {
        Document document = Read(new OfdBuilder()
            .Grid([30, 80, 120], [40, 48, 56]).Text(32, 46, "项目名称").Text(32, 54, "自评得分").Template("7")
            .Text(82, 46, "信息化").Text(82, 54, "95.8").Page("<ofd:Template TemplateID=\"7\" ZOrder=\"Background\"/>"));

        Assert.Equal(["项目名称", "信息化", "自评得分", "95.8"], Assert.Single(document.Tables).Cells.Select(c => c.Text));
    }

    [Fact]
    public void Pages_follow_in_order_whichever_way_they_are_referred_to()
    {
        Document document = Read(new OfdBuilder().Text(30, 60, "第一页的话。").Page().Text(30, 60, "第二页的话。").Page().Text(30, 60, "第三页的话。").Page());

        Assert.Equal(["第一页的话。", "第二页的话。", "第三页的话。"], document.Paragraphs.Select(p => p.Text));
        Assert.Equal([1, 2, 3], document.Paragraphs.Select(p => p.Page!.Value));
    }

    [Fact]
    public void What_does_not_show_is_not_read()
    {
        Document document = Read(new OfdBuilder()
            .Text(30, 60, "看得见。")
            .Text(30, 70, "看不见。", attributes: "Visible=\"false\"")
            .Text(230, 80, "纸外。")
            .Page());

        Assert.Equal("看得见。", Assert.Single(document.Paragraphs).Text);
    }

    [Fact]
    public void A_page_of_pictures_is_named_as_a_scan() => Refuses(new OfdBuilder().Raw("<ofd:ImageObject ResourceID=\"5\" Boundary=\"0 0 210 297\"/>").Page(), "扫描件");

    [Fact]
    public void References_never_lead_out_of_the_container()
    {
        Refuses(new OfdBuilder().Text(30, 60, "正文").Page().Part("OFD.xml", "<OFD><DocBody><DocRoot>../../../../etc/passwd</DocRoot></DocBody></OFD>"), "缺少部件");
        Refuses(new OfdBuilder().Text(30, 60, "正文").Page().Part("Doc_0/Document.xml", "<Document><Pages><Page BaseLoc=\"/../../etc/passwd\"/></Pages></Document>"), "缺少页面");
    }

    [Fact]
    public void Entities_are_never_expanded() =>
        Refuses(new OfdBuilder().Part("Doc_0/Document.xml", "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Document>&a;</Document>"), "损坏");

    [Fact]
    public void Repeats_and_sizes_without_measure_cost_nothing()
    {
        Document document = Read(new OfdBuilder()
            .Text(30, 60, "基本支出", deltas: "g 2000000000 3.7")
            .Text(30, 70, "太大", size: 1e30)
            .Raw("<ofd:TextObject Boundary=\"NaN 1e39 0 0\" Size=\"3\"><ofd:TextCode X=\"1e38\" Y=\"1e38\" DeltaX=\"1e38 1e38\">远远远</ofd:TextCode></ofd:TextObject>")
            .Raw("<ofd:PathObject Boundary=\"0 0 1 1\"><ofd:AbbreviatedData>M 0 0 L 1e38 1e38 L -1e38 1e38 C</ofd:AbbreviatedData></ofd:PathObject>")
            .Page("<ofd:Area><ofd:PhysicalBox>0 0 1e30 1e30</ofd:PhysicalBox></ofd:Area>"));

        Assert.Equal("基本支出", Assert.Single(document.Paragraphs).Text);
    }

    [Fact]
    public void More_pages_than_the_limit_are_refused()
    {
        var file = new OfdBuilder();
        for (int i = 0; i < 11; i++)
        {
            file.Text(30, 60, "页").Page();
        }

        var reader = new ReportReader(DocumentReaders.All, ReadLimits.Default with { MaxPages = 10 });
        Assert.Contains("超过上限", Assert.Throws<DocumentReadException>(() => reader.Read("多.ofd", file.Build())).Message, StringComparison.Ordinal);
    }

    private static Document Read(OfdBuilder file) => new ReportReader().Read("报告.ofd", file.Build());

    private static void Refuses(OfdBuilder file, string reason) =>
        Assert.Contains(reason, Assert.Throws<DocumentReadException>(() => Read(file)).Message, StringComparison.Ordinal);
}
