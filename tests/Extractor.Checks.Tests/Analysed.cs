using System.Globalization;
using System.Text;
using Extractor.Checks.Findings;
using Extractor.Checks.Relations;
using Extractor.Checks.Reports;
using Extractor.Documents.Html;
using Extractor.Documents.Model;
using Extractor.Documents.PlainText;
using Extractor.Documents.Reading;

namespace Extractor.Checks.Tests;

/// <summary>Takes text through the whole analysis, as a file would go.</summary>
internal static class Analysed
{
    private const string Title = "青岚县水利局2023年度部门整体支出绩效自评报告\n";

    private static readonly ReportAnalyser Analyser = new();

    /// <summary>The analysis of paragraphs of a department's report of 2023.</summary>
    public static ReportAnalysis Text(params string[] paragraphs) => File(Title + string.Join('\n', paragraphs), Analyser);

    /// <summary>The same with an analyser of the test's own.</summary>
    public static ReportAnalysis TextBy(ReportAnalyser analyser, params string[] paragraphs) => File(Title + string.Join('\n', paragraphs), analyser);

    /// <summary>The analysis of a whole text file.</summary>
    public static ReportAnalysis File(string text) => File(text, Analyser);

    /// <summary>Every relation as kind, numbers as printed, outcome: <c>Sum 242.15 215.35 26.80 Holds</c>.</summary>
    public static IReadOnlyList<string> Relations(this ReportAnalysis analysis) => [.. analysis.Relations.Select(Describe)];

    /// <summary>The one finding of the analysis.</summary>
    public static Finding OneFinding(this ReportAnalysis analysis)
    {
        Assert.True(analysis.Findings.Count == 1, "findings: " + string.Join(" / ", analysis.Findings.Select(static f => f.Message)) + "\nrelations: " + string.Join(" / ", analysis.Relations()));
        return analysis.Findings[0];
    }

    /// <summary>The analysis of final accounts of 2023 that consist of tables, each with its caption in the first line and cells between bars.</summary>
    public static ReportAnalysis Tables(params string[] tables)
    {
        string Row(string line) => "<tr>" + string.Concat(line.Split('|').Select(static cell => $"<td>{cell.Trim()}</td>")) + "</tr>";
        string Table(string drawn)
        {
            string[] lines = drawn.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return $"<p>{lines[0]}</p><p>单位：万元</p><table>{string.Concat(lines.Skip(1).Select(Row))}</table>";
        }

        string html = $"<html><body><h1>青岚县水利局2023年度部门决算</h1>{string.Concat(tables.Select(Table))}</body></html>";
        ReadResult read = new HtmlReader().Read(Encoding.UTF8.GetBytes(html), ReadLimits.Default, CancellationToken.None);
        return Analyser.Analyse(new Document(new DocumentSource("report.html", new string('0', 64), FileFormat.Html, null), read.Blocks), CancellationToken.None);
    }

    /// <summary>The analysis of the bytes of a text file.</summary>
    public static ReportAnalysis Bytes(byte[] content) => Bytes(content, Analyser);

    private static ReportAnalysis File(string text, ReportAnalyser analyser) => Bytes(Encoding.UTF8.GetBytes(text), analyser);

    private static ReportAnalysis Bytes(byte[] content, ReportAnalyser analyser)
    {
        ReadResult read = new PlainTextReader().Read(content, ReadLimits.Default, CancellationToken.None);
        var document = new Document(new DocumentSource("report.txt", new string('0', 64), FileFormat.Text, null), read.Blocks);
        return analyser.Analyse(document, CancellationToken.None);
    }

    private static string Describe(Relation relation) =>
        $"{relation.Candidate.Kind} {string.Join(' ', relation.Candidate.Numbers.Select(static n => n.Quantity.Value.ToString("F" + n.Quantity.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)))} {relation.Status}";
}
