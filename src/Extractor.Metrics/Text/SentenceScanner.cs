using Extractor.Language.Quantities;

namespace Extractor.Metrics.Text;

/// <summary>A sentence of a folded paragraph: the half-open range [Start, End), end mark excluded.</summary>
internal readonly record struct SentenceSpan(int Start, int End);

/// <summary>A bracket pair that holds at least one figure.</summary>
/// <param name="Id">Number in the document.</param>
/// <param name="Open">Position of the opening bracket.</param>
/// <param name="Close">Position of the closing bracket, or the sentence end where it is missing.</param>
/// <param name="Outer">The bracket around it, or −1.</param>
internal readonly record struct FigureBracket(int Id, int Open, int Close, int Outer);

/// <summary>Cuts a folded paragraph into sentences and finds the brackets that hold figures.</summary>
internal static class SentenceScanner
{
    /// <summary>The sentences of a paragraph.</summary>
    public static List<SentenceSpan> Sentences(string folded)
    {
        var sentences = new List<SentenceSpan>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            depth += c == '（' ? 1 : c == '）' && depth > 0 ? -1 : 0;
            if (c is '。' or '！' or '？' or '\n' or '!' or '?')
            {
                // A full stop inside a bracket that closes later in the paragraph ends no sentence, but a bracket never closed must not swallow the rest.
                if (depth > 0 && c == '。' && folded.IndexOf('）', i) is var close and > 0 && close - i < 120)
                {
                    continue;
                }

                if (i > start)
                {
                    sentences.Add(new SentenceSpan(start, i));
                }

                start = i + 1;
                depth = 0;
            }
        }

        if (start < folded.Length)
        {
            sentences.Add(new SentenceSpan(start, folded.Length));
        }

        return sentences;
    }

    /// <summary>The brackets of a sentence that hold figures, in order of their opening.</summary>
    public static List<FigureBracket> Brackets(string folded, SentenceSpan sentence, IReadOnlyList<Quantity> figures, ref int nextId)
    {
        var brackets = new List<FigureBracket>();
        var open = new Stack<(int Position, int Slot)>();
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (folded[i] == '（')
            {
                open.Push((i, brackets.Count));
                brackets.Add(new FigureBracket(-1, i, sentence.End, -1));
            }
            else if (folded[i] == '）' && open.TryPop(out (int Position, int Slot) top))
            {
                brackets[top.Slot] = brackets[top.Slot] with { Close = i };
            }
        }

        var kept = new List<FigureBracket>();
        foreach (FigureBracket bracket in brackets)
        {
            if (figures.Any(q => q.Start > bracket.Open && q.End <= bracket.Close))
            {
                int outer = -1;
                foreach (FigureBracket other in kept)
                {
                    if (other.Open < bracket.Open && other.Close > bracket.Open)
                    {
                        outer = other.Id;
                    }
                }

                kept.Add(bracket with { Id = nextId++, Outer = outer });
            }
        }

        return kept;
    }
}
