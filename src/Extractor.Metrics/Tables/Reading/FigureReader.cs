using System.Text.RegularExpressions;
using Extractor.Documents.Model;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Layout;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Reading;

/// <summary>Turns the numeric cells of a table into mentions, and the sure ones into facts.</summary>
internal sealed partial class FigureReader
{
    private readonly Grid _grid;
    private readonly TableFrame _frame;
    private readonly MeaningReader _meanings;
    private readonly ConceptMatcher _concepts;
    private readonly Dictionary<(int Row, int Column), TableFigure> _figures = [];
    private readonly List<Fact> _facts = [];

    /// <summary>Creates a reader for one table.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="frame">What is said around the table.</param>
    /// <param name="meanings">Decides what a cell is of.</param>
    /// <param name="concepts">The catalogue.</param>
    public FigureReader(Grid grid, TableFrame frame, MeaningReader meanings, ConceptMatcher concepts)
    {
        _grid = grid;
        _frame = frame;
        _meanings = meanings;
        _concepts = concepts;
    }

    /// <summary>The figures found so far, in row-major order.</summary>
    public IReadOnlyList<TableFigure> Figures => [.. _figures.OrderBy(static pair => pair.Key).Select(static pair => pair.Value)];

    /// <summary>The facts found so far, in reading order.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>Reads the cells of a column group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rowUnits">Units that rows state, by grid row.</param>
    /// <param name="bandUnit">Unit that the band's title states.</param>
    public void Read(ColumnGroup group, IReadOnlyDictionary<int, Unit> rowUnits, Unit? bandUnit)
    {
        foreach (TableRow row in group.Rows)
        {
            foreach (TableColumn column in group.Columns)
            {
                if (!column.IsNumeric || _grid[row.Index, column.Index] is not { Kind: CellKind.Number } cell
                    || cell.Cell.Row != row.Index || cell.Cell.Column != column.Index || _figures.ContainsKey((row.Index, column.Index)))
                {
                    continue;
                }

                Quantity quantity = CellQuantity.Complete(cell, column, rowUnits.TryGetValue(row.Index, out Unit own) ? own : null, bandUnit, _frame);
                Meaning meaning = _meanings.Of(group, row, column);
                if (meaning.Confidence > 0 && !Fits(meaning.MetricId!, quantity))
                {
                    meaning = meaning with { MetricId = null, Confidence = 0 };
                }

                int? year = YearOf(column, meaning);
                Add(cell, quantity, LabelOf(row, column), QuoteOf(row, cell), meaning, year, RoleOf(column, quantity), column.Direction);
            }
        }
    }

    /// <summary>Reads the weights that the names of indicator levels state (产出指标（50分）).</summary>
    /// <param name="group">The group.</param>
    public void ReadLevelWeights(ColumnGroup group)
    {
        foreach (TableColumn column in group.Columns.Where(static column => column.Role is ColumnRole.IndicatorLevel1 or ColumnRole.IndicatorLevel2))
        {
            foreach (TableRow row in group.Rows)
            {
                if (_grid[row.Index, column.Index] is not { Kind: CellKind.Text } cell || cell.Cell.Row != row.Index || cell.Cell.Column != column.Index
                    || _figures.ContainsKey((row.Index, column.Index)) || LevelWeight().Match(cell.Folded) is not { Success: true } match)
                {
                    continue;
                }

                Group number = match.Groups[1];
                if (!NumberReader.TryRead(cell.Folded, number.Index, out decimal value, out int decimals, out int end))
                {
                    continue;
                }

                var quantity = new Quantity(number.Index, end, end, value, decimals, "分", Dimension.Score, 1m, NumberRole.Figure, Qualifiers.None);
                Add(cell, quantity, cell.Key, cell.Printed, Meaning.Nothing, _frame.Year, MentionRole.Weight, 0);
            }
        }
    }

    /// <summary>Reads the weight of the execution score where a form has no column of weights: 得分（10分）, 预算执行情况（20分）.</summary>
    /// <param name="group">The group.</param>
    /// <param name="headerStart">First header row.</param>
    /// <param name="headerEnd">One past the last header row.</param>
    /// <returns>The weight, or <see langword="null"/>.</returns>
    public Mention? ReadExecutionWeight(ColumnGroup group, int headerStart, int headerEnd)
    {
        bool scored = group.Columns.Any(static column => column.Role == ColumnRole.Score);
        if (!scored || group.Columns.Any(static column => column.Role == ColumnRole.Weight) || !group.Rows.Any(static row => row.IsFundTotal))
        {
            return null;
        }

        for (int row = headerStart; row < headerEnd; row++)
        {
            // The score's own header says it most directly; it stands on the right.
            foreach (GridCell cell in _grid.Own[row].Reverse())
            {
                if (cell.Kind != CellKind.Text || HeaderWeight().Match(cell.Folded) is not { Success: true } match
                    || !NumberReader.TryRead(cell.Folded, match.Groups[1].Index, out decimal value, out int decimals, out int end))
                {
                    continue;
                }

                var quantity = new Quantity(match.Groups[1].Index, end, end, value, decimals, "分", Dimension.Score, 1m, NumberRole.Figure, Qualifiers.None);
                Add(cell, quantity, cell.Key, cell.Printed, Meaning.Nothing, _frame.Year, MentionRole.Weight, 0);
                return _figures[(cell.Cell.Row, cell.Cell.Column)].Mention;
            }
        }

        return null;
    }

