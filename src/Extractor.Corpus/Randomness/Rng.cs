namespace Extractor.Corpus.Randomness;

/// <summary>
/// A pseudo-random generator whose sequence is fixed for all platforms and versions (xoshiro256** seeded by splitmix64), so that
/// a corpus can be made again from its seed. Streams forked by name are independent: adding a draw to one does not shift another.
/// </summary>
internal sealed class Rng
{
    private readonly ulong _seed;
    private ulong _s0, _s1, _s2, _s3;

    /// <summary>Starts the generator at a seed.</summary>
    public Rng(ulong seed)
    {
        _seed = seed;
        ulong state = seed;
        _s0 = SplitMix(ref state);
        _s1 = SplitMix(ref state);
        _s2 = SplitMix(ref state);
        _s3 = SplitMix(ref state);
    }

    /// <summary>An independent stream for a named purpose: it depends on the seed and the name only, not on what was drawn before.</summary>
    public Rng Fork(string purpose)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char c in purpose)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return new Rng(hash ^ RotateLeft(_seed * 0xD6E8FEB86659FD93UL, 29));
    }

    /// <summary>A whole number in [0, <paramref name="bound"/>), without modulo bias worth speaking of.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)Math.BigMul(NextUInt64(), (ulong)bound, out _);
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Range(int low, int high) => low + Below(high - low + 1);

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => (NextUInt64() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>A decimal between two bounds with six random digits.</summary>
    public decimal Between(decimal low, decimal high) => low + ((high - low) * Below(1_000_001) / 1_000_000m);

    /// <summary>One of the items, all alike.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the given items, all alike.</summary>
    public T Of<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>An index drawn with the given weights.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        int total = 0;
        foreach (int w in weights)
        {
            total += w;
        }

        int at = Below(total);
        for (int i = 0; i < weights.Length; i++)
        {
            at -= weights[i];
            if (at < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    /// <summary>The items in random order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        List<T> list = [.. items];
        for (int i = list.Count - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    /// <summary>Some of the items, each at most once, in their given order.</summary>
    public List<T> Sample<T>(IReadOnlyList<T> items, int count)
    {
        HashSet<int> chosen = [.. Shuffled(Enumerable.Range(0, items.Count)).Take(count)];
        return [.. items.Where((_, i) => chosen.Contains(i))];
    }

    private ulong NextUInt64()
    {
        ulong result = RotateLeft(_s1 * 5, 7) * 9;
        ulong t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = RotateLeft(_s3, 45);
        return result;
    }

    private static ulong SplitMix(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private static ulong RotateLeft(ulong x, int k) => (x << k) | (x >> (64 - k));
}
