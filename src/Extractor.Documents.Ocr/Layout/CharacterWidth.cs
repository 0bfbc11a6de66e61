namespace Extractor.Documents.Ocr.Layout;

/// <summary>How wide type sets a character.</summary>
internal static class CharacterWidth
{
    /// <summary>Whether a character is as wide as an ideograph.</summary>
    /// <param name="text">The character.</param>
    public static bool IsWide(string text) => text.Length > 0 && text[0] is >= '\u2E80' or '“' or '”' or '‘' or '’' or '—' or '…' or (>= '\u2460' and <= '\u24FF');

    /// <summary>Whether a character is an ideograph.</summary>
    /// <param name="text">The character.</param>
    public static bool IsIdeograph(string text) => text.Length > 0 && text[0] is >= '\u3400' and <= '\u9FFF';

    /// <summary>Whether a character is an opening bracket of full width.</summary>
    /// <param name="text">The character.</param>
    public static bool IsFullWidthOpening(string text) => text is "（" or "《" or "〈" or "「" or "『" or "【" or "〔" or "“" or "‘";
}
