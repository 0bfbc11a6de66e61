using Extractor.Checks.Findings;
using Extractor.Checks.Intervals;
using Extractor.Checks.Relations;
using Extractor.Checks.Rules;
using Extractor.Checks.Tables;
using Extractor.Checks.Tables.Scores;
using Extractor.Checks.Text;
using Extractor.Documents.Model;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Tables;
using Extractor.Metrics.Tables.Model;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Reports;

/// <summary>The one way through: a document's figures, facts, relations and findings.</summary>
public sealed class ReportAnalyser : IReportAnalyser
{
    private const int LinesBeforeTable = 3;
    private readonly RuleBook _rules;
    private readonly TextInterpreter _text;
    private readonly TextFactBuilder _textFacts;
    private readonly TextRelations _textRelations;
    private readonly TableInterpreter _tables;
    private readonly TableRelations _tableRelations;
    private readonly FactComparison _comparison;
    private readonly ModelFactBuilder? _modelFacts;

    /// <summary>Creates an analyser over a catalogue.</summary>
    /// <param name="catalogue">The metrics; the built-in list where omitted.</param>
    /// <param name="rules">The catalogue's rules; the built-in and the user's where omitted.</param>
    /// <param name="classifier">Names mentions that no pattern names; without one, only patterns give facts.</param>
    /// <exception cref="RuleFileException">The user's rule file is wrong.</exception>
    public ReportAnalyser(MetricCatalogue? catalogue = null, RuleBook? rules = null, IMentionClassifier? classifier = null)
    {
        _rules = rules ?? RuleBook.Default;
        MetricCatalogue metrics = catalogue ?? MetricCatalogue.Default;
        _text = new TextInterpreter(metrics);
        _textFacts = new TextFactBuilder(metrics);
        _textRelations = new TextRelations(metrics, _rules);
        _tables = new TableInterpreter(metrics);
        _tableRelations = new TableRelations(metrics);
        _comparison = new FactComparison(metrics);
        _modelFacts = classifier is null ? null : new ModelFactBuilder(metrics, classifier);
    }

    /// <inheritdoc />
    public ReportAnalysis Analyse(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ReportInfo report = ReportInfoReader.Read(document);
        TextReading reading = _text.Interpret(document, report);
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<InterpretedTable> tables = Interpret(document, report, cancellationToken);
        tables = BareBudgets.Settle(tables, reading);
        reading = BareBudgets.Settle(reading, tables.SelectMany(static table => table.Facts));
        List<Fact> stated = [.. _textFacts.Build(document, reading, report), .. tables.SelectMany(static table => table.Facts)];
        var candidates = new List<RelationCandidate>(_textRelations.Find(document, reading, stated));
        foreach (InterpretedTable table in tables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            candidates.AddRange(_tableRelations.Find(table));
        }

        List<Mention> told = [.. reading.Figures.Select(static figure => figure.Mention)];
        candidates.AddRange(NarrowTotals.Find(told, tables));
        candidates.AddRange(NarrowTables.Find(tables));
        candidates.AddRange(ToldGroupScores.Find(told, tables));
        IReadOnlyList<Fact> main = FactSelection.Main(stated);
        candidates.AddRange(_comparison.Find(main).Where(static candidate => candidate.Kind == RelationKind.Unit || RelationEvaluator.Evaluate(candidate).Status == RelationStatus.Violated));
        candidates.AddRange(ReportRules.Find(_rules, report, main));
        List<Relation> relations = [.. RelationSet.Distinct(candidates).Select(RelationEvaluator.Evaluate)];
        IReadOnlyList<Finding> findings = RecognitionDoubt.Say(FindingBuilder.Build(relations, [.. told, .. tables.SelectMany(static table => table.Mentions)]), document);

        // A guessed fact is an answer, not evidence: nothing is compared with it, so that it can raise no alarm.
        IReadOnlyList<Fact> facts = RecognitionDoubt.Weigh(FactSelection.Distinct([.. main, .. _modelFacts?.Build(document, reading, report, stated) ?? []]), document);
        IReadOnlyList<Indicator> indicators = [.. tables.SelectMany(static table => table.Indicators)];
        return new ReportAnalysis(document.Source, report, facts, indicators, relations, findings, CoverageOf(reading, tables, facts, relations));
    }

    private List<InterpretedTable> Interpret(Document document, ReportInfo report, CancellationToken cancellationToken)
    {
        string? unit = StatedUnits.Of(document);
        var tables = new List<InterpretedTable>();
        for (int i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is TableBlock table)
            {
                cancellationToken.ThrowIfCancellationRequested();
                tables.Add(_tables.Interpret(table, new TableContext(report, unit, Before(document, i))));
            }
        }

        return tables;
    }

    // The nearest lines before a table, outermost first: titles and unit notes that are no caption.
    private static List<string> Before(Document document, int index)
    {
        var lines = new List<string>();
        for (int i = index - 1; i >= 0 && lines.Count < LinesBeforeTable && document.Blocks[i] is ParagraphBlock paragraph; i--)
        {
            if (!paragraph.Text.Contains("日期", StringComparison.Ordinal) || paragraph.Text.Contains("单位：", StringComparison.Ordinal))
            {
                lines.Insert(0, paragraph.Text);
            }
        }

        return lines;
    }

    private static Coverage CoverageOf(TextReading reading, IReadOnlyList<InterpretedTable> tables, IReadOnlyList<Fact> facts, IReadOnlyList<Relation> relations)
    {
        HashSet<Place> seen = [.. reading.Figures.Select(static figure => figure.Mention.Place), .. tables.SelectMany(static table => table.Mentions).Select(static mention => mention.Place)];
        HashSet<Place> used = [.. relations.SelectMany(static relation => relation.Candidate.Numbers).Select(static mention => mention.Place)];
        seen.UnionWith(used);
        int factCount = facts.Select(static fact => fact.Place).Distinct().Count();
        return new Coverage(seen.Count, factCount, used.Count, seen.Count - used.Count);
    }
}
