using System.Text.RegularExpressions;

namespace Extractor.Documents.Markdown;

/// <summary>What a line of Markdown is.</summary>
internal static partial class MarkdownLine
{
    /// <summary>The level of an ATX heading, or 0.</summary>
    /// <param name="line">The line.</param>
    public static int Heading(string line)
    {
        Match match = AtxHeading().Match(line);
        return match.Success ? match.Groups[1].Length : 0;
    }

    /// <summary>The level that an underline gives the paragraph above it (Setext heading), or 0.</summary>
    /// <param name="line">The line.</param>
    public static int Underline(string line) => SetextUnderline().Match(line) switch
    {
        { Success: true } match => match.Value.TrimStart()[0] == '=' ? 1 : 2,
        _ => 0,
    };

    /// <summary>Whether a line is a thematic break.</summary>
    /// <param name="line">The line.</param>
    public static bool IsRule(string line) => ThematicBreak().IsMatch(line);

    /// <summary>Whether a line opens or closes a fenced block.</summary>
    /// <param name="line">The line.</param>
    public static bool IsFence(string line) => line.TrimStart().StartsWith("```", StringComparison.Ordinal);

    /// <summary>Whether a line is the rule under a pipe table's header.</summary>
    /// <param name="line">The line.</param>
    public static bool IsTableRule(string line) => TableRule().IsMatch(line);

    /// <summary>Whether a line goes on with the paragraph above it.</summary>
    /// <param name="line">The line.</param>
    public static bool Continues(string line) =>
        !string.IsNullOrWhiteSpace(line) && Heading(line) == 0 && !IsFence(line) && !ListItem().IsMatch(line) && !line.TrimStart().StartsWith('>')
        && (!IsRule(line) || Underline(line) > 0);

    /// <summary>A line without a bullet or the mark of a quote; a typed number stays.</summary>
    /// <param name="line">The line.</param>
    public static string Item(string line) => Bullet().Replace(line, string.Empty).Trim();

    /// <summary>A text without the marks of emphasis, code, links, images and escapes.</summary>
    /// <param name="text">The text.</param>
    public static string Plain(string text)
    {
        string plain = Image().Replace(text, string.Empty);
        plain = Link().Replace(plain, "$1");
        plain = Emphasis().Replace(plain, "$2");
        plain = Code().Replace(plain, "$1");
        plain = Tag().Replace(plain, m => m.Value.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? "\n" : string.Empty);
        return Escape().Replace(plain, "$1").Trim();
    }

    [GeneratedRegex(@"^ {0,3}(#{1,6})[ \t]+\S")]
    private static partial Regex AtxHeading();

    [GeneratedRegex(@"^ {0,3}(?:=+|-{2,})[ \t]*$")]
    private static partial Regex SetextUnderline();

    [GeneratedRegex(@"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$", RegexOptions.None, 1000)]
    private static partial Regex ThematicBreak();

    [GeneratedRegex(@"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$", RegexOptions.None, 1000)]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,3}[.)、．])\s+\S")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^\s*(?:>\s?)*(?:[-*+]\s+)?")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"!\[[^\]]{0,300}\]\([^)]{0,1000}\)")]
    private static partial Regex Image();

    [GeneratedRegex(@"\[([^\]]{1,300})\]\([^)]{0,1000}\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*\*|\*\*|__|~~)(?=\S)([^*_~\n]{1,2000}?)(?<=\S)\1")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"`([^`\n]{1,500})`")]
    private static partial Regex Code();

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,200}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|~<>])")]
    private static partial Regex Escape();
}
