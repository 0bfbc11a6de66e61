using System.Text.RegularExpressions;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Tables.Headers;
using Extractor.Metrics.Tables.Layout;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Reading;

/// <summary>Gives the columns of a band their meaning, from the header cells over them and from what their cells hold.</summary>
internal sealed partial class ColumnReader
{
    private readonly Grid _grid;
    private readonly TableFrame _frame;
    private readonly ConceptMatcher _concepts;

    /// <summary>Creates a reader for one table.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="frame">What is said around the table.</param>
    /// <param name="concepts">The catalogue.</param>
    public ColumnReader(Grid grid, TableFrame frame, ConceptMatcher concepts)
    {
        _grid = grid;
        _frame = frame;
        _concepts = concepts;
    }

    /// <summary>Reads the columns of a band.</summary>
    /// <param name="band">The band.</param>
    /// <param name="title">Receives the text of the merged cell beside the band, with its unit.</param>
    public List<TableColumn> Read(BandLayout band, out (string Text, Unit? Unit)? title)
    {
        title = null;
        var drafts = new List<ColumnDraft>(_grid.ColumnCount);
        for (int column = 0; column < _grid.ColumnCount; column++)
        {
            IReadOnlyList<GridCell> path = HeaderPaths.Over(_grid, band, column, out GridCell? side);
            if (side is not null)
            {
                string text = HeaderParser.TakeUnit(side.Key, out Unit? unit);
                title ??= (text, unit);
            }

            ColumnProfile profile = ColumnProfile.Of(_grid, column, band.BodyRows);
            drafts.Add(Draft(column, WithoutGroupHeads(band, column, path), profile, side is not null && path.Count == 0 && !profile.IsNumeric && NamesNothing(band, column, side)));
        }

        Settle(drafts);
        return [.. drafts.Select(Finish)];
    }

    // The column of a band's name holds nothing else, but for a total that spans from it.
    private bool NamesNothing(BandLayout band, int column, GridCell side) =>
        band.BodyRows.All(row => _grid[row, column] is not { Kind: CellKind.Text } cell || ReferenceEquals(cell, side) || cell.Key == side.Key
            || cell.Cell.ColumnSpan > side.Cell.ColumnSpan || TotalWords.Find(cell.Key, out _) != TotalKind.None);

    // 收入 over 项目 | 决算数 names the half, not the column.
    private IReadOnlyList<GridCell> WithoutGroupHeads(BandLayout band, int column, IReadOnlyList<GridCell> path)
    {
        if (path.Count < 2 || path[0].Cell.ColumnSpan < 2 || path[0].Cell.Column == column)
        {
            return path;
        }

        IReadOnlyList<GridCell> first = HeaderPaths.Over(_grid, band, path[0].Cell.Column, out _);
        bool overLabel = first.Count > 1 && StubWords.Find(HeaderParser.TakeUnit(first[^1].Key, out _)) is ColumnRole.Label or ColumnRole.Code;
        return overLabel && StubWords.Find(path[^1].Key) is null ? [.. path.Skip(1)] : path;
    }

    private static ColumnDraft Draft(int column, IReadOnlyList<GridCell> path, ColumnProfile profile, bool isSide)
    {
        var draft = new ColumnDraft(column, [.. path.Select(static cell => cell.Key)], profile) { IsSide = isSide };
        foreach (GridCell cell in path)
        {
            HeaderTerm term = HeaderParser.Parse(cell.Key);
            draft.Role = Combine(draft.Role, term, cell.Key);
            draft.Basis = term.Basis != Basis.None ? term.Basis
                : draft.Basis == Basis.InitialBudget && WholeYear().IsMatch(cell.Key) ? Basis.AdjustedBudget
                : draft.Basis;
            draft.Year = term.Year ?? draft.Year;
            draft.Offset = term.YearOffset ?? (term.Year is null ? draft.Offset : null);
            draft.Unit = term.Unit ?? draft.Unit;
            if (term.Concept.Length > 0 || term.Total != TotalKind.None || term.OfWhich)
            {
                draft.OfWhich = term.OfWhich;
                draft.Total = term.Total;
            }

            draft.Direction = term.Direction != 0 ? term.Direction : draft.Direction;
            if (term.Concept.Length > 0)
            {
                draft.Concepts.Add(term.Concept);
            }
        }

        return draft;
    }

