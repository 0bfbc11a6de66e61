using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;
using static Extractor.Documents.Tests.Samples.DocxBuilder;

namespace Extractor.Documents.Tests.Word;

public sealed class WordTextTests
{
    [Fact]
    public void Runs_split_inside_a_number_are_joined() =>
        Reads($"<w:p>{R("支出2")}{R("15", "<w:b/>")}<w:proofErr w:type=\"spellStart\"/>{R(".3")}{R("5万元")}</w:p>", "支出215.35万元");

    [Fact]
    public void Inserted_text_is_text_and_deleted_text_is_not() =>
        Reads(
            $"<w:p>{R("支出")}<w:del w:id=\"1\"><w:r><w:delText>200</w:delText></w:r></w:del><w:ins w:id=\"2\">{R("215.35")}</w:ins>{R("万元")}</w:p>",
            "支出215.35万元");

    [Fact]
    public void Text_moved_away_is_not_text_where_it_was() =>
        Reads(
            $"<w:p><w:moveFrom w:id=\"1\">{R("旧处")}</w:moveFrom>{R("正文")}</w:p><w:p><w:moveTo w:id=\"2\">{R("新处")}</w:moveTo></w:p>",
            "正文",
            "新处");

    [Fact]
    public void A_paragraph_whose_end_was_deleted_goes_on_in_the_next() =>
        Reads(
            $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{R("全年支出1,2")}</w:p>{P("34.50万元")}{P("另一段")}",
            "全年支出1,234.50万元",
            "另一段");

    [Fact]
    public void Of_a_field_the_result_is_text_and_the_instruction_is_not() =>
        Reads(
            "<w:p>" + R("共")
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(ABOVE) \\# 999 </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + R("242.15") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + R("万元，见")
            + "<w:fldSimple w:instr=\" REF x 777 \">" + R("表1") + "</w:fldSimple></w:p>",
            "共242.15万元，见表1");

    [Fact]
    public void A_field_nested_in_an_instruction_is_not_text() =>
        Reads(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>MERGEFIELD a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + R("条件") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("结果")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            "结果");

    [Fact]
    public void A_field_that_never_ends_does_not_swallow_the_document() =>
        Reads("<w:p>" + R("前") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>" + P("后"), "前", "后");

    [Fact]
    public void Hyperlinks_content_controls_and_smart_tags_are_transparent() =>
        Reads(
            "<w:p><w:hyperlink r:id=\"x\">" + R("甲") + "</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>" + R("乙")
            + "</w:sdtContent></w:sdt><w:smartTag w:element=\"date\">" + R("丙") + "</w:smartTag></w:p>"
            + "<w:sdt><w:sdtPr/><w:sdtContent>" + P("丁") + "</w:sdtContent></w:sdt>",
            "甲乙丙",
            "丁");

    [Fact]
    public void The_prompt_of_an_empty_content_control_is_not_text() =>
        Reads(
            "<w:p>" + R("单位：") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + R("单击此处输入文字") + "</w:sdtContent></w:sdt></w:p>",
            "单位：");

    [Fact]
    public void Hidden_text_is_not_text() =>
        Reads($"<w:p>{R("可见")}{R("隐藏", "<w:vanish/>")}{R("仍可见", "<w:vanish w:val=\"0\"/>")}</w:p>", "可见仍可见");

