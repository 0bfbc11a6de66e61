using System.Text.Json;
using System.Xml.Linq;

namespace Extractor.Cli.Tests.Exporting;

/// <summary>Exported files as another program (ExcelDataReader) and a parser of plain XML read them.</summary>
public sealed class SpreadsheetExportTests(ExportedStore exported) : IClassFixture<ExportedStore>
{
    [Fact]
    public void A_workbook_has_a_row_a_department_and_year_and_a_column_a_stated_metric()
    {
        List<object?[]> rows = exported.Sheet(0);
        int basic = Column(rows, "基本支出（万元）");
        int personnel = Column(rows, "人员经费（万元）");

        Assert.Equal(
            [("青河县丙局", 2023.0, 160.75, 120.50), ("青河县甲局", 2022.0, 99.0, 79.0), ("青河县甲局", 2023.0, 100.0, 80.0)],
            rows.Skip(1).Select(r => ((string)r[0]!, (double)r[2]!, (double)r[basic]!, (double)r[personnel]!)));
        Assert.DoesNotContain("国有资本经营预算财政拨款收入（万元）", rows[0]);
    }

    [Fact]
    public void Reports_of_one_department_and_year_share_a_row()
    {
        object?[] row = Assert.Single(exported.Sheet(0), r => Equals(r[0], "青河县甲局") && Equals(r[2], 2023.0));

        Assert.Equal("部门整体支出自评、部门决算", row[4]);
        Assert.Equal(2, ((string)row[5]!).Split('、').Length);
    }

    [Fact]
    public void The_sheet_of_findings_quotes_the_report_and_tells_the_review()
    {
        List<object?[]> rows = exported.Sheet(1);
        object?[] finding = Assert.Single(rows.Skip(1));

        Assert.Equal(("错误", "青河县丙局", "合计不符"), (finding[0], finding[1], finding[3]));
        Assert.Contains("基本支出160.75万元", (string)finding[Column(rows, "原文")]!, StringComparison.Ordinal);
        Assert.Equal(10.0, finding[Column(rows, "涉及金额（万元）")]);
        Assert.Equal(("属实", "已通知"), (finding[Column(rows, "状态")], finding[Column(rows, "审核意见")]));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/worksheets/sheet2.xml")]
    public void The_heading_is_frozen_and_every_column_has_a_filter(string sheet)
    {
        XDocument xml = exported.Part(sheet);
        XElement pane = xml.Descendants().Single(e => e.Name.LocalName == "pane");
        int columns = xml.Descendants().First(e => e.Name.LocalName == "row").Elements().Count();

        Assert.Equal(("1", "frozen"), (pane.Attribute("ySplit")!.Value, pane.Attribute("state")!.Value));
        string filter = xml.Descendants().Single(e => e.Name.LocalName == "autoFilter").Attribute("ref")!.Value;
        Assert.StartsWith($"A1:{(char)('A' + columns - 1)}", filter, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_numbers_with_thousands_separators() =>
        Assert.Contains(
            exported.Part("xl/styles.xml").Descendants().Where(e => e.Name.LocalName == "numFmt"),
            f => f.Attribute("formatCode")!.Value.StartsWith("#,##0.00", StringComparison.Ordinal));

    [Fact]
    public void Csv_and_json_lines_have_a_line_a_stated_figure()
    {
        string csv = exported.Export("out.csv");
        string[] lines = File.ReadAllLines(csv);
        List<JsonElement> facts = [.. File.ReadLines(exported.Export("out.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(csv)[..3]);
        Assert.Equal(facts.Count, lines.Length - 1);
        Assert.Equal(
            ["100.00", "99.00"],
            facts.Where(f => f.GetProperty("department").GetString() == "青河县甲局" && f.GetProperty("metric").GetString() == "expenditure.basic" && f.GetProperty("reportKind").GetString() == "department")
                .Select(f => f.GetProperty("value").GetString())
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_written_and_an_unknown_format_are_told_in_one_line()
    {
        Answer nowhere = Program.Run("export", "--db", exported.Database, "--to", Path.Combine(exported.Folder, "missing", "x.xlsx"));
        Answer unknown = Program.Run("export", "--db", exported.Database, "--to", "x.docm");

        Assert.Equal((1, 2), (nowhere.ExitCode, unknown.ExitCode));
        Assert.Contains("文件夹不存在", Assert.Single(nowhere.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(".xlsx", Assert.Single(unknown.ErrorLines), StringComparison.Ordinal);
    }

    private static int Column(List<object?[]> rows, string title) => Array.IndexOf(rows[0], title) is >= 0 and int column
        ? column
        : throw new Xunit.Sdk.XunitException($"no column {title} among {string.Join(' ', rows[0])}");
}
