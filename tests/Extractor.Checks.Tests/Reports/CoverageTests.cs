using Extractor.Checks.Reports;

namespace Extractor.Checks.Tests.Reports;

/// <summary>How many figures were seen, became facts, were checked and were not, counted by hand.</summary>
public class CoverageTests
{
    [Fact]
    public void Every_figure_is_checked_or_unchecked()
    {
        // Three amounts in a sum, one amount that nothing touches.
        Coverage coverage = Analysed.Text(
            "2023年支出合计242.15万元，其中：基本支出215.35万元，项目支出26.80万元。",
            "2023年培训费1.20万元。").Coverage;
        Assert.Equal(new Coverage(4, 4, 3, 1), coverage);
    }

    [Fact]
    public void A_number_that_is_no_figure_is_not_counted() =>
        Assert.Equal(new Coverage(0, 0, 0, 0), Analysed.Text("根据青财绩〔2023〕14号文件，我局于2024年3月15日完成自评。").Coverage);
}
