using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Truth;

/// <summary>Cuts the words around a number out of the text as printed.</summary>
internal static class Quotes
{
    private const string Stops = "。；，,;：:（(）)";

    /// <summary>The clause up to and including a token; in a table the cell.</summary>
    public static string Of(DraftBlock block, Token token)
    {
        if (block is DraftTable table)
        {
            return CellOf(table, token)?.Text.Trim('　') ?? token.Text;
        }

        (string text, int start, int end) = Locate(block, token);
        int from = start;
        while (from > 0 && !Stops.Contains(text[from - 1], StringComparison.Ordinal) && start - from < 40)
        {
            from--;
        }

        return text[from..end];
    }

    /// <summary>The words that state a relation: from the clause of its first number in its block to its last.</summary>
    public static string Of(StatedRelation relation)
    {
        if (relation.Block is not DraftParagraph p)
        {
            return relation.Block is DraftTable t ? CellOf(t, relation.Numbers[0])?.Text.Trim('　') ?? relation.Numbers[0].Text : relation.Numbers[0].Text;
        }

        List<Token> here = [.. relation.Numbers.Where(n => p.Tokens.Contains(n))];
        if (relation.Grade is { } grade)
        {
            here.Add(grade);
        }

        if (relation.Word is { } word && p.Tokens.Contains(word))
        {
            here.Add(word);
        }

        if (here.Count == 0)
        {
            return p.Text;
        }

        List<(string Text, int Start, int End)> places = [.. here.Select(n => Locate(p, n))];
        int first = places.Min(x => x.Start), last = places.Max(x => x.End);
        string text = places[0].Text;
        int from = first;
        while (from > 0 && !Stops.Contains(text[from - 1], StringComparison.Ordinal) && first - from < 40)
        {
            from--;
        }

        return text[from..last];
    }

    private static (string Text, int Start, int End) Locate(DraftBlock block, Token token)
    {
        var text = new System.Text.StringBuilder();
        int start = 0, end = 0;
        foreach (Token t in block.Tokens)
        {
            if (ReferenceEquals(t, token))
            {
                start = text.Length;
                end = start + t.Text.Length;
            }

            text.Append(t.Text);
        }

        return (text.ToString(), start, end);
    }

    private static DraftCell? CellOf(DraftTable table, Token token) => table.Cells.FirstOrDefault(c => c.Tokens.Contains(token));
}
