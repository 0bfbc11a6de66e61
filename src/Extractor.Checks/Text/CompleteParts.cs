namespace Extractor.Checks.Text;

/// <summary>The sets of catalogue metrics that together make up another one.</summary>
internal static class CompleteParts
{
    private static readonly (string Whole, string[] Parts)[] Sets =
    [
        ("expenditure.total", ["expenditure.basic", "expenditure.project"]),
        ("expenditure.fiscal", ["expenditure.basic", "expenditure.project"]),
        ("expenditure.basic", ["expenditure.basic.personnel", "expenditure.basic.public"]),
        ("three_public.total", ["three_public.abroad", "three_public.vehicle", "three_public.reception"]),
        ("three_public.total", ["three_public.vehicle", "three_public.reception"]),
        ("three_public.total", ["three_public.abroad", "three_public.vehicle.purchase", "three_public.vehicle.operation", "three_public.reception"]),
        ("three_public.total", ["three_public.abroad", "three_public.vehicle.operation", "three_public.reception"]),
        ("three_public.total", ["three_public.vehicle.purchase", "three_public.vehicle.operation", "three_public.reception"]),
        ("three_public.total", ["three_public.vehicle.operation", "three_public.reception"]),
        ("three_public.vehicle", ["three_public.vehicle.purchase", "three_public.vehicle.operation"]),
        ("procurement.total", ["procurement.goods", "procurement.works", "procurement.services"]),
        ("procurement.total", ["procurement.goods", "procurement.services"]),
        ("staff.approved", ["staff.approved.admin", "staff.approved.institution"]),
        ("staff.approved", ["staff.approved.admin", "staff.approved.institution", "staff.approved.support"]),
        ("income.grand_total", ["income.total", "carryover.opening"]),
        ("expenditure.grand_total", ["expenditure.total", "carryover.closing"]),
        ("income.fiscal", ["income.fiscal.general", "income.fiscal.fund"]),
        ("income.fiscal", ["income.fiscal.general", "income.fiscal.fund", "income.fiscal.capital"]),
        ("income.total", ["income.fiscal", "income.business", "income.other"]),
        ("income.total", ["income.fiscal", "income.other"]),
        ("income.total", ["income.fiscal", "income.business"]),
        ("income.total", ["income.fiscal.general", "income.fiscal.fund"]),
        ("income.total", ["income.fiscal.general", "income.fiscal.fund", "income.other"]),
        ("income.total", ["income.fiscal.general", "income.fiscal.fund", "income.business", "income.other"]),
        ("income.total", ["income.fiscal.general", "income.business", "income.other"]),
        ("income.total", ["income.fiscal.general", "income.other"]),
        ("income.total", ["income.fiscal.general", "income.fiscal.fund", "income.superior"]),
    ];

    /// <summary>Whether the parts are known to make up the whole.</summary>
    public static bool Are(string whole, IReadOnlyCollection<string> parts) =>
        Sets.Any(set => set.Whole == whole && set.Parts.Length == parts.Count && set.Parts.All(parts.Contains));

    /// <summary>The sets of parts of a whole, largest first.</summary>
    public static IEnumerable<string[]> Of(string whole) =>
        Sets.Where(set => set.Whole == whole).Select(static set => set.Parts).OrderByDescending(static parts => parts.Length);
}
