using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tests.Tables;

public sealed class RowMeaningTests
{
    [Fact]
    public void Projects_under_project_expenditure_are_facts_of_their_own_scope()
    {
        InterpretedTable table = DrawnTable.Read("支出预算执行表 单位：万元", """
            支出项目 | 年初预算 | 支出决算 | 执行率
            基本支出 | 40.00 | 39.00 | 97.50%
            其中：人员经费 | 30.00 | 29.40 | 98.00%
            公用经费 | 10.00 | 9.60 | 96.00%
            项目支出 | 20.00 | 19.00 | 95.00%
            其中：灌区改造 | 12.00 | 11.40 | 95.00%
            水质监测 | 8.00 | 7.60 | 95.00%
            合计 | 60.00 | 58.00 | 96.67%
            """);

        Assert.Contains("expenditure.project@灌区改造 InitialBudget 2023 = 12.00万元", table.Facts());
        Assert.Contains("expenditure.project@水质监测 Actual 2023 = 7.60万元", table.Facts());
        Assert.Contains("rate.execution@水质监测 None 2023 = 95.00%", table.Facts());
        Assert.Contains("expenditure.total Actual 2023 = 58.00万元", table.Facts());
        Assert.Contains("expenditure.basic.public Actual 2023 = 9.60万元", table.Facts());
    }

    [Fact]
    public void Details_of_numbered_projects_in_a_data_form_are_projects_and_the_rows_after_them_are_not()
    {
        InterpretedTable table = DrawnTable.Read("基础数据表 单位：万元", """
            经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数
            项目支出： | 30.00 | 32.00 | 31.00
            1.业务工作专项 | 20.00 | 22.00 | 21.00
            河道巡查 | 12.00 | 13.00 | 12.50
            2.运行维护专项 | 10.00 | 10.00 | 10.00
            公用经费 | 9.00 | 9.50 | 8.80
            其中：办公经费 | 3.00 | 3.20 | 2.90
            """);

        Assert.Contains("expenditure.project@河道巡查 Actual 2022 = 12.00万元", table.Facts());
        Assert.Contains("expenditure.project@运行维护专项 InitialBudget 2023 = 10.00万元", table.Facts());
        Assert.Contains("expenditure.basic.public Actual 2023 = 8.80万元", table.Facts());
        Assert.DoesNotContain(table.Facts, static fact => fact.Scope == "办公经费");
    }

    [Fact]
    public void Items_of_the_economic_classification_under_project_expenditure_are_no_projects()
    {
        InterpretedTable table = DrawnTable.Read("支出决算表 单位：万元", """
            项目 | 决算数
            基本支出 | 40.00
            项目支出 | 20.00
            其中：商品和服务支出 | 12.00
            资本性支出 | 8.00
            合计 | 60.00
            """);

        Assert.DoesNotContain(table.Facts, static fact => fact.Scope is not null);
    }

    [Fact]
    public void The_total_column_of_a_table_of_units_is_their_expenditure()
    {
        InterpretedTable table = DrawnTable.Read("各单位支出决算情况表 单位：万元", """
            序号 | 单位名称 | 基本支出 | 项目支出 | 合计
            1 | 局机关 | 10.00 | 5.00 | 15.00
            2 | 水文站 | 6.00 | 1.00 | 7.00
             | 合计 | 16.00 | 6.00 | 22.00
            """);

        Assert.Contains("expenditure.total@水文站 Actual 2023 = 7.00万元", table.Facts());
        Assert.Contains("expenditure.basic@局机关 Actual 2023 = 10.00万元", table.Facts());
        Assert.Contains("expenditure.total Actual 2023 = 22.00万元", table.Facts());
    }

    [Fact]
    public void A_row_of_execution_rates_has_the_years_of_its_columns()
    {
        InterpretedTable table = DrawnTable.Read("近两年预算执行情况表 单位：万元", """
            项目 | 2022年<2> | 2023年<2>
            ^ | 全年预算数 | 执行数 | 全年预算数 | 执行数
            基本支出 | 60.00 | 57.00 | 70.00 | 70.00
            项目支出 | 40.00 | 38.00 | 50.00 | 44.00
            合计 | 100.00 | 95.00 | 120.00 | 114.00
            执行率 | 95.00%<2> | 95.00%<2>
            """);

        Assert.Contains("rate.execution None 2022 = 95.00%", table.Facts());
        Assert.Contains("rate.execution None 2023 = 95.00%", table.Facts());
        Assert.Contains("expenditure.total AdjustedBudget 2022 = 100.00万元", table.Facts());
    }
}
