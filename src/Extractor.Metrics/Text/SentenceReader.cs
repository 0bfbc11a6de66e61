using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Text.Lists;

namespace Extractor.Metrics.Text;

/// <summary>
/// Reads the figures of one sentence in order: the part each plays, its label (its own, or taken over where the sentence
/// elides it), basis, year and scope.
/// </summary>
internal sealed class SentenceReader
{
    private readonly ReportInfo _report;
    private readonly PartListTracker _lists;
    private readonly FigureGroups _groups = new();
    private readonly FigureLabels _names;

    public SentenceReader(LabelReader labels, ReportInfo report, PartListTracker lists)
    {
        _report = report;
        _lists = lists;
        _names = new FigureLabels(labels, report, lists);
    }

    /// <summary>Reads the figures of a sentence.</summary>
    /// <param name="drafts">The sentence's figures in order, not yet interpreted.</param>
    /// <param name="earlier">The figures of the document before this sentence.</param>
    /// <param name="topic">What the paragraph is about, for figures without any label.</param>
    public void Read(IReadOnlyList<FigureDraft> drafts, IReadOnlyList<FigureDraft> earlier, LabelReading? topic)
    {
        _groups.Assign(drafts);
        _lists.StartSentence();
        int? sentenceYear = null;
        string? groupParent = null;
        Basis? frame = null;
        for (int i = 0; i < drafts.Count; i++)
        {
            FigureDraft draft = drafts[i];
            sentenceYear = YearOfClause(draft.Lead) ?? sentenceYear;
            frame = BasisFrames.Announced(draft.Lead) ?? (draft.Lead.Contains('；', StringComparison.Ordinal) ? null : frame);
            draft.Frame = draft.Quantity.Dimension == Dimension.Money ? frame : null;
            FigureRoles.Classify(draft, drafts, i);
            string? parent = _lists.Open(draft, drafts, i, earlier) ?? (i > 0 && drafts[i - 1].IsAmount ? drafts[i - 1].MetricId : null);
            if (draft.GroupPosition > 0)
            {
                // 货物、工程、服务三类分别为: all of a row are read within the same whole.
                parent = groupParent ?? parent;
            }
            else
            {
                groupParent = parent;
            }

            _names.Label(draft, drafts, i, earlier, parent, topic);
            ResolvePeriod(draft, drafts, i, sentenceYear);
            _lists.Place(draft, drafts, i);
        }

        _lists.AdoptUnmarkedParts(drafts);
    }

    private static bool RowJoin(string lead) => lead.TrimStart('）') is { Length: > 1 } words && words[0] is '、' or '和';

    private static int? YearOfClause(string lead)
    {
        int? year = null;
        foreach (System.Text.RegularExpressions.Match match in LeadPatterns.ClauseYear().Matches(lead))
        {
            year = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        }

        return year;
    }

    private void ResolvePeriod(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int index, int? sentenceYear)
    {
        draft.Basis = draft.Reading?.Basis ?? (draft.IsAmount ? draft.Frame : null);
        if (draft.Basis == Basis.InitialBudget && draft.Frame == Basis.AdjustedBudget && LeadPatterns.BareBudget().IsMatch(draft.LabelText))
        {
            // 经调整后，支出预算达到1,092万元.
            draft.Basis = Basis.AdjustedBudget;
        }

        // 2018年、2019年x分别为a、b: each of a row has the year of its own name.
        draft.Year = draft.Reading?.Year ?? (draft.Group >= 0 ? YearOfClause(draft.LabelText) : null);
        if (draft.Part == ComparisonPart.Previous && draft.MetricId == "carryover.closing" && draft.BaseLabel?.StartsWith("年初", StringComparison.Ordinal) == true)
        {
            // 年末结转和结余144.95万元，比年初的97.10万元: what stood there at the start of the year.
            (draft.MetricId, draft.Label, draft.Basis, draft.Year) = ("carryover.opening", "年初结转和结余", Basis.Actual, _report.Year);
            return;
        }

        if (draft.Part == ComparisonPart.Previous)
        {
            draft.Year = draft.BaseYear ?? (draft.Base == ComparisonBase.EarlierYear ? _report.Year - 1 : _report.Year);
            draft.Basis = draft.Base switch
            {
                ComparisonBase.InitialBudget => Basis.InitialBudget,
                ComparisonBase.AdjustedBudget => Basis.AdjustedBudget,
                _ => draft.BaseLabel?.Contains("预算", StringComparison.Ordinal) == true ? Basis.InitialBudget : Basis.Actual,
            };
            return;
        }

        if (draft.Reading?.PreviousYear == true)
        {
            draft.Year ??= _report.Year - 1;
        }

        if (draft.Part == ComparisonPart.Reached && draft.Quantity.Dimension == Dimension.Money && LeadPatterns.BudgetReached().IsMatch(draft.Lead))
        {
            draft.Basis = Basis.AdjustedBudget;
        }

        if (draft.Basis is null && draft.IsAmount && index > 0 && RowJoin(draft.Lead) && drafts.Take(index).LastOrDefault(d => d.Bracket == draft.Bracket) is { IsAmount: true, Reading.Basis: { } rowBasis } first
            && first.Quantity.Dimension == draft.Quantity.Dimension && first.Label.Length > 0)
        {
            // 年初安排基本支出a、项目支出b: the basis stands once, before the first.
            draft.Basis = rowBasis;
        }

        draft.Year ??= sentenceYear is { } year && Math.Abs(year - (_report.Year ?? year)) <= 5 ? year : null;
        if (draft.Basis is null && index > 0 && draft.Role == MentionRole.Value && draft.Inherited && !draft.Lead.Contains('；', StringComparison.Ordinal))
        {
            FigureDraft previous = drafts[index - 1];
            draft.Basis = previous.IsAmount && draft.Lead.StartsWith('、') ? previous.Basis : null;
        }
    }
}
