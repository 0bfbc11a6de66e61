using System.Text;
using Extractor.Documents.Model;
using Extractor.Documents.PlainText;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Tests.Html;

public sealed class HtmlReaderTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html><head><meta charset="CHARSET"><title>某县政府网</title><style>p{color:red}</style><script>var a = "脚本 999";</script></head>
        <body>
        <div class="nav"><a href="/">首页</a> <a href="/gk">政务公开</a> <a href="/zw">政务服务</a></div>
        <h1>石浦县交通运输局2020年度部门整体支出绩效自评报告</h1>
        <p>一、部门概况</p>
        <p>核定编制总数215个，其中行政编制24个，
        事业编制186个，工勤编制5个。<span style="display:none">隐藏 777</span></p>
        <p style="text-align:center">表1&nbsp;&nbsp;支出情况表（单位：万元）</p>
        <table>
          <tr><th rowspan="2">支出类别</th><th colspan="2">预算数</th></tr>
          <tr><th>年初</th><th>调整</th></tr>
          <tr><td>基本支出</td><td>1,846.30</td><td>1,902.16</td></tr>
          <tr><td>&nbsp;&nbsp;其中：人员</td><td><p>1,500.00</p></td><td>1,600<b>.00</b></td></tr>
        </table>
        <ol><li>完善制度</li><li>加强管理</li></ol>
        </body></html>
        """;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb2312")]
    [InlineData("gbk")]
    public void A_saved_page_is_read_in_its_encoding_without_its_menus_and_scripts(string charset)
    {
        Encoding encoding = charset == "utf-8" ? Encoding.UTF8 : TextDecoder.Gb18030;
        Document document = new ReportReader().Read("页.html", encoding.GetBytes(Page.Replace("CHARSET", charset, StringComparison.Ordinal)));

        Assert.Equal(
            [
                "石浦县交通运输局2020年度部门整体支出绩效自评报告",
                "一、部门概况",
                "核定编制总数215个，其中行政编制24个，事业编制186个，工勤编制5个。",
                "表1\u00A0\u00A0支出情况表（单位：万元）",
                "1. 完善制度",
                "2. 加强管理",
            ],
            document.Paragraphs.Select(p => p.Text));
        TableBlock table = Assert.Single(document.Tables);
        Assert.Equal((4, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal((0, 0, 2, 1), (table.CellAt(1, 0)!.Row, table.CellAt(1, 0)!.Column, table.CellAt(1, 0)!.RowSpan, table.CellAt(1, 0)!.ColumnSpan));
        Assert.Equal("1,600.00", table.CellAt(3, 2)!.Text);
        Assert.Equal("\u00A0\u00A0其中：人员", table.CellAt(3, 0)!.Text);
        Assert.StartsWith("表1", table.Caption, StringComparison.Ordinal);
        Assert.Equal(ParagraphKind.Title, document.Paragraphs.First().Kind);
    }

    [Fact]
    public void A_page_saved_under_a_word_name_is_still_a_page()
    {
        byte[] page = Encoding.UTF8.GetBytes("<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><body><p class=MsoNormal>本年支出242.15万元<br>，比上年略有增加。</p></body></html>");

        Document document = new ReportReader().Read("报告.doc", page);

        Assert.Equal(FileFormat.Html, document.Source.Format);
        Assert.Equal("本年支出242.15万元，比上年略有增加。", Assert.Single(document.Paragraphs).Text);
    }

    [Fact]
    public void Layout_tables_are_taken_apart_and_nested_data_tables_kept()
    {
        const string Html = """
            <html><body><table><tr><td>
              <p>全年支出情况如下表所示，数据来自部门决算。</p>
              <table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>12.30</td></tr><tr><td>其中：基本支出</td><td>10.00</td></tr><tr><td>项目支出</td><td>2.30</td></tr></table>
            </td></tr></table></body></html>
            """;
        Document document = new ReportReader().Read("页.html", Encoding.UTF8.GetBytes(Html));

        Assert.Equal("全年支出情况如下表所示，数据来自部门决算。", Assert.Single(document.Paragraphs).Text);
        Assert.Equal("12.30", Assert.Single(document.Tables).CellAt(1, 1)!.Text);
    }

    [Fact]
    public void A_web_archive_gives_its_page()
    {
        string body = Convert.ToBase64String(Encoding.UTF8.GetBytes("<html><body><p>支出合计242.15万元。</p></body></html>"));
        string archive = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x\"\r\n\r\n"
            + "----x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body + "\r\n----x\r\nContent-Type: image/png\r\n\r\nabc\r\n----x--\r\n";

        Document document = new ReportReader().Read("页.mht", Encoding.ASCII.GetBytes(archive));

        Assert.Equal("支出合计242.15万元。", Assert.Single(document.Paragraphs).Text);
    }

    [Fact]
    public void A_quoted_printable_web_archive_gives_its_page()
    {
        string archive = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html; charset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable\n\n"
            + "<html><body><p>=E6=94=AF=E5=87=BA2=\n42.15</p></body></html>\n--b--\n";

        Assert.Equal("支出242.15", Assert.Single(new ReportReader().Read("页.mht", Encoding.ASCII.GetBytes(archive)).Paragraphs).Text);
    }

    [Fact]
    public void Nothing_a_page_refers_to_is_fetched()
    {
        using var server = new Samples.ListeningServer();
        string html = $"<html><head><link rel=stylesheet href=\"{server.Address}a.css\"><script src=\"{server.Address}a.js\"></script></head>"
            + $"<body><p>正文</p><img src=\"{server.Address}a.png\"><iframe src=\"{server.Address}b\"></iframe></body></html>";

        new ReportReader().Read("页.html", Encoding.UTF8.GetBytes(html));

        Assert.False(server.WasReached);
    }
}
