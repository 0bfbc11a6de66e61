using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Labels;
using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Text;

/// <summary>A figure while its sentence is being read.</summary>
internal sealed class FigureDraft
{
    public required Quantity Quantity { get; set; }

    public required int Index { get; init; }

    public required int Paragraph { get; init; }

    public required int Sentence { get; init; }

    public required int Bracket { get; init; }

    public required int OuterBracket { get; init; }

    public required string Lead { get; init; }

    public required string Trail { get; set; }

    /// <summary>Whether another figure of the sentence follows.</summary>
    public bool RunsOn { get; init; }

    /// <summary>The words of <see cref="Lead"/> after its last delimiter: the label with its filler.</summary>
    public required string LabelText { get; set; }

    public string Label { get; set; } = string.Empty;

    /// <summary>Whether the label was taken over from an earlier figure because the sentence elides it.</summary>
    public bool Inherited { get; set; }

    public LabelReading? Reading { get; set; }

    public string? MetricId { get; set; }

    public Basis? Basis { get; set; }

    /// <summary>The basis that an adverbial of the clause announced: 从年初预算看，….</summary>
    public Basis? Frame { get; set; }

    public int? Year { get; set; }

    public string? Scope { get; set; }

    public string? Universe { get; set; }

    public MentionRole Role { get; set; }

    public ComparisonPart Part { get; set; }

    public ComparisonBase Base { get; set; }

    public int? BaseYear { get; set; }

    public string? BaseLabel { get; set; }

    public string? ShareOf { get; set; }

    public string? CompletionOf { get; set; }

    public bool TotalWord { get; set; }

    public int Direction { get; set; }

    public int Group { get; set; } = -1;

    public int GroupPosition { get; set; } = -1;

    /// <summary>Whether the group's names stand in the clause before 分别为.</summary>
    public bool NamedBefore { get; set; }

    /// <summary>Takes over what another figure is of.</summary>
    /// <param name="source">The figure that has the name.</param>
    /// <param name="universe">The 口径, which the figure's own words may narrow.</param>
    public void TakeName(FigureDraft source, string? universe)
    {
        Label = source.Label;
        MetricId = source.MetricId;
        Scope = source.Scope;
        Universe = universe;
    }

    /// <summary>Whether the figure states an amount that parts and wholes are made of.</summary>
    public bool IsAmount => Role is MentionRole.Value && Part is (ComparisonPart.None or ComparisonPart.Reached);

    /// <summary>Whether the label's own words (not inherited ones) name a metric or another thing.</summary>
    public bool HasOwnLabel => Reading is { } reading && (reading.Metric is not null || reading.Core.Length > 0);
}
