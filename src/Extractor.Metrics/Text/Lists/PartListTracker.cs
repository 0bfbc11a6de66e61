using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Text.Lists;

/// <summary>
/// Follows which figure is a part of which whole while a paragraph is read: 其中, brackets, 由…构成, 包括, …中, and 合计 after the parts.
/// </summary>
internal sealed class PartListTracker
{
    private readonly MetricCatalogue _catalogue;
    private readonly WholeFinder _wholes;
    private readonly PartListOpener _opener;
    private readonly TotalBehind _totals;
    private readonly UnmarkedParts _unmarked;
    private readonly Stack<OpenPartList> _open = new();
    private readonly List<OpenPartList> _closed = [];

    public PartListTracker(MetricCatalogue catalogue, LabelReader labels)
    {
        _catalogue = catalogue;
        _wholes = new WholeFinder(catalogue, labels);
        _opener = new PartListOpener(labels, _wholes, DividedBefore);
        _totals = new TotalBehind(catalogue, labels);
        _unmarked = new UnmarkedParts(catalogue, WholeOf);
    }

    /// <summary>The lists found so far, whole and parts settled.</summary>
    public IReadOnlyList<OpenPartList> Lists
    {
        get
        {
            CloseAll();
            return _closed;
        }
    }

    /// <summary>The whole that a figure was listed as a part of.</summary>
    public FigureDraft? WholeOf(FigureDraft part) =>
        _open.Concat(_closed).FirstOrDefault(list => list.Parts.Contains(part))?.Whole;

    /// <summary>Ends the lists of the sentence before.</summary>
    public void StartSentence() => CloseAll();

    /// <summary>Opens a list where the words before a figure announce one.</summary>
    /// <returns>The metric whose parts are being listed, for reading short part names; <see langword="null"/> where none is.</returns>
    public string? Open(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier)
    {
        while (_open.TryPeek(out OpenPartList? top) && top.Bracket >= 0 && top.Bracket != draft.Bracket && top.Bracket != draft.OuterBracket)
        {
            Close();
        }

        if (draft.IsAmount || draft.Part == ComparisonPart.Difference)
        {
            OpenPartList? list = _opener.Open(draft, drafts, index, earlier);
            if (list is not null)
            {
                list.Nested = _open.TryPeek(out OpenPartList? outer) && outer.Bracket == list.Bracket;
                list.Neighbours.AddRange(earlier.Skip(Math.Max(0, earlier.Count - 8)).Where(d => d.Paragraph == draft.Paragraph));
                _open.Push(list);
            }
        }

        return _open.TryPeek(out OpenPartList? current) ? current.Whole.MetricId : null;
    }

    /// <summary>Adds the lists whose parts no word announces.</summary>
    public void AdoptUnmarkedParts(IReadOnlyList<FigureDraft> drafts)
    {
        foreach (OpenPartList list in _unmarked.Find(drafts))
        {
            _closed.Add(list);
        }
    }

    /// <summary>Puts a figure whose label is known into the list it belongs to.</summary>
    public void Place(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (draft.TotalWord && draft.IsAmount)
        {
            if (_open.TryPeek(out OpenPartList? open) && open.Parts.Count > 0 && open.Bracket == draft.Bracket)
            {
                Close();
            }

            if (_totals.Find(draft, drafts, index) is { } total)
            {
                _closed.Add(total);
            }

            return;
        }

        while (_open.TryPeek(out OpenPartList? list))
        {
            if (!list.Takes(draft))
            {
                if (list.Parts.Count > 0 && draft.Bracket == list.Bracket && (list.IsNextItem(draft) || (list.Whole.MetricId is null && draft.Role is MentionRole.Value or MentionRole.Rate && draft.Lead.Contains('；', StringComparison.Ordinal))))
                {
                    // 一是提案15件，其中办结13件；二是改造卫生服务中心9所；三是受理556件: what follows is of another item.
                    Close();
                    continue;
                }

                return;
            }

            if (draft.MetricId is not null && draft.Scope is not null && draft.Scope != list.Whole.Scope && list.Whole.MetricId is not null && draft.MetricId != list.Whole.MetricId)
            {
                return;
            }

            if (Sibling(draft, list, drafts, index) is { } sibling)
            {
                sibling.Add(draft);
                return;
            }

            if (list.Parts.Count == 0 && list.Opening == ListOpening.Bracket && draft.MetricId is not null && draft.MetricId == list.Whole.MetricId
                && (draft.Reading?.PreviousYear == true || (draft.Basis is { } other && other != (list.Whole.Basis ?? Basis.Actual))))
            {
                // 决算27.84万元（年初预算31.00万元，上年决算29.66万元）: the same thing on another basis is no part.
                return;
            }

            if (list.Parts.Count == 0 && list.Opening == ListOpening.Bracket && draft.MetricId is not null && draft.MetricId == list.Whole.MetricId && draft.Reading?.Basis == Basis.InitialBudget
                && draft.LabelText.StartsWith("年初", StringComparison.Ordinal) && list.Whole.Basis == Basis.InitialBudget && !list.Whole.LabelText.Contains("年初", StringComparison.Ordinal))
            {
                // 预算29.53万元（年初29.30万元）: the budget is the one at the end of the year, as its first state is told apart.
                list.Whole.Basis = Basis.AdjustedBudget;
                return;
            }

            if (BelongsOutside(draft, list) || list.EndsBefore(draft))
            {
                Close();
                continue;
            }

            if (draft.MetricId is not null && draft.MetricId == list.Whole.MetricId && draft.Scope is null && list.Opening is ListOpening.OfWhich or ListOpening.Bracket)
            {
                // 离退休人员274人（离休3人、退休271人）: a narrower thing under the same word.
                draft.MetricId = null;
            }

            if (list.Whole.Basis is null && draft.Reading?.Basis == Basis.InitialBudget && draft.LabelText.Contains("年初", StringComparison.Ordinal))
            {
                // 其中…公务接待费年初预算60,000.00元、支出32,844.00元: the plan of a part is no part of what was spent.
                return;
            }

            list.Add(draft);
            draft.Basis ??= list.Whole.Basis;
            draft.Year ??= list.Whole.Year;
            draft.Universe ??= list.Whole.Universe ?? UniverseOf(list.Whole);
            draft.Scope ??= list.Whole.Scope;
            return;
        }
    }

