namespace Extractor.Documents.Structure;

/// <summary>
/// Keeps the headings that are open at a point of the document. A heading closes those of its own and of deeper rank;
/// rank comes from the numbering scheme where there is a number, else from the level the format states.
/// </summary>
public sealed class HeadingPathBuilder
{
    private readonly List<Entry> _open = [];
    private string[] _path = [];

    /// <summary>The texts of the open headings, outermost first. The same array comes back until a heading opens or closes.</summary>
    public IReadOnlyList<string> Path => _path;

    /// <summary>Opens a heading.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="number">Its number, where it has one.</param>
    /// <param name="outlineLevel">The level from 1 that the format states, where it does.</param>
    /// <param name="rank">For a heading without a number, the rank found from its surroundings (see <see cref="HeadingNumber.Rank"/>).</param>
    /// <returns>The heading's level from 1.</returns>
    public int Push(string text, HeadingNumber? number, int? outlineLevel, int? rank = null)
    {
        var entry = new Entry(text, number, number?.Rank ?? rank, outlineLevel);
        while (_open.Count > 0 && Closes(_open[^1], entry))
        {
            _open.RemoveAt(_open.Count - 1);
        }

        _open.Add(entry);
        Publish();
        return _open.Count;
    }

    /// <summary>Closes the headings that a numbered paragraph of running text ends: its sibling and what stands under that.</summary>
    /// <param name="number">The paragraph's number.</param>
    public void CloseSiblings(HeadingNumber number)
    {
        int sibling = _open.FindIndex(e => e.Number is { } open && number.Follows(open));
        if (sibling >= 0)
        {
            _open.RemoveRange(sibling, _open.Count - sibling);
            Publish();
        }
    }

    /// <summary>Closes all headings, as the title of an attachment does.</summary>
    public void Clear()
    {
        if (_open.Count > 0)
        {
            _open.Clear();
            Publish();
        }
    }

    private static bool Closes(Entry open, Entry next)
    {
        if (next.Rank is { } rank && open.Rank is { } openRank)
        {
            // Two headings of one scheme with different stated levels: the stated level knows better.
            return rank == openRank && next.OutlineLevel is { } a && open.OutlineLevel is { } b ? b >= a : openRank >= rank;
        }

        // What is only typed stands below what is styled.
        return next.OutlineLevel is { } level && (open.OutlineLevel is not { } openLevel || openLevel >= level);
    }

    private void Publish() => _path = [.. _open.Select(e => e.Text)];

    private readonly record struct Entry(string Text, HeadingNumber? Number, int? Rank, int? OutlineLevel);
}
