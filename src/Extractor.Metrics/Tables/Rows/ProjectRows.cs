using System.Text.RegularExpressions;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Rows;

/// <summary>
/// Projects listed under the row 项目支出 of a table of categories: 项目支出 | 其中：档案数字化 | 馆库安防改造, or
/// 项目支出 | 1.业务工作专项 | 食品安全监督抽检.
/// </summary>
internal static partial class ProjectRows
{
    /// <summary>Finds the rows that are projects.</summary>
    /// <param name="labels">The labels of a group's rows, from the top.</param>
    /// <param name="metrics">The metrics that the labels name.</param>
    /// <returns>Their positions.</returns>
    public static IReadOnlySet<int> Find(IReadOnlyList<RowLabel?> labels, IReadOnlyList<string?> metrics)
    {
        var found = new HashSet<int>();
        for (int head = 0; head < labels.Count; head++)
        {
            if (metrics[head] != "expenditure.project" || labels[head] is not { } over)
            {
                continue;
            }

            var listed = new List<int>();
            for (int row = head + 1; row < labels.Count && labels[row] is { Total: TotalKind.None, Label.Length: > 1 } label && metrics[row] is null; row++)
            {
                bool deeper = label.OfWhich || label.Indent > over.Indent || label.Numbering > over.Numbering;
                bool sameLevel = label.Numbering != Numbering.None && label.Numbering <= over.Numbering;
                if (sameLevel || (listed.Count == 0 && !deeper) || NoProject().IsMatch(label.Label))
                {
                    break;
                }

                listed.Add(row);
            }

            found.UnionWith(listed);
        }

        return found;
    }

    // Items of the public classifications that stand beside or under 项目支出 and are no projects.
    [GeneratedRegex("^(经营支出|上缴上级支出|对?附属单位补助支出|事业支出|结余分配|(工资福利|商品和服务|资本性|债务利息|对个人和家庭的?补助|对企业补助|其他)支出.*|对个人和家庭的?补助|.*类项目|(本级|上级|中央|省级|市级|县级|区级)?(财政)?(拨款|资金|专项)|其他资金|执行率|.*率)$")]
    private static partial Regex NoProject();
}
