using System.Text;
using Extractor.Checks.Findings;
using Extractor.Checks.Relations;
using Extractor.Checks.Reports;
using Extractor.Checks.Rules;
using Extractor.Metrics.Catalogue;

namespace Extractor.Checks.Tests.Rules;

/// <summary>Rules that users write in a file.</summary>
public class RuleBookTests
{
    private const string Training = "2023年公用经费32.45万元。";

    [Fact]
    public void A_users_rule_makes_its_finding_with_its_words_and_severity()
    {
        var analyser = new ReportAnalyser(null, Book("""
            { "rules": [ { "id": "bureau.training", "formula": "training <= expenditure.basic.public", "severity": "warning", "message": "培训费{1}超过公用经费{0}，多 {difference} 万元" } ] }
            """));
        Finding finding = Analysed.TextBy(analyser, Training, "2023年培训费42.00万元。").OneFinding();
        Assert.Equal(RelationKind.PartLeWhole, finding.Kind);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("培训费42.00万元超过公用经费32.45万元，多 9.55 万元", finding.Message);
        Assert.Empty(Analysed.TextBy(analyser, Training, "2023年培训费2.00万元。").Findings);
        Assert.Empty(Analysed.Text(Training, "2023年培训费42.00万元。").Findings);
    }

    [Fact]
    public void A_rule_joins_only_figures_of_one_year()
    {
        var analyser = new ReportAnalyser(null, Book("""
            { "rules": [ { "id": "bureau.training", "formula": "training <= expenditure.basic.public" } ] }
            """));
        Assert.Empty(Analysed.TextBy(analyser, Training, "2022年培训费42.00万元。").Findings);
    }

    [Fact]
    public void A_rule_applies_only_to_the_kinds_of_report_it_names()
    {
        var analyser = new ReportAnalyser(null, Book("""
            { "rules": [ { "id": "bureau.training", "formula": "training <= expenditure.basic.public", "reports": ["final_accounts"] } ] }
            """));
        Assert.Empty(Analysed.TextBy(analyser, Training, "2023年培训费42.00万元。").Findings);
    }

    [Fact]
    public void A_sum_over_the_whole_report_is_checked()
    {
        var analyser = new ReportAnalyser(null, Book("""
            { "rules": [ { "id": "bureau.meetings", "formula": "agency_operation = meeting + training" } ] }
            """));
        Finding finding = Analysed.TextBy(analyser, "2023年机关运行经费9.00万元。", "2023年会议费4.00万元。", "2023年培训费3.00万元。").OneFinding();
        Assert.Equal("9", finding.Stated);
        Assert.Equal("7", finding.Expected);
    }

    [Fact]
    public void A_built_in_rule_can_be_switched_off()
    {
        RuleBook all = RuleBook.Load(MetricCatalogue.Default);
        RuleBook fewer = Book("""{ "rules": [ { "id": "expenditure.basic.1", "formula": "expenditure.basic = expenditure.basic.personnel + expenditure.basic.public", "enabled": false } ] }""");
        Assert.True(all.AreComplete("expenditure.basic", ["expenditure.basic.public", "expenditure.basic.personnel"]));
        Assert.False(fewer.AreComplete("expenditure.basic", ["expenditure.basic.public", "expenditure.basic.personnel"]));
        Assert.Equal(all.Rules.Count - 1, fewer.Rules.Count);
    }

    [Theory]
    [InlineData("""{ "rules": [ { "id": "a", "formula": "training <= nothing.known" } ] }""", "规则文件 rules.user.json：第 1 条规则“a”指标目录中没有“nothing.known”")]
    [InlineData("""{ "rules": [ { "id": "a", "formula": "training" } ] }""", "规则文件 rules.user.json：第 1 条规则“a”公式应写成“甲 = 乙 + 丙”“甲 <= 乙”或“甲 / 乙 = 比率”")]
    [InlineData("""{ "rules": [ { "id": "a", "formula": "training <= staff.active" } ] }""", "规则文件 rules.user.json：第 1 条规则“a”“staff.active”和“training”不是同一类数字，不能相加或比较")]
    [InlineData("""{ "rules": [ { "id": "a", "formula": "training <= meeting", "severity": "bad" } ] }""", "规则文件 rules.user.json：第 1 条规则“a”的 severity 不认识“bad”；可以是：error、warning、info")]
    [InlineData("""{ "rules": [ { "id": "a", "formula": "training <= meeting", "message": "{2}" } ] }""", "规则文件 rules.user.json：第 1 条规则“a”message 中的 {2} 超出公式的 2 项（从 0 数起）")]
    [InlineData("""{ "rules": [ { "id": "a", "formel": "x" } ] }""", "规则文件 rules.user.json：第 1 行不是有效的 JSON，或有不认识的字段")]
    [InlineData("{ \"rules\": [\n{ \"id\": \n", "规则文件 rules.user.json：第 3 行不是有效的 JSON，或有不认识的字段")]
    public void A_wrong_file_is_told_in_one_line(string file, string message) =>
        Assert.Equal(message, Assert.Throws<RuleFileException>(() => Book(file)).Message);

    private static RuleBook Book(string json) => RuleBook.Load(MetricCatalogue.Default, new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
