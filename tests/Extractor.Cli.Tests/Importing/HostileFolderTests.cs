using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Extractor.Cli.Tests.Importing;

/// <summary>A folder with traps in it goes through the whole line: what is a report is imported once, and nothing hangs or fails.</summary>
public sealed class HostileFolderTests
{
    [Fact]
    public void A_loop_of_links_is_walked_once()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var workspace = new Workspace();
        workspace.Write("水务局.txt", SyntheticReports.WithWrongSum());
        string inner = Directory.CreateDirectory(Path.Combine(workspace.Reports, "2023年")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(inner, "上级"), workspace.Reports);
        Directory.CreateSymbolicLink(Path.Combine(inner, "自己"), inner);
        File.CreateSymbolicLink(Path.Combine(inner, "甲.txt"), Path.Combine(inner, "乙.txt"));
        File.CreateSymbolicLink(Path.Combine(inner, "乙.txt"), Path.Combine(inner, "甲.txt"));

        Answer answer = workspace.Import();

        Assert.Contains("新增 1", answer.Output, StringComparison.Ordinal);
        Assert.Contains("内容相同 0", answer.Output, StringComparison.Ordinal);
        Assert.All(answer.ErrorLines, line => Assert.Matches("[甲乙]\\.txt：", line));
    }

    [Fact]
    public void A_number_of_five_hundred_digits_harms_neither_its_report_nor_the_rest()
    {
        using var workspace = new Workspace();
        string digits = new('9', 500);
        workspace.Write("巨数.txt", SyntheticReports.WithWrongSum() + $"本年支出合计{digits}.{digits}万元，比上年增长{digits}%，完成预算的1{new string('0', 499)}%。\n");

        Assert.Contains("新增 1", workspace.Import().Succeeded().Output, StringComparison.Ordinal);

        Assert.Contains("160.75", workspace.Findings(), StringComparison.Ordinal);
        Assert.DoesNotContain(digits, workspace.Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_with_names_in_gbk_and_the_same_report_inside_and_outside_is_one_report_with_both_paths()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var workspace = new Workspace();
        workspace.Write("水务局.txt", SyntheticReports.WithWrongSum());
        using (var archive = new ZipArchive(File.Create(Path.Combine(workspace.Reports, "送审.zip")), ZipArchiveMode.Create, leaveOpen: false, Encoding.GetEncoding("gb18030")))
        {
            Add(archive, "二〇二三年/水务局（终稿）.txt", SyntheticReports.WithWrongSum());
            Add(archive, "林业局.txt", SyntheticReports.Clean("青河县林业局", 2023, 120.5m, 30.25m));
        }

        workspace.Import().Succeeded();

        JsonElement[] reports = [.. Program.Run("show", "--db", workspace.Database, "--json").Succeeded().Json.EnumerateArray()];
        Assert.Equal(2, reports.Length);
        string shown = Program.Run("show", "水务局", "--db", workspace.Database).Succeeded().Output;
        Assert.Contains("reports/水务局.txt", shown, StringComparison.Ordinal);
        Assert.Contains("送审.zip/二〇二三年/水务局（终稿）.txt", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_is_refused_with_a_word_of_what_it_is_where_recognition_is_switched_off()
    {
        using var workspace = new Workspace();
        string scan = workspace.Write("扫描.png", [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 9, 0, 0, 0, 9, 8, 0, 0, 0, 0, 0, 0, 0, 0]);

        Answer answer = workspace.Import("--no-ocr");

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith(scan + "：", Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using Stream entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
