using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;

namespace Extractor.Metrics.Tables.Model;

/// <summary>What the cells of a column are.</summary>
public enum ColumnRole
{
    /// <summary>Not recognised; its cells are text.</summary>
    Text,

    /// <summary>Names what the row is of (项目, 科目名称, 单位名称).</summary>
    Label,

    /// <summary>A classification code, whole or one of its parts (类 款 项).</summary>
    Code,

    /// <summary>Running numbers of the rows.</summary>
    Sequence,

    /// <summary>The unit of measure of each row.</summary>
    MeasureUnit,

    /// <summary>一级指标.</summary>
    IndicatorLevel1,

    /// <summary>二级指标.</summary>
    IndicatorLevel2,

    /// <summary>三级指标, or the one column that names the indicator.</summary>
    IndicatorName,

    /// <summary>年度指标值, as set.</summary>
    Target,

    /// <summary>实际完成值.</summary>
    Achieved,

    /// <summary>分值, 权重, 满分.</summary>
    Weight,

    /// <summary>得分.</summary>
    Score,

    /// <summary>Money.</summary>
    Amount,

    /// <summary>A number of persons or things.</summary>
    Count,

    /// <summary>A difference of two columns (增减额, 结余).</summary>
    Change,

    /// <summary>A change over a previous value, in percent (增减率).</summary>
    ChangeRate,

    /// <summary>Spent over budgeted, in percent (执行率).</summary>
    ExecutionRate,

    /// <summary>Another ratio, in percent (控制率).</summary>
    Rate,

    /// <summary>A part over a whole, in percent (占比).</summary>
    Share,

    /// <summary>Numbers of unknown meaning.</summary>
    Number,
}

/// <summary>Whether a label or a column header names a sum of others.</summary>
public enum TotalKind
{
    /// <summary>It names an item.</summary>
    None,

    /// <summary>小计.</summary>
    Subtotal,

    /// <summary>合计, 共计, 总分.</summary>
    Total,

    /// <summary>总计.</summary>
    GrandTotal,
}

/// <summary>A column with the meaning its header cells give it.</summary>
/// <param name="Index">Zero-based grid column.</param>
/// <param name="Path">The header cells over the column, outermost first, folded and without spaces.</param>
/// <param name="Role">What its cells are.</param>
/// <param name="Basis">The basis its header states.</param>
/// <param name="Year">The year its header states, absolute.</param>
/// <param name="Unit">The unit its header states.</param>
/// <param name="Concepts">What of the path names a concept rather than an attribute, outermost first (编制数, 行政).</param>
/// <param name="MetricId">The catalogue metric the concepts name.</param>
/// <param name="OfWhich">Whether the header starts with 其中.</param>
/// <param name="Total">Whether the header names a sum of other columns.</param>
/// <param name="Direction">+1 where the header speaks of increase only, −1 of decrease only, otherwise 0.</param>
public sealed record TableColumn(
    int Index,
    IReadOnlyList<string> Path,
    ColumnRole Role,
    Basis Basis,
    int? Year,
    Unit? Unit,
    IReadOnlyList<string> Concepts,
    string? MetricId,
    bool OfWhich,
    TotalKind Total,
    int Direction)
{
    /// <summary>The header as one text.</summary>
    public string Header => string.Concat(Path);

    /// <summary>Whether the column's cells are read as figures.</summary>
    public bool IsNumeric => Role >= ColumnRole.Target;

    /// <summary>Whether the column names the row rather than says something of it.</summary>
    public bool IsStub => Role is ColumnRole.Label or ColumnRole.Code or ColumnRole.Sequence
        or ColumnRole.IndicatorLevel1 or ColumnRole.IndicatorLevel2 or ColumnRole.IndicatorName;
}
