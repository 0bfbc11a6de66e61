using System.Diagnostics;
using System.Text;
using Extractor.Documents.Model;
using Extractor.Documents.Office;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;
using static Extractor.Documents.Tests.Samples.DocxBuilder;

namespace Extractor.Documents.Tests.Office;

public sealed class ConvertedReaderTests : IDisposable
{
    private const string Width = "<w:tcW w:w=\"2000\" w:type=\"dxa\"/>";
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-test-").FullName;

    [SofficeFact]
    public void The_older_formats_read_as_the_word_document_they_were_made_from()
    {
        byte[] docx = new DocxBuilder(
                P("石浦县交通运输局2020年度部门整体支出绩效自评报告", "<w:jc w:val=\"center\"/>") + P("一、部门概况")
                + P("核定编制总数215个，其中行政编制24个，事业编制186个，工勤编制5个。")
                + P("表1  支出情况表（单位：万元）", "<w:jc w:val=\"center\"/>")
                + "<w:tbl><w:tblPr><w:tblW w:w=\"6000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
                + Row(C("支出类别", Width + "<w:vMerge w:val=\"restart\"/>"), C("预算数", "<w:tcW w:w=\"4000\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>"))
                + Row(C("", Width + "<w:vMerge/>"), C("年初", Width), C("调整", Width))
                + Row(C("基本支出", Width), C("1,846.30", Width), C("1,902.16", Width)) + "</w:tbl>" + P("以上数据来自部门决算。"))
            .Build();
        Document original = new ReportReader().Read("报告.docx", docx);
        string path = Path.Combine(_folder, "original.docx");
        File.WriteAllBytes(path, docx);

        foreach ((string extension, FileFormat format) in new[] { ("doc", FileFormat.Doc), ("rtf", FileFormat.Rtf), ("odt", FileFormat.Odt) })
        {
            string converted = MakeWithOffice(path, extension);
            Document document = new ReportReader().Read(converted);

            Assert.Equal(format, document.Source.Format);
            Assert.Equal(Print(original), Print(document));
        }
    }

    [SofficeFact]
    public void Announced_files_are_converted_in_one_run()
    {
        string[] files = [.. Enumerable.Range(0, 6).Select(i => Path.Combine(_folder, $"{i}.rtf"))];
        for (int i = 0; i < files.Length; i++)
        {
            File.WriteAllText(files[i], $"{{\\rtf1\\ansi {i}00 units were spent}}");
        }

        ReportReader.Announce(files);
        var reader = new ReportReader();
        reader.Read(files[0]);
        long start = Stopwatch.GetTimestamp();
        for (int i = 1; i < files.Length; i++)
        {
            Assert.Equal($"{i}00 units were spent", Assert.Single(reader.Read(files[i]).Paragraphs).Text);
        }

        // To start the program five times takes seconds.
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1), "each file was converted on its own");
    }

    [SofficeFact]
    public void A_damaged_document_is_refused_and_the_next_one_read()
    {
        byte[] noise = new byte[8192];
        new Random(3).NextBytes(noise);
        byte[] damaged = [.. "{\\rtf1\\ansi {\\fonttbl"u8, .. noise];
        byte[] good = "{\\rtf1\\ansi good}"u8.ToArray();

        Exception? error = Record.Exception(() => new ReportReader().Read("坏.rtf", damaged));

        Assert.True(error is null or DocumentReadException);
        Assert.Equal("good", Assert.Single(new ReportReader().Read("好.rtf", good).Paragraphs).Text);
    }

    [SofficeFact]
    public void No_link_of_a_document_is_followed_and_no_template_loaded()
    {
        // LibreOffice as it is installed does fetch the linked picture and section of this document.
        using var server = new ListeningServer();
        byte[] odt = OdtBytes.WithLinks(server.Address);
        string rtf = "{\\rtf1\\ansi{\\*\\template " + server.Address + "t.dotm}{\\field{\\*\\fldinst{ INCLUDETEXT \"" + server.Address + "b.txt\"}}{\\fldrslt old}} body text}";

        Document document = new ReportReader().Read("链.odt", odt);
        new ReportReader().Read("链.rtf", Encoding.ASCII.GetBytes(rtf));

        Assert.Contains(document.Paragraphs, p => p.Text == "body");
        Assert.False(server.WasReached);
    }

    [SofficeFact]
    public void No_macro_of_a_document_runs()
    {
        string witness = Path.Combine(_folder, "witness");
        byte[] odt = OdtBytes.WithMacro(witness);

        new ReportReader().Read("宏.odt", odt);

        Assert.False(File.Exists(witness));
    }

    [SofficeFact]
    public void An_encrypted_word_document_is_named_as_such()
    {
        byte[] docx = new DocxBuilder(P("正文")).Build();
        string path = Path.Combine(_folder, "plain.docx");
        File.WriteAllBytes(path, docx);
        byte[] doc = File.ReadAllBytes(MakeWithOffice(path, "doc"));

        // Sets fEncrypted in the file information block, as Word does ([MS-DOC], 2.5.2).
        int stream = doc.AsSpan().IndexOf(new byte[] { 0xEC, 0xA5, 0x01, 0x01 });
        Assert.True(stream > 0);
        doc[stream + 11] |= 0x01;

        var error = Assert.Throws<DocumentReadException>(() => new ReportReader().Read("密.doc", doc));
        Assert.Equal("文件已加密", error.Message);
    }

    [Fact]
    public void Without_libreoffice_the_message_tells_how_to_install_it() =>
        Assert.Contains("apt install libreoffice", OfficeProgram.InstallHint, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Print(Document document) => string.Join('\n', document.Blocks.Select(b => b switch
    {
        ParagraphBlock p => $"{p.Kind} {p.Level} {p.Text} [{string.Join('>', p.HeadingPath)}]",
        TableBlock t => $"{t.Caption} {string.Join('|', t.Cells.Select(c => $"{c.Row},{c.Column},{c.RowSpan},{c.ColumnSpan}:{c.Text}"))}",
        _ => string.Empty,
    }));

    private string MakeWithOffice(string path, string extension)
    {
        var start = new ProcessStartInfo(OfficeProgram.Path!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile")).AbsoluteUri}", "--headless", "--convert-to", extension, "--outdir", _folder, path })
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Path.ChangeExtension(path, extension);
    }
}
