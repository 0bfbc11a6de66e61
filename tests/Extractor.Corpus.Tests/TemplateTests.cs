using Extractor.Corpus.Data;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.Grammar;
using Extractor.Corpus.Randomness;
using Extractor.Corpus.Truth;

namespace Extractor.Corpus.Tests;

public class TemplateTests
{
    [Fact]
    public void Held_out_names_are_never_drawn_for_training_and_often_for_testing()
    {
        List<Word> words = WordChoice.Parse("甲|乙|~丙");
        var rng = new Rng(1);
        string[] train = [.. Enumerable.Range(0, 300).Select(_ => rng.Choose(words, Split.Train))];
        string[] test = [.. Enumerable.Range(0, 300).Select(_ => rng.Choose(words, Split.Test))];
        Assert.DoesNotContain("丙", train);
        Assert.InRange(test.Count(w => w == "丙"), 120, 240);
    }

    [Fact]
    public void Held_out_families_are_never_used_for_training()
    {
        HashSet<string> heldOut = [.. GeneratedLabels.Data.Families.Where(f => f.HeldOut).Select(f => f.Name)];
        Assert.True(heldOut.Count >= 4);
        Assert.All(GeneratedLabels.Of(Split.Train, 41, 60), r => Assert.DoesNotContain(r.Report.Draft.Family, heldOut));
        Assert.True(GeneratedLabels.Of(Split.Test, 41, 60).Count(r => heldOut.Contains(r.Report.Draft.Family)) > 25);
    }

    [Fact]
    public void Training_text_contains_no_held_out_name_of_a_metric()
    {
        // Names that ordinary sentences cannot contain by chance.
        string[] telling = ["运转类公用经费", "期末结转结余", "公务用车运维费", "编制控制率", "受益对象满意率", "在岗职工", "“三公”支出", "核编数"];
        string text = string.Concat(GeneratedLabels.Of(Split.Train, 42, 120).Select(r => GeneratedLabels.Text(r.Report.Draft)));
        Assert.All(telling, name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_template_mark_is_left_in_any_text()
    {
        foreach (Split split in (Split[])[Split.Train, Split.Test])
        {
            foreach ((int number, LabelledReport report, _) in GeneratedLabels.Of(split, 43, 80))
            {
                string text = GeneratedLabels.Text(report.Draft);
                Assert.True(text.IndexOfAny(['{', '}', '$', '&', '@', '<', '>', '^', '[', ']', '|', '\\', '*']) < 0, $"报告 {number}：{text}");
            }
        }
    }

    [Theory]
    [InlineData("甲{乙|丙")]
    [InlineData("甲<exp.a")]
    [InlineData("甲$")]
    [InlineData("甲*{projects:x:、:乙}")]
    public void A_malformed_template_is_refused(string template) =>
        Assert.Throws<InvalidDataException>(() => TemplateParser.Line(template));

    [Fact]
    public void Every_group_of_every_family_exists()
    {
        foreach (Outline.Family family in GeneratedLabels.Data.Families)
        {
            foreach (Outline.Step step in family.Steps.Where(s => s.Verb == "p"))
            {
                foreach (string group in step.Argument.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries))
                {
                    string name = group.Split('?')[0];
                    Assert.True(name == "-" || GeneratedLabels.Data.Templates.HasGroup(name), $"{family.Name}：没有句组 {name}");
                }
            }
        }
    }
}
