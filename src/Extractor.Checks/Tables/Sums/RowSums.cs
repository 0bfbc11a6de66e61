using Extractor.Checks.Relations;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Sums;

/// <summary>
/// Sums down the columns: totals rows and rows with their parts. Which rows a total sums is decided once for all columns:
/// the reading that closes in most of them; a column in which it doesn't close is then wrong.
/// </summary>
internal sealed class RowSums
{
    private readonly GroupView _view;
    private readonly RowTree _tree;
    private readonly MetricCatalogue _catalogue;
    private readonly List<TableColumn> _columns;
    private readonly List<RelationCandidate> _found = [];
    private readonly List<(int Parent, int First, int Count)> _unresolved = [];

    /// <summary>Prepares the sums of a group.</summary>
    /// <param name="view">The group.</param>
    /// <param name="catalogue">The metrics.</param>
    public RowSums(GroupView view, MetricCatalogue catalogue)
    {
        _view = view;
        _catalogue = catalogue;
        _tree = RowTree.Build(view.Rows, catalogue);
        _columns = [.. view.Numeric.Where(static column => column.Role is ColumnRole.Amount or ColumnRole.Count or ColumnRole.Change or ColumnRole.Share or ColumnRole.Number)];
    }

    /// <summary>The sums of the group.</summary>
    public IReadOnlyList<RelationCandidate> Find()
    {
        if (_columns.Count == 0)
        {
            return [];
        }

        SettleOpenRuns();
        for (int row = 0; row < _view.Rows.Count; row++)
        {
            if (_view.Rows[row].Total == TotalKind.None)
            {
                AddParent(row);
            }
        }

        AddTotals();
        return _found;
    }

    // How many rows of an open run belong to the row before it: the number that closes in most columns.
    private void SettleOpenRuns()
    {
        foreach ((int parent, int first, int count) in _tree.Open.ToList())
        {
            List<int> certain = [.. _tree.Children(parent).Where(child => child < first || child >= first + count)];
            var readings = new List<SumReading>();
            for (int taken = count; taken >= 0; taken--)
            {
                readings.Add(new SumReading([.. certain, .. Enumerable.Range(first, taken)], "open"));
            }

            (SumReading Reading, Confirmation Confirmation)? best = SumReadings.Pick(readings.Where(static reading => reading.Items.Count > 0), reading => Sums(parent, reading));
            int kept = best is { Confirmation.IsConfirmed: true } ? best.Value.Reading.Items.Count - certain.Count : _view.Rows[first].OfWhich || certain.Count > 0 ? Related(parent, first, count) : 0;
            _tree.Settle(parent, first, count, kept);
            if (best is not { Confirmation.IsConfirmed: true })
            {
                _unresolved.Add((parent, first, count));
            }
        }
    }

    // Nothing closes: the run belongs to the list as far as its labels are of the same kind as the listed ones.
    private int Related(int parent, int first, int count)
    {
        int taken = 0;
        while (taken < count && _view.Rows[first + taken].MetricId is null && _view.Rows[parent].MetricId is null)
        {
            taken++;
        }

        return taken;
    }

    private void AddParent(int row)
    {
        List<int> children = _tree.Children(row);
        if (children.Count == 0)
        {
            return;
        }

        bool ofWhich = children.Any(child => _view.Rows[child].OfWhich);
        string rule = _tree.ByCodes ? "table.sum.code" : ofWhich ? "table.sum.of-which" : "table.sum.nested";
        var reading = new SumReading(children, rule);
        if (SumReadings.Pick([reading], its => Sums(row, its)) is not { } picked)
        {
            return;
        }

        bool complete = !ofWhich || IsComplete(row, children);
        bool alone = picked.Confirmation is { Closed: 0, Failed: 1 } && complete && children.Count > 1;
        if (picked.Confirmation.IsConfirmed || (alone && IsPlainNesting(row, children)))
        {
            Emit(row, reading, picked.Confirmation.Closed > 0 ? 0.96 : 0.8);
        }
        else if (ofWhich && picked.Confirmation.Closed == 0)
        {
            EmitParts(row, children);
        }
    }

    private bool IsPlainNesting(int row, List<int> children) =>
        _tree.ByCodes || children.All(child => _view.Rows[child].Numbering != Numbering.None) || IsComplete(row, children)
        || children.All(child => _view.Rows[child].Indent > _view.Rows[row].Indent);

    // The catalogue knows all parts of the metric, and they are all listed.
    private bool IsComplete(int row, List<int> children)
    {
        if (_view.Rows[row].MetricId is not { } metric || children.Any(child => _view.Rows[child].MetricId is null))
        {
            return false;
        }

        List<string> parts = [.. _catalogue.All.Where(part => part.Parent == metric).Select(static part => part.Id)];
        return parts.Count > 1 && parts.All(part => children.Any(child => _view.Rows[child].MetricId == part));
    }

