using Extractor.Checks.Reports;

namespace Extractor.Checks.Tests.Text;

/// <summary>What sentences state, worked out by hand from the words and their arithmetic.</summary>
public class RelationTests
{
    [Theory]
    [InlineData("2023年支出合计242.15万元，其中：基本支出215.35万元，项目支出26.80万元。", "Sum 242.15 215.35 26.80 Holds")]
    [InlineData("2023年支出合计242.15万元，其中：基本支出215.35万元，项目支出26.90万元。", "Sum 242.15 215.35 26.90 Violated")]
    [InlineData("2023年支出合计100.00万元，其中：基本支出66.67万元，项目支出33.34万元。", "Sum 100.00 66.67 33.34 Rounding")]
    [InlineData("核定编制40人，其中：行政编制15人，事业编制25人。", "Sum 40 15 25 Holds")]
    [InlineData("核定编制40人，其中：行政编制15人，事业编制26人。", "Sum 40 15 26 Violated")]
    [InlineData("基本支出215.35万元，包括人员经费182.90万元和公用经费32.45万元。", "Sum 215.35 182.90 32.45 Holds")]
    [InlineData("全年修复渠道12处、水闸5处、泵站3处，共计20处。", "Sum 20 12 5 3 Holds")]
    public void Wholes_are_the_sums_of_their_listed_parts(string sentence, string relation) => Assert.Contains(relation, Analysed.Text(sentence).Relations());

    [Fact]
    public void A_list_that_leaves_parts_out_only_bounds_each_part()
    {
        ReportAnalysis analysis = Analysed.Text("2023年公用经费50.00万元，其中：办公费8.00万元，差旅费6.50万元等。");
        Assert.DoesNotContain(analysis.Relations(), static r => r.StartsWith("Sum", StringComparison.Ordinal));
        Assert.Empty(analysis.Findings);
    }

    [Fact]
    public void A_part_greater_than_its_whole_is_found_even_in_a_list_that_leaves_parts_out()
    {
        ReportAnalysis analysis = Analysed.Text("2023年公用经费50.00万元，其中：办公费80.00万元等。");
        Assert.Contains("PartLeWhole 50.00 80.00 Violated", analysis.Relations());
    }

    [Fact]
    public void A_nested_list_is_a_sum_of_its_own()
    {
        IReadOnlyList<string> relations = Analysed.Text(
            "2023年支出合计242.15万元，其中：基本支出215.35万元（其中：人员经费182.90万元，公用经费32.45万元），项目支出26.80万元。").Relations();
        Assert.Contains("Sum 242.15 215.35 26.80 Holds", relations);
        Assert.Contains("Sum 215.35 182.90 32.45 Holds", relations);
    }

    [Theory]
    [InlineData("2023年支出合计200.00万元，其中：基本支出150.00万元，占75.00%；项目支出50.00万元，占25.00%。", "Ratio 150.00 200.00 75.00 Holds")]
    [InlineData("2023年支出合计200.00万元，其中：基本支出150.00万元，占75.00%；项目支出50.00万元，占35.00%。", "Ratio 50.00 200.00 35.00 Violated")]
    [InlineData("2023年支出合计300.00万元，其中：基本支出200.00万元，占66.66%；项目支出100.00万元，占33.33%。", "Ratio 200.00 300.00 66.66 Rounding")]
    [InlineData("2023年全年预算数250.00万元，执行数240.00万元，执行率96.00%。", "Ratio 240.00 250.00 96.00 Holds")]
    [InlineData("2023年全年预算数250.00万元，执行数240.00万元，执行率98.00%。", "Ratio 240.00 250.00 98.00 Violated")]
    public void Shares_and_rates_are_quotients(string sentence, string relation) => Assert.Contains(relation, Analysed.Text(sentence).Relations());

    [Theory]
    [InlineData("2023年“三公”经费支出8.00万元，比上年的10.00万元减少2.00万元，下降20.00%。", "Change 8.00 10.00 2.00 Holds", "ChangeRate 8.00 10.00 20.00 Holds")]
    [InlineData("2023年“三公”经费支出8.00万元，比上年的10.00万元减少3.00万元，下降20.00%。", "Change 8.00 10.00 3.00 Violated", "ChangeRate 8.00 10.00 20.00 Holds")]
    [InlineData("2023年“三公”经费支出8.00万元，比上年减少2.00万元，下降20.00%。", "ChangeRate 8.00 2.00 20.00 Holds", null)]
    [InlineData("2023年“三公”经费支出8.00万元，比上年减少2.00万元，下降80.00%。", "ChangeRate 8.00 2.00 80.00 Violated", null)]
    [InlineData("2023年“三公”经费支出8.00万元，比上年减少2.00万元，下降25.00%。", "ChangeRate 8.00 2.00 25.00 Violated", null)]
    [InlineData("2023年基本支出由上年的100.00万元增长到120.00万元，增长20.00%。", "ChangeRate 120.00 100.00 20.00 Holds", null)]
    [InlineData("2023年培训费12.00万元，比2022年的10.00万元增加2.00万元，增长20%。", "ChangeRate 12.00 10.00 20 Holds", null)]
    public void Changes_are_differences_and_their_rates_are_of_the_earlier_value(string sentence, string first, string? second)
    {
        IReadOnlyList<string> relations = Analysed.Text(sentence).Relations();
        Assert.Contains(first, relations);
        if (second is not null)
        {
            Assert.Contains(second, relations);
        }
    }

    [Fact]
    public void A_rate_of_growth_from_nothing_cannot_be_told_and_is_no_error()
    {
        ReportAnalysis analysis = Analysed.Text("2023年会议费3.00万元，上年为0万元，比上年增加3.00万元，增长100%。");
        Assert.DoesNotContain(analysis.Findings, static f => f.Severity == Checks.Findings.Severity.Error);
    }

    [Theory]
    [InlineData("2023年度自评得分95分，评价等级为“优”。", true)]
    [InlineData("2023年度自评得分85分，评价等级为“优”。", false)]
    [InlineData("2023年度自评得分85分，评价等级为“良”。", true)]
    [InlineData("2023年度自评得分59.5分，评价等级为“中”。", false)]
    public void A_grade_follows_from_its_score(string sentence, bool agrees) =>
        Assert.Equal(agrees, !Analysed.Text(sentence).Findings.Any(static f => f.Kind == Checks.Relations.RelationKind.Grade));

    [Fact]
    public void A_total_score_is_the_sum_of_its_items()
    {
        IReadOnlyList<string> relations = Analysed.Text("2023年自评总分95.5分，其中：投入得分18分，过程得分37.5分，产出得分40分。").Relations();
        Assert.Contains("ScoreSum 95.5 18 37.5 40 Holds", relations);
    }

    [Fact]
    public void Supplements_lead_from_the_initial_to_the_adjusted_budget()
    {
        IReadOnlyList<string> relations = Analysed.Text("2023年年初预算200.00万元，年中追加50.00万元，全年预算250.00万元。").Relations();
        Assert.Contains("Sum 250.00 200.00 50.00 Holds", relations);
    }

    [Fact]
    public void Dates_and_document_numbers_take_part_in_nothing()
    {
        ReportAnalysis analysis = Analysed.Text("根据《通知》（青财绩〔2023〕14号）要求，我局于2024年3月15日前完成自评，联系电话0731-88812345。");
        Assert.Empty(analysis.Relations);
        Assert.Equal(0, analysis.Coverage.Facts);
    }
}
