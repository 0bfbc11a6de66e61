using Extractor.Checks.Relations;
using Extractor.Metrics.Tables.Model;
using Extractor.Metrics.Tests.Tables;

namespace Extractor.Checks.Tests.Tables;

public sealed class RowSumTests
{
    [Fact]
    public void Sources_of_funds_without_of_which_add_up_to_the_total()
    {
        InterpretedTable table = DrawnTable.Read("部门整体支出绩效自评表 单位：万元", """
            资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            年度资金总额 | 100 | 120 | 108 | 10 | 90.00% | 9
            中央补助 | 60 | 70 | 65 | — | 92.86% | —
            市级资金 | 40 | 50 | 43 | — | 86.00% | —
            """);

        Assert.Equal(["100 60 40", "120 70 50", "108 65 43"], table.Written(RelationKind.Sum));
        Assert.Empty(table.Violated());
    }

    [Fact]
    public void Details_under_numbered_rows_are_summed_although_nothing_marks_them()
    {
        InterpretedTable table = DrawnTable.Read("基础数据表 单位：万元", """
            经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数
            项目支出： | 30 | 32 | 31
            1.业务工作专项 | 20 | 22 | 21
            河道巡查 | 12 | 13 | 15
            水样化验 | 8 | 9 | 9
            2.运行维护专项 | 10 | 10 | 10
            闸门维修 | 4 | 4 | 4
            泵站用电 | 6 | 6 | 6
            公用经费 | 9 | 9.5 | 8.8
            """);

        Assert.Contains("30 20 10", table.Written(RelationKind.Sum));
        Assert.Contains("20 12 8", table.Written(RelationKind.Sum));
        Assert.Contains("10 4 6", table.Written(RelationKind.Sum));
        Assert.Equal(["Sum: 21 15 9"], table.Violated());
    }

    [Fact]
    public void A_total_counts_the_whole_and_not_its_parts_again()
    {
        InterpretedTable table = DrawnTable.Read("支出预算执行表 单位：万元", """
            支出项目 | 年初预算 | 支出决算
            基本支出 | 40 | 39
            其中：人员经费 | 30 | 29
            公用经费 | 10 | 10
            项目支出 | 20 | 19
            合计 | 60 | 59
            """);

        Assert.Equal(["39 29 10", "40 30 10", "59 39 19", "60 40 20"], table.Written(RelationKind.Sum).Order(StringComparer.Ordinal));
        Assert.Empty(table.Violated());
    }

    [Fact]
    public void A_wrong_total_in_one_column_of_several_is_found()
    {
        InterpretedTable table = DrawnTable.Read("项目支出明细表 单位：万元", """
            序号 | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数
            1 | 堤防加固 | 42 | 48 | 48
            2 | 水库清淤 | 25 | 35 | 34
            3 | 灌区改造 | — | 20 | 19
            合计<2> | 67 | 103 | 110
            """);

        Assert.Equal(["Sum: 110 48 34 19"], table.Violated());
        Assert.Contains("67 42 25", table.Written(RelationKind.Sum));
    }

    [Fact]
    public void Classification_codes_nest_rows()
    {
        InterpretedTable table = DrawnTable.Read("支出决算表 单位：万元", """
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            208 | 社会保障和就业支出 | 30 | 30 |
            20805 | 行政事业单位养老支出 | 30 | 30 |
            2080505 | 基本养老保险缴费支出 | 20 | 20 |
            2080506 | 职业年金缴费支出 | 10 | 10 |
            213 | 农林水支出 | 90 | 50 | 40
            21303 | 水利 | 90 | 50 | 40
            2130301 | 行政运行 | 50 | 50 |
            2130306 | 水利工程运行与维护 | 40 | | 40
            合计<2> | 120 | 80 | 40
            """);

        Assert.Contains("30 20 10", table.Written(RelationKind.Sum));
        Assert.Contains("90 50 40", table.Written(RelationKind.Sum));
        Assert.Contains("120 30 90", table.Written(RelationKind.Sum));
        Assert.Contains("120 80 40", table.Written(RelationKind.Sum));
        Assert.Empty(table.Violated());
    }

    [Fact]
    public void Rates_are_never_added()
    {
        InterpretedTable table = DrawnTable.Read("收支对照表 单位：万元", """
            项目 | 预算数<2> | 决算数 | 决算数占全年预算的比重（%）
            ^ | 年初 | 全年 | ^ | ^
            本年支出 | 100 | 125 | 110 | 88
            （一）基本支出 | 60 | 75 | 60 | 80
            （二）项目支出 | 40 | 50 | 50 | 100
            """);

        Assert.Equal(["110 125 88", "60 75 80", "50 50 100"], table.Written(RelationKind.Ratio));
        Assert.DoesNotContain(table.Written(RelationKind.Sum), static text => text.StartsWith("88", StringComparison.Ordinal));
    }

    [Fact]
    public void The_two_sides_of_a_balance_are_checked_against_each_other()
    {
        InterpretedTable table = DrawnTable.Read("收入支出决算总表 单位：万元", """
            收入<2> | 支出<2>
            项目 | 决算数 | 项目 | 决算数
            一、财政拨款收入 | 90 | 一、农林水支出 | 95
            二、其他收入 | 10 | 二、住房保障支出 | 8
            本年收入合计 | 100 | 本年支出合计 | 103
            年初结转和结余 | 5 | 年末结转和结余 | 2
            总计 | 105 | 总计 | 105
            """);

        Assert.Contains("100 90 10", table.Written(RelationKind.Sum));
        Assert.Contains("103 95 8", table.Written(RelationKind.Sum));
        Assert.Contains("105 100 5", table.Written(RelationKind.Sum));
        Assert.Contains("105 103 2", table.Written(RelationKind.Sum));
        Assert.Equal(["105 105"], table.Written(RelationKind.SameFact));
        Assert.Empty(table.Violated());
    }
}
