using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Documents.Model;
using Extractor.Language.Folding;

namespace Extractor.Metrics.Reports;

/// <summary>
/// Tells what a report is about: department, year and kind from the title, the cover, the 部门（单位）名称 cells, the first
/// sentences and at last the file name.
/// </summary>
public static partial class ReportInfoReader
{
    private const int BlocksOfFront = 40;
    private static readonly string[] BodyEndings =
    [
        "人民政府办公室", "街道办事处", "人民政府", "管理委员会", "委员会办公室", "办公室", "委员会", "人民法院", "人民检察院", "联合会", "事务中心", "服务中心", "融媒体中心", "疾病预防控制中心", "控制中心", "管理局", "监督局", "档案馆", "图书馆", "博物馆",
        "文化馆", "工作委员会", "总工会", "公安局", "分局", "编办", "委编办", "党校", "学院", "大学", "中学", "小学", "幼儿园", "医院", "卫生院", "管理处", "管理所", "编纂室", "研究室", "办公厅", "支队", "大队", "总队", "中心", "保障局", "局", "厅", "委", "办", "会", "院", "馆", "社", "站", "所", "处", "台", "校", "乡", "镇", "街道", "部", "队", "集团", "公司",
    ];

    /// <summary>Reads a document's identity.</summary>
    /// <param name="document">The document.</param>
    public static ReportInfo Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<string> front = Front(document);
        string? title = Title(front);
        string fileName = Clean(Path.GetFileNameWithoutExtension(document.Source.Path));
        string whole = title ?? fileName;
        ReportKind kind = Kind(title, front, fileName);
        int? year = Year(title) ?? front.Select(Year).FirstOrDefault(static y => y is not null) ?? Year(fileName);
        string? department = DepartmentOfTitle(title) ?? DepartmentOfCells(document, kind) ?? Signature(document) ?? DepartmentOfOpening(front) ?? DepartmentOfTitle(fileName) ?? DepartmentOfFileName(fileName);
        string? project = kind == ReportKind.Project ? ProjectOfCells(document) ?? ProjectOfTitle(title, department) : null;
        return new ReportInfo(whole, department, Region(department), year, kind, project)
        {
            ProjectShortName = kind == ReportKind.Project ? ShortName(document) : null,
        };
    }

    // 实施融媒体采编播设备更新项目（以下简称更新项目）.
    private static string? ShortName(Document document)
    {
        foreach (ParagraphBlock paragraph in document.Paragraphs.Take(BlocksOfFront))
        {
            foreach (Match match in Abbreviation().Matches(Clean(paragraph.Text)))
            {
                if (match.Groups["name"].Value is var name && (name.EndsWith("项目", StringComparison.Ordinal) || match.Groups["of"].Value.EndsWith("项目", StringComparison.Ordinal) || name.EndsWith("资金", StringComparison.Ordinal)))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static List<string> Front(Document document)
    {
        var lines = new List<string>();
        foreach (Block block in document.Blocks.Take(BlocksOfFront))
        {
            if (block is ParagraphBlock paragraph && paragraph.Text.Length > 0)
            {
                string line = Clean(paragraph.Text);
                if (!DocumentNumber().IsMatch(line))
                {
                    lines.Add(line);
                }
            }
        }

        return lines;
    }

    private static string Clean(string text) =>
        TextFolding.Fold(text).Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal);

    // The title says 自评报告, 决算, 预算 …; it may run over two or three short lines.
    private static string? Title(List<string> lines)
    {
        for (int i = 0; i < Math.Min(lines.Count, 14); i++)
        {
            for (int count = 1; count <= 3 && i + count <= lines.Count; count++)
            {
                if (lines.Skip(i).Take(count).Any(static line => line.Length > 60 || line.Contains('。', StringComparison.Ordinal)))
                {
                    break;
                }

                string joined = string.Concat(lines.Skip(i).Take(count));
                if (joined.Length <= 90 && TitleWords().IsMatch(joined) && !joined.StartsWith("附件", StringComparison.Ordinal) && !joined.StartsWith("目录", StringComparison.Ordinal))
                {
                    // 「2023年度」 or the department may stand on a line of its own after or before.
                    if (Year(joined) is null && i > 0 && lines[i - 1].Length < 40)
                    {
                        joined = lines[i - 1] + joined;
                    }

                    return joined;
                }
            }
        }

        return null;
    }

    private static ReportKind Kind(string? title, List<string> front, string fileName)
    {
        foreach (string text in (ReadOnlySpan<string>)[title ?? string.Empty, fileName, string.Concat(front.Take(6))])
        {
            if (text.Contains("整体支出", StringComparison.Ordinal) || text.Contains("部门整体", StringComparison.Ordinal))
            {
                return ReportKind.Department;
            }

            if (text.Contains("项目支出", StringComparison.Ordinal) || ProjectTitle().IsMatch(text))
            {
                return ReportKind.Project;
            }

            if (text.Contains("自评", StringComparison.Ordinal) || text.Contains("绩效评价", StringComparison.Ordinal))
            {
                // 部门预算绩效自评报告 is no budget.
                return ReportKind.Department;
            }

            if (text.Contains("决算", StringComparison.Ordinal))
            {
                return ReportKind.FinalAccounts;
            }

            if (text.Contains("部门预算", StringComparison.Ordinal) || text.Contains("单位预算", StringComparison.Ordinal) || BudgetTitle().IsMatch(text))
            {
                return ReportKind.Budget;
            }
        }

        return ReportKind.Department;
    }

    private static int? Year(string? text)
    {
        if (text is null)
        {
            return null;
        }

        Match match = YearWords().Match(text);
        if (!match.Success)
        {
            return null;
        }

        string digits = match.Groups["y"].Value;
        if (!char.IsAsciiDigit(digits[0]))
        {
            digits = string.Concat(digits.Select(static c => "〇一二三四五六七八九".IndexOf(c == '零' ? '〇' : c, StringComparison.Ordinal)));
        }

        int year = int.Parse(digits, CultureInfo.InvariantCulture);
        return year < 100 ? 2000 + year : year;
    }

    private static string? DepartmentOfTitle(string? title)
    {
        if (title is null)
        {
            return null;
        }

        string text = title;
        int about = text.IndexOf("关于", StringComparison.Ordinal);
        if (about > 2)
        {
            text = text[..about];
        }

        text = YearWords().Replace(text, "|");
        text = Numbering().Replace(text, string.Empty);
        int end = text.Length;
        foreach (string stop in (ReadOnlySpan<string>)["部门整体", "整体支出", "项目支出", "单位整体", "部门决算", "部门预算", "单位决算", "单位预算", "决算", "预算", "绩效", "自评"])
        {
            int at = text.IndexOf(stop, StringComparison.Ordinal);
            if (at >= 0 && at < end)
            {
                end = at;
            }
        }

        foreach (string piece in text[..end].Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Body(piece) is { } body)
            {
                return body;
            }
        }

        return null;
    }

    // The body is the text up to the last ending of a body; what follows it (a project's name) is not part of it.
    private static string? Body(string text)
    {
        string piece = text.Trim('的', '—', '-', '_', '度', '：', '、', '（', '）', '"', '“', '”', '《', '》', '·');
        piece = Numbering().Replace(piece, string.Empty);
        if (piece.Length is < 2 or > 40)
        {
            return null;
        }

        foreach (string ending in BodyEndings)
        {
            if (piece.EndsWith(ending, StringComparison.Ordinal) && piece.Length > ending.Length)
            {
                return DropSuperior(piece);
            }
        }

        int best = -1;
        foreach (string ending in BodyEndings)
        {
            if (ending.Length < 2 && ending is not ("局" or "厅"))
            {
                continue;
            }

            int at = piece.IndexOf(ending, StringComparison.Ordinal);
            if (at > 1 && at + ending.Length > best && (best < 0 || at < best))
            {
                best = at + ending.Length;
            }
        }

        return best > 3 ? DropSuperior(piece[..best]) : null;
    }

    // 某市青岚县水利局 → 青岚县水利局; districts of the four municipalities keep the city, as their disclosures do.
    private static string DropSuperior(string body)
    {
        Match match = Superior().Match(body);
        if (!match.Success || body.StartsWith("上海市", StringComparison.Ordinal) || body.StartsWith("北京市", StringComparison.Ordinal)
            || body.StartsWith("天津市", StringComparison.Ordinal) || body.StartsWith("重庆市", StringComparison.Ordinal))
        {
            return body;
        }

        return body[match.Length..];
    }

    private static string? DepartmentOfCells(Document document, ReportKind kind)
    {
        string[] labels = kind == ReportKind.Project ? ["主管部门", "项目主管部门", "部门名称", "预算部门", "主管单位"] : ["部门名称", "部门（单位）名称", "单位名称", "预算单位", "预算部门", "填报单位", "部门单位名称", "预算部门名称", "评价部门", "部门预算单位"];
        return CellBeside(document, labels) is { } cell && cell.Length is > 2 and < 40 && BodyEndings.Any(ending => cell.EndsWith(ending, StringComparison.Ordinal)) ? DropSuperior(cell) : null;
    }

    private static string? ProjectOfCells(Document document) => CellBeside(document, ["项目名称"]);

    private static string? CellBeside(Document document, string[] labels)
    {
        foreach (TableBlock table in document.Tables.Take(12))
        {
            foreach (TableCell cell in table.Cells.Where(static c => c.Row < 6))
            {
                string label = Clean(cell.Text).Replace("（", string.Empty, StringComparison.Ordinal).Replace("）", string.Empty, StringComparison.Ordinal).TrimEnd('：');
                int next = cell.Column + cell.ColumnSpan;
                if (!labels.Any(l => label == l.Replace("（", string.Empty, StringComparison.Ordinal).Replace("）", string.Empty, StringComparison.Ordinal)) || next >= table.ColumnCount)
                {
                    continue;
                }

                // A header row (序号 | 单位名称 | 编制数) has labels beside it, a form has the value.
                if (table.CellAt(cell.Row, next) is { } value && value.Row == cell.Row && Clean(value.Text) is { Length: > 1 } text && !HeaderWord().IsMatch(text) && cell.Column <= 1)
                {
                    return text;
                }
            }
        }

        return null;
    }

    private static string? ProjectOfTitle(string? title, string? department)
    {
        if (title is null)
        {
            return null;
        }

        string text = YearWords().Replace(title, string.Empty);
        if (department is not null)
        {
            int at = text.IndexOf(department, StringComparison.Ordinal);
            text = at >= 0 ? text[(at + department.Length)..] : text;
        }

        int end = text.IndexOf("项目", StringComparison.Ordinal);
        end = end < 0 ? text.IndexOf("绩效", StringComparison.Ordinal) : end;
        return end > 2 ? text[..end].Trim('度', '的', '"', '“', '”', '关', '于') : null;
    }

    private static string? DepartmentOfOpening(List<string> front)
    {
        foreach (string line in front.Take(12))
        {
            Match match = Opening().Match(line);
            if (match.Success && Body(match.Groups["d"].Value) is { } body)
            {
                return body;
            }
        }

        return null;
    }

    // The signature: a short line with a body's name right before the closing date.
    private static string? Signature(Document document)
    {
        List<ParagraphBlock> last = [.. document.Paragraphs.TakeLast(8)];
        for (int i = 1; i < last.Count; i++)
        {
            if (SignatureDate().IsMatch(Clean(last[i].Text)))
            {
                string line = Clean(last[i - 1].Text);
                if (line.Length is > 3 and < 30 && BodyEndings.Any(ending => line.EndsWith(ending, StringComparison.Ordinal)))
                {
                    return DropSuperior(line);
                }
            }
        }

        return null;
    }

    private static string? DepartmentOfFileName(string fileName) =>
        fileName.Split('-', '_', '—').Select(static piece => Body(YearWords().Replace(piece, string.Empty))).FirstOrDefault(static body => body is not null);

    private static string? Region(string? department)
    {
        if (department is null)
        {
            return null;
        }

        Match match = RegionName().Match(department);
        return match.Success ? match.Value : null;
    }

    [GeneratedRegex("(?<of>[^，。；（）]{2,30})（(?:以下|下文|下)?(?:简称|统称)(?:为)?[：\"'“]?(?<name>[^”\"'）]{2,20})[”\"']?）")]
    private static partial Regex Abbreviation();

    [GeneratedRegex("(?:自评|绩效|评价).{0,12}(?:报告|表|情况)|部门决算|部门预算|单位决算|单位预算|年度?(?:部门)?(?:决算|预算)(?:公开|$)|决算公开|预算公开")]
    private static partial Regex TitleWords();

    [GeneratedRegex("^.{1,12}[〔\\[（]20[0-9]{2}[〕\\]）][0-9]{1,4}号$")]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("项目.{0,8}(?:绩效|自评)|(?:专项|资金).{0,6}绩效")]
    private static partial Regex ProjectTitle();

    [GeneratedRegex("年度?.{0,6}预算(?!绩效)")]
    private static partial Regex BudgetTitle();

    [GeneratedRegex("(?<y>20[0-9]{2}|(?<![0-9])[12][0-9](?=年)|二[〇零][一二三四五六七八九〇零]{2})(?:年度|年|-|_|度)?")]
    private static partial Regex YearWords();

    [GeneratedRegex("^(?:附件?[0-9一二三四五六七八九十]*[：:.、-]?|[a-z]?[0-9]{1,3}[-_.、])+")]
    private static partial Regex Numbering();

    [GeneratedRegex("^[^市县区]{1,6}?(?:省|市|州|盟|地区)(?!城市)(?=[^市县区和与]{1,6}(?:县|区|市|旗|镇|乡(?!建|村|镇))(?!直))|^[^市县区]{1,6}?(?:县|区|旗|市)(?=[^市县区和与]{1,6}(?:镇|乡|街道)(?:人民政府|办事处|党工委))")]
    private static partial Regex Superior();

    [GeneratedRegex("^.{2,8}?(?:自治县|自治州|县|市|区|州|旗|镇|乡|街道|省)(?!场|政|直|民)")]
    private static partial Regex RegionName();

    [GeneratedRegex("(?:^|，|。|、)(?<d>[\\p{IsCJKUnifiedIdeographs}]{3,20}?(?:局|委员会|办公室|人民政府|办事处|中心|馆|联合会|院))(?:是|为|位于|成立|内设|主要|属)")]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:20[0-9]{2}|二[〇零].{2})年[0-9一二三四五六七八九十]{1,2}月(?:[0-9一二三四五六七八九十]{1,3}日)?$")]
    private static partial Regex SignatureDate();

    [GeneratedRegex("编制|人数|金额|预算|决算|得分|分值|备注|类别|项目名称|数$")]
    private static partial Regex HeaderWord();
}
