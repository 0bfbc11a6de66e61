using Extractor.Documents.Model;
using Extractor.Language.Folding;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Text.Lists;

namespace Extractor.Metrics.Text;

/// <summary>What the running text of a report says in figures.</summary>
/// <param name="Figures">The figures in reading order.</param>
/// <param name="Lists">The wholes with their listed parts.</param>
public sealed record TextReading(IReadOnlyList<TextFigure> Figures, IReadOnlyList<PartList> Lists);

/// <summary>Reads the figures of a report's running text. Safe to share between threads.</summary>
public sealed partial class TextInterpreter
{
    private const int QuoteReach = 40;
    private readonly MetricCatalogue _catalogue;
    private readonly LabelReader _labels;

    /// <summary>Creates an interpreter over a catalogue.</summary>
    /// <param name="catalogue">The metrics and their names.</param>
    public TextInterpreter(MetricCatalogue catalogue)
    {
        _catalogue = catalogue;
        _labels = new LabelReader(catalogue);
    }

    /// <summary>Reads the paragraphs of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="report">What the report is about.</param>
    public TextReading Interpret(Document document, ReportInfo report)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tracker = new PartListTracker(_catalogue, _labels);
        var reader = new SentenceReader(_labels, report, tracker);
        var drafts = new List<FigureDraft>();
        var paragraphs = new Dictionary<int, (ParagraphBlock Block, string Folded)>();
        int sentence = 0;
        int bracketId = 0;
        foreach (ParagraphBlock paragraph in document.Paragraphs)
        {
            if (paragraph.Kind is ParagraphKind.Title or ParagraphKind.Caption || IsTableOfContents(paragraph.Text))
            {
                continue;
            }

            string folded = TextFolding.Fold(paragraph.Text);
            List<Quantity> numbers = [.. QuantityScanner.Scan(folded).Where(IsFigure)];
            IReadOnlyList<Quantity> figures = [.. numbers.Where(quantity => !IsStylistic(quantity, folded) || IsListed(quantity, numbers, folded)).Select(AsFigure)];
            if (figures.Count == 0)
            {
                sentence++;
                continue;
            }

            paragraphs[paragraph.Index] = (paragraph, folded);
            LabelReading? topic = Topic(paragraph, folded, report);
            string? universe = UniverseOfHeading(paragraph);
            foreach (SentenceSpan span in SentenceScanner.Sentences(folded))
            {
                sentence++;
                List<Quantity> own = [.. figures.Where(q => q.Start >= span.Start && q.Start < span.End)];
                if (own.Count == 0)
                {
                    continue;
                }

                List<FigureBracket> brackets = SentenceScanner.Brackets(folded, span, own, ref bracketId);
                List<FigureDraft> sentenceDrafts = Drafts(paragraph.Index, sentence, folded, span, own, brackets, drafts.Count);
                reader.Read(sentenceDrafts, drafts, topic);
                ApplyUniverse(sentenceDrafts, universe);
                drafts.AddRange(sentenceDrafts);
            }
        }

        IReadOnlyList<PartList> lists = Lists(tracker);
        Defaults.Apply(drafts, report);
        var textFigures = new List<TextFigure>(drafts.Count);
        foreach (FigureDraft draft in drafts)
        {
            (ParagraphBlock block, string folded) = paragraphs[draft.Paragraph];
            textFigures.Add(Figure(draft, block, folded));
        }

