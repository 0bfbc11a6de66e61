using System.Globalization;
using Extractor.Pipeline.Answers;
using Extractor.Storage.Reports;

namespace Extractor.Cli.Presentation;

/// <summary>Writes out how a relation was checked: each number with its words and place, the formula, and what came of it.</summary>
internal static class Derivation
{
    /// <summary>Writes a relation.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="output">Receives the lines.</param>
    public static void Write(RelationRecord relation, TextWriter output)
    {
        List<MentionRecord> numbers = Ordered(relation);
        output.WriteLine($"  关系：{Formula(relation, numbers)}");
        output.WriteLine($"  依据：{Source(relation.Source)}{(relation.Quote.Length > 0 ? $"「{OneLine(relation.Quote)}」" : string.Empty)}（规则 {relation.Rule}）");
        for (int i = 0; i < numbers.Count; i++)
        {
            MentionRecord number = numbers[i];
            output.WriteLine($"  {Letter(i)} = {number.Value}{number.Unit}  {Describe(number)}");
            output.WriteLine($"      {ChinesePlace.Of(number.Evidence)}：「{OneLine(number.Evidence.Quote)}」");
        }

        if (relation.Expected is not null)
        {
            output.WriteLine($"  计算：应为 {relation.Expected}，报告为 {relation.Stated}，相差 {relation.Difference}（四舍五入最多可差 {relation.Tolerance ?? "0"}）");
        }

        output.WriteLine($"  结论：{ChineseNames.Statuses.Of(relation.Status)}");
    }

    /// <summary>The numbers in the order of the kind: what is computed first or last, as people read it.</summary>
    private static List<MentionRecord> Ordered(RelationRecord relation)
    {
        List<MentionRecord> numbers = [.. relation.Operands];
        if (relation.Result is not null)
        {
            bool last = relation.Kind is "ratio" or "change" or "change_rate" or "execution_score";
            numbers.Insert(last ? numbers.Count : 0, relation.Result);
        }

        return numbers;
    }

    private static string Formula(RelationRecord relation, List<MentionRecord> numbers)
    {
        string[] letters = [.. Enumerable.Range(0, numbers.Count).Select(Letter)];
        int left = Math.Min(relation.Left ?? 1, letters.Length);
        return relation.Kind switch
        {
            "sum" or "score_sum" => $"{string.Join(" + ", letters.Take(left))} = {string.Join(" + ", letters.Skip(left))}",
            "part_le_whole" => "B 是 A 的一部分，B ≤ A",
            "ratio" => "A ÷ B = C",
            "change" => "A − B = C（本期 − 上期 = 增减额）",
            "change_rate" => "增减额 ÷ 上期 = C（A 为本期，B 为上期或增减额）",
            "score_cap" => "得分 B ≤ 分值 A",
            "execution_score" => "执行率 A × 分值 B = 得分 C",
            "grade" => "评价等级与得分 A 相符",
            "same_fact" => "A = B（同一数据）",
            "direction" => "A 与 B 的大小与文字相符",
            "unit" => "A 与 B 是同一数据，单位不同",
            "across_reports" => "A = B（上年报告与本年报告中的上年数）",
            _ => string.Join("、", letters),
        };
    }

    private static string Describe(MentionRecord number)
    {
        List<string> words = [number.Label];
        if (number.Year is int year)
        {
            words.Add(year.ToString(CultureInfo.InvariantCulture) + "年");
        }

        if (number.Basis != "none")
        {
            words.Add(ChineseNames.Bases.Of(number.Basis));
        }

        if (number.Scope is not null && number.Scope != number.Label)
        {
            words.Add(number.Scope);
        }

        return string.Join(' ', words.Where(w => w.Length > 0));
    }

    private static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (index % 26))}{index / 26}");

    private static string Source(string source) => source switch
    {
        "text" => "正文",
        "table" => "表格",
        _ => "指标关系",
    };

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
