namespace Extractor.Cli.Tests.Importing;

/// <summary>Short reports whose arithmetic is known.</summary>
internal static class SyntheticReports
{
    /// <summary>A report whose parts miss their whole by 10 万元: 120.50 + 30.25 = 150.75, stated 160.75.</summary>
    public static string WithWrongSum(string department = "青河县水务局", int year = 2023) => $"""
        {department}{year}年度部门整体支出绩效自评报告

        一、部门基本情况
        我局共有编制40个，其中行政编制15个、事业编制25个。

        二、部门整体支出情况
        {year}年基本支出160.75万元，其中人员经费120.50万元、公用经费30.25万元。

        """;

    /// <summary>A report without a mistake.</summary>
    public static string Clean(string department, int year, decimal personnel, decimal office) => $"""
        {department}{year}年度部门整体支出绩效自评报告

        一、部门整体支出情况
        {year}年基本支出{personnel + office}万元，其中人员经费{personnel}万元、公用经费{office}万元。

        """;

    /// <summary>Many reports of different departments; every third one with a mistake.</summary>
    public static void Fill(Workspace workspace, int count)
    {
        for (int i = 0; i < count; i++)
        {
            string department = $"青河县第{i}中学";
            string text = i % 3 == 0 ? WithWrongSum(department) : Clean(department, 2023, 100.50m + i, 20.25m);
            workspace.Write($"{i:D3}.txt", text);
        }
    }
}
