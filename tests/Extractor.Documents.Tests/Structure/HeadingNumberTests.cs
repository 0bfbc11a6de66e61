using Extractor.Documents.Structure;

namespace Extractor.Documents.Tests.Structure;

public sealed class HeadingNumberTests
{
    [Theory]
    [InlineData("一、部门概况", NumberScheme.Chinese, 1)]
    [InlineData("十二、其他", NumberScheme.Chinese, 12)]
    [InlineData("二十．附则", NumberScheme.Chinese, 20)]
    [InlineData("（三） “三公”经费", NumberScheme.ChineseBracketed, 3)]
    [InlineData("(十一)绩效", NumberScheme.ChineseBracketed, 11)]
    [InlineData("1.贯彻执行", NumberScheme.Arabic, 1)]
    [InlineData("1．部门构成", NumberScheme.Arabic, 1)]
    [InlineData("12、承办", NumberScheme.Arabic, 12)]
    [InlineData("1.2023年度目标", NumberScheme.Arabic, 1)]
    [InlineData("2. 部门收支", NumberScheme.Arabic, 2)]
    [InlineData("2.1 收入情况", NumberScheme.Dotted, 1)]
    [InlineData("2.3“三公”经费", NumberScheme.Dotted, 3)]
    [InlineData("（1）疾病防控", NumberScheme.ArabicBracketed, 1)]
    [InlineData("(12) 其他", NumberScheme.ArabicBracketed, 12)]
    [InlineData("3）其他", NumberScheme.ArabicHalfBracketed, 3)]
    [InlineData("②整改", NumberScheme.Circled, 2)]
    [InlineData("第三部分 2023年度部门决算情况说明", NumberScheme.Part, 3)]
    [InlineData("第一章 总则", NumberScheme.Chapter, 1)]
    public void A_typed_number_is_read_with_its_scheme(string text, NumberScheme scheme, int ordinal)
    {
        Assert.True(HeadingNumber.TryParse(text, out HeadingNumber number));
        Assert.Equal((scheme, ordinal), (number.Scheme, number.Ordinal));
    }

    [Theory]
    [InlineData("2023年区委编办")]
    [InlineData("1.27万元")]
    [InlineData("2.5个百分点")]
    [InlineData("98.41%的受访者")]
    [InlineData("1,234.50元")]
    [InlineData("第一季度支出")]
    [InlineData("一是防洪安全有保障。")]
    [InlineData("（含党建办公室）")]
    [InlineData("（2022年度）")]
    [InlineData("十七个乡镇")]
    public void A_figure_or_word_at_the_start_is_not_a_number_of_a_list(string text) =>
        Assert.False(HeadingNumber.TryParse(text, out _));

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(1010, "一千零一十")]
    public void Chinese_ordinals_are_counted_as_they_are_spoken(int value, string expected)
    {
        Assert.Equal(expected, ChineseOrdinal.Count(value));
        if (value < 1000)
        {
            Assert.True(ChineseOrdinal.TryParse(expected, out int read));
            Assert.Equal(value, read);
        }
    }
}
