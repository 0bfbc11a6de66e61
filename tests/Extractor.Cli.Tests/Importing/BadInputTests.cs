using System.IO.Compression;
using System.Text;

namespace Extractor.Cli.Tests.Importing;

public sealed class BadInputTests
{
    [Fact]
    public void Each_bad_file_is_one_line_on_standard_error_and_the_rest_is_imported()
    {
        using var workspace = new Workspace();
        byte[] word = File.ReadAllBytes(Directory.EnumerateFiles(Repository.Samples, "*.docx").Order(StringComparer.Ordinal).First());
        string[] bad =
        [
            workspace.Write("截断.docx", word[..(word.Length / 2)]),
            workspace.Write("加密.pdf", EncryptedPdf()),
            workspace.Write("空.docx", []),
            workspace.Write("图片.docx", OnePixel()),
            workspace.Write("压缩包.docx", ZipOf("readme.bin", [0, 1, 2, 3])),
        ];
        workspace.Write("水务局.txt", SyntheticReports.WithWrongSum());

        Answer answer = workspace.Import();

        Assert.Equal(1, answer.ExitCode);
        Assert.All(bad, path => Assert.Single(answer.ErrorLines, line => line.StartsWith(path + "：", StringComparison.Ordinal) && line.Length > path.Length + 3));
        Assert.Equal(bad.Length, answer.ErrorLines.Length);
        Assert.Contains("新增 1", answer.Output, StringComparison.Ordinal);
        Assert.Contains("160.75", workspace.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_a_failure_of_its_own()
    {
        using var workspace = new Workspace();
        string missing = Path.Combine(workspace.Folder, "没有.docx");
        string good = workspace.Write("水务局.txt", SyntheticReports.WithWrongSum());

        Answer answer = Program.Run("import", missing, good, "--db", workspace.Database);

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal($"{missing}：文件不存在", Assert.Single(answer.ErrorLines));
        Assert.Contains("新增 1", answer.Output, StringComparison.Ordinal);
    }

    [OrdinaryUserFact]
    public void A_folder_without_rights_is_a_failure_and_the_rest_is_imported()
    {
        using var workspace = new Workspace();
        workspace.Write("水务局.txt", SyntheticReports.WithWrongSum());
        string closed = Directory.CreateDirectory(Path.Combine(workspace.Reports, "无权限")).FullName;
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            Answer answer = workspace.Import();
            Assert.Equal(1, answer.ExitCode);
            Assert.StartsWith(closed, Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
            Assert.Contains("新增 1", answer.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_database_that_is_none_is_refused_and_left_as_it_is()
    {
        using var workspace = new Workspace();
        string text = "这不是数据库，是一份很重要的文件。" + new string('字', 20_000);
        File.WriteAllText(workspace.Database, text);
        workspace.Write("水务局.txt", SyntheticReports.WithWrongSum());

        Answer answer = workspace.Import();

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(workspace.Database, Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(workspace.Database));
    }

    /// <summary>A document that names a password handler and whose password is not empty (ISO 32000-1, 7.6.3: the check values fit no known password).</summary>
    private static byte[] EncryptedPdf()
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        List<int> offsets = [];
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
            $"<</Filter/Standard/V 1/R 2/P -4/O<{new string('A', 64)}>/U<{new string('B', 64)}>>>",
        ];
        for (int i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }

        int table = pdf.Length;
        pdf.Append("xref\n0 5\n0000000000 65535 f \n");
        foreach (int offset in offsets)
        {
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static byte[] OnePixel() =>
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static byte[] ZipOf(string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return bytes.ToArray();
    }
}
