using Extractor.Checks.Relations;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Tables.Model;
using Extractor.Metrics.Tests.Tables;

namespace Extractor.Checks.Tests.Tables;

public sealed class ScoreTests
{
    [Fact]
    public void The_total_counts_the_execution_score_whose_weight_only_a_header_states()
    {
        InterpretedTable table = DrawnTable.Read("项目支出绩效自评表", """
            项目名称 | 灌区改造<5>
            资金（万元） | 年初预算 | 全年预算 | 全年执行 | 执行率 | 得分（10分）
            ^ | 88 | 80 | 76 | 95.00% | 9.5
            一级指标 | 二级指标及内容 | 目标值 | 完成值 | 分值 | 得分
            产出（50分） | 渠道防渗长度 | ≥12公里 | 12.6公里 | 30 | 30
            ^ | 按期完工率 | 100% | 90% | 20 | 18
            效益（40分） | 灌溉面积 | ≥2万亩 | 2.1万亩 | 40 | 40
            合计<4> | 100 | 98.5
            """, ReportKind.Project);

        Assert.Equal(["95 10 9.5"], table.Written(RelationKind.ExecutionScore));
        Assert.Contains("100 10 30 20 40", table.Written(RelationKind.ScoreSum));
        Assert.Contains("50 30 20", table.Written(RelationKind.ScoreSum));

        // 9.5 + 30 + 18 + 40 = 97.5
        Assert.Equal(["ScoreSum: 98.5 9.5 30 18 40"], table.Violated());
    }

    [Fact]
    public void A_score_above_its_weight_is_found()
    {
        InterpretedTable table = DrawnTable.Read("绩效自评得分表", """
            一级指标 | 二级指标 | 分值 | 得分
            产出指标 | 数量指标 | 30 | 29
            ^ | 质量指标 | 20 | 20.5
            满意度指标 | 服务对象满意度 | 10 | 9
            合计<2> | 60 | 58.5
            """);

        Assert.Equal(["ScoreCap: 20 20.5"], table.Violated());
        Assert.Contains("60 30 20 10", table.Written(RelationKind.ScoreSum));
        Assert.Contains("58.5 29 20.5 9", table.Written(RelationKind.ScoreSum));
    }

    [Fact]
    public void A_column_of_score_rates_is_score_over_weight()
    {
        InterpretedTable table = DrawnTable.Read("自评得分表", """
            一级指标 | 二级指标 | 指标分值 | 自评得分 | 得分率
            产出指标 | 数量指标 | 40 | 38 | 95.00%
            效益指标 | 社会效益 | 20 | 19 | 90.00%
            满意度指标 | 服务对象满意度 | 10 | 9 | 90.00%
            合计<2> | 70 | 66 | 94.29%
            """);

        Assert.Contains("38 40 95", table.Written(RelationKind.Ratio));
        Assert.Equal(["Ratio: 19 20 90"], table.Violated());
    }

    [Fact]
    public void A_rate_in_the_indicators_name_times_the_weight_is_the_score()
    {
        InterpretedTable table = DrawnTable.Read("自评得分表", """
            一级指标 | 二级指标 | 分值 | 得分
            预算管理 | 预算编制 | 10 | 9.5
            ^ | 预算执行率（95.20%） | 10 | 9.25
            合计<2> | 20 | 18.75
            """);

        Assert.Equal(["95.2 10 9.25"], table.Written(RelationKind.ExecutionScore));
        Assert.Equal(["ExecutionScore: 95.2 10 9.25"], table.Violated());
    }
}
