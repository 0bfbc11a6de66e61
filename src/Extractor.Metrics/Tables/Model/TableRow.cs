namespace Extractor.Metrics.Tables.Model;

/// <summary>How a row's label is numbered; later members nest in earlier ones.</summary>
public enum Numbering
{
    /// <summary>No number before the label.</summary>
    None,

    /// <summary>一、</summary>
    ChineseComma,

    /// <summary>（一）</summary>
    ChineseBracket,

    /// <summary>1. or 1、</summary>
    Arabic,

    /// <summary>（1） or 1）</summary>
    ArabicBracket,

    /// <summary>①</summary>
    Circled,
}

/// <summary>What kind of thing a row stands for.</summary>
public enum RowEntity
{
    /// <summary>An item of income, expenditure or staff.</summary>
    Category,

    /// <summary>A project.</summary>
    Project,

    /// <summary>A subordinate unit.</summary>
    Unit,

    /// <summary>An indicator of an evaluation.</summary>
    Indicator,
}

/// <summary>A body row of one column group.</summary>
/// <param name="Index">Zero-based grid row.</param>
/// <param name="Label">The label without numbering, 其中 and spaces, folded; empty where the row has none.</param>
/// <param name="Printed">The label as printed, on one line and trimmed.</param>
/// <param name="LabelPath">The label cells of the row, outermost first, merged cells included, as printed and trimmed.</param>
/// <param name="Entity">What the row stands for.</param>
/// <param name="Total">Whether the label names a sum of other rows.</param>
/// <param name="Numbering">How the label is numbered.</param>
/// <param name="Indent">Leading spaces of the label (a full-width space counts two).</param>
/// <param name="Code">The classification code, digits only, or <see langword="null"/>.</param>
/// <param name="OfWhich">Whether the label starts with 其中.</param>
/// <param name="MetricId">The catalogue metric the label names.</param>
/// <param name="HasFigures">Whether any figure stands in the row.</param>
public sealed record TableRow(
    int Index,
    string Label,
    string Printed,
    IReadOnlyList<string> LabelPath,
    RowEntity Entity,
    TotalKind Total,
    Numbering Numbering,
    int Indent,
    string? Code,
    bool OfWhich,
    string? MetricId,
    bool HasFigures)
{
    /// <summary>Whether the row is the total of a form's funds, which carries the execution score (年度资金总额).</summary>
    public bool IsFundTotal => Entity == RowEntity.Category && Rows.FundRows.IsFundTotal(Label);
}
