using Extractor.Checks.Relations;
using Extractor.Metrics.Tables.Model;
using Extractor.Metrics.Tests.Tables;

namespace Extractor.Checks.Tests.Tables;

public sealed class ComputedColumnTests
{
    [Fact]
    public void What_is_left_is_the_budget_less_what_was_spent()
    {
        InterpretedTable table = DrawnTable.Read("项目支出执行情况表 单位：万元", """
            项目名称 | 资金来源 | 全年预算 | 实际支出 | 未支出额 | 执行率
            堤防加固 | 中央 | 80 | 60 | 20 | 75%
            水库清淤 | 县级 | 50 | 40 | 15 | 80%
            灌区改造 | 县级 | 20 | 19 | 1 | 95%
            """);

        Assert.Equal(["80 60 20", "50 40 15", "20 19 1"], table.Written(RelationKind.Sum));
        Assert.Equal(["60 80 75", "40 50 80", "19 20 95"], table.Written(RelationKind.Ratio));
        Assert.Equal(["Sum: 50 40 15"], table.Violated());
    }

    [Fact]
    public void The_year_start_budget_and_what_was_added_are_the_whole_years_budget()
    {
        InterpretedTable table = DrawnTable.Read("项目支出执行情况 单位：万元", """
            项目 | 年初预算 | 年中追加（减） | 全年预算
            堤防加固 | 80 | 12 | 92
            水库清淤 | 50 | -6 | 44
            """);

        Assert.Equal(["92 80 12", "44 50 -6"], table.Written(RelationKind.Sum));
        Assert.Empty(table.Written(RelationKind.Change));
        Assert.Empty(table.Violated());
    }

    [Fact]
    public void Changes_and_rates_of_change_compare_with_the_year_before()
    {
        InterpretedTable table = DrawnTable.Read("“三公”经费对比表 单位：万元", """
            费用名称 | 2022年决算 | 2023年<2> | 决算比上年增减<2>
            ^ | ^ | 预算 | 决算 | 增减额 | 增减幅度
            公务用车运行维护费 | 20.00 | 22.00 | 18.00 | -2.00 | -10%
            公务接待费 | 5.00 | 5.00 | 4.00 | -1.00 | -25%
            """);

        Assert.Equal(["18 20 -2", "4 5 -1"], table.Written(RelationKind.Change));
        Assert.Equal(["18 20 -10", "4 5 -25"], table.Written(RelationKind.ChangeRate));
        Assert.Equal(["ChangeRate: 4 5 -25"], table.Violated());
    }

    [Fact]
    public void Shares_in_two_sections_are_of_the_total_of_their_own_section()
    {
        InterpretedTable table = DrawnTable.Read("收支决算结构表（万元）", """
            类别 | 项目 | 决算数 | 占比
            收入 | 一般公共预算财政拨款 | 150 | 75.00%
            ^ | 事业收入 | 40 | 30.00%
            ^ | 其他收入 | 10 | 5.00%
            ^ | 本年收入合计 | 200 | 100.00%
            支出 | 基本支出 | 64 | 40.00%
            ^ | 项目支出 | 96 | 60.00%
            ^ | 本年支出合计 | 160 | 100.00%
            """);

        Assert.Contains("64 160 40", table.Written(RelationKind.Ratio));
        Assert.Contains("150 200 75", table.Written(RelationKind.Ratio));
        Assert.Contains("Ratio: 40 200 30", table.Violated());
        Assert.DoesNotContain("Ratio: 64 160 40", table.Violated());
    }

    [Fact]
    public void A_row_of_rates_is_checked_against_the_total_above_it_in_each_year()
    {
        InterpretedTable table = DrawnTable.Read("近两年预算执行情况表 单位：万元", """
            项目 | 2022年<2> | 2023年<2>
            ^ | 全年预算数 | 执行数 | 全年预算数 | 执行数
            基本支出 | 60 | 57 | 70 | 70
            项目支出 | 40 | 38 | 50 | 44
            合计 | 100 | 95 | 120 | 114
            执行率 | 95.00%<2> | 96.00%<2>
            """);

        Assert.Equal(["95 100 95", "114 120 96"], table.Written(RelationKind.Ratio));
        Assert.Equal(["Ratio: 114 120 96"], table.Violated());
    }

    [Fact]
    public void A_rate_over_two_unnamed_columns_takes_the_order_that_closes()
    {
        InterpretedTable table = DrawnTable.Read("基础数据表", """
            楼堂馆所控制情况 | 批复规模（㎡） | 实际规模（㎡） | 规模控制率
            便民服务中心改造 | 850 | 842 | 99.06%
            """);

        Assert.Equal(["842 850 99.06"], table.Written(RelationKind.Ratio));
    }
}
