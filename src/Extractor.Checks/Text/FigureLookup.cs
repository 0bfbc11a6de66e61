using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Text;

namespace Extractor.Checks.Text;

/// <summary>Finds the figures that the words of a relation speak of, nearest first.</summary>
internal sealed class FigureLookup
{
    private readonly Dictionary<int, PartList> _listOfPart = [];

    private readonly IReadOnlyList<Fact> _facts;

    public FigureLookup(TextReading reading, IReadOnlyList<Fact> facts)
    {
        _facts = facts;
        Figures = reading.Figures;
        Lists = reading.Lists;
        foreach (PartList list in reading.Lists)
        {
            foreach (int part in list.Parts)
            {
                _listOfPart[part] = list;
            }
        }
    }

    public IReadOnlyList<TextFigure> Figures { get; }

    public IReadOnlyList<PartList> Lists { get; }

    /// <summary>A figure that the report states of a metric anywhere, tables included.</summary>
    public Mention? Stated(string metricId, Basis basis, int? year, string? scope) =>
        _facts.FirstOrDefault(fact => fact.MetricId == metricId && fact.Basis == basis && fact.Year == year && fact.Scope == scope && fact.Mention?.Universe is null)?.Mention;

    /// <summary>All that the report states of a metric, tables included.</summary>
    public IEnumerable<Mention> AllStated(string metricId, Basis basis, int? year, string? scope) =>
        _facts.Where(fact => fact.MetricId == metricId && fact.Basis == basis && fact.Year == year && fact.Scope == scope && fact.Mention?.Universe is null).Select(static fact => fact.Mention!);

    /// <summary>The list a figure is a part of.</summary>
    public PartList? ListOf(int figure) => _listOfPart.GetValueOrDefault(figure);

    /// <summary>Whether a figure states an amount of its own.</summary>
    public static bool IsAmount(TextFigure figure) =>
        figure.Mention.Role == MentionRole.Value && figure.Syntax.Part is ComparisonPart.None or ComparisonPart.Reached;

    /// <summary>The nearest figure before a position that satisfies a condition.</summary>
    /// <param name="before">Index of the figure to look back from.</param>
    /// <param name="accepts">The condition.</param>
    /// <param name="sentences">How many sentences back to look (0: the same sentence); −1 for the whole paragraph; −2 for the whole document.</param>
    public TextFigure? Back(int before, Func<TextFigure, bool> accepts, int sentences)
    {
        TextFigure origin = Figures[before];
        for (int i = before - 1; i >= 0; i--)
        {
            TextFigure figure = Figures[i];
            if (sentences >= 0 && (figure.Syntax.Sentence < origin.Syntax.Sentence - sentences))
            {
                return null;
            }

            if (sentences == -1 && figure.Syntax.Paragraph != origin.Syntax.Paragraph)
            {
                return null;
            }

            if (accepts(figure))
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>The nearest figure after a position in the same sentence that satisfies a condition.</summary>
    public TextFigure? Ahead(int after, Func<TextFigure, bool> accepts)
    {
        for (int i = after + 1; i < Figures.Count && Figures[i].Syntax.Sentence == Figures[after].Syntax.Sentence; i++)
        {
            if (accepts(Figures[i]))
            {
                return Figures[i];
            }
        }

        return null;
    }

    /// <summary>The figure right after one, in the same sentence.</summary>
    public TextFigure? Next(TextFigure figure) =>
        figure.Index + 1 < Figures.Count && Figures[figure.Index + 1] is { } next && next.Syntax.Sentence == figure.Syntax.Sentence ? next : null;

    /// <summary>Whether a bracket level can be seen from another: the same, the one around it, or no bracket.</summary>
    public static bool Visible(TextFigure from, TextFigure to) =>
        to.Syntax.Sentence != from.Syntax.Sentence
            ? to.Syntax.Bracket < 0
            : to.Syntax.Bracket == from.Syntax.Bracket || to.Syntax.Bracket == from.Syntax.OuterBracket || to.Syntax.Bracket < 0;

    /// <summary>Whether two figures are of the same thing: metric, scope and 口径.</summary>
    public static bool SameConcept(Mention a, Mention b) =>
        a.MetricId is not null ? a.MetricId == b.MetricId && a.Scope == b.Scope && a.Universe == b.Universe
            : b.MetricId is null && a.Label.Length > 0 && a.Label == b.Label && a.Scope == b.Scope;

    /// <summary>Whether two quantities can be added or divided.</summary>
    public static bool SameDimension(Quantity a, Quantity b) =>
        a.Dimension == b.Dimension && (a.Dimension is Dimension.Money or Dimension.Percent or Dimension.Score || BareUnit(a) == BareUnit(b) || (IsPerson(a) && IsPerson(b)));

    private static bool IsPerson(Quantity q) => BareUnit(q) is "人" or "名" or "位";

    private static string BareUnit(Quantity q) => q.Unit.TrimStart('万', '亿', '千', '百', '十');
}
