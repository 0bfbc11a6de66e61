using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Extractor.Cli.CommandLine;

/// <summary>The help page: usage, commands, arguments, options and examples, in Chinese.</summary>
internal sealed class ClerkHelp : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return 0;
    }

    /// <summary>Writes the help page of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="output">Receives the page.</param>
    public static void Write(Command command, TextWriter output)
    {
        string path = command is RootCommand ? "extractor" : $"extractor {command.Name}";
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("用法：");
        string arguments = string.Concat(command.Arguments.Select(a => " " + Usage(a)));
        output.WriteLine($"  {path}{(command.Subcommands.Count > 0 ? " <命令>" : string.Empty)}{arguments} [选项]");
        Section(output, "命令：", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? string.Empty)));
        Section(output, "参数：", command.Arguments.Where(a => !a.Hidden).Select(a => (a.HelpName ?? a.Name, a.Description ?? string.Empty)));
        Section(output, "选项：", Options(command).Select(o => (Names(o), Describe(o))));
        if (command is ClerkCommand { Examples.Count: > 0 } clerk)
        {
            output.WriteLine();
            output.WriteLine("示例：");
            foreach ((string line, string meaning) in clerk.Examples)
            {
                output.WriteLine($"  {line}");
                output.WriteLine($"      {meaning}");
            }
        }

        if (command is RootCommand)
        {
            output.WriteLine();
            output.WriteLine("查看某个命令的详细说明和示例：extractor <命令> --help");
        }
    }

    private static IEnumerable<Option> Options(Command command)
    {
        IEnumerable<Option> inherited = command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive);
        return command.Options.Concat(inherited).Where(o => !o.Hidden && (o is not VersionOption || command is RootCommand)).OrderBy(o => o is HelpOption or VersionOption);
    }

    private static string Usage(Argument argument)
    {
        string name = argument.HelpName ?? argument.Name;
        name = argument.Arity.MaximumNumberOfValues > 1 ? name + "…" : name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : $"<{name}>";
    }

    private static string Names(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(a => a.StartsWith('-') && !a.Contains('?', StringComparison.Ordinal)).Append(option.Name).OrderBy(n => n.Length));
        return option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? names : $"{names} <{option.HelpName ?? "值"}>";
    }

    private static string Describe(Option option) => option switch
    {
        HelpOption => "显示说明",
        VersionOption => "显示版本号",
        { Required: true } => $"{option.Description}（必填）",
        _ => option.Description ?? string.Empty,
    };

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string Text)> rows)
    {
        List<(string Name, string Text)> list = [.. rows];
        if (list.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        int width = list.Max(r => DisplayWidth.Of(r.Name)) + 2;
        foreach ((string name, string text) in list)
        {
            output.WriteLine($"  {name}{new string(' ', width - DisplayWidth.Of(name))}{text}");
        }
    }
}
