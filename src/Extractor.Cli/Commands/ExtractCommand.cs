using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Running;
using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Destinations;
using Extractor.Pipeline.Inputs;

namespace Extractor.Cli.Commands;

/// <summary>Reads files and prints what is in them; touches no database.</summary>
internal sealed class ExtractCommand : ClerkCommand
{
    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string?> _out = new("--out", "-o") { HelpName = "文件夹", Description = "把每份报告的结果写成该文件夹下的一个文件（原文件名.json）；不写则输出到屏幕" };
    private readonly Option<int?> _jobs = CommonOptions.Jobs();
    private readonly Option<double?> _fileSeconds = CommonOptions.TimeLimit();
    private readonly Option<bool> _noRecognition = CommonOptions.NoRecognition();
    private readonly Option<string?> _failOn = CommonOptions.FailOn();

    public ExtractCommand()
        : base(
            "extract",
            "读取报告，输出提取的数据、勾稽关系和问题（JSON），不写数据库",
            ("extractor extract 自评报告.docx", "把一份报告的结果显示在屏幕上"),
            ("extractor extract 报告文件夹 --out 结果", "把文件夹里每份报告的结果各写成一个文件"))
    {
        Add(_paths);
        Add(_out);
        Add(_jobs);
        Add(_fileSeconds);
        Add(_noRecognition);
        Add(_failOn);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        InputList inputs = InputWalk.Over(parsed.GetRequiredValue(_paths), cancellationToken);
        BatchOptions options = BatchRun.Options(parsed.GetValue(_jobs), parsed.GetValue(_fileSeconds));
        BatchSummary summary;
        if (parsed.GetValue(_out) is { } folder)
        {
            summary = await BatchRun.RunAsync(inputs, new JsonFolder(folder), options, !parsed.GetValue(_noRecognition), Console.Error);
        }
        else
        {
            await using Stream output = Console.OpenStandardOutput();
            await using var buffered = new BufferedStream(output, 1 << 16);
            var json = new JsonOutput(buffered, several: inputs.Files.Count > 1, indented: !Console.IsOutputRedirected);
            summary = await BatchRun.RunAsync(inputs, json, options, !parsed.GetValue(_noRecognition), Console.Error);
            json.Complete();
        }

        return Outcome.Of(summary, parsed.GetValue(_failOn), summary.Progress.Findings);
    }
}
