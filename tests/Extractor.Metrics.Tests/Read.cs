using System.Globalization;
using System.Text;
using Extractor.Documents.Model;
using Extractor.Documents.PlainText;
using Extractor.Documents.Reading;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Text;

namespace Extractor.Metrics.Tests;

/// <summary>Reads text as a file would be read.</summary>
internal static class Read
{
    private static readonly TextInterpreter Interpreter = new(MetricCatalogue.Default);
    private static readonly TextFactBuilder Builder = new(MetricCatalogue.Default);

    public static Document Document(string text)
    {
        ReadResult read = new PlainTextReader().Read(Encoding.UTF8.GetBytes(text), ReadLimits.Default, CancellationToken.None);
        return new Document(new DocumentSource("report.txt", new string('0', 64), FileFormat.Text, null), read.Blocks);
    }

    /// <summary>The facts of a department's report of 2023: <c>expenditure.basic Actual 2023 2153500</c>.</summary>
    public static IReadOnlyList<string> Facts(string sentence)
    {
        Document document = Document("青岚县水利局2023年度部门整体支出绩效自评报告\n" + sentence);
        ReportInfo report = ReportInfoReader.Read(document);
        IEnumerable<Fact> facts = Builder.Build(document, Interpreter.Interpret(document, report), report);
        return [.. facts.Select(static f => $"{f.MetricId} {f.Basis} {f.Year} {f.Normalized?.ToString("0.####", CultureInfo.InvariantCulture) ?? f.Value}").Distinct()];
    }
}
