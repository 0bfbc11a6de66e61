using Extractor.Metrics.Tables.Model;
using Extractor.Metrics.Tables.Reading;

namespace Extractor.Metrics.Tables.Rows;

/// <summary>Gives a bare 合计 the metric that the rows it sums are parts of.</summary>
internal static class TotalMetrics
{
    /// <summary>Completes the rows of a group.</summary>
    /// <param name="rows">The rows with the metrics their own labels name.</param>
    /// <param name="side">Whether income or expenditure is listed.</param>
    /// <param name="frame">What is said around the table.</param>
    /// <param name="concepts">The catalogue.</param>
    public static IReadOnlyList<TableRow> Complete(List<TableRow> rows, LedgerSide side, TableFrame frame, ConceptMatcher concepts)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            TableRow row = rows[i];
            if (row is { Total: TotalKind.None, MetricId: not null } && IsDetailAfterTotal(rows, i))
            {
                rows[i] = row with { MetricId = null };
                continue;
            }

            if (row.Total == TotalKind.None || row.MetricId is not null || row.Entity is RowEntity.Indicator or RowEntity.Unit || !IsBare(row))
            {
                continue;
            }

            if (row.Entity == RowEntity.Project)
            {
                rows[i] = row with { MetricId = row.Total == TotalKind.Subtotal || frame.IsSelection ? null : "expenditure.project" };
                continue;
            }

            string? metric = OfParts(rows, i, side, concepts);
            if (metric is null && row.Total != TotalKind.Subtotal)
            {
                metric = BySide(rows, i, side, frame);
            }

            rows[i] = row with { MetricId = metric };
        }

        return rows;
    }

    // 年初结转和结余 | 一、一般公共预算财政拨款 after 本年收入合计: sources of what was carried over, no income of the year.
    private static bool IsDetailAfterTotal(List<TableRow> rows, int at)
    {
        string kind = rows[at].MetricId!.StartsWith("income.", StringComparison.Ordinal) ? "income.total"
            : rows[at].MetricId!.StartsWith("expenditure.", StringComparison.Ordinal) ? "expenditure.total"
            : string.Empty;
        // A total that stands on top is of the rows below it; only one that closes rows before it sets them apart.
        int closed = rows.FindIndex(static row => row.HasFigures && row.Total == TotalKind.None);
        return kind.Length > 0 && rows[at].MetricId != kind && closed >= 0 && rows.Skip(closed + 1).Take(at - closed - 1).Any(row => row.Total != TotalKind.None && row.MetricId == kind)
            && rows[at].MetricId is not ("income.grand_total" or "expenditure.grand_total");
    }

    private static bool IsBare(TableRow row) =>
        row.Label is "合计" or "总计" or "共计" or "小计" or "合计数" or "总和" or "全部" or "总数" or "累计" || row.Label.StartsWith("合计（", StringComparison.Ordinal);

    // The rows up to the total before it, that total included; where the total stands on top, the rows after it.
    private static string? OfParts(List<TableRow> rows, int at, LedgerSide side, ConceptMatcher concepts)
    {
        var metrics = new List<string>();
        int unknown = 0;
        void Take(TableRow row)
        {
            if (row.MetricId is not null)
            {
                metrics.Add(row.MetricId);
            }
            else if (row.HasFigures && row.Total == TotalKind.None)
            {
                unknown++;
            }
        }

        for (int i = at - 1; i >= 0; i--)
        {
            Take(rows[i]);
            if (rows[i].Total is TotalKind.Total or TotalKind.GrandTotal)
            {
                break;
            }
        }

        if (at == 0)
        {
            for (int i = 1; i < rows.Count && rows[i].Total == TotalKind.None; i++)
            {
                Take(rows[i]);
            }
        }

        if (unknown > metrics.Count)
        {
            return null;
        }

        string? whole = concepts.CommonWhole(metrics);
        return whole is not null && side == LedgerSide.Income && whole.StartsWith("expenditure", StringComparison.Ordinal) ? null : whole;
    }

    private static string? BySide(List<TableRow> rows, int at, LedgerSide side, TableFrame frame)
    {
        bool afterTotal = rows.Take(at).Any(static row => row.MetricId is "income.total" or "expenditure.total");
        bool coded = rows.Any(static row => row.Code is not null);
        return side switch
        {
            LedgerSide.Income when afterTotal => "income.grand_total",
            LedgerSide.Expenditure when afterTotal => "expenditure.grand_total",
            LedgerSide.Expenditure when coded => frame.Subject == "expenditure.basic" ? "expenditure.basic" : "expenditure.total",
            LedgerSide.Income when coded => "income.total",
            _ => null,
        };
    }
}
