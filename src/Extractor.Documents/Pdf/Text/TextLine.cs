using Extractor.Documents.Model;
using Extractor.Documents.Pdf.Content;

namespace Extractor.Documents.Pdf.Text;

/// <summary>A part of a line between two wide gaps.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Start">First character in the line's text.</param>
/// <param name="End">One past the last character.</param>
internal readonly record struct LineSegment(float Left, float Right, int Start, int End);

/// <summary>One printed line of text, or the part of it that lies in one table cell.</summary>
/// <param name="Text">The characters, without the gaps that only layout made.</param>
/// <param name="Box">The bodies of its characters.</param>
/// <param name="Baseline">The baseline's distance from the top of the page.</param>
/// <param name="Size">The font size that most of its characters have.</param>
/// <param name="Bold">Share of its characters that are bold, 0 to 1.</param>
/// <param name="FirstTokenWidth">Width of the part at its start that cannot be broken: it decides whether it would have fitted in the line before.</param>
/// <param name="Pagination">Whether the producer marked it as header, footer or page number.</param>
/// <param name="Segments">The parts between wide gaps, at least one.</param>
internal sealed record TextLine(
    string Text,
    Box Box,
    float Baseline,
    float Size,
    float Bold,
    float FirstTokenWidth,
    bool Pagination,
    IReadOnlyList<LineSegment> Segments)
{
    /// <summary>Where it was recognised on a picture: the positions of doubtful characters in <see cref="Text"/>.</summary>
    public RecognizedText? Recognized { get; init; }

    /// <summary>Left edge.</summary>
    public float Left => Box.Left;

    /// <summary>Right edge.</summary>
    public float Right => Box.Right;

    /// <summary>The text of a segment.</summary>
    /// <param name="segment">One of <see cref="Segments"/>.</param>
    public ReadOnlySpan<char> TextOf(LineSegment segment) => Text.AsSpan(segment.Start, segment.End - segment.Start);
}
