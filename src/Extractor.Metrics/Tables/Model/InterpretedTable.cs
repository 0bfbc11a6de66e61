using Extractor.Documents.Model;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Tables.Model;

/// <summary>A numeric cell with its meaning.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Mention">The figure as a mention.</param>
public sealed record TableFigure(TableCell Cell, Mention Mention);

/// <summary>Whether a column group lists income or expenditure.</summary>
public enum LedgerSide
{
    /// <summary>Neither, or both.</summary>
    None,

    /// <summary>收入.</summary>
    Income,

    /// <summary>支出.</summary>
    Expenditure,
}

/// <summary>Columns that share one label column; a table with two halves side by side has two.</summary>
/// <param name="Columns">All columns of the group in grid order.</param>
/// <param name="Rows">The body rows of the group.</param>
/// <param name="Side">Whether it lists income or expenditure.</param>
public sealed record ColumnGroup(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, LedgerSide Side);

/// <summary>Rows under one header. A form has several bands with different headers in one grid.</summary>
/// <param name="HeaderStart">First grid row of the header.</param>
/// <param name="HeaderEnd">One past the last grid row of the header.</param>
/// <param name="BodyRows">Grid rows of the body, repeated headers left out.</param>
/// <param name="Title">Text of a merged cell beside the band that names it (绩效指标), or <see langword="null"/>.</param>
/// <param name="Groups">The column groups, left to right.</param>
/// <param name="ExecutionWeight">The weight of the execution score where a header states it (得分（10分）) and no column of weights does, or <see langword="null"/>.</param>
public sealed record TableBand(int HeaderStart, int HeaderEnd, IReadOnlyList<int> BodyRows, string? Title, IReadOnlyList<ColumnGroup> Groups, Mention? ExecutionWeight = null);

/// <summary>A table with the meaning of its rows, columns and cells. Immutable.</summary>
/// <param name="Table">The table as read.</param>
/// <param name="Bands">Its bands, top to bottom.</param>
/// <param name="Figures">Every numeric cell that is a figure, in row-major order.</param>
/// <param name="Facts">Catalogue facts stated by the cells.</param>
/// <param name="Indicators">Rows of indicator tables.</param>
/// <param name="Project">The project a form is about (项目名称), or <see langword="null"/>.</param>
/// <param name="Universe">The 口径 the caption states (财政拨款 …), or <see langword="null"/> for all sources.</param>
/// <param name="Year">The year of columns that print none: the caption's, else the report's.</param>
public sealed record InterpretedTable(
    TableBlock Table,
    IReadOnlyList<TableBand> Bands,
    IReadOnlyList<TableFigure> Figures,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Indicator> Indicators,
    string? Project,
    string? Universe,
    int? Year)
{
    private readonly Lazy<Dictionary<(int Row, int Column), TableFigure>> _byCell =
        new(() => Figures.ToDictionary(static figure => (figure.Cell.Row, figure.Cell.Column)));

    /// <summary>The figures as mentions, in row-major order.</summary>
    public IEnumerable<Mention> Mentions => Figures.Select(static figure => figure.Mention);

    /// <summary>The figure whose cell starts at a grid position, or <see langword="null"/>.</summary>
    /// <param name="row">Zero-based grid row.</param>
    /// <param name="column">Zero-based grid column.</param>
    public TableFigure? FigureAt(int row, int column) => _byCell.Value.GetValueOrDefault((row, column));
}
