using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Documents.Model;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Tests.Intervals;

/// <summary>Outcomes over printed digits; the intervals are worked out by hand.</summary>
public class RelationEvaluatorTests
{
    // 66.67 + 33.34 = 100.01: each ±0.005, so the whole can be 100.00 ± 0.005.
    [Theory]
    [InlineData("66.67", "33.33", RelationStatus.Holds)]
    [InlineData("66.67", "33.34", RelationStatus.Rounding)]
    [InlineData("66.67", "33.345", RelationStatus.Violated)]
    [InlineData("66.67", "33.35", RelationStatus.Violated)]
    public void A_sum_is_violated_only_where_no_values_behind_the_digits_satisfy_it(string first, string second, RelationStatus expected) =>
        Assert.Equal(expected, Check(RelationKind.Sum, Money("100.00"), Money(first), Money(second)).Status);

    // 1 ÷ 3 = 33.333…%: printed 33.33 rounds, 33.34 can round from 1.0005 ÷ 2.9995, 33.33 of exact counts cannot be 33.34.
    [Theory]
    [InlineData("33.33", RelationStatus.Holds)]
    [InlineData("33.34", RelationStatus.Rounding)]
    [InlineData("34.00", RelationStatus.Violated)]
    public void A_ratio_reckons_with_the_rounding_of_its_amounts(string rate, RelationStatus expected) =>
        Assert.Equal(expected, Check(RelationKind.Ratio, Money("1.000"), Money("3.000"), Percent(rate)).Status);

    [Fact]
    public void A_percentage_that_is_cut_off_instead_of_rounded_is_no_violation() =>
        Assert.Equal(RelationStatus.Rounding, Check(RelationKind.Ratio, Count("99868"), Count("100000"), Percent("99.86")).Status);

    [Fact]
    public void Counts_are_exact() => Assert.Equal(RelationStatus.Violated, Check(RelationKind.Sum, Count("40"), Count("15"), Count("26")).Status);

    [Fact]
    public void Amounts_of_different_units_are_compared_in_yuan() =>
        Assert.Equal(RelationStatus.Holds, Check(RelationKind.Sum, Money("1.00"), Money("4000", "元", 1m), Money("6000", "元", 1m)).Status);

    [Fact]
    public void A_division_by_nothing_cannot_be_told() =>
        Assert.Equal(RelationStatus.Undetermined, Check(RelationKind.Ratio, Money("1.00"), Money("0.00"), Percent("100")).Status);

    [Fact]
    public void Numbers_beyond_all_bounds_cannot_be_told()
    {
        Mention huge = Money("7000000000000000000000000000", "万元", 10m);
        Assert.Equal(RelationStatus.Undetermined, Check(RelationKind.Sum, huge, huge, huge).Status);
    }

    [Theory]
    [InlineData("95", "10", "9.5", RelationStatus.Holds)]
    [InlineData("95", "10", "8", RelationStatus.Violated)]
    [InlineData("104", "10", "10", RelationStatus.Holds)]
    [InlineData("93.2", "10", "9", RelationStatus.Rounding)]
    [InlineData("96.3", "10", "10", RelationStatus.Undetermined)]
    [InlineData("99.99", "10", "10", RelationStatus.Holds)]
    public void A_score_of_execution_is_its_share_of_the_weight(string rate, string weight, string score, RelationStatus expected) =>
        Assert.Equal(expected, Check(RelationKind.ExecutionScore, Percent(rate), Score(weight), Score(score)).Status);

    [Theory]
    [InlineData(90, "优")]
    [InlineData(89.99, "良")]
    [InlineData(80, "良")]
    [InlineData(79.9, "中")]
    [InlineData(60, "中")]
    [InlineData(59.9, "差")]
    public void Grades_have_the_bands_of_the_ministry(double score, string grade) => Assert.Equal(grade, GradeBands.Of((decimal)score));

    private static Relation Check(RelationKind kind, params Mention[] numbers) =>
        RelationEvaluator.Evaluate(new RelationCandidate(kind, numbers, RelationSource.Text, "test", string.Empty));

    private static Mention Money(string printed, string unit = "万元", decimal scale = 10_000m) => Mention(printed, unit, Dimension.Money, scale);

    private static Mention Percent(string printed) => Mention(printed, "%", Dimension.Percent, 1m);

    private static Mention Score(string printed) => Mention(printed, "分", Dimension.Score, 1m);

    private static Mention Count(string printed) => Mention(printed, "个", Dimension.Count, 1m);

    private static Mention Mention(string printed, string unit, Dimension dimension, decimal scale)
    {
        int point = printed.IndexOf('.', StringComparison.Ordinal);
        var quantity = new Quantity(
            0,
            printed.Length + unit.Length,
            printed.Length,
            decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture),
            point < 0 ? 0 : printed.Length - point - 1,
            unit,
            dimension,
            scale,
            NumberRole.Figure,
            Qualifiers.None);
        return new Mention(quantity, new Place(0, null, null, 0, printed.Length, null), printed, string.Empty, null, Basis.None, null, null, MentionRole.Value);
    }
}
