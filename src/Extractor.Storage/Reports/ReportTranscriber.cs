using System.Globalization;
using Extractor.Checks.Findings;
using Extractor.Checks.Relations;
using Extractor.Checks.Reports;
using Extractor.Documents.Model;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;

namespace Extractor.Storage.Reports;

/// <summary>Writes an analysis down as the record of the exchange format.</summary>
public static class ReportTranscriber
{
    /// <summary>Transcribes the analysis of one document.</summary>
    /// <param name="document">The document that was analysed; printed digits are taken from it.</param>
    /// <param name="analysis">The analysis.</param>
    public static ReportRecord Transcribe(Document document, ReportAnalysis analysis)
    {
        var scribe = new Scribe(document);
        var relationIds = new Dictionary<Relation, string>(ReferenceEqualityComparer.Instance);
        var relations = new List<RelationRecord>(analysis.Relations.Count);
        foreach (Relation relation in analysis.Relations)
        {
            Number(relation);
        }

        // A finding may rest on a relation that the analysis does not list: it is listed here, so that the finding can be explained.
        foreach (Finding finding in analysis.Findings)
        {
            if (finding.Relation is not null)
            {
                Number(finding.Relation);
            }

            foreach (Relation supporting in finding.Supporting)
            {
                Number(supporting);
            }
        }

        return new ReportRecord(
            ReportRecord.CurrentSchema,
            new SourceRecord(analysis.Source.Path, analysis.Source.Sha256, Identifiers.Of(analysis.Source.Format), analysis.Source.Pages),
            new ReportHead(
                analysis.Report.Title,
                analysis.Report.Department,
                analysis.Report.Region,
                analysis.Report.Year,
                Identifiers.Of(analysis.Report.Kind),
                analysis.Report.Project),
            [.. analysis.Facts.Select(scribe.Write)],
            [.. analysis.Indicators.Select(i => new IndicatorRecord(i.Level1, i.Level2, i.Level3, i.Target, i.Actual, i.Weight, i.Score))],
            relations,
            [.. analysis.Findings.Select(f => scribe.Write(f, relationIds))],
            new CoverageRecord(analysis.Coverage.Figures, analysis.Coverage.Facts, analysis.Coverage.Checked, analysis.Coverage.Unchecked));

        void Number(Relation relation)
        {
            string id = "r" + (relations.Count + 1).ToString(CultureInfo.InvariantCulture);
            if (relationIds.TryAdd(relation, id))
            {
                relations.Add(scribe.Write(relation, id));
            }
        }
    }

    private sealed class Scribe
    {
        private readonly Document _document;
        private readonly Dictionary<int, int> _tables = [];

        public Scribe(Document document)
        {
            _document = document;
            foreach (TableBlock table in document.Tables)
            {
                _tables[table.Index] = _tables.Count;
            }
        }

        public FactRecord Write(Fact fact, int index) => new(
            "f" + (index + 1).ToString(CultureInfo.InvariantCulture),
            fact.MetricId,
            Identifiers.Of(fact.Basis),
            fact.Year,
            fact.Scope,
            fact.Value,
            fact.Unit,
            fact.Normalized is decimal normalized ? PrintedNumber.Canonical(normalized) : null,
            Math.Round(fact.Confidence, 4),
            Identifiers.Of(fact.Method),
            Write(fact.Place, fact.Quote))
        {
            Universe = fact.Mention?.Universe,
        };

        public RelationRecord Write(Relation relation, string id)
        {
            RelationCandidate candidate = relation.Candidate;
            List<MentionRecord> numbers = [.. candidate.Numbers.Select(Write)];
            int result = ResultIndex(candidate);
            MentionRecord? computed = result < numbers.Count ? numbers[result] : null;
            if (computed is not null)
            {
                numbers.RemoveAt(result);
            }

            return new RelationRecord(
                id,
                Identifiers.Of(candidate.Kind),
                Identifiers.Of(relation.Status),
                computed,
                numbers,
                relation.Stated is decimal stated ? PrintedNumber.Canonical(stated) : null,
                relation.Expected is decimal expected ? PrintedNumber.Computed(expected) : null,
                relation.Difference is decimal difference ? PrintedNumber.Computed(difference) : null,
                relation.Tolerance is decimal tolerance ? PrintedNumber.Computed(tolerance) : null,
                Identifiers.Of(candidate.Source),
                candidate.Rule,
                candidate.Quote,
                candidate.LeftCount > 1 ? candidate.LeftCount : null);
        }

        public FindingRecord Write(Finding finding, Dictionary<Relation, string> relationIds) => new(
            finding.Id,
            Identifiers.Of(finding.Kind),
            Identifiers.Of(finding.Severity),
            finding.Message,
            [.. finding.Numbers.Select(Printed)],
            finding.Stated,
            finding.Expected,
            finding.Hint,
            finding.Relation is null ? null : relationIds[finding.Relation],
            finding.Supporting.Count == 0 ? null : [.. finding.Supporting.Select(r => relationIds[r])],
            [.. finding.Numbers.Select(n => Write(n.Place, n.Quote))]);

        private MentionRecord Write(Mention mention) => new(
            mention.Label,
            mention.MetricId,
            Identifiers.Of(mention.Basis),
            mention.Year,
            mention.Scope,
            Printed(mention),
            mention.Quantity.Unit,
            PrintedNumber.Canonical(mention.Normalized),
            Write(mention.Place, mention.Quote));

        private EvidenceRecord Write(Place place, string quote) => new(
            place.Page,
            place.Block,
            place.InTable ? _tables[place.Block] : null,
            place.Row,
            place.Column,
            place.Start,
            place.End,
            quote);

        private string Printed(Mention mention) => PrintedNumber.Of(_document, mention.Place, mention.Quantity);

        /// <summary>Which number the others compute: the stated percentage, change or score; for sums and comparisons the first.</summary>
        private static int ResultIndex(RelationCandidate candidate) => candidate.Kind switch
        {
            RelationKind.Ratio or RelationKind.Change or RelationKind.ChangeRate or RelationKind.ExecutionScore =>
                Math.Max(0, candidate.Numbers.Count - 1),
            _ => 0,
        };
    }
}
