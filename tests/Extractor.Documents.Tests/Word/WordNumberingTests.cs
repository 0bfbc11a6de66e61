using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;
using Extractor.Documents.Word.Numbering;
using static Extractor.Documents.Tests.Samples.DocxBuilder;

namespace Extractor.Documents.Tests.Word;

public sealed class WordNumberingTests
{
    private const string ThreeLevels =
        "<w:abstractNum w:abstractNumId=\"0\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3．\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    // From the examples of ECMA-376 Part 1, 17.18.59, and Word's own display.
    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("chineseCounting", 12, "十二")]
    [InlineData("chineseCountingThousand", 21, "二十一")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("ideographZodiac", 1, "子")]
    [InlineData("chineseLegalSimplified", 12, "拾贰")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("noSuchFormat", 5, "5")]
    public void Numbers_are_written_in_their_format(string format, int value, string expected) =>
        Assert.Equal(expected, NumberFormat.Write(value, format));

    [Fact]
    public void Automatic_numbers_are_part_of_the_text_and_make_headings()
    {
        Document document = Read(
            ThreeLevels,
            Item("部门概况", 0), Item("机构", 1), P("县局内设股室7个，下设事业单位4个，均已纳入自评范围。"), Item("人员", 1),
            P("核定编制总数215个，年末实有在职人员198人，另有退休人员若干。"), Item("部门收支", 0), Item("收入", 1), P("收入合计6,020.18万元，其中财政拨款收入4,986.18万元。"));

        Assert.Equal(
            ["一、部门概况", "（一）机构", "（二）人员", "二、部门收支", "（一）收入"],
            document.Paragraphs.Where(p => p.Kind == ParagraphKind.Heading).Select(p => p.Text));
        Assert.Equal(["二、部门收支", "（一）收入"], document.Paragraphs.Last().HeadingPath);
    }

    [Fact]
    public void A_list_may_start_over_and_another_list_of_the_same_definition_counts_on()
    {
        Document document = Read(
            ThreeLevels + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            Item("甲", 0), Item("乙", 0, 2), Item("丙", 0, 3), Item("丁", 0, 3));

        Assert.Equal(["一、甲", "二、乙", "一、丙", "二、丁"], document.Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void Legal_numbering_shows_all_levels_in_digits()
    {
        Document document = Read(
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/><w:isLgl/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
            Item("收支", 0), Item("收入情况", 1));

        Assert.Equal(["II. 收支", "2.1 收入情况"], document.Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void Bullets_add_nothing_and_a_paragraph_can_leave_its_styles_list()
    {
        byte[] file = new DocxBuilder(
                P("项目符号", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>")
                + P("编号", "<w:pStyle w:val=\"L\"/>") + P("无编号", "<w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + P("再编号", "<w:pStyle w:val=\"L\"/>"))
            .Numbering(ThreeLevels + "<w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF06C\"/></w:lvl></w:abstractNum><w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num>")
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
            .Build();

        Assert.Equal(["项目符号", "1．编号", "无编号", "2．再编号"], new ReportReader().Read("报告.docx", file).Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void A_style_tied_to_a_level_takes_that_level()
    {
        byte[] file = new DocxBuilder(P("概况", "<w:pStyle w:val=\"H1\"/>") + P("职能", "<w:pStyle w:val=\"H2\"/>") + P("人员", "<w:pStyle w:val=\"H2\"/>"))
            .Numbering(
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"H1\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"H2\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
            .Styles(
                "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"H1\"/></w:style>")
            .Build();

        Document document = new ReportReader().Read("报告.docx", file);
        Assert.Equal(["1 概况", "1.1 职能", "1.2 人员"], document.Paragraphs.Select(p => p.Text));
        Assert.Equal([1, 2, 2], document.Paragraphs.Select(p => p.Level));
    }

    private static string Item(string text, int level, int list = 1) =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static Document Read(string numbering, params string[] paragraphs) =>
        new ReportReader().Read("报告.docx", new DocxBuilder(string.Concat(paragraphs)).Numbering(numbering).Build());
}
