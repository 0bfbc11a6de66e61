using Extractor.Documents.Model;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Layout;
using Extractor.Metrics.Tables.Model;
using Extractor.Metrics.Tables.Reading;
using Extractor.Metrics.Tables.Rows;

namespace Extractor.Metrics.Tables;

/// <summary>
/// Gives the rows, columns and cells of a table their meaning: header bands, label columns, units, bases and years,
/// totals and nesting, mentions, facts and indicator rows. Safe to share between threads.
/// </summary>
public sealed class TableInterpreter
{
    private readonly ConceptMatcher _concepts;

    /// <summary>Creates an interpreter over a catalogue.</summary>
    /// <param name="catalogue">The metrics and their names.</param>
    public TableInterpreter(MetricCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _concepts = new ConceptMatcher(catalogue);
    }

    /// <summary>Interprets one table.</summary>
    /// <param name="table">The table as read.</param>
    /// <param name="context">What the document says around it.</param>
    public InterpretedTable Interpret(TableBlock table, TableContext context)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(context);
        var grid = new Grid(table);
        GridDivision division = BandFinder.Divide(grid);
        TableFrame frame = FrameReader.Read(grid, division, context);
        var meanings = new MeaningReader(frame, _concepts, context.Report.Department);
        var figures = new FigureReader(grid, frame, meanings, _concepts);
        var columns = new ColumnReader(grid, frame, _concepts);
        var bands = new List<TableBand>(division.Bands.Count);
        var indicators = new List<Indicator>();
        figures.ReadPairs(division.FormRows);
        foreach (BandLayout layout in division.Bands)
        {
            List<TableColumn> read = columns.Read(layout, out (string Text, Unit? Unit)? title);
            Mention? weight = null;
            var groups = new List<ColumnGroup>();
            foreach (IReadOnlyList<TableColumn> part in GroupSplitter.Split(read))
            {
                var units = new Dictionary<int, Unit>();
                ColumnGroup group = new RowReader(grid, frame, _concepts, part).Read(layout.BodyRows, units);

                // 经费控制情况（万元） over the labels states the unit of the whole band.
                Unit? stub = part.FirstOrDefault(static column => column.Role == ColumnRole.Label && column.Unit is not null)?.Unit;
                figures.Read(group, units, title?.Unit ?? stub);

                // 预算执行率（97.61%） is a rate before it could be a weight.
                figures.ReadLabelRates(group);
                figures.ReadLevelWeights(group);
                weight ??= figures.ReadExecutionWeight(group, layout.HeaderStart, layout.HeaderEnd);
                indicators.AddRange(IndicatorReader.Read(grid, group));
                groups.Add(group);
            }

            bands.Add(new TableBand(layout.HeaderStart, layout.HeaderEnd, layout.BodyRows, title?.Text, groups, weight));
        }

        return new InterpretedTable(table, bands, figures.Figures, figures.Facts, indicators, frame.Project, frame.Universe, frame.Year);
    }
}
