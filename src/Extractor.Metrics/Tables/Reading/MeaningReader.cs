using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Tables.Model;
using Extractor.Metrics.Tables.Rows;

namespace Extractor.Metrics.Tables.Reading;

/// <summary>Decides which metric a cell is of. A cell is a fact only where row and column together leave no doubt.</summary>
internal sealed class MeaningReader
{
    private readonly TableFrame _frame;
    private readonly ConceptMatcher _concepts;
    private readonly string? _department;

    /// <summary>Creates a reader for one table.</summary>
    /// <param name="frame">What is said around the table.</param>
    /// <param name="concepts">The catalogue.</param>
    /// <param name="department">The department's name.</param>
    public MeaningReader(TableFrame frame, ConceptMatcher concepts, string? department)
    {
        _frame = frame;
        _concepts = concepts;
        _department = department;
    }

    /// <summary>The meaning of a cell.</summary>
    /// <param name="group">The column group.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public Meaning Of(ColumnGroup group, TableRow row, TableColumn column)
    {
        Meaning meaning = column.Role switch
        {
            ColumnRole.Amount or ColumnRole.Count or ColumnRole.Number => row.Entity switch
            {
                RowEntity.Project => ProjectAmount(row, column),
                RowEntity.Unit => UnitAmount(group, row, column),
                RowEntity.Category => CategoryAmount(group, row, column),
                _ => Meaning.Nothing,
            },
            ColumnRole.ExecutionRate or ColumnRole.Rate => Rate(group, row, column),
            ColumnRole.Achieved when row.Entity == RowEntity.Indicator => Achieved(row),
            ColumnRole.Score => Score(group, row),
            _ => Meaning.Nothing,
        };
        return meaning.MetricId is null ? meaning with { Basis = BasisOf(column, null) } : meaning;
    }

    private Meaning ProjectAmount(TableRow row, TableColumn column)
    {
        if (column.Role != ColumnRole.Amount || column.Concepts.Count > 0 || column.OfWhich)
        {
            return Meaning.Nothing;
        }

        Basis basis = BasisOf(column, "expenditure.project");
        return row.Total != TotalKind.None
            ? new Meaning(row.MetricId, basis, null, null, row.MetricId is null ? 0 : 0.85)
            : row.Label.Length > 1 ? new Meaning("expenditure.project", basis, row.Printed, null, 0.95) : Meaning.Nothing;
    }

    private Meaning UnitAmount(ColumnGroup group, TableRow row, TableColumn column)
    {
        string? metric = column.MetricId
            ?? (column.Total != TotalKind.None ? TotalColumnMetric(group, column, row) : null)
            ?? (column.Role == ColumnRole.Amount && column.Concepts.Count == 0 && column.Basis != Basis.None ? _frame.Subject : null);
        if (metric is null || row.Total == TotalKind.Subtotal)
        {
            return Meaning.Nothing;
        }

        string? scope = row.Total != TotalKind.None || (IsDepartment(row.Label) && group.Rows.Count(static other => other.HasFigures) == 1) ? null : row.Printed;
        return Universal(metric, BasisOf(column, metric), scope ?? _frame.Project, row.Total == TotalKind.None && row.Label.Length == 0 ? 0 : 0.95);
    }

    private Meaning CategoryAmount(ColumnGroup group, TableRow row, TableColumn column)
    {
        if (_frame.Project is not null && !FundRows.IsFundTotal(row.Label))
        {
            return InProject(row, column);
        }

        // 执行率 | 97.61% | 97.93%: a row of rates under rows of amounts. A cell that is no percentage is refused later.
        if (row.Total == TotalKind.None && row.MetricId is null && column.Concepts.Count == 0 && _concepts.FindRate(row.Label) is { } rate)
        {
            return new Meaning(rate.Id, Basis.None, _frame.Project, null, 0.9);
        }

        bool plain = column.Concepts.Count == 0 || (column.Total != TotalKind.None && column.MetricId is null);
        if (row.MetricId is not null && plain)
        {
            Basis basis = row.IsFundTotal && IsOnlyBudget(group, column) ? Basis.AdjustedBudget : BasisOf(column, row.MetricId);
            return Universal(row.MetricId, basis, _frame.Project, 0.95);
        }

        // 合计 × 基本支出; or a table of one row without a label.
        bool whole = row.Total is TotalKind.Total or TotalKind.GrandTotal && IsWholeTotal(row);
        bool alone = row.Label.Length == 0 && group.Rows.Count(static other => other.HasFigures) == 1;
        if ((whole || alone) && (column.MetricId ?? TotalColumnMetric(group, column, row)) is { } metric)
        {
            return Universal(metric, BasisOf(column, metric), _frame.Project, 0.92);
        }

        // The row names the metric and the column narrows it to a source: no fact of the department as a whole.
        return row.MetricId is not null && column.MetricId is null && column.Concepts.Count > 0
            ? new Meaning(row.MetricId, BasisOf(column, row.MetricId), _frame.Project, string.Concat(column.Concepts), 0)
            : Meaning.Nothing;
    }

