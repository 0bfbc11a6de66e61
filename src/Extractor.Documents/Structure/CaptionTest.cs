using System.Text.RegularExpressions;

namespace Extractor.Documents.Structure;

/// <summary>Tells captions, unit lines, table notes, attachment lines and titles from a paragraph's words.</summary>
public static partial class CaptionTest
{
    private const int LongestLine = 80;
    private const int LongestTitle = 80;

    /// <summary>Whether a line is a caption by its own words: 表1 …, 附表2 …, 图3 …, （表一） ….</summary>
    /// <param name="text">The line.</param>
    public static bool IsNumberedCaption(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= LongestLine && !EndsSentence(text) && NumberedCaption().IsMatch(text);
    }

    /// <summary>Whether a line states the unit of the table below it: 单位：万元, 金额单位：元, 编制单位：… 单位：万元.</summary>
    /// <param name="text">The line.</param>
    public static bool IsUnitLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= LongestLine && UnitLine().IsMatch(text) && !text.Contains('。', StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether a line directly above a table belongs to its caption: a numbered caption, a unit line, a form number (公开01表),
    /// the year in brackets, the reporting body, or a short phrase that names the table.
    /// </summary>
    /// <param name="text">The line.</param>
    public static bool IsLineAboveTable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsNumberedCaption(text) || IsUnitLine(text)
            || (text.Length <= LongestLine && !EndsSentence(text) && (FormLine().IsMatch(text) || (text.Length <= 40 && TableName().IsMatch(text))));
    }

    /// <summary>Whether a line is a note to the table above it: 注：…, 备注：…, 说明：….</summary>
    /// <param name="text">The line.</param>
    public static bool IsTableNote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TableNote().IsMatch(text);
    }

    /// <summary>Whether a line opens an attachment: 附件1, 附件2：…表, 附：….</summary>
    /// <param name="text">The line.</param>
    public static bool IsAttachmentLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= 60 && !EndsSentence(text) && AttachmentLine().IsMatch(text);
    }

    /// <summary>Whether a line can be the title of a report: one phrase that names a kind of document.</summary>
    /// <param name="text">The line.</param>
    public static bool IsTitle(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string line = text.Trim();
        return line.Length is >= 2 and <= LongestTitle && !EndsSentence(line) && TitleWords().IsMatch(line);
    }

    private static bool EndsSentence(string text) => text.AsSpan().TrimEnd() is [.., '。' or '；' or '！' or '？' or '，' or '、'];

    [GeneratedRegex(@"^\s*[（(【]?\s*(?:续?附?表|附?图)\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:\s*[-－—–.．]\s*[0-9０-９]{1,3})*(?![0-9０-９]|中|所示|可|显示|列|的|反映|看|为|是)")]
    private static partial Regex NumberedCaption();

    [GeneratedRegex(@"^[^，,；;]{0,50}[（(]?(?:金额)?(?:计量)?单位\s*[：:]\s*(?:人民币)?\s*(?:[十百千]?万?亿?元|人|个|%|％|名|元、|万元、|户|家|次|台|辆|吨|亩|平方米)[^。]{0,20}$")]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"^\s*(?:(?:公开|财决|财预|预算|决算|绩效)\s*(?:公开)?\s*[0-9０-９]{1,3}\s*[-－]?\s*[0-9０-９]*\s*表|[（(]\s*[0-9０-９]{4}\s*年\s*(?:度)?\s*[)）]|[0-9０-９]{4}\s*年度?|(?:编制|填报|填表|公开|预算|主管|评价|实施|项目)?(?:单位|部门)(?:（单位）|\(单位\)|（部门）)?(?:名称)?(?:（盖章）|\(盖章\)|（公章）)?\s*[：:].{0,40})\s*$")]
    private static partial Regex FormLine();

    [GeneratedRegex(@"(?:表|明细|情况|构成|对比|统计|一览)\s*(?:[（(][^（()）]{0,24}[)）])?\s*$")]
    private static partial Regex TableName();

    [GeneratedRegex(@"^\s*(?:注|备注|附注|说明|填表说明|表注|数据来源)\s*[0-9０-９]?\s*[：:.．]")]
    private static partial Regex TableNote();

    [GeneratedRegex(@"^\s*附\s*(?:件|表|录)?\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[-－][0-9０-９]{1,2})?\s*(?:[：:、.．\s]|$)")]
    private static partial Regex AttachmentLine();

    [GeneratedRegex(@"报告|自评|决算|预算|公开|评价|总结|绩效|情况说明|自评表")]
    private static partial Regex TitleWords();
}
