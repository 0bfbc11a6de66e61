using Extractor.Documents.Model;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Ocr.Tests;

/// <summary>
/// Pages of generated reports, printed and scanned by program: one as a grey JPEG turned by 0.7° with noise at 170 dpi, a part of one with
/// a ruled form, and one as a bitonal PDF page (CCITT Group 4) turned by −0.4° at 200 dpi. What they say was read off the originals.
/// </summary>
public sealed class ScanTests : IClassFixture<Recognizer>
{
    private readonly Recognizer _recognizer;

    public ScanTests(Recognizer recognizer) => _recognizer = recognizer;

    [ScanFact]
    public void A_skewed_and_noisy_picture_gives_its_paragraphs_with_every_figure()
    {
        Document document = _recognizer.Read("skewed-page.jpg");

        string text = string.Join('\n', document.Paragraphs.Select(static p => p.Text));
        Assert.Equal(FileFormat.Image, document.Source.Format);
        Assert.Contains("截至2025年底，部门编制86个，实有79人，空编7个，退休71人。", text, StringComparison.Ordinal);
        Assert.Contains("本年收入合计292.59万元，比上年增加46.26万元，增长18.78%", text, StringComparison.Ordinal);
        Assert.Contains("全年278.61万元的支出中，208.07万元为基本支出，70.54万元为项目支出。", text, StringComparison.Ordinal);
    }

    [ScanFact]
    public void Ruling_lines_of_a_picture_make_a_table_with_its_cells()
    {
        TableBlock table = Assert.Single(_recognizer.Read("ruled-page.jpg").Tables);

        Assert.Equal(["年初预算数", "全年预算数", "全年执行数", "分值", "得分"], Row(table, "得分").Where(static text => text.Length > 0 && text[0] is not ('项' or '执')));
        Assert.Equal(["其他资金", "14.99", "14.99", "10.68"], Row(table, "其他资金").SkipWhile(static text => text != "其他资金").Take(4));
    }

    [ScanFact]
    public void A_number_that_its_narrow_cell_broke_over_two_lines_is_one_number()
    {
        TableBlock table = Assert.Single(_recognizer.Read("ruled-page.jpg").Tables);

        Assert.Equal(["425.83", "425.83", "414.11", "10", "97.25%", "9.73"], Row(table, "年度资金总额").SkipWhile(static text => text != "年度资金总额").Skip(1));
        Assert.Equal(["15.91", "15.91", "15.91"], Row(table, "100.00%").Where(static text => text.StartsWith("15", StringComparison.Ordinal)));
    }

    private static string[] Row(TableBlock table, string cell)
    {
        TableCell found = Assert.Single(table.Cells, c => c.Text == cell && (cell != "得分" || c.Row < 3));
        return [.. table.Cells.Where(c => c.Row == found.Row).Select(static c => c.Text.Replace("\n", string.Empty, StringComparison.Ordinal))];
    }

    [ScanFact]
    public void A_pdf_page_that_is_a_bitonal_picture_is_read()
    {
        Document document = _recognizer.Read("bitonal-page.pdf");

        string text = string.Join('\n', document.Paragraphs.Select(static p => p.Text));
        Assert.Equal(1, document.Source.Pages);
        Assert.Contains("自评得分99.14分", text, StringComparison.Ordinal);
        Assert.Contains("过程指标得24.65分", text, StringComparison.Ordinal);
        Assert.Contains("社会公众对我局工作满意度为96.2%", text, StringComparison.Ordinal);
    }

    [ScanFact]
    public void Text_of_a_scan_says_that_it_was_recognised() =>
        Assert.All(_recognizer.Read("bitonal-page.pdf").Paragraphs, static p => Assert.NotNull(p.Recognized));

    [ScanFact]
    public void Pages_are_recognised_at_the_same_time_by_one_recogniser()
    {
        int[] lengths = new int[2];
        Parallel.For(0, 2, i => lengths[i] = _recognizer.Read("bitonal-page.pdf").Paragraphs.Sum(static p => p.Text.Length));
        Assert.True(lengths[0] > 300);
        Assert.Equal(lengths[0], lengths[1]);
    }
}
