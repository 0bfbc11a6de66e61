using System.Text.RegularExpressions;
using Extractor.Language.Quantities;
using Extractor.Metrics.Tables.Headers;
using Extractor.Metrics.Tables.Layout;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Rows;

/// <summary>A row's label taken apart.</summary>
/// <param name="Label">What is named, folded, without spaces.</param>
/// <param name="Printed">The same as printed.</param>
/// <param name="Numbering">How it is numbered.</param>
/// <param name="Indent">Leading spaces; a full-width space counts two.</param>
/// <param name="Code">A classification code before the name.</param>
/// <param name="OfWhich">Whether 其中 stands before it.</param>
/// <param name="Total">Whether it names a sum.</param>
/// <param name="Unit">A unit in brackets after it.</param>
internal sealed partial record RowLabel(string Label, string Printed, Numbering Numbering, int Indent, string? Code, bool OfWhich, TotalKind Total, Unit? Unit)
{
    /// <summary>Takes a label cell apart.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="codes">Whether the column's labels start with classification codes; otherwise digits belong to the name (12345热线).</param>
    public static RowLabel Of(GridCell cell, bool codes)
    {
        string printed = cell.Printed;
        string key = Language.Folding.TextFolding.Fold(printed);
        int start = 0;
        Numbering numbering = Numbering.None;
        string? code = null;
        bool ofWhich = false;
        for (int step = 0; step < 4; step++)
        {
            string rest = key[start..];
            Match match = OfWhichWord().Match(rest);
            if (match.Success && match.Length < rest.Length)
            {
                ofWhich = true;
            }
            else if (numbering == Numbering.None && (match = Number(rest, out numbering)).Success && match.Length < rest.Length)
            {
            }
            else if (codes && code is null && (match = LeadingCode().Match(rest)).Success)
            {
                code = match.Groups[1].Value;
            }
            else
            {
                break;
            }

            start += match.Length;
        }

        string name = HeaderParser.TakeUnit(GridText.WithoutSpaces(key[start..]), out Unit? unit).Trim('：', '、', '*', '-', '—', '.', '·');
        TotalKind total = TotalWords.Find(name, out _);
        return new RowLabel(name, printed[start..].Trim(' ', ':', '：', '、'), numbering, IndentOf(cell.Cell.Text), code, ofWhich, total, unit);
    }

    /// <summary>Whether a label starts with a classification code.</summary>
    /// <param name="key">Label without spaces, folded.</param>
    public static bool StartsWithCode(string key) => LeadingCode().IsMatch(key);

    private static Match Number(string text, out Numbering numbering)
    {
        (Regex Pattern, Numbering Kind)[] kinds =
        [
            (ChineseComma(), Numbering.ChineseComma), (ChineseBracket(), Numbering.ChineseBracket), (Arabic(), Numbering.Arabic),
            (ArabicBracket(), Numbering.ArabicBracket), (Circled(), Numbering.Circled),
        ];
        foreach ((Regex pattern, Numbering kind) in kinds)
        {
            Match match = pattern.Match(text);
            if (match.Success)
            {
                numbering = kind;
                return match;
            }
        }

        numbering = Numbering.None;
        return Match.Empty;
    }

    private static int IndentOf(string text)
    {
        int indent = 0;
        foreach (char c in text)
        {
            if (c is '\n' or '\r')
            {
                continue;
            }

            if (!char.IsWhiteSpace(c))
            {
                break;
            }

            indent += c is '\u3000' or '\t' ? 2 : 1;
        }

        return indent;
    }

    [GeneratedRegex("^ *其中(：|,|，)? *")]
    private static partial Regex OfWhichWord();

    [GeneratedRegex("^ *[一二三四五六七八九十]{1,3}[、.．] *")]
    private static partial Regex ChineseComma();

    [GeneratedRegex("^ *（[一二三四五六七八九十]{1,3}）[、.]? *")]
    private static partial Regex ChineseBracket();

    [GeneratedRegex("^ *[0-9]{1,2}[、.．,](?![0-9]) *")]
    private static partial Regex Arabic();

    [GeneratedRegex("^ *（?[0-9]{1,2}）[、.]? *")]
    private static partial Regex ArabicBracket();

    [GeneratedRegex("^ *[①-⑳] *")]
    private static partial Regex Circled();

    [GeneratedRegex("^ *([0-9]{3}(?:[0-9]{2}){0,2})[- ]*(?=[\\u4e00-\\u9fff])")]
    private static partial Regex LeadingCode();
}
