using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Text;

/// <summary>What a figure means where its sentence does not say: the report's year, actual figures, the whole department.</summary>
internal static class Defaults
{
    public static void Apply(IReadOnlyList<FigureDraft> drafts, ReportInfo report)
    {
        foreach (FigureDraft draft in drafts)
        {
            // Only a basis is named and nothing before it: the department's expenditure, or the project's.
            if (draft.MetricId is null && draft.Label.Length == 0 && draft.Role == MentionRole.Value && draft.Part is ComparisonPart.None or ComparisonPart.Reached
                && draft.Quantity.Dimension == Dimension.Money && draft.Reading is { Basis: not null, Core.Length: 0 })
            {
                draft.MetricId = report.Kind == ReportKind.Project ? "expenditure.project" : "expenditure.total";
                draft.Label = report.Kind == ReportKind.Project ? "项目支出" : "本年支出合计";
            }

            if (report.Kind == ReportKind.Project && draft.MetricId is not null)
            {
                if (draft.MetricId is "expenditure.total" or "expenditure.grand_total")
                {
                    draft.MetricId = "expenditure.project";
                }

                draft.Scope ??= report.Project ?? "项目";
            }

            draft.Year ??= report.Year;
            if (draft.Quantity.Dimension != Dimension.Money)
            {
                draft.Basis = draft.Quantity.Dimension == Dimension.Percent || draft.Quantity.Dimension == Dimension.Score ? Basis.None : draft.Basis;
                continue;
            }

            if (draft.MetricId is "carryover.opening" or "carryover.closing")
            {
                draft.Basis = Basis.Actual;
            }

            draft.Basis ??= report.Kind == ReportKind.Budget && draft.Year == report.Year ? Basis.InitialBudget : Basis.Actual;
        }
    }
}
