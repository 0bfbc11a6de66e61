using System.Diagnostics;
using System.Text;
using Extractor.Documents.Pdf;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Tests.Pdf;

/// <summary>Damaged, locked and malicious files.</summary>
public class HostilePdfTests
{
    [Fact]
    public void A_damaged_file_is_refused_in_one_line()
    {
        byte[] whole = new PdfWriter().Text(72, 780, "正文").Page().ToBytes();

        var error = Assert.Throws<DocumentReadException>(() => PdfDocuments.Read(whole[..200]));

        Assert.Equal("PDF 文件已损坏，无法读取", error.Message);
    }

    [Fact]
    public void A_file_without_text_says_so() =>
        Assert.Equal("PDF 文件中没有文字", Assert.Throws<DocumentReadException>(() => PdfDocuments.Read(new PdfWriter().Page())).Message);

    [Fact]
    public void A_scan_without_text_says_that_it_is_one()
    {
        var file = new PdfWriter().Raw("q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q").Page();

        Assert.Contains("扫描件", Assert.Throws<DocumentReadException>(() => PdfDocuments.Read(file)).Message);
    }

    [Fact]
    public void Too_many_pages_are_refused()
    {
        var file = new PdfWriter();
        for (int i = 0; i < 30; i++)
        {
            file.Text(72, 780, "正文").Page();
        }

        var error = Assert.Throws<DocumentReadException>(() => PdfDocuments.Read(file.ToBytes(), new ReadLimits { MaxPages = 20 }));

        Assert.Contains("30 页", error.Message);
    }

    [Fact]
    public void Forms_that_draw_each_other_end()
    {
        var file = new PdfWriter()
            .Form("A", "/B Do").Form("B", "/A Do")
            .Text(72, 780, "正文仍在。").Raw("/A Do").Page();

        Assert.Equal(["正文仍在。"], PdfDocuments.Texts(PdfDocuments.Read(file)));
    }

    [Fact]
    public void Forms_that_multiply_are_refused_in_bounded_time()
    {
        var file = new PdfWriter();
        for (int i = 0; i < 12; i++)
        {
            file.Form($"X{i}", string.Concat(Enumerable.Repeat($"/X{i + 1} Do ", 10)));
        }

        var clock = Stopwatch.StartNew();
        Assert.Throws<DocumentReadException>(() => PdfDocuments.Read(file.Form("X12", "0 0 m").Text(72, 780, "正文").Raw("/X0 Do").Page()));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    [Fact]
    public void More_text_than_the_limit_is_refused() =>
        Assert.Throws<DocumentReadException>(() => PdfDocuments.Read(
            new PdfWriter().Text(0, 780, new string('字', 50)).Page().ToBytes(),
            new ReadLimits { MaxCharacters = 40 }));

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            new PdfReader().Read(new PdfWriter().Text(72, 780, "正文").Page().ToBytes(), ReadLimits.Default, cancelled.Token));
    }

    [Fact]
    public void A_page_of_garbage_does_not_cost_the_other_pages()
    {
        var file = new PdfWriter()
            .Raw("BT /None 12 Tf (x) Tj ET /Missing Do 1 2 3 re q q q Q Q Q Q ] >> nonsense").Page()
            .Text(72, 780, "第二页。").Page();

        Assert.Equal(["第二页。"], PdfDocuments.Texts(PdfDocuments.Read(file)));
    }

    [Theory]
    [InlineData("encrypted-user.pdf")]
    [InlineData("encrypted-user-aes256.pdf")]
    public void A_file_that_needs_a_password_says_so(string name) =>
        Assert.Equal("文件已加密，需要密码", Assert.Throws<DocumentReadException>(() => PdfDocuments.Read(Sample(name))).Message);

    [Theory]
    [InlineData("encrypted-owner.pdf")]
    [InlineData("encrypted-owner-aes256.pdf")]
    public void A_file_that_only_restricts_its_use_is_read(string name) =>
        Assert.Equal(["本年收入合计2946.25万元。"], PdfDocuments.Texts(PdfDocuments.Read(Sample(name))));

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pdf", "Samples", name));
}
