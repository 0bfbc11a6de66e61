using Extractor.Documents.Model;

namespace Extractor.Documents.Structure;

/// <summary>
/// A paragraph as a format reader saw it, before it is known whether it is a heading, a caption or running text.
/// The layout hints are what the format knows; a reader of a format without layout leaves them at their defaults.
/// </summary>
/// <param name="Text">The paragraph's characters, runs joined. Line breaks that separate sentences are <c>\n</c>.</param>
public sealed record ParagraphDraft(string Text)
{
    /// <summary>One-based page, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>Heading level from 1 to 9 that the format itself states (style, outline level, HTML h1…h6), otherwise <see langword="null"/>.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>The role that the format itself states.</summary>
    public StatedRole Role { get; init; }

    /// <summary>Whether the paragraph is centred; <see langword="null"/> where the format does not tell.</summary>
    public bool? Centered { get; init; }

    /// <summary>Whether all of the paragraph's visible text is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Indent of the first line in characters beyond that of the page, where the format states it.</summary>
    public double IndentCharacters { get; init; }

    /// <summary>What recognition says of the text, where it was recognised on a picture.</summary>
    public RecognizedText? Recognized { get; init; }

    /// <summary>Font size of most of the text in points, where the format tells.</summary>
    public double? FontSize { get; init; }
}

/// <summary>What a format says of a paragraph by style or markup.</summary>
public enum StatedRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A title (Word style Title 标题, HTML title heading).</summary>
    Title,

    /// <summary>A caption (Word style Caption 题注, HTML caption).</summary>
    Caption,

    /// <summary>A footnote or endnote.</summary>
    Note,

    /// <summary>A line of the table of contents: repeats a heading with a page number and is left out.</summary>
    Contents,
}
