namespace Extractor.Documents.Word;

/// <summary>
/// The complex fields (ECMA-376 Part 1, 17.16.18) that are open at a point of a story. Of a field the printed result is text,
/// its instruction is not.
/// </summary>
internal sealed class FieldStack
{
    private readonly List<Field> _open = [];
    private int _instructions;

    /// <summary>Whether text at this point is printed.</summary>
    public bool IsPrinted => _instructions == 0;

    /// <summary>Whether this point is in the result of a table of contents.</summary>
    public bool InContents => _open.Exists(f => f is { InResult: true, IsContents: true });

    /// <summary>Takes a field character.</summary>
    /// <param name="type">begin, separate or end.</param>
    public void Mark(string? type)
    {
        switch (type)
        {
            case "begin":
                _open.Add(new Field());
                _instructions++;
                break;
            case "separate" when _open.Count > 0 && !_open[^1].InResult:
                _open[^1].InResult = true;
                _instructions--;
                break;
            case "end" when _open.Count > 0:
                Close(_open.Count - 1);
                break;
        }
    }

    /// <summary>Takes a piece of an instruction.</summary>
    /// <param name="text">The instruction text.</param>
    public void Instruct(string text)
    {
        if (_open.Count > 0 && !_open[^1].InResult && text.AsSpan().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase))
        {
            _open[^1].IsContents = true;
        }
    }

    /// <summary>Ends a paragraph: an instruction does not run on into the next one, so one that is still open was never closed.</summary>
    public void EndParagraph()
    {
        for (int i = _open.Count - 1; i >= 0 && _instructions > 0; i--)
        {
            if (!_open[i].InResult)
            {
                Close(i);
            }
        }
    }

    private void Close(int index)
    {
        _instructions -= _open[index].InResult ? 0 : 1;
        _open.RemoveAt(index);
    }

    private sealed class Field
    {
        public bool InResult { get; set; }

        public bool IsContents { get; set; }
    }
}
