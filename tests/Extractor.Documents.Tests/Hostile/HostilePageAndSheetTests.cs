using System.Diagnostics;
using System.Text;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;

namespace Extractor.Documents.Tests.Hostile;

public sealed class HostilePageAndSheetTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<b><p>")]
    [InlineData("<font size=1><a>")]
    [InlineData("<svg><desc>")]
    [InlineData("<template>")]
    [InlineData("<ul><li>")]
    [InlineData("<pre>")]
    [InlineData("<textarea></textarea>")]
    [InlineData("<listing/>")]
    [InlineData("<li><table><template><td></li></table>")]
    public void A_page_nested_a_hundred_thousand_deep_is_refused_or_read_in_time(string open)
    {
        byte[] page = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(open, 100_000)) + "正文");

        long start = Stopwatch.GetTimestamp();
        Exception? error = Record.Exception(() => new ReportReader().Read("深.html", page));
        Assert.True(error is null or DocumentReadException, error?.ToString());
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60), $"{open} took {Stopwatch.GetElapsedTime(start)}");
    }

    [Fact]
    public void Spans_without_measure_stay_within_the_rows_and_never_overlap()
    {
        const string Html = "<html><body><table><tr><td rowspan=\"99999999\" colspan=\"3\">a</td><td rowspan=2>b</td></tr><tr><td colspan=\"99999\">c</td></tr><tr><td>d</td><td>e</td></tr></table></body></html>";
        TableBlock table = Assert.Single(new ReportReader().Read("跨.html", Encoding.UTF8.GetBytes(Html)).Tables);

        Assert.Equal(3, table.RowCount);
        var taken = new HashSet<(int, int)>();
        Assert.All(table.Cells, cell => Assert.All(
            Enumerable.Range(cell.Row, cell.RowSpan).SelectMany(r => Enumerable.Range(cell.Column, cell.ColumnSpan).Select(c => (r, c))),
            position => Assert.True(taken.Add(position))));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(32)]
    [InlineData(44)]
    [InlineData(64)]
    [InlineData(72)]
    public void An_old_sheet_whose_header_claims_sectors_without_number_is_refused_in_little_memory(int offset)
    {
        byte[] file = new XlsBytes().Text(0, 0, "合计").Number(0, 1, 1386.5, 4).Build();
        file.AsSpan(offset, offset < 40 ? 2 : 4).Fill(0x7F);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<DocumentReadException>(() => DocumentReaders.All.Single(r => r.Format == FileFormat.Xls).Read(file, ReadLimits.Default, CancellationToken.None));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8L << 20);
    }

    [Fact]
    public void Entities_in_a_sheet_are_never_expanded()
    {
        byte[] file = Replace(
            new XlsxBuilder().Sheet("Sheet1", XlsxBuilder.Row(1, XlsxBuilder.S("A1", "x"), XlsxBuilder.S("B1", "y"))).Build(),
            "xl/worksheets/sheet0.xml",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>"u8.ToArray());

        Assert.Throws<DocumentReadException>(() => new ReportReader().Read("实体.xlsx", file));
    }

    [Fact]
    public void A_bomb_in_a_sheet_is_refused()
    {
        byte[] bomb = new byte[64 << 20];
        bomb.AsSpan().Fill((byte)' ');
        byte[] file = Replace(new XlsxBuilder().Sheet("Sheet1", string.Empty).Build(), "xl/sharedStrings.xml", bomb);

        var error = Assert.Throws<DocumentReadException>(() => new ReportReader().Read("弹.xlsx", file));
        Assert.Contains("压缩炸弹", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e500")]
    [InlineData("99999999999999999999999999999999999999999999999999999999999999999999999999")]
    [InlineData("NaN")]
    [InlineData("-1e-400")]
    public void Absurd_numbers_in_a_sheet_do_no_harm(string value)
    {
        byte[] file = new XlsxBuilder().Sheet("Sheet1", XlsxBuilder.Row(1, XlsxBuilder.S("A1", "项目"), XlsxBuilder.N("B1", value, 2), XlsxBuilder.N("C1", value))).Build();

        Exception? error = Record.Exception(() => new ReportReader().Read("数.xlsx", file));
        Assert.True(error is null or DocumentReadException, error?.ToString());
    }

    [Fact]
    public void A_merge_over_the_whole_sheet_covers_only_what_is_there()
    {
        byte[] file = new XlsxBuilder().Sheet(
            "Sheet1",
            XlsxBuilder.Row(1, XlsxBuilder.S("A1", "甲"), XlsxBuilder.N("B1", "1")) + XlsxBuilder.Row(2, XlsxBuilder.S("A2", "乙"), XlsxBuilder.N("B2", "2")),
            ["A1:XFD1048576", "B1:B2"]).Build();

        TableBlock table = Assert.Single(new ReportReader().Read("并.xlsx", file).Tables);
        Assert.Equal((2, 2), (table.RowCount, table.ColumnCount));
    }

    private static byte[] Replace(byte[] file, string name, byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            using Stream entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
