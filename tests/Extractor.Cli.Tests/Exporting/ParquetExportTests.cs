using DuckDB.NET.Data;

namespace Extractor.Cli.Tests.Exporting;

/// <summary>The Parquet folder as DuckDB reads it.</summary>
public sealed class ParquetExportTests(ExportedStore exported) : IClassFixture<ExportedStore>
{
    private readonly string _folder = exported.Export("all.parquet");

    [Theory]
    [InlineData("sum(normalized)", "facts", "metric = 'expenditure.basic' and year = 2023 and preferred", "2607500.00000000")] // 100 + 160.75 万元
    [InlineData("sum(normalized)", "facts", "metric = 'expenditure.basic' and year = 2023", "3607500.00000000")] // the final accounts state 100 again
    [InlineData("string_agg(value, ' ')", "facts", "metric = 'expenditure.basic' and year = 2022", "99.00")]
    [InlineData("string_agg(distinct name, ' ')", "facts", "metric = 'expenditure.basic'", "基本支出")]
    [InlineData("count(*)", "reports", "true", "4")]
    [InlineData("string_agg(department || year, ' ')", "findings", "state = 'confirmed' and stake = 100000", "青河县丙局2023")]
    public void Figures_of_all_years_are_read_back(string select, string table, string where, string expected) =>
        Assert.Equal(expected, Ask($"select ({select})::varchar from read_parquet('{_folder}/{table}/**/*.parquet', hive_partitioning = true) where {where}"));

    [Fact]
    public void A_year_has_a_folder_of_its_own() =>
        Assert.True(File.Exists(Path.Combine(_folder, "facts", "year=2022", "data.parquet")));

    [Fact]
    public void A_folder_that_we_did_not_write_is_left_alone()
    {
        string mine = Directory.CreateDirectory(Path.Combine(exported.Folder, "mine.parquet")).FullName;
        File.WriteAllText(Path.Combine(mine, "diary.txt"), "…");

        Answer answer = Program.Run("export", "--db", exported.Database, "--to", mine);

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("已有同名", Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(mine, "diary.txt")));
    }

    private static string Ask(string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }
}
