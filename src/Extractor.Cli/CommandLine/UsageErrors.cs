using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace Extractor.Cli.CommandLine;

/// <summary>
/// Says what is wrong with a command line. The parser's own Chinese messages need culture data that the program goes without, so its English ones are
/// translated by their patterns.
/// </summary>
internal static partial class UsageErrors
{
    private static readonly (Regex Pattern, string Chinese)[] Translations =
    [
        (MissingArgument(), "缺少参数：$1"),
        (MissingValue(), "选项 $1 后面缺少值"),
        (RequiredOption(), "必须给出选项 $1"),
        (NoCommand(), "请写明要执行的命令"),
        (Unrecognized(), "无法识别的命令或参数：$1"),
        (NotAmong(), "“$1”不是允许的值；可以是：$2"),
        (CannotParse(), "“$1”不是选项 $2 允许的值"),
        (TooMany(), "选项 $1 只能有一个值，给了 $2 个"),
    ];

    /// <summary>Writes the errors of a command line, and how to get help.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="error">Receives the lines.</param>
    /// <returns>Whether there are errors.</returns>
    public static bool Report(ParseResult parsed, TextWriter error)
    {
        // An action that is not the error page, such as the help page, stands above errors.
        if (parsed.Errors.Count == 0 || parsed.Action is not ParseErrorAction)
        {
            return false;
        }

        Command command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.Tokens.Count == 0)
        {
            ClerkHelp.Write(command, error);
            return true;
        }

        // A word that is no command is the mistake; that there is no command then follows from it.
        List<string> messages = [.. parsed.Errors.Select(e => e.Message).Distinct()];
        foreach (string message in messages.Where(m => messages.Count == 1 || !NoCommand().IsMatch(m)))
        {
            error.WriteLine(Translate(message));
        }

        error.WriteLine($"用法说明：extractor {(command is RootCommand ? string.Empty : command.Name + " ")}--help");
        return true;
    }

    /// <summary>The Chinese of a parser's message.</summary>
    /// <param name="message">The message.</param>
    internal static string Translate(string message)
    {
        foreach ((Regex pattern, string chinese) in Translations)
        {
            Match match = pattern.Match(message);
            if (match.Success)
            {
                string words = match.Result(chinese);
                return string.Join('、', words.Split(['\n', '\r', '\t', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Replace("：、", "：", StringComparison.Ordinal);
            }
        }

        return message;
    }

    [GeneratedRegex("^Required argument '(.+)' missing for command: '.*'\\.$")]
    private static partial Regex MissingArgument();

    [GeneratedRegex("^Required argument missing for option: '?(.+?)'?\\.$")]
    private static partial Regex MissingValue();

    [GeneratedRegex("^Option '(.+)' is required\\.$")]
    private static partial Regex RequiredOption();

    [GeneratedRegex("^Required command was not provided\\.$")]
    private static partial Regex NoCommand();

    [GeneratedRegex("^Unrecognized command or argument '(.*)'\\.$")]
    private static partial Regex Unrecognized();

    [GeneratedRegex("^Argument '(.*)' not recognized\\. Must be one of:(.+)$", RegexOptions.Singleline)]
    private static partial Regex NotAmong();

    [GeneratedRegex("^Cannot parse argument '(.*)' for option '(.+?)' as expected type")]
    private static partial Regex CannotParse();

    [GeneratedRegex("^Option '(.+)' expects a single argument but (\\d+) were provided\\.$")]
    private static partial Regex TooMany();
}
