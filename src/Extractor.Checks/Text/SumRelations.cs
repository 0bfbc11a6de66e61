using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Checks.Rules;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>
/// Wholes and their listed parts. A list that closes is a sum. One that does not is a sum only where its structure says it is
/// complete (the catalogue knows its parts, 由…构成, 合计, parts of one kind); else each part may not exceed the whole.
/// </summary>
internal sealed class SumRelations
{
    private static readonly System.Buffers.SearchValues<char> NounEnds = System.Buffers.SearchValues.Create("，。；、：（）");
    private readonly RuleBook _rules;

    public SumRelations(RuleBook rules) => _rules = rules;

    public IEnumerable<RelationCandidate> Find(FigureLookup lookup)
    {
        foreach (PartList list in lookup.Lists)
        {
            Mention whole = lookup.Figures[list.Whole].Mention;
            List<Mention> parts = [.. list.Parts.Select(part => lookup.Figures[part].Mention)];
            bool scores = whole.Quantity.Dimension == Dimension.Score;
            string quote = Quotation.Between(whole, parts[^1]);
            string rule = "text.sum." + list.Opening switch
            {
                ListOpening.OfWhich => "of-which",
                ListOpening.Bracket => "bracket",
                ListOpening.ConsistsOf => "consists-of",
                ListOpening.Within => "within",
                ListOpening.Total => "total",
                _ => "announced",
            };
            if (parts.Count > 1)
            {
                var sum = new RelationCandidate(
                    scores ? RelationKind.ScoreSum : RelationKind.Sum, [whole, .. parts], RelationSource.Text, rule, quote);
                RelationStatus status = RelationEvaluator.Evaluate(sum).Status;
                if (status is RelationStatus.Holds or RelationStatus.Rounding)
                {
                    yield return sum;
                    continue;
                }

                if (list.Opening != ListOpening.Total && OtherWhole(lookup, list, sum) is { } other)
                {
                    yield return other;
                    continue;
                }

                if (!scores && whole.Role != MentionRole.Change && UnreadPart.Completed(lookup, sum, lookup.Figures[list.Whole]) is { } completed)
                {
                    yield return completed;
                    continue;
                }

                if ((IsComplete(list, whole, parts) || IsCountOfOneNoun(lookup, list)) && !(whole.Role == MentionRole.Change && parts.Any(part => part.Direction != whole.Direction)))
                {
                    yield return sum;
                    continue;
                }
            }

            if (scores || whole.Role == MentionRole.Change)
            {
                // Changes may go both ways: 减少12.79万元，其中增加0.27万元、减少13.06万元.
                continue;
            }

            foreach (Mention part in parts)
            {
                if (CanBePart(whole, part, list))
                {
                    yield return new RelationCandidate(RelationKind.PartLeWhole, [whole, part], RelationSource.Text, rule + ".part", quote);
                }
            }
        }
    }

