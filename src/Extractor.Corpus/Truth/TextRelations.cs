using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Truth;

/// <summary>
/// Finds every relation that the running text of a draft states: the arithmetic behind derived numbers, sums of wholes whose parts the
/// sentence lists, claimed directions, grades, and what the templates' directives say.
/// </summary>
internal sealed class TextRelations(Draft draft, TokenIndex index)
{
    private readonly List<StatedRelation> _found = [];

    /// <summary>The relations of all paragraphs.</summary>
    public List<StatedRelation> Find()
    {
        for (int b = 0; b < draft.Blocks.Count; b++)
        {
            if (draft.Blocks[b] is not DraftParagraph p)
            {
                continue;
            }

            for (int s = 0; s < p.Sentences.Count; s++)
            {
                Sentence sentence = p.Sentences[s];
                foreach (NumberToken t in sentence.Numbers)
                {
                    Derived(t, p, b, s);
                }

                if (!sentence.Directives.Contains("nosum"))
                {
                    Sums(sentence, p, b, s);
                }

                Words(sentence, p, b, s);
                Directives(sentence, p, b, s);
                Caps(sentence, p);
            }
        }

        return _found;
    }

    private void Derived(NumberToken t, DraftParagraph p, int b, int s)
    {
        if (t.Figure.Derivation is not { } d || t.Apart)
        {
            return;
        }

        bool asPart = p.Sentences[s].Directives.Any(x => x.StartsWith("sum ", StringComparison.Ordinal) && x.Split(' ').Contains(t.Figure.Key));
        (NumberToken Token, Distance Distance)? first = index.Nearest(d.A, b, s, t), second = index.Nearest(d.B, b, s, t);
        switch (d.Kind)
        {
            case DerivationKind.Ratio when first is { } x && second is { } y:
                Distance far = Max(x.Distance, y.Distance);
                Add("ratio", [x.Token, y.Token, t], far <= Distance.Adjacent || (t.NamesBase && t.Facts.Count > 0), p);
                break;
            case DerivationKind.Change when first is { } x && second is { } y:
                Change(t, d, p, s, x.Token, y.Token, Max(x.Distance, y.Distance) <= Distance.Paragraph && !asPart);
                break;
            case DerivationKind.ChangeRate:
                ChangeRate(t, d, p, b, s, first, second);
                break;
            case DerivationKind.ExecutionScore when first is { } x && second is { } y:
                Add("execution_score", [x.Token, y.Token, t], Max(x.Distance, y.Distance) <= Distance.Adjacent, p);
                break;
        }
    }

    /// <summary>
    /// 比/较…增加/减少 and any comparison of two years is a change; a difference that only says what is left over (尚有…未支付) is a sum.
    /// </summary>
    private void Change(NumberToken t, Derivation d, DraftParagraph p, int s, NumberToken a, NumberToken b, bool required)
    {
        DirectionToken? word = WordOf(p.Sentences[s], d);
        bool leftover = word is null && t.Figure.Kind != FigureKind.Points && !d.B.StartsWith(d.A + "-", StringComparison.Ordinal);
        Add("change", [a, b, t], required && !leftover, p, word);
        if (leftover)
        {
            bool aGreater = draft.World[d.A] >= draft.World[d.B];
            Add("sum", aGreater ? [a, b, t] : [b, a, t], required, p);
        }
    }

    private void ChangeRate(
        NumberToken t,
        Derivation d,
        DraftParagraph p,
        int b,
        int s,
        (NumberToken Token, Distance Distance)? current,
        (NumberToken Token, Distance Distance)? previous)
    {
        (NumberToken Token, Distance Distance)? change = index.Nearest($"chg:{d.A}~{d.B}", b, s, t) ?? (d.B == d.A + "-1" ? index.Nearest($"chg:{d.A}", b, s, t) : null);
        if (current is not { } c)
        {
            return;
        }

        bool usePrevious = previous is { } pr && (change is null || pr.Distance <= change.Value.Distance || pr.Distance == Distance.Sentence);
        if ((usePrevious ? previous : change) is not { } second)
        {
            return;
        }

        _found.Add(new StatedRelation("change_rate", [c.Token, second.Token, t], Max(c.Distance, second.Distance) <= Distance.Adjacent && second.Distance <= Distance.Paragraph)
        {
            SecondIsPrevious = usePrevious,
            Word = WordOf(p.Sentences[s], d),
            Block = p,
        });
    }

    private void Sums(Sentence sentence, DraftParagraph p, int b, int s)
    {
        Dictionary<string, NumberToken> here = new(StringComparer.Ordinal);
        foreach (NumberToken t in sentence.Numbers.Where(t => !t.Apart))
        {
            here.TryAdd(t.Figure.Key, t);
        }

        foreach (string whole in draft.World.Compositions.Select(c => c.Whole).Distinct())
        {
            List<Composition> taken = [];
            List<StatedRelation> partial = [];
            foreach (Composition c in draft.World.CompositionsOf(whole))
            {
                List<NumberToken> parts = [.. c.Parts.Where(here.ContainsKey).Select(k => here[k])];
                if (parts.Count == 0 || taken.Any(t => Overlaps(t, c)))
                {
                    continue;
                }

                bool wholeHere = here.TryGetValue(whole, out NumberToken? w);
                if (w is null && index.Nearest(whole, b, s, null) is { Distance: Distance.Paragraph } near && index.BlockOf(near.Token) == b)
                {
                    w = near.Token;
                }

                if (w is null)
                {
                    continue;
                }

                bool complete = c.Parts.All(k => here.ContainsKey(k) || draft.World[k] == 0m);
                if (complete)
                {
                    taken.Add(c);
                    partial.Clear();
                    string kind = w.Figure.Kind == FigureKind.Score ? "score_sum" : "sum";
                    bool zeros = parts.All(t => t.Value == 0m);
                    Add(kind, [w, .. parts], parts.Count > 1 && !zeros && (wholeHere || parts.Count > 1), p);
                    if (parts.Count == 1 && wholeHere)
                    {
                        Add("part_le_whole", [w, parts[0]], true, p);
                    }
                }
                else if (wholeHere && taken.Count == 0 && partial.Count == 0)
                {
                    partial.AddRange(parts.Select(t => new StatedRelation("part_le_whole", [w, t], true) { Block = p }));
                }
            }

            _found.AddRange(partial);
        }
    }

