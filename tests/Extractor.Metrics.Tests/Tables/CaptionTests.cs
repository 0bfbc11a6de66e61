using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tests.Tables;

public sealed class CaptionTests
{
    private const string Lines = """
        支出项目 | 决算数
        基本支出 | 30.00
        项目支出 | 12.50
        合计 | 42.50
        """;

    [Fact]
    public void The_unit_is_found_after_the_name_of_the_reporting_body()
    {
        InterpretedTable table = DrawnTable.Read("填报单位：青石县水利局    单位：万元、人", Lines);

        Assert.Equal("万元", table.Fact("expenditure.basic", "30.00").Unit);
        Assert.Equal(300_000m, table.Fact("expenditure.basic", "30.00").Normalized);
    }

    [Theory]
    [InlineData("2023年度支出表\n填报日期：2024年4月10日 单位：万元", 2023)]
    [InlineData("支出情况表 填表时间：2025年3月 单位：万元", 2023)]
    [InlineData("2021年支出决算表（单位：万元）", 2021)]
    [InlineData("支出决算表（单位：万元）", 2023)]
    public void The_year_is_the_budget_year_and_not_the_date_of_filing(string caption, int year)
    {
        InterpretedTable table = DrawnTable.Read(caption, Lines, year: 2023);

        Assert.Equal(year, table.Fact("expenditure.project", "12.50").Year);
    }

    [Fact]
    public void The_total_of_a_selection_of_projects_is_no_total_of_the_department()
    {
        const string lines = """
            项目名称 | 全年预算 | 实际支出
            堤防加固 | 80.00 | 60.00
            水库清淤 | 50.00 | 40.00
            合计 | 130.00 | 100.00
            """;

        Assert.DoesNotContain(DrawnTable.Read("重点项目预算执行情况表 单位：万元", lines).Facts, static fact => fact.Scope is null);
        Assert.Contains("expenditure.project Actual 2023 = 100.00万元", DrawnTable.Read("项目支出预算执行情况表 单位：万元", lines).Facts());
    }
}
