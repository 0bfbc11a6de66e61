using System.Text.RegularExpressions;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Text;

/// <summary>
/// Follows which figure is a part of which whole while a paragraph is read: 其中, brackets, 由…构成, 包括, …中, and 合计 after the parts.
/// </summary>
internal sealed class PartListTracker
{
    private readonly MetricCatalogue _catalogue;
    private readonly LabelReader _labels;
    private readonly Stack<OpenPartList> _open = new();
    private readonly List<OpenPartList> _closed = [];

    public PartListTracker(MetricCatalogue catalogue, LabelReader labels)
    {
        _catalogue = catalogue;
        _labels = labels;
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
            OpenPartList? list = OpenBracket(draft, drafts, index)
                ?? OpenOfWhich(draft, drafts, index, earlier)
                ?? OpenConsists(draft, drafts, index, earlier)
                ?? OpenWithin(draft, drafts, index, earlier)
                ?? OpenGroup(draft, drafts, index)
                ?? OpenApart(draft, drafts, index)
                ?? OpenAnnounced(draft, drafts, index);
            if (list is not null)
            {
                list.Nested = _open.TryPeek(out OpenPartList? outer) && outer.Bracket == list.Bracket;
                list.Neighbours.AddRange(earlier.Skip(Math.Max(0, earlier.Count - 8)).Where(d => d.Paragraph == draft.Paragraph));
                _open.Push(list);
            }
        }

