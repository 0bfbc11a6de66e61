using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Text.Lists;

/// <summary>Finds the figure told before that is the whole of a list of parts.</summary>
internal sealed class WholeFinder
{
    private readonly MetricCatalogue _catalogue;
    private readonly LabelReader _labels;

    public WholeFinder(MetricCatalogue catalogue, LabelReader labels)
    {
        _catalogue = catalogue;
        _labels = labels;
    }

    // 基本支出包括…: the most recent amount with the label that the words name.
    public FigureDraft? Named(string words, FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier)
    {
        if (words.Length == 0)
        {
            return null;
        }

        // 支出由五部分构成: the spending told of last, wherever it stands.
        if (words is "支出" or "资金支出" or "总支出" or "实际支出" or "项目支出" or "经费支出" or "资金"
            && earlier.LastOrDefault(d => d is { IsAmount: true, Basis: Basis.Actual, MetricId: "expenditure.project" or "expenditure.total" } && SameKind(d, draft) && d.Sentence >= draft.Sentence - 12) is { } spending
            && !(words == "项目支出" && spending.MetricId != "expenditure.project"))
        {
            return spending;
        }

        if (words is "资金" or "项目资金" or "全年预算" or "预算资金"
            && drafts.Take(index).Concat(earlier.Where(d => d.Paragraph == draft.Paragraph && d.Sentence >= draft.Sentence - 2)).LastOrDefault(d => d is { IsAmount: true, MetricId: "expenditure.project" } && SameKind(d, draft)) is { } funded)
        {
            return funded;
        }

        LabelReading reading = _labels.Read(words);
        if (reading.Metric is null && reading.Core.Length < 2)
        {
            return reading.Basis is null ? null : Find(drafts, index, earlier, draft, candidate => candidate.Basis == reading.Basis, 6);
        }

        if (reading.Metric is { } named && Find(drafts, index, earlier, draft, candidate => candidate.MetricId == named.Id && (reading.Basis is null || candidate.Basis == reading.Basis), 14) is null
            && earlier.LastOrDefault(d => d.IsAmount && d.MetricId == named.Id && d.Scope is null && SameKind(d, draft) && d.Sentence >= draft.Sentence - 8 && d.Basis is not Basis.InitialBudget) is { } before)
        {
            return before;
        }

        return Find(
            drafts,
            index,
            earlier,
            draft,
            candidate => reading.Metric is not null
                ? candidate.MetricId == reading.Metric.Id && (reading.Basis is null || candidate.Basis == reading.Basis)
                : candidate.Label == reading.Core || (candidate.Label.Length > 3 && candidate.Label.EndsWith(reading.Core, StringComparison.Ordinal)) || (reading.Core.Length > 3 && reading.Core.EndsWith(candidate.Label, StringComparison.Ordinal) && candidate.Label.Length > 3),
            14);
    }

    public static FigureDraft? Find(
        IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier, FigureDraft draft, Func<FigureDraft, bool> accepts, int reach)
    {
        int seen = 0;
        for (int k = index - 1; k >= 0 && seen < reach; k--, seen++)
        {
            FigureDraft candidate = drafts[k];
            bool visible = candidate.Bracket == draft.Bracket || candidate.Bracket == draft.OuterBracket;
            if (visible && SameKind(candidate, draft) && accepts(candidate))
            {
                return candidate;
            }
        }

        for (int k = earlier.Count - 1; k >= 0 && seen < reach; k--, seen++)
        {
            FigureDraft candidate = earlier[k];
            if (candidate.Paragraph != draft.Paragraph || candidate.Sentence < draft.Sentence - 4)
            {
                return null;
            }

            if (candidate.Bracket < 0 && SameKind(candidate, draft) && accepts(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    public static bool SameKind(FigureDraft whole, FigureDraft part)
    {
        bool role = part.Part == ComparisonPart.Difference ? whole.Part == ComparisonPart.Difference : whole.IsAmount;
        return role && whole.Quantity.Dimension == part.Quantity.Dimension
            && (part.Quantity.Dimension is Dimension.Money or Dimension.Score || OpenPartList.SameUnit(whole.Quantity.Unit, part.Quantity.Unit));
    }

    public bool IsAncestor(string? candidate, string parent) =>
        _catalogue.ChainOf(parent).Any(metric => metric.Id == candidate || (metric.Id == "expenditure.total" && candidate == "expenditure.fiscal"));
}
