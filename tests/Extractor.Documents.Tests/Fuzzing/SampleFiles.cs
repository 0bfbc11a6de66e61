using System.Text;
using Extractor.Documents.Model;
using Extractor.Documents.Tests.Pdf;
using Extractor.Documents.Tests.Samples;
using static Extractor.Documents.Tests.Samples.DocxBuilder;

namespace Extractor.Documents.Tests.Fuzzing;

/// <summary>One small file a format that uses as many constructs of the format as possible.</summary>
internal static class SampleFiles
{
    public static IReadOnlyList<string> Names { get; } = ["docx", "xlsx", "xls", "html", "mht", "txt", "md", "pdf", "ofd"];

    public static FileFormat FormatOf(string name) => name switch
    {
        "docx" => FileFormat.Docx,
        "xlsx" => FileFormat.Xlsx,
        "xls" => FileFormat.Xls,
        "html" or "mht" => FileFormat.Html,
        "txt" => FileFormat.Text,
        "md" => FileFormat.Markdown,
        "pdf" => FileFormat.Pdf,
        "ofd" => FileFormat.Ofd,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static byte[] Make(string name) => name switch
    {
        "docx" => Word(),
        "xlsx" => Sheet(),
        "xls" => new XlsBytes().Text(0, 0, "自评表").Merge(0, 0, 0, 2).Text(1, 0, "项目").Text(1, 1, "数").Text(2, 0, "合计").Number(2, 1, 1386.5, 4).Build(),
        "html" => Encoding.UTF8.GetBytes(Page),
        "mht" => Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + Page + "\r\n--b--\r\n"),
        "pdf" => Print(),
        "ofd" => FixedLayout(),
        "txt" => Encoding.UTF8.GetBytes(Text),
        _ => Encoding.UTF8.GetBytes("# 自评报告\n\n## 一、概况\n\n" + Text + "\n\n- 甲\n- 乙\n\n> 引\n\n```\n代码\n```\n"),
    };

    private const string Text =
        "2023年度部门整体支出绩效自评报告\n一、部门概况\n（一）机构人员\n核定编制40个，其中行政编制15个、事业编制25个，均已纳入本次自评范围。\n"
        + "1. 收入\n本年收入合计242.15万元。\n表1 收支情况表（单位：万元）\n项目\t预算数\t决算数\n基本支出\t200.00\t215.35\n项目支出\t\t26.80\n| 甲 | 乙 |\n|----|----|\n| 1 | 2 |\n注：尾差由四舍五入所致。\n";

    private const string Page =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title><style>p{}</style></head><body><div class=\"nav\"><a href=\"/\">首页</a></div>"
        + "<h1>自评报告</h1><h2>一、概况</h2><p align=center>表1&nbsp;支出<br>（单位：万元）</p><table><caption>支出表</caption><thead><tr><th rowspan=2>类别</th><th colspan=2>预算数</th></tr>"
        + "<tr><th>年初</th><th>调整</th></tr></thead><tbody><tr><td>基本<b>支出</b></td><td>1,846.30</td><td><table><tr><td>内</td><td>2</td></tr></table></td></tr></tbody></table>"
        + "<ol start=\"3\"><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol><form><input type=text value=\"12\"><select><option selected>是</option></select><textarea>文</textarea></form>"
        + "<p style=\"display:none\">隐</p><pre>a\n b</pre><svg><text>t</text></svg><math><mi>x</mi></math></body></html>";