    private void AddTotals()
    {
        var pending = new List<int>();
        bool first = true;
        for (int row = 0; row < _view.Rows.Count; row++)
        {
            if (!_view.Rows[row].HasFigures)
            {
                continue;
            }

            if (_view.Rows[row].Total == TotalKind.None)
            {
                if (_tree.Parents[row] < 0 || !_view.Rows[_tree.Parents[row]].HasFigures)
                {
                    pending.Add(row);
                }

                first = false;
                continue;
            }

            bool onTop = first || pending.Count == 0;
            first = false;
            List<SumReading> readings = onTop ? [.. Below(row)] : [.. Above(row, pending)];
            if (_view.Rows[row].Total == TotalKind.Subtotal && !onTop)
            {
                readings.AddRange(Below(row));
            }

            if (SumReadings.Pick(readings, reading => Sums(row, reading)) is not { } picked)
            {
                pending.Add(row);
                continue;
            }

            // A total that nothing confirms in several columns is misread; in the only column it is wrong.
            bool plain = picked.Confirmation is { Closed: 0, Failed: 1 } && picked.Reading.Items.Count > 1 && !_unresolved.Any(run => run.First < row);
            if (picked.Confirmation.IsConfirmed || plain)
            {
                Emit(row, picked.Reading, picked.Confirmation.Closed > 0 ? 0.98 : 0.85);
            }

            bool below = picked.Reading.Items.Count > 0 && picked.Reading.Items[0] > row;
            if (!below)
            {
                pending.RemoveAll(item => picked.Reading.Items.Contains(item) || IsUnder(item, picked.Reading.Items));
            }

            if (!onTop || !below)
            {
                pending.Add(row);
            }
        }
    }

