using Extractor.Documents.Structure;

namespace Extractor.Documents.PlainText;

/// <summary>Joins the lines of a text that was wrapped at a fixed width back into paragraphs.</summary>
internal static class WrappedLines
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 200;
    private const int Slack = 6;
    private const int FewestFullLines = 4;

    /// <summary>Joins wrapped lines where the text as a whole is wrapped; otherwise every line stays a paragraph.</summary>
    /// <param name="lines">The lines of the text.</param>
    public static IReadOnlyList<string> Unwrap(IReadOnlyList<string> lines)
    {
        int width = WrapWidth(lines);
        if (width == 0)
        {
            return lines;
        }

        var paragraphs = new List<string>();
        var current = new System.Text.StringBuilder();
        int lastWidth = 0;
        foreach (string line in lines)
        {
            bool continues = current.Length > 0 && lastWidth >= width - Slack && !string.IsNullOrWhiteSpace(line)
                && !IsIndented(line) && !TextTable.HasFields(line) && !StartsNumbered(current, line);
            if (!continues && current.Length > 0)
            {
                paragraphs.Add(current.ToString());
                current.Clear();
            }

            string joined = line.TrimEnd();
            if (continues && char.IsAsciiLetter(current[^1]) && joined.Length > 0 && char.IsAsciiLetter(joined[0]))
            {
                current.Append(' ');
            }

            current.Append(continues ? joined.TrimStart() : joined);
            lastWidth = Width(joined);
        }

        if (current.Length > 0)
        {
            paragraphs.Add(current.ToString());
        }

        return paragraphs;
    }

    // The text is wrapped where its long lines have one width and most of them stop in the middle of a sentence.
    private static int WrapWidth(IReadOnlyList<string> lines)
    {
        int longest = 0;
        foreach (string line in lines)
        {
            longest = Math.Max(longest, Width(line.TrimEnd()));
        }

        if (longest is < NarrowestWrap or > WidestWrap)
        {
            return 0;
        }

        int full = 0;
        int open = 0;
        int medium = 0;
        foreach (string line in lines)
        {
            string text = line.TrimEnd();
            int width = Width(text);
            if (width >= longest - Slack)
            {
                full++;
                open += LineBreak.IsSentenceEnd(text[^1]) ? 0 : 1;
            }
            else if (width > longest / 2 && !LineBreak.IsSentenceEnd(text[^1]))
            {
                // A line that stops early without a full stop: a wrapped text has few of these.
                medium++;
            }
        }

        return full >= FewestFullLines && open * 2 > full && medium < full ? longest : 0;
    }

    private static bool IsIndented(string line) => line.StartsWith("  ", StringComparison.Ordinal) || line[0] is '\u3000' or '\t';

    private static bool StartsNumbered(System.Text.StringBuilder before, string line) =>
        HeadingNumber.TryParse(line, out _) && LineBreak.Judge(before.ToString(), line) == LineBreakMeaning.NewParagraph;

    // Columns as a terminal counts them: an ideograph takes two.
    private static int Width(string line)
    {
        int width = 0;
        foreach (char c in line)
        {
            width += c >= '\u1100' ? 2 : 1;
        }

        return width;
    }
}
