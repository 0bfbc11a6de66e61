using System.Runtime.InteropServices;
using Extractor.Cli.Presentation;
using Extractor.Documents.Reading;
using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Inputs;

namespace Extractor.Cli.Running;

/// <summary>
/// Runs a batch for a user: a line of progress where there is a terminal, a line on standard error for each failure, and an orderly stop on Ctrl-C
/// (a second one ends the program at once).
/// </summary>
internal static class BatchRun
{
    /// <summary>Runs a batch.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="destination">Where the reports go.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="recognize">Whether scanned pages and pictures are read.</param>
    /// <param name="error">Receives failures and progress.</param>
    public static async Task<BatchSummary> RunAsync(InputList inputs, IReportDestination destination, BatchOptions options, bool recognize, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = StopOn(PosixSignal.SIGINT, stop, error);
        using PosixSignalRegistration terminate = StopOn(PosixSignal.SIGTERM, stop, error);
        using var progress = new ProgressLine(error, visible: !Console.IsErrorRedirected);
        ReportReader.Announce(inputs.Files.Select(file => file.Path));
        BatchOptions bounds = recognize ? options with { FileTimeLimit = options.FileTimeLimit + ReadLimits.Default.MaxRecognitionTime } : options;
        var batch = new ReportBatch(ReportPipelines.Create(options, recognize).Read, bounds);
        return await batch.RunAsync(inputs, destination, progress, failure => progress.WriteAbove($"{failure.Path}：{failure.Reason}"), stop.Token);
    }

    /// <summary>The bounds that a user gave.</summary>
    /// <param name="jobs">How many files to work on at once.</param>
    /// <param name="fileSeconds">How long one file may take.</param>
    public static BatchOptions Options(int? jobs, double? fileSeconds) => BatchOptions.Default with
    {
        Parallelism = jobs ?? BatchOptions.Default.Parallelism,
        FileTimeLimit = fileSeconds is double seconds ? TimeSpan.FromSeconds(seconds) : BatchOptions.Default.FileTimeLimit,
    };

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop, TextWriter error) => PosixSignalRegistration.Create(signal, context =>
    {
        if (stop.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        error.WriteLine();
        error.WriteLine("正在停止：处理完手上的文件后结束；再按一次 Ctrl-C 立即结束");
        stop.Cancel();
    });
}
