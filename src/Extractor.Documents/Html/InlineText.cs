using System.Text;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Html;

/// <summary>Gathers the text of a paragraph of a page with white space collapsed as a browser shows it.</summary>
internal sealed class InlineText
{
    private readonly StringBuilder _text = new();
    private int _visible;
    private int _bold;
    private bool _space;

    /// <summary>Whether all visible text is bold.</summary>
    public bool IsBold => _visible > 0 && _bold == _visible;

    /// <summary>Number of characters gathered.</summary>
    public int Length => _text.Length;

    /// <summary>Adds text.</summary>
    /// <param name="text">The characters of a text node.</param>
    /// <param name="bold">Whether they are bold.</param>
    /// <param name="preserve">Whether white space stays as it is.</param>
    public void Append(string text, bool bold, bool preserve)
    {
        foreach (char c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (!preserve)
                {
                    _space = true;
                    continue;
                }

                _text.Append(c == '\n' ? SoftBreaks.Mark : c);
                continue;
            }

            // A line end of the source between ideographs is no space (CSS Text 3, 4.1.3).
            if (_space && _text.Length > 0 && _text[^1] != SoftBreaks.Mark && !(IsWide(_text[^1]) && IsWide(c)))
            {
                _text.Append(' ');
            }

            _space = false;
            _text.Append(c);
            _visible++;
            _bold += bold ? 1 : 0;
        }
    }

    /// <summary>Adds a line break.</summary>
    public void Break()
    {
        _space = false;
        _text.Append(SoftBreaks.Mark);
    }

    /// <summary>Takes the text and begins the next paragraph.</summary>
    public string Take()
    {
        string text = _text.ToString();
        _text.Clear();
        _visible = 0;
        _bold = 0;
        _space = false;
        return text;
    }

    private static bool IsWide(char c) => c >= '\u2E80';
}
