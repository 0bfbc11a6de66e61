using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Headers;

/// <summary>Words that make a label the name of a sum.</summary>
internal static class TotalWords
{
    private static readonly (string Word, TotalKind Kind)[] Endings =
    [
        ("总计", TotalKind.GrandTotal),
        ("合计", TotalKind.Total), ("共计", TotalKind.Total), ("总合计", TotalKind.Total), ("合计数", TotalKind.Total), ("合计金额", TotalKind.Total),
        ("总分", TotalKind.Total), ("总得分", TotalKind.Total), ("总分值", TotalKind.Total), ("总评", TotalKind.Total),
        ("小计", TotalKind.Subtotal), ("小计数", TotalKind.Subtotal),
    ];

    /// <summary>Tells whether a label names a sum.</summary>
    /// <param name="label">The label without numbering and spaces, folded.</param>
    /// <param name="rest">What stands before the word of the sum (三公经费 in 三公经费小计).</param>
    public static TotalKind Find(string label, out string rest)
    {
        rest = label;
        string bare = DropBrackets(label).TrimEnd('：', '、');
        if (bare is "总和" or "合计数" or "总数" or "全部" or "累计" or "计" or "总得分" or "总分" or "总计分" or "汇总")
        {
            rest = string.Empty;
            return TotalKind.Total;
        }

        foreach ((string word, TotalKind kind) in Endings)
        {
            if (bare.EndsWith(word, StringComparison.Ordinal))
            {
                rest = bare[..^word.Length];
                return kind;
            }

            if (bare.StartsWith(word, StringComparison.Ordinal) && bare.Length <= word.Length + 2)
            {
                rest = string.Empty;
                return kind;
            }
        }

        return TotalKind.None;
    }

    private static string DropBrackets(string label)
    {
        int open = label.IndexOf('（', StringComparison.Ordinal);
        return open > 0 && label.EndsWith('）') ? label[..open] : label;
    }
}
