namespace Extractor.Documents.Pdf.Text;

/// <summary>What stands between the end of a line and the start of the next when both belong to one paragraph.</summary>
internal static class LineJoin
{
    /// <summary>Whether a space belongs between two characters that a line end parted.</summary>
    /// <param name="before">Last character of the line.</param>
    /// <param name="after">First character of the next line.</param>
    /// <returns>
    /// True between Latin words. Never beside Chinese text, and never inside a number: 「1,234,」 and 「567.89」 are one number.
    /// </returns>
    public static bool NeedsSpace(char before, char after)
    {
        if (Script.IsWide(before) || Script.IsWide(after))
        {
            return false;
        }

        return char.IsAsciiLetter(before) && char.IsAsciiLetterOrDigit(after)
            || (char.IsAsciiDigit(before) && char.IsAsciiLetter(after));
    }
}