    // 支出a，包括：1.基本支出b，其中：人员c，公用d: where the parts make up a nearer amount exactly, that one is their whole.
    private static RelationCandidate? OtherWhole(FigureLookup lookup, PartList list, RelationCandidate sum)
    {
        TextFigure first = lookup.Figures[list.Parts[0]];
        for (int i = first.Index - 1, seen = 0; i >= 0 && seen < 6 && lookup.Figures[i].Syntax.Paragraph == first.Syntax.Paragraph; i--)
        {
            TextFigure figure = lookup.Figures[i];
            if (i == list.Whole || !FigureLookup.IsAmount(figure) || figure.Mention.Quantity.Dimension != first.Mention.Quantity.Dimension)
            {
                continue;
            }

            seen++;
            RelationCandidate candidate = sum with { Numbers = [figure.Mention, .. sum.Numbers.Skip(1)], Quote = Quotation.Between(figure.Mention, sum.Numbers[^1]) };
            if (RelationEvaluator.Closes(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private bool IsComplete(PartList list, Mention whole, List<Mention> parts)
    {
        if (list.Partial)
        {
            return false;
        }

        if (list.Opening == ListOpening.Total || IsKnownComplete(whole, parts))
        {
            return true;
        }

        // Parts that the catalogue knows but not all of them (人员经费 and 会议费) say nothing about completeness.
        if (parts.Any(static part => part.MetricId is not null) && parts.Any(static part => part.MetricId is null) && whole.Quantity.Dimension == Dimension.Money)
        {
            return false;
        }

        if (whole.Quantity.Dimension == Dimension.Score)
        {
            return whole.MetricId == "score.total";
        }

        // 其中：A、B、C, three and more amounts of money and no word of leaving any out: a full division.
        if (whole.Quantity.Dimension == Dimension.Money && parts.Count >= 3 && list.Opening is ListOpening.OfWhich or ListOpening.ConsistsOf or ListOpening.Announced)
        {
            return true;
        }

        // 项目支出a，其中甲补贴b、乙补贴c: two of many things of one kind.
        if (whole.Quantity.Dimension == Dimension.Money && parts.Count == 2 && list.Opening == ListOpening.OfWhich && parts.All(static part => part.MetricId is null))
        {
            return false;
        }

        if (list.Opening is ListOpening.OfWhich or ListOpening.Bracket && IsSlightlyOff(whole, parts))
        {
            return true;
        }

        return list.Opening is ListOpening.ConsistsOf or ListOpening.Bracket or ListOpening.OfWhich or ListOpening.Announced && AreOfOneKind(whole, parts, list.Opening);
    }

    // Parts that make up all of the whole but for less than a hundredth of it leave nothing out: one of the numbers is wrong.
    private static bool IsSlightlyOff(Mention whole, List<Mention> parts) =>
        whole.Quantity.Dimension == Dimension.Money && whole.Normalized > 0m && parts.TrueForAll(part => part.Normalized > 0m && part.Normalized < whole.Normalized)
        && Math.Abs(parts.Sum(static part => part.Normalized) - whole.Normalized) <= 0.01m * whole.Normalized;

    // 16个村，其中清水镇7个村、北川乡5个村、高坪乡3个村: three and more counts of the whole's own noun.
    private static bool IsCountOfOneNoun(FigureLookup lookup, PartList list)
    {
        string noun = Noun(lookup.Figures[list.Whole]);
        return !list.Partial && list.Parts.Count >= 3 && noun.Length > 0 && lookup.Figures[list.Whole].Mention.Quantity.Dimension == Dimension.Count
            && list.Parts.All(part => Noun(lookup.Figures[part]) == noun && lookup.Figures[part].Mention.Quantity.Unit == lookup.Figures[list.Whole].Mention.Quantity.Unit);
    }

    private static string Noun(TextFigure figure)
    {
        int end = figure.Syntax.Trail.AsSpan().IndexOfAny(NounEnds);
        string noun = end < 0 ? figure.Syntax.Trail : figure.Syntax.Trail[..end];
        return noun.Length <= 6 ? noun : string.Empty;
    }

    // 基本支出 and 项目支出, 人员经费 and 公用经费, all procurement kinds …: together they are all there is.
    private bool IsKnownComplete(Mention whole, List<Mention> parts)
    {
        if (whole.MetricId is null || parts.Any(static part => part.MetricId is null))
        {
            return false;
        }

        List<string> kinds = [.. parts.Select(static part => part.MetricId!)];
        return _rules.AreComplete(whole.MetricId, kinds) && (whole.Role != MentionRole.Change || !_rules.IsPartOfWiderSet(whole.MetricId, kinds));
    }

    // 行政人员、事业人员、工勤人员: the labels end alike, or every part says what share of the whole's noun it is.
    private static bool AreOfOneKind(Mention whole, List<Mention> parts, ListOpening opening)
    {
        if (parts.Count < 2 || parts.Any(static part => part.Label.Length < 2))
        {
            return false;
        }

        string first = parts[0].Label;
        int shared = 0;
        while (shared < first.Length && parts.All(part => part.Label.Length > shared && part.Label[^(shared + 1)] == first[^(shared + 1)]))
        {
            shared++;
        }

        if (shared >= 2 && !parts.Any(static part => part.Label.Contains("满意", StringComparison.Ordinal)))
        {
            return true;
        }

        return opening == ListOpening.ConsistsOf && parts.Count >= 3 && whole.Quantity.Unit == parts[0].Quantity.Unit;
    }

    // A part of a bracket without 其中 may be another attribute (2个团组、4人次); only money and equal units are compared.
    private static bool CanBePart(Mention whole, Mention part, PartList list) =>
        whole.Quantity.Dimension switch
        {
            Dimension.Money => list.Opening is not ListOpening.Total,
            Dimension.Count => whole.Quantity.Unit == part.Quantity.Unit && list.Opening is ListOpening.OfWhich or ListOpening.Within or ListOpening.ConsistsOf,
            _ => false,
        };
}
