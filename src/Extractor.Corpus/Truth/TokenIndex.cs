using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Truth;

/// <summary>How far a number stands from the sentence that refers to it.</summary>
internal enum Distance
{
    /// <summary>In the sentence itself.</summary>
    Sentence,

    /// <summary>In the same paragraph.</summary>
    Paragraph,

    /// <summary>In the block next to it.</summary>
    Adjacent,

    /// <summary>Elsewhere in the report.</summary>
    Far,
}

/// <summary>Finds the mention of a figure that a sentence refers to: the nearest before it, then the nearest after.</summary>
internal sealed class TokenIndex
{
    private readonly record struct Place(int Block, int Sentence, int Order, NumberToken Token, bool InTable);

    private readonly Dictionary<string, List<Place>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<NumberToken, Place> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Indexes a draft.</summary>
    public TokenIndex(Draft draft)
    {
        int order = 0;
        for (int b = 0; b < draft.Blocks.Count; b++)
        {
            if (draft.Blocks[b] is DraftParagraph p)
            {
                for (int s = 0; s < p.Sentences.Count; s++)
                {
                    foreach (NumberToken t in p.Sentences[s].Numbers)
                    {
                        Add(new Place(b, s, order++, t, false));
                    }
                }
            }
            else
            {
                foreach (NumberToken t in draft.Blocks[b].Tokens.OfType<NumberToken>())
                {
                    Add(new Place(b, 0, order++, t, true));
                }
            }
        }
    }

    /// <summary>All mentions of a figure in reading order.</summary>
    public IEnumerable<NumberToken> Of(string key) => _byKey.GetValueOrDefault(key, []).Select(p => p.Token);

    /// <summary>Whether a number stands in a table.</summary>
    public bool InTable(NumberToken token) => _places[token].InTable;

    /// <summary>Index of the block a number stands in.</summary>
    public int BlockOf(NumberToken token) => _places[token].Block;

    /// <summary>The mention of a figure that a sentence refers to, with its distance.</summary>
    /// <param name="key">The figure.</param>
    /// <param name="block">Block of the sentence.</param>
    /// <param name="sentence">The sentence in its block.</param>
    /// <param name="from">The referring number, where there is one: mentions before it are preferred.</param>
    public (NumberToken Token, Distance Distance)? Nearest(string key, int block, int sentence, NumberToken? from)
    {
        if (!_byKey.TryGetValue(key, out List<Place>? places))
        {
            return null;
        }

        int at = from is null ? int.MaxValue : _places[from].Order;
        Place? best = null;
        (int Class, int Gap) bestRank = (int.MaxValue, 0);
        foreach (Place p in places)
        {
            if (p.Token.Apart || ReferenceEquals(p.Token, from))
            {
                continue;
            }

            bool here = p.Block == block && p.Sentence == sentence;
            bool before = here ? p.Order < at : p.Block < block || (p.Block == block && p.Sentence < sentence);
            int rank = here ? (before ? 0 : 1) : p.Block == block ? (before ? 2 : 3) : before ? 4 : 5;
            (int, int) score = (rank, before ? -p.Order : p.Order);
            if (score.CompareTo(bestRank) < 0)
            {
                (best, bestRank) = (p, score);
            }
        }

        if (best is not { } found)
        {
            return null;
        }

        Distance distance = bestRank.Class switch
        {
            0 or 1 => Distance.Sentence,
            2 or 3 => Distance.Paragraph,
            4 when block - found.Block == 1 => Distance.Adjacent,
            _ => Distance.Far,
        };
        return (found.Token, distance);
    }

    private void Add(Place place)
    {
        _places[place.Token] = place;
        if (!_byKey.TryGetValue(place.Token.Figure.Key, out List<Place>? list))
        {
            _byKey[place.Token.Figure.Key] = list = [];
        }

        list.Add(place);
    }
}
