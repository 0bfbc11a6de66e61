using System.Text.RegularExpressions;
using Extractor.Documents.Pdf.Text;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>What stands between two gaps of a line, seen as the content of a table cell.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="IsNumber">Whether it is one figure, with its sign and unit.</param>
/// <param name="IsBlank">Whether it only says that there is nothing: —, /.</param>
internal readonly partial record struct TablePiece(float Left, float Right, bool IsNumber, bool IsBlank)
{
    /// <summary>The middle.</summary>
    public float Centre => (Left + Right) / 2;

    /// <summary>The pieces of a line.</summary>
    /// <param name="line">The line.</param>
    public static TablePiece[] Of(TextLine line)
    {
        var pieces = new TablePiece[line.Segments.Count];
        for (int i = 0; i < pieces.Length; i++)
        {
            LineSegment segment = line.Segments[i];
            ReadOnlySpan<char> text = line.TextOf(segment);
            pieces[i] = new TablePiece(segment.Left, segment.Right, Figure().IsMatch(text), Nothing().IsMatch(text));
        }

        return pieces;
    }

    [GeneratedRegex(@"^[-−－+＋±≥≤＞＜><=约]*\s*[0-9０-９][0-9０-９,，.．]*\s*(?:[%％‰]|个?百分点|亿元|万元|元|分|人|次|个|项|户|家|件|名|天|年|倍)?$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^[-−－—–─/／\\]{1,4}$")]
    private static partial Regex Nothing();
}
