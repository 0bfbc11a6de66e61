using System.Text.RegularExpressions;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Text.Lists;

/// <summary>Tells by the words before a figure whether it is the first of a list of parts, and of what: 其中, brackets, 由…构成, 包括, …中.</summary>
internal sealed class PartListOpener
{
    private readonly LabelReader _labels;
    private readonly WholeFinder _wholes;
    private readonly Func<FigureDraft, FigureDraft?> _dividedBefore;

    /// <summary>Prepares the opening of lists.</summary>
    /// <param name="labels">Reads the names of wholes and parts.</param>
    /// <param name="wholes">Finds the wholes.</param>
    /// <param name="dividedBefore">The whole that the sentence of a figure has divided once already.</param>
    public PartListOpener(LabelReader labels, WholeFinder wholes, Func<FigureDraft, FigureDraft?> dividedBefore)
    {
        _labels = labels;
        _wholes = wholes;
        _dividedBefore = dividedBefore;
    }

    /// <summary>The list that a figure opens, or <see langword="null"/>.</summary>
    /// <param name="draft">The figure.</param>
    /// <param name="drafts">The figures of its sentence.</param>
    /// <param name="index">Its index among them.</param>
    /// <param name="earlier">The figures before the sentence.</param>
    public OpenPartList? Open(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier) =>
        OpenBracket(draft, drafts, index)
            ?? OpenOfWhich(draft, drafts, index, earlier)
            ?? OpenConsists(draft, drafts, index, earlier)
            ?? OpenWithin(draft, drafts, index, earlier)
            ?? OpenGroup(draft, drafts, index)
            ?? OpenApart(draft, drafts, index)
            ?? OpenAnnounced(draft, drafts, index);

    private static OpenPartList? OpenBracket(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index)
    {
        if (draft.Bracket < 0 || drafts.Take(index).Any(d => d.Bracket == draft.Bracket))
        {
            return null;
        }

        FigureDraft? whole = index > 0 ? drafts[index - 1] : null;
        if (whole is null || whole.Bracket != draft.OuterBracket || !WholeFinder.SameKind(whole, draft))
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
        FigureDraft? whole = WholeFinder.Find(drafts, index, earlier, draft, candidate => parent is not null && _wholes.IsAncestor(candidate.MetricId, parent) && BasisFits(candidate), 12)
            ?? WholeFinder.Find(drafts, index, earlier, draft, candidate => (parent is null || candidate.MetricId is null) && candidate.Group < 0 && BasisFits(candidate), 6);
        if (whole is null)
        {
            return null;
        }

        // 决算36.48万元…；年初预算39.00万元。其中: the outturn is meant unless only the budget closes.
        FigureDraft? budget = null;
        if (first.Basis is null && whole.Basis is Basis.InitialBudget or Basis.AdjustedBudget && whole.MetricId is not null
            && WholeFinder.Find(drafts, index, earlier, draft, candidate => candidate.MetricId == whole.MetricId && candidate.Basis is null or Basis.Actual && candidate.Scope == whole.Scope, 6) is { } actual)
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

        FigureDraft? whole = (word.StartsWith('按') ? _dividedBefore(draft) : null) ?? _wholes.Named(match.Groups["whole"].Value.TrimEnd('又', '还', '主', '则', '也'), draft, drafts, index, earlier)
            ?? (match.Groups["whole"].Length > 5 ? null : WholeFinder.Find(drafts, index, earlier, draft, static _ => true, word.StartsWith('按') || index == 0 ? 6 : 3));
        if (whole is null)
        {
            return null;
        }

        if (match.Groups["whole"].Length == 0 && whole.MetricId is { } told && _labels.Read(draft.LabelText).Metric is { Parent: { } above } && !_wholes.IsAncestor(told, above))
        {
            // 公用经费43.25万元。从结构看，项目支出835.66万元: no part of what was told last.
            return null;
        }

        FigureDraft? budget = null;
        if (match.Groups["whole"].Length == 0 && whole.Basis is Basis.InitialBudget or Basis.AdjustedBudget && whole.MetricId is not null && _labels.Read(draft.LabelText).Basis is null && draft.Frame is null
            && WholeFinder.Find(drafts, index, earlier, draft, candidate => candidate.MetricId == whole.MetricId && candidate.Basis is null or Basis.Actual && candidate.Scope == whole.Scope, 6) is { } actual)
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

    private OpenPartList? OpenWithin(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier)
    {
        if (draft.Lead.StartsWith('中') && index > 0 && !draft.Lead.StartsWith("中央", StringComparison.Ordinal) && WholeFinder.SameKind(drafts[index - 1], draft))
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

        FigureDraft? whole = !match.Success ? null : CountedBefore(match.Groups["whole"], draft, drafts, index) ?? _wholes.Named(match.Groups["whole"].Value, draft, drafts, index, earlier);
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
        if (noun.Index > 0 || noun.Value[0] is '、' or '和' or '及' or '与' || index == 0 || drafts[index - 1] is not { IsAmount: true, Quantity.Dimension: Dimension.Count } counted || counted.Bracket != draft.Bracket || counted.Quantity.Normalized % 1m != 0m || !WholeFinder.SameKind(counted, draft))
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
        draft.NamedBefore && draft.GroupPosition == 0 && drafts.Take(index).LastOrDefault(d => d.Bracket == draft.Bracket && WholeFinder.SameKind(d, draft)) is { } whole
            ? new OpenPartList(whole, ListOpening.ConsistsOf, draft.Bracket, draft)
            : null;

    // 全年收入846.25万元，除其他收入8.20万元外，838.05万元均为财政拨款; 277.15万元的项目支出，有74.30万元用于….
    private static OpenPartList? OpenApart(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index) =>
        index > 0 && drafts[index - 1].Bracket == draft.Bracket && WholeFinder.SameKind(drafts[index - 1], draft)
            && (PartListPatterns.SpentOn().IsMatch(draft.Lead) || (draft.LabelText.StartsWith('除') && draft.Trail.StartsWith('外')) || (draft.LabelText == "有" && LeadPatterns.PurposeTrail().IsMatch(draft.Trail)))
            ? new OpenPartList(drafts[index - 1], ListOpening.ConsistsOf, draft.Bracket, draft)
            : null;

    private static OpenPartList? OpenAnnounced(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index) =>
        draft.Lead.Length > 0 && (draft.Lead[0] is '：' or '—' || (draft.Lead.StartsWith("，即", StringComparison.Ordinal) && !draft.Lead.StartsWith("，即将", StringComparison.Ordinal))) && index > 0 && WholeFinder.SameKind(drafts[index - 1], draft)
            ? new OpenPartList(drafts[index - 1], ListOpening.Announced, draft.Bracket, draft) { Partial = LeadPatterns.PartialWords().IsMatch(draft.LabelText) }
            : null;

    // 调整额中，…: the change told of last in the passage.
    private static FigureDraft? IncrementBefore(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, IReadOnlyList<FigureDraft> earlier) =>
        drafts.Take(index).Reverse().Concat(earlier.Reverse().TakeWhile(d => d.Paragraph == draft.Paragraph && d.Sentence >= draft.Sentence - 2))
            .FirstOrDefault(d => d.Bracket < 0 && d.Quantity.Dimension == draft.Quantity.Dimension && (d.Part == ComparisonPart.Difference || (d.IsAmount && LeadPatterns.Supplement().IsMatch(d.LabelText))));
}
