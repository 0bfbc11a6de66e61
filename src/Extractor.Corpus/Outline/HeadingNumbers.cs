using System.Globalization;
using Extractor.Corpus.Printing;

namespace Extractor.Corpus.Outline;

/// <summary>Counts headings and prints their numbers in the document's scheme (一、 （一） 1. 1.1 第一部分).</summary>
internal sealed class HeadingNumbers(IReadOnlyList<string> formats)
{
    private readonly int[] _counts = new int[6];

    /// <summary>The number of the next heading of a level; deeper levels start again.</summary>
    public string Next(int level)
    {
        _counts[level]++;
        Array.Clear(_counts, level + 1, _counts.Length - level - 1);
        return level <= formats.Count ? Format(formats[level - 1], _counts, level) : string.Empty;
    }

    /// <summary>Starts all levels again, as a new part of a report does.</summary>
    public void Restart() => Array.Clear(_counts);

    /// <summary>One number in a format such as <c>（一）</c> or <c>1.</c>.</summary>
    public static string Item(string format, int number)
    {
        var counts = new int[6];
        counts[1] = number;
        return Format(format, counts, 1);
    }

    private static string Format(string format, int[] counts, int level)
    {
        int n = counts[level];
        string arabic = n.ToString(CultureInfo.InvariantCulture);
        if (format == "-")
        {
            return string.Empty;
        }

        if (format == "1.1")
        {
            return string.Join('.', counts.Skip(1).Take(level)) + " ";
        }

        string number = format.Contains('一', StringComparison.Ordinal)
            ? format.Replace("一", ChineseNumerals.Number(n), StringComparison.Ordinal)
            : format.Contains('①', StringComparison.Ordinal)
                ? ((char)('①' + n - 1)).ToString()
                : format.Replace("1", arabic, StringComparison.Ordinal);
        return number.Replace('_', ' ');
    }
}