        return _open.TryPeek(out OpenPartList? current) ? current.Whole.MetricId : null;
    }

    /// <summary>
    /// Finds the parts that follow a budget without 其中: 年初预算安排支出2,050.00万元，基本支出1,220.00万元，项目支出830.00万元.
    /// Parts in the catalogue's sense that name no basis and sum to the whole are on the whole's basis.
    /// </summary>
    public void AdoptUnmarkedParts(IReadOnlyList<FigureDraft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            FigureDraft whole = drafts[i];
            if (!whole.IsAmount || WholeOf(whole) is not null)
            {
                continue;
            }

            if (whole.MetricId is null || whole.Basis is null)
            {
                AdoptRow(drafts, i);
                continue;
            }

            var parts = new List<FigureDraft>();
            for (int k = i + 1; k < drafts.Count && drafts[k].IsAmount && drafts[k].Bracket == whole.Bracket && SameKind(whole, drafts[k]) && drafts[k].Reading?.Basis is null; k++)
            {
                if (drafts[k].MetricId is not { } id || _catalogue.Find(id)?.Parent != whole.MetricId || WholeOf(drafts[k]) is not null)
                {
                    break;
                }

                parts.Add(drafts[k]);
            }

            decimal slack = (parts.Count + 1) * whole.Quantity.HalfUnit * whole.Quantity.Scale;
            if (parts.Count < 2 || Math.Abs(parts.Sum(static part => part.Quantity.Normalized) - whole.Quantity.Normalized) > slack)
            {
                continue;
            }

            var list = new OpenPartList(whole, ListOpening.Announced, whole.Bracket, parts[0]);
            foreach (FigureDraft part in parts)
            {
                part.Basis = whole.Basis;
                part.Year ??= whole.Year;
                part.Universe ??= whole.Universe;
                list.Parts.Add(part);
            }

            _closed.Add(list);
        }
    }

    // 办理案件412件，民事318件、刑事94件: a row right behind that makes up the whole exactly.
    private void AdoptRow(IReadOnlyList<FigureDraft> drafts, int index)
    {
        FigureDraft whole = drafts[index];
        var parts = new List<FigureDraft>();
        decimal sum = 0m;
        for (int k = index + 1; k < drafts.Count && sum < whole.Quantity.Normalized; k++)
        {
            FigureDraft part = drafts[k];
            string separator = parts.Count == 0 ? "，" : "、和与及，";
            if (!part.IsAmount || !SameKind(whole, part) || part.Bracket != whole.Bracket || part.Inherited || part.Label.Length == 0 || part.Lead.Length == 0
                || !separator.Contains(part.Lead[0], StringComparison.Ordinal) || WholeOf(part) is not null || part.TotalWord)
            {
                return;
            }

            parts.Add(part);
            sum += part.Quantity.Normalized;
        }

        if (parts.Count < 2 || sum != whole.Quantity.Normalized || whole.Quantity.Normalized < 10m)
        {
            return;
        }

        var list = new OpenPartList(whole, ListOpening.Announced, whole.Bracket, parts[0]);
        list.Parts.AddRange(parts);
        _closed.Add(list);
    }

    /// <summary>Puts a figure whose label is known into the list it belongs to.</summary>
    public void Place(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (draft.TotalWord && draft.IsAmount)
        {
            SumBefore(draft, drafts, index);
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

    private static OpenPartList? OpenBracket(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (draft.Bracket < 0 || drafts.Take(index).Any(d => d.Bracket == draft.Bracket))
        {
            return null;
        }

        FigureDraft? whole = index > 0 ? drafts[index - 1] : null;
        if (whole is null || whole.Bracket != draft.OuterBracket || !SameKind(whole, draft))
        {
            return null;
        }

        // The bracket must stand right after the whole: 15.2万元（…）, not after further words.
        int bracket = draft.Lead.IndexOf('（', StringComparison.Ordinal);
        bool behindNoun = bracket is > 0 and <= 8 && draft.Quantity.Dimension == Dimension.Count && draft.Lead.AsSpan()[..bracket].IndexOfAny("，；。、：") < 0;
        return bracket == 0 || behindNoun
            ? new OpenPartList(whole, ListOpening.Bracket, draft.Bracket, draft) { Partial = LeadPatterns.PartialWords().IsMatch(draft.LabelText) }
            : null;
    }

    private OpenPartList? OpenOfWhich(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier)
    {
        // 其中：投入15分得14分: the words before the weight are the words before the score.
        string lead = index > 0 && drafts[index - 1].Role == MentionRole.Weight && drafts[index - 1].Bracket == draft.Bracket ? drafts[index - 1].Lead + draft.Lead : draft.Lead;
        int at = lead.LastIndexOf("其中", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        if (PartListPatterns.OfWhichConsists().IsMatch(lead[(at + 2)..]))
        {
            // 其中基本支出又包括人员经费、公用经费: the words name another whole.
            return null;
        }

        LabelReading first = _labels.Read(draft.LabelText);
        if (first is { Metric: null, Core.Length: 0, Basis: Basis.InitialBudget } && index > 0 && drafts[index - 1] is { IsAmount: true, Basis: Basis.AdjustedBudget } && draft.LabelText.Contains("年初", StringComparison.Ordinal))
        {
            // 全年预算数506.61万元，其中年初预算244.69万元: an earlier state of the same budget.
            return null;
        }

        string? parent = first.Metric?.Parent;
        bool bare = first.Basis == Basis.InitialBudget && !draft.LabelText.Contains("年初", StringComparison.Ordinal) && !draft.LabelText.Contains("批复", StringComparison.Ordinal);
        bool BasisFits(FigureDraft candidate) => first.Basis is null || candidate.Basis is null || candidate.Basis == first.Basis || (bare && candidate.Basis == Basis.AdjustedBudget);
        FigureDraft? whole = Find(drafts, index, earlier, draft, candidate => parent is not null && IsAncestor(candidate.MetricId, parent) && BasisFits(candidate), 12)
            ?? Find(drafts, index, earlier, draft, candidate => (parent is null || candidate.MetricId is null) && candidate.Group < 0 && BasisFits(candidate), 6);
        if (whole is null)
        {
            return null;
        }

        // 决算36.48万元…；年初预算39.00万元。其中: the outturn is meant unless only the budget closes.
        FigureDraft? budget = null;
        if (first.Basis is null && whole.Basis is Basis.InitialBudget or Basis.AdjustedBudget && whole.MetricId is not null
            && Find(drafts, index, earlier, draft, candidate => candidate.MetricId == whole.MetricId && candidate.Basis is null or Basis.Actual && candidate.Scope == whole.Scope, 6) is { } actual)
        {
            budget = whole;
            whole = actual;
        }

        string inside = lead[(at + 2)..];
        return new OpenPartList(whole, ListOpening.OfWhich, draft.Bracket, draft) { Partial = LeadPatterns.PartialWords().IsMatch(inside), OtherWhole = budget };
    }

    private OpenPartList? OpenConsists(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier)
    {
        Match? match = null;
        bool money = draft.Quantity.Dimension == Dimension.Money;
        foreach (Match candidate in PartListPatterns.Consists().Matches(draft.Lead))
        {
            match = candidate;
        }

        if (match is null)
        {
            return null;
        }

        string word = match.Groups["word"].Value;
        if (word.EndsWith('看') && !money)
        {
            return null;
        }

        if (word.StartsWith("分别", StringComparison.Ordinal) && draft.Group >= 0)
        {
            return null;
        }

        if (word == "由" && !PartListPatterns.Composed().IsMatch(draft.Lead[match.Index..]) && !drafts.Skip(index).Any(static d => PartListPatterns.Composed().IsMatch(d.Trail)))
        {
            return null;
        }

        int end = match.Index + match.Length;
        if (draft.Lead.Length - draft.LabelText.Length < end && end < draft.Lead.Length)
        {
            draft.LabelText = draft.Lead[end..];
        }

        FigureDraft? whole = (word.StartsWith('按') ? DividedBefore(draft) : null) ?? Named(match.Groups["whole"].Value.TrimEnd('又', '还', '主', '则', '也'), draft, drafts, index, earlier)
            ?? (match.Groups["whole"].Length > 5 ? null : Find(drafts, index, earlier, draft, static _ => true, word.StartsWith('按') || index == 0 ? 6 : 3));
        if (whole is null)
        {
            return null;
        }

        if (match.Groups["whole"].Length == 0 && whole.MetricId is { } told && _labels.Read(draft.LabelText).Metric is { Parent: { } above } && !IsAncestor(told, above))
        {
            // 公用经费43.25万元。从结构看，项目支出835.66万元: no part of what was told last.
            return null;
        }

        FigureDraft? budget = null;
        if (match.Groups["whole"].Length == 0 && whole.Basis is Basis.InitialBudget or Basis.AdjustedBudget && whole.MetricId is not null && _labels.Read(draft.LabelText).Basis is null && draft.Frame is null
            && Find(drafts, index, earlier, draft, candidate => candidate.MetricId == whole.MetricId && candidate.Basis is null or Basis.Actual && candidate.Scope == whole.Scope, 6) is { } actual)
        {
            // 决算8,989.04元，年初预算9,700.00元。从构成看: the outturn is meant unless only the budget closes.
            (budget, whole) = (whole, actual);
        }

        return new OpenPartList(whole, ListOpening.ConsistsOf, draft.Bracket, draft)
        {
            OtherWhole = budget,
            Partial = LeadPatterns.PartialWords().IsMatch(word) || LeadPatterns.PartialWords().IsMatch(draft.LabelText),
        };
    }

    // 按支出性质分，a、b；按功能分类分，c、d: another division of the same whole.
    private FigureDraft? DividedBefore(FigureDraft draft) =>
        _open.Concat(Enumerable.Reverse(_closed)).FirstOrDefault(list => list.Opening == ListOpening.ConsistsOf && list.Bracket == draft.Bracket && list.Parts.Count > 1 && list.Parts[0].Sentence == draft.Sentence && list.Parts[0].Paragraph == draft.Paragraph
            && list.Parts[0].Lead.Contains('按', StringComparison.Ordinal) && SameKind(list.Whole, draft))?.Whole;

    private OpenPartList? OpenWithin(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier)
    {
        if (draft.Lead.StartsWith('中') && index > 0 && !draft.Lead.StartsWith("中央", StringComparison.Ordinal) && SameKind(drafts[index - 1], draft))
        {
            if (draft.LabelText.StartsWith('中'))
            {
                draft.LabelText = draft.LabelText[1..];
            }

            return new OpenPartList(drafts[index - 1], ListOpening.Within, draft.Bracket, draft) { Partial = LeadPatterns.PartialWords().IsMatch(draft.Lead) };
        }

        Match match = PartListPatterns.Within().Match(draft.Lead);
        if (match.Success && LeadPatterns.Increment().IsMatch(match.Groups["whole"].Value) && IncrementBefore(draft, drafts, index, earlier) is { } increment)
        {
            return new OpenPartList(increment, ListOpening.Within, draft.Bracket, draft) { Partial = LeadPatterns.PartialWords().IsMatch(draft.Lead[match.Index..]) };
        }

        FigureDraft? whole = !match.Success ? null : CountedBefore(match.Groups["whole"], draft, drafts, index) ?? Named(match.Groups["whole"].Value, draft, drafts, index, earlier);
        if (whole is null)
        {
            return null;
        }

        int end = match.Index + match.Length;
        if (draft.Lead.Length - draft.LabelText.Length < end && end < draft.Lead.Length)
        {
            draft.LabelText = draft.Lead[end..];
        }

        return new OpenPartList(whole, ListOpening.Within, draft.Bracket, draft) { Partial = LeadPatterns.PartialWords().IsMatch(draft.Lead[match.Index..]) };
    }

    // 30名编制中，行政编制8名: the noun right behind a count names it.
    private FigureDraft? CountedBefore(Group noun, FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (noun.Index > 0 || noun.Value[0] is '、' or '和' or '及' or '与' || index == 0 || drafts[index - 1] is not { IsAmount: true, Quantity.Dimension: Dimension.Count } counted || counted.Bracket != draft.Bracket || counted.Quantity.Normalized % 1m != 0m || !SameKind(counted, draft))
        {
            return null;
        }

        if (counted.MetricId is null && (counted.Inherited || counted.Label.Length == 0) && _labels.Read(noun.Value) is { Metric: { Type: MetricType.Count } metric } told)
        {
            (counted.MetricId, counted.Label, counted.Inherited) = (metric.Id, told.Core, false);
        }

        return counted;
    }

    // 分为A和B两类，分别为x和y.
    private static OpenPartList? OpenGroup(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index) =>
        draft.NamedBefore && draft.GroupPosition == 0 && drafts.Take(index).LastOrDefault(d => d.Bracket == draft.Bracket && SameKind(d, draft)) is { } whole
            ? new OpenPartList(whole, ListOpening.ConsistsOf, draft.Bracket, draft)
            : null;

    // 全年收入846.25万元，除其他收入8.20万元外，838.05万元均为财政拨款; 277.15万元的项目支出，有74.30万元用于….
    private static OpenPartList? OpenApart(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index) =>
        index > 0 && drafts[index - 1].Bracket == draft.Bracket && SameKind(drafts[index - 1], draft)
            && (PartListPatterns.SpentOn().IsMatch(draft.Lead) || (draft.LabelText.StartsWith('除') && draft.Trail.StartsWith('外')) || (draft.LabelText == "有" && LeadPatterns.PurposeTrail().IsMatch(draft.Trail)))
            ? new OpenPartList(drafts[index - 1], ListOpening.ConsistsOf, draft.Bracket, draft)
            : null;

    private static OpenPartList? OpenAnnounced(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index) =>
        draft.Lead.Length > 0 && (draft.Lead[0] is '：' or '—' || (draft.Lead.StartsWith("，即", StringComparison.Ordinal) && !draft.Lead.StartsWith("，即将", StringComparison.Ordinal))) && index > 0 && SameKind(drafts[index - 1], draft)
            ? new OpenPartList(drafts[index - 1], ListOpening.Announced, draft.Bracket, draft) { Partial = LeadPatterns.PartialWords().IsMatch(draft.LabelText) }
            : null;

    // 调整额中，…: the change told of last in the passage.
    private static FigureDraft? IncrementBefore(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier) =>
        drafts.Take(index).Reverse().Concat(earlier.Reverse().TakeWhile(d => d.Paragraph == draft.Paragraph && d.Sentence >= draft.Sentence - 2))
            .FirstOrDefault(d => d.Bracket < 0 && d.Quantity.Dimension == draft.Quantity.Dimension && (d.Part == ComparisonPart.Difference || (d.IsAmount && LeadPatterns.Supplement().IsMatch(d.LabelText))));

    // 基本支出包括…: the most recent amount with the label that the words name.
    private FigureDraft? Named(string words, FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier)
    {
        if (words.Length == 0)
        {
            return null;
        }

        // 支出由五部分构成: the spending told of last, wherever it stands.
        if (words is "支出" or "资金支出" or "总支出" or "实际支出" or "项目支出" or "经费支出" or "资金"
            && earlier.LastOrDefault(d => d is { IsAmount: true, Basis: Basis.Actual, MetricId: "expenditure.project" or "expenditure.total" } && SameKind(d, draft) && d.Sentence >= draft.Sentence - 12) is { } spending
            && !(words == "项目支出" && spending.MetricId != "expenditure.project"))
        {
            return spending;
        }

        if (words is "资金" or "项目资金" or "全年预算" or "预算资金"
            && drafts.Take(index).Concat(earlier.Where(d => d.Paragraph == draft.Paragraph && d.Sentence >= draft.Sentence - 2)).LastOrDefault(d => d is { IsAmount: true, MetricId: "expenditure.project" } && SameKind(d, draft)) is { } funded)
        {
            return funded;
        }

        LabelReading reading = _labels.Read(words);
        if (reading.Metric is null && reading.Core.Length < 2)
        {
            return reading.Basis is null ? null : Find(drafts, index, earlier, draft, candidate => candidate.Basis == reading.Basis, 6);
        }

        if (reading.Metric is { } named && Find(drafts, index, earlier, draft, candidate => candidate.MetricId == named.Id && (reading.Basis is null || candidate.Basis == reading.Basis), 14) is null
            && earlier.LastOrDefault(d => d.IsAmount && d.MetricId == named.Id && d.Scope is null && SameKind(d, draft) && d.Sentence >= draft.Sentence - 8 && d.Basis is not Basis.InitialBudget) is { } before)
        {
            return before;
        }

        return Find(
            drafts,
            index,
            earlier,
            draft,
            candidate => reading.Metric is not null
                ? candidate.MetricId == reading.Metric.Id && (reading.Basis is null || candidate.Basis == reading.Basis)
                : candidate.Label == reading.Core || (candidate.Label.Length > 3 && candidate.Label.EndsWith(reading.Core, StringComparison.Ordinal)) || (reading.Core.Length > 3 && reading.Core.EndsWith(candidate.Label, StringComparison.Ordinal) && candidate.Label.Length > 3),
            14);
    }

    private static FigureDraft? Find(
        IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier, FigureDraft draft, Func<FigureDraft, bool> accepts, int reach)
    {
        int seen = 0;
        for (int k = index - 1; k >= 0 && seen < reach; k--, seen++)
        {
            FigureDraft candidate = drafts[k];
            bool visible = candidate.Bracket == draft.Bracket || candidate.Bracket == draft.OuterBracket;
            if (visible && SameKind(candidate, draft) && accepts(candidate))
            {
                return candidate;
            }
        }

        for (int k = earlier.Count - 1; k >= 0 && seen < reach; k--, seen++)
        {
            FigureDraft candidate = earlier[k];
            if (candidate.Paragraph != draft.Paragraph || candidate.Sentence < draft.Sentence - 4)
            {
                return null;
            }

            if (candidate.Bracket < 0 && SameKind(candidate, draft) && accepts(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool SameKind(FigureDraft whole, FigureDraft part)
    {
        bool role = part.Part == ComparisonPart.Difference ? whole.Part == ComparisonPart.Difference : whole.IsAmount;
        return role && whole.Quantity.Dimension == part.Quantity.Dimension
            && (part.Quantity.Dimension is Dimension.Money or Dimension.Score || OpenPartList.SameUnit(whole.Quantity.Unit, part.Quantity.Unit));
    }

    private bool IsAncestor(string? candidate, string parent)
    {
        for (string? id = parent; id is not null; id = _catalogue.Find(id)?.Parent)
        {
            if (id == candidate || (id == "expenditure.total" && candidate == "expenditure.fiscal"))
            {
                return true;
            }
        }

        return false;
    }

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
        if (parent is not null && IsAncestor(list.Whole.MetricId, parent))
        {
            return false;
        }

        if (draft.MetricId == list.Whole.MetricId)
        {
            return draft.Scope == list.Whole.Scope && draft.Reading?.Basis is not null;
        }

        return list.Parts.Any(part => part.MetricId is not null && _catalogue.Find(part.MetricId)?.Parent is { } other && IsAncestor(list.Whole.MetricId, other));
    }

    // A、B、C，合计D.
    private void SumBefore(FigureDraft total, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (_open.TryPeek(out OpenPartList? open) && open.Parts.Count > 0 && open.Bracket == total.Bracket)
        {
            Close();
        }

        var parts = new List<FigureDraft>();
        var breaks = new List<int>();
        for (int k = index - 1; k >= 0; k--)
        {
            FigureDraft part = drafts[k];
            if (part.Bracket != total.Bracket)
            {
                continue;
            }

            if (!SameKind(part, total) || part.TotalWord || (total.Quantity.Dimension == Dimension.Count && part.Quantity.Unit != total.Quantity.Unit))
            {
                if (part.IsAmount)
                {
                    break;
                }

                continue;
            }

            parts.Insert(0, part);
            if (part.Lead.Contains('；', StringComparison.Ordinal) && parts.Count > 1)
            {
                breaks.Add(parts.Count);
            }
        }

        // What is summed reaches back to a semicolon, or to where it computes; where several ends are open and none computes, none is taken.
        parts = Summed(parts, breaks, total);

        // A项目预算a、支出x，B项目预算b、支出y，合计支出: only the amounts on the total's basis.
        if (parts.Select(static part => part.Basis ?? Basis.Actual).Distinct().Count() > 1)
        {
            parts.RemoveAll(part => (part.Basis ?? Basis.Actual) != (total.Basis ?? Basis.Actual));
        }

        if (total.Reading?.Basis is null && parts.Select(static part => part.Basis).Distinct().ToList() is [{ } common])
        {
            // 基本支出、项目支出年初预算分别为a、b，合计c.
            total.Basis = common;
        }

        if (parts.Count > 1 && PartListPatterns.MadeUp().Match(total.Trail) is { Success: true } made && _labels.Read(made.Groups["whole"].Value) is { Metric: { } whole } told)
        {
            // 人员经费a、公用经费b合计c，构成年初基本支出预算: the words behind name the total and the basis of all three.
            total.MetricId = whole.Id;
            total.Label = told.Core;
            total.Basis = told.Basis ?? total.Basis;
            foreach (FigureDraft part in parts.Where(part => told.Basis is not null && part.Reading?.Basis is null))
            {
                part.Basis = told.Basis;
            }
        }

        if (parts.Count > 1)
        {
            if (parts.Select(static part => part.Year).Distinct().Count() == parts.Count)
            {
                // Several years together are no figure of one year.
                total.MetricId = null;
            }
            else if (total.Inherited && total.MetricId is not null && parts.Any(part => part.MetricId == total.MetricId) && parts.Any(part => part.MetricId != total.MetricId))
            {
                // …其他收入a，总计b: the sum of different things is none of them, but what they are all parts of.
                List<string?> parents = [.. parts.Select(part => part.MetricId is null ? null : _catalogue.Find(part.MetricId)?.Parent).OfType<string>().Distinct()];
                total.MetricId = parents.Count == 1 ? parents[0] : null;
                total.Label = total.MetricId is { } id ? _catalogue.Find(id)?.Label ?? total.Label : "合计";
            }

            var list = new OpenPartList(total, ListOpening.Total, total.Bracket, parts[0]);
            list.Parts.AddRange(parts);
            _closed.Add(list);
        }
    }

    private static List<FigureDraft> Summed(List<FigureDraft> parts, List<int> breaks, FigureDraft total)
    {
        decimal sum = 0m;
        decimal slack = total.Quantity.HalfUnit * total.Quantity.Scale;
        for (int count = 1; count <= parts.Count; count++)
        {
            Quantity part = parts[^count].Quantity;
            sum += part.Normalized;
            slack += part.HalfUnit * part.Scale;
            if (count > 1 && Math.Abs(sum - total.Quantity.Normalized) <= slack)
            {
                return parts[^count..];
            }
        }

        return breaks.Count == 0 ? parts : breaks.Count == 1 && breaks[0] == parts.Count ? parts : [];
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

/// <summary>The wordings that announce parts.</summary>
internal static partial class PartListPatterns
{
    /// <summary>包括, 由…构成, 分为 with the whole's name before.</summary>
    [GeneratedRegex("(?<whole>[^，。；：（）]*?)(?<word>(?<=^，)分别为|(?<=^，)分别是|包括|包含|分为|主要用于|主要投向|主要包括|主要是|主要有|具体来说|具体来看|具体看|从(?![^，。；：]*(?:预算|决算|执行|总体|整体|全年|进度|效果|效益))[^，。；：]{1,8}?来?看|按构成来?看|分项来?看|用于以下方面|构成为|构成是|组成为|涵盖|其构成|由(?!于)|具体为|具体是|具体包括|按[^，。；：（）]{1,8}分|明细为|(?:支出|资金|使用|具体)?明细如下|构成如下|含)(?:以下|下列|如下)?(?:[一二两三四五六七八九十0-9]+(?:个|类|项)?(?:部分|方面|项|类))?(?:构成|组成|拼成)?(?:方面)?[：，]?(?=[^，。；：]*$)")]
    public static partial Regex Consists();

    /// <summary>其中X包括.</summary>
    [GeneratedRegex("^[^，。；：]{2,12}(?:又|还|主要|则)?(?:包括|包含|分为|由[^，。；]*(?:构成|组成))")]
    public static partial Regex OfWhichConsists();

    /// <summary>合计2,980.00万元，构成年初基本支出预算: the name of a total behind it.</summary>
    [GeneratedRegex("^，?(?:共同|一并|合计)?(?:构成|组成|形成|即|即为|作为)(?<whole>[^，。；：（）]{4,16})(?=[，。；]|$)")]
    public static partial Regex MadeUp();

    /// <summary>……预算资金，用于人员经费a、公用经费b.</summary>
    [GeneratedRegex("^[^，。；：]{0,8}(?:资金|预算|经费|支出)，?(?:全部|主要|分别)?用于[^，。；：]+$")]
    public static partial Regex SpentOn();

    /// <summary>构成 or 组成 that closes a list opened by 由.</summary>
    [GeneratedRegex("^[^，。；]{0,6}(?:构成|组成|拼成)|由[^，。；：]{0,12}(?:构成|组成|拼成)")]
    public static partial Regex Composed();

    /// <summary>基本支出中，…: the whole's name before 中.</summary>
    [GeneratedRegex("(?<=^|[，。；：（）])(?<whole>[^，。；：（）]{2,24}?)(?<!其|年|集|执行|过程|之|工作|项目实施|当)(?:中(?!央|心|小企|型|标|期|共|办|介)|里(?!程))[，：]?(?=[^，。；：]*$)")]
    public static partial Regex Within();
}