    // 预算数（A） | 执行数（B） | 执行率（B/A） in a form: the budget that the execution is measured by is the whole year's.
    private static bool IsOnlyBudget(ColumnGroup group, TableColumn column) =>
        column.Basis == Basis.InitialBudget && !column.Header.AsSpan().ContainsAny('初', '批')
        && group.Columns.Any(static other => other.Role == ColumnRole.ExecutionRate)
        && group.Columns.Count(static other => other.Basis is Basis.InitialBudget or Basis.AdjustedBudget) == 1;

    // Rows of a project's own tables are its parts and sources, no metrics of the department; their total is its expenditure.
    private Meaning InProject(TableRow row, TableColumn column)
    {
        bool whole = row.Total is TotalKind.Total or TotalKind.GrandTotal && row.Label is "合计" or "总计" or "共计" && _frame.Title.Contains("支出", StringComparison.Ordinal);
        return whole && column.Role == ColumnRole.Amount && column.Concepts.Count == 0 && column.Basis != Basis.None
            ? new Meaning("expenditure.project", column.Basis, _frame.Project, null, 0.85)
            : Meaning.Nothing;
    }

    private static bool IsWholeTotal(TableRow row) => row.Label is "合计" or "总计" or "共计" or "合计数" || row.MetricId is "expenditure.total" or "income.total" or "expenditure.grand_total" or "income.grand_total";

    // 合计 beside 因公出国 … 公务接待费 is the metric they are parts of.
    private string? TotalColumnMetric(ColumnGroup group, TableColumn column, TableRow row)
    {
        if (column.Total == TotalKind.None)
        {
            return null;
        }

        if (column.Concepts.Count == 0)
        {
            List<string> others = [.. group.Columns.Where(other => other.MetricId is not null && other.Total == TotalKind.None).Select(static other => other.MetricId!)];
            return _concepts.CommonWhole(others) ?? row.MetricId;
        }

        return _concepts.FindAmount(column.Concepts[^1], LedgerSide.None, null)?.Id;
    }

    private Meaning Universal(string metric, Basis basis, string? scope, double confidence)
    {
        string? universe = metric.StartsWith("income.", StringComparison.Ordinal) || metric.StartsWith("expenditure.", StringComparison.Ordinal) || metric.StartsWith("carryover.", StringComparison.Ordinal)
            ? _frame.Universe
            : null;
        if (universe is null)
        {
            bool detail = _frame.Subject == "expenditure.basic" && !metric.StartsWith("expenditure.", StringComparison.Ordinal) && _frame.Title.Contains("基本支出", StringComparison.Ordinal);
            return new Meaning(metric, basis, scope, null, detail ? 0 : confidence);
        }

        // The total of a table of 财政拨款 is a metric of its own; other figures of it are of a narrower 口径.
        return (universe, metric) switch
        {
            ("财政拨款", "expenditure.total") => new Meaning("expenditure.fiscal", basis, scope, null, confidence),
            ("财政拨款", "income.total") => new Meaning("income.fiscal", basis, scope, null, confidence),
            (_, "income.fiscal.general" or "income.fiscal.fund" or "income.fiscal.capital") => new Meaning(metric, basis, scope, null, confidence),
            (_, "expenditure.basic.personnel" or "expenditure.basic.public") when _frame.Subject == "expenditure.basic" => new Meaning(metric, basis, scope, null, 0.8),

            // A narrower 口径 is a fact where no wider one is stated; the mention carries it, so that the two are never compared.
            (_, "expenditure.basic" or "expenditure.project" or "expenditure.total") when universe is "财政拨款" or "一般公共预算" => new Meaning(metric, basis, scope, universe, 0.7),
            _ => new Meaning(metric, basis, scope, universe, 0),
        };
    }