    /// <summary>Reads rates that stand in the names of indicators: 预算执行率（97.61%）.</summary>
    /// <param name="group">The group.</param>
    public void ReadLabelRates(ColumnGroup group)
    {
        foreach (TableRow row in group.Rows.Where(static row => row.Entity == RowEntity.Indicator))
        {
            foreach (TableColumn column in group.Columns.Where(static column => column.IsStub))
            {
                if (_grid[row.Index, column.Index] is not { Kind: CellKind.Text } cell || cell.Cell.Row != row.Index || cell.Cell.Column != column.Index
                    || _figures.ContainsKey((row.Index, column.Index)) || LabelRate().Match(cell.Folded) is not { Success: true } match
                    || !NumberReader.TryRead(cell.Folded, match.Groups[1].Index, out decimal value, out int decimals, out int end))
                {
                    continue;
                }

                var quantity = new Quantity(match.Groups[1].Index, end, end + 1, value, decimals, "%", Dimension.Percent, 1m, NumberRole.Figure, Qualifiers.None);
                string? metric = _concepts.FindRate(cell.Key[..cell.Key.LastIndexOf('（')])?.Id;
                Add(cell, quantity, cell.Key, cell.Printed, new Meaning(metric, Basis.None, _frame.Project, null, metric is null ? 0 : 0.85), _frame.Year, MentionRole.Rate, 0);
            }
        }
    }

    /// <summary>Reads rows of a form in which a label stands before its value.</summary>
    /// <param name="rows">The grid rows.</param>
    public void ReadPairs(IReadOnlyList<int> rows)
    {
        foreach (int row in rows)
        {
            IReadOnlyList<GridCell> cells = _grid.Own[row];
            for (int i = 0; i + 1 < cells.Count; i++)
            {
                GridCell name = cells[i];
                GridCell value = cells[i + 1];
                if (name.Kind != CellKind.Text || name.Key.Length > 30)
                {
                    continue;
                }

                if (value.Kind == CellKind.Number && !_figures.ContainsKey((value.Cell.Row, value.Cell.Column)))
                {
                    ReadPair(name, value);
                }
                else if (value.Kind == CellKind.Text && _concepts.FindScore(name.Key) is { Type: MetricType.Grade } grade && IsGrade(value.Key))
                {
                    _facts.Add(new Fact(grade.Id, Basis.None, _frame.Year, _frame.Project, value.Printed, string.Empty, null, 0.9, ExtractionMethod.Table,
                        Place.In(_grid.Table, value.Cell, 0, value.Cell.Text.Length), name.Printed + value.Printed, null));
                }
            }
        }
    }

    private void ReadPair(GridCell name, GridCell value)
    {
        Headers.HeaderTerm term = Headers.HeaderParser.Parse(name.Key);
        string concept = term.Concept.Length > 0 ? term.Concept : Headers.HeaderParser.TakeUnit(name.Key, out _).TrimEnd('：');
        Metric? metric = _concepts.FindAmount(concept, LedgerSide.None, null) ?? _concepts.FindRate(concept) ?? _concepts.FindScore(concept);
        Quantity quantity = value.Quantity!;
        if (quantity.Unit.Length == 0)
        {
            Unit? unit = term.Unit ?? metric?.Type switch
            {
                MetricType.Money => _frame.MoneyUnit,
                MetricType.Rate => new Unit("%", Dimension.Percent, 1m),
                MetricType.Score => new Unit("分", Dimension.Score, 1m),
                MetricType.Count => new Unit("人", Dimension.Count, 1m),
                _ => null,
            };
            quantity = unit is { } known ? quantity with { Unit = known.Symbol, Dimension = known.Dimension, Scale = known.Scale } : quantity;
        }

        bool sure = metric is not null && Fits(metric.Id, quantity) && (metric.Type != MetricType.Money || term.Basis != Basis.None);
        var meaning = new Meaning(metric?.Id, metric?.Type == MetricType.Money ? term.Basis : Basis.None, _frame.Project, null, sure ? 0.9 : 0);
        MentionRole role = metric?.Type == MetricType.Rate ? MentionRole.Rate : MentionRole.Value;
        int? year = term.Year ?? (term.YearOffset is { } offset ? _frame.Year + offset : _frame.Year);
        Add(value, quantity, concept, name.Printed + value.Printed, meaning, year, role, 0);
    }

