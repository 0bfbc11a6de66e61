using System.Text.RegularExpressions;
using Extractor.Metrics.Tables.Reading;

namespace Extractor.Metrics.Tables.Rows;

/// <summary>
/// The funds part of an evaluation form: 年度资金总额 is the project's expenditure (the department's in the form of a whole
/// department); the rows under it name sources of the funds, which are no metrics of the department.
/// </summary>
internal static partial class FundRows
{
    /// <summary>The name of the total in the national form.</summary>
    public const string TotalName = "年度资金总额";

    /// <summary>Whether a label is that of the total of funds.</summary>
    /// <param name="label">Label without numbering and spaces, folded.</param>
    public static bool IsFundTotal(string label) => Total().IsMatch(label);

    /// <summary>Sets the metrics of the rows where they are the funds part of a form.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="metrics">The metrics found by name; changed where the rows are funds.</param>
    /// <param name="frame">What is said around the table.</param>
    /// <returns>Whether they are.</returns>
    public static bool Apply(IReadOnlyList<string> labels, List<string?> metrics, TableFrame frame)
    {
        if (!labels.Any(IsFundTotal))
        {
            return false;
        }

        for (int i = 0; i < labels.Count; i++)
        {
            metrics[i] = IsFundTotal(labels[i]) ? frame.IsProjectForm ? "expenditure.project" : "expenditure.total"
                : !frame.IsProjectForm && metrics[i] is "expenditure.basic" or "expenditure.project" && !frame.IsProjectForm ? metrics[i]
                : null;
        }

        return true;
    }

    [GeneratedRegex("^(年度|项目|预算|本年度?|全年|当年)*资金(总额|合计|总计)(（.*）)?$|^年度总金额$|^(年度|项目)*总资金$|^年度预算(总额|申请)?$|^(部门|单位|年度|项目|本年)*(整体|全年|年度)?(收支|支出|预算支出)(总额|总金额)$")]
    private static partial Regex Total();
}
