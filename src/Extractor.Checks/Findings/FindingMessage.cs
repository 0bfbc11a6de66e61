using System.Globalization;
using System.Text;
using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Language.Quantities;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings;

/// <summary>Says in one Chinese sentence what contradicts what, with both sides quoted and the arithmetic shown.</summary>
internal static class FindingMessage
{
    public static string Of(Relation relation)
    {
        IReadOnlyList<Mention> n = relation.Candidate.Numbers;
        if (relation.Candidate.Wording?.Message is { } template)
        {
            return Filled(template, relation);
        }

        return relation.Candidate.Kind switch
        {
            RelationKind.Sum or RelationKind.ScoreSum => Sum(relation),
            RelationKind.PartLeWhole => $"其中项{Named(n[1])}大于总数{Named(n[0])}",
            RelationKind.ScoreCap => $"得分{Named(n[1])}高于分值{Named(n[0])}",
            RelationKind.Ratio => $"{Name(n[2], "比率")}{Printed(n[2])} ≠ {Named(n[0])} ÷ {Named(n[1])} = {Round(relation.Expected, n[2])}%，差 {Round(relation.Difference, n[2])} 个百分点",
            RelationKind.Change => Change(relation),
            RelationKind.ChangeRate => ChangeRate(relation),
            RelationKind.ExecutionScore => $"得分{Printed(n[2])} ≠ 执行率{Printed(n[0])} × 分值{Printed(n[1])} = {FindingBuilder.Format(relation.Expected ?? 0m)}分",
            RelationKind.Grade => $"得分{Printed(n[0])}应评为“{GradeBands.Of(n[0].Quantity.Value)}”，所述等级为“{relation.Candidate.Grade}”",
            RelationKind.SameFact => $"{Name(n[0], "同一指标")}前后不一致：{Where(n[0])}{Printed(n[0])}，{Where(n[1])}{Printed(n[1])}，差 {FindingBuilder.Format(Math.Abs(relation.Difference ?? 0m))} {n[0].Quantity.Unit}",
            RelationKind.AcrossReports => $"{Name(n[0], "同一指标")}与上年报告不一致：本报告{Printed(n[0])}，上年报告{Printed(n[1])}",
            RelationKind.Unit => $"{Name(n[0], "同一指标")}单位不一致：{Where(n[0])}{Printed(n[0])}，{Where(n[1])}{Printed(n[1])}",
            RelationKind.Direction => Direction(relation),
            _ => relation.Candidate.Quote,
        };
    }

    private static string Filled(string template, Relation relation)
    {
        var text = new StringBuilder(template);
        IReadOnlyList<Mention> numbers = relation.Candidate.Numbers;
        for (int i = 0; i < numbers.Count; i++)
        {
            text.Replace("{" + i.ToString(CultureInfo.InvariantCulture) + "}", Printed(numbers[i]));
        }

        return text
            .Replace("{stated}", FindingBuilder.Format(relation.Stated ?? 0m))
            .Replace("{expected}", FindingBuilder.Format(relation.Expected ?? 0m))
            .Replace("{difference}", FindingBuilder.Format(Math.Abs(relation.Difference ?? 0m)))
            .ToString();
    }

    private static string Sum(Relation relation)
    {
        RelationCandidate candidate = relation.Candidate;
        var text = new StringBuilder();
        AppendSide(text, candidate.Numbers.Take(candidate.LeftCount));
        text.Append(" ≠ ");
        AppendSide(text, candidate.Numbers.Skip(candidate.LeftCount));
        text.Append(" = ").Append(FindingBuilder.Format(relation.Expected ?? 0m))
            .Append("，差 ").Append(FindingBuilder.Format(Math.Abs(relation.Difference ?? 0m))).Append(' ').Append(candidate.Numbers[0].Quantity.Unit);
        return text.ToString();
    }

    private static void AppendSide(StringBuilder text, IEnumerable<Mention> numbers)
    {
        bool first = true;
        foreach (Mention number in numbers)
        {
            text.Append(first ? string.Empty : " + ").Append(Named(number));
            first = false;
        }
    }

    private static string Change(Relation relation)
    {
        IReadOnlyList<Mention> n = relation.Candidate.Numbers;
        string word = n[2].Direction < 0 ? "减少" : n[2].Direction > 0 ? "增加" : "增减";
        return $"{Named(n[0])} − {Named(n[1])} = {FindingBuilder.Format(relation.Expected ?? 0m)}，所述{word}{Printed(n[2])}不符";
    }

    private static string ChangeRate(Relation relation)
    {
        IReadOnlyList<Mention> n = relation.Candidate.Numbers;
        string word = n[2].Direction < 0 ? "下降" : n[2].Direction > 0 ? "增长" : "增减率";
        decimal previous = relation.Candidate.SecondIsPrevious
            ? n[1].Normalized / n[0].Quantity.Scale
            : (n[0].Normalized - ((n[1].Direction == 0 ? Math.Sign(n[2].Direction == 0 ? 1 : n[2].Direction) : n[1].Direction) * n[1].Normalized)) / n[0].Quantity.Scale;
        string basis = relation.Candidate.SecondIsPrevious ? $"上期{Printed(n[1])}" : $"上期 = {Printed(n[0])} {(n[1].Direction < 0 ? "+" : "−")} {Printed(n[1])} = {FindingBuilder.Format(previous)}{n[0].Quantity.Unit}";
        return $"{Name(n[0], "该项")}{word}{Printed(n[2])}不符：{basis}，实际{(relation.Expected < 0m ? "下降" : "增长")}{Round(Math.Abs(relation.Expected ?? 0m), n[2])}%";
    }

    private static string Direction(Relation relation)
    {
        IReadOnlyList<Mention> n = relation.Candidate.Numbers;
        string actual = n[0].Normalized > n[1].Normalized ? "大于" : n[0].Normalized < n[1].Normalized ? "小于" : "等于";
        string claimed = relation.Candidate.ClaimedSign > 0 ? "大于（增加）" : relation.Candidate.ClaimedSign < 0 ? "小于（减少）" : "等于（持平）";
        return $"{Name(n[0], "该项")}{Printed(n[0])}{actual}{Printed(n[1])}，文字却称{claimed}";
    }

    private static string Where(Mention mention) => mention.Place.InTable ? "表中" : "正文";

    private static string Name(Mention mention, string otherwise) => mention.Label.Length > 0 ? mention.Label : otherwise;

    private static string Named(Mention mention) => mention.Label + Printed(mention);

    private static string Printed(Mention mention) =>
        mention.Quantity.Value.ToString("N" + mention.Quantity.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        + (mention.Quantity.Dimension == Dimension.None ? string.Empty : mention.Quantity.Unit);

    private static string Round(decimal? value, Mention like) =>
        Math.Round(value ?? 0m, Math.Min(Math.Max(like.Quantity.Decimals, 2), 6), MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}
