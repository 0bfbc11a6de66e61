using Extractor.Documents.Model;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Tests.Reading;

public sealed class ReportReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-test-").FullName;

    [Fact]
    public void The_document_carries_the_hash_of_the_file()
    {
        string path = Write("报告.txt", "abc"u8.ToArray());

        // SHA-256 of "abc", FIPS 180-4 appendix.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", new ReportReader().Read(path).Source.Sha256);
    }

    [Fact]
    public void An_empty_file_is_named_as_such() => Fails(Write("空.docx", []), "文件为空");

    [Fact]
    public void A_missing_file_is_named_as_such() => Fails(Path.Combine(_folder, "没有.docx"), "文件不存在");

    [Fact]
    public void A_folder_in_place_of_a_file_is_named_as_such() => Fails(_folder, "文件夹");

    [Fact]
    public void A_picture_renamed_to_docx_is_not_a_word_document()
    {
        byte[] png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        Fails(Write("图.docx", png), "不是有效的 Word 文档（内容是PNG 图片）");
    }

    [Fact]
    public void Random_bytes_are_not_a_document()
    {
        byte[] noise = new byte[4096];
        new Random(7).NextBytes(noise);
        Fails(Write("噪声.pdf", noise), "不是有效的 PDF 文档");
        Fails(Write("噪声.bin", noise), "不支持的文件格式");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread()
    {
        var reader = new ReportReader(DocumentReaders.All, ReadLimits.Default with { MaxFileBytes = 10 });
        var error = Assert.Throws<DocumentReadException>(() => reader.Read(Write("大.txt", new byte[11])));
        Assert.Contains("文件过大", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_takes_too_long_is_stopped_and_reported()
    {
        var reader = new ReportReader([new EndlessReader()], ReadLimits.Default with { MaxTime = TimeSpan.FromMilliseconds(100) });
        var error = Assert.Throws<DocumentReadException>(() => reader.Read("慢.txt", "正文"u8.ToArray()));
        Assert.Contains("读取超时", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_is_not_reported_as_a_broken_file()
    {
        var reader = new ReportReader([new EndlessReader()], ReadLimits.Default);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Read("慢.txt", "正文"u8.ToArray(), cancel.Token));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Fails(string path, string reason)
    {
        var error = Assert.Throws<DocumentReadException>(() => new ReportReader().Read(path));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private sealed class EndlessReader : IDocumentReader
    {
        public FileFormat Format => FileFormat.Text;

        public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
        {
            cancellationToken.WaitHandle.WaitOne();
            cancellationToken.ThrowIfCancellationRequested();
            return new ReadResult([], null);
        }
    }
}
