using Extractor.Checks.Relations;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables;

/// <summary>Two halves side by side: 收入总计 and 支出总计 of one row are the same.</summary>
internal static class SideBalance
{
    /// <summary>The balances of a band.</summary>
    /// <param name="table">The table.</param>
    /// <param name="band">The band.</param>
    public static IEnumerable<RelationCandidate> Find(InterpretedTable table, TableBand band)
    {
        if (band.Groups.Count != 2 || band.Groups[0].Side != LedgerSide.Income || band.Groups[1].Side != LedgerSide.Expenditure)
        {
            yield break;
        }

        var income = new GroupView(table, band.Groups[0]);
        var expenditure = new GroupView(table, band.Groups[1]);
        for (int row = 0; row < income.Rows.Count; row++)
        {
            if (income.Rows[row].MetricId != "income.grand_total" || expenditure.Rows[row].MetricId != "expenditure.grand_total")
            {
                continue;
            }

            foreach (TableColumn column in income.Numeric.Where(static column => column.Role == ColumnRole.Amount && column.Concepts.Count == 0))
            {
                TableColumn? other = expenditure.Numeric.FirstOrDefault(candidate => candidate.Role == ColumnRole.Amount && (candidate.Basis == column.Basis || candidate.Basis == Basis.None || column.Basis == Basis.None) && candidate.Year == column.Year
                    && (candidate.Concepts.Count == 0 || candidate.Total != TotalKind.None));
                if (other is not null && income.At(row, column) is { } left && expenditure.At(row, other) is { } right)
                {
                    yield return new RelationCandidate(RelationKind.SameFact, [left, right], RelationSource.Table, "table.balance", left.Quote, 0.97);
                }
            }
        }
    }
}