    private Meaning Rate(ColumnGroup group, TableRow row, TableColumn column)
    {
        string? about = row.MetricId;
        bool execution = column.Role == ColumnRole.ExecutionRate;
        if (execution && row.Entity == RowEntity.Project)
        {
            return row.Total == TotalKind.None && row.Label.Length > 1
                ? new Meaning("rate.execution", Basis.None, row.Printed, null, 0.95)
                : Meaning.Nothing;
        }

        if (execution && row.Entity == RowEntity.Category)
        {
            return about switch
            {
                "expenditure.total" when _frame.Universe is null => new Meaning("rate.execution", Basis.None, _frame.Project, null, 0.95),
                "expenditure.project" when FundRows.IsFundTotal(row.Label) => new Meaning("rate.execution", Basis.None, _frame.Project, null, _frame.Project is null ? 0 : 0.95),
                "procurement.total" => new Meaning("rate.procurement_execution", Basis.None, null, null, 0.95),
                _ => Meaning.Nothing,
            };
        }

        if (column.MetricId is "rate.staff_control" || (column.Header.EndsWith("控制率", StringComparison.Ordinal) && HasStaff(group)))
        {
            bool whole = row.Total != TotalKind.None || row.Label.Length == 0 || IsDepartment(row.Label) || row.Entity == RowEntity.Category;
            return new Meaning("rate.staff_control", Basis.None, whole ? null : row.Printed, null, row.Entity == RowEntity.Category && row.MetricId is not null ? 0 : 0.93);
        }

        if (column.Header.EndsWith("控制率", StringComparison.Ordinal) && row.Entity == RowEntity.Category)
        {
            return about switch
            {
                "three_public.total" => new Meaning("rate.three_public_control", Basis.None, null, null, 0.93),
                "expenditure.basic.public" => new Meaning("rate.public_control", Basis.None, null, null, 0.93),
                _ => Meaning.Nothing,
            };
        }

        // A row of its own: 预算执行率 | 97.74%.
        return row is { Entity: RowEntity.Category, Label.Length: > 0 } && column.Concepts.Count == 0 && _concepts.FindRate(row.Label) is { } rate
            ? new Meaning(rate.Id, Basis.None, _frame.Project, null, 0.9)
            : Meaning.Nothing;
    }

    private Meaning Achieved(TableRow row) =>
        row.Total == TotalKind.None && _concepts.FindRate(row.Label) is { } rate
            ? new Meaning(rate.Id, Basis.None, _frame.Project, null, 0.9)
            : Meaning.Nothing;

    private Meaning Score(ColumnGroup group, TableRow row)
    {
        if (row.Entity == RowEntity.Project)
        {
            return row.Total == TotalKind.None ? new Meaning("score.total", Basis.None, row.Printed, null, 0.85) : Meaning.Nothing;
        }

        if (row.Entity == RowEntity.Unit)
        {
            return Meaning.Nothing;
        }

        if (FundRows.IsFundTotal(row.Label))
        {
            return new Meaning("score.execution", Basis.None, _frame.Project, null, 0.95);
        }

        if (row.Total is TotalKind.Total or TotalKind.GrandTotal)
        {
            // Only the last total of a form is the score of the whole.
            bool last = !group.Rows.Any(other => other.Index > row.Index && other.Total is TotalKind.Total or TotalKind.GrandTotal && other.Index > row.Index);
            return new Meaning("score.total", Basis.None, _frame.Project, null, last ? 0.95 : 0);
        }

        return _concepts.FindRate(row.Label)?.Id == "rate.execution"
            ? new Meaning("score.execution", Basis.None, _frame.Project, null, 0.9)
            : Meaning.Nothing;
    }

    private Basis BasisOf(TableColumn column, string? metric)
    {
        if (metric is not null && _concepts.Catalogue.Find(metric) is { Type: not MetricType.Money })
        {
            return Basis.None;
        }

        return column.Basis != Basis.None ? column.Basis
            : metric?.StartsWith("carryover.", StringComparison.Ordinal) == true && _frame.Basis == Basis.None ? Basis.Actual
            : _frame.Basis;
    }

    private bool IsDepartment(string label) =>
        _department is { Length: > 0 } name && (label.Contains(name, StringComparison.Ordinal) || name.EndsWith(label, StringComparison.Ordinal));

    private static bool HasStaff(ColumnGroup group) =>
        group.Columns.Any(static column => column.MetricId == "staff.approved") && group.Columns.Any(static column => column.MetricId == "staff.active");
}
