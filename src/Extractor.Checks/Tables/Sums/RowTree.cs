using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Checks.Tables.Sums;

/// <summary>
/// Which row is part of which, as the rows' codes, numbering, indentation and 其中 tell. Rows whose place these leave open
/// are named as open, so that the numbers can decide.
/// </summary>
internal sealed class RowTree
{
    private readonly IReadOnlyList<TableRow> _rows;
    private readonly MetricCatalogue _catalogue;
    private readonly int[] _parents;
    private readonly List<(int Parent, int First, int Count)> _open = [];
    private readonly HashSet<int> _listed = [];
    private readonly Dictionary<int, int> _otherwise = [];

    private RowTree(IReadOnlyList<TableRow> rows, MetricCatalogue catalogue)
    {
        _rows = rows;
        _catalogue = catalogue;
        _parents = new int[rows.Count];
        Array.Fill(_parents, -1);
    }

    /// <summary>The parent of each row, −1 for a row of the first level.</summary>
    public IReadOnlyList<int> Parents => _parents;

    /// <summary>Whether the nesting comes from classification codes.</summary>
    public bool ByCodes { get; private set; }

    /// <summary>Runs of rows that may be parts of the row before them or rows of its own level: parent, first row, number of rows.</summary>
    public IReadOnlyList<(int Parent, int First, int Count)> Open => _open;

    /// <summary>Builds the tree of a group's rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="catalogue">The metrics, whose parents place a row that is a metric.</param>
    public static RowTree Build(IReadOnlyList<TableRow> rows, MetricCatalogue catalogue)
    {
        var tree = new RowTree(rows, catalogue);
        int coded = rows.Count(static row => row.Code is not null);
        int items = rows.Count(static row => row.Total == TotalKind.None && row.Label.Length > 0);
        if (coded >= 2 && coded * 5 >= items * 3)
        {
            tree.ByCodes = true;
            tree.PlaceByCode();
        }
        else if (rows.Any(static row => row.Entity != RowEntity.Indicator || (row.Numbering != Numbering.None && row.LabelPath.Count <= 1)))
        {
            tree.PlaceByLabel();
        }

        return tree;
    }

    /// <summary>The rows directly under a row.</summary>
    /// <param name="parent">Index of the row.</param>
    public List<int> Children(int parent)
    {
        var children = new List<int>();
        for (int i = 0; i < _parents.Length; i++)
        {
            if (_parents[i] == parent)
            {
                children.Add(i);
            }
        }

        return children;
    }

    /// <summary>Puts rows under a parent, or on the parent's level.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="first">First row of the run.</param>
    /// <param name="count">Rows of the run.</param>
    /// <param name="taken">How many of them are parts of the parent.</param>
    public void Settle(int parent, int first, int count, int taken)
    {
        for (int i = 0; i < count; i++)
        {
            _parents[first + i] = i < taken ? parent : _otherwise.GetValueOrDefault(first + i, _parents[parent]);
        }
    }

    private void PlaceByCode()
    {
        var byCode = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Code is not { } code)
            {
                continue;
            }

            for (int length = code.Length - 1; length >= 3; length--)
            {
                if (byCode.TryGetValue(code[..length], out int parent))
                {
                    _parents[i] = parent;
                    break;
                }
            }

