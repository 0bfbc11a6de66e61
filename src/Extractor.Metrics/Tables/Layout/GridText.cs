using System.Buffers;
using System.Text;
using Extractor.Documents.Model;
using Extractor.Language.Folding;
using Extractor.Language.Quantities;

namespace Extractor.Metrics.Tables.Layout;

/// <summary>Prepares cell texts.</summary>
internal static class GridText
{
    /// <summary>The longest text that is tried as a number.</summary>
    private const int MaxNumberLength = 40;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\r\t\u3000\u00A0");
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,%-+");

    /// <summary>Prepares one cell.</summary>
    /// <param name="cell">The cell.</param>
    public static GridCell Prepare(TableCell cell)
    {
        string folded = TextFolding.Fold(cell.Text);
        string key = WithoutSpaces(folded);
        if (IsBlank(key))
        {
            return new GridCell(cell, folded, key, CellKind.Blank, null);
        }

        Quantity? quantity = key.Length <= MaxNumberLength ? ReadNumber(folded, key) : null;
        return new GridCell(cell, folded, key, quantity is null ? CellKind.Text : CellKind.Number, quantity);
    }

    /// <summary>Takes spaces and line breaks out.</summary>
    /// <param name="folded">Folded text.</param>
    public static string WithoutSpaces(string folded)
    {
        if (!folded.AsSpan().ContainsAny(" \n\r"))
        {
            return folded;
        }

        var kept = new StringBuilder(folded.Length);
        foreach (char c in folded)
        {
            if (c is not (' ' or '\n' or '\r'))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    /// <summary>The printed text without the line breaks of the cell and without spaces around and between Chinese characters.</summary>
    /// <param name="printed">The text as printed.</param>
    public static string OnOneLine(string printed)
    {
        string text = printed.Trim();
        if (!text.AsSpan().ContainsAny(Spaces))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!char.IsWhiteSpace(c))
            {
                kept.Append(c);
            }
            else if (c is not ('\n' or '\r') && kept.Length > 0 && char.IsAscii(kept[^1]) && i + 1 < text.Length && char.IsAscii(text[i + 1]) && !char.IsWhiteSpace(text[i + 1]))
            {
                kept.Append(' ');
            }
        }

        return kept.ToString();
    }

    private static bool IsBlank(string key)
    {
        foreach (char c in key)
        {
            if (c is not ('-' or '—' or '─' or '/' or '\\' or '*' or '_' or '·' or '…' or '一'))
            {
                return false;
            }
        }

        // A single 一 is typed for a dash; two are a dash as well.
        return true;
    }

    private static Quantity? ReadNumber(string folded, string key)
    {
        if (QuantityScanner.TryReadWhole(folded, out Quantity? quantity))
        {
            return quantity;
        }

        // A number that its narrow cell broke over two lines.
        if (folded.Contains('\n', StringComparison.Ordinal) && key.AsSpan().IndexOfAnyExcept(NumberCharacters) < 0
            && QuantityScanner.TryReadWhole(key, out quantity) && quantity is not null)
        {
            return quantity with { Start = 0, NumberEnd = folded.Length, End = folded.Length };
        }

        return null;
    }
}
