using System.Globalization;
using AngleSharp.Dom;
using Extractor.Documents.Reading;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Html;

/// <summary>Reads a page's tables: row and column spans by the table model of HTML (WHATWG HTML, 4.9.12), nested tables on their own.</summary>
internal static class PageTable
{
    private const int WidestSpan = 1000;
    private const int DeepestElement = 512;

    /// <summary>Whether a table holds data. A table that only frames other tables or one text is layout, and its content belongs to the page.</summary>
    /// <param name="table">The table element.</param>
    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return false;
        }

        int rows = 0;
        int widest = 0;
        foreach (IElement row in Rows(table))
        {
            rows++;
            widest = Math.Max(widest, Cells(row).Count());
        }

        if (rows * widest < 2)
        {
            return false;
        }

        IElement[] nested = [.. table.QuerySelectorAll("table")];
        return nested.Length == 0 || nested.Sum(t => t.TextContent.Length) * 2 < table.TextContent.Length;
    }

    /// <summary>The caption lines of a table.</summary>
    /// <param name="table">The table element.</param>
    public static IEnumerable<string> Captions(IElement table) =>
        table.Children.Where(c => c.LocalName == "caption").Select(c => Text(c, null)).Where(t => t.Length > 0);

    /// <summary>Reads a table.</summary>
    /// <param name="table">The table element.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="depth">Nesting of the table, from 1.</param>
    /// <returns>The table, or <see langword="null"/> where it has no cells.</returns>
    /// <exception cref="DocumentReadException">The table is larger or deeper than the limits allow.</exception>
    public static TableDraft? Read(IElement table, ReadLimits limits, int depth)
    {
        if (depth > limits.MaxDepth)
        {
            throw new DocumentReadException("表格嵌套过深，已拒绝读取");
        }

        var cells = new List<CellDraft>();
        var taken = new HashSet<(int Row, int Column)>();
        int row = 0;
        int columns = 0;
        IElement[] rows = [.. Rows(table)];
        foreach (IElement element in rows)
        {
            int column = 0;
            foreach (IElement cell in Cells(element))
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                int columnSpan = Span(cell, "colspan");
                int rowSpan = cell.GetAttribute("rowspan") == "0" ? rows.Length - row : Math.Min(Span(cell, "rowspan"), rows.Length - row);
                columnSpan = Fit(taken, row, column, columnSpan);
                Take(taken, row, column, rowSpan, columnSpan, limits);
                var nested = new List<TableDraft>();
                string text = Text(cell, t => Add(nested, Read(t, limits, depth + 1)));
                cells.Add(new CellDraft(row, column, rowSpan, columnSpan, text) { Nested = nested });
                column += columnSpan;
                columns = Math.Max(columns, column);
            }

            row++;
        }

        return cells.Count == 0 ? null : new TableDraft(row, columns, cells);
    }

    private static void Add(List<TableDraft> tables, TableDraft? table)
    {
        if (table is not null)
        {
            tables.Add(table);
        }
    }

    // A span stops where a cell from a row above already stands, so that no two cells overlap.
    private static int Fit(HashSet<(int Row, int Column)> taken, int row, int column, int span)
    {
        int free = 1;
        while (free < span && !taken.Contains((row, column + free)))
        {
            free++;
        }

        return free;
    }

    private static void Take(HashSet<(int Row, int Column)> taken, int row, int column, int rowSpan, int columnSpan, ReadLimits limits)
    {
        if (taken.Count + ((long)rowSpan * columnSpan) > limits.MaxTableCells)
        {
            throw new DocumentReadException($"表格过大：超过 {limits.MaxTableCells} 个单元格");
        }

        for (int r = row; r < row + rowSpan; r++)
        {
            for (int c = column; c < column + columnSpan; c++)
            {
                taken.Add((r, c));
            }
        }
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, WidestSpan) : 1;

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(c => c.LocalName switch
        {
            "tr" => [c],
            "thead" or "tbody" or "tfoot" => c.Children.Where(r => r.LocalName == "tr"),
            _ => Enumerable.Empty<IElement>(),
        }).Where(r => !ElementLook.IsUnprinted(r));

    private static IEnumerable<IElement> Cells(IElement row) =>
        row.Children.Where(c => c.LocalName is "td" or "th" && !ElementLook.IsUnprinted(c));

    private static string Text(IElement cell, Action<IElement>? nested)
    {
        var text = new InlineText();
        var lines = new List<string>();
        Gather(cell, text, lines, nested, 0);
        Flush(text, lines);
        return string.Join('\n', lines);
    }

    private static void Gather(INode parent, InlineText text, List<string> lines, Action<IElement>? nested, int depth)
    {
        if (depth > DeepestElement)
        {
            throw new DocumentReadException("网页结构嵌套过深，已拒绝读取");
        }

        for (INode? node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            switch (node)
            {
                case IText characters:
                    text.Append(characters.Data, bold: false, preserve: false);
                    break;
                case IElement { LocalName: "br" }:
                    text.Break();
                    break;
                case IElement { LocalName: "input" or "select" } control:
                    text.Append(FormValue.Of(control), bold: false, preserve: false);
                    break;
                case IElement { LocalName: "table" } table when nested is not null:
                    nested(table);
                    break;
                case IElement element when !ElementLook.IsUnprinted(element):
                    bool block = ElementLook.IsBlock(element);
                    if (block)
                    {
                        Flush(text, lines);
                    }

                    Gather(element, text, lines, nested, depth + 1);
                    if (block)
                    {
                        Flush(text, lines);
                    }

                    break;
            }
        }
    }

    private static void Flush(InlineText text, List<string> lines)
    {
        // Non-breaking spaces before a row label indent it; they are kept, trailing space is not.
        foreach (string part in VisibleText.Of(text.Take().Replace(SoftBreaks.Mark, '\n')).Split('\n'))
        {
            string kept = part.TrimEnd();
            if (kept.Length > 0)
            {
                lines.Add(kept);
            }
        }
    }
}