        return new TextReading(textFigures, lists);
    }

    private static bool IsFigure(Quantity quantity) =>
        quantity.Role == NumberRole.Figure && (quantity.Dimension is not Dimension.Duration || IsWorkload(quantity))
        && (quantity.Dimension != Dimension.None || quantity.Decimals > 0 || quantity.Value >= 1000m || quantity.Unit.Length > 0 || quantity.Value == 0m || quantity.Value >= 10m);

    // 四个部分, 两项, 三块: small numbers in words count no stated quantity; 工勤编制二名 does. 2.1 before a heading is its number.
    private static bool IsStylistic(Quantity quantity, string folded)
    {
        char first = folded[quantity.Start];
        if (char.IsAsciiDigit(first))
        {
            return quantity.Start == 0 && SectionNumber().IsMatch(folded);
        }

        return quantity.Value <= 10m && quantity.Dimension == Dimension.Count && quantity.Unit is not ("人" or "名" or "位");
    }

    // 医院20家、基层医疗卫生机构176家、专业公共卫生机构四家: a small number in words beside others of its unit is counted with them.
    private static bool IsListed(Quantity quantity, List<Quantity> numbers, string folded) =>
        !char.IsAsciiDigit(folded[quantity.Start]) && quantity.Unit.Length > 0
        && numbers.Exists(other => other.Unit == quantity.Unit && char.IsAsciiDigit(folded[other.Start]) && (Math.Abs(other.End - quantity.Start) < 20 || Math.Abs(quantity.End - other.Start) < 20));

    // 播出自办节目1,460小时: hours of service are a quantity, hours of the day are not.
    private static bool IsWorkload(Quantity quantity) => quantity.Unit is "小时" or "课时" or "学时" && quantity.Value >= 100m;

    private static Quantity AsFigure(Quantity quantity) => quantity.Dimension == Dimension.Duration ? quantity with { Dimension = Dimension.Measure } : quantity;

    [System.Text.RegularExpressions.GeneratedRegex("^[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}(?:[ .、]|(?=[\u4e00-\u9fff])(?![万亿元人名个项]))")]
    private static partial System.Text.RegularExpressions.Regex SectionNumber();

    private static bool IsTableOfContents(string text) => text.Contains("......", StringComparison.Ordinal) || text.Contains("……………", StringComparison.Ordinal);

    private List<FigureDraft> Drafts(
        int paragraph, int sentence, string folded, SentenceSpan span, List<Quantity> figures, List<FigureBracket> brackets, int firstIndex)
    {
        var drafts = new List<FigureDraft>(figures.Count);
        for (int i = 0; i < figures.Count; i++)
        {
            Quantity quantity = figures[i];
            int from = i == 0 ? span.Start : figures[i - 1].End;
            int to = i + 1 < figures.Count ? figures[i + 1].Start : span.End;
            string lead = LeadText.Compact(folded.AsSpan()[from..quantity.Start]);
            FigureBracket inner = brackets.LastOrDefault(b => b.Open < quantity.Start && b.Close >= quantity.End, new FigureBracket(-1, 0, 0, -1));
            drafts.Add(new FigureDraft
            {
                Index = firstIndex + i,
                Paragraph = paragraph,
                Sentence = sentence,
                Quantity = quantity,
                Bracket = inner.Id,
                OuterBracket = inner.Outer,
                Lead = lead,
                Trail = LeadText.Compact(folded.AsSpan()[quantity.End..to]),
                RunsOn = i + 1 < figures.Count,
                LabelText = LeadText.LabelOf(lead),
            });
        }

        return drafts;
    }

    // Under 政府性基金预算财政拨款… a figure is of that fund, whatever its words.
    private static string? UniverseOfHeading(ParagraphBlock paragraph)
    {
        if (paragraph.HeadingPath.Count == 0)
        {
            return null;
        }

        string heading = TextFolding.Fold(paragraph.HeadingPath[^1]);
        return heading.Contains("政府性基金", StringComparison.Ordinal) ? "政府性基金预算财政拨款"
            : heading.Contains("国有资本经营", StringComparison.Ordinal) ? "国有资本经营预算财政拨款"
            : heading.Contains("财政拨款", StringComparison.Ordinal) && !heading.Contains("三公", StringComparison.Ordinal) ? "财政拨款"
            : null;
    }

    private static void ApplyUniverse(List<FigureDraft> drafts, string? universe)
    {
        if (universe is null)
        {
            return;
        }

        foreach (FigureDraft draft in drafts.Where(static draft => draft.Universe is null && draft.Quantity.Dimension is Dimension.Money))
        {
            draft.Universe = universe;
        }
    }

    // A short first sentence without figures names what the paragraph is about; else the innermost heading may.
    private LabelReading? Topic(ParagraphBlock paragraph, string folded, ReportInfo report)
    {
        int stop = folded.IndexOf('。', StringComparison.Ordinal);
        if (stop is > 2 and < 70 && !folded.AsSpan()[..stop].ContainsAnyInRange('0', '9') is var noDigits && (noDigits || HasNoFigure(folded[..stop])))
        {
            LabelReading first = _labels.Read(LeadText.Heading(folded[..stop]), null, report.Department);
            if (first.Metric is not null || ProjectLabels.NameOf(first.Core) is not null || IsFunctionalItem(folded[..stop]))
            {
                return first;
            }

            if (NumberedProject().Match(folded[..stop]) is { Success: true } project && report.Kind != ReportKind.Project)
            {
                // 2.农村饮水安全巩固提升工程。年初预算安排…: an item that is named as a work or a fund of its own.
                return new LabelReading(project.Groups["name"].Value, _catalogue.Find("expenditure.project"), null, null, false, project.Groups["name"].Value, null);
            }
        }

        if (paragraph.HeadingPath.Count > 0)
        {
            LabelReading heading = _labels.Read(LeadText.Heading(TextFolding.Fold(paragraph.HeadingPath[^1])), null, report.Department);
            return heading.Metric is not null ? heading : null;
        }

        return null;
    }

    [System.Text.RegularExpressions.GeneratedRegex("^[（(]?[0-9一二三四五六七八九十]{1,2}[）)]?[.、．]?(?<name>(?![^，；：]*(?:情况|管理|使用|执行|绩效|重点|主要|各类|全部))[^，；：]{4,24}(?:工程|补助|补贴|专项|项目资金|专项资金|工作经费|项目))$")]
    private static partial System.Text.RegularExpressions.Regex NumberedProject();

    // 一般公共服务支出（类）财政事务（款）行政运行（项）: an item of the functional classification.
    private static bool IsFunctionalItem(string text) =>
        text.Contains("（款）", StringComparison.Ordinal) || text.Contains("（项）", StringComparison.Ordinal);

    private static bool HasNoFigure(string text) => !QuantityScanner.Scan(text).Any(static q => q.Role == NumberRole.Figure && q.Dimension != Dimension.None);

    private static List<PartList> Lists(PartListTracker tracker)
    {
        var lists = new List<PartList>();
        foreach (OpenPartList list in tracker.Lists)
        {
            IReadOnlyList<FigureDraft> parts = list.Settle();
            if (parts.Count > 0)
            {
                lists.Add(new PartList(list.Whole.Index, [.. parts.Select(static part => part.Index)], list.Opening, list.Partial));
            }
        }

        return lists;
    }

    private static TextFigure Figure(FigureDraft draft, ParagraphBlock block, string folded)
    {
        Quantity q = draft.Quantity;
        int from = folded.LastIndexOfAny(['。', '；', '\n'], Math.Max(0, q.Start - 1)) + 1;
        from = Math.Max(from, q.Start - QuoteReach);
        string quote = block.Text[from..q.End].Trim();
        var mention = new Mention(
            q,
            Place.In(block, q.Start, q.End),
            quote,
            draft.Label,
            draft.MetricId,
            draft.Basis ?? Basis.None,
            draft.Year,
            draft.Scope,
            draft.Role,
            draft.Universe,
            draft.Direction);
        var syntax = new FigureSyntax(
            draft.Paragraph, draft.Sentence, draft.Bracket, draft.OuterBracket, draft.Lead, draft.Trail, draft.Part, draft.Base, draft.BaseYear,
            draft.BaseLabel, draft.ShareOf, draft.CompletionOf, draft.TotalWord, draft.Inherited, draft.Group, draft.GroupPosition);
        return new TextFigure(draft.Index, mention, syntax);
    }
}
