using System.Globalization;
using System.Text;
using Extractor.Cli.CommandLine;
using Extractor.Pipeline.Answers;

namespace Extractor.Cli.Presentation;

/// <summary>
/// Shows an answer on the screen, in a frame. Text that is too wide is broken into lines; numbers never are. Control characters are not
/// passed on: the words come out of documents that anyone may have written.
/// </summary>
public static class ScreenTable
{
    /// <summary>The width where the output goes to a file or another program, which have none of their own.</summary>
    private const int WidthElsewhere = 200;

    /// <summary>No column of text is made narrower than this, though the table then is wider than the screen.</summary>
    private const int Narrowest = 8;

    private const string Plain = "\u001b[0m";

    /// <summary>Shows a table; columns without any value are left out.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Receives the text.</param>
    public static void Write(AnswerTable table, TextWriter output)
    {
        bool terminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        Write(table, output, terminal && Console.WindowWidth > 0 ? Console.WindowWidth : WidthElsewhere, terminal && Environment.GetEnvironmentVariable("NO_COLOR") is null);
    }

    /// <summary>Shows a table on a screen of a given width.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Receives the text.</param>
    /// <param name="width">The columns of the screen.</param>
    /// <param name="colours">Whether the screen understands the sequences of ECMA-48 for colours.</param>
    public static void Write(AnswerTable table, TextWriter output, int width, bool colours)
    {
        List<object?[]> rows = [.. table.Rows];
        int[] shown = [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].OnScreen && (rows.Count == 0 || rows.Exists(r => r[i] is not null and not "")))];
        string[] titles = [.. shown.Select(i => table.Columns[i].Title)];
        List<string[]> cells = [.. rows.Select(row => Array.ConvertAll(shown, i => Cell(row[i])))];
        bool[] numeric = [.. shown.Select(i => table.Columns[i].Kind != ColumnKind.Text)];
        int[] widths = Fit([.. titles.Select((title, i) => cells.Select(c => DisplayWidth.Of(c[i])).Append(DisplayWidth.Of(title)).Max())], numeric, width);

        Rule('╭', '┬', '╮');
        Row(titles, []);
        Rule('├', '┼', '┤');
        for (int i = 0; i < cells.Count; i++)
        {
            Row(cells[i], colours ? Array.ConvertAll(shown, column => Colour(rows[i][column])) : []);
        }

        Rule('╰', '┴', '╯');

        void Rule(char left, char between, char right) =>
            output.WriteLine(left + string.Join(between, widths.Select(w => new string('─', w + 2))) + right);

        void Row(string[] texts, string?[] colour)
        {
            List<string>[] lines = [.. texts.Select((text, i) => Lines(text, widths[i]))];
            var line = new StringBuilder();
            for (int n = 0; n < lines.Max(l => l.Count); n++)
            {
                line.Clear();
                for (int i = 0; i < lines.Length; i++)
                {
                    string text = n < lines[i].Count ? lines[i][n] : string.Empty;
                    string space = new(' ', Math.Max(0, widths[i] - DisplayWidth.Of(text)));
                    string coloured = colour.ElementAtOrDefault(i) is { } start ? start + text + Plain : text;
                    line.Append("│ ").Append(numeric[i] ? space + coloured : coloured + space).Append(' ');
                }

                output.WriteLine(line.Append('│'));
            }
        }
    }

    /// <summary>The widths of columns on a screen: the widest columns of text give way first.</summary>
    private static int[] Fit(int[] natural, bool[] numeric, int screen)
    {
        int left = screen - (3 * natural.Length) - 1;
        int widest = natural.Where((_, i) => !numeric[i]).DefaultIfEmpty(0).Max();
        while (widest > Narrowest && Widths().Sum() > left)
        {
            widest--;
        }

        return Widths();

        int[] Widths() => [.. natural.Select((w, i) => numeric[i] ? w : Math.Min(w, widest))];
    }

    private static List<string> Lines(string text, int width)
    {
        if (DisplayWidth.Of(text) <= width)
        {
            return [text];
        }

        List<string> lines = [];
        var line = new StringBuilder();
        int used = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            string character = rune.ToString();
            int size = DisplayWidth.Of(character);
            if (used + size > width && used > 0)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            line.Append(character);
            used += size;
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static string Cell(object? value)
    {
        string text = value switch
        {
            null => string.Empty,
            decimal number => number.ToString("#,##0.######", CultureInfo.InvariantCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            IReadOnlyList<string> list => string.Join("；", list),
            _ => (string)value,
        };
        return text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]) : text;
    }

    private static string? Colour(object? value) => value switch
    {
        "错误" => "\u001b[31m",
        "警告" => "\u001b[33m",
        _ => null,
    };
}
