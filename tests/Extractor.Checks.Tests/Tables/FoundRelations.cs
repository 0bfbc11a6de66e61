using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Checks.Tables;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tests.Tables;

/// <summary>The relations of a drawn table, written as kind: first ← others.</summary>
internal static class FoundRelations
{
    public static IReadOnlyList<RelationCandidate> Relations(this InterpretedTable table) =>
        [.. new TableRelations(MetricCatalogue.Default).Find(table)];

    public static IReadOnlyList<string> Written(this InterpretedTable table, RelationKind kind) =>
        [.. table.Relations().Where(candidate => candidate.Kind == kind).Select(Write).Distinct()];

    public static IReadOnlyList<string> Violated(this InterpretedTable table) =>
        [.. table.Relations().Where(static candidate => RelationEvaluator.Evaluate(candidate).Status == RelationStatus.Violated)
            .Select(static candidate => candidate.Kind + ": " + Write(candidate)).Distinct()];

    private static string Write(RelationCandidate candidate) =>
        string.Join(' ', candidate.Numbers.Select(static mention => mention.Quantity.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)));
}
