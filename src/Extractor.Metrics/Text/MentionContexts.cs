using Extractor.Documents.Model;
using Extractor.Language.Folding;
using Extractor.Language.Quantities;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Text;

/// <summary>The figures of a text that a classifier can name, with the words around them.</summary>
public static class MentionContexts
{
    private const Qualifiers Bounds = Qualifiers.AtLeast | Qualifiers.AtMost | Qualifiers.RangeLow | Qualifiers.RangeHigh;

    private const int LongestBefore = 120;
    private const int MostEarlier = 6;

    /// <summary>Whether the words of a figure itself name what it is of, so that a classifier has something to read.</summary>
    /// <param name="figure">The figure.</param>
    public static bool IsNamed(TextFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        Mention mention = figure.Mention;
        bool kind = mention.Quantity.Dimension switch
        {
            Dimension.Money or Dimension.Score => mention.Role == MentionRole.Value,
            Dimension.Count => mention.Role == MentionRole.Value && mention.Quantity is { Scale: 1m, Unit: "人" or "名" or "个" or "位" },
            Dimension.Percent => mention.Role == MentionRole.Rate,
            _ => false,
        };
        FigureSyntax syntax = figure.Syntax;
        return kind && !syntax.Inherited && syntax.Group < 0 && syntax.CompletionOf is null && syntax.ShareOf is null
            && syntax.Part == ComparisonPart.None && (mention.Quantity.Qualifiers & Bounds) == Qualifiers.None && LeadText.LabelOf(syntax.Lead).Length >= 2;
    }

    /// <summary>The context of a figure.</summary>
    /// <param name="document">The document.</param>
    /// <param name="reading">Its figures.</param>
    /// <param name="index">Position of the figure in <paramref name="reading"/>.</param>
    /// <param name="report">What the document is about.</param>
    public static MentionContext Of(Document document, TextReading reading, int index, ReportInfo report)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(report);
        TextFigure figure = reading.Figures[index];
        string heading = document.Blocks[figure.Syntax.Paragraph] is ParagraphBlock { HeadingPath: { Count: > 0 } path } ? TextFolding.Fold(path[^1]) : string.Empty;
        string? previous = index > 0 && reading.Figures[index - 1] is { } before && before.Syntax.Sentence == figure.Syntax.Sentence ? before.Mention.MetricId : null;
        string label = LeadText.LabelOf(figure.Syntax.Lead);
        return new MentionContext(
            figure.Mention, label, figure.Syntax.Trail, heading, previous, report.Kind, LabelReader.Bare(label), WordsBefore(reading, index, label), EarlierMetrics(reading, index), report.Department);
    }

    private static string WordsBefore(TextReading reading, int index, string label)
    {
        TextFigure figure = reading.Figures[index];
        string words = figure.Syntax.Lead[..^Math.Min(figure.Syntax.Lead.Length, label.Length)];
        for (int i = index - 1; i >= 0 && words.Length < LongestBefore && reading.Figures[i].Syntax.Paragraph == figure.Syntax.Paragraph; i--)
        {
            words = reading.Figures[i].Syntax.Lead + words;
        }

        return words.Length > LongestBefore ? words[^LongestBefore..] : words;
    }

    private static List<string> EarlierMetrics(TextReading reading, int index)
    {
        var metrics = new List<string>();
        for (int i = index - 1; i >= 0 && metrics.Count < MostEarlier && reading.Figures[i].Syntax.Paragraph == reading.Figures[index].Syntax.Paragraph; i--)
        {
            if (reading.Figures[i].Mention.MetricId is { } id && !metrics.Contains(id))
            {
                metrics.Add(id);
            }
        }

        return metrics;
    }
}
