namespace Extractor.Storage.Queries;

/// <summary>
/// Chooses one statement where several reports state the same fact: a department's self-evaluation and its final accounts both give the year's
/// expenditure, and next year's report gives it again for comparison. Without the choice a sum over departments would count it several times.
/// </summary>
public static class PreferredStatements
{
    /// <summary>
    /// One row for each department, metric, basis, year and scope: of the report of that very year before one of another year, then of the
    /// self-evaluation before final accounts before project reports before budgets, then of the one imported last.
    /// </summary>
    /// <param name="facts">The facts; those of one metric, basis and year must follow each other, as a store gives them.</param>
    public static IEnumerable<FactRow> Of(IEnumerable<FactRow> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var chosen = new Dictionary<(string? Department, string? Scope, int Report), FactRow>();
        (string Metric, string Basis, int? Year)? group = null;
        foreach (FactRow fact in facts)
        {
            if (group != (fact.Metric, fact.Basis, fact.Year))
            {
                foreach (FactRow one in chosen.Values)
                {
                    yield return one;
                }

                chosen.Clear();
                group = (fact.Metric, fact.Basis, fact.Year);
            }

            // Reports that name no department have nothing in common.
            var key = (fact.Report.Department, fact.Scope, fact.Report.Department is null ? fact.Report.Number : 0);
            if (!chosen.TryGetValue(key, out FactRow? before) || Compare(fact, before) > 0)
            {
                chosen[key] = fact;
            }
        }

        foreach (FactRow one in chosen.Values)
        {
            yield return one;
        }
    }

    private static int Compare(FactRow a, FactRow b)
    {
        int order = (a.Report.Year == a.Year).CompareTo(b.Report.Year == b.Year);
        order = order != 0 ? order : Weight(a.Report.Kind).CompareTo(Weight(b.Report.Kind));
        return order != 0 ? order : a.Report.Number.CompareTo(b.Report.Number);
    }

    private static int Weight(string kind) => kind switch
    {
        "department" => 3,
        "final_accounts" => 2,
        "project" => 1,
        _ => 0,
    };
}
