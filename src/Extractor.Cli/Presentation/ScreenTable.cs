using System.Globalization;
using Extractor.Pipeline.Answers;
using Spectre.Console;

namespace Extractor.Cli.Presentation;

/// <summary>Shows an answer on the screen.</summary>
internal static class ScreenTable
{
    /// <summary>The width where the output goes to a file or another program, which have none of their own.</summary>
    private const int WidthElsewhere = 200;

    /// <summary>Shows a table; columns without any value are left out.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Receives the text.</param>
    public static void Write(AnswerTable table, TextWriter output)
    {
        List<object?[]> rows = [.. table.Rows];
        List<int> shown = [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].OnScreen && (rows.Count == 0 || rows.Any(r => r[i] is not null and not "")))];
        var screen = new Table { Border = TableBorder.Rounded };
        foreach (int i in shown)
        {
            Column column = table.Columns[i];
            var shownColumn = new TableColumn(new Text(column.Title));
            if (column.Kind != ColumnKind.Text)
            {
                shownColumn.RightAligned();
                shownColumn.NoWrap();
            }

            screen.AddColumn(shownColumn);
        }

        foreach (object?[] row in rows)
        {
            screen.AddRow(shown.Select(i => new Text(Cell(row[i]), Style(row[i]))));
        }

        Console(output).Write(screen);
    }

    /// <summary>A console that writes to a text writer, without colours unless it is a terminal.</summary>
    /// <param name="output">The text writer.</param>
    public static IAnsiConsole Console(TextWriter output)
    {
        bool terminal = ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!terminal)
        {
            console.Profile.Width = WidthElsewhere;
        }

        return console;
    }

    private static string Cell(object? value) => value switch
    {
        null => string.Empty,
        decimal number => number.ToString("#,##0.######", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        IReadOnlyList<string> list => string.Join("；", list),
        _ => (string)value,
    };

    private static Style Style(object? value) => value switch
    {
        "错误" => new Style(Color.Red),
        "警告" => new Style(Color.Yellow),
        _ => Spectre.Console.Style.Plain,
    };
}
