namespace Extractor.Documents.Structure;

/// <summary>Resolves the manual line breaks of a paragraph (Word's Shift+Enter, HTML's br).</summary>
public static class SoftBreaks
{
    /// <summary>Stands for a manual break in a paragraph's text until it is known what it means.</summary>
    public const char Mark = '\v';

    /// <summary>Joins lines where a sentence or number goes on; other breaks become new lines or, before a numbered line, new paragraphs.</summary>
    /// <param name="text">The text with <see cref="Mark"/> for each break.</param>
    /// <param name="title">Whether the paragraph looks like a title, whose breaks only lay it out.</param>
    /// <returns>The paragraphs, at least one.</returns>
    public static IReadOnlyList<string> Resolve(string text, bool title)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains(Mark, StringComparison.Ordinal))
        {
            return [text];
        }

        var paragraphs = new List<string>();
        var current = new System.Text.StringBuilder();

        // Only the line before a break decides what it means; a cell of thousands of lines must not be judged as a whole each time.
        string last = string.Empty;
        foreach (string line in text.Split(Mark))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (last.Length == 0)
            {
                current.Append(line);
                last = line;
                continue;
            }

            LineBreakMeaning meaning = title && CaptionTest.IsTitle(line) && !CaptionTest.IsTitle(last)
                ? LineBreakMeaning.Continues
                : LineBreak.Judge(last, line);
            switch (meaning)
            {
                case LineBreakMeaning.Continues:
                    TrimEnd(current);
                    if (LineBreak.NeedsSpace(current[^1], line.TrimStart()[0]))
                    {
                        current.Append(' ');
                    }

                    current.Append(line.AsSpan().TrimStart());
                    break;
                case LineBreakMeaning.NewLine:
                    TrimEnd(current);
                    current.Append('\n').Append(line.AsSpan().Trim());
                    break;
                default:
                    paragraphs.Add(current.ToString());
                    current.Clear().Append(line);
                    break;
            }

            last = line;
        }

        paragraphs.Add(current.ToString());
        return paragraphs;
    }

    private static void TrimEnd(System.Text.StringBuilder text)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }
    }
}
