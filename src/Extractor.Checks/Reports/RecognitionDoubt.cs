using Extractor.Checks.Findings;
using Extractor.Documents.Model;
using Extractor.Metrics.Facts;

namespace Extractor.Checks.Reports;

/// <summary>Carries what recognition of a scanned page is unsure of over to the facts and findings that rest on it.</summary>
internal static class RecognitionDoubt
{
    /// <summary>What is left of a fact's confidence where its figure was recognised on a picture.</summary>
    private const double Recognised = 0.95;

    /// <summary>What is left where a character of the figure is doubtful.</summary>
    private const double Doubtful = 0.6;

    /// <summary>The facts with their confidence lowered where their figure was recognised on a picture.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<Fact> Weigh(IReadOnlyList<Fact> facts, Document document) =>
    [
        .. facts.Select(fact => document.RecognizedAt(fact.Place) is not { } recognized
            ? fact
            : fact with { Confidence = fact.Confidence * (recognized.IsDoubtful(fact.Place.Start, fact.Place.End) ? Doubtful : Recognised) }),
    ];

    /// <summary>The findings, saying so where one rests on a doubtful character.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<Finding> Say(IReadOnlyList<Finding> findings, Document document) =>
    [
        .. findings.Select(finding =>
        {
            string[] doubtful =
            [
                .. finding.Numbers
                    .Where(number => document.RecognizedAt(number.Place)?.IsDoubtful(number.Place.Start, number.Place.End) == true)
                    .Select(number => Printed(document, number.Place))
                    .Distinct(),
            ];
            if (doubtful.Length == 0)
            {
                return finding;
            }

            string doubt = $"{string.Join("、", doubtful)} 由扫描件识别，其中有不确定的数字，请先核对原件";
            return finding with { Hint = finding.Hint is null ? doubt : $"{finding.Hint}；{doubt}" };
        }),
    ];

    private static string Printed(Document document, Place place)
    {
        string text = document.Blocks[place.Block] switch
        {
            ParagraphBlock paragraph => paragraph.Text,
            TableBlock table => table.CellAt(place.Row!.Value, place.Column!.Value)?.Text ?? string.Empty,
            _ => string.Empty,
        };
        return text[Math.Min(place.Start, text.Length)..Math.Min(place.End, text.Length)];
    }
}
