using Extractor.Metrics.Facts;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tests.Tables;

public sealed class FormTests
{
    private const string Project = """
        项目名称 | 灌区改造<5>
        资金（万元） | 年初预算 | 全年预算 | 全年执行 | 执行率 | 得分（10分）
        ^ | 88.00 | 80.00 | 76.00 | 95.00% | 9.5
        一级指标 | 二级指标及内容 | 目标值 | 完成值 | 分值 | 得分
        产出（50分） | 渠道防渗长度 | ≥12公里 | 12.6公里 | 30 | 30
        ^ | 按期完工率 | 100% | 90% | 20 | 18
        效益（40分） | 灌溉面积 | ≥2万亩 | 2.1万亩 | 40 | 40
        合计<4> | 100 | 97.5
        """;

    [Fact]
    public void A_fund_row_without_a_label_is_the_total_of_the_funds()
    {
        InterpretedTable table = DrawnTable.Read("项目支出绩效自评表", Project, ReportKind.Project);

        Assert.Equal("灌区改造", table.Project);
        Assert.Contains("expenditure.project@灌区改造 AdjustedBudget 2023 = 80.00万元", table.Facts());
        Assert.Contains("rate.execution@灌区改造 None 2023 = 95.00%", table.Facts());
        Assert.Contains("score.execution@灌区改造 None 2023 = 9.5分", table.Facts());
        Assert.Contains("score.total@灌区改造 None 2023 = 97.5分", table.Facts());
        Assert.Equal(10m, table.Bands[0].ExecutionWeight!.Quantity.Value);
    }

    [Fact]
    public void Indicator_rows_are_read_cell_by_cell_with_merged_levels()
    {
        InterpretedTable table = DrawnTable.Read("项目支出绩效自评表", Project, ReportKind.Project);

        Assert.Equal(3, table.Indicators.Count);
        Indicator second = table.Indicators[1];
        Assert.Equal(("产出", "按期完工率", "100%", "90%", "20", "18"), (second.Level1, second.Level2, second.Target, second.Actual, second.Weight, second.Score));
    }

    [Fact]
    public void The_sources_of_a_forms_funds_are_no_metrics_of_the_department()
    {
        InterpretedTable table = DrawnTable.Read("部门整体支出绩效自评表 单位：万元", """
            资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            年度资金总额 | 100.00 | 120.00 | 108.00 | 10 | 90.00% | 9
            当年财政拨款 | 90.00 | 105.00 | 95.00 | — | 90.48% | —
            其他资金 | 10.00 | 15.00 | 13.00 | — | 86.67% | —
            """);

        Assert.Contains("expenditure.total Actual 2023 = 108.00万元", table.Facts());
        Assert.DoesNotContain(table.Facts, static fact => fact.MetricId.StartsWith("income.", StringComparison.Ordinal));
        Assert.Contains("score.execution None 2023 = 9分", table.Facts());
    }

    [Fact]
    public void Bands_of_one_grid_have_headers_of_their_own()
    {
        InterpretedTable table = DrawnTable.Read("基础数据表 单位：万元、人", """
            财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率
             | 50 | 48 | 96.00%
            经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数
            “三公”经费 | 6.00 | 5.00 | 4.00
            """);

        Assert.Equal(2, table.Bands.Count);
        Assert.Contains("staff.approved None 2023 = 50人", table.Facts());
        Assert.Contains("rate.staff_control None 2023 = 96.00%", table.Facts());
        Assert.Contains("three_public.total Actual 2022 = 6.00万元", table.Facts());
        Assert.Contains("three_public.total InitialBudget 2023 = 5.00万元", table.Facts());
    }

    [Fact]
    public void A_rate_in_an_indicators_name_is_read()
    {
        InterpretedTable table = DrawnTable.Read("自评得分表", """
            一级指标 | 二级指标 | 分值 | 得分
            预算管理 | 预算编制 | 10 | 9.5
            ^ | 预算执行率（95.20%） | 10 | 9.52
            合计<2> | 20 | 19.02
            """);

        Assert.Contains("rate.execution None 2023 = 95.20%", table.Facts());
        Assert.Contains("score.execution None 2023 = 9.52分", table.Facts());
    }
}