    private static ColumnRole? Combine(ColumnRole? outer, HeaderTerm term, string key)
    {
        if (term.Role is not { } inner)
        {
            return outer;
        }

        if (outer is ColumnRole.Change or ColumnRole.ChangeRate)
        {
            bool percent = term.Unit is { Dimension: Dimension.Percent } || inner is ColumnRole.Rate or ColumnRole.ChangeRate || key.EndsWith('率') || key.Contains('幅', StringComparison.Ordinal) || key.Contains("比例", StringComparison.Ordinal);
            return percent ? ColumnRole.ChangeRate : inner is ColumnRole.Amount or ColumnRole.Change ? ColumnRole.Change : inner;
        }

        return inner == ColumnRole.Amount && outer == ColumnRole.Count && term.Basis == Basis.None ? ColumnRole.Count : inner;
    }

    private void Settle(List<ColumnDraft> drafts)
    {
        bool evaluation = drafts.Any(static draft => draft.Role is ColumnRole.Weight or ColumnRole.Score or ColumnRole.IndicatorLevel1 or ColumnRole.IndicatorLevel2 or ColumnRole.IndicatorName);
        bool adjusted = drafts.Any(static draft => draft.Basis == Basis.AdjustedBudget && !draft.Path[^1].Contains("调整数", StringComparison.Ordinal));
        bool labelSeen = false;
        for (int i = 0; i < drafts.Count; i++)
        {
            ColumnDraft draft = drafts[i];
            if (draft.IsSide)
            {
                draft.Role = ColumnRole.Text;
                continue;
            }

            if (!evaluation && draft.Role is ColumnRole.Target or ColumnRole.Achieved)
            {
                draft.Basis = draft.Role == ColumnRole.Target ? Basis.InitialBudget : Basis.Actual;
                draft.Role = ColumnRole.Amount;
            }

            if (adjusted && draft.Path.Count > 0 && draft.Path[^1] is "调整数" or "预算调整数" or "年中调整数" or "调整")
            {
                draft.Role = ColumnRole.Change;
                draft.Basis = Basis.None;
            }

            if (draft.Role == ColumnRole.Change && draft.Profile.Percents > 0 && draft.Profile.Percents * 2 >= draft.Profile.Numbers)
            {
                draft.Role = ColumnRole.ChangeRate;
            }

            if (draft.Role is ColumnRole.Label or ColumnRole.Text && labelSeen && draft.Profile.Numbers > 0 && draft.Profile.Texts == 0)
            {
                // 收入 and 支出 head a label column in one template and a number column in another.
                draft.Role = null;
                draft.Concepts.Add(draft.Path.Count > 0 ? draft.Path[^1] : string.Empty);
            }

            draft.Role ??= ByContent(draft, labelSeen);
            if (draft.Role is ColumnRole.Amount or ColumnRole.Count && draft.Profile is { Numbers: 0, Texts: > 0 })
            {
                draft.Role = labelSeen ? ColumnRole.Text : ColumnRole.Label;
            }

            if (draft.Role == ColumnRole.Amount && draft.Unit is null && _frame.Unit is { Dimension: Dimension.Count } && draft.Basis == Basis.None)
            {
                draft.Role = ColumnRole.Count;
            }

            labelSeen |= draft.Role is ColumnRole.Label or ColumnRole.IndicatorLevel1 or ColumnRole.IndicatorLevel2 or ColumnRole.IndicatorName or ColumnRole.Code;
        }

        DropStrayLabels(drafts);
        DropAttributes(drafts);
    }

    // 项目名称 | 项目类别 | 年初预算: the kind of a row is no name of it.
    private static void DropAttributes(List<ColumnDraft> drafts)
    {
        bool named = false;
        bool numbers = false;
        foreach (ColumnDraft draft in drafts)
        {
            if (draft.Role == ColumnRole.Label && named && !numbers && draft.Path.Count > 0 && AttributeHeader().IsMatch(draft.Path[^1]))
            {
                draft.Role = ColumnRole.Text;
            }

            named |= draft.Role == ColumnRole.Label;
            numbers |= draft.Role >= ColumnRole.Target;
        }
    }

