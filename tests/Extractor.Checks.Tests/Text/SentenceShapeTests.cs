using Extractor.Checks.Reports;
using Extractor.Metrics.Catalogue;

namespace Extractor.Checks.Tests.Text;

/// <summary>Shapes of sentences met in reports of further provinces; the arithmetic is worked out by hand.</summary>
public class SentenceShapeTests
{
    [Theory]
    [InlineData("2023年支出总额200.00万元。上年支出为180.00万元，本年多支出20.00万元。", "Change 200.00 180.00 20.00 Holds")]
    [InlineData("2023年支出总额200.00万元。上年支出为180.00万元，本年多支出25.00万元。", "Change 200.00 180.00 25.00 Violated")]
    [InlineData("2022年、2023年社区志愿者分别为800人、1000人，增幅25%。", "ChangeRate 1000 800 25 Holds")]
    [InlineData("2023年“三公”支出同比下降20%，节约2.00万元，全年实际发生8.00万元。", "ChangeRate 8.00 2.00 20 Holds")]
    [InlineData("办理案件326件，其中刑事案件118件、民事案件208件，较上年的289件增加37件，增长12.80%。", "Change 326 289 37 Holds")]
    public void Changes_are_told_in_many_orders(string sentence, string relation) => Assert.Contains(relation, Analysed.Text(sentence).Relations());

    [Theory]
    [InlineData("2023年基本支出150.00万元（占75.00%），项目支出50.00万元（占25.00%），全年支出总额200.00万元。", "Ratio 150.00 200.00 75.00 Holds")]
    [InlineData("共发放满意度问卷250份，回收率93.60%（收回234份）。", "Ratio 234 250 93.60 Holds")]
    [InlineData("共发放满意度问卷250份，回收率94.60%（收回234份）。", "Ratio 234 250 94.60 Violated")]
    [InlineData("2023年“三公”经费财政拨款支出预算为10.00万元，支出决算为8.00万元，完成预算80.00%。", "Ratio 8.00 10.00 80.00 Holds")]
    [InlineData("2023年“三公”经费财政拨款支出预算为10.00万元，支出决算为8.00万元，完成预算85.00%。", "Ratio 8.00 10.00 85.00 Violated")]
    public void Wholes_and_counts_stand_behind_their_rates_too(string sentence, string relation) => Assert.Contains(relation, Analysed.Text(sentence).Relations());

    [Theory]
    [InlineData("我局30名编制中，行政编制8名，事业编制19名，工勤编制3名。", "Sum 30 8 19 3 Holds")]
    [InlineData("人员经费100.00万元、公用经费20.00万元合计120.00万元，构成年初基本支出预算。", "Sum 120.00 100.00 20.00 Holds")]
    [InlineData("2023年支出合计200.00万元。按支出性质分，基本支出150.00万元，项目支出50.00万元；按功能分类分，教育支出120.00万元、卫生健康支出80.00万元。", "Sum 200.00 120.00 80.00 Holds")]
    [InlineData("部门整体支出自评得分90.00分。决策权重20分，自评得分18.00分；过程权重30分，自评得分27.00分；产出权重50分，自评得分45.00分。", "ScoreSum 90.00 18.00 27.00 45.00 Holds")]
    [InlineData("部门整体支出自评得分91.00分。决策权重20分，自评得分18.00分；过程权重30分，自评得分27.00分；产出权重50分，自评得分45.00分。", "ScoreSum 91.00 18.00 27.00 45.00 Violated")]
    public void Parts_follow_a_whole_without_its_usual_words(string sentence, string relation) => Assert.Contains(relation, Analysed.Text(sentence).Relations());

    [Theory]
    [InlineData("居民对医疗卫生服务满意度为92.8%，达到90%的目标。")]
    [InlineData("一是受理提案15件，其中办结13件；二是改造社区卫生服务中心9所；三是受理热线工单556件，办结538件。")]
    [InlineData("2023年全年预算数200.00万元，全年执行数190.00万元，执行率95.00%。受汛期影响，上半年支出进度仅为31.7%。")]
    [InlineData("2023年支出合计200.00万元。全省群众安全感满意度测评中，我县得分为96.85分。本部门绩效自评得分为95.20分。")]
    [InlineData("917项政务服务事项中，一网通办事项724项，占78.95%；网办率94.20%，同比上升5.6个百分点（上年88.60%）。")]
    public void What_is_of_another_thing_contradicts_nothing(string sentence) => Assert.Empty(Analysed.Text(sentence).Findings);

    [Fact]
    public void A_work_that_heads_its_paragraph_has_amounts_of_its_own() =>
        Assert.Empty(Analysed.Text("2023年全年支出500.00万元。", "1.清河县城段治理工程。年初预算安排100.00万元，全年支出98.00万元。").Findings);

    [Theory]
    [InlineData("栗屏市城市管理局2023年度部门整体支出绩效自评报告", "栗屏市城市管理局")]
    [InlineData("桃州市古寨区农业农村局2023年度部门整体支出绩效自评报告", "古寨区农业农村局")]
    [InlineData("丰郭市地方志编纂室2023年度部门整体支出绩效自评报告", "丰郭市地方志编纂室")]
    public void Departments_are_named_without_the_body_above_them(string title, string department) =>
        Assert.Equal(department, Analysed.File(title + "\n我局核定编制12名。").Report.Department);

    [Fact]
    public void A_total_on_top_of_a_table_leaves_the_rows_below_it_their_metrics()
    {
        ReportAnalysis analysis = Analysed.Tables("表2 部门支出预决算情况表\n支出类别|年初预算|支出决算\n合计|200.00|190.00\n一、基本支出|150.00|145.00\n二、项目支出|50.00|45.00");

        Assert.Contains(analysis.Facts, static fact => fact is { MetricId: "expenditure.basic", Basis: Basis.Actual, Value: "145.00" });
        Assert.Contains(analysis.Facts, static fact => fact is { MetricId: "expenditure.project", Basis: Basis.InitialBudget, Value: "50.00" });
    }
}
