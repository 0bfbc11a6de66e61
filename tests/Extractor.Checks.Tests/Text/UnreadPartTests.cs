using Extractor.Checks.Reports;

namespace Extractor.Checks.Tests.Text;

/// <summary>Lists with a part whose name nobody knows.</summary>
public class UnreadPartTests
{
    [Theory]
    [InlineData("2023年，我局“三公”经费决算为47.88万元。域外考察交流费用20.82万元；公务用车运行维护费7.58万元；公务接待费19.48万元。")]
    [InlineData("2023年实现收入650.00万元，主要来源一般公共预算财政拨款500.00万元、政府性基金预算拨款收入100.00万元、学杂费类进项50.00万元。")]
    public void An_unnamed_amount_that_makes_up_the_difference_is_the_missing_part(string text)
    {
        ReportAnalysis analysis = Analysed.Text(text);

        Assert.Empty(analysis.Findings);
    }

    [Fact]
    public void A_difference_that_no_amount_makes_up_is_still_found()
    {
        ReportAnalysis analysis = Analysed.Text("2023年支出合计242.15万元，其中：基本支出215.35万元，项目支出16.80万元。全年举办培训的场地租用花费3.00万元。");

        Assert.Contains("Sum 242.15 215.35 16.80 Violated", analysis.Relations());
    }

    [Fact]
    public void Parts_that_exceed_their_whole_are_found_whatever_stands_beside_them()
    {
        ReportAnalysis analysis = Analysed.Text("2023年支出合计242.15万元，其中：基本支出215.35万元，项目支出36.80万元。场地租用花费10.00万元。");

        Assert.Contains("Sum 242.15 215.35 36.80 Violated", analysis.Relations());
    }
}
