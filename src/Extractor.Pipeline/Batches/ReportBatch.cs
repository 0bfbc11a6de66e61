using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Extractor.Pipeline.Inputs;

namespace Extractor.Pipeline.Batches;

/// <summary>
/// Takes many files through the pipeline: in parallel, within bounds on memory and time, in a stable order. A file that fails
/// does not disturb the others.
/// </summary>
/// <param name="read">Reads and analyses one file; called from several threads.</param>
/// <param name="options">The bounds.</param>
public sealed class ReportBatch(ReadReports read, BatchOptions options)
{
    /// <summary>The stack of a file's thread: nesting that the readers' limits allow must not exhaust it.</summary>
    private const int StackBytes = 16 << 20;

    /// <summary>Runs the batch.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="destination">Where the reports go.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="failed">Told of each failure as it happens.</param>
    /// <param name="stop">When signalled no further file is begun; those under way are finished and kept.</param>
    public async Task<BatchSummary> RunAsync(
        InputList inputs,
        IReportDestination destination,
        IProgress<BatchProgress>? progress = null,
        Action<InputFailure>? failed = null,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(destination);
        var tally = new Tally(inputs.Files.Count, failed);
        foreach (InputFailure failure in inputs.Failures)
        {
            tally.Add(failure);
        }

        // The channel holds the files that are under way or wait for an earlier one to be kept.
        var underWay = Channel.CreateBounded<UnderWay>(Math.Max(16, 8 * options.Parallelism));
        using var stopFeeding = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task<bool> feeding = FeedAsync(inputs.Files, destination, underWay.Writer, stopFeeding.Token);
        try
        {
            await foreach (UnderWay file in underWay.Reader.ReadAllAsync(CancellationToken.None))
            {
                await KeepAsync(file, tally);
                progress?.Report(tally.Snapshot());
            }
        }
        catch (DestinationException)
        {
            await stopFeeding.CancelAsync();
            await foreach (UnderWay file in underWay.Reader.ReadAllAsync(CancellationToken.None))
            {
                await file.Work.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }

            throw;
        }

        bool stopped = await feeding;
        return new BatchSummary(tally.Snapshot(), tally.Failures, stopped);
    }

    private static async Task KeepAsync(UnderWay file, Tally tally)
    {
        try
        {
            Func<FileOutcome> keep = await file.Work;
            tally.Add(keep());
        }
        catch (Exception e) when (e is not DestinationException)
        {
            tally.AddFailed(new InputFailure(file.File.Path, FailureReason.Of(e)));
        }
    }

    private async Task<bool> FeedAsync(IReadOnlyList<InputFile> files, IReportDestination destination, ChannelWriter<UnderWay> underWay, CancellationToken stop)
    {
        var gate = new WorkGate(options.Parallelism, options.MaxBytesInFlight);
        try
        {
            foreach (InputFile file in files)
            {
                await gate.EnterAsync(file.Size);
                if (stop.IsCancellationRequested)
                {
                    gate.Leave(file.Size);
                    return true;
                }

                await underWay.WriteAsync(new UnderWay(file, WorkAsync(file, destination, gate)), CancellationToken.None);
            }

            return false;
        }
        finally
        {
            underWay.Complete();
        }
    }

    private async Task<Func<FileOutcome>> WorkAsync(InputFile file, IReportDestination destination, WorkGate gate)
    {
        using var overTime = new CancellationTokenSource(options.FileTimeLimit);
        try
        {
            CancellationToken token = overTime.Token;
            return await OnThread(() => destination.Receive(file, read, token)).WaitAsync(options.FileTimeLimit + options.Grace);
        }
        catch (Exception e) when (e is TimeoutException || (e is OperationCanceledException && overTime.IsCancellationRequested))
        {
            // A thread that does not notice its cancellation cannot be ended; it is left behind and its place given to the next file.
            throw new TimeoutException($"超过单个文件的处理时限（{options.FileTimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} 秒）", e);
        }
        finally
        {
            gate.Leave(file.Size);
        }
    }

    private static Task<T> OnThread<T>(Func<T> work)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    completion.SetResult(work());
                }
                catch (Exception e)
                {
                    completion.SetException(e);
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "report",
        };
        thread.Start();
        return completion.Task;
    }

    private sealed record UnderWay(InputFile File, Task<Func<FileOutcome>> Work);

    private sealed class Tally(int total, Action<InputFailure>? failed)
    {
        private readonly List<InputFailure> _failures = [];
        private readonly long _began = Stopwatch.GetTimestamp();
        private readonly int[] _byStatus = new int[Enum.GetValues<FileStatus>().Length];
        private int _done;
        private int _failedFiles;
        private int _reports;
        private FindingCount _findings;

        public IReadOnlyList<InputFailure> Failures => _failures;

        public void Add(InputFailure failure)
        {
            _failures.Add(failure);
            failed?.Invoke(failure);
        }

        public void AddFailed(InputFailure failure)
        {
            _done++;
            _failedFiles++;
            Add(failure);
        }

        public void Add(FileOutcome outcome)
        {
            _done++;
            _byStatus[(int)outcome.Status]++;
            _failedFiles += outcome.Failures.Count > 0 ? 1 : 0;
            _reports += outcome.Reports;
            _findings += outcome.Findings;
            foreach (InputFailure failure in outcome.Failures)
            {
                Add(failure);
            }
        }

        public BatchProgress Snapshot() => new(
            total,
            _done,
            _byStatus[(int)FileStatus.Added],
            _byStatus[(int)FileStatus.Replaced],
            _byStatus[(int)FileStatus.Linked],
            _byStatus[(int)FileStatus.Unchanged],
            _failedFiles,
            _reports,
            _findings,
            Stopwatch.GetElapsedTime(_began));
    }
}