    private void Add(GridCell cell, Quantity quantity, string label, string quote, Meaning meaning, int? year, MentionRole role, int direction)
    {
        Place place = Place.In(_grid.Table, cell.Cell, quantity.Start, quantity.End);
        var mention = new Mention(quantity, place, quote, label, meaning.MetricId, meaning.Basis, year, meaning.Scope, role, meaning.Universe, direction);
        _figures[(cell.Cell.Row, cell.Cell.Column)] = new TableFigure(cell.Cell, mention);
        if (meaning.Confidence <= 0 || meaning.MetricId is null || year is null)
        {
            return;
        }

        Metric metric = _concepts.Catalogue.Find(meaning.MetricId)!;
        if (metric.Type == MetricType.Money && (meaning.Basis == Basis.None || quantity.Dimension != Dimension.Money))
        {
            return;
        }

        string value = cell.Cell.Text[Math.Min(quantity.Start, cell.Cell.Text.Length)..Math.Min(quantity.NumberEnd, cell.Cell.Text.Length)].Replace("\n", string.Empty, StringComparison.Ordinal).Trim();
        _facts.Add(new Fact(
            meaning.MetricId, meaning.Basis, year, meaning.Scope, value, quantity.Unit, quantity.Normalized, meaning.Confidence, ExtractionMethod.Table, place, quote, mention));
    }

    // Surveys, scores and staff are of the report's year unless the column prints another.
    private int? YearOf(TableColumn column, Meaning meaning) =>
        column.Role is ColumnRole.Change or ColumnRole.ChangeRate or ColumnRole.Share ? _frame.Year
        : meaning.MetricId is not null && meaning.MetricId.StartsWith("score.", StringComparison.Ordinal) ? _frame.Year
        : column.Year ?? _frame.Year;

    private bool Fits(string metric, Quantity quantity) => _concepts.Catalogue.Find(metric)?.Type switch
    {
        MetricType.Money => quantity.Dimension is Dimension.Money or Dimension.None,
        MetricType.Rate => quantity is { Dimension: Dimension.Percent, Qualifiers: Qualifiers.None },
        MetricType.Score => quantity.Dimension is Dimension.Score or Dimension.None && quantity.Qualifiers == Qualifiers.None,
        MetricType.Count => quantity.Dimension is Dimension.Count or Dimension.None && quantity.Decimals == 0,
        _ => false,
    };

    private static MentionRole RoleOf(TableColumn column, Quantity quantity) => column.Role switch
    {
        ColumnRole.Change => MentionRole.Change,
        ColumnRole.ChangeRate => MentionRole.ChangeRate,
        ColumnRole.Share => MentionRole.Share,
        ColumnRole.ExecutionRate or ColumnRole.Rate => MentionRole.Rate,
        ColumnRole.Weight => MentionRole.Weight,
        ColumnRole.Target => MentionRole.Other,
        ColumnRole.Achieved when quantity.Dimension == Dimension.Percent => MentionRole.Rate,
        _ => MentionRole.Value,
    };

    private static string LabelOf(TableRow row, TableColumn column)
    {
        string concept = string.Concat(column.Concepts);
        return row.Label.Length == 0 ? concept.Length > 0 ? concept : column.Header
            : concept.Length == 0 || column.Role is ColumnRole.ExecutionRate or ColumnRole.Share or ColumnRole.ChangeRate or ColumnRole.Change ? row.Label
            : row.Label + concept;
    }

    private string QuoteOf(TableRow row, GridCell cell)
    {
        string label = row.Printed.Length > 0 ? row.Printed : row.LabelPath.LastOrDefault(static part => part.Length > 0) ?? string.Empty;
        return label + cell.Printed;
    }

    [GeneratedRegex("（(?:权重|分值|满分)?：?([0-9]{1,3}(?:[.][0-9]+)?)[分%]?）\\s*$")]
    private static partial Regex LevelWeight();

    [GeneratedRegex("（(?:满分|权重|分值)?：?([0-9]{1,3}(?:[.][0-9]+)?)分(?:[×*xX][^（）]{1,10})?）")]
    private static partial Regex HeaderWeight();

    [GeneratedRegex("(?:执行|完成|支出|支付)(?:率|进度)（([0-9]{1,3}(?:[.][0-9]+)?)%）\\s*$")]
    private static partial Regex LabelRate();

    private static bool IsGrade(string key) => key is "优" or "良" or "中" or "差" or "优秀" or "良好" or "一般" or "合格" or "较差" or "不合格";
}
