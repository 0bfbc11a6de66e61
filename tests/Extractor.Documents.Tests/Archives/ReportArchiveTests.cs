using System.IO.Compression;
using System.Text;
using Extractor.Documents.Archives;
using Extractor.Documents.PlainText;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;

namespace Extractor.Documents.Tests.Archives;

public sealed class ReportArchiveTests : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("本年支出合计242.15万元。");
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-test-").FullName;

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-8")]
    public void Chinese_names_are_read_whatever_packed_them(string encoding)
    {
        // Bytes of the name without the mark that says UTF-8, as Windows (GBK) and macOS (UTF-8) write them.
        Encoding names = encoding == "utf-8" ? Encoding.UTF8 : TextDecoder.Gb18030;
        string path = Write(ZipBytes.Stored((names.GetBytes("2023年/水利局自评报告.txt"), Text)));

        ReadOutcome outcome = Assert.Single(new ReportReader().ReadAll(path));

        Assert.Equal(path + "/2023年/水利局自评报告.txt", outcome.Path);
        Assert.Equal("本年支出合计242.15万元。", Assert.Single(outcome.Document!.Paragraphs).Text);
        Assert.Equal(outcome.Path, outcome.Document.Source.Path);
    }

    [Fact]
    public void Every_report_of_an_archive_is_read_archives_within_included_and_one_failure_leaves_the_others()
    {
        byte[] inner = Zip(("深/报告二.txt", Text));
        string path = Write(Zip(("报告一.txt", Text), ("坏.docx", [1, 2, 3]), ("内.zip", inner), ("说明.exe", [1]), ("__MACOSX/._报告一.txt", [1]), ("~$报告一.docx", [1])));

        ReadOutcome[] outcomes = [.. new ReportReader().ReadAll(path)];

        Assert.Equal([path + "/报告一.txt", path + "/坏.docx", path + "/内.zip/深/报告二.txt"], outcomes.Select(o => o.Path));
        Assert.Equal([true, false, true], outcomes.Select(o => o.Document is not null));
        Assert.Contains("不是有效的 Word 文档", outcomes[1].Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_file_gives_one_outcome_and_its_failure_is_not_thrown()
    {
        string good = Path.Combine(_folder, "a.txt");
        File.WriteAllBytes(good, Text);

        Assert.NotNull(Assert.Single(new ReportReader().ReadAll(good)).Document);
        Assert.Equal("文件不存在", Assert.Single(new ReportReader().ReadAll(Path.Combine(_folder, "b.txt"))).Failure);
    }

    [Theory]
    [InlineData("../../etc/cron.d/x.txt")]
    [InlineData("/etc/x.txt")]
    [InlineData("a/../../x.txt")]
    [InlineData("C:\\x.txt")]
    [InlineData("..\\..\\x.txt")]
    public void A_member_whose_path_leads_out_of_the_archive_is_refused(string name)
    {
        string path = Write(ZipBytes.Stored((Encoding.UTF8.GetBytes(name), Text), (Encoding.UTF8.GetBytes("好.txt"), Text)));

        ReadOutcome[] outcomes = [.. new ReportReader().ReadAll(path)];

        Assert.Contains("路径不安全", outcomes[0].Failure, StringComparison.Ordinal);
        Assert.DoesNotContain("..", outcomes[0].Path[path.Length..], StringComparison.Ordinal);
        Assert.NotNull(outcomes[1].Document);
    }

    [Fact]
    public void A_symbolic_link_in_an_archive_is_refused()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.CreateEntry("链.txt");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using Stream stream = entry.Open();
            stream.Write("/etc/passwd"u8);
        }

        ReadOutcome outcome = Assert.Single(new ReportReader().ReadAll(Write(file.ToArray())));
        Assert.Contains("符号链接", outcome.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_by_ratio_and_by_total()
    {
        byte[] zeros = new byte[64 << 20];
        ReadOutcome ratio = Assert.Single(new ReportReader().ReadAll(Write(Zip(("弹.txt", zeros)))));
        Assert.Contains("压缩炸弹", ratio.Failure, StringComparison.Ordinal);

        // Each member is harmless, all together are not.
        byte[] harmless = new byte[3 << 20];
        (string, byte[])[] many = [.. Enumerable.Range(0, 40).Select(i => ($"{i}.txt", harmless))];
        var reader = new ReportReader(DocumentReaders.All, ReadLimits.Default with { MaxExpandedBytes = 60 << 20 });
        Assert.Contains(reader.ReadAll(Write(Zip(many))), o => o.Failure?.Contains("压缩炸弹", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Archives_nested_without_end_are_refused()
    {
        byte[] nested = Zip(("报告.txt", Text));
        for (int i = 0; i < 10; i++)
        {
            nested = Zip(("层.zip", nested));
        }

        Assert.Contains("嵌套超过", Assert.Single(new ReportReader().ReadAll(Write(nested))).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_without_reports_says_so() =>
        Assert.Contains("没有报告", Assert.Single(new ReportReader().ReadAll(Write(Zip(("a.exe", [1]))))).Failure, StringComparison.Ordinal);

    [Theory]
    [InlineData("报告.docx", true)]
    [InlineData("报告.WPS", true)]
    [InlineData("~$报告.docx", false)]
    [InlineData(".hidden.docx", false)]
    [InlineData("报告.exe", false)]
    [InlineData("报告", false)]
    public void Only_files_with_the_name_of_a_report_are_read(string name, bool expected) => Assert.Equal(expected, ReportNames.IsReport(name));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private string Write(byte[] content)
    {
        string path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".zip");
        File.WriteAllBytes(path, content);
        return path;
    }
}
