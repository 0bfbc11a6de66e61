using Extractor.Checks.Findings;
using Extractor.Checks.Relations;
using Extractor.Checks.Reports;

namespace Extractor.Checks.Tests.Findings;

/// <summary>Findings of hand-made contradictions: one a mistake, with the arithmetic and the likely cause.</summary>
public class FindingTests
{
    [Fact]
    public void A_report_whose_figures_agree_has_no_findings()
    {
        ReportAnalysis analysis = Analysed.Text(
            "2023年全年预算数250.00万元，执行数240.00万元，执行率96.00%。",
            "2023年支出合计240.00万元，其中：基本支出200.00万元，占83.33%；项目支出40.00万元，占16.67%。",
            "2023年“三公”经费支出8.00万元，比上年的10.00万元减少2.00万元，下降20.00%。");
        Assert.Empty(analysis.Findings);
    }

    [Fact]
    public void A_message_quotes_both_sides_and_shows_the_arithmetic()
    {
        Finding finding = Analysed.Text("基本支出215.35万元，其中：人员经费182.90万元，公用经费32.54万元。").OneFinding();
        Assert.Equal(RelationKind.Sum, finding.Kind);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("215.35", finding.Stated);
        Assert.Equal("215.44", finding.Expected);
        Assert.Contains("215.35万元 ≠ ", finding.Message, StringComparison.Ordinal);
        Assert.Contains("182.90万元 + ", finding.Message, StringComparison.Ordinal);
        Assert.Contains("= 215.44，差 0.09 万元", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_neighbouring_digits_that_changed_places_are_named()
    {
        Finding finding = Analysed.Text("基本支出215.35万元，其中：人员经费182.90万元，公用经费32.54万元。").OneFinding();
        Assert.Contains("相邻两位数字颠倒", finding.Hint, StringComparison.Ordinal);
        Assert.Contains("32.45", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void This_years_share_of_last_year_told_as_the_decline_is_named()
    {
        // 1.27 ÷ (1.27 + 1.819) = 41.1 %, so the decline is 58.9 %.
        Finding finding = Analysed.Text("2023年公务接待费1.27万元，比上年减少1.819万元，下降41.1%。").OneFinding();
        Assert.Equal(RelationKind.ChangeRate, finding.Kind);
        Assert.Contains("41.1%所述百分比是本年数占上年数的比例，不是增减率，应为58.9%", finding.Hint, StringComparison.Ordinal);
        Assert.Equal(-58.89m, Math.Round(decimal.Parse(finding.Expected!, System.Globalization.CultureInfo.InvariantCulture), 2));
    }

    [Fact]
    public void A_rate_of_change_over_this_years_value_is_named()
    {
        // 2 ÷ 7 = 28.57 %, but 2 ÷ 9 = 22.22 %.
        Finding finding = Analysed.Text("2023年“三公”经费支出7.00万元，比上年减少2.00万元，下降28.57%。").OneFinding();
        Assert.Contains("28.57%以本年数作了分母，应以上年数为分母，应为22.22%", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_that_leaves_one_part_out_is_named()
    {
        // 60.35 + 30.28 + 12.47 = 103.10, printed 60.35 + 30.28 = 90.63.
        Finding finding = Analysed.Text("2023年政府采购支出总额90.63万元，其中：政府采购货物支出60.35万元，政府采购工程支出30.28万元，政府采购服务支出12.47万元。").OneFinding();
        Assert.Contains("未计入", finding.Hint, StringComparison.Ordinal);
        Assert.Contains("服务", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dropped_digit_is_named()
    {
        Finding dropped = Analysed.Text("2023年支出合计1242.15万元，其中：基本支出1115.35万元，项目支出12.80万元。").OneFinding();
        Assert.Contains("漏写一位数字，应为126.80", dropped.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_digits_with_another_unit_are_a_wrong_unit()
    {
        ReportAnalysis analysis = Analysed.Text("2023年项目支出26.80万元。", "综上，2023年项目支出26.80元，用于水库维修。");
        Finding finding = analysis.OneFinding();
        Assert.Equal(RelationKind.Unit, finding.Kind);
        Assert.Contains("单位", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_values_of_one_fact_are_one_finding_whatever_they_break()
    {
        ReportAnalysis analysis = Analysed.Text(
            "2023年支出合计242.15万元，其中：基本支出215.35万元，项目支出26.80万元。",
            "2023年项目支出28.60万元，主要用于水库维修。");
        Finding finding = analysis.OneFinding();
        Assert.Equal(RelationKind.SameFact, finding.Kind);
        Assert.Contains("26.80", finding.Message, StringComparison.Ordinal);
        Assert.Contains("28.60", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_say_more_where_the_numbers_say_less_are_a_finding()
    {
        ReportAnalysis analysis = Analysed.Text("2023年支出决算数240.00万元，年初预算数250.00万元，决算数大于预算数。");
        Assert.Equal(RelationKind.Direction, analysis.OneFinding().Kind);
    }

    [Fact]
    public void An_identifier_stays_when_words_around_the_figures_change()
    {
        string first = Analysed.Text("基本支出215.35万元，其中：人员经费182.90万元，公用经费32.54万元。").OneFinding().Id;
        string second = Analysed.Text("基本支出215.35万元，其中：人员经费182.90万元，公用经费32.54万元，保障了运转。").OneFinding().Id;
        string third = Analysed.Text("基本支出215.35万元，其中：人员经费182.90万元，公用经费32.64万元。").OneFinding().Id;
        Assert.Equal(first, second);
        Assert.NotEqual(first, third);
    }

    [Fact]
    public void Of_two_statements_the_one_that_breaks_a_sum_is_blamed()
    {
        // 215.35 + 26.80 = 242.15, so that 28.60 is the slip, although it stands first.
        Finding finding = Analysed.Text(
            "2023年项目支出28.60万元，主要用于水库维修。",
            "2023年支出合计242.15万元，其中：基本支出215.35万元，项目支出26.80万元。").OneFinding();
        Assert.Contains("28.60万元疑为相邻两位数字颠倒，应为26.80万元", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_tells_which_of_two_statements_is_wrong_both_are_named()
    {
        Finding finding = Analysed.Text("2023年培训费支出28.60万元。", "2023年培训费支出26.80万元，主要用于业务培训。").OneFinding();
        Assert.Contains("28.60万元", finding.Hint, StringComparison.Ordinal);
        Assert.Contains("26.80万元", finding.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("应为", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_in_yuan_among_parts_in_ten_thousand_yuan_is_named()
    {
        Finding finding = Analysed.Text("2023年支出合计242.15万元，其中：基本支出215.35元，项目支出26.80万元。").OneFinding();
        Assert.Equal(RelationKind.Sum, finding.Kind);
        Assert.Contains("215.35元疑单位误写（元/万元），应为215.35万元", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Last_years_figure_in_the_place_of_this_years_is_named()
    {
        // 60.35 + 30.28 + 12.47 = 103.10; 97.64 is last year's total.
        Finding finding = Analysed.Text(
            "2022年政府采购支出总额97.64万元。",
            "2023年政府采购支出总额97.64万元，其中：政府采购货物支出60.35万元，政府采购工程支出30.28万元，政府采购服务支出12.47万元。").OneFinding();
        Assert.Contains("97.64万元疑照抄2022年数，应为103.10万元", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_of_the_statutory_tables_that_differ_are_one_finding_though_each_table_adds_up()
    {
        // 2,460.00 + 493.80 = 2,953.80 in the table of the general budget, but 2,943.80 in the table of all appropriations.
        Finding finding = Analysed.Tables(
            """
            财政拨款收入支出决算总表
            项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
            一、一般公共服务支出 | 2450.00 | 2450.00 |
            二、社会保障和就业支出 | 493.80 | 493.80 |
            本年支出合计 | 2943.80 | 2943.80 |
            """,
            """
            一般公共预算财政拨款支出决算表
            科目名称 | 合计 | 基本支出 | 项目支出
            合计 | 2953.80 | 2350.00 | 603.80
            一般公共服务支出 | 2460.00 | 1856.20 | 603.80
            社会保障和就业支出 | 493.80 | 493.80 |
            """,
            """
            一般公共预算财政拨款基本支出决算表
            科目名称 | 合计 | 人员经费 | 公用经费
            工资福利支出 | 2160.00 | 2160.00 |
            商品和服务支出 | 190.00 | | 190.00
            合计 | 2350.00 | 2160.00 | 190.00
            """).OneFinding();
        Assert.Equal(RelationKind.SameFact, finding.Kind);
        Assert.Equal([2943.80m, 2953.80m], finding.Numbers.Select(static number => number.Quantity.Value));
    }

    [Fact]
    public void A_slip_that_would_break_another_relation_is_not_assumed()
    {
        // 32.54 might be 32.45 by its sum, but the share 15.11 % of 215.35 confirms 32.54: then 182.90 must be 182.81, which is no slip of the hand.
        ReportAnalysis analysis = Analysed.Text("基本支出215.35万元，其中：人员经费182.90万元，公用经费32.54万元，公用经费占基本支出的15.11%。");
        Finding finding = Assert.Single(analysis.Findings);
        Assert.Equal(RelationKind.Sum, finding.Kind);
        Assert.DoesNotContain("应为32.45", finding.Hint ?? string.Empty, StringComparison.Ordinal);
    }
}
