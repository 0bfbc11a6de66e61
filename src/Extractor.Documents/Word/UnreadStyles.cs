namespace Extractor.Documents.Word;

/// <summary>
/// Cuts the table and numbering styles out of a styles part before it is parsed. They say nothing about text, and in files made
/// from the stock template they are nine tenths of a part that is ten times as long as the document: parsing them
/// would take most of the time of reading a report.
/// </summary>
internal static class UnreadStyles
{
    private const int LongestStartTag = 1024;

    private static ReadOnlySpan<byte> Open => "<w:style "u8;

    private static ReadOnlySpan<byte> Close => "</w:style>"u8;

    /// <summary>Takes a part's bytes without the styles that are never read.</summary>
    /// <param name="part">The styles part; overwritten.</param>
    /// <returns>A shorter part of the same meaning; the whole part where it is not written with the usual prefix.</returns>
    public static Span<byte> Cut(Span<byte> part)
    {
        int kept = 0;
        Span<byte> rest = part;
        while (rest.IndexOf(Open) is >= 0 and int start)
        {
            int length = rest[start..].IndexOf(Close);
            if (length < 0)
            {
                break;
            }

            length += Close.Length;
            Span<byte> keep = rest[..(IsRead(rest.Slice(start, length)) ? start + length : start)];
            keep.CopyTo(part[kept..]);
            kept += keep.Length;
            rest = rest[(start + length)..];
        }

        rest.CopyTo(part[kept..]);
        return part[..(kept + rest.Length)];
    }

    private static bool IsRead(ReadOnlySpan<byte> style)
    {
        ReadOnlySpan<byte> head = style[..Math.Min(style.Length, LongestStartTag)];
        int end = head.IndexOf((byte)'>');

        // An empty style element would pair with the next one's end: keep both.
        if (end <= 0 || head[end - 1] == '/')
        {
            return true;
        }

        head = head[..end];
        return head.IndexOf("\"table\""u8) < 0 && head.IndexOf("\"numbering\""u8) < 0;
    }
}
