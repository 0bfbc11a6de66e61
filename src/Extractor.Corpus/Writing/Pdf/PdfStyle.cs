using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.Writing.Pdf;

/// <summary>How the ruling lines of tables are drawn.</summary>
internal enum Rules
{
    /// <summary>Every cell framed.</summary>
    Full,

    /// <summary>Horizontal lines only.</summary>
    Horizontal,

    /// <summary>No lines: columns by alignment.</summary>
    None,
}

/// <summary>The layout of one PDF.</summary>
internal sealed record PdfStyle
{
    /// <summary>Size of body text in points.</summary>
    public double Size { get; init; } = 14;

    /// <summary>Distance of baselines in body text.</summary>
    public double Leading { get; init; } = 26;

    /// <summary>Size of text in tables.</summary>
    public double TableSize { get; init; } = 10;

    /// <summary>Left and right margin.</summary>
    public double Margin { get; init; } = 80;

    /// <summary>Top and bottom margin.</summary>
    public double Edge { get; init; } = 80;

    /// <summary>Whether lines are set to the full measure.</summary>
    public bool Justify { get; init; }

    /// <summary>Rules of tables.</summary>
    public Rules Rules { get; init; }

    /// <summary>Whether header rows are repeated on each page.</summary>
    public bool RepeatHeader { get; init; }

    /// <summary>Whether wide tables get a page turned.</summary>
    public bool Landscape { get; init; }

    /// <summary>Page number template with {0} and {1}; empty for none.</summary>
    public string Footer { get; init; } = string.Empty;

    /// <summary>Whether the title runs at the head of every page.</summary>
    public bool RunningHead { get; init; }

    /// <summary>Whether text is drawn character by character, as some typesetters do.</summary>
    public bool SingleCharacters { get; init; }

    /// <summary>Draws a style.</summary>
    public static PdfStyle Draw(Rng rng)
    {
        double size = rng.Of(12.0, 14.0, 14.0, 16.0);
        return new PdfStyle
        {
            Size = size,
            Leading = size * rng.Of(1.5, 1.75, 2.0),
            TableSize = rng.Of(9.0, 10.0, 10.5),
            Margin = rng.Of(72.0, 80.0, 90.0),
            Edge = rng.Of(72.0, 85.0, 100.0),
            Justify = rng.Chance(0.6),
            Rules = rng.Weighted([88, 7, 5]) switch { 0 => Rules.Full, 1 => Rules.Horizontal, _ => Rules.None },
            RepeatHeader = rng.Chance(0.5),
            Landscape = rng.Chance(0.6),
            Footer = rng.Of("— {0} —", "－{0}－", "{0}", "第 {0} 页 共 {1} 页", "- {0} -", string.Empty),
            RunningHead = rng.Chance(0.12),
            SingleCharacters = rng.Chance(0.15),
        };
    }
}
