using System.Text.Json;
using Extractor.Corpus.Data;

namespace Extractor.Corpus.Tests;

public class LabelTests
{
    [Theory]
    [InlineData("train", 100)]
    [InlineData("test", 100)]
    public void Every_relation_holds_or_fails_as_its_label_says_when_recomputed_from_the_printed_digits(string split, int count)
    {
        int relations = 0, broken = 0;
        foreach ((int number, _, JsonElement labels) in GeneratedLabels.Of(Half(split), 11, count))
        {
            foreach (JsonElement r in labels.GetProperty("relations").EnumerateArray().Concat(labels.GetProperty("optional_relations").EnumerateArray()))
            {
                bool holds = r.GetProperty("holds").GetBoolean();
                Assert.True(RelationChecker.CanHold(r) == holds, $"报告 {number}：{r}");
                relations++;
                broken += holds ? 0 : 1;
            }
        }

        Assert.True(relations > count * 20, $"{relations} 个关系");
        Assert.True(broken > count / 3, $"{broken} 个不成立");
    }

    [Theory]
    [InlineData("train")]
    [InlineData("test")]
    public void A_report_without_slips_states_nothing_untrue(string split)
    {
        foreach ((int number, _, JsonElement labels) in GeneratedLabels.Of(Half(split), 12, 80, slips: 0))
        {
            Assert.Equal(0, labels.GetProperty("findings").GetArrayLength());
            Assert.All(labels.GetProperty("relations").EnumerateArray(), r => Assert.True(r.GetProperty("holds").GetBoolean(), $"报告 {number}：{r}"));
        }
    }

    [Fact]
    public void Every_fact_is_quoted_from_the_text_and_its_quote_contains_its_value()
    {
        foreach ((int number, Truth.LabelledReport report, JsonElement labels) in GeneratedLabels.Of(Split.Train, 13, 80))
        {
            string text = GeneratedLabels.Text(report.Draft);
            Assert.NotEqual(0, labels.GetProperty("facts").GetArrayLength());
            foreach (JsonElement f in labels.GetProperty("facts").EnumerateArray().Concat(labels.GetProperty("optional_facts").EnumerateArray()))
            {
                string quote = f.GetProperty("quote").GetString()!, value = f.GetProperty("value").GetString()!;
                Assert.True(text.Contains(quote, StringComparison.Ordinal), $"报告 {number}：正文没有“{quote}”");
                Assert.True(Narrow(quote).Contains(value, StringComparison.Ordinal), $"报告 {number}：“{quote}”里没有 {value}");
            }
        }
    }

    [Fact]
    public void Every_finding_names_a_relation_that_fails()
    {
        int findings = 0;
        foreach ((int number, Truth.LabelledReport report, _) in GeneratedLabels.Of(Split.Train, 14, 80))
        {
            foreach (Slips.ExpectedFinding f in report.Findings.Where(f => !f.Optional))
            {
                findings++;
                bool fails = report.Relations.Concat(report.OptionalRelations)
                    .Any(r => r.Kind == f.Kind && r.Numbers.SequenceEqual(f.Numbers) && !Truth.RelationTruth.Holds(r));
                Assert.True(fails, $"报告 {number}：{f.Kind} {f.Note}");
            }
        }

        Assert.True(findings > 50, $"{findings} 条");
    }

    [Fact]
    public void Facts_are_distinct_and_only_of_the_public_metrics()
    {
        HashSet<string> metrics = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "corpus", "synonyms.txt"))
            .Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')[1])];
        foreach ((int number, _, JsonElement labels) in GeneratedLabels.Of(Split.Test, 15, 60))
        {
            List<string> keys = [];
            foreach (JsonElement f in labels.GetProperty("facts").EnumerateArray())
            {
                Assert.Contains(f.GetProperty("metric").GetString()!, metrics);
                Assert.Contains(f.GetProperty("basis").GetString()!, (string[])["initial_budget", "adjusted_budget", "actual", "none"]);
                keys.Add($"{f.GetProperty("metric")}|{f.GetProperty("basis")}|{f.GetProperty("year")}|{f.GetProperty("scope").ValueKind}|{f.GetProperty("value")}|{f.GetProperty("unit")}");
            }

            Assert.True(keys.Count == keys.Distinct().Count(), $"报告 {number}");
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_labels_and_another_seed_others()
    {
        string[] Make(ulong seed) => [.. GeneratedLabels.Of(Split.Train, seed, 12).Select(x => x.Labels.ToString() + GeneratedLabels.Text(x.Report.Draft))];
        Assert.Equal(Make(5), Make(5));
        Assert.NotEqual(Make(5), Make(6));
    }

    internal static Split Half(string split) => split == "test" ? Split.Test : Split.Train;

    private static string Narrow(string s) => string.Concat(s.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c == '．' ? '.' : c));
}
