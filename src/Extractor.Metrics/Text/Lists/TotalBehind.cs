using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Text.Lists;

/// <summary>The list that a total behind its parts sums: A、B、C，合计D.</summary>
internal sealed class TotalBehind
{
    private readonly MetricCatalogue _catalogue;
    private readonly LabelReader _labels;

    public TotalBehind(MetricCatalogue catalogue, LabelReader labels)
    {
        _catalogue = catalogue;
        _labels = labels;
    }

    /// <summary>The list, or <see langword="null"/> where it is not clear what the total sums.</summary>
    public OpenPartList? Find(FigureDraft total, IReadOnlyList<FigureDraft> drafts, int index)
    {
        var parts = new List<FigureDraft>();
        var breaks = new List<int>();
        for (int k = index - 1; k >= 0; k--)
        {
            FigureDraft part = drafts[k];
            if (part.Bracket != total.Bracket)
            {
                continue;
            }

            if (!WholeFinder.SameKind(part, total) || part.TotalWord || (total.Quantity.Dimension == Dimension.Count && part.Quantity.Unit != total.Quantity.Unit))
            {
                if (part.IsAmount)
                {
                    break;
                }

                continue;
            }

            parts.Insert(0, part);
            if (part.Lead.Contains('；', StringComparison.Ordinal) && parts.Count > 1)
            {
                breaks.Add(parts.Count);
            }
        }

        // What is summed reaches back to a semicolon, or to where it computes; where several ends are open and none computes, none is taken.
        parts = Summed(parts, breaks, total);

        // A项目预算a、支出x，B项目预算b、支出y，合计支出: only the amounts on the total's basis.
        if (parts.Select(static part => part.Basis ?? Basis.Actual).Distinct().Count() > 1)
        {
            parts.RemoveAll(part => (part.Basis ?? Basis.Actual) != (total.Basis ?? Basis.Actual));
        }

        if (total.Reading?.Basis is null && parts.Select(static part => part.Basis).Distinct().ToList() is [{ } common])
        {
            // 基本支出、项目支出年初预算分别为a、b，合计c.
            total.Basis = common;
        }

        if (parts.Count < 2)
        {
            return null;
        }

        if (PartListPatterns.MadeUp().Match(total.Trail) is { Success: true } made && _labels.Read(made.Groups["whole"].Value) is { Metric: { } whole } told)
        {
            // 人员经费a、公用经费b合计c，构成年初基本支出预算: the words behind name the total and the basis of all three.
            total.MetricId = whole.Id;
            total.Label = told.Core;
            total.Basis = told.Basis ?? total.Basis;
            foreach (FigureDraft part in parts.Where(part => told.Basis is not null && part.Reading?.Basis is null))
            {
                part.Basis = told.Basis;
            }
        }

        if (parts.Select(static part => part.Year).Distinct().Count() == parts.Count)
        {
            // Several years together are no figure of one year.
            total.MetricId = null;
        }
        else if (total.Inherited && total.MetricId is not null && parts.Any(part => part.MetricId == total.MetricId) && parts.Any(part => part.MetricId != total.MetricId))
        {
            // …其他收入a，总计b: the sum of different things is none of them, but what they are all parts of.
            List<string?> parents = [.. parts.Select(part => part.MetricId is null ? null : _catalogue.Find(part.MetricId)?.Parent).OfType<string>().Distinct()];
            total.MetricId = parents.Count == 1 ? parents[0] : null;
            total.Label = total.MetricId is { } id ? _catalogue.Find(id)?.Label ?? total.Label : "合计";
        }

        var list = new OpenPartList(total, ListOpening.Total, total.Bracket, parts[0]);
        list.Parts.AddRange(parts);
        return list;
    }

    private static List<FigureDraft> Summed(List<FigureDraft> parts, List<int> breaks, FigureDraft total)
    {
        decimal sum = 0m;
        decimal slack = total.Quantity.HalfUnit * total.Quantity.Scale;
        for (int count = 1; count <= parts.Count; count++)
        {
            Quantity part = parts[^count].Quantity;
            sum += part.Normalized;
            slack += part.HalfUnit * part.Scale;
            if (count > 1 && Math.Abs(sum - total.Quantity.Normalized) <= slack)
            {
                return parts[^count..];
            }
        }

        return breaks.Count == 0 ? parts : breaks.Count == 1 && breaks[0] == parts.Count ? parts : [];
    }
}
