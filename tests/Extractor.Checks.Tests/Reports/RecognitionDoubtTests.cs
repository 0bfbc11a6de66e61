using System.Text;
using Extractor.Checks.Reports;
using Extractor.Documents.Model;
using Extractor.Documents.PlainText;
using Extractor.Documents.Reading;

namespace Extractor.Checks.Tests.Reports;

/// <summary>What recognition was unsure of is said where it matters: at the fact and at the finding.</summary>
public class RecognitionDoubtTests
{
    private const string Sum = "2023年支出合计242.75万元，其中：基本支出215.35万元，项目支出26.80万元。";

    [Fact]
    public void A_finding_that_rests_on_a_doubtful_digit_says_so()
    {
        string hint = Assert.Single(Analysis(Sum, doubtful: "242.75").Findings).Hint!;

        Assert.Contains("242.75", hint, StringComparison.Ordinal);
        Assert.Contains("不确定", hint, StringComparison.Ordinal);
        Assert.Contains("核对原件", hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubtful_character_outside_its_figures_leaves_a_finding_as_it_is() =>
        Assert.DoesNotContain("不确定", Assert.Single(Analysis(Sum, doubtful: "其中").Findings).Hint ?? string.Empty, StringComparison.Ordinal);

    [Fact]
    public void A_scan_lowers_the_confidence_of_its_facts_and_a_doubtful_digit_more()
    {
        double[] printed = Confidences(Analysis(Sum, doubtful: null));
        double[] read = Confidences(Analysis(Sum, doubtful: "215.35"));

        Assert.Equal(3, printed.Length);
        Assert.Equal(printed.Length, read.Length);
        Assert.All(printed.Zip(read), static pair => Assert.True(pair.Second < pair.First, $"{pair.Second} is not below {pair.First}"));
        Assert.Single(read, confidence => confidence < 0.7 * read.Max());
    }

    private static double[] Confidences(ReportAnalysis analysis) => [.. analysis.Facts.Select(static fact => fact.Confidence)];

    /// <summary>The analysis of a scan; of the same text as a file where nothing is <paramref name="doubtful"/>.</summary>
    private static ReportAnalysis Analysis(string text, string? doubtful)
    {
        byte[] file = Encoding.UTF8.GetBytes("青岚县水利局2023年度部门整体支出绩效自评报告\n" + text);
        Block[] blocks = [.. new PlainTextReader().Read(file, ReadLimits.Default, CancellationToken.None).Blocks];
        for (int i = 0; i < blocks.Length && doubtful is not null; i++)
        {
            if (blocks[i] is ParagraphBlock paragraph)
            {
                int at = paragraph.Text.IndexOf(doubtful, StringComparison.Ordinal);
                blocks[i] = paragraph with { Recognized = at < 0 ? RecognizedText.Certain : new RecognizedText([at + 1]) };
            }
        }

        return new ReportAnalyser().Analyse(new Document(new DocumentSource("scan.png", new string('0', 64), FileFormat.Image, 1), blocks), CancellationToken.None);
    }
}