    private static byte[] Word() => new DocxBuilder(
            P("2023年度自评报告", "<w:pStyle w:val=\"t\"/><w:jc w:val=\"center\"/>")
            + "<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"420\"/></w:pPr>" + R("部门概况", "<w:b/><w:sz w:val=\"32\"/>") + "</w:p>"
            + "<w:p>" + R("编制4") + "<w:ins w:id=\"1\">" + R("0") + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>1</w:delText></w:r></w:del>" + R("个") + "<w:r><w:br/></w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("表1") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + R("提示") + "</w:sdtContent></w:sdt></w:p>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + P("框") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>"
            + P("表1 支出表（单位：万元）")
            + T(
                Row(C("类别", "<w:vMerge w:val=\"restart\"/>"), C("预算数", "<w:gridSpan w:val=\"2\"/>")),
                Row(C("", "<w:vMerge/>"), C("年初"), "<w:tc><w:tcPr/>" + T(Row(C("内"), C("2"))) + P("外") + "</w:tc>"),
                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + C("a", "<w:hMerge w:val=\"restart\"/>") + C("", "<w:hMerge/>") + "</w:tr>")
            + "<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>")
        .Styles("<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"0\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"0\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"table\" w:styleId=\"g\"><w:name w:val=\"Table Grid\"/></w:style>")
        .Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"2\"/></w:lvlOverride></w:num>")
        .Footnotes("<w:footnote w:id=\"2\"><w:p><w:r><w:t>含结转。</w:t></w:r></w:p></w:footnote>")
        .Build();

    private static byte[] Print() => new PdfWriter()
        .Form("Fm1", "BT /F1 9 Tf 72 800 Td <987575F5> Tj ET")
        .Raw("/Fm1 Do")
        .Text(200, 780, "自评报告", 18)
        .Text(93, 740, "核定编制40个，其中行政编制15个、事业编制25个，均已纳入本次自评范围，年末实有")
        .Text(72, 720, "人员38人。")
        .Text(72, 700, "表1 支出表（单位：万元）")
        .Grid([72, 200, 300, 400], [620, 640, 660, 680])
        .Text(80, 665, "类别").Text(210, 665, "预算数").Text(310, 665, "决算数")
        .Text(80, 645, "基本支出").Text(210, 645, "200.00").Text(310, 645, "215.35")
        .Text(80, 625, "项目支出").Text(210, 625, "30.00").Text(310, 625, "26.80")
        .Text(290, 40, "1")
        .Page()
        .Fill(72, 500, 300, 0.5)
        .Text("0 1 -1 0 300 300", "转")
        .Raw("q 0.5 0 0 0.5 0 0 cm q Q BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q")
        .Text(72, 700, "（二）项目支出 26.80 万元。")
        .Page(842, 595, "/Rotate 90")
        .ToBytes();

    private static byte[] FixedLayout() => new OfdBuilder()
        .Text(150, 15, "内部资料").Template("7")
        .Text(80, 30, "自评报告", 6, font: "2")
        .Text(39, 60, "核定编制40个，其中行政编制15个、事业编制25个。", deltas: "g 30 3.7")
        .Grid([30, 80, 120], [70, 78, 86])
        .Text(32, 76, "类别").Text(82, 76, "决算数").Text(32, 84, "基本支出").Text(82, 84, "215.35")
        .Raw("<ofd:PageBlock ID=\"3\"><ofd:TextObject Boundary=\"44.8 96 60 5\" CTM=\"10 0 0 10 0 0\" Font=\"1\" Size=\"0.37\"><ofd:TextCode X=\"0\" Y=\"0.37\" DeltaX=\"0.2 0.2\" DeltaY=\"0 0.1\">215</ofd:TextCode></ofd:TextObject></ofd:PageBlock>")
        .Raw("<ofd:PathObject Boundary=\"30 120 50 10\" Fill=\"true\"><ofd:FillColor Value=\"240 240 240\"/><ofd:AbbreviatedData>M 0 0 L 50 0 B 50 1 50 2 50 10 Q 1 1 0 10 A 1 1 0 0 1 2 2 C</ofd:AbbreviatedData></ofd:PathObject>")
        .Page("<ofd:Template TemplateID=\"7\"/><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>")
        .Text(30, 60, "第二页。")
        .Page()
        .Build();

    private static byte[] Sheet()
    {
        var book = new XlsxBuilder();
        book.Formats[164] = "#,##0.00_ ;[Red]-#,##0.00\\ ";
        return book
            .Sheet(
                "自评表",
                XlsxBuilder.Row(1, XlsxBuilder.S("A1", "项目支出绩效自评表")) + XlsxBuilder.Row(2, XlsxBuilder.S("A2", "项目"), XlsxBuilder.S("B2", "预算数"), XlsxBuilder.S("C2", "执行数"))
                + XlsxBuilder.Row(3, XlsxBuilder.S("A3", "合计"), XlsxBuilder.N("B3", "1386.5", 2), XlsxBuilder.N("C3", "0.9659", 3)) + XlsxBuilder.Row(5, XlsxBuilder.N("A5", "45000", 4)),
                ["A1:C1", "B2:C2"])
            .Sheet("底稿", XlsxBuilder.Row(1, XlsxBuilder.S("A1", "隐")), state: "hidden")
            .Build();
    }
}
