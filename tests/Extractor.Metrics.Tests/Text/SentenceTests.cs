namespace Extractor.Metrics.Tests.Text;

/// <summary>What figures of a sentence are of, read by hand.</summary>
public class SentenceTests
{
    [Theory]
    [InlineData("基本支出215.35万元。", "expenditure.basic Actual 2023 2153500")]
    [InlineData("2023年用于项目支出26.80万元。", "expenditure.project Actual 2023 268000")]
    [InlineData("2023年人员经费、公用经费分别为182.90万元、32.45万元。", "expenditure.basic.personnel Actual 2023 1829000", "expenditure.basic.public Actual 2023 324500")]
    [InlineData("2023年支出合计242.15万元，其中：基本支出215.35万元，项目支出26.80万元。", "expenditure.total Actual 2023 2421500", "expenditure.basic Actual 2023 2153500", "expenditure.project Actual 2023 268000")]
    [InlineData("2022年公务接待费1.50万元。", "three_public.reception Actual 2022 15000")]
    [InlineData("2023年年初预算数200.00万元。", "expenditure.total InitialBudget 2023 2000000")]
    [InlineData("预算执行率96.00%。", "rate.execution None 2023 96")]
    [InlineData("本次自评得分95.8分，评价等级为“优秀”。", "score.total None 2023 95.8", "grade None 2023 优秀")]
    [InlineData("核定编制40人。", "staff.approved None 2023 40")]
    [InlineData("2023年会议费３.50万元。", "meeting Actual 2023 35000")]
    [InlineData("2023年政府采购支出总额1,234.50万元。", "procurement.total Actual 2023 12345000")]
    [InlineData("2023年培训费8600元。", "training Actual 2023 8600")]
    public void Figures_are_of_what_their_sentence_names(string sentence, params string[] facts)
    {
        IReadOnlyList<string> read = Read.Facts(sentence);
        Assert.All(facts, fact => Assert.Contains(fact, read));
    }

    [Theory]
    [InlineData("根据《通知》（青财绩〔2023〕14号），我局于2024年3月15日完成自评。")]
    [InlineData("2023年“三公”经费比上年减少2.00万元，下降20.00%。")]
    [InlineData("基本支出占52.08%。")]
    public void Dates_changes_and_shares_are_no_facts(string sentence) => Assert.Empty(Read.Facts(sentence));
}
