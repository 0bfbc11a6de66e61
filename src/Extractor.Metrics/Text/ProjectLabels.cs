using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Text;

/// <summary>Tells names of projects in labels: 就业补助资金项目, 一是人居环境整治项目.</summary>
internal static class ProjectLabels
{
    private static readonly string[] Generic =
        ["项目", "本项目", "该项目", "各项目", "其他项目", "其它项目", "重点项目", "主要项目", "所有项目", "部分项目", "单个项目", "个别项目", "年度项目", "专项项目", "预算项目", "类项目", "的项目", "全部项目", "四大类重点项目", "大类项目", "项目合计", "信息化项目"];

    /// <summary>Whether a label names the report's own project: by its short name, or by words taken in order from its name.</summary>
    /// <param name="label">A compact label.</param>
    /// <param name="report">The report.</param>
    public static bool IsOwn(string label, ReportInfo report)
    {
        string core = LeadPatterns.Year().Replace(label, string.Empty).TrimStart('度', '全', '年', '本', '、');
        if (core.Length < 3)
        {
            return false;
        }

        if (report.ProjectShortName is { } shortName && (core == shortName || core == shortName + "资金"))
        {
            return true;
        }

        if (report.Project is not { } name || !core.EndsWith("项目", StringComparison.Ordinal) || core.Length < 4)
        {
            return false;
        }

        int at = 0;
        foreach (char c in core[..^2])
        {
            at = name.IndexOf(c, at);
            if (at++ < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The project's name without numbering and the word 项目, or <see langword="null"/> where the label names none.</summary>
    /// <param name="label">A compact label.</param>
    public static string? NameOf(string label)
    {
        if (!label.EndsWith("项目", StringComparison.Ordinal) || label.Length < 5)
        {
            return null;
        }

        string name = label.TrimStart('、', '，', '：', '-');
        foreach (string generic in Generic)
        {
            // 中小企业发展专项项目, 机构运转及其他项目: with a name of its own before it a generic word is part of the name.
            bool named = generic is "专项项目" or "其他项目" or "其它项目" && name.Length >= generic.Length + 4;
            if (name == generic || (generic.Length > 3 && !named && name.EndsWith(generic, StringComparison.Ordinal)))
            {
                return null;
            }
        }

        // 一是, 二是, （一）, 1.: enumeration before the name.
        int i = 0;
        while (i < name.Length && (name[i] is '第' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '.' or '、' or '（' or '）' || char.IsAsciiDigit(name[i])) && i < 5)
        {
            i++;
        }

        if (i < name.Length && name[i] == '是')
        {
            name = name[(i + 1)..];
        }

        name = name[..^2];
        return name.Length >= 3 && !name.EndsWith('个') && !name.EndsWith('类') && (!name.EndsWith('项') || name.EndsWith("专项", StringComparison.Ordinal)) ? name : null;
    }
}