    // 其中：基本支出全年预算a，执行b；项目支出全年预算c，执行d: parts on another basis are parts of the whole on that basis.
    private static OpenPartList? Sibling(FigureDraft draft, OpenPartList list, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (draft.Reading?.Basis is not { } basis || list.Whole.Basis is not { } wholeBasis || basis == wholeBasis)
        {
            return null;
        }

        // 全年预算数…，其中基本支出预算数…: a bare 预算数 among the parts of the adjusted budget is of it.
        if (wholeBasis == Basis.AdjustedBudget && basis == Basis.InitialBudget && !draft.LabelText.Contains("年初", StringComparison.Ordinal) && !draft.LabelText.Contains("批复", StringComparison.Ordinal))
        {
            draft.Basis = wholeBasis;
            return null;
        }

        if (list.Parts.Count == 0)
        {
            return null;
        }

        if (list.Siblings.TryGetValue(basis, out OpenPartList? known))
        {
            return known;
        }

        FigureDraft? whole = drafts.Take(index).LastOrDefault(d => d.IsAmount && d != draft && d.MetricId == list.Whole.MetricId && d.Basis == basis && d.Bracket == list.Whole.Bracket && !list.Parts.Contains(d))
            ?? list.Neighbours.LastOrDefault(d => d.IsAmount && d.MetricId == list.Whole.MetricId && d.Basis == basis);
        if (whole is null || whole.MetricId is null)
        {
            return null;
        }

        var sibling = new OpenPartList(whole, list.Opening, list.Bracket, draft) { Partial = list.Partial };
        list.Siblings[basis] = sibling;
        return sibling;
    }

    private static string? UniverseOf(FigureDraft whole) =>
        whole.MetricId == "expenditure.fiscal" ? "财政拨款" : null;

    // 按支出性质分，a、b；按功能分类分，c、d: another division of the same whole.
    private FigureDraft? DividedBefore(FigureDraft draft) =>
        _open.Concat(Enumerable.Reverse(_closed)).FirstOrDefault(list => list.Opening == ListOpening.ConsistsOf && list.Bracket == draft.Bracket && list.Parts.Count > 1 && list.Parts[0].Sentence == draft.Sentence && list.Parts[0].Paragraph == draft.Paragraph
            && list.Parts[0].Lead.Contains('按', StringComparison.Ordinal) && WholeFinder.SameKind(list.Whole, draft))?.Whole;

    // A part whose catalogue parent is an outer whole, or a metric that is no part of the whole at all, ends the list.
    private bool BelongsOutside(FigureDraft draft, OpenPartList list)
    {
        if (draft.MetricId is null || list.Whole.MetricId is null || list.Parts.Count == 0)
        {
            return false;
        }

        if (list.Whole.MetricId == "staff.active" && draft.MetricId is "staff.retired" or "staff.approved")
        {
            // 在职40名，其中党员26人，退休52名: the retired are not of those in post.
            return true;
        }

        string? parent = _catalogue.Find(draft.MetricId)?.Parent;
        if (parent is not null && _wholes.IsAncestor(list.Whole.MetricId, parent))
        {
            return false;
        }

        if (draft.MetricId == list.Whole.MetricId)
        {
            return draft.Scope == list.Whole.Scope && draft.Reading?.Basis is not null;
        }

        return list.Parts.Any(part => part.MetricId is not null && _catalogue.Find(part.MetricId)?.Parent is { } other && _wholes.IsAncestor(list.Whole.MetricId, other));
    }

    private void Close()
    {
        OpenPartList list = _open.Pop();
        if (list.Parts.Count > 0)
        {
            _closed.Add(list);
        }

        _closed.AddRange(list.Siblings.Values);
    }

    private void CloseAll()
    {
        while (_open.Count > 0)
        {
            Close();
        }
    }
}
