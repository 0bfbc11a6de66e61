using System.Text.RegularExpressions;
using Extractor.Language.Quantities;
using Extractor.Metrics.Tables.Layout;
using Extractor.Metrics.Tables.Model;
using Extractor.Metrics.Tables.Reading;

namespace Extractor.Metrics.Tables.Rows;

/// <summary>Reads the rows of one column group: label, kind, numbering, code and metric.</summary>
internal sealed partial class RowReader
{
    private readonly Grid _grid;
    private readonly TableFrame _frame;
    private readonly ConceptMatcher _concepts;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly List<TableColumn> _stubs;
    private readonly List<TableColumn> _codes;

    /// <summary>Creates a reader for one group.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="frame">What is said around the table.</param>
    /// <param name="concepts">The catalogue.</param>
    /// <param name="columns">The group's columns.</param>
    public RowReader(Grid grid, TableFrame frame, ConceptMatcher concepts, IReadOnlyList<TableColumn> columns)
    {
        _grid = grid;
        _frame = frame;
        _concepts = concepts;
        _columns = columns;
        _stubs = [.. columns.Where(static column => column.IsStub && column.Role != ColumnRole.Code)];
        _codes = [.. columns.Where(static column => column.Role == ColumnRole.Code)];
    }

    /// <summary>Reads the rows.</summary>
    /// <param name="rows">The body rows of the band.</param>
    /// <param name="units">Receives the unit a row states for its cells, by grid row.</param>
    public ColumnGroup Read(IReadOnlyList<int> rows, IDictionary<int, Unit> units)
    {
        bool labelCodes = _codes.Count == 0 && LabelsHaveCodes(rows);
        LedgerSide side = SideByHeader();
        List<(int Row, RowLabel? Label, IReadOnlyList<string> Path, string? Code, bool HasFigures)> drafts = [];
        string?[] upper = new string?[Math.Max(1, _codes.Count)];
        string?[] carried = new string?[_stubs.Count];
        foreach (int row in rows)
        {
            RowLabel? label = FindLabel(row, labelCodes);
            IReadOnlyList<string> path = PathOf(row, carried, label?.Total ?? TotalKind.None);
            string? code = label?.Code ?? CodeOf(row, upper);
            drafts.Add((row, label, path, code, HasFigures(row)));
            if (UnitOf(row) is { } unit)
            {
                units[row] = unit;
            }
            else if (label?.Unit is { } stated)
            {
                units[row] = stated;
            }
        }

        if (side == LedgerSide.None && drafts.Any(static draft => draft.Code is not null))
        {
            // Functional classes are named 支出 in tables of income as well.
            side = _frame.Subject == "income.total" ? LedgerSide.Income : LedgerSide.Expenditure;
        }
        else if (side == LedgerSide.None)
        {
            side = SideByRows(drafts.Select(static draft => draft.Label?.Label ?? string.Empty));
        }

        NameFundRow(drafts);
        string? parent = _frame.Subject;
        List<string?> metrics = [.. drafts.Select(draft => draft.Label is { Label.Length: > 0 } label ? _concepts.FindAmount(label.Label, side, parent)?.Id : null)];
        if (_frame.Subject != "procurement.total" && metrics.Count(static metric => metric is "procurement.goods" or "procurement.works" or "procurement.services") < 2)
        {
            // 服务采购 among the cost items of a project is no part of the department's procurement.
            metrics = [.. metrics.Select(static metric => metric is "procurement.goods" or "procurement.works" or "procurement.services" ? null : metric)];
        }

        bool funds = FundRows.Apply([.. drafts.Select(static draft => draft.Label?.Label ?? string.Empty)], metrics, _frame);
        RowEntity entity = funds ? RowEntity.Category : EntityOf([.. drafts.Select(static draft => draft.Label)], metrics);
        IReadOnlySet<int> projects = entity == RowEntity.Category && !funds && _codes.Count == 0
            ? ProjectRows.Find([.. drafts.Select(static draft => draft.Label)], metrics)
            : new HashSet<int>();
        var result = new List<TableRow>(drafts.Count);
        for (int i = 0; i < drafts.Count; i++)
        {
            (int row, RowLabel? label, IReadOnlyList<string> path, string? code, bool figures) = drafts[i];
            RowEntity its = projects.Contains(i) ? RowEntity.Project : entity;
            string? metric = entity is RowEntity.Project or RowEntity.Unit or RowEntity.Indicator && label?.Total == TotalKind.None ? null : metrics[i];
            result.Add(new TableRow(
                row, label?.Label ?? string.Empty, label?.Printed ?? string.Empty, path, its, label?.Total ?? TotalKind.None,
                label?.Numbering ?? Numbering.None, label?.Indent ?? 0, code, label?.OfWhich ?? false, metric, figures));
        }

        return new ColumnGroup(_columns, TotalMetrics.Complete(result, side, _frame, _concepts), side);
    }

