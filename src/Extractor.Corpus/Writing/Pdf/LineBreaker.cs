namespace Extractor.Corpus.Writing.Pdf;

/// <summary>Breaks Chinese text into lines: anywhere between characters, but not inside a number or word, nor before a closing or after an opening mark.</summary>
internal static class LineBreaker
{
    private const string NoStart = "，。；：、）”’》〕！？％%,.;:)]℃";
    private const string NoEnd = "（“‘《〔([";

    /// <summary>The lines of a text in a measure.</summary>
    /// <param name="text">The text, without line breaks.</param>
    /// <param name="measure">Width of a text.</param>
    /// <param name="first">Room in the first line.</param>
    /// <param name="rest">Room in the others.</param>
    public static List<string> Break(string text, Func<string, double> measure, double first, double rest)
    {
        List<string> lines = [];
        foreach (string hard in text.Split('\n'))
        {
            string line = string.Empty;
            double used = 0, room = lines.Count == 0 ? first : rest;
            foreach (string unit in Units(hard))
            {
                double width = measure(unit);
                if (used + width > room && line.Length > 0)
                {
                    lines.Add(line);
                    (line, used, room) = (string.Empty, 0, rest);
                }

                if (width > room && unit.Length > 1)
                {
                    // A word wider than the measure is broken where it must.
                    foreach (char c in unit)
                    {
                        double w = measure(c.ToString());
                        if (used + w > room && line.Length > 0)
                        {
                            lines.Add(line);
                            (line, used, room) = (string.Empty, 0, rest);
                        }

                        line += c;
                        used += w;
                    }

                    continue;
                }

                line += unit;
                used += width;
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The widest piece of a text that may not be broken.</summary>
    public static double Widest(string text, Func<string, double> measure) => Units(text.Replace("\n", string.Empty, StringComparison.Ordinal)).Select(measure).DefaultIfEmpty(0).Max();

    private static List<string> Units(string text)
    {
        List<string> units = [];
        for (int i = 0; i < text.Length;)
        {
            int end = i + 1;
            if (IsWord(text[i]))
            {
                while (end < text.Length && IsWord(text[end]))
                {
                    end++;
                }
            }

            bool open = NoEnd.Contains(text[i], StringComparison.Ordinal);
            if (open && end < text.Length)
            {
                end++;
            }

            while (end < text.Length && NoStart.Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }

            units.Add(text[i..end]);
            i = end;
        }

        return units;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '-' or '%';
}
