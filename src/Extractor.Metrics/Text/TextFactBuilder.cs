using Extractor.Documents.Model;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Text;

/// <summary>Makes facts of the figures of running text whose metric is sure.</summary>
public sealed class TextFactBuilder
{
    private const Qualifiers Bounds = Qualifiers.AtLeast | Qualifiers.AtMost | Qualifiers.RangeLow | Qualifiers.RangeHigh;
    private readonly MetricCatalogue _catalogue;

    /// <summary>Creates a builder over a catalogue.</summary>
    /// <param name="catalogue">The metrics.</param>
    public TextFactBuilder(MetricCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>The facts of a report's text, grades included.</summary>
    /// <param name="document">The document.</param>
    /// <param name="reading">Its figures.</param>
    /// <param name="report">What it is about.</param>
    public IEnumerable<Fact> Build(Document document, TextReading reading, ReportInfo report)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(document);
        foreach (TextFigure figure in reading.Figures)
        {
            foreach (Fact fact in Facts(document, figure))
            {
                yield return fact;
            }
        }

        foreach (Fact grade in GradeFinder.Find(document, report))
        {
            yield return grade;
        }
    }

    private IEnumerable<Fact> Facts(Document document, TextFigure figure)
    {
        Mention mention = figure.Mention;
        if (mention.MetricId is not { } id || _catalogue.Find(id) is not { } metric || (mention.Quantity.Qualifiers & Bounds) != Qualifiers.None)
        {
            yield break;
        }

        if (metric.Type == MetricType.Rate && id == "rate.execution" && mention.Quantity.Dimension == Dimension.Score && mention.Role == MentionRole.Value)
        {
            yield return Make(mention, "score.execution", document);
            yield break;
        }

        bool role = metric.Type switch
        {
            MetricType.Money => mention.Role == MentionRole.Value && mention.Quantity.Dimension == Dimension.Money,
            MetricType.Count => mention.Role == MentionRole.Value && mention.Quantity is { Dimension: Dimension.Count, Scale: 1m, Unit: "人" or "名" or "个" or "位" },
            MetricType.Rate => mention.Role == MentionRole.Rate && mention.Quantity.Dimension == Dimension.Percent,
            MetricType.Score => mention.Role == MentionRole.Value && figure.Syntax.Group < 0 && (mention.Quantity.Dimension == Dimension.Score || (mention.Quantity.Dimension == Dimension.None && mention.Quantity.Value is > 0m and <= 150m)),
            _ => false,
        };
        if (!role || figure.Syntax.CompletionOf is not null || (metric.Type == MetricType.Rate && IsTarget(figure, document)))
        {
            yield break;
        }

        yield return Make(mention, id, document);

        // 收入支出总计 states both sides.
        if (mention.MetricId == "income.grand_total" && IsBothSides(figure))
        {
            yield return Make(mention, "expenditure.grand_total", document);
        }
        else if (mention.MetricId == "expenditure.total" && IsBothSides(figure) && !figure.Syntax.Inherited)
        {
            yield return Make(mention, "income.total", document);
        }
    }

    private static bool IsBothSides(TextFigure figure) =>
        figure.Mention.Label.Contains("收入支出", StringComparison.Ordinal) || figure.Mention.Label.Contains("收支", StringComparison.Ordinal) || figure.Mention.Label.Contains("收、支", StringComparison.Ordinal);

    // Rates in passages about goals are aims, not results.
    private static bool IsTarget(TextFigure figure, Document document)
    {
        string lead = figure.Syntax.Lead;
        foreach (string word in (ReadOnlySpan<string>)["力争", "确保", "目标值", "争取", "计划", "不低于", "不少于", "拟", "预期", "要求"])
        {
            if (lead.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return document.Blocks[figure.Syntax.Paragraph] is ParagraphBlock { HeadingPath: { Count: > 0 } path }
            && path[^1].Contains("目标", StringComparison.Ordinal) && !path[^1].Contains("完成", StringComparison.Ordinal) && !path[^1].Contains("实现", StringComparison.Ordinal);
    }

    internal static Fact Make(Mention mention, string metricId, Document document)
    {
        string printed = Printed(mention, document);
        bool inherited = mention.Scope is not null;
        return new Fact(
            metricId,
            mention.Basis,
            mention.Year,
            mention.Scope,
            printed,
            mention.Quantity.Unit,
            mention.Quantity.Normalized,
            inherited ? 0.9 : 0.97,
            ExtractionMethod.Pattern,
            mention.Place,
            mention.Quote,
            mention);
    }

    private static string Printed(Mention mention, Document document) =>
        document.Blocks[mention.Place.Block] is ParagraphBlock paragraph
            && paragraph.Text[mention.Quantity.Start..mention.Quantity.NumberEnd].Trim() is var printed && printed.Any(char.IsDigit)
            ? printed
            : mention.Quantity.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