            byCode[code] = i;
        }
    }

    private void PlaceByLabel()
    {
        var open = new List<int>();
        bool itemSeen = false;
        for (int i = 0; i < _rows.Count; i++)
        {
            TableRow row = _rows[i];
            if (row.Total != TotalKind.None && (itemSeen || row.Numbering == Numbering.None))
            {
                open.Clear();
                if (!itemSeen)
                {
                    open.Add(i);
                }

                continue;
            }

            itemSeen = true;
            int depth = DepthOf(i, open, out bool unsure);
            open.RemoveRange(depth, open.Count - depth);
            _parents[i] = depth > 0 ? open[depth - 1] : -1;
            if (unsure && depth > 0)
            {
                Extend(open[depth - 1], i);
                _listed.Add(i);
            }

            open.Add(i);
        }
    }

    // Consecutive unsure rows of one parent are one run.
    private void Extend(int parent, int row)
    {
        if (_open.Count > 0 && _open[^1].Parent == parent && _open[^1].First + _open[^1].Count == row)
        {
            _open[^1] = _open[^1] with { Count = _open[^1].Count + 1 };
        }
        else
        {
            _open.Add((parent, row, 1));
        }
    }

    // How many of the open rows stay open over the row: 0 puts it on the first level.
    private int DepthOf(int i, List<int> open, out bool unsure)
    {
        unsure = false;
        TableRow row = _rows[i];
        if (open.Count == 0)
        {
            return 0;
        }

        if (row.OfWhich)
        {
            int top = open.Count - 1;
            while (top > 0 && _rows[open[top]].OfWhich && Numbered(row) == Numbered(_rows[open[top]]))
            {
                top--;
            }

            return top + 1;
        }

        if (Numbered(row))
        {
            for (int d = open.Count - 1; d >= 0; d--)
            {
                if (_rows[open[d]].Numbering == row.Numbering)
                {
                    return d;
                }
            }

            int over = open.Count;
            while (over > 0 && Numbered(_rows[open[over - 1]]) && _rows[open[over - 1]].Numbering > row.Numbering)
            {
                over--;
            }

            return over;
        }

        return DepthOfUnnumbered(i, open, out unsure);
    }

    private int DepthOfUnnumbered(int i, List<int> open, out bool unsure)
    {
        unsure = false;
        TableRow row = _rows[i];
        int sibling = -1;
        for (int d = open.Count - 1; d >= 0; d--)
        {
            TableRow other = _rows[open[d]];
            if (!Numbered(other) && !InList(open[d]) && other.Indent == row.Indent && other.Total == TotalKind.None)
            {
                sibling = d;
                break;
            }
        }

        // The sources of a form's funds, with or without 其中; the numbers confirm them.
        if (_rows[open[0]].IsFundTotal && !row.IsFundTotal)
        {
            unsure = true;
            _otherwise[i] = _parents[open[0]];
            return 1;
        }

        // The metric tells where it can.
        for (int d = open.Count - 1; d >= 0; d--)
        {
            if (IsPartOf(row.MetricId, _rows[open[d]].MetricId))
            {
                _listed.Add(i);
                return d + 1;
            }
        }

        bool foreign = row.MetricId is not null && open.All(d => _rows[d].MetricId is not null);
        TableRow top = _rows[open[^1]];
        bool listing = InList(open[^1]);
        bool indented = row.Indent > top.Indent && !listing;
        if (indented)
        {
            return open.Count;
        }

        int level = sibling >= 0 ? _parents[open[sibling]] : -1;
        if (sibling >= 0 && !listing)
        {
            // 项目支出 | 1.业务工作专项 | 食品安全抽检: details of the numbered row, or a row of 项目支出's level.
            if (row.MetricId is not null || !Numbered(top) || top.MetricId is not null)
            {
                return sibling;
            }

            unsure = true;
            _otherwise[i] = level;
            return open.Count;
        }

        if (foreign)
        {
            return 0;
        }

        // After 其中 the list may go on, or the row is one of the level above.
        int listed = open.FindLastIndex(InList);
        if (listed > 0 && listed == open.Count - 1)
        {
            if (row.MetricId is not null && _rows[open[listed - 1]].MetricId is null && sibling >= 0)
            {
                // 公用经费 after the details of a project is a row of the table's own level.
                return sibling;
            }

            unsure = true;
            if (sibling >= 0)
            {
                _otherwise[i] = level;
            }

            return listed;
        }

        if (sibling >= 0)
        {
            return sibling;
        }

        // An unnumbered row after numbered ones: their detail, or on their level.
        unsure = Numbered(top);
        return open.Count;
    }

    private bool IsPartOf(string? metric, string? whole)
    {
        if (metric is null || whole is null || metric == whole)
        {
            return false;
        }

        for (Metric? parent = _catalogue.Find(metric); parent?.Parent is not null; parent = _catalogue.Find(parent.Parent))
        {
            if (parent.Parent == whole)
            {
                return true;
            }
        }

        return false;
    }

    private bool InList(int row) => _rows[row].OfWhich || _listed.Contains(row);

    private static bool Numbered(TableRow row) => row.Numbering != Numbering.None;
}
