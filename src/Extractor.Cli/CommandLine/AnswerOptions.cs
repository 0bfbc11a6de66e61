using System.CommandLine;
using Extractor.Cli.Presentation;
using Extractor.Pipeline.Answers;

namespace Extractor.Cli.CommandLine;

/// <summary>The options that say how an answer is given: on the screen, as JSON or as CSV.</summary>
internal sealed class AnswerOptions
{
    private const int RowsOnScreen = 50;

    private readonly Option<bool> _json = new("--json") { Description = "输出 JSON（供程序使用）" };
    private readonly Option<bool> _csv = new("--csv") { Description = "输出 CSV（可用 Excel 打开）" };
    private readonly Option<int?> _top = new("--top") { HelpName = "条数", Description = $"只要前几条；屏幕上默认显示 {RowsOnScreen} 条，JSON 和 CSV 默认全部" };

    /// <summary>Whether the answer is for a program.</summary>
    /// <param name="parsed">The command line.</param>
    public bool ForPrograms(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>Whether the answer is for a spreadsheet.</summary>
    /// <param name="parsed">The command line.</param>
    public bool AsCsv(ParseResult parsed) => parsed.GetValue(_csv);

    /// <summary>How many rows the user asked for; <see langword="null"/> where he did not say.</summary>
    /// <param name="parsed">The command line.</param>
    public int? Top(ParseResult parsed) => parsed.GetValue(_top);

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_top);
        command.Add(_json);
        command.Add(_csv);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_json) && result.GetValue(_csv))
            {
                result.AddError("--json 和 --csv 只能选一个");
            }
        });
    }

    /// <summary>Gives the answer.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="table">The answer.</param>
    /// <param name="nothing">What to say on the screen where there is no row.</param>
    /// <param name="rowsOnScreen">How many rows the screen shows where the user does not say.</param>
    public void Write(ParseResult parsed, AnswerTable table, string nothing, int rowsOnScreen = RowsOnScreen)
    {
        int? top = Top(parsed);
        AnswerTable asked = top is int rows ? table with { Rows = table.Rows.Take(rows) } : table;
        if (parsed.GetValue(_json) || parsed.GetValue(_csv))
        {
            using Stream output = Console.OpenStandardOutput();
            using var buffered = new BufferedStream(output, 1 << 16);
            if (parsed.GetValue(_json))
            {
                JsonRows.WriteArray(buffered, asked);
            }
            else
            {
                CsvOutput.Write(buffered, asked);
            }

            return;
        }

        List<object?[]> all = [.. asked.Rows];
        if (all.Count == 0)
        {
            Console.WriteLine(nothing);
            return;
        }

        int shown = top ?? rowsOnScreen;
        ScreenTable.Write(asked with { Rows = all.Take(shown) }, Console.Out);
        Console.WriteLine(all.Count > shown ? $"共 {all.Count} 条，显示前 {shown} 条（用 --top 多看几条，用 --csv 全部导出）" : $"共 {all.Count} 条");
    }
}
