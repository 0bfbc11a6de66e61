using System.Diagnostics;
using System.IO.Compression;
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
    public void Ten_thousand_pages_are_refused_with_their_number_before_they_are_read()
    {
        var file = new PdfWriter();
        for (int i = 0; i < 10_000; i++)
        {
            file.Text(72, 780, "正文").Page();
        }

        byte[] bytes = file.ToBytes();
        var clock = Stopwatch.StartNew();
        var error = Assert.Throws<DocumentReadException>(() => PdfDocuments.Read(bytes));

        Assert.Equal("共 10000 页，超过上限（2000 页）", error.Message);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_stream_that_expands_beyond_all_measure_is_refused_in_little_memory(int layers)
    {
        // 300 MB of blanks in 300 kB, or those 300 kB in a few hundred bytes.
        byte[] bomb = Deflate(new byte[300_000_000].AsSpan());
        for (int i = 1; i < layers; i++)
        {
            bomb = Deflate(bomb);
        }

        byte[] file = new PdfWriter().Form("X", string.Concat(Enumerable.Repeat("/FlateDecode ", layers)), bomb)
            .Text(72, 780, "正文").Raw("/X Do").Page().ToBytes();
        long before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<DocumentReadException>(() => PdfDocuments.Read(file));

        Assert.Contains("展开后超过上限", error.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
    }

    [Fact]
    public void The_size_that_an_image_claims_costs_nothing()
    {
        var file = new PdfWriter().Image("I", 200_000, 200_000, "x").Text(72, 780, "正文仍在。").Raw("q 500 0 0 700 40 40 cm /I Do Q").Page();
        byte[] bytes = file.ToBytes();
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(["正文仍在。"], PdfDocuments.Texts(PdfDocuments.Read(bytes)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Theory]
    [InlineData("/Kids [9 0 R] /Count 1", "/Kids [2 0 R] /Count 1")]
    [InlineData("/Kids 9 0 R /Count 1", "[9 0 R]")]
    [InlineData("/Kids [9 0 R] /Count 2147483647", "9 0 R")]
    public void Objects_that_hold_themselves_are_refused(string pages, string ninth)
    {
        string body = ninth.StartsWith('/') ? $"<< /Type /Pages /Parent 2 0 R {ninth} >>" : ninth;
        byte[] file = Encoding.Latin1.GetBytes(
            $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages {pages} >>\nendobj\n9 0 obj\n{body}\nendobj\n"
            + "trailer << /Root 1 0 R /Size 10 >>\n%%EOF\n");
        var clock = Stopwatch.StartNew();

        Assert.Throws<DocumentReadException>(() => PdfDocuments.Read(file));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Arrays_nested_a_hundred_thousand_deep_are_refused()
    {
        string deep = new string('[', 100_000) + new string(']', 100_000);
        var clock = Stopwatch.StartNew();

        IReadOnlyList<string> texts = [];
        try
        {
            texts = PdfDocuments.Texts(PdfDocuments.Read(new PdfWriter().Text(72, 780, "正文").Raw(deep + " TJ").Page()));
        }
        catch (DocumentReadException)
        {
            // Refusing the file is as good as skipping the operation; ending the process is not.
        }

        Assert.True(texts.Count <= 1 && clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
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

    private static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pdf", "Samples", name));
}
