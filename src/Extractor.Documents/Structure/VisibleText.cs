using System.Buffers;

namespace Extractor.Documents.Structure;

/// <summary>Takes characters out of a text that print nothing but would split words and numbers: soft hyphens, zero-width marks, control characters.</summary>
public static class VisibleText
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
        + "\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF\uFFF9\uFFFA\uFFFB");

    /// <summary>The text without invisible characters; the same string where it has none. Tab and line feed stay.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int first = text.AsSpan().IndexOfAny(Invisible);
        if (first < 0)
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        ReadOnlySpan<char> rest = text;
        for (int i = first; i >= 0; i = rest.IndexOfAny(Invisible))
        {
            kept.Append(rest[..i]);
            rest = rest[(i + 1)..];
        }

        return kept.Append(rest).ToString();
    }
}
