using System.Text.Json;
using Extractor.Cli.Tests.Importing;

namespace Extractor.Cli.Tests.Answers;

/// <summary>What users ask of a store of four departments whose figures are known.</summary>
public sealed class AnswerTests(AnswerTests.FourDepartments store) : IClassFixture<AnswerTests.FourDepartments>
{
    [Fact]
    public void Flags_are_sorted_by_severity_and_then_by_the_amount_at_stake()
    {
        JsonElement[] findings = [.. Ask("flags", "--json").Json.EnumerateArray()];

        // 丁 misses 100 万元, 丙 10 万元.
        Assert.Equal(["青河县丁局", "青河县丙局"], findings.Select(f => f.GetProperty("department").GetString()));
        Assert.Equal([1_000_000m, 100_000m], findings.Select(f => Number(f, "stake")));
    }

    [Theory]
    [InlineData("--department", "丙局", 1)]
    [InlineData("--year", "2022", 1)]
    [InlineData("--year", "2022-2023", 2)]
    [InlineData("--rule", "sum", 2)]
    [InlineData("--rule", "ratio", 0)]
    [InlineData("--severity", "提示", 0)]
    [InlineData("--state", "待核", 2)]
    public void Flags_can_be_restricted(string option, string word, int count) =>
        Assert.Equal(count, Ask("flags", option, word, "--json").Json.GetArrayLength());

    [Fact]
    public void Sum_average_minimum_maximum_and_count_over_departments_are_those_of_the_figures()
    {
        // 基本支出 of 2023: 甲 100.00, 乙 250.50, 丙 160.75 (as printed, though its parts give less).
        JsonElement row = Assert.Single(Ask("query", "-m", "基本支出", "-y", "2023", "--agg", "sum,avg,min,max,count", "--json").Json.EnumerateArray());

        Assert.Equal(511.25m, Number(row, "sum"));
        Assert.Equal(100.00m, Number(row, "min"));
        Assert.Equal(250.50m, Number(row, "max"));
        Assert.Equal(3m, Number(row, "count"));
        Assert.Equal(170.42m, decimal.Round(Number(row, "avg"), 2));
    }

    [Fact]
    public void Departments_are_ranked_by_an_amount()
    {
        JsonElement[] rows = [.. Ask("query", "-m", "expenditure.basic", "-y", "2023", "--agg", "rank", "--top", "2", "--json").Json.EnumerateArray()];

        Assert.Equal(["青河县乙局", "青河县丙局"], rows.Select(r => r.GetProperty("department").GetString()));
        Assert.Equal([1m, 2m], rows.Select(r => Number(r, "rank")));
    }

    [Fact]
    public void Csv_opens_in_excel_by_its_byte_order_mark_and_has_a_line_a_row()
    {
        string csv = Ask("query", "-m", "基本支出", "-y", "2023", "--csv").Output;

        Assert.Equal([0xEF, 0xBB, 0xBF], FirstBytes("query", "-m", "基本支出", "--csv", "--db", store.Database));
        Assert.Equal(4, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("250.5", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_shows_every_number_with_its_quote_and_place_and_the_arithmetic()
    {
        string id = Ask("flags", "-d", "丙局", "--json").Json[0].GetProperty("id").GetString()!;

        string explanation = Ask("explain", id[..6]).Output;

        Assert.All(
            (string[])["160.75", "120.50", "30.25", "150.75", "10", "人员经费", "公用经费", "丙.txt", "待核"],
            part => Assert.Contains(part, explanation, StringComparison.Ordinal));
    }

    [Fact]
    public void Show_gives_facts_and_findings_of_one_report()
    {
        string report = Ask("show", "丙局").Output;

        Assert.All((string[])["青河县丙局", "2023", "编制", "160.75", "事业编制", "勾稽关系", "问题（1）"], part => Assert.Contains(part, report, StringComparison.Ordinal));
        Assert.Equal("extractor.report/1", Ask("show", "丙局", "--json").Json.GetProperty("schema").GetString());
    }

    private Answer Ask(params string[] arguments) => Program.Run([.. arguments, "--db", store.Database]).Succeeded();

    private static byte[] FirstBytes(params string[] arguments)
    {
        using System.Diagnostics.Process process = Program.Start(arguments);
        byte[] bytes = new byte[3];
        process.StandardOutput.BaseStream.ReadExactly(bytes);
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        return bytes;
    }

    private static decimal Number(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.String } text
        ? decimal.Parse(text.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
        : row.GetProperty(name).GetDecimal();

    public sealed class FourDepartments : IDisposable
    {
        private readonly Workspace _workspace = new();

        public FourDepartments()
        {
            _workspace.Write("甲.txt", SyntheticReports.Clean("青河县甲局", 2023, 80.00m, 20.00m));
            _workspace.Write("乙.txt", SyntheticReports.Clean("青河县乙局", 2023, 200.25m, 50.25m));
            _workspace.Write("丙.txt", SyntheticReports.WithWrongSum("青河县丙局"));
            _workspace.Write("丁.txt", SyntheticReports.WithWrongSum("青河县丁局", 2022).Replace("160.75", "250.75", StringComparison.Ordinal));
            _workspace.Import().Succeeded();
        }

        internal string Database => _workspace.Database;

        public void Dispose() => _workspace.Dispose();
    }
}
