using System.CommandLine;
using System.Globalization;
using Extractor.Cli.Running;
using Extractor.Pipeline.Answers;

namespace Extractor.Cli.CommandLine;

/// <summary>Reads the words that users restrict answers with.</summary>
internal static class FilterOptions
{
    /// <summary>A department.</summary>
    public static Option<string?> Department() => new("--department", "-d") { HelpName = "部门", Description = "部门名称，或其中一部分" };

    /// <summary>A region.</summary>
    public static Option<string?> Region() => new("--region") { HelpName = "地区", Description = "地区名称，或其中一部分" };

    /// <summary>Years.</summary>
    public static Option<string[]> Year() => new("--year", "-y")
    {
        HelpName = "年度",
        Description = "年度，例如 2023；也可写 2021-2023 或 2021,2023",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Words of a vocabulary.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="what">What the words are of.</param>
    /// <param name="names">The vocabulary.</param>
    public static Option<string[]> Words(string name, string what, ChineseNames names) => new(name)
    {
        HelpName = what,
        Description = $"{what}：{names.Choices}；可写多个",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The identifiers that words mean.</summary>
    /// <param name="words">The words.</param>
    /// <param name="option">The option, for the message.</param>
    /// <param name="names">The vocabulary.</param>
    /// <returns>The identifiers, or <see langword="null"/> where there are no words.</returns>
    /// <exception cref="UsageException">A word is not of the vocabulary.</exception>
    public static HashSet<string>? Parse(string[]? words, string option, ChineseNames names)
    {
        List<string> all = Split(words);
        return all.Count == 0
            ? null
            : [.. all.Select(w => names.Parse(w) ?? throw new UsageException($"{option} 不认识“{w}”；可以是：{names.Choices}"))];
    }

    /// <summary>The years that words mean.</summary>
    /// <param name="words">Years and ranges of years.</param>
    /// <returns>The years, or <see langword="null"/> where there are no words.</returns>
    /// <exception cref="UsageException">A word is no year.</exception>
    public static HashSet<int>? Years(string[]? words)
    {
        HashSet<int> years = [];
        foreach (string word in Split(words))
        {
            string[] ends = word.TrimEnd('年').Split('-', '—', '~', '至');
            if (ends.Length > 2 || !TryYear(ends[0], out int first) || !TryYear(ends[^1], out int last) || last < first || last - first > 200)
            {
                throw new UsageException($"--year 不认识“{word}”；请写成 2023、2021-2023 或 2021,2023");
            }

            years.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return years.Count == 0 ? null : years;

        static bool TryYear(string text, out int year) =>
            int.TryParse(text.AsSpan().Trim().TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2200;
    }

    /// <summary>The words, those joined by commas taken apart.</summary>
    /// <param name="words">The words.</param>
    public static List<string> Split(string[]? words) =>
        [.. (words ?? []).SelectMany(w => w.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
