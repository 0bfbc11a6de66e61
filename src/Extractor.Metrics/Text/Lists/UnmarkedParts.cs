using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Text.Lists;

/// <summary>Finds parts that no word announces: they stand right behind their whole and make it up exactly.</summary>
internal sealed class UnmarkedParts
{
    private readonly MetricCatalogue _catalogue;
    private readonly Func<FigureDraft, FigureDraft?> _wholeOf;

    /// <summary>Prepares the search.</summary>
    /// <param name="catalogue">The metrics.</param>
    /// <param name="wholeOf">The whole that a figure is already listed under.</param>
    public UnmarkedParts(MetricCatalogue catalogue, Func<FigureDraft, FigureDraft?> wholeOf)
    {
        _catalogue = catalogue;
        _wholeOf = wholeOf;
    }

    /// <summary>
    /// Finds the parts that follow a budget without 其中: 年初预算安排支出2,050.00万元，基本支出1,220.00万元，项目支出830.00万元.
    /// Parts in the catalogue's sense that name no basis and sum to the whole are on the whole's basis.
    /// </summary>
    public IEnumerable<OpenPartList> Find(IReadOnlyList<FigureDraft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            FigureDraft whole = drafts[i];
            if (!whole.IsAmount || _wholeOf(whole) is not null)
            {
                continue;
            }

            if (whole.MetricId is null || whole.Basis is null)
            {
                if (Row(drafts, i) is { } row)
                {
                    yield return row;
                }

                continue;
            }

            var parts = new List<FigureDraft>();
            for (int k = i + 1; k < drafts.Count && drafts[k].IsAmount && drafts[k].Bracket == whole.Bracket && WholeFinder.SameKind(whole, drafts[k]) && drafts[k].Reading?.Basis is null; k++)
            {
                if (drafts[k].MetricId is not { } id || _catalogue.Find(id)?.Parent != whole.MetricId || _wholeOf(drafts[k]) is not null)
                {
                    break;
                }

                parts.Add(drafts[k]);
            }

            decimal slack = (parts.Count + 1) * whole.Quantity.HalfUnit * whole.Quantity.Scale;
            if (parts.Count < 2 || Math.Abs(parts.Sum(static part => part.Quantity.Normalized) - whole.Quantity.Normalized) > slack)
            {
                continue;
            }

            var list = new OpenPartList(whole, ListOpening.Announced, whole.Bracket, parts[0]);
            foreach (FigureDraft part in parts)
            {
                part.Basis = whole.Basis;
                part.Year ??= whole.Year;
                part.Universe ??= whole.Universe;
                list.Parts.Add(part);
            }

            yield return list;
        }
    }

    // 办理案件412件，民事318件、刑事94件: a row right behind that makes up the whole exactly.
    private OpenPartList? Row(IReadOnlyList<FigureDraft> drafts, int index)
    {
        FigureDraft whole = drafts[index];
        var parts = new List<FigureDraft>();
        decimal sum = 0m;
        for (int k = index + 1; k < drafts.Count && sum < whole.Quantity.Normalized; k++)
        {
            FigureDraft part = drafts[k];
            string separator = parts.Count == 0 ? "，" : "、和与及，";
            if (!part.IsAmount || !WholeFinder.SameKind(whole, part) || part.Bracket != whole.Bracket || part.Inherited || part.Label.Length == 0 || part.Lead.Length == 0
                || !separator.Contains(part.Lead[0], StringComparison.Ordinal) || _wholeOf(part) is not null || part.TotalWord)
            {
                return null;
            }

            parts.Add(part);
            sum += part.Quantity.Normalized;
        }

        if (parts.Count < 2 || sum != whole.Quantity.Normalized || whole.Quantity.Normalized < 10m)
        {
            return null;
        }

        var list = new OpenPartList(whole, ListOpening.Announced, whole.Bracket, parts[0]);
        list.Parts.AddRange(parts);
        return list;
    }
}
