using System.Text.RegularExpressions;
using Extractor.Documents.Model;
using Extractor.Language.Folding;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Reports;

namespace Extractor.Metrics.Text;

/// <summary>Finds the grade a report gives itself: 评价等级为“优”, 自评结果为优秀.</summary>
internal static partial class GradeFinder
{
    public static IEnumerable<Fact> Find(Document document, ReportInfo report)
    {
        foreach (ParagraphBlock paragraph in document.Paragraphs)
        {
            string folded = TextFolding.Fold(paragraph.Text);
            foreach (Match match in Grade().Matches(folded))
            {
                Group word = match.Groups["grade"];
                if (IsScale(folded, word.Index + word.Length) || match.Value.Contains("指标", StringComparison.Ordinal) || (match.Index >= 2 && folded.AsSpan()[(match.Index - 2)..match.Index] is "其中"))
                {
                    continue;
                }

                int from = Math.Max(0, match.Index - 16);
                yield return new Fact(
                    "grade",
                    Basis.None,
                    report.Year,
                    report.Kind == ReportKind.Project ? report.Project ?? "项目" : null,
                    word.Value,
                    string.Empty,
                    null,
                    0.95,
                    ExtractionMethod.Pattern,
                    Place.In(paragraph, word.Index, word.Index + word.Length),
                    paragraph.Text[from..(match.Index + match.Length)],
                    null);
            }
        }
    }

    // 优、良、中、差四个等级; 绩效评级为“优”的项目4个: a scale or a class of projects, not the report's grade.
    private static bool IsScale(string folded, int end)
    {
        ReadOnlySpan<char> rest = folded.AsSpan()[end..].TrimStart("\"' ）");
        return rest.StartsWith("、") || rest.StartsWith("的项目") || rest.StartsWith("的有") || rest.StartsWith("的单位") || rest.StartsWith("；绩效评级") || rest.StartsWith("（") && rest.Length > 1 && (char.IsAsciiDigit(rest[1]) || rest[1] == '≥');
    }

    [GeneratedRegex("(?:(?<=[0-9]分)[，（][\\s]{0,2}(?:属于|属|为|评为|评定为|等级为?|等次为?)?[\\s\"'（]{0,3}|(?:等级|等次|评级|结果|绩效|评定|档次|评价|自评|结论|综合评分)(?:[^，。；、\\n]{0,10}?(?:为|是|：|属于|属|达到|评为|定为|确定为|评定为)[\\s\"'（]{0,3}|(?<=等级|等次|评级)[\\s\"'（]{0,2}|[\\s]{0,2}[\"'（]))(?<grade>优秀|良好|优|良|合格|不合格|中等|一般|中|较差|差)(?![秀好良质化异中间于部期央长])[\\s\"']{0,3}(?:等次|等级|档次|档|级)?")]
    private static partial Regex Grade();
}