    // A text column without a number column to its right names nothing.
    private static void DropStrayLabels(List<ColumnDraft> drafts)
    {
        bool numbers = false;
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            ColumnDraft draft = drafts[i];
            if (draft.Role == ColumnRole.Label && !numbers && drafts.Take(i).Any(static other => other.Role == ColumnRole.Label))
            {
                draft.Role = ColumnRole.Text;
            }

            numbers |= draft.Role >= ColumnRole.Target;
        }
    }

    private ColumnRole ByContent(ColumnDraft draft, bool labelSeen)
    {
        ColumnProfile profile = draft.Profile;
        if (!profile.IsNumeric)
        {
            return labelSeen || profile.Texts == 0 ? ColumnRole.Text : ColumnRole.Label;
        }

        if (profile.Percents * 2 > profile.Numbers)
        {
            return ColumnRole.Rate;
        }

        if (draft.Unit is { } unit)
        {
            return unit.Dimension switch
            {
                Dimension.Money => ColumnRole.Amount,
                Dimension.Count => ColumnRole.Count,
                Dimension.Percent => ColumnRole.Rate,
                Dimension.Score => ColumnRole.Score,
                _ => ColumnRole.Number,
            };
        }

        if (draft.Index == 0 && !labelSeen && draft.Path.Count == 0)
        {
            return ColumnRole.Sequence;
        }

        return _frame.Unit is { Dimension: Dimension.Money } && profile.Decimals * 2 >= profile.Numbers ? ColumnRole.Amount
            : _frame.Unit is { Dimension: Dimension.Count } ? ColumnRole.Count
            : ColumnRole.Number;
    }

    private TableColumn Finish(ColumnDraft draft)
    {
        ColumnRole role = draft.Role ?? ColumnRole.Text;
        bool rate = role is ColumnRole.ExecutionRate or ColumnRole.Rate or ColumnRole.Share or ColumnRole.ChangeRate;
        if (rate && draft.Profile is { Percents: 0, Fractions: > 0 } && draft.Profile.Fractions == draft.Profile.Decimals && draft.Unit is null)
        {
            // 0.9741 for 97.41%: not a percentage as printed.
            role = ColumnRole.Number;
        }

        int? year = draft.Year ?? (draft.Offset is { } offset && _frame.Year is { } own ? own + offset : null);
        return new TableColumn(
            draft.Index, draft.Path, role, draft.Basis, year, draft.Unit, draft.Concepts, MetricOf(draft, role), draft.OfWhich, draft.Total, draft.Direction);
    }

    private string? MetricOf(ColumnDraft draft, ColumnRole role)
    {
        if (draft.Concepts.Count == 0 || role is ColumnRole.Label or ColumnRole.Text)
        {
            return null;
        }

        if (role is ColumnRole.ExecutionRate or ColumnRole.Rate)
        {
            return _concepts.FindRate(draft.Concepts[^1])?.Id;
        }

        if (role is not (ColumnRole.Amount or ColumnRole.Count or ColumnRole.Number))
        {
            return null;
        }

        string? parent = _frame.Subject;
        string? found = null;
        foreach (string concept in draft.Concepts)
        {
            found = _concepts.FindAmount(concept, LedgerSide.None, parent)?.Id;
            parent = found ?? parent;
        }

        return found;
    }

    // 预算数 over 年初 | 全年.
    [GeneratedRegex("^(全年|年度|调整|调整后|变更后|年中调整|全年调整|调整后全年|最终)(数|额|金额)?$")]
    private static partial Regex WholeYear();

    [GeneratedRegex("(类别|类型|性质|属性|方式|级次|来源|用途|科室|处室|主管单位|地区)$")]
    private static partial Regex AttributeHeader();

    private sealed class ColumnDraft(int index, List<string> path, ColumnProfile profile)
    {
        public int Index { get; } = index;

        public List<string> Path { get; } = path;

        public ColumnProfile Profile { get; } = profile;

        public bool IsSide { get; init; }

        public ColumnRole? Role { get; set; }

        public Basis Basis { get; set; }

        public int? Year { get; set; }

        public int? Offset { get; set; }

        public Unit? Unit { get; set; }

        public List<string> Concepts { get; } = [];

        public bool OfWhich { get; set; }

        public TotalKind Total { get; set; }

        public int Direction { get; set; }
    }
}
