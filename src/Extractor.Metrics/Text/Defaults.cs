using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Text;

/// <summary>What a figure means where its sentence does not say: the report's year, actual figures, the whole department.</summary>
internal static class Defaults
{
    public static void Apply(IReadOnlyList<FigureDraft> drafts, ReportInfo report)
    {
        ResolveOwnBody(drafts);
        foreach (FigureDraft draft in drafts)
        {
            if (report.Kind == ReportKind.Project && draft.MetricId is not null)
            {
                // 政府性基金200.00万元 tells who pays for the project, not what the department received.
                if (draft.MetricId.StartsWith("income.fiscal", StringComparison.Ordinal) && !draft.Label.Contains("收入", StringComparison.Ordinal))
                {
                    draft.MetricId = null;
                    continue;
                }

                if (draft.MetricId is "expenditure.total" or "expenditure.grand_total")
                {
                    draft.MetricId = "expenditure.project";
                }

                bool alias = draft.Scope is { } named && (report.Project?.Contains(named, StringComparison.Ordinal) == true || named is "本" or "该" or "该项目" or "本项目" or "项目");
                draft.Scope = draft.Scope is null || alias ? report.Project ?? "项目" : draft.Scope;
            }

            draft.Year ??= report.Year;
            if (draft.Quantity.Dimension != Dimension.Money)
            {
                draft.Basis = draft.MetricId is not null || draft.Quantity.Dimension is Dimension.Percent or Dimension.Score ? Basis.None : draft.Basis;
                continue;
            }

            if (draft.MetricId is "carryover.opening" or "carryover.closing")
            {
                draft.Basis = Basis.Actual;
            }

            draft.Basis ??= report.Kind == ReportKind.Budget && draft.Year == report.Year ? Basis.InitialBudget : Basis.Actual;
        }
    }

    // 局机关编制46名 is the whole department's where the report knows no wider figure, and one unit's where it does.
    private static void ResolveOwnBody(IReadOnlyList<FigureDraft> drafts)
    {
        List<FigureDraft> wide = [.. drafts.Where(static draft => draft.Scope is null && draft.IsAmount)];
        foreach (FigureDraft draft in drafts)
        {
            if (draft.Scope is { } scope && draft.MetricId is not null && LabelLexicon.OwnBody.Any(own => scope.EndsWith(own, StringComparison.Ordinal))
                && !wide.Any(other => SameFamily(other.MetricId, draft.MetricId) && other.Quantity.Normalized != draft.Quantity.Normalized && (other.Basis ?? Basis.Actual) == (draft.Basis ?? Basis.Actual)))
            {
                draft.Scope = null;
            }
        }
    }

    private static bool SameFamily(string? a, string b) =>
        a is not null && (a == b || (a.StartsWith("staff.", StringComparison.Ordinal) && b.StartsWith(a, StringComparison.Ordinal)));
}
