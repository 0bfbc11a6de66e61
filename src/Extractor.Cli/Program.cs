using System.CommandLine;
using System.Text;
using Extractor.Checks.Rules;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Running;
using Extractor.Pipeline.Batches;
using Extractor.Storage;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
ParseResult parsed = ExtractorCommandLine.Build().Parse(args);
if (UsageErrors.Report(parsed, Console.Error))
{
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (UsageException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCode.Usage;
}
catch (Exception e) when (e is StoreException or DestinationException or RuleFileException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCode.Failed;
}
