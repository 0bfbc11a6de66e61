using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.Writing;

/// <summary>How one Word document is built, beyond its words.</summary>
internal sealed record DocxStyle
{
    /// <summary>Whether headings carry heading styles or are plain bold paragraphs.</summary>
    public bool HeadingStyles { get; init; }

    /// <summary>Whether heading numbers are Word's automatic numbering instead of text.</summary>
    public bool AutomaticNumbers { get; init; }

    /// <summary>Share of text pieces split into several runs.</summary>
    public double SplitRuns { get; init; }

    /// <summary>Whether numbers are set in a Latin font of their own, hence in runs of their own.</summary>
    public bool LatinDigits { get; init; }

    /// <summary>Whether one number was corrected with tracked changes.</summary>
    public bool TrackedChange { get; init; }

    /// <summary>Whether a footer with a page field is there.</summary>
    public bool Footer { get; init; }

    /// <summary>Whether a table of contents field stands before the text.</summary>
    public bool Contents { get; init; }

    /// <summary>Whether paragraphs are indented by typed full-width spaces.</summary>
    public bool TypedIndent { get; init; }

    /// <summary>Whether table cells hold their text in several paragraphs or runs with stray spaces.</summary>
    public bool LooseCells { get; init; }

    /// <summary>East Asian font.</summary>
    public string Font { get; init; } = "宋体";

    /// <summary>Draws a style.</summary>
    public static DocxStyle Draw(Rng rng) => new()
    {
        HeadingStyles = rng.Chance(0.5),
        AutomaticNumbers = rng.Chance(0.08),
        SplitRuns = rng.Of(0.0, 0.1, 0.4),
        LatinDigits = rng.Chance(0.3),
        TrackedChange = rng.Chance(0.04),
        Footer = rng.Chance(0.7),
        Contents = rng.Chance(0.06),
        TypedIndent = rng.Chance(0.3),
        LooseCells = rng.Chance(0.15),
        Font = rng.Of("宋体", "仿宋", "仿宋_GB2312", "方正仿宋_GBK"),
    };
}
