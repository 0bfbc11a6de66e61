using Extractor.Documents.Model;
using Extractor.Learning.Candidates;
using Extractor.Learning.Training;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Text;

namespace Extractor.Learning.Tests;

public sealed class CandidateTests
{
    private static readonly CandidateFinder Finder = new(new NameLexicon(MetricCatalogue.Default, []));

    [Theory]
    [InlineData("2023年，行政类编制12人。", "staff.approved.admin")]
    [InlineData("2023年，国有资本经营类预算资金拨款收入3.20万元。", "income.fiscal.capital")]
    [InlineData("2023年，公用车运行和维护费用3.20万元。", "three_public.vehicle.operation")]
    [InlineData("2023年，期末结转结余资金3.20万元。", "carryover.closing")]
    public void A_name_that_no_list_holds_is_likest_to_the_names_of_its_metric(string text, string metric) =>
        Assert.Equal(metric, Finder.Find(Context(text))[0].MetricId);

    [Theory]
    [InlineData("2023年，其他支出3.20万元。", "income.")]
    [InlineData("2023年，其他收入款项3.20万元。", "expenditure.")]
    public void No_income_is_called_spending_and_no_spending_income(string text, string family) =>
        Assert.DoesNotContain(Finder.Find(Context(text)), candidate => candidate.MetricId.StartsWith(family, StringComparison.Ordinal));

    [Fact]
    public void A_hidden_name_is_as_if_it_were_not_listed()
    {
        MentionContext context = Context("2023年，公务接待费3.20万元。");

        float known = Finder.Find(context)[0].Features[0];
        float hidden = Finder.Find(context, static (_, name) => name == "公务接待费")[0].Features[0];

        Assert.Equal(1f, known, 3);
        Assert.True(hidden < known);
    }

    [Fact]
    public void Every_candidate_has_the_same_number_of_features() =>
        Assert.All(Finder.Find(Context("2023年，人员类经费支出3.20万元。")), static candidate => Assert.Equal(CandidateFinder.Width, candidate.Features.Length));

    [Fact]
    public void An_alignment_marks_what_label_and_name_share_in_order()
    {
        Alignment alignment = Alignment.Of("公车运维费", "公务用车运行维护费");

        Assert.Equal([true, true, true, true, true], alignment.InLabel);
        Assert.Equal([true, false, false, true, true, false, true, false, true], alignment.InName);
    }

    [Fact]
    public void A_catalogue_without_half_its_names_keeps_the_first_of_each_metric()
    {
        MetricCatalogue part = MaskedCatalogue.Make(1);

        Assert.Equal(MetricCatalogue.Default.All.Select(static metric => metric.Names[0]), part.All.Select(static metric => metric.Names[0]));
        Assert.InRange(part.All.Sum(static metric => metric.Names.Count) / (double)MetricCatalogue.Default.All.Sum(static metric => metric.Names.Count), 0.4, 0.7);
    }

    internal static MentionContext Context(string text)
    {
        var document = new Document(new DocumentSource("a.txt", string.Empty, FileFormat.Text, null), [new ParagraphBlock(0, null, text, ParagraphKind.Body, 0, [])]);
        var report = new ReportInfo("部门整体支出绩效自评报告", "青岚县水利局", "青岚县", 2023, ReportKind.Department, null);
        TextReading reading = new TextInterpreter(MetricCatalogue.Default).Interpret(document, report);
        return MentionContexts.Of(document, reading, reading.Figures.Single(MentionContexts.IsNamed).Index, report);
    }
}
