using Extractor.Corpus.Drafting;
using Extractor.Corpus.Truth;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tests;

/// <summary>Cases worked out by hand, several of them from the contract's own examples.</summary>
public class RelationTruthTests
{
    [Theory]
    [InlineData("sum", true, "4318.66", "3742.91", "575.76")]
    [InlineData("sum", false, "215.35", "182.90", "32.54")]
    [InlineData("ratio", true, "1698.42", "3261.05", "52.08")]
    [InlineData("ratio", false, "5983.47", "6138.52", "98.47")]
    [InlineData("change", true, "58.42", "54.17", "4.25")]
    [InlineData("change", false, "16.42", "18.75", "2.43")]
    [InlineData("change_rate", false, "1.27", "1.819", "41.1")]
    [InlineData("change_rate", true, "1.27", "1.819", "58.89")]
    [InlineData("change_rate", false, "15209.17", "1386.25", "10.30")]
    public void Money_relations_hold_within_rounding_and_no_further(string kind, bool holds, params string[] numbers)
    {
        List<NumberToken> tokens = [.. numbers.Select((n, i) => Token(n, i == 2 && kind is "ratio" or "change_rate" && i == 2 ? FigureKind.Rate : FigureKind.Money))];
        Assert.Equal(holds, RelationTruth.Holds(new StatedRelation(kind, tokens, true)));
    }

    [Fact]
    public void Counts_are_exact() =>
        Assert.False(RelationTruth.Holds(new StatedRelation("sum", [Token("79", FigureKind.Count), Token("19", FigureKind.Count), Token("54", FigureKind.Count), Token("3", FigureKind.Count)], true)));

    [Fact]
    public void A_printed_zero_is_exactly_zero() =>
        Assert.False(RelationTruth.Holds(new StatedRelation("same_fact", [Token("0", FigureKind.Money), Token("0.4", FigureKind.Money)], true)));

    [Fact]
    public void An_execution_score_may_be_rounded_but_not_wrong()
    {
        NumberToken rate = Token("97.74", FigureKind.Rate), weight = Token("8", FigureKind.Score);
        Assert.True(RelationTruth.Holds(new StatedRelation("execution_score", [rate, weight, Token("7.82", FigureKind.Score)], true)));
        Assert.False(RelationTruth.Holds(new StatedRelation("execution_score", [rate, weight, Token("7.9", FigureKind.Score)], true)));
    }

    [Fact]
    public void Different_units_of_one_amount_agree_by_rounding() =>
        Assert.True(RelationTruth.Holds(new StatedRelation("same_fact", [Token("1.28", FigureKind.Money, "亿元", 100_000_000m), Token("12799.02", FigureKind.Money)], true)));

    private static NumberToken Token(string printed, FigureKind kind, string unit = "万元", decimal scale = 10_000m) =>
        new(new Figure("x", kind, 0m), printed, kind == FigureKind.Money ? unit : string.Empty, kind == FigureKind.Money ? scale : 1m);
}