    [Fact]
    public void Text_hidden_by_its_style_is_not_text()
    {
        byte[] file = new DocxBuilder($"<w:p>{R("可见")}{R("隐藏", "<w:rStyle w:val=\"h\"/>")}</w:p>")
            .Styles("<w:style w:type=\"character\" w:styleId=\"h0\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"h\"><w:basedOn w:val=\"h0\"/></w:style>")
            .Build();
        Assert.Equal("可见", Single(file).Text);
    }

    [Fact]
    public void Soft_hyphens_vanish_and_hard_ones_stay() =>
        Reads("<w:p>" + R("2019") + "<w:r><w:noBreakHyphen/></w:r>" + R("2023年共1") + "<w:r><w:softHyphen/></w:r>" + R("00项") + "</w:p>", "2019-2023年共100项");

    [Fact]
    public void Symbols_of_the_symbol_fonts_become_unicode() =>
        Reads(
            "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" + R("95%，完成") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"
            + R("\uF0A3", "<w:rFonts w:ascii=\"Symbol\"/>") + R("3%") + "</w:p>",
            "≥95%，完成☑≤3%");

    [Fact]
    public void Ruby_text_keeps_its_base_only() =>
        Reads("<w:p><w:r><w:ruby><w:rubyPr/><w:rt>" + R("zhèn") + "</w:rt><w:rubyBase>" + R("镇") + "</w:rubyBase></w:ruby></w:r></w:p>", "镇");

    [Fact]
    public void A_fraction_of_a_formula_is_written_in_one_line() =>
        Reads(
            "<w:p>" + R("执行率=") + "<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>25.044</m:t></m:r></m:num><m:den><m:r><m:t>26.8</m:t></m:r></m:den></m:f></m:oMath></w:p>",
            "执行率=25.044/26.8");

    [Theory]
    [InlineData("部门整体支出242.1", "5万元，其中基本支出215.35万元", "部门整体支出242.15万元，其中基本支出215.35万元")]
    [InlineData("区委编办认真贯彻落实上级规定，建设节约型", "机关，规范公务接待。", "区委编办认真贯彻落实上级规定，建设节约型机关，规范公务接待。")]
    [InlineData("联系人：张三", "电话：123", "联系人：张三\n电话：123")]
    [InlineData("第一句已经结束。", "第二句另起一行。", "第一句已经结束。\n第二句另起一行。")]
    public void A_manual_break_is_joined_only_where_it_splits_a_sentence_or_number(string first, string second, string expected) =>
        Reads($"<w:p>{R(first)}<w:r><w:br/></w:r>{R(second)}</w:p>", expected);

    [Fact]
    public void A_manual_break_before_a_numbered_line_begins_a_paragraph() =>
        Reads($"<w:p>{R("一、部门概况")}<w:r><w:br/></w:r>{R("（一）人员构成。核定编制40个。")}</w:p>", "一、部门概况", "（一）人员构成。核定编制40个。");

    [Fact]
    public void A_text_box_is_read_once_though_it_is_stored_twice()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>";
        Reads(
            "<w:p>" + R("正文") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + Box
            + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + Box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + "<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>旧式框</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>",
            "正文",
            "框内",
            "旧式框");
    }

    [Fact]
    public void Footnotes_and_endnotes_are_notes_at_the_end_and_leave_no_digit_in_the_text()
    {
        byte[] file = new DocxBuilder(
                $"<w:p>{R("支出12.5")}<w:r><w:endnoteReference w:id=\"3\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>{R("万元")}</w:p>{P("下一段。")}")
            .Footnotes("<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>含上年结转。</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"9\"><w:p><w:r><w:t>无人引用</w:t></w:r></w:p></w:footnote>")
            .Endnotes("<w:endnote w:id=\"3\"><w:p><w:r><w:t>数据来自决算。</w:t></w:r></w:p></w:endnote>")
            .Build();

        Document document = new ReportReader().Read("报告.docx", file);

        Assert.Equal(["支出12.5万元", "下一段。", "含上年结转。", "数据来自决算。"], document.Paragraphs.Select(p => p.Text));
        Assert.Equal([ParagraphKind.Note, ParagraphKind.Note], document.Paragraphs.Skip(2).Select(p => p.Kind));
    }

    [Fact]
    public void A_table_of_contents_is_left_out()
    {
        byte[] file = new DocxBuilder(
                P("目录", "<w:pStyle w:val=\"a\"/>")
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("部门概况 3") + "</w:p>"
                + P("部门收支 5", "<w:pStyle w:val=\"b\"/>") + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" + P("正文。"))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"TOC Heading\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"toc 1\"/></w:style>")
            .Build();
        Assert.Equal("正文。", Single(file).Text);
    }

    [Fact]
    public void The_strict_conformance_class_is_read_too()
    {
        byte[] file = new DocxBuilder(string.Empty)
            .Part("word/document.xml", "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>严格</w:t></w:r></w:p></w:body></w:document>")
            .Build();
        Assert.Equal("严格", Single(file).Text);
    }

    [Fact]
    public void A_main_part_of_another_name_is_found_by_its_relationship()
    {
        byte[] file = new DocxBuilder(string.Empty)
            .Part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>")
            .Part("word/document2.xml", $"<w:document xmlns:w=\"{Namespace}\"><w:body>{P("另名")}</w:body></w:document>")
            .Build();
        Assert.Equal("另名", Single(file).Text);
    }

    private static ParagraphBlock Single(byte[] file) => Assert.Single(new ReportReader().Read("报告.docx", file).Paragraphs);

    private static void Reads(string body, params string[] expected) =>
        Assert.Equal(expected, new ReportReader().Read("报告.docx", new DocxBuilder(body).Build()).Paragraphs.Select(p => p.Text));
}
