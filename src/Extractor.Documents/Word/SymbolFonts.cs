namespace Extractor.Documents.Word;

/// <summary>Maps characters of the symbol fonts to Unicode: a ≥ or ☑ set in Symbol or Wingdings is stored as a private-use code.</summary>
internal static class SymbolFonts
{
    /// <summary>The Unicode text of a symbol.</summary>
    /// <param name="font">The font's name.</param>
    /// <param name="code">The character's code; F0xx and xx are the same.</param>
    /// <returns>The text; empty for a symbol that only decorates or is unknown.</returns>
    public static string Map(string? font, int code)
    {
        int low = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        if (low is < 0x20 or > 0xFF)
        {
            // Not one of the symbol fonts' codes: an ordinary character set through the symbol dialog.
            return code is > 0xFF and < 0xD800 or > 0xF8FF and <= 0xFFFD ? ((char)code).ToString() : string.Empty;
        }

        return font switch
        {
            not null when font.Equals("Wingdings", StringComparison.OrdinalIgnoreCase) => Wingdings(low),
            not null when font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) => Wingdings2(low),
            not null when font.Equals("Webdings", StringComparison.OrdinalIgnoreCase) => low == 'a' ? "✓" : string.Empty,
            _ => Symbol(low),
        };
    }

    /// <summary>Whether a font's letters are symbols.</summary>
    /// <param name="font">The font's name.</param>
    public static bool IsSymbolFont(string? font) =>
        font is not null
        && (font.Equals("Symbol", StringComparison.OrdinalIgnoreCase)
            || font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
            || font.Equals("Webdings", StringComparison.OrdinalIgnoreCase));

    private static string Symbol(int code) => code switch
    {
        0xA3 => "≤",
        0xB3 => "≥",
        0xB1 => "±",
        0xB4 => "×",
        0xB8 => "÷",
        0xB0 => "°",
        0xB9 => "≠",
        0xBB => "≈",
        0xA5 => "∞",
        0xB7 => "·",
        0xAD => "↑",
        0xAF => "↓",
        0xAE => "→",
        0xAC => "←",
        0xE5 or 0x53 => "Σ",
        0x2D => "-",
        >= 0x20 and <= 0x3F or 0x5B or 0x5D or 0x7B or 0x7C or 0x7D => ((char)code).ToString(),
        _ => string.Empty,
    };

    private static string Wingdings(int code) => code switch
    {
        0xFC => "√",
        0xFB => "×",
        0xFE => "☑",
        0xFD => "☒",
        0xA8 or 0x6F or 0x70 or 0x71 or 0x72 => "□",
        0x6E => "■",
        0xA1 or 0x6D => "○",
        0x6C => "●",
        >= 0x81 and <= 0x8A => ((char)('①' + code - 0x81)).ToString(),
        0xE0 => "→",
        _ => string.Empty,
    };

    private static string Wingdings2(int code) => code switch
    {
        0x50 => "√",
        0x4F => "×",
        0x52 or 0x53 => "☑",
        0x54 => "☒",
        0xA3 => "□",
        0xA2 => "■",
        >= 0x6A and <= 0x73 => ((char)('①' + code - 0x6A)).ToString(),
        _ => string.Empty,
    };
}
