using Extractor.Language.Folding;
using Extractor.Language.Quantities;

namespace Extractor.Language.Tests.Quantities;

public sealed class QuantityScannerTests
{
    private static List<Quantity> Figures(string text) =>
        [.. QuantityScanner.Scan(TextFolding.Fold(text)).Where(static q => q.Role == NumberRole.Figure)];

    [Theory]
    [InlineData("基本支出215.35万元", "215.35", 2, "万元", Dimension.Money, "2153500")]
    [InlineData("合计68,421,537.26元", "68421537.26", 2, "元", Dimension.Money, "68421537.26")]
    [InlineData("收入总计1.28亿元", "1.28", 2, "亿元", Dimension.Money, "128000000")]
    [InlineData("收入１，２３４．５０万元", "1234.50", 2, "万元", Dimension.Money, "12345000")]
    [InlineData("预算2, 486.35万元", "2486.35", 2, "万元", Dimension.Money, "24863500")]
    [InlineData("覆盖人口28.6万人", "28.6", 1, "万人", Dimension.Count, "286000")]
    [InlineData("满意度为94.60％", "94.60", 2, "%", Dimension.Percent, "94.60")]
    [InlineData("提高5个百分点", "5", 0, "个百分点", Dimension.PercentagePoint, "5")]
    [InlineData("自评得分95.8分，优秀", "95.8", 1, "分", Dimension.Score, "95.8")]
    [InlineData("编制四十二名", "42", 0, "名", Dimension.Count, "42")]
    [InlineData("合格率百分之九十五点二", "95.2", 1, "%", Dimension.Percent, "95.2")]
    [InlineData("覆盖率百分之百", "100", 0, "%", Dimension.Percent, "100")]
    [InlineData("支出三千二百万元", "32000000", 0, "元", Dimension.Money, "32000000")]
    [InlineData("增长-5.2%", "-5.2", 1, "%", Dimension.Percent, "-5.2")]
    public void A_number_keeps_its_digits_and_unit(string text, string value, int decimals, string unit, Dimension dimension, string normalized)
    {
        Quantity quantity = Figures(text)[^1];
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), quantity.Value);
        Assert.Equal(decimals, quantity.Decimals);
        Assert.Equal(unit, quantity.Unit);
        Assert.Equal(dimension, quantity.Dimension);
        Assert.Equal(decimal.Parse(normalized, System.Globalization.CultureInfo.InvariantCulture), quantity.Normalized);
    }

    [Theory]
    [InlineData("湘办〔2019〕14号设立")]
    [InlineData("2021年12月31日前")]
    [InlineData("2020—2022年")]
    [InlineData("联系电话0700-6612305")]
    [InlineData("12345热线转办")]
    [InlineData("县城滨河东路118号")]
    [InlineData("“十四五”开局之年")]
    [InlineData("“三公”经费统一管理，四舍五入")]
    [InlineData("1.2023年预算执行")]
    [InlineData("（1）疾病防控。")]
    [InlineData("全市第2名")]
    [InlineData("“7·16”洪水")]
    [InlineData("G107线改造")]
    [InlineData("实施周期2025.1.1-2025.12.31")]
    [InlineData("占三分之一左右")]
    public void Dates_document_numbers_ordinals_and_codes_are_no_figures(string text) => Assert.Empty(Figures(text));

    [Fact]
    public void A_range_gives_both_ends_the_unit_and_marks_them()
    {
        List<Quantity> figures = Figures("增加编制2—3名，压减10%—20%");
        Assert.Equal(4, figures.Count);
        Assert.Equal(["名", "名", "%", "%"], figures.Select(static q => q.Unit));
        Assert.True(figures[0].Qualifiers.HasFlag(Qualifiers.RangeLow));
    }

    [Theory]
    [InlineData("出动3,900余人次", Qualifiers.Approximate)]
    [InlineData("满意度不低于90%", Qualifiers.AtLeast)]
    [InlineData("控制在2%以内", Qualifiers.AtMost)]
    [InlineData("约1,339万元", Qualifiers.Approximate)]
    [InlineData("签约率75%", Qualifiers.None)]
    public void Words_around_a_number_qualify_it(string text, Qualifiers expected) => Assert.Equal(expected, Assert.Single(Figures(text)).Qualifiers);

    [Theory]
    [InlineData("1,150.00", "1150.00", Dimension.None)]
    [InlineData("-22,521.30", "-22521.30", Dimension.None)]
    [InlineData("(123.4)", "-123.4", Dimension.None)]
    [InlineData("96.59%", "96.59", Dimension.Percent)]
    [InlineData("≥18所", "18", Dimension.Count)]
    public void A_cell_with_one_number_is_read_whole(string text, string value, Dimension dimension)
    {
        Assert.True(QuantityScanner.TryReadWhole(TextFolding.Fold(text), out Quantity? quantity));
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), quantity!.Value);
        Assert.Equal(dimension, quantity.Dimension);
    }

    [Theory]
    [InlineData("—")]
    [InlineData("完成大中修路面31.2公里，小修保养全覆盖")]
    [InlineData("2021年决算")]
    [InlineData("")]
    public void A_cell_with_words_is_no_number(string text) => Assert.False(QuantityScanner.TryReadWhole(TextFolding.Fold(text), out _));
}
