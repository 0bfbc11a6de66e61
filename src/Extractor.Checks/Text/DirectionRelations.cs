using System.Text.RegularExpressions;
using Extractor.Checks.Relations;
using Extractor.Documents.Model;
using Extractor.Language.Folding;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>Words that claim which of two figures is larger: 决算数大于（小于、等于）预算数, and 由A提高到B.</summary>
internal sealed partial class DirectionRelations
{
    private readonly LabelReader _labels;

    public DirectionRelations(MetricCatalogue catalogue) => _labels = new LabelReader(catalogue);

    public IEnumerable<RelationCandidate> Find(FigureLookup lookup, Document document)
    {
        foreach (IGrouping<int, TextFigure> group in lookup.Figures.GroupBy(static figure => figure.Syntax.Paragraph))
        {
            if (document.Blocks[group.Key] is not ParagraphBlock paragraph)
            {
                continue;
            }

            string folded = TextFolding.Fold(paragraph.Text);
            foreach (Match match in BudgetClaim().Matches(folded))
            {
                if (Claim(lookup, group.ToList(), paragraph, folded, match) is { } candidate)
                {
                    yield return candidate;
                }
            }
        }

        foreach (TextFigure reached in lookup.Figures)
        {
            if ((Reached(lookup, reached) ?? Level(lookup, reached) ?? Moved(lookup, reached) ?? Exceeding(lookup, reached)) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    private RelationCandidate? Claim(FigureLookup lookup, List<TextFigure> figures, ParagraphBlock paragraph, string folded, Match match)
    {
        LabelReading subject = _labels.Read(match.Groups["subject"].Value);
        List<TextFigure> before = [.. figures.Where(f => f.Mention.Place.Start < match.Index && FigureLookup.IsAmount(f) && f.Mention.Quantity.Dimension == Dimension.Money)];
        TextFigure? actual = before.LastOrDefault(f => f.Mention.Basis == Basis.Actual && f.Mention.Year == before[^1].Mention.Year && (subject.Metric is null || f.Mention.MetricId == subject.Metric.Id));
        if (actual is null)
        {
            return null;
        }

        TextFigure? budget = before.LastOrDefault(f => f.Mention.Basis is Basis.InitialBudget or Basis.AdjustedBudget && FigureLookup.SameConcept(f.Mention, actual.Mention) && f.Mention.Basis != Basis.Actual);
        Mention? planned = budget?.Mention ?? (actual.Mention.MetricId is { } id ? lookup.Stated(id, Basis.InitialBudget, actual.Mention.Year, actual.Mention.Scope) : null);
        if (planned is null || actual.Mention.Place.Start < match.Index - 160)
        {
            return null;
        }

        int sign = match.Groups["sign"].Value switch
        {
            "大于" or "高于" or "多于" or "超过" => 1,
            "小于" or "低于" or "少于" => -1,
            _ => 0,
        };
        int from = Math.Max(0, actual.Mention.Place.Start - 20);
        return new RelationCandidate(
            RelationKind.Direction, [actual.Mention, planned], RelationSource.Text, "text.direction.budget", paragraph.Text[from..Math.Min(folded.Length, match.Index + match.Length)])
        {
            ClaimedSign = sign,
        };
    }

    // 由96.3%提高到95.1%: the words claim a rise.
    private static RelationCandidate? Reached(FigureLookup lookup, TextFigure reached)
    {
        if (reached.Syntax.Part != ComparisonPart.Reached || reached.Index == 0)
        {
            return null;
        }

        TextFigure previous = lookup.Figures[reached.Index - 1];
        if (previous.Syntax.Part != ComparisonPart.Previous || previous.Syntax.Sentence != reached.Syntax.Sentence || !FigureLookup.SameDimension(previous.Mention.Quantity, reached.Mention.Quantity))
        {
            return null;
        }

        if (IsRoundedAlike(previous.Mention, reached.Mention))
        {
            return null;
        }

        Match word = MoveWord().Match(reached.Syntax.Lead);
        if (!word.Success || reached.Mention.Quantity.Qualifiers != Qualifiers.None || previous.Mention.Quantity.Qualifiers != Qualifiers.None)
        {
            return null;
        }

        return new RelationCandidate(
            RelationKind.Direction, [reached.Mention, previous.Mention], RelationSource.Text, "text.direction.reached", Quotation.Between(previous.Mention, reached.Mention))
        {
            ClaimedSign = word.Groups["up"].Success ? 1 : -1,
        };
    }

    // 满意度95.1%，较2023年的96.3%有所提升: a claim without an amount.
    private static RelationCandidate? Moved(FigureLookup lookup, TextFigure previous)
    {
        if (previous.Syntax.Part != ComparisonPart.Previous || ClaimTrail().Match(previous.Syntax.Trail) is not { Success: true } claim || previous.Mention.Quantity.Qualifiers != Qualifiers.None)
        {
            return null;
        }

        TextFigure? current = lookup.Back(previous.Index, f => f.Mention.Role is MentionRole.Value or MentionRole.Rate && f.Syntax.Part is ComparisonPart.None && FigureLookup.SameDimension(f.Mention.Quantity, previous.Mention.Quantity) && FigureLookup.Visible(previous, f), 0);
        return current is null || current.Mention.Quantity.Qualifiers != Qualifiers.None || IsRoundedAlike(current.Mention, previous.Mention)
            ? null
            : new RelationCandidate(RelationKind.Direction, [current.Mention, previous.Mention], RelationSource.Text, "text.direction.moved", Quotation.Between(current.Mention, previous.Mention))
            {
                ClaimedSign = claim.Groups["up"].Success ? 1 : -1,
            };
    }

    // 实际支出17.88万元超过预算21.10万元.
    private static RelationCandidate? Exceeding(FigureLookup lookup, TextFigure budget)
    {
        if (budget.Mention.Quantity.Dimension != Dimension.Money || Comparison().Match(budget.Syntax.Lead) is not { Success: true } word || budget.Index == 0)
        {
            return null;
        }

        TextFigure actual = lookup.Figures[budget.Index - 1];
        return actual.Syntax.Sentence == budget.Syntax.Sentence && actual.Syntax.Bracket == budget.Syntax.Bracket && FigureLookup.IsAmount(actual) && actual.Mention.Quantity.Dimension == Dimension.Money && actual.Mention.Basis == Basis.Actual
            ? new RelationCandidate(RelationKind.Direction, [actual.Mention, budget.Mention], RelationSource.Text, "text.direction.budget", Quotation.Between(actual.Mention, budget.Mention))
            {
                ClaimedSign = word.Groups["above"].Success ? 1 : -1,
            }
            : null;
    }

    [GeneratedRegex("^，?(?:(?<above>超过|超出|大于|高于)|小于|低于|少于)(?:了)?(?:年初|全年|调整后?)?预算(?:数|安排|指标|控制数)?(?:的)?$")]
    private static partial Regex Comparison();

    // 由99%降至99%: rates alike as printed may differ in the digits that were rounded off.
    private static bool IsRoundedAlike(Mention a, Mention b) =>
        a.Quantity.Dimension == Dimension.Percent && a.Quantity.Value == b.Quantity.Value && a.Quantity.Value is not (0m or 100m);

    [GeneratedRegex("^(?:的[^，。；：（）]{0,10}?)?(?:相比)?，?(?:略有|有所|明显|显著|稳步|继续|小幅|大幅|稍有|又有)(?:(?<up>提高|提升|增加|增长|上升)|(?<down>下降|减少|降低|回落|节余|结余|压减))")]
    private static partial Regex ClaimTrail();

    // 培训费2.16万元，与上年的2.61万元持平.
    private static RelationCandidate? Level(FigureLookup lookup, TextFigure previous)
    {
        if (previous.Syntax.Part != ComparisonPart.Previous || !LevelTrail().IsMatch(previous.Syntax.Trail))
        {
            return null;
        }

        TextFigure? current = lookup.Back(previous.Index, f => FigureLookup.IsAmount(f) && FigureLookup.SameDimension(f.Mention.Quantity, previous.Mention.Quantity) && FigureLookup.Visible(previous, f), 0);
        return current is null
            ? null
            : new RelationCandidate(RelationKind.Direction, [current.Mention, previous.Mention], RelationSource.Text, "text.direction.level", Quotation.Between(current.Mention, previous.Mention));
    }

    [GeneratedRegex("^的?(?:持平|相同|一致)")]
    private static partial Regex LevelTrail();

    [GeneratedRegex("(?<subject>[^，。；：（）0-9]{0,24}?)(?:支出)?决算数?[\\s]?(?<sign>大于|小于|等于|高于|低于|多于|少于|超过|持平于|与)[\\s]?(?:年初|全年)?预算数?(?<same>持平|相等|一致)?")]
    private static partial Regex BudgetClaim();

    [GeneratedRegex("(?:(?<up>增加|增长|提高|提升|上升|升高|增|升|上涨|扩大)|(?<down>减少|下降|降低|压减|压缩|降|减|缩短|回落))(?:到|至)?(?:了)?$")]
    private static partial Regex MoveWord();
}
