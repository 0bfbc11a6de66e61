namespace Extractor.Documents.Ocr.Measure;

/// <summary>Finds where a text stands in a longer one that was read with errors.</summary>
internal static class ApproximateSearch
{
    /// <summary>The fewest characters to replace, insert or delete to make <paramref name="wanted"/> of any part of <paramref name="text"/>.</summary>
    /// <param name="wanted">What was printed.</param>
    /// <param name="text">What was read of the page.</param>
    /// <param name="part">The part of the text that is nearest.</param>
    public static int Distance(string wanted, string text, out string part)
    {
        var before = new (int Cost, int Start)[text.Length + 1];
        var now = new (int Cost, int Start)[text.Length + 1];
        for (int t = 0; t <= text.Length; t++)
        {
            before[t] = (0, t);
        }

        for (int w = 1; w <= wanted.Length; w++)
        {
            now[0] = (w, 0);
            for (int t = 1; t <= text.Length; t++)
            {
                (int Cost, int Start) best = (before[t - 1].Cost + (wanted[w - 1] == text[t - 1] ? 0 : 1), before[t - 1].Start);
                best = before[t].Cost + 1 < best.Cost ? (before[t].Cost + 1, before[t].Start) : best;
                best = now[t - 1].Cost + 1 < best.Cost ? (now[t - 1].Cost + 1, now[t - 1].Start) : best;
                now[t] = best;
            }

            (before, now) = (now, before);
        }

        int end = 0;
        for (int t = 1; t <= text.Length; t++)
        {
            end = before[t].Cost < before[end].Cost ? t : end;
        }

        part = text[before[end].Start..end];
        return before[end].Cost;
    }
}
