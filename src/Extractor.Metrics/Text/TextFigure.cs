using Extractor.Metrics.Mentions;

namespace Extractor.Metrics.Text;

/// <summary>What a figure is compared with in words such as 比上年, 较年初预算, 比2020年的18.75万元.</summary>
public enum ComparisonBase
{
    /// <summary>No comparison.</summary>
    None,

    /// <summary>The previous year, or a named earlier year.</summary>
    EarlierYear,

    /// <summary>The initial budget.</summary>
    InitialBudget,

    /// <summary>The adjusted budget.</summary>
    AdjustedBudget,

    /// <summary>A target, a plan or anything else that is named.</summary>
    Other,
}

/// <summary>The part a figure plays in a comparison.</summary>
public enum ComparisonPart
{
    /// <summary>None.</summary>
    None,

    /// <summary>The amount of change (减少1.819万元, 提高2.47个百分点).</summary>
    Difference,

    /// <summary>The rate of change (下降41.1%).</summary>
    Rate,

    /// <summary>The value compared with (比2020年的18.75万元, 由86.7%).</summary>
    Previous,

    /// <summary>The value reached (提高到88.9%).</summary>
    Reached,
}

/// <summary>How a figure stands in its sentence.</summary>
/// <param name="Paragraph">Block index of the paragraph.</param>
/// <param name="Sentence">Number of the sentence in the document; consecutive sentences of a paragraph have consecutive numbers.</param>
/// <param name="Bracket">Number of the innermost bracket that holds figures, or −1 outside brackets.</param>
/// <param name="OuterBracket">The bracket around <paramref name="Bracket"/>, or −1.</param>
/// <param name="Lead">The folded words between the previous figure (or the sentence start) and this one.</param>
/// <param name="Trail">The folded words from the figure to the next figure or sentence end.</param>
/// <param name="Part">Its part in a comparison.</param>
/// <param name="Base">What it is compared with.</param>
/// <param name="BaseYear">The year compared with, where one is named.</param>
/// <param name="BaseLabel">The words that name what it is compared with.</param>
/// <param name="ShareOf">For a share: the words of the whole (empty for a bare 占52.08%); otherwise <see langword="null"/>.</param>
/// <param name="CompletionOf">For 完成年初预算的98.20%: the words of the base; otherwise <see langword="null"/>.</param>
/// <param name="TotalWord">Whether its words say that it sums what precedes (合计, 共计, 总计).</param>
/// <param name="Inherited">Whether its label is taken over because the sentence elides it.</param>
/// <param name="Group">Number of the 分别为 group it belongs to, or −1.</param>
/// <param name="GroupPosition">Its position in that group.</param>
public sealed record FigureSyntax(
    int Paragraph,
    int Sentence,
    int Bracket,
    int OuterBracket,
    string Lead,
    string Trail,
    ComparisonPart Part,
    ComparisonBase Base,
    int? BaseYear,
    string? BaseLabel,
    string? ShareOf,
    string? CompletionOf,
    bool TotalWord,
    bool Inherited,
    int Group,
    int GroupPosition);

/// <summary>A figure of running text: the mention and how it stands in its sentence.</summary>
/// <param name="Index">Position among the figures of the document.</param>
/// <param name="Mention">The figure read in its context.</param>
/// <param name="Syntax">How it stands in its sentence.</param>
public sealed record TextFigure(int Index, Mention Mention, FigureSyntax Syntax);

/// <summary>What opened a list of parts.</summary>
public enum ListOpening
{
    /// <summary>其中.</summary>
    OfWhich,

    /// <summary>A bracket right after the whole.</summary>
    Bracket,

    /// <summary>由…构成, 包括, 包含, 分为.</summary>
    ConsistsOf,

    /// <summary>基本支出中，….</summary>
    Within,

    /// <summary>合计, 共计 after the parts.</summary>
    Total,

    /// <summary>A colon or dash that announces the parts.</summary>
    Announced,
}

/// <summary>A whole and the parts that the text lists of it.</summary>
/// <param name="Whole">Index of the whole's figure.</param>
/// <param name="Parts">Indices of the parts' figures, in reading order.</param>
/// <param name="Opening">What opened the list.</param>
/// <param name="Partial">Whether words say that parts are left out (等, 主要, 其余).</param>
public sealed record PartList(int Whole, IReadOnlyList<int> Parts, ListOpening Opening, bool Partial);
