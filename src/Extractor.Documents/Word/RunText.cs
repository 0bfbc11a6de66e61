using System.Text;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Word;

/// <summary>Gathers the text of a paragraph run by run, with what its look says of its role.</summary>
internal sealed class RunText
{
    /// <summary>Marks a manual line break until it is known what it means.</summary>
    public const char Break = '\v';

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

    /// <summary>The text with its manual breaks resolved: joined where a sentence or number goes on, otherwise new lines or new paragraphs.</summary>
    /// <param name="title">Whether the paragraph looks like a title, whose breaks only lay it out.</param>
    /// <returns>The paragraphs, at least one.</returns>
    public IReadOnlyList<string> Paragraphs(bool title)
    {
        string raw = _text.ToString();
        if (!raw.Contains(Break, StringComparison.Ordinal))
        {
            return [raw];
        }

        var paragraphs = new List<string>();
        string current = string.Empty;
        foreach (string line in raw.Split(Break))
        {
            if (current.Length == 0)
            {
                current = line;
                continue;
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            LineBreakMeaning meaning = title && CaptionTest.IsTitle(line) && !CaptionTest.IsTitle(current)
                ? LineBreakMeaning.Continues
                : LineBreak.Judge(current, line);
            switch (meaning)
            {
                case LineBreakMeaning.Continues:
                    current = LineBreak.Join(current, line);
                    break;
                case LineBreakMeaning.NewLine:
                    current = current.TrimEnd() + "\n" + line.Trim();
                    break;
                default:
                    paragraphs.Add(current);
                    current = line;
                    break;
            }
        }

        paragraphs.Add(current);
        return paragraphs;
    }
}