    private void Words(Sentence sentence, DraftParagraph p, int b, int s)
    {
        foreach (Token token in sentence.Tokens)
        {
            if (token is GradeToken grade && index.Nearest("score", b, s, null) is { } score)
            {
                _found.Add(new StatedRelation("grade", [score.Token], score.Distance <= Distance.Adjacent) { Grade = grade, Block = p });
            }

            if (token is DirectionToken word
                && index.Nearest(word.A, b, s, null) is { } first
                && index.Nearest(word.B, b, s, null) is { } second)
            {
                bool change = sentence.Numbers.Any(t => t.Figure.Derivation is { } d && d.A == word.A && d.B == word.B);
                bool near = Max(first.Distance, second.Distance) <= Distance.Paragraph;
                _found.Add(new StatedRelation("direction", [first.Token, second.Token], !change) { Word = word, Block = p, Implicit = change && !near });
            }
        }
    }

    private void Directives(Sentence sentence, DraftParagraph p, int b, int s)
    {
        foreach (string directive in sentence.Directives)
        {
            string[] words = directive.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "part" && words.Length == 3 && Find(words[1], b, s) is { } whole && Find(words[2], b, s) is { } part)
            {
                Add("part_le_whole", [whole, part], true, p);
            }

            if (words[0] == "below")
            {
                Below(words[1], p, b, s);
            }

            if (words[0] is "sum" or "sum?" && words.Length > 3 && Find(words[1], b, s) is { } w)
            {
                List<NumberToken> parts = [];
                foreach (string key in words.Skip(3))
                {
                    if (Find(key, b, s) is { } t)
                    {
                        parts.Add(t);
                    }
                    else if (draft.World.Find(key) is { Value: not 0m })
                    {
                        parts.Clear();
                        break;
                    }
                }

                if (parts.Count > 1 && !_found.Any(r => r.Kind == "sum" && r.Numbers[0] == w && r.Numbers.Skip(1).ToHashSet().SetEquals(parts)))
                {
                    Add("sum", [w, .. parts], words[0] == "sum", p);
                }
            }
        }
    }

    /// <summary>A whole whose parts the paragraphs below list one by one (其中： then 1、… 2、…).</summary>
    private void Below(string whole, DraftParagraph p, int b, int s)
    {
        if (index.Nearest(whole, b, s, null) is not { } w)
        {
            return;
        }

        foreach (Composition c in draft.World.CompositionsOf(whole))
        {
            List<NumberToken?> parts = [.. c.Parts.Where(k => draft.World[k] != 0m)
                .Select(k => index.Of(k).FirstOrDefault(t => !index.InTable(t) && index.BlockOf(t) > b && index.BlockOf(t) <= b + c.Parts.Count))];
            if (parts.Count > 1 && parts.All(t => t is not null))
            {
                _found.Add(new StatedRelation("sum", [w.Token, .. parts.OfType<NumberToken>()], true) { Block = p });
                return;
            }
        }
    }

    /// <summary>满分 beside 得分.</summary>
    private void Caps(Sentence sentence, DraftParagraph p)
    {
        foreach (NumberToken t in sentence.Numbers.Where(t => t.Figure.Kind == FigureKind.Score && t.Figure.Key.EndsWith(".v", StringComparison.Ordinal)))
        {
            string weight = t.Figure.Key[..^2] + ".w";
            if (sentence.Numbers.FirstOrDefault(n => n.Figure.Key == weight) is { } cap)
            {
                Add("score_cap", [cap, t], true, p);
            }
        }
    }

    private NumberToken? Find(string key, int b, int s) => index.Nearest(key, b, s, null)?.Token;

    /// <summary>The word of the sentence that says in which direction a change went.</summary>
    private static DirectionToken? WordOf(Sentence sentence, Derivation d) =>
        sentence.Tokens.OfType<DirectionToken>().FirstOrDefault(w => w.A == d.A && w.B == d.B);

    /// <summary>Two ways of dividing one whole that cannot both be what the sentence lists.</summary>
    private bool Overlaps(Composition a, Composition b) =>
        a.Parts.Intersect(b.Parts).Any() || a.Parts.Any(p => draft.World.CompositionsOf(p).Any(c => c.Parts.Intersect(b.Parts).Any()));

    private void Add(string kind, IReadOnlyList<NumberToken> numbers, bool required, DraftParagraph p, DirectionToken? word = null) =>
        _found.Add(new StatedRelation(kind, numbers, required) { Word = word, Block = p });

    private static Distance Max(Distance a, Distance b) => a > b ? a : b;
}