    // 资金（万元） | 年初预算 | 全年预算 | 全年执行 | 执行率 | 得分 over one row without a label: the total of the funds.
    private void NameFundRow(List<(int Row, RowLabel? Label, IReadOnlyList<string> Path, string? Code, bool HasFigures)> drafts)
    {
        bool scored = _columns.Any(static column => column.Role == ColumnRole.ExecutionRate) && _columns.Any(static column => column.Role == ColumnRole.Score)
            && _columns.Count(static column => column.Role == ColumnRole.Amount) >= 2;
        int top = drafts.FindIndex(static draft => draft.HasFigures);
        if (!scored || top < 0)
        {
            return;
        }

        RowLabel? label = drafts[top].Label;
        if (label is { Label: "总额" or "合计" } && drafts.Skip(top + 1).Any(static draft => draft.Label is { OfWhich: true }))
        {
            // 总额 | 2,480.00 | 2,655.60 | 2,561.38 | 96.45% | 10 | 9.65 over 其中：财政资金.
            drafts[top] = drafts[top] with { Label = label with { Label = FundRows.TotalName, Total = TotalKind.None } };
        }
        else if (label is null or { Label.Length: 0 } && drafts.Count(static draft => draft.HasFigures) == 1)
        {
            drafts[top] = drafts[top] with { Label = new RowLabel(FundRows.TotalName, string.Empty, Numbering.None, 0, null, false, TotalKind.None, null) };
        }
    }

    private RowLabel? FindLabel(int row, bool labelCodes)
    {
        for (int i = _stubs.Count - 1; i >= 0; i--)
        {
            if (_grid[row, _stubs[i].Index] is { Kind: CellKind.Text } cell && cell.Cell.Row == row)
            {
                return RowLabel.Of(cell, labelCodes);
            }
        }

        // 合计 is sometimes typed into the code columns.
        foreach (TableColumn column in _codes)
        {
            if (_grid[row, column.Index] is { Kind: CellKind.Text } cell && cell.Cell.Row == row && RowLabel.Of(cell, false) is { Total: not TotalKind.None } total)
            {
                return total;
            }
        }

        return null;
    }

    // The label cells of a row, outermost first; a merged or blank upper cell takes the value above.
    private List<string> PathOf(int row, string?[] carried, TotalKind total)
    {
        var path = new List<string>();
        for (int i = 0; i < _stubs.Count; i++)
        {
            if (_stubs[i].Role == ColumnRole.Sequence)
            {
                continue;
            }

            GridCell? cell = _grid[row, _stubs[i].Index];
            if (cell is { Kind: not CellKind.Blank })
            {
                if (!string.Equals(carried[i], cell.Printed, StringComparison.Ordinal))
                {
                    Array.Clear(carried, i, carried.Length - i);
                }

                carried[i] = cell.Printed;
            }
            else if (total != TotalKind.None || i == _stubs.Count - 1)
            {
                carried[i] = null;
            }

            path.Add(carried[i] ?? string.Empty);
        }

        return path;
    }

    private string? CodeOf(int row, string?[] upper)
    {
        if (_codes.Count == 0)
        {
            return null;
        }

        var code = new System.Text.StringBuilder();
        bool own = false;
        for (int i = 0; i < _codes.Count; i++)
        {
            GridCell? cell = _grid[row, _codes[i].Index];
            bool digits = cell is { Kind: CellKind.Number } && cell.Key.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
            if (digits)
            {
                upper[i] = cell!.Key;
                Array.Clear(upper, i + 1, upper.Length - i - 1);
                code.Append(cell.Key);
                own = true;
            }
            else if (!own && upper[i] is { } above && LowerDigits(row, i))
            {
                code.Append(above);
            }
            else
            {
                break;
            }
        }

        return own ? code.ToString() : null;
    }

    private bool LowerDigits(int row, int column)
    {
        for (int i = column + 1; i < _codes.Count; i++)
        {
            if (_grid[row, _codes[i].Index] is { Kind: CellKind.Number })
            {
                return true;
            }
        }

        return false;
    }

