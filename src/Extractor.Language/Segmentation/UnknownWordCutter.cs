using Extractor.Language.Segmentation.Model;

namespace Extractor.Language.Segmentation;

/// <summary>
/// jieba's <c>finalseg</c>: cuts a run in which the dictionary found only single characters. Han characters are cut by the
/// hidden Markov model, the rest by the rule "letters and digits, decimals, percent sign".
/// </summary>
internal static class UnknownWordCutter
{
    // A Viterbi step's choices: one bit for each state, telling which of its two predecessors won.
    private const int BeginFromSingle = 1;
    private const int EndFromMiddle = 2;
    private const int MiddleFromMiddle = 4;
    private const int SingleFromSingle = 8;

    /// <summary>Cuts a run.</summary>
    /// <param name="model">The model.</param>
    /// <param name="text">The run's characters.</param>
    /// <param name="codes">Their codes.</param>
    /// <param name="offset">Where the run starts in the whole text.</param>
    /// <param name="choices">Scratch, at least as long as the run.</param>
    /// <param name="tokens">Receives the tokens.</param>
    public static void Cut(SegmentationModel model, ReadOnlySpan<char> text, ReadOnlySpan<ushort> codes, int offset, Span<byte> choices, List<Token> tokens)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = start;
            if (CharacterCode.IsHan(text[start]))
            {
                do
                {
                    end++;
                }
                while (end < text.Length && CharacterCode.IsHan(text[end]));

                CutHan(model, text[start..end], codes[start..end], offset + start, choices, tokens);
            }
            else
            {
                do
                {
                    end++;
                }
                while (end < text.Length && !CharacterCode.IsHan(text[end]));

                CutOther(text[start..end], offset + start, tokens);
            }

            start = end;
        }
    }

    private static void CutHan(SegmentationModel model, ReadOnlySpan<char> text, ReadOnlySpan<ushort> codes, int offset, Span<byte> choices, List<Token> tokens)
    {
        int last = codes.Length - 1;
        if (last == 0)
        {
            tokens.Add(new Token(offset, 1));
            return;
        }

        bool single = Viterbi(model, codes, choices);

        // Backwards along the winners; a state is written over its step's choices.
        const byte Begin = 0, End = 1, Middle = 2, Single = 3;
        byte state = single ? Single : End;
        for (int t = last; ; t--)
        {
            int choice = choices[t];
            choices[t] = state;
            if (t == 0)
            {
                break;
            }

            state = state switch
            {
                Begin => (choice & BeginFromSingle) != 0 ? Single : End,
                End => (choice & EndFromMiddle) != 0 ? Middle : Begin,
                Middle => (choice & MiddleFromMiddle) != 0 ? Middle : Begin,
                _ => (choice & SingleFromSingle) != 0 ? Single : End,
            };
        }

        int begin = 0;
        for (int t = 0; t <= last; t++)
        {
            switch (choices[t])
            {
                case Begin:
                    begin = t;
                    break;
                case End:
                    AddWord(model, text[begin..(t + 1)], offset + begin, tokens);
                    break;
                case Single:
                    tokens.Add(new Token(offset + t, 1));
                    break;
                default:
                    break;
            }
        }
    }

    private static void AddWord(SegmentationModel model, ReadOnlySpan<char> word, int offset, List<Token> tokens)
    {
        if (model.SplitWords is null || !model.SplitWords.Contains(word.ToString()))
        {
            tokens.Add(new Token(offset, word.Length));
            return;
        }

        for (int i = 0; i < word.Length; i++)
        {
            tokens.Add(new Token(offset + i, 1));
        }
    }

    /// <summary>
    /// The Viterbi recurrence in the order of jieba's additions; of equal predecessors the later letter wins, as in Python's
    /// comparison of (probability, state) tuples.
    /// </summary>
    /// <returns>Whether the last state is single (otherwise it is end).</returns>
    private static bool Viterbi(SegmentationModel model, ReadOnlySpan<ushort> codes, Span<byte> choices)
    {
        const double Impossible = -3.14e100;
        ModelHeader p = model.Header;
        ReadOnlySpan<double> emission = model.Emissions.AsSpan(codes[0] * SegmentationModel.States, SegmentationModel.States);
        double begin = p.StartBegin + emission[0];
        double end = Impossible + emission[1];
        double middle = Impossible + emission[2];
        double single = p.StartSingle + emission[3];
        for (int t = 1; t < codes.Length; t++)
        {
            emission = model.Emissions.AsSpan(codes[t] * SegmentationModel.States, SegmentationModel.States);
            int choice = 0;

            double nextBegin = end + p.EndBegin + emission[0];
            double other = single + p.SingleBegin + emission[0];
            if (other >= nextBegin)
            {
                nextBegin = other;
                choice |= BeginFromSingle;
            }

            double nextEnd = begin + p.BeginEnd + emission[1];
            other = middle + p.MiddleEnd + emission[1];
            if (other >= nextEnd)
            {
                nextEnd = other;
                choice |= EndFromMiddle;
            }

            double nextMiddle = begin + p.BeginMiddle + emission[2];
            other = middle + p.MiddleMiddle + emission[2];
            if (other >= nextMiddle)
            {
                nextMiddle = other;
                choice |= MiddleFromMiddle;
            }

            double nextSingle = end + p.EndSingle + emission[3];
            other = single + p.SingleSingle + emission[3];
            if (other >= nextSingle)
            {
                nextSingle = other;
                choice |= SingleFromSingle;
            }

            choices[t] = (byte)choice;
            begin = nextBegin;
            end = nextEnd;
            middle = nextMiddle;
            single = nextSingle;
        }

        return single >= end;
    }

    private static void CutOther(ReadOnlySpan<char> text, int offset, List<Token> tokens)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = start;
            if (char.IsAsciiLetterOrDigit(text[start]))
            {
                end = EndOfNumberOrWord(text, start);
            }
            else
            {
                do
                {
                    end++;
                }
                while (end < text.Length && !char.IsAsciiLetterOrDigit(text[end]));
            }

            tokens.Add(new Token(offset + start, end - start));
            start = end;
        }
    }

    /// <summary>jieba's <c>[a-zA-Z0-9]+(?:\.\d+)?%?</c>.</summary>
    private static int EndOfNumberOrWord(ReadOnlySpan<char> text, int start)
    {
        int end = start + 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end += 2;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }

        return end < text.Length && text[end] == '%' ? end + 1 : end;
    }
}
