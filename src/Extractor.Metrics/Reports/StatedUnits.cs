using System.Text.RegularExpressions;
using Extractor.Documents.Model;
using Extractor.Language.Folding;

namespace Extractor.Metrics.Reports;

/// <summary>Finds the money unit that a report states for all its tables: 本报告金额均以“元”为单位.</summary>
public static partial class StatedUnits
{
    /// <summary>The unit, or <see langword="null"/> where the report states none.</summary>
    /// <param name="document">The document.</param>
    public static string? Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (ParagraphBlock paragraph in document.Paragraphs)
        {
            Match match = Sentence().Match(TextFolding.Fold(paragraph.Text).Replace("\"", string.Empty, StringComparison.Ordinal));
            if (match.Success)
            {
                return match.Groups["unit"].Value;
            }
        }

        return null;
    }

    [GeneratedRegex("(?:金额|各表|表中|报告|数据)[^。]{0,24}?(?:以|单位均?为|单位：|单位是)(?<unit>元|万元|千元|亿元)(?:为单位|，|。|）|；|$)")]
    private static partial Regex Sentence();
}
