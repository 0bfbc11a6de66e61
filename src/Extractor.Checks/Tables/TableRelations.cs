using Extractor.Checks.Relations;
using Extractor.Checks.Tables.Derived;
using Extractor.Checks.Tables.Scores;
using Extractor.Checks.Tables.Sums;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables;

/// <summary>
/// Finds the relations that a table's structure states: totals rows and columns, nested rows, computed columns, scores.
/// Safe to share between threads.
/// </summary>
public sealed class TableRelations
{
    private readonly MetricCatalogue _catalogue;

    /// <summary>Creates a finder over a catalogue.</summary>
    /// <param name="catalogue">The metrics, whose parents help to tell which row is part of which.</param>
    public TableRelations(MetricCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _catalogue = catalogue;
    }

    /// <summary>Finds the relations of a table.</summary>
    /// <param name="table">The interpreted table.</param>
    public IEnumerable<RelationCandidate> Find(InterpretedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int? year = table.Year;
        foreach (TableBand band in table.Bands)
        {
            foreach (ColumnGroup group in band.Groups)
            {
                var view = new GroupView(table, group);
                IEnumerable<RelationCandidate> found =
                [
                    .. new RowSums(view, _catalogue).Find(),
                    .. new ColumnSums(view, _catalogue).Find(),
                    .. RatioColumns.Find(view),
                    .. RatioRows.Find(view, view.SpanOf),
                    .. ShareColumns.Find(view),
                    .. ChangeColumns.Find(view, year),
                    .. ItemScores.Find(view, band.ExecutionWeight),
                ];
                foreach (RelationCandidate candidate in found)
                {
                    yield return candidate;
                }
            }

            foreach (RelationCandidate candidate in SideBalance.Find(table, band))
            {
                yield return candidate;
            }
        }

        foreach (RelationCandidate candidate in ScoreSums.Find(table, _catalogue))
        {
            yield return candidate;
        }
    }
}
