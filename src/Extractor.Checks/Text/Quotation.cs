using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Text;

/// <summary>Quotations that show the words a relation rests on.</summary>
internal static class Quotation
{
    /// <summary>The words around two mentions, in reading order.</summary>
    public static string Between(Mention first, Mention last)
    {
        if (first.Place.Block == last.Place.Block && !first.Place.InTable && last.Place.Start < first.Place.Start)
        {
            (first, last) = (last, first);
        }

        string a = first.Quote.Trim('，', '。', '；', ' ');
        string b = last.Quote.Trim('，', '。', '；', ' ');
        if (a == b || b.Contains(a, StringComparison.Ordinal))
        {
            return b;
        }

        int overlap = Math.Min(a.Length, b.Length);
        while (overlap > 0 && !a.EndsWith(b[..overlap], StringComparison.Ordinal))
        {
            overlap--;
        }

        return overlap > 2 ? a + b[overlap..] : a + "…" + b;
    }
}
