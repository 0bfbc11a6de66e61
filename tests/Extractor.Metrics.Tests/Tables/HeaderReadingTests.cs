using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tests.Tables;

public sealed class HeaderReadingTests
{
    [Fact]
    public void A_budget_cell_over_year_start_and_whole_year_gives_two_bases()
    {
        InterpretedTable table = DrawnTable.Read("收支预决算对照表 单位：万元", """
            项目 | 预算数<2> | 决算数
            ^ | 年初 | 全年 | ^
            一、本年支出 | 100.00 | 120.00 | 90.00
            （一）基本支出 | 60.00 | 70.00 | 55.00
            （二）项目支出 | 40.00 | 50.00 | 35.00
            """);

        Assert.Contains("expenditure.basic InitialBudget 2023 = 60.00万元", table.Facts());
        Assert.Contains("expenditure.basic AdjustedBudget 2023 = 70.00万元", table.Facts());
        Assert.Contains("expenditure.project Actual 2023 = 35.00万元", table.Facts());
    }

    [Theory]
    [InlineData("决算数占全年预算的比重（%）", ColumnRole.ExecutionRate)]
    [InlineData("执行数占预算数比例", ColumnRole.ExecutionRate)]
    [InlineData("执行率（B/A）", ColumnRole.ExecutionRate)]
    [InlineData("占比", ColumnRole.Share)]
    [InlineData("占本年支出的比重", ColumnRole.Share)]
    [InlineData("未支出额", ColumnRole.Change)]
    [InlineData("未付金额", ColumnRole.Change)]
    [InlineData("年中追加（减）", ColumnRole.Change)]
    [InlineData("结余", ColumnRole.Change)]
    [InlineData("增减率（%）", ColumnRole.ChangeRate)]
    [InlineData("比上年增减（%）", ColumnRole.ChangeRate)]
    [InlineData("控制率", ColumnRole.Rate)]
    public void Words_of_computed_columns_tell_what_was_computed(string header, ColumnRole role)
    {
        InterpretedTable table = DrawnTable.Read("单位：万元", $"""
            项目 | 全年预算 | 全年支出 | {header}
            堤防加固 | 80.00 | 60.00 | 20.00
            水库清淤 | 50.00 | 40.00 | 10.00
            """);

        Assert.Equal(role, table.Bands[0].Groups[0].Columns[3].Role);
    }

    [Theory]
    [InlineData("2022年决算数", Basis.Actual, 2022)]
    [InlineData("上年决算数", Basis.Actual, 2022)]
    [InlineData("2023年预算数", Basis.InitialBudget, 2023)]
    [InlineData("年初预算", Basis.InitialBudget, null)]
    [InlineData("调整后预算数", Basis.AdjustedBudget, null)]
    [InlineData("全年预算数（A）", Basis.AdjustedBudget, null)]
    [InlineData("全年支出", Basis.Actual, null)]
    [InlineData("实际支出", Basis.Actual, null)]
    [InlineData("已付金额", Basis.Actual, null)]
    public void A_column_states_its_basis_and_year(string header, Basis basis, int? year)
    {
        InterpretedTable table = DrawnTable.Read("单位：万元", $"""
            项目 | {header} | 备注
            堤防加固 | 80.00 | 无
            水库清淤 | 50.00 | 无
            """);

        TableColumn column = table.Bands[0].Groups[0].Columns[1];
        Assert.Equal((basis, year), (column.Basis, column.Year));
    }

    [Fact]
    public void A_formula_in_brackets_after_a_score_is_no_part_of_its_name()
    {
        InterpretedTable table = DrawnTable.Read("部门整体绩效自评表 单位：万元", """
            预算执行情况（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分×执行率）
            ^ | 部门整体支出总额 | 200.00 | 190.00 | 95.00% | 19
            """);

        Assert.Equal(ColumnRole.Score, table.Bands[0].Groups[0].Columns[5].Role);
        Assert.Equal(20m, table.Bands[0].ExecutionWeight!.Quantity.Value);
        Assert.Contains("score.execution None 2023 = 19分", table.Facts());
        Assert.Contains("expenditure.total AdjustedBudget 2023 = 200.00万元", table.Facts());
    }
}
