using System.Text;

namespace Extractor.Documents.Word;

/// <summary>Gathers the text of a paragraph run by run, with what its look says of its role.</summary>
internal sealed class RunText
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, int> _sizes = [];
    private int _visible;
    private int _bold;

    /// <summary>Whether anything was gathered.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Whether all visible text is bold.</summary>
    public bool IsBold => _visible > 0 && _bold == _visible;

    /// <summary>Font size of most of the text in points, or <see langword="null"/>.</summary>
    public double? FontSize => _sizes.Count switch
    {
        0 => null,
        1 => _sizes.First().Key / 2.0,
        _ => _sizes.MaxBy(s => s.Value).Key / 2.0,
    };

    /// <summary>Adds printed text.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="bold">Whether they are bold.</param>
    /// <param name="halfPoints">Their size in half points, where known.</param>
    public void Append(ReadOnlySpan<char> text, bool bold, int? halfPoints)
    {
        _text.Append(text);
        int visible = 0;
        foreach (char c in text)
        {
            visible += char.IsWhiteSpace(c) ? 0 : 1;
        }

        _visible += visible;
        _bold += bold ? visible : 0;
        if (halfPoints is { } size && visible > 0)
        {
            _sizes[size] = _sizes.GetValueOrDefault(size) + visible;
        }
    }

    /// <summary>Adds a tab, a break or a mark that has no look of its own.</summary>
    /// <param name="c">The character.</param>
    public void Append(char c) => _text.Append(c);

    /// <summary>Puts text before everything gathered.</summary>
    /// <param name="text">The text.</param>
    public void Prepend(string text) => _text.Insert(0, text);

    /// <summary>Empties the text for the next paragraph.</summary>
    public void Clear()
    {
        _text.Clear();
        _sizes.Clear();
        _visible = 0;
        _bold = 0;
    }

    /// <summary>The text as gathered, breaks unresolved.</summary>
    public string Raw() => _text.ToString();
}
