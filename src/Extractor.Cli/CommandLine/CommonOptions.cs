using System.CommandLine;

namespace Extractor.Cli.CommandLine;

/// <summary>Options and arguments that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>The files and folders to read.</summary>
    public static Argument<string[]> Paths() => new("PATH")
    {
        HelpName = "文件或文件夹",
        Description = "要读取的报告文件，或装有报告的文件夹（含子文件夹）；可以写多个",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The database.</summary>
    public static Option<string> Database() => new("--db")
    {
        HelpName = "数据库文件",
        Description = "数据库文件的位置，默认是当前文件夹下的 extractor.db",
        DefaultValueFactory = _ => "extractor.db",
    };

    /// <summary>How many files to work on at once.</summary>
    public static Option<int?> Jobs()
    {
        var option = new Option<int?>("--jobs", "-j")
        {
            HelpName = "个数",
            Description = "同时处理几个文件，默认与处理器个数相同",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out int jobs) || jobs < 1))
            {
                result.AddError("--jobs 须是 1 以上的整数");
            }
        });
        return option;
    }

    /// <summary>How long one file may take.</summary>
    public static Option<double?> TimeLimit()
    {
        var option = new Option<double?>("--file-seconds")
        {
            HelpName = "秒数",
            Description = "单个文件最长处理时间，默认 120 秒（扫描件的文字识别另计，最多 8 分钟）；超过的文件跳过并报告",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!double.TryParse(result.Tokens[0].Value, out double seconds) || !(seconds > 0)))
            {
                result.AddError("--file-seconds 须是大于 0 的数");
            }
        });
        return option;
    }

    /// <summary>Whether scanned pages are left unread.</summary>
    public static Option<bool> NoRecognition() => new("--no-ocr") { Description = "不识别扫描件和图片：没有文字的文件报告为扫描件并跳过" };

    /// <summary>Whether findings are a failure.</summary>
    public static Option<string?> FailOn()
    {
        var option = new Option<string?>("--fail-on")
        {
            HelpName = "error|warning",
            Description = "发现该严重程度（及更严重）的问题时，返回码为 1",
        };
        option.AcceptOnlyFromAmong("error", "warning");
        return option;
    }
}