    private bool HasFigures(int row) =>
        _columns.Any(column => column.IsNumeric && _grid[row, column.Index] is { Kind: CellKind.Number } cell && cell.Cell.Row == row && cell.Cell.Column == column.Index);

    private Unit? UnitOf(int row)
    {
        TableColumn? measure = _columns.FirstOrDefault(static column => column.Role == ColumnRole.MeasureUnit);
        return measure is not null && _grid[row, measure.Index] is { Kind: CellKind.Text } cell && UnitTable.TryFind(cell.Key, out Unit unit) ? unit : null;
    }

    private bool LabelsHaveCodes(IReadOnlyList<int> rows)
    {
        int coded = 0, labelled = 0;
        foreach (int row in rows)
        {
            foreach (TableColumn stub in _stubs)
            {
                if (_grid[row, stub.Index] is { Kind: CellKind.Text } cell && cell.Cell.Row == row)
                {
                    labelled++;
                    coded += RowLabel.StartsWithCode(cell.Key) ? 1 : 0;
                }
            }
        }

        return coded >= 2 && coded * 5 >= labelled * 3;
    }

    private LedgerSide SideByHeader()
    {
        string header = string.Concat(_stubs.Select(static stub => stub.Header));
        bool income = header.Contains("收入", StringComparison.Ordinal);
        bool expenditure = header.Contains("支出", StringComparison.Ordinal);
        return income == expenditure ? LedgerSide.None : income ? LedgerSide.Income : LedgerSide.Expenditure;
    }

    private LedgerSide SideByRows(IEnumerable<string> labels)
    {
        int income = 0, expenditure = 0;
        foreach (string label in labels)
        {
            bool inward = label.Contains("收入", StringComparison.Ordinal);
            bool outward = label.Contains("支出", StringComparison.Ordinal);
            income += inward && !outward ? 1 : 0;
            expenditure += outward && !inward ? 1 : 0;
        }

        if (income > 0 && expenditure > 0)
        {
            return LedgerSide.None;
        }

        return income > 0 ? LedgerSide.Income
            : expenditure > 0 || _frame.Subject?.StartsWith("expenditure.", StringComparison.Ordinal) == true ? LedgerSide.Expenditure
            : _frame.Subject == "income.total" ? LedgerSide.Income
            : LedgerSide.None;
    }

    private RowEntity EntityOf(IReadOnlyList<RowLabel?> labels, List<string?> metrics)
    {
        bool levels = _columns.Any(static column => column.Role is ColumnRole.IndicatorLevel1 or ColumnRole.IndicatorLevel2 or ColumnRole.IndicatorName);
        if (levels)
        {
            return RowEntity.Indicator;
        }

        string header = _stubs.LastOrDefault(static stub => stub.Role == ColumnRole.Label)?.Header ?? string.Empty;
        int items = 0, known = 0;
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] is { Total: TotalKind.None, Label.Length: > 0 })
            {
                items++;
                known += metrics[i] is not null ? 1 : 0;
            }
        }

        if (known * 2 >= items && items > 0)
        {
            return RowEntity.Category;
        }

        if (UnitHeader().IsMatch(header))
        {
            return RowEntity.Unit;
        }

        if (_columns.Any(static column => column.Role == ColumnRole.Code) || labels.Any(static label => label?.Code is not null))
        {
            return RowEntity.Category;
        }

        if (ProjectHeader().IsMatch(header) || (header is "项目" or "名称" or "内容" or "" && _frame.ListsProjects && known == 0))
        {
            return RowEntity.Project;
        }

        // 指标 | 分值 | 得分
        bool scored = _columns.Any(static column => column.Role == ColumnRole.Weight) && _columns.Any(static column => column.Role is ColumnRole.Score or ColumnRole.Achieved);
        return scored && !_frame.IsProjectForm ? RowEntity.Indicator : RowEntity.Category;
    }

    [GeneratedRegex("(单位|部门|机构|学校|乡镇|街道|县区|地区|市县|区县)(名称)?$")]
    private static partial Regex UnitHeader();

    [GeneratedRegex("项目(支出|资金|内容|任务)?名称$|^(重点|子|专项|预算)项目$|专项(资金)?名称$|^专项$|^资金名称$|^重点项目名称$|^政策名称$|^（?项目（名称）$")]
    private static partial Regex ProjectHeader();
}
