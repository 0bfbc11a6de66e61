using Extractor.Documents.Model;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Tables;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tests.Tables;

/// <summary>Draws a table from lines: cells between bars, &lt;2&gt; after a cell that spans two columns, ^ for a cell merged into the one above.</summary>
internal static class DrawnTable
{
    public static TableBlock Draw(string caption, string lines)
    {
        string[] rows = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var cells = new List<TableCell>();
        int width = 0;
        for (int r = 0; r < rows.Length; r++)
        {
            int column = 0;
            foreach (string part in rows[r].Split('|'))
            {
                string text = part.Trim(' ');
                int span = 1;
                if (text.Length > 2 && text[^1] == '>' && text[^3] == '<')
                {
                    span = text[^2] - '0';
                    text = text[..^3];
                }

                if (text == "^")
                {
                    int at = cells.FindLastIndex(cell => cell.Column == column && cell.Row + cell.RowSpan == r);
                    cells[at] = cells[at] with { RowSpan = cells[at].RowSpan + 1 };
                    span = cells[at].ColumnSpan;
                }
                else
                {
                    cells.Add(new TableCell(r, column, 1, span, text));
                }

                column += span;
            }

            width = Math.Max(width, column);
        }

        return new TableBlock(0, null, rows.Length, width, cells, caption.Length == 0 ? null : caption, []);
    }

    public static InterpretedTable Read(string caption, string lines, ReportKind kind = ReportKind.Department, int year = 2023) =>
        new TableInterpreter(MetricCatalogue.Default).Interpret(
            Draw(caption, lines), new TableContext(new ReportInfo(null, "青石县水利局", "青石县", year, kind, null), null, []));

    /// <summary>The facts as metric@scope basis year = value unit.</summary>
    public static IReadOnlyList<string> Facts(this InterpretedTable table) =>
        [.. table.Facts.Select(static fact => $"{fact.MetricId}{(fact.Scope is null ? string.Empty : "@" + fact.Scope)} {fact.Basis} {fact.Year} = {fact.Value}{fact.Unit}")];

    public static Fact Fact(this InterpretedTable table, string metric, string value) =>
        Assert.Single(table.Facts, fact => fact.MetricId == metric && fact.Value == value);
}