    private bool IsUnder(int item, IReadOnlyList<int> rows)
    {
        for (int parent = _tree.Parents[item]; parent >= 0; parent = _tree.Parents[parent])
        {
            if (rows.Contains(parent))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<SumReading> Above(int row, List<int> pending)
    {
        TotalKind kind = _view.Rows[row].Total;
        int lastTotal = pending.FindLastIndex(item => _view.Rows[item].Total != TotalKind.None);
        List<int> since = pending[(lastTotal + 1)..];
        List<int> totals = [.. pending.Where(item => _view.Rows[item].Total != TotalKind.None)];
        var all = new SumReading([.. pending], "table.sum.total");
        foreach (SumReading resolved in Resolutions(row, pending))
        {
            yield return resolved;
        }

        var recent = new SumReading(since, "table.sum.subtotal");
        if (kind == TotalKind.Subtotal)
        {
            yield return recent;
            if (SinceHeading(row, since) is { Count: > 0 } under)
            {
                yield return new SumReading(under, "table.sum.subtotal");
            }

            yield return all;
        }
        else
        {
            yield return all;
            if (since.Count > 0)
            {
                yield return recent;
            }
        }

        if (totals.Count > 1)
        {
            yield return new SumReading(totals, "table.sum.subtotals");
        }

        yield return new SumReading(Leaves(pending), "table.sum.leaves");
        yield return new SumReading([.. pending.Where(item => !_view.Rows[item].OfWhich)], "table.sum.total");
        foreach (SumReading narrower in WithoutUnnumbered(pending))
        {
            yield return narrower;
        }
    }

    // Rows that may be parts of the row before them or rows of its level: any cut between the two.
    private IEnumerable<SumReading> Resolutions(int row, List<int> pending)
    {
        foreach ((int parent, int first, int count) in _unresolved)
        {
            if (first + count > row || !pending.Contains(parent))
            {
                continue;
            }

            List<int> rest = [.. pending.Where(item => item < first || item >= first + count)];
            for (int taken = 0; taken <= count; taken++)
            {
                yield return new SumReading([.. rest.Concat(Enumerable.Range(first + taken, count - taken)).Order()], "table.sum.total");
            }
        }
    }

    // 人员经费 | 公用经费 without a mark that they are parts of 基本支出: rows whose parent in the catalogue is listed as well.
    private IEnumerable<SumReading> WithoutUnnumbered(List<int> pending)
    {
        if (pending.Any(item => _view.Rows[item].Numbering != Numbering.None) && pending.Any(item => _view.Rows[item].Numbering == Numbering.None))
        {
            yield return new SumReading([.. pending.Where(item => _view.Rows[item].Numbering != Numbering.None || _view.Rows[item].Total != TotalKind.None)], "table.sum.total");
        }

        int least = pending.Count == 0 ? 0 : pending.Min(item => _view.Rows[item].Indent);
        if (pending.Any(item => _view.Rows[item].Indent > least))
        {
            yield return new SumReading([.. pending.Where(item => _view.Rows[item].Indent == least)], "table.sum.total");
        }
    }

    private List<int> SinceHeading(int row, List<int> since)
    {
        int heading = row - 1;
        while (heading >= 0 && _view.Rows[heading].HasFigures)
        {
            heading--;
        }

        return heading < 0 ? [] : [.. since.Where(item => item > heading)];
    }

    private IEnumerable<SumReading> Below(int row)
    {
        int end = row + 1;
        while (end < _view.Rows.Count && _view.Rows[end].Total == TotalKind.None)
        {
            end++;
        }

        if (_tree.Children(row) is { Count: > 0 } children)
        {
            yield return new SumReading([.. children.Where(child => _view.Rows[child].HasFigures)], "table.sum.total-first");
        }

        List<int> level = [.. Enumerable.Range(row + 1, end - row - 1).Where(item => _view.Rows[item].HasFigures && (_tree.Parents[item] < 0 || _tree.Parents[item] == row))];
        yield return new SumReading(level, "table.sum.total-first");
        if (_view.Rows[row].MetricId is { } metric)
        {
            yield return new SumReading([.. level.Where(item => _view.Rows[item].MetricId is { } part && _catalogue.Find(part)?.Parent == metric)], "table.sum.total-first");
        }

        // 合计 | 因公出国（境）费 | … | 公务接待费 | 会议费 | 培训费: the total may be of one family of metrics alone.
        foreach (IGrouping<string, int> family in level.SelectMany(item => Ancestors(item).Select(ancestor => (ancestor, item))).GroupBy(static pair => pair.ancestor, static pair => pair.item))
        {
            yield return new SumReading([.. family], "table.sum.total-first");
        }
    }

    private IEnumerable<string> Ancestors(int row) =>
        _view.Rows[row].MetricId is { } own ? _catalogue.ChainOf(own).Skip(1).Select(static metric => metric.Id) : [];

    private List<int> Leaves(List<int> items)
    {
        var leaves = new List<int>();
        foreach (int item in items)
        {
            List<int> children = [.. _tree.Children(item).Where(child => _view.Rows[child].HasFigures)];
            if (children.Count == 0)
            {
                leaves.Add(item);
            }
            else
            {
                leaves.AddRange(Leaves(children));
            }
        }

        return leaves;
    }

    private IEnumerable<(Mention Whole, IReadOnlyList<Mention> Parts)> Sums(int whole, SumReading reading)
    {
        foreach (TableColumn column in _columns)
        {
            if (_view.At(whole, column) is { } total && total.Quantity.Qualifiers == Language.Quantities.Qualifiers.None)
            {
                List<Mention> parts = Parts(reading, column);
                if (parts.Count > 0)
                {
                    yield return (total, parts);
                }
            }
        }
    }

    private List<Mention> Parts(SumReading reading, TableColumn column) =>
        [.. reading.Items.Select(item => _view.At(item, column)).Where(static mention => mention is not null).Select(static mention => mention!)];

    private void Emit(int row, SumReading reading, double confidence)
    {
        int wholes = 0, closing = 0;
        foreach (TableColumn column in _columns)
        {
            if (_view.At(row, column) is not { } total)
            {
                continue;
            }

            List<Mention> parts = Parts(reading, column);
            bool closes = parts.Count > 0 && Closing.Sum(total, parts);
            wholes++;
            closing += closes ? 1 : 0;
            if (!IsWorthStating(total, parts, closes, column, reading, confidence))
            {
                continue;
            }

            _found.Add(new RelationCandidate(RelationKind.Sum, [total, .. parts], RelationSource.Table, reading.Rule, total.Quote, confidence));
        }
    }

    // A single printed part, or zeros only, states nothing unless it contradicts.
    private bool IsWorthStating(Mention total, List<Mention> parts, bool closes, TableColumn column, SumReading reading, double confidence)
    {
        if (parts.Count == 0)
        {
            return false;
        }

        if (Closing.IsZero(total) && parts.All(Closing.IsZero))
        {
            return false;
        }

        if (closes)
        {
            return parts.Count > 1;
        }

        // Columns whose additivity is not known, and blanks that may hide a part, prove nothing when they don't close.
        bool known = column.Role is not ColumnRole.Number && !IsAverage(column);
        bool missing = parts.Count < reading.Items.Count && parts.Count < 2;
        return known && !missing && confidence >= 0.8;
    }

    private static bool IsAverage(TableColumn column) =>
        column.Header.Contains('均', StringComparison.Ordinal) || column.Header.Contains("单价", StringComparison.Ordinal) || column.Header.Contains("标准", StringComparison.Ordinal) || column.Header.Contains("价格", StringComparison.Ordinal);

    private void EmitParts(int row, List<int> children)
    {
        foreach (TableColumn column in _columns)
        {
            if (column.Role is not (ColumnRole.Amount or ColumnRole.Count) || _view.At(row, column) is not { } whole)
            {
                continue;
            }

            foreach (int child in children)
            {
                if (_view.At(child, column) is { } part && part.Quantity.Value >= 0m && whole.Quantity.Value >= 0m)
                {
                    _found.Add(new RelationCandidate(RelationKind.PartLeWhole, [whole, part], RelationSource.Table, "table.part.of-which", part.Quote, 0.9));
                }
            }
        }
    }
}
