using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;
using static Extractor.Documents.Tests.Samples.DocxBuilder;

namespace Extractor.Documents.Tests.Word;

public sealed class WordHeadingTests
{
    private const string Sentence = "本年支出合计3,261.05万元，其中基本支出1,698.42万元，项目支出1,562.63万元。";

    private const string Styles =
        "<w:style w:type=\"table\" w:styleId=\"x1\"><w:name w:val=\"Table Grid\"/><w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"x2\"/>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 1\"/></w:style>"
        + "<w:style w:type=\"numbering\" w:styleId=\"x3\"><w:name w:val=\"heading 9\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"单位一级\"/><w:basedOn w:val=\"2\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"lvl\"><w:name w:val=\"单位二级\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"caption\"/></w:style>";

    [Theory]
    [InlineData("<w:pStyle w:val=\"2\"/>")]
    [InlineData("<w:pStyle w:val=\"own\"/>")]
    [InlineData("<w:outlineLvl w:val=\"0\"/>")]
    public void A_heading_is_told_by_style_base_style_or_outline_level(string properties)
    {
        Document document = Read(P("部门概况", properties) + P("人员情况", "<w:pStyle w:val=\"lvl\"/>") + P(Sentence));

        Assert.Equal([ParagraphKind.Heading, ParagraphKind.Heading, ParagraphKind.Body], document.Paragraphs.Select(p => p.Kind));
        Assert.Equal(["部门概况", "人员情况"], document.Paragraphs.Last().HeadingPath);
    }

    [Fact]
    public void Body_outline_level_overrides_a_heading_style()
    {
        Document document = Read(P("只是强调", "<w:pStyle w:val=\"2\"/><w:outlineLvl w:val=\"9\"/>") + P(Sentence));

        Assert.Equal(ParagraphKind.Body, document.Paragraphs.First().Kind);
    }

    [Fact]
    public void Typed_headings_stand_under_styled_ones()
    {
        Document document = Read(
            P("一、部门概况", "<w:pStyle w:val=\"2\"/>") + P("（一）人员情况") + P(Sentence) + P("二、收支", "<w:pStyle w:val=\"2\"/>") + P(Sentence));

        ParagraphBlock[] paragraphs = [.. document.Paragraphs];
        Assert.Equal(["一、部门概况", "（一）人员情况"], paragraphs[2].HeadingPath);
        Assert.Equal(["二、收支"], paragraphs[4].HeadingPath);
    }

    [Fact]
    public void A_bold_line_between_finished_paragraphs_is_a_heading_and_a_plain_one_is_not()
    {
        Document document = Read(
            P("一、部门概况") + P(Sentence) + "<w:p>" + R("资金管理情况", "<w:b/>") + "</w:p>" + P(Sentence) + P("县交通运输服务站点") + P(Sentence));

        ParagraphBlock[] paragraphs = [.. document.Paragraphs];
        Assert.Equal(ParagraphKind.Heading, paragraphs[2].Kind);
        Assert.Equal(ParagraphKind.Body, paragraphs[4].Kind);
    }

    [Fact]
    public void The_title_is_told_by_style_or_by_its_words_and_look()
    {
        Document styled = Read(P("某局情况", "<w:pStyle w:val=\"t\"/>") + P(Sentence));
        Document centred = Read(P("青岚县水利局", "<w:jc w:val=\"center\"/>") + P("2021年度部门整体支出绩效自评报告", "<w:jc w:val=\"center\"/>") + P("一、概况") + P(Sentence));

        Assert.Equal(ParagraphKind.Title, styled.Paragraphs.First().Kind);
        Assert.Equal([ParagraphKind.Title, ParagraphKind.Title, ParagraphKind.Heading, ParagraphKind.Body], centred.Paragraphs.Select(p => p.Kind));
    }

    [Fact]
    public void A_centred_title_broken_by_hand_is_one_line()
    {
        Document document = Read(
            "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + R("石浦县交通运输局关于2020年度") + "<w:r><w:br/></w:r>" + R("部门整体支出绩效自评情况的报告") + "</w:p>" + P(Sentence));

        Assert.Equal("石浦县交通运输局关于2020年度部门整体支出绩效自评情况的报告", document.Paragraphs.First().Text);
    }

    [Fact]
    public void A_caption_is_told_by_its_style_and_joins_the_table()
    {
        Document document = Read(P("支出结构", "<w:pStyle w:val=\"c\"/>") + P("单位：万元", "<w:jc w:val=\"right\"/>") + P("") + T(Row(C("合计"), C("1.00"))));

        Assert.Equal("支出结构\n单位：万元", Assert.Single(document.Tables).Caption);
    }

    private static Document Read(string body) => new ReportReader().Read("报告.docx", new DocxBuilder(body).Styles(Styles).Build());
}
