using System.Numerics;

namespace Extractor.Language.Assets;

/// <summary>Finds places in the double array: keeps the free cells as a linked list in the order of their index.</summary>
internal sealed class FreeCells
{
    private const int AcceptedMisses = 200;

    private readonly int _firstUsable;
    private readonly HashSet<int> _bases = [0];
    private int[] _next = [];
    private int[] _previous = [];
    private bool[] _taken = [];

    // By number of siblings (as a power of two): no family of that size fits below this cell, or so few that looking is not worth it.
    private readonly int[] _floor = new int[17];

    /// <summary>Creates the list.</summary>
    /// <param name="reserved">The cells below are not to be used.</param>
    public FreeCells(int reserved)
    {
        _firstUsable = reserved;
        Grow(1 << 20);
        _next[0] = reserved;
        _previous[reserved] = 0;
    }

    /// <summary>Takes cells for siblings.</summary>
    /// <param name="siblings">The siblings, in any order.</param>
    /// <returns>An unused base at which all of them fit, a low one if it is found quickly.</returns>
    public int Place(List<DoubleArrayBuilder.Node> siblings)
    {
        siblings.Sort((a, b) => a.Code.CompareTo(b.Code));
        int size = BitOperations.Log2((uint)siblings.Count);
        int misses = 0;
        _floor[size] = FirstFreeFrom(_floor[size]);
        for (int cell = _floor[size]; ; cell = _next[cell])
        {
            int candidate = cell - siblings[0].Code;
            while (candidate + siblings[^1].Code + 1 >= _taken.Length)
            {
                Grow(_taken.Length * 2);
            }

            if (candidate > 0 && Fits(candidate, siblings) && _bases.Add(candidate))
            {
                foreach (DoubleArrayBuilder.Node node in siblings)
                {
                    Take(candidate + node.Code);
                }

                if (misses > AcceptedMisses)
                {
                    _floor[size] = cell;
                }

                return candidate;
            }

            misses++;
        }
    }

    private int FirstFreeFrom(int cell)
    {
        while (cell != 0 && _taken[cell])
        {
            cell++;
        }

        return cell == 0 ? _next[0] : cell;
    }

    private bool Fits(int candidate, List<DoubleArrayBuilder.Node> siblings)
    {
        for (int i = 1; i < siblings.Count; i++)
        {
            if (_taken[candidate + siblings[i].Code])
            {
                return false;
            }
        }

        return true;
    }

    private void Take(int cell)
    {
        _taken[cell] = true;
        _next[_previous[cell]] = _next[cell];
        _previous[_next[cell]] = _previous[cell];
    }

    private void Grow(int length)
    {
        int old = Math.Max(_taken.Length, _firstUsable);
        Array.Resize(ref _next, length + 1);
        Array.Resize(ref _previous, length + 1);
        Array.Resize(ref _taken, length);

        // The last cell of the old list points to the first new one already: its index was the old length.
        for (int cell = old; cell < length; cell++)
        {
            _next[cell] = cell + 1;
            _previous[cell + 1] = cell;
        }
    }
}
