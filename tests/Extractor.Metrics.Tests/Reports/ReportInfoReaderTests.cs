using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Tests.Reports;

/// <summary>Whom a report is of, which year and what kind, from its title and its first lines.</summary>
public class ReportInfoReaderTests
{
    [Theory]
    [InlineData("青岚县水利局2023年度部门整体支出绩效自评报告", "青岚县水利局", 2023, ReportKind.Department)]
    [InlineData("2022年度青岚县教育局部门整体支出绩效自评报告", "青岚县教育局", 2022, ReportKind.Department)]
    [InlineData("云溪市青岚县水利局2023年度部门整体支出绩效自评报告", "青岚县水利局", 2023, ReportKind.Department)]
    [InlineData("青岚县民政局2021年度部门决算", "青岚县民政局", 2021, ReportKind.FinalAccounts)]
    [InlineData("青岚县民政局2024年部门预算公开说明", "青岚县民政局", 2024, ReportKind.Budget)]
    [InlineData("青岚县水利局2023年度水库维修养护项目支出绩效自评报告", "青岚县水利局", 2023, ReportKind.Project)]
    public void A_title_tells_department_year_and_kind(string title, string department, int year, ReportKind kind)
    {
        ReportInfo report = ReportInfoReader.Read(Read.Document(title + "\n\n一、基本情况\n我单位认真开展了绩效自评工作。"));
        Assert.Equal((department, (int?)year, kind), (report.Department, report.Year, report.Kind));
    }
}
